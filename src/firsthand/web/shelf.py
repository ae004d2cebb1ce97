"""Every claim of a case as columns, so that lists are filtered, counted and sorted in memory.

A shelf is a pure function of one state of the case: rebuilt when the case changes, never patched.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from firsthand.model import Basis
from firsthand.store.room import RoomView
from firsthand.text.intervals import stretch

Ints = NDArray[np.signedinteger[Any]]
Mask = NDArray[np.bool_]
Shown = Callable[[str], str]
FACETS: Final = ("origins", "opposed", "basis", "told", "body", "place", "act", "outlet", "article")
NEVER: Final = 0  # ordinal of no day
FACTS: Final = MappingProxyType(
    {"figure": "a figure", "reply": "a reply", "outcome": "an outcome", "demand": "a demand"}
)
NEEDS: Final = MappingProxyType(
    {"opposed": 8, "protected": 6, "single": 5, "interval": 3, "context": 4}
)
"""How much a statement needs a person: what may be wrong, and what a mistake would cost. Chosen,
not measured: opposition and harm before corroboration, corroboration before attribution."""
MUCH_TOLD: Final = 5  # articles, beyond which one more makes no statement more urgent
CONTEXT: Final = frozenset({"pronoun", "inherited", "hedge"})
MANY_ORIGINS: Final = 3  # from here on origins are counted together in the facet
AGAINST: Final = ("not opposed", "opposed")


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
        first, second = (np.fromiter(each, np.int32) for each in (statements, values))
        order = np.lexsort((second, first))
        return cls(first[order], second[order])

    def among(self, asked: Ints) -> tuple[Ints, Ints]:
        """For each of `asked` and each value it has: where in `asked` it is, and the value."""
        first = np.searchsorted(self.statement, asked, "left")
        many = np.searchsorted(self.statement, asked, "right") - first
        which = np.repeat(np.arange(len(asked)), many)
        step = np.arange(len(which)) - np.repeat(np.cumsum(many) - many, many)
        return which, self.value[np.repeat(first, many) + step]


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to sort claims: which claims have which of its values."""

    name: str
    values: tuple[str, ...]  # what stands in addresses
    labels: tuple[str, ...]
    told: Told  # place of a value in `values`, by statement; empty: it is told of whole claims
    claims: Ints  # a pair each, sorted: place of a claim on the shelf …
    value: Ints  # … and place of a value in `values`

    def mask(self, chosen: Iterable[str], size: int) -> Mask:
        """Claims that have one of the chosen values."""
        places = [self.values.index(each) for each in chosen if each in self.values]
        found = np.zeros(size, dtype=bool)
        found[self.claims[np.isin(self.value, places)]] = True
        return found

    def labels_of(self, place: int) -> tuple[str, ...]:
        """Labels of the values that one claim has."""
        first, last = np.searchsorted(self.claims, (place, place + 1))
        return tuple(self.labels[n] for n in self.value[first:last].tolist())

    def counts(self, among: Mask) -> NDArray[np.int64]:
        """For each value, how many claims of `among` have it."""
        return np.bincount(self.value[among[self.claims]], minlength=len(self.values))


@dataclass(frozen=True, slots=True)
class Shelf:
    """Columns of the claims, in the order of their numbers."""

    ids: Ids
    articles: Ints
    low: Ints
    high: Ints
    supports: Ints
    opposes: Ints
    first: Ints  # ordinal of the first day told of; NEVER: none is
    last: Ints
    printed: Ints  # ordinal of the last day it was printed on; NEVER: none is given
    protected: Mask  # some of its words are protected
    facets: Mapping[str, Facet]
    queue: Ids  # statements of claims, those that most need a person first
    hidden: frozenset[int]  # numbers of the statements with protected words
    members: Told  # places of the claims that a statement stands in
    days: tuple[Told, Told]  # first and last days that the facts of a statement are told of

    def __len__(self) -> int:
        return len(self.ids)

    def places_of(self, statements: Iterable[int]) -> list[int]:
        """Places of the claims of these statements, each once, in order."""
        found: list[int] = np.unique(self.members.among(_ints(statements))[1]).tolist()
        return found


