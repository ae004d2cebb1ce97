"""Every claim of a case as columns, so that lists are filtered, counted and sorted in memory.

A shelf is a pure function of one state of the case: rebuilt when the case changes, never patched.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
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
Places = Mapping[int, tuple[int, ...]]  # of claims, by the number of a statement
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


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to sort claims: which claims have which of its values."""

    name: str
    values: tuple[str, ...]  # what stands in addresses
    labels: tuple[str, ...]
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

    ids: tuple[str, ...]
    place_of: Mapping[str, int]  # by id
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
    queue: tuple[str, ...]  # ids of the statements of claims, those that most need a person first
    queue_place: Mapping[str, int]
    hidden: frozenset[int]  # numbers of the statements with protected words
    of_statement: Mapping[int, tuple[int, ...]]  # places of claims by the number of a statement

    def __len__(self) -> int:
        return len(self.ids)

    def places_of(self, statements: Iterable[int]) -> list[int]:
        """Places of the claims of these statements, each once, in their order."""
        found = (place for number in statements for place in self.of_statement.get(number, ()))
        return list(dict.fromkeys(found))


def shelf(view: RoomView, shown: Shown) -> Shelf:
    """The claims of a case; `shown` strikes protected words from a label."""
    claims = view.claim_rows()
    place = {row[0]: at for at, row in enumerate(claims)}
    members = [(place[c], statement, against) for c, statement, against in view.member_rows()]
    of_statement: dict[int, list[int]] = defaultdict(list)
    supports: dict[int, list[int]] = defaultdict(list)
    for at, statement, against in members:
        of_statement[statement].append(at)
        if not against:
            supports[statement].append(at)
    size = len(claims)
    supporting = np.array([at for at, _, against in members if not against], dtype=np.int32)
    opposing = np.array([at for at, _, against in members if against], dtype=np.int32)
    of = {statement: tuple(ats) for statement, ats in of_statement.items()}
    supported = {statement: tuple(ats) for statement, ats in supports.items()}
    hidden = _hidden(view)
    first, last = _told(view, of, size)
    columns = [np.array([row[n] for row in claims], dtype=np.int32) for n in (2, 3, 4)]
    low, high, articles = columns
    opposes = np.bincount(opposing, minlength=size).astype(np.int32)
    protected = _any(hidden, of, size)
    queue = _queue(view, of, (low, high, articles, opposes), protected)
    return Shelf(
        ids=tuple(row[1] for row in claims),
        place_of={row[1]: at for at, row in enumerate(claims)},
        articles=articles,
        low=low,
        high=high,
        supports=np.bincount(supporting, minlength=size).astype(np.int32),
        opposes=opposes,
        first=first,
        last=last,
        printed=_printed(view, of, size),
        protected=protected,
        facets=_facets(view, (of, supported), shown, (high, opposes)),
        queue=queue,
        queue_place={each: at for at, each in enumerate(queue)},
        hidden=frozenset(hidden),
        of_statement=of,
    )


def _hidden(view: RoomView) -> set[int]:
    """Numbers of the statements with protected words in their content."""
    found: set[int] = set()
    for document, spans in view.protected_rows().items():
        for statement, start, end in view.content_rows(document):
            if any(first < end and start < last for first, last in spans):
                found.add(statement)
    return found


def _any(statements: set[int], of: Mapping[int, tuple[int, ...]], size: int) -> Mask:
    found = np.zeros(size, dtype=bool)
    for statement in statements:
        found[list(of.get(statement, ()))] = True
    return found


def _queue(
    view: RoomView,
    of: Mapping[int, tuple[int, ...]],
    counts: tuple[Ints, Ints, Ints, Ints],
    protected: Mask,
) -> tuple[str, ...]:
    """Statements of claims: opposed ones first, then those on which most hangs."""
    low, high, articles, opposes = counts
    need = NEEDS["opposed"] * (opposes > 0) + NEEDS["protected"] * protected
    need = need + NEEDS["single"] * ((high == 1) & (articles > 1))
    need = need + NEEDS["interval"] * (low != high) + np.minimum(articles, MUCH_TOLD)
    weight = need.tolist()
    ranked = [
        (-max(weight[at] for at in of[row[0]]) - NEEDS["context"] * (row[6] in CONTEXT), row[1])
        for row in view.statement_rows()
        if row[0] in of
    ]
    return tuple(id_ for _, id_ in sorted(ranked))


