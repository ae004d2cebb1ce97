"""Discrepancies of pairs → one for all who differ in the same way.

A denial beside six statements differs from each for one reason: that is one discrepancy of seven
members. What was found between two is kept apart in the case, so that adding one by one gives
what adding all at once gives, and it is merged when it is read.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from firsthand.model import Discrepancy


def merged(pairs: Iterable[Discrepancy]) -> Iterator[Discrepancy]:
    """Discrepancies by id: those of one kind and reason around one member are one.

    It has the least id of those it was made of. The same for any order.
    """
    alike: dict[tuple[str, str], list[Discrepancy]] = defaultdict(list)
    for pair in pairs:
        alike[pair.kind, pair.why].append(pair)
    found = (_one(group) for some in alike.values() for group in _stars(some))
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


def _stars(found: Sequence[Discrepancy]) -> Iterator[list[Discrepancy]]:
    """Groups around one member each: of the members of a pair, the one that stands in most."""
    held = Counter(member for discrepancy in found for member in discrepancy.members)
    around: dict[str, list[Discrepancy]] = defaultdict(list)
    for discrepancy in found:
        centre = min(discrepancy.members, key=lambda member: (-held[member], member))
        around[centre].append(discrepancy)
    yield from around.values()