def shelf(view: RoomView, shown: Shown) -> Shelf:
    """The claims of a case; `shown` strikes protected words from a label."""
    claims = view.claim_rows()
    numbers = _ints(row[0] for row in claims)
    low, high, articles = (_ints(row[n] for row in claims) for n in (2, 3, 4))
    ids = Ids.of([row[1] for row in claims])
    del claims
    rows = view.member_rows()
    place = np.searchsorted(numbers, rows[:, 0]).astype(np.int32)
    against = rows[:, 2] != 0
    members = Told.of(rows[:, 1], place)
    supporting = Told.of(rows[~against, 1], place[~against])
    size = len(ids)
    opposes = np.bincount(place[against], minlength=size).astype(np.int32)
    hidden = _hidden(view)
    protected = np.zeros(size, dtype=bool)
    protected[members.among(_ints(hidden))[1]] = True
    days = _days_told(view)
    return Shelf(
        ids=ids,
        articles=articles,
        low=low,
        high=high,
        supports=np.bincount(place[~against], minlength=size).astype(np.int32),
        opposes=opposes,
        first=_extreme(np.minimum, days[0], members, size),
        last=_extreme(np.maximum, days[1], members, size),
        printed=_extreme(np.maximum, _days_printed(view), members, size),
        protected=protected,
        facets=_facets(view, (members, supporting), shown, (high, opposes)),
        queue=_queue(view, members, (low, high, articles, opposes), protected),
        hidden=frozenset(hidden),
        members=members,
        days=days,
    )


def _ints(numbers: Iterable[int]) -> Ints:
    return np.fromiter(numbers, np.int32)


def _hidden(view: RoomView) -> set[int]:
    """Numbers of the statements with protected words in their content."""
    found: set[int] = set()
    for document, spans in view.protected_rows().items():
        for statement, start, end in view.content_rows(document):
            if any(first < end and start < last for first, last in spans):
                found.add(statement)
    return found


def _queue(
    view: RoomView, members: Told, counts: tuple[Ints, Ints, Ints, Ints], protected: Mask
) -> Ids:
    """Statements of claims: opposed ones first, then those on which most hangs."""
    low, high, articles, opposes = counts
    need = NEEDS["opposed"] * (opposes > 0) + NEEDS["protected"] * protected
    need = need + NEEDS["single"] * ((high == 1) & (articles > 1))
    need = need + NEEDS["interval"] * (low != high) + np.minimum(articles, MUCH_TOLD)
    numbers, starts = np.unique(members.statement, return_index=True)
    weight = np.maximum.reduceat(need[members.value], starts) if len(starts) else need[:0]
    ids, context = [], bytearray()
    in_claims = frozenset(numbers.tolist())
    for number, id_, is_context in view.statement_ids(CONTEXT):
        if number in in_claims:
            ids.append(id_)
            context.append(is_context)
    column = np.array(ids, dtype=np.bytes_)
    need = weight + NEEDS["context"] * np.frombuffer(context, dtype=np.uint8)
    return Ids.of(column[np.lexsort((column, -need))])


def _days_told(view: RoomView) -> tuple[Told, Told]:
    """First and last day of each time that the facts of a statement are told of."""
    known: dict[str, tuple[int, int] | None] = {}
    found: list[tuple[int, int, int]] = []
    for statement, value in view.time_rows():
        if value not in known:
            known[value] = days_of(value)
        if days := known[value]:
            found.append((statement, *days))
    numbers = [row[0] for row in found]
    return Told.of(numbers, [row[1] for row in found]), Told.of(numbers, [row[2] for row in found])


def days_of(value: str) -> tuple[int, int] | None:
    """Ordinals of the first and last day of an ISO time, an open end closed; None: no time."""
    try:
        told = stretch(value)
    except ValueError:
        return None
    first, last = told.first or told.last, told.last or told.first
    return (first.toordinal(), last.toordinal()) if first and last else None