def _told(view: RoomView, of: Mapping[int, tuple[int, ...]], size: int) -> tuple[Ints, Ints]:
    """First and last day that the facts of each claim are told of; open ends are left out."""
    first, last = np.zeros(size, np.int32), np.zeros(size, np.int32)
    for statement, value in view.time_rows():
        days = days_of(value)
        if days is None:
            continue
        for at in of.get(statement, ()):
            first[at] = min(first[at], days[0]) if first[at] else days[0]
            last[at] = max(last[at], days[1])
    return first, last


def days_of(value: str) -> tuple[int, int] | None:
    """Ordinals of the first and last day of an ISO time, an open end closed; None: no time."""
    try:
        told = stretch(value)
    except ValueError:
        return None
    first, last = told.first or told.last, told.last or told.first
    return (first.toordinal(), last.toordinal()) if first and last else None


def _printed(view: RoomView, of: Mapping[int, tuple[int, ...]], size: int) -> Ints:
    day = {row[0]: days_of(row[3]) for row in view.article_rows() if row[3]}
    found = np.zeros(size, np.int32)
    for number, _, article, *_ in view.statement_rows():
        days = day.get(article)
        if days is None:
            continue
        for at in of.get(number, ()):
            found[at] = max(found[at], days[1])
    return found


def _facets(
    view: RoomView, sides: tuple[Places, Places], shown: Shown, counts: tuple[Ints, Ints]
) -> Mapping[str, Facet]:
    """`sides`: places of the claims that each statement stands in, and that it supports."""
    (of, for_), (high, opposes) = sides, counts
    statements = view.statement_rows()
    article_of = {row[0]: row[2] for row in statements}
    articles = {row[0]: row for row in view.article_rows()}
    outlet = {number: row[2] or "" for number, row in articles.items()}
    told = [(n, label) for table, label in FACTS.items() for n, _ in view.fact_rows(table)]
    bodies = {*view.body_rows(), *view.speaker_rows()}
    pairs: dict[str, Iterable[tuple[int, str]]] = {
        "basis": ((row[0], row[3]) for row in statements if row[3] != Basis.UNKNOWN),
        "told": told,
        "body": _canonical(bodies),
        "place": _place_words(view),
        "act": view.act_rows(),
        "outlet": ((n, outlet[article]) for n, article in article_of.items() if outlet[article]),
        "article": ((n, articles[article][1]) for n, article in article_of.items()),
    }
    found = {
        name: _facet(
            name,
            ((at, v) for n, v in some for at in (for_ if name == "basis" else of).get(n, ())),
            shown,
        )
        for name, some in pairs.items()
    }
    found["origins"] = _facet("origins", enumerate(map(_bucket, high.tolist())), shown)
    against = ("opposed" if each else "not opposed" for each in opposes.tolist())
    found["opposed"] = _facet("opposed", enumerate(against), shown)
    return MappingProxyType({name: found[name] for name in FACETS})


def _bucket(high: int) -> str:
    return f"{MANY_ORIGINS}+" if high >= MANY_ORIGINS else str(high)


def _facet(name: str, pairs: Iterable[tuple[int, str]], shown: Shown) -> Facet:
    unique = sorted(set(pairs))
    values = tuple(sorted({value for _, value in unique}))
    number = {value: n for n, value in enumerate(values)}
    return Facet(
        name,
        values,
        values if name in ("article", "basis", "act") else tuple(map(shown, values)),
        np.array([at for at, _ in unique], dtype=np.int32),
        np.array([number[value] for _, value in unique], dtype=np.int32),
    )


def _canonical(named: Iterable[tuple[int, str]]) -> list[tuple[int, str]]:
    """Names of bodies without their article: "the mission" and "mission" are one value."""
    return [(number, name.removeprefix("the ").removeprefix("The ")) for number, name in named]


def _place_words(view: RoomView) -> list[tuple[int, str]]:
    """(statement, place as printed) for the places that are not protected."""
    hidden = view.protected_rows()
    found = [
        (statement, name)
        for statement, name, start, end, document in view.place_rows()
        if not any(first < end and start < last for first, last in hidden.get(document, ()))
    ]
    return _canonical(found)
