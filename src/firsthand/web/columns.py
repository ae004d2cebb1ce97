"""Columns of a few bytes a row: ids by place, values of statements, facets of claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.signedinteger[Any]]
Mask = NDArray[np.bool_]
Pairs = tuple[Ints, Ints]  # places of claims, and what they have
FEW: Final = 8  # one claim in so many, from which the rest is not looked at


def ints(numbers: Iterable[int] | Ints) -> Ints:
    """The numbers, four bytes each."""
    if isinstance(numbers, np.ndarray):
        return numbers.astype(np.int32, copy=False)
    return np.fromiter(numbers, np.int32)


@dataclass(frozen=True, slots=True)
class Ids:
    """Ids in an order, a few bytes each, found by their place and placed by id."""

    column: NDArray[np.bytes_]
    order: Ints  # places of the ids by alphabet

    @classmethod
    def of(cls, ids: Sequence[str] | NDArray[np.bytes_]) -> Ids:
        """The ids in the order given."""
        column = np.array(ids, dtype=np.bytes_) if len(ids) else np.zeros(0, "S1")
        return cls(column, np.argsort(column, kind="stable").astype(np.int32))

    def __len__(self) -> int:
        return len(self.column)

    def __getitem__(self, place: int) -> str:
        return str(self.column[place].decode())

    def __iter__(self) -> Iterator[str]:
        return (each.decode() for each in self.column)

    def __contains__(self, id_: object) -> bool:
        return isinstance(id_, str) and self.find(id_) is not None

    def find(self, id_: str) -> int | None:
        """The place of an id; None: it is not among them."""
        asked = id_.encode()
        if len(asked) > self.column.itemsize:
            return None
        at = int(np.searchsorted(self.column, np.bytes_(asked), sorter=self.order))
        if at == len(self.column) or self.column[self.order[at]] != asked:
            return None
        return int(self.order[at])

    def place(self, id_: str) -> int:
        """The place of an id. Raises KeyError."""
        if (found := self.find(id_)) is None:
            raise KeyError(f"no {id_} in this case")
        return found


@dataclass(frozen=True, slots=True)
class Told:
    """A value for each of some statements: a pair each, sorted by statement."""

    statement: Ints
    value: Ints

    @classmethod
    def of(cls, statements: Iterable[int] | Ints, values: Iterable[int] | Ints) -> Told:
        """The pairs, sorted."""
        first, second = ints(statements), ints(values)
        order = np.lexsort((second, first))
        return cls(first[order], second[order])

    def among(self, asked: Ints) -> tuple[Ints, Ints]:
        """For each of `asked` and each value it has: where in `asked` it is, and the value."""
        asked = asked.astype(self.statement.dtype, copy=False)  # else the column is copied
        first = np.searchsorted(self.statement, asked, "left")
        last = np.searchsorted(self.statement, asked, "right")
        which = np.repeat(np.arange(len(asked)), last - first)
        return which, self.value[_stretches(first, last)]


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to sort claims: which claims have which of its values."""

    name: str
    values: tuple[str, ...]  # what stands in addresses
    labels: tuple[str, ...]
    told: Told  # place of a value in `values`, by statement; empty: it is told of whole claims
    claims: Ints  # a pair each, sorted: place of a claim on the shelf …
    value: Ints  # … and place of a value in `values`
    starts: Ints  # where the pairs of each claim begin, and at the end how many pairs there are

    @classmethod
    def of(
        cls, names: tuple[str, Sequence[str], Sequence[str]], told: Told, pairs: Pairs, size: int
    ) -> Facet:
        """The facet of this name, with values and labels, over a shelf of `size` claims."""
        name, values, labels = names
        return cls(name, tuple(values), tuple(labels), told, *pairs, _starts(pairs[0], size))

    def with_pairs(self, pairs: Pairs) -> Facet:
        """The same facet with other claims that have its values."""
        starts = _starts(pairs[0], len(self.starts) - 1)
        return replace(self, claims=pairs[0], value=pairs[1], starts=starts)

    def mask(self, chosen: Iterable[str], size: int) -> Mask:
        """Claims that have one of the chosen values."""
        places = [self.values.index(each) for each in chosen if each in self.values]
        found = np.zeros(size, dtype=bool)
        found[self.claims[np.isin(self.value, places)]] = True
        return found

    def labels_of(self, place: int) -> tuple[str, ...]:
        """Labels of the values that one claim has."""
        first, last = self.starts[place : place + 2]
        return tuple(self.labels[n] for n in self.value[first:last].tolist())

    def counts(self, among: Ints) -> NDArray[np.int64]:
        """For each value, how many claims at the places `among` have it."""
        size = len(self.starts) - 1
        value = self.value
        if len(among) < size // FEW:
            value = value[_stretches(self.starts[among], self.starts[among + 1])]
        elif len(among) < size:
            mask = np.zeros(size, dtype=bool)
            mask[among] = True
            value = value[mask[self.claims]]
        return np.bincount(value, minlength=len(self.values))


def _starts(claims: Ints, size: int) -> Ints:
    places = np.arange(size + 1, dtype=claims.dtype)
    return ints(np.searchsorted(claims, places))


def _stretches(first: Ints, last: Ints) -> Ints:
    """All numbers from each of `first` up to its `last`."""
    many = last - first
    ends = np.cumsum(many)
    step = np.arange(int(ends[-1]) if len(ends) else 0) - np.repeat(ends - many, many)
    found: Ints = np.repeat(first, many) + step
    return found


def paired(claims: Ints, value: Ints, values: int) -> Pairs:
    """The pairs of a claim and a value, each once, sorted."""
    wide = max(1, values)
    unique = np.unique(claims.astype(np.int64) * wide + value)
    return (unique // wide).astype(np.int32), (unique % wide).astype(np.int32)
