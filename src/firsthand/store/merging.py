"""Discrepancies of pairs → one for all who differ in the same way.

A denial beside six statements differs from each for one reason: that is one discrepancy of seven
members. What was found between two is kept apart in the case, so that adding one by one gives
what adding all at once gives, and it is merged when it is read.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from firsthand.model import Discrepancy


def merged(pairs: Iterable[Discrepancy]) -> Iterator[Discrepancy]:
    """Discrepancies by id: those of one kind and reason that share a member are one.

    It has the least id of those it was made of. The same for any order.
    """
    alike: dict[tuple[str, str], list[Discrepancy]] = defaultdict(list)
    for pair in pairs:
        alike[pair.kind, pair.why].append(pair)
    found = (_one(group) for some in alike.values() for group in _connected(some))
    yield from sorted(found, key=lambda discrepancy: discrepancy.id)


def _one(group: Sequence[Discrepancy]) -> Discrepancy:
    first = min(group, key=lambda discrepancy: discrepancy.id)
    return Discrepancy(
        first.id,
        first.kind,
        tuple(sorted({member for each in group for member in each.members})),
        first.why,
        tuple(sorted({figure for each in group for figure in each.figures})),
    )


def _connected(found: Sequence[Discrepancy]) -> Iterator[list[Discrepancy]]:
    """Groups of those that share a member, directly or through others."""
    holding: dict[str, list[int]] = defaultdict(list)
    for place, discrepancy in enumerate(found):
        for member in discrepancy.members:
            holding[member].append(place)
    left = set(range(len(found)))
    while left:
        waiting = [min(left)]
        left.discard(waiting[0])
        group: list[Discrepancy] = []
        while waiting:
            discrepancy = found[waiting.pop()]
            group.append(discrepancy)
            beside = {place for member in discrepancy.members for place in holding[member]} & left
            left -= beside
            waiting.extend(beside)
        yield group
