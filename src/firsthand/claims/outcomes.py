"""What followed, told in two ways: a step enabled, a step not found, a step escaped."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from firsthand.claims._alike import likeness, view
from firsthand.claims._keys import NO_DAY, number, telling, windows
from firsthand.claims._make import discrepancy, ordered
from firsthand.claims._traits import Trait
from firsthand.model import (
    Discrepancy,
    DiscrepancyKind,
    Gist,
    Link,
    OutcomeStatus,
    Stage,
)
from firsthand.plugins import Part

if TYPE_CHECKING:
    from firsthand.claims._columns import Pairs
    from firsthand.text.sets import Numbers

PROCEEDINGS = frozenset(
    {
        Stage.WAIVED,
        Stage.ARRESTED,
        Stage.CHARGED,
        Stage.PROSECUTED,
        Stage.CONVICTED,
        Stage.ACQUITTED,
    }
)
MEASURES = frozenset(
    {
        Stage.DISCIPLINED,
        Stage.FINED,
        Stage.DISMISSED,
        Stage.REPATRIATED,
        Stage.REDRESS,
        Stage.INVESTIGATED,
    }
)
BEGUN = frozenset({OutcomeStatus.SAID, OutcomeStatus.IN_PART})
# What a step is called when it was taken, and when it was not.
CLAUSES: Mapping[Stage, tuple[str, str]] = MappingProxyType(
    {
        Stage.SUSPECTED: ("somebody was suspected", "nobody was suspected"),
        Stage.INVESTIGATED: ("it was investigated", "it was not investigated"),
        Stage.IMMUNITY: ("they are immune", "they are not immune"),
        Stage.WAIVED: ("immunity was waived", "no immunity was waived"),
        Stage.CLOSED: ("the case was closed", "the case was not closed"),
        Stage.DISCIPLINED: ("somebody was disciplined", "nobody was disciplined"),
        Stage.FINED: ("somebody was fined", "nobody was fined"),
        Stage.RESIGNED: ("somebody resigned", "nobody resigned"),
        Stage.DISMISSED: ("somebody was dismissed", "nobody was dismissed"),
        Stage.REPATRIATED: ("somebody was sent home", "nobody was sent home"),
        Stage.ARRESTED: ("somebody was arrested", "nobody was arrested"),
        Stage.CHARGED: ("somebody was charged", "nobody was charged"),
        Stage.PROSECUTED: ("somebody was prosecuted", "nobody was prosecuted"),
        Stage.CONVICTED: ("somebody was convicted", "nobody was convicted"),
        Stage.ACQUITTED: ("somebody was acquitted", "nobody was acquitted"),
        Stage.REDRESS: ("redress was given", "no redress was given"),
    }
)
TOLD = 1.0  # what the shared words must tell: that both speak of one affair
KEYED = 5  # words of which one each is a key, of the few statements that tell what followed


@dataclass(frozen=True, slots=True)
class Outcomes:
    """Compares what is said to have followed. It may differ in scope, so it is a tension."""

    def keys(self, gist: Gist, /) -> frozenset[int]:
        if not gist.outcomes:
            return frozenset()
        words = telling(view(gist))[:KEYED]
        days = windows(gist) or (NO_DAY,)
        return frozenset(number("outcome", day, word) for day in days for word in words)

    def may_find(self, pairs: Pairs, /) -> Numbers:
        found: Numbers = pairs.both(Trait.OUTCOMES) & (pairs.told >= TOLD)
        return found

    def __call__(self, one: Gist, other: Gist, /) -> Iterator[Link | Discrepancy]:
        if not one.outcomes or not other.outcomes:
            return
        one, other = ordered(one, other)
        like = likeness(one, other)
        if like.clash or like.told < TOLD:
            return
        for mine, theirs in _at_odds(steps(one), steps(other)):
            first, second = sorted((_words(mine), _words(theirs)))
            why = (
                f"One side says that {first}, the other that {second}; they may mean other people."
            )
            yield discrepancy(DiscrepancyKind.TENSION, one, other, why)
            return


Step = tuple[Stage, OutcomeStatus]


def steps(gist: Gist) -> list[Step]:
    """Stages with how far each went, by name."""
    pairs = (outcome.partition("/") for outcome in gist.outcomes)
    return [(Stage(stage), OutcomeStatus(status)) for stage, _, status in pairs]


def _at_odds(mine: list[Step], theirs: list[Step]) -> Iterator[tuple[Step, Step]]:
    """Steps of one kind of which one was taken and the other was not, or was not found."""
    for stage, status in mine:
        for their_stage, their_status in theirs:
            one_kind = any({stage, their_stage} <= kind for kind in (PROCEEDINGS, MEASURES))
            if one_kind and status is not their_status and not {status, their_status} <= BEGUN:
                yield (stage, status), (their_stage, their_status)


def _words(step: Step) -> str:
    stage, status = step
    done, undone = CLAUSES[stage]
    match status:
        case OutcomeStatus.SAID:
            return done
        case OutcomeStatus.IN_PART:
            return f"{done} in part, or that the way to it was opened"
        case OutcomeStatus.NOT_FOUND:
            return f"no sign was found that {done}"
        case OutcomeStatus.NEGATED:
            return undone


def build() -> Outcomes:
    """The comparison; it needs nothing."""
    return Outcomes()


PART = Part(name="outcomes", version=3, build=build)
