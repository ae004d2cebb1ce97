"""A silence beside an admission of the same body: they look at odds and are not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from firsthand.claims._keys import number
from firsthand.claims._make import discrepancy, ordered
from firsthand.claims._plain import listed
from firsthand.claims._words import RARE, canon, name, weight
from firsthand.model import Discrepancy, DiscrepancyKind, Gist, Link, Stance
from firsthand.plugins import Part

ADMITS = frozenset({Stance.ACKNOWLEDGES})
SPEAKERS = frozenset({"spokesman", "spokesperson", "spokeswoman", "statement"})


@dataclass(frozen=True, slots=True)
class Silence:
    """Finds "no comment" beside what the same body said at another time."""

    def keys(self, gist: Gist, /) -> frozenset[int]:
        if gist.stance is not Stance.NO_COMMENT and gist.stance not in ADMITS:
            return frozenset()
        return frozenset(number("voice", word) for word in _body(gist))

    def __call__(self, one: Gist, other: Gist, /) -> Iterator[Link | Discrepancy]:
        one, other = ordered(one, other)
        stances = {one.stance, other.stance}
        shared = sorted(_body(one) & _body(other))
        if Stance.NO_COMMENT in stances and stances & ADMITS and shared:
            why = f"a silence and an admission do not exclude each other: {listed(shared)}"
            yield discrepancy(DiscrepancyKind.LOOK_ALIKE, one, other, why)


def _body(gist: Gist) -> frozenset[str]:
    """Words that name whose word or silence it is."""
    return frozenset(
        name(word) for word in gist.voice if word not in SPEAKERS and weight(canon(word)) >= RARE
    )


def build() -> Silence:
    """The comparison; it needs nothing."""
    return Silence()


PART = Part(name="silence", version=1, build=build)
