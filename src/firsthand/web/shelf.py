"""Every claim of a case as columns, so that lists are filtered, counted and sorted in memory.

A shelf is a pure function of one state of the case: rebuilt when the case changes, never patched.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

import numpy as np

from firsthand.model import Basis
from firsthand.store.room import RoomView
from firsthand.text.intervals import stretch
from firsthand.web.columns import Facet, Ids, Ints, Mask, Told, ints, paired

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
        found: list[int] = np.unique(self.members.among(ints(statements))[1]).tolist()
        return found

    def mask_of(self, statements: Ints) -> Mask:
        """The claims of these statements."""
        mask = np.zeros(len(self), dtype=bool)
        mask[self.members.among(statements)[1]] = True
        return mask


def ordered(shelf: Shelf, order: str, places: Ints) -> Ints:
    """The places in an order of SORTS; ties by weight, then by number."""
    weight = (-shelf.high[places], -shelf.supports[places], -shelf.articles[places])
    first: dict[str, tuple[Ints, ...]] = {
        "weight": (),
        "origins": (-shelf.high[places], -shelf.low[places]),
        "opposed": (-shelf.opposes[places],),
        "newest": (-shelf.printed[places],),
        "time": (shelf.first[places] == 0, shelf.first[places]),
    }
    keys = (*first[order], *weight, places)
    return places[np.lexsort(tuple(reversed(keys)))]


def shelf(view: RoomView, shown: Shown) -> Shelf:
    """The claims of a case; `shown` strikes protected words from a label."""
    numbers, low, high, articles = view.claim_table().T.copy()
    ids = Ids.of(view.claim_ids())
    rows = view.member_rows()
    place = np.searchsorted(numbers, rows[:, 0]).astype(np.int32)
    against = rows[:, 2] != 0
    members = Told.of(rows[:, 1], place)
    supporting = Told.of(rows[~against, 1], place[~against])
    size = len(ids)
    opposes = np.bincount(place[against], minlength=size).astype(np.int32)
    hidden = _hidden(view)
    protected = np.zeros(size, dtype=bool)
    protected[members.among(ints(hidden))[1]] = True
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
    every, is_context = view.statement_table(CONTEXT).T
    in_claims = np.isin(every, numbers)
    column = view.statement_ids()[in_claims]
    need = weight + NEEDS["context"] * is_context[in_claims]
    return Ids.of(column[np.lexsort((column, -need))])


def _days_told(view: RoomView) -> tuple[Told, Told]:
    """First and last day of each time that the facts of a statement are told of."""
    known: dict[str, tuple[int, int] | None] = {}
    told = array("i")
    for statement, value in view.time_rows():
        if value not in known:
            known[value] = days_of(value)
        if days := known[value]:
            told.extend((statement, *days))
    numbers, first, last = np.array(told, np.int32).reshape(-1, 3).T
    return Told.of(numbers, first), Told.of(numbers, last)


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
    days = ints(printed.get(article, NEVER) for article in rows[:, 1].tolist())
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
    bodies = (pair for rows in (view.body_rows, view.speaker_rows) for pair in rows())
    told_of: dict[str, Iterable[tuple[int, str]]] = {
        "basis": view.basis_rows(),
        "told": told,
        "body": _canonical(bodies),
        "place": _place_words(view),
        "act": view.act_rows(),
        "outlet": _of_articles(view, {number: row[2] or "" for number, row in articles.items()}),
        "article": _of_articles(view, {number: row[1] for number, row in articles.items()}),
    }
    found = {
        name: _facet(name, some, shown, supporting if name == "basis" else members, len(counts[0]))
        for name, some in told_of.items()
    }
    high, opposes = counts
    return {name: found.get(name) or of_counts(name, high, opposes) for name in FACETS}


def _of_articles(view: RoomView, values: Mapping[int, str]) -> Iterator[tuple[int, str]]:
    """The value of its article for each statement."""
    for statement, article in view.statement_articles():
        yield int(statement), values[int(article)]


def of_counts(name: str, high: Ints, opposes: Ints) -> Facet:
    """The facet `origins` or `opposed`: one value a claim, by what was counted."""
    values: tuple[str, ...] = AGAINST
    column = (opposes > 0).astype(np.int32)
    if name == "origins":
        values = (*map(str, range(MANY_ORIGINS)), f"{MANY_ORIGINS}+")
        column = np.minimum(high, MANY_ORIGINS)
    size = len(high)
    pairs = np.arange(size, dtype=np.int32), column.astype(np.int32)
    return Facet.of((name, values, values), Told.of((), ()), pairs, size)


def _facet(
    name: str, pairs: Iterable[tuple[int, str]], shown: Shown, members: Told, size: int
) -> Facet:
    codes: dict[str, int] = (
        {each.value: n for n, each in enumerate(Basis)} if name == "basis" else {}
    )
    statements, found = array("i"), array("i")
    for statement, value in pairs:
        if value:
            statements.append(statement)
            found.append(codes.setdefault(value, len(codes)))
    values = tuple(sorted(codes))
    number = {value: n for n, value in enumerate(values)}
    place = np.array([number[value] for value in codes], dtype=np.int32)
    told = Told.of(statements, place[np.asarray(found, np.int32)] if found else ())
    labels = values if name in ("article", "basis", "act") else tuple(map(shown, values))
    which, claims = members.among(told.statement)
    held = paired(claims, told.value[which], len(values))
    return Facet.of((name, values, labels), told, held, size)


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
