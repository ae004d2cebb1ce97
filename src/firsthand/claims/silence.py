"""A silence beside an admission of the same body: they look at odds and are not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from firsthand.claims._keys import number
from firsthand.claims._make import discrepancy, ordered
from firsthand.claims._time import apart_days
from firsthand.claims._traits import Trait
from firsthand.claims._words import COMMON, canon, name, weight
from firsthand.model import Discrepancy, DiscrepancyKind, Gist, Link, Stance
from firsthand.plugins import Part

if TYPE_CHECKING:
    from firsthand.claims._columns import Pairs
    from firsthand.text.sets import Numbers

ADMITS = frozenset({Stance.ACKNOWLEDGES})
DAYS_APART = 366  # an admission of another year is of another matter
WHY = "Silent on one matter and admitting another: both can be so."
SPEAKERS = frozenset({"spokesman", "spokesperson", "spokeswoman", "statement"})


@dataclass(frozen=True, slots=True)
class Silence:
    """Finds "no comment" beside what the same body said at another time."""

    def keys(self, gist: Gist, /) -> frozenset[int]:
        if gist.stance is not Stance.NO_COMMENT and gist.stance not in ADMITS:
            return frozenset()
        return frozenset(number("voice", word) for word in _body(gist))

    def may_find(self, pairs: Pairs, /) -> Numbers:
        found: Numbers = pairs.either(Trait.SILENT) & pairs.either(Trait.ADMITS)
        return found & (pairs.days <= DAYS_APART)

    def __call__(self, one: Gist, other: Gist, /) -> Iterator[Link | Discrepancy]:
        one, other = ordered(one, other)
        silent, admits = (one, other) if one.stance is Stance.NO_COMMENT else (other, one)
        if silent.stance is not Stance.NO_COMMENT or admits.stance not in ADMITS:
            return
        mine, theirs = _body(silent), _body(admits)
        same_body = bool(mine and theirs) and (mine <= theirs or theirs <= mine)
        if same_body and apart_days(silent, admits) <= DAYS_APART:
            yield discrepancy(DiscrepancyKind.LOOK_ALIKE, one, other, WHY)


def _body(gist: Gist) -> frozenset[str]:
    """Words that name whose word or silence it is."""
    words = (name(word) for word in gist.voice if word not in SPEAKERS)
    return frozenset(word for word in words if weight(canon(word)) > COMMON)


def build() -> Silence:
    """The comparison; it needs nothing."""
    return Silence()


PART = Part(name="silence", version=2, build=build)
