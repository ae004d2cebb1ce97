"""What tells at a glance which comparisons a statement may be found by."""

from __future__ import annotations

from enum import IntFlag, auto


class Trait(IntFlag):
    """What a statement is, as far as comparisons ask before they look at its words."""

    HEADLINE = auto()
    UNVOICED = auto()  # a headline that nobody is quoted with
    QUOTED = auto()  # in whole or in part
    DENIAL = auto()
    HAS_NOT = auto()  # one of its acts is negated
    ALLEGES = auto()
    ASSERTS = auto()
    SILENT = auto()
    ADMITS = auto()
    NO_SIDE = auto()  # a silence, a recommendation: neither opposes nor is opposed
    FIGURES = auto()
    TIMED = auto()  # a figure tells its own time
    OPEN = auto()  # a figure is a bound
    PRICED = auto()  # a figure is a sum or a share
    OUTCOMES = auto()
