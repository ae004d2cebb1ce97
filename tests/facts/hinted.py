"""A reading whose hints are those that a test gives it."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.model import Demand, Outcome
from firsthand.reading import Reading
from firsthand.syntax import Hint
from tests.facts.conftest import Case, Read

BEFORE = "Rain fell. Snow fell. "  # a lone sentence is told by the rules alone


def hinted(read: Read, sentence: str, family: str, kind: str = "", status: str = "") -> Case:
    """The sentence after others; what is marked `h` in it are its hints, and nothing else is."""
    case = read(BEFORE + sentence)
    spans = [case.reading.doc.span(*place) for place in case.marks.roles.get("h", [])]
    hints = [Hint(span, family, kind, status, 0.99) for span in spans]
    return Case(case.marks, with_hints(case.reading, hints))


def with_hints(reading: Reading, hints: Sequence[Hint]) -> Reading:
    """The reading with these hints in place of its own, before outcomes and demands are told."""
    kept = {k: v for k, v in reading.layers.items() if k not in (Hint, Outcome, Demand)}
    return Reading(reading.doc, kept).with_layers(hints)
