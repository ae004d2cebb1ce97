"""Many sets of numbers in one array, and what any two of them share, for many pairs at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from itertools import chain
from typing import Any, Final, TypeVar

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[Any]
May = Callable[[Numbers, Numbers, Numbers], Numbers]
Table = TypeVar("Table")  # a record of columns, each of them numbers or sets, of one length
OFTEN: Final = 8  # times a number is looked up, from which it pays to drop those nobody shares
AT_ONCE: Final = 1 << 20  # numbers that are looked up in one go: some 50 MB


@dataclass(frozen=True, slots=True)
class Sets:
    """Sets of 64-bit numbers, one after the other, each rising; every number weighs something."""

    values: Numbers  # int64
    weights: Numbers  # float64
    ends: Numbers  # where each set ends

    def __len__(self) -> int:
        return len(self.ends)

    @property
    def sizes(self) -> Numbers:
        """How many numbers each set has."""
        found: Numbers = np.diff(self.ends, prepend=0)
        return found

    def take(self, places: Numbers) -> Sets:
        """The sets at these places, in their order."""
        sizes = self.sizes[places]
        at = ranges(self.ends[places] - sizes, sizes)
        return Sets(self.values[at], self.weights[at], np.cumsum(sizes))

    def only(self, kept: Numbers) -> Sets:
        """The sets with those numbers alone that are kept: yes or no for each number."""
        counted = np.concatenate(([0], np.cumsum(kept)))
        return Sets(self.values[kept], self.weights[kept], counted[self.ends])


def sets(some: Iterable[Mapping[int, float]]) -> Sets:
    """Sets of numbers that weigh what the mappings say."""
    listed = list(some)
    sizes = np.array([len(each) for each in listed], np.int64)
    told = int(sizes.sum())
    values = np.fromiter(chain.from_iterable(listed), np.int64, told)
    weights = np.fromiter(chain.from_iterable(each.values() for each in listed), float, told)
    order = np.lexsort((values, np.repeat(np.arange(len(listed)), sizes)))
    return Sets(values[order], weights[order], np.cumsum(sizes))


def joined(parts: Sequence[Sets]) -> Sets:
    """All sets of the parts, in order."""
    before = np.cumsum([0, *(len(part.values) for part in parts)])
    moved = [part.ends + start for part, start in zip(parts, before, strict=False)]
    return Sets(
        np.concatenate([part.values for part in parts]),
        np.concatenate([part.weights for part in parts]),
        np.concatenate(moved),
    )


def rows(table: Table, places: Numbers) -> Table:
    """The rows of a table at these places, in their order."""
    kind: Any = type(table)
    kept = [getattr(table, field.name) for field in fields(kind)]
    made: Table = kind(*(c.take(places) if isinstance(c, Sets) else c[places] for c in kept))
    return made


def stacked(tables: Sequence[Table]) -> Table:
    """All rows of some tables, which are one or more, in order."""
    kind: Any = type(tables[0])
    found = []
    for field in fields(kind):
        some = [getattr(table, field.name) for table in tables]
        found.append(joined(some) if isinstance(some[0], Sets) else np.concatenate(some))
    made: Table = kind(*found)
    return made


def rising(numbers: Numbers) -> Numbers:
    """The numbers in order, each once."""
    found: Numbers = np.sort(numbers)  # np.unique hashes first, which takes twice the time
    if len(found):
        found = found[np.concatenate(([True], found[1:] != found[:-1]))]
    return found


def ranges(starts: Numbers, sizes: Numbers) -> Numbers:
    """The numbers from each start on, as many as its size says, one range after the other."""
    before = np.cumsum(sizes) - sizes
    found: Numbers = np.arange(int(sizes.sum())) + np.repeat(starts - before, sizes)
    return found


def shared(left: Sets, right: Sets, one: Numbers, other: Numbers) -> Numbers:
    """What the numbers weigh that set `one` of `left` shares with set `other` of `right`.

    A float for each pair; of two weights of a number the greater one counts.
    """
    found = np.zeros(len(one))
    if not len(right.values):
        return found
    if int(left.sizes[one].sum()) > OFTEN * len(left.values):
        others_only = left is right and not (one == other).any()
        left = left.only(among(left.values, _may_share(right, twice=others_only)))
    sizes, theirs = left.sizes, right.sizes
    for first, last in _portions(sizes[one]):
        some, others = one[first:last], other[first:last]
        at = ranges(left.ends[some] - sizes[some], sizes[some])
        pair = np.repeat(np.arange(last - first), sizes[some])
        ends = right.ends[others]
        place, hit = _within(
            right.values, left.values[at], (ends - theirs[others])[pair], ends[pair]
        )
        weighed = np.maximum(left.weights[at[hit]], right.weights[place[hit]])
        found[first:last] = np.bincount(pair[hit], weighed, last - first)
    return found


def _may_share(some: Sets, *, twice: bool) -> Numbers:
    """Numbers of the sets, rising; with `twice` only those that two of them hold: most runs of
    words stand in one text.
    """
    held = np.sort(some.values)
    return rising(held[1:][held[1:] == held[:-1]] if twice else held)


def _within(
    values: Numbers, sought: Numbers, low: Numbers, ends: Numbers
) -> tuple[Numbers, Numbers]:
    """Where each number sought stands, or would, in its own stretch of values, which rises from
    place `low` to `ends`; and whether it stands there.
    """
    high, most = ends.copy(), len(values) - 1
    for _ in range(int((ends - low).max(initial=0)).bit_length()):
        middle = (low + high) >> 1
        is_less = (values[np.minimum(middle, most)] < sought) & (low < high)
        low = np.where(is_less, middle + 1, low)
        high = np.where(is_less, high, np.minimum(middle, high))
    return low, (low < ends) & (values[np.minimum(low, most)] == sought)


def _portions(sizes: Numbers) -> Iterable[tuple[int, int]]:
    """Stretches of pairs of which each looks up about AT_ONCE numbers."""
    told = np.cumsum(sizes)
    first = 0
    while first < len(sizes):
        reached = (told[first - 1] if first else 0) + AT_ONCE
        last = max(first + 1, int(np.searchsorted(told, reached)))
        yield first, last
        first = last


def among(numbers: Numbers, known: Numbers) -> Numbers:
    """Whether each of the numbers is one of those known, which rise."""
    if not len(known):
        return np.zeros(len(numbers), bool)
    place = np.minimum(np.searchsorted(known, numbers), len(known) - 1)
    found: Numbers = known[place] == numbers
    return found


def any_two(one: Numbers, other: Numbers, keys: Numbers) -> Numbers:
    """For `meetings`: all elements that share a key meet by it."""
    return np.ones(len(keys), bool)


def meetings(
    asking: Numbers, blocks: Numbers, low_bits: int, new: Numbers, may: May = any_two
) -> tuple[Numbers, Numbers]:
    """Pairs of elements that share a key, each once: one that asks, and another that is not new
    or stands before it.

    `asking` and `blocks` are entries, each a key above its `low_bits`, an element below; they
    and `new`, the elements that ask now or in another call, rise. `may` says of elements, of
    others and of the keys they share whether they meet by it.
    """
    low = (1 << low_bits) - 1
    keys = asking >> low_bits
    starts = np.searchsorted(blocks, keys << low_bits)
    sizes = np.searchsorted(blocks, (keys << low_bits) | low, side="right") - starts
    met: list[Numbers] = [np.empty(0, np.int64)]
    for first, last in _portions(sizes):
        found = ranges(starts[first:last], sizes[first:last])
        one = np.repeat(asking[first:last] & low, sizes[first:last])
        other = blocks[found] & low
        kept = (other < one) | ((other != one) & ~among(other, new))
        kept &= may(one, other, np.repeat(keys[first:last], sizes[first:last]))
        met.append(rising((one[kept] << low_bits) | other[kept]))
    pairs = rising(np.concatenate(met))
    return pairs >> low_bits, pairs & low