def _days_printed(view: RoomView) -> Told:
    """The last day that the article of each statement was printed on."""
    day = {row[0]: days_of(row[3]) for row in view.article_rows() if row[3]}
    printed = {number: days[1] for number, days in day.items() if days}
    rows = view.statement_articles()
    days = _ints(printed.get(article, NEVER) for article in rows[:, 1].tolist())
    return Told.of(rows[days > NEVER, 0], days[days > NEVER])


def _extreme(of: np.ufunc, days: Told, members: Told, size: int) -> Ints:
    """The least or greatest day of each claim; NEVER: it has none."""
    which, place = members.among(days.statement)
    start = np.iinfo(np.int32).max if of is np.minimum else NEVER
    found = np.full(size, start, np.int32)
    of.at(found, place, days.value[which])
    found[found == np.iinfo(np.int32).max] = NEVER
    return found


def _facets(
    view: RoomView, sides: tuple[Told, Told], shown: Shown, counts: tuple[Ints, Ints]
) -> Mapping[str, Facet]:
    """`sides`: places of the claims that each statement stands in, and that it supports."""
    members, supporting = sides
    articles = {row[0]: row for row in view.article_rows()}
    told = ((n, label) for table, label in FACTS.items() for (n,) in view.fact_rows(table))
    bodies = (pair for rows in (view.body_rows(), view.speaker_rows()) for pair in rows)
    pairs: dict[str, Iterable[tuple[int, str]]] = {
        "basis": view.basis_rows(),
        "told": told,
        "body": _canonical(bodies),
        "place": _place_words(view),
        "act": view.act_rows(),
        "outlet": ((n, articles[a][2] or "") for n, a in view.statement_articles().tolist()),
        "article": ((n, articles[a][1]) for n, a in view.statement_articles().tolist()),
    }
    found = {
        name: _facet(name, some, shown, supporting if name == "basis" else members)
        for name, some in pairs.items()
    }
    high, opposes = counts
    return {name: found.get(name) or of_counts(name, high, opposes) for name in FACETS}


def of_counts(name: str, high: Ints, opposes: Ints) -> Facet:
    """The facet `origins` or `opposed`: one value a claim, by what was counted."""
    values: tuple[str, ...] = AGAINST
    column = (opposes > 0).astype(np.int32)
    if name == "origins":
        values = (*map(str, range(MANY_ORIGINS)), f"{MANY_ORIGINS}+")
        column = np.minimum(high, MANY_ORIGINS)
    return Facet(name, values, values, Told.of((), ()), np.arange(len(high)), column)


def _facet(name: str, pairs: Iterable[tuple[int, str]], shown: Shown, members: Told) -> Facet:
    codes: dict[str, int] = (
        {each.value: n for n, each in enumerate(Basis)} if name == "basis" else {}
    )
    statements, found = [], []
    for statement, value in pairs:
        if value:
            statements.append(statement)
            found.append(codes.setdefault(value, len(codes)))
    values = tuple(sorted(codes))
    number = {value: n for n, value in enumerate(values)}
    place = np.array([number[value] for value in codes], dtype=np.int32)
    told = Told.of(statements, place[found] if found else ())
    labels = values if name in ("article", "basis", "act") else tuple(map(shown, values))
    which, claims = members.among(told.statement)
    return Facet(name, values, labels, told, *paired(claims, told.value[which], len(values)))


def paired(claims: Ints, value: Ints, values: int) -> tuple[Ints, Ints]:
    """The pairs of a claim and a value, each once, sorted."""
    wide = max(1, values)
    unique = np.unique(claims.astype(np.int64) * wide + value)
    return (unique // wide).astype(np.int32), (unique % wide).astype(np.int32)


def _canonical(named: Iterable[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Names of bodies without their article: "the mission" and "mission" are one value."""
    return ((number, name.removeprefix("the ").removeprefix("The ")) for number, name in named)


def _place_words(view: RoomView) -> Iterator[tuple[int, str]]:
    """(statement, place as printed) for the places that are not protected."""
    hidden = view.protected_rows()
    found = (
        (statement, name)
        for statement, name, start, end, document in view.place_rows()
        if not any(first < end and start < last for first, last in hidden.get(document, ()))
    )
    return _canonical(found)
