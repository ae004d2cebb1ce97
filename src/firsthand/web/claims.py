"""The list of claims: filtered, counted, sorted, a page at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final
from urllib.parse import urlencode

import numpy as np

from firsthand.model import Basis, Claim
from firsthand.web.columns import FEW, Facet, Ints, Mask
from firsthand.web.desk import Sitting
from firsthand.web.pages import BASIS_MARKS, Run, days, matched
from firsthand.web.shelf import FACETS, ordered

PAGE: Final = 20  # claims a page
SHOWN: Final = 6  # values of a facet, until the rest are asked for
ASKED: Final = 60
TOLD_BY: Final = 3  # speakers a row names
READ: Final = 6  # statements of a claim that a row looks at for its speakers
SORTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "weight": "most told",
        "origins": "most origins",
        "opposed": "most opposed",
        "newest": "latest printed",
        "time": "earliest told of",
    }
)
TITLES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "origins": "Origins",
        "opposed": "Opposition",
        "basis": "How they know",
        "told": "Carries",
        "body": "Body",
        "place": "Place",
        "act": "Kind of act",
        "outlet": "Outlet",
        "article": "Article",
    }
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a person asked of the list."""

    query: str = ""
    chosen: tuple[tuple[str, str], ...] = ()  # facet and value, in the order of the facets
    sort: str = ""  # empty: most told
    page: int = 1
    more: str = ""  # facet of which all values are shown
    since: str = ""  # years or ISO dates; empty: open
    until: str = ""

    @property
    def order(self) -> str:
        return self.sort if self.sort in SORTS else "weight"

    def address(self, **changes: object) -> str:
        """The address of the same list with some things changed."""
        new = replace(self, **{"page": 1, **changes})  # type: ignore[arg-type]  # by field name
        named = [("q", new.query), *new.chosen, ("sort", new.sort), ("more", new.more)]
        named += [("from", new.since), ("to", new.until)]
        named += [("page", str(new.page) if new.page > 1 else "")]
        kept = [(name, value) for name, value in named if value]
        return "/" + (f"?{urlencode(kept)}" if kept else "")

    def toggled(self, facet: str, value: str, here: str) -> str:
        """The address with one value of a facet chosen, or no longer; `here`: `address()`."""
        pair = (facet, value)
        if pair not in self.chosen:
            return f"{here}{'&' if '?' in here else '?'}{urlencode([pair])}"
        return self.address(chosen=tuple(each for each in self.chosen if each != pair))


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a facet, with how many claims of the list have it."""

    label: str
    count: int
    chosen: bool
    address: str


@dataclass(frozen=True, slots=True)
class Choice:
    """A facet beside the list."""

    name: str
    title: str
    values: tuple[Value, ...]
    hidden: int  # values that are not shown
    more: str  # address that shows them


@dataclass(frozen=True, slots=True)
class Count:
    """How many articles and origins stand behind a claim."""

    articles: int
    low: int
    high: int
    against: int

    @property
    def words(self) -> str:
        """`1 origin`, `0–1 origin`, `1–2 origins`."""
        number = str(self.high) if self.low == self.high else f"{self.low}–{self.high}"
        return f"{number} origin" + ("" if self.high == 1 else "s")


@dataclass(frozen=True, slots=True)
class Row:
    """One claim of the list."""

    id: str
    title: tuple[Run, ...]
    count: Count
    speakers: tuple[str, ...]
    others: int  # speakers that are not named here
    dates: str
    basis: tuple[tuple[str, str], ...]  # mark and word, each once
    carries: tuple[str, ...]
    places: tuple[str, ...]
    opposed_by: tuple[str, ...]
    protected: bool
    judged: str  # what people decided, in short; empty: nothing


@dataclass(frozen=True, slots=True)
class Listing:
    """A page of the list."""

    asked: Asked
    rows: tuple[Row, ...]
    total: int  # claims that match
    all: int  # claims of the case
    choices: tuple[Choice, ...]
    pages: int
    nearest: tuple[str, ...]  # words of the case that are near those of a search without hits


def listing(sitting: Sitting, asked: Asked) -> Listing:
    """The claims that match, a page of them, and what they can be narrowed by."""
    shelf = sitting.shelf
    found = matching(sitting, asked)
    places = np.flatnonzero(among(sitting, asked, found))
    order = _ordered(sitting, asked.order, places)
    pages = max(1, -(-len(order) // PAGE))
    page = min(max(1, asked.page), pages)
    shown = order[(page - 1) * PAGE : page * PAGE].tolist()
    is_lost = found is not None and not found.any()
    near = sitting.view.nearest(asked.query, shelf.hidden) if is_lost else ()
    return Listing(
        asked=replace(asked, page=page),
        rows=tuple(row(sitting, place, asked.query) for place in shown),
        total=len(order),
        all=len(shelf),
        choices=_choices(sitting, asked, found, places),
        pages=pages,
        nearest=near,
    )


def matching(sitting: Sitting, asked: Asked) -> Mask | None:
    """The claims that hold the words of the search; None: none was asked."""
    if not asked.query.strip():
        return None
    return sitting.shelf.mask_of(sitting.view.matching(asked.query))


def among(sitting: Sitting, asked: Asked, found: Mask | None, leave: str = "") -> Mask:
    """Claims that match everything asked but the facet `leave`."""
    shelf = sitting.shelf
    mask = np.ones(len(shelf), dtype=bool) if found is None else found.copy()
    for name in FACETS:
        chosen = [value for facet, value in asked.chosen if facet == name]
        if chosen and name != leave:
            mask &= shelf.facets[name].mask(chosen, len(shelf))
    since, until = _day(asked.since, 0), _day(asked.until, 1)
    if since or until:
        mask &= shelf.first > 0
        mask &= shelf.last >= since
        mask &= (shelf.first <= until) if until else True
    return mask


def _day(value: str, end: int) -> int:
    from firsthand.web.shelf import days_of

    found = days_of(value) if value else None
    return found[end] if found else 0


def _ordered(sitting: Sitting, order: str, places: Ints) -> Ints:
    """The places in the order asked for."""
    size = len(sitting.shelf)
    if len(places) < size // FEW:
        return ordered(sitting.shelf, order, places)
    everything = sitting.orders(order)
    if len(places) == size:
        return everything
    mask = np.zeros(size, dtype=bool)
    mask[places] = True
    return everything[mask[everything]]


def _choices(
    sitting: Sitting, asked: Asked, found: Mask | None, places: Ints
) -> tuple[Choice, ...]:
    chosen = {facet for facet, _ in asked.chosen}
    return tuple(
        choice
        for name, facet in sitting.shelf.facets.items()
        if (
            choice := _choice(
                sitting,
                asked,
                facet,
                np.flatnonzero(among(sitting, asked, found, name)) if name in chosen else places,
            )
        ).values
    )


def _choice(sitting: Sitting, asked: Asked, facet: Facet, places: Ints) -> Choice:
    counts = facet.counts(places)
    most = ASKED if asked.more == facet.name else SHOWN
    named = [value for name, value in asked.chosen if name == facet.name]
    chosen = [facet.values.index(value) for value in named if value in facet.values]
    left = counts > 0
    left[chosen] = False
    some = np.flatnonzero(left)
    if facet.name != "origins":
        some = some[np.argsort(-counts[some], kind="stable")]
    rest = some[:most].tolist()
    here = asked.address()
    values = tuple(
        Value(
            _label(sitting, facet, n),
            int(counts[n]),
            n in chosen,
            asked.toggled(facet.name, facet.values[n], here),
        )
        for n in [*chosen, *rest][:most]
    )
    hidden = max(0, len(chosen) + len(some) - most)
    return Choice(facet.name, TITLES[facet.name], values, hidden, asked.address(more=facet.name))


def _label(sitting: Sitting, facet: Facet, number: int) -> str:
    value, label = facet.values[number], facet.labels[number]
    match facet.name:
        case "origins":
            return f"{value} origin" + ("" if value == "1" else "s")
        case "basis":
            return f"{BASIS_MARKS[Basis(value)]} {value}"
        case "article":
            return sitting.article(value)
        case "act":
            return value.replace("-", " ")
        case _:
            return label


def row(sitting: Sitting, place: int, query: str = "") -> Row:
    """One claim as the list shows it."""
    shelf = sitting.shelf
    claim = sitting.claim(shelf.ids[place])
    speakers = _speakers(sitting, claim.supports[:READ])
    named = sitting.shelf.facets
    return Row(
        id=claim.id,
        title=matched((Run(_title(sitting, place, claim)),), query),
        count=count_of(sitting, place),
        speakers=speakers[:TOLD_BY],
        others=max(0, len(speakers) - TOLD_BY),
        dates=days(int(shelf.first[place]), int(shelf.last[place])),
        basis=_basis(named["basis"].labels_of(place)),
        carries=named["told"].labels_of(place),
        places=named["place"].labels_of(place)[:2],
        opposed_by=_speakers(sitting, claim.opposes[:READ])[:TOLD_BY],
        protected=bool(shelf.protected[place]),
        judged=judged_of(sitting, _members(sitting, claim)),
    )


def _title(sitting: Sitting, place: int, claim: Claim) -> str:
    """The title; only where words of the claim are protected its statements are looked at."""
    if sitting.shelf.protected[place]:
        return sitting.display.title(claim)
    return " ".join(sitting.display.shown(claim.title).split())


def count_of(sitting: Sitting, place: int) -> Count:
    """The badge of a claim."""
    shelf = sitting.shelf
    return Count(
        int(shelf.articles[place]),
        int(shelf.low[place]),
        int(shelf.high[place]),
        int(shelf.opposes[place]),
    )


def _basis(found: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """How those who support it know, each basis once with its mark."""
    return tuple((BASIS_MARKS[basis], basis.value) for basis in Basis if basis.value in found)


def _speakers(sitting: Sitting, statement_ids: Sequence[str]) -> tuple[str, ...]:
    """Nearest speakers, each once, with through whom: `one fisherman ← Lantern Watch`."""
    found: dict[str, None] = {}
    for statement_id in statement_ids:
        chain = [stop.name for stop in sitting.stops(statement_id)]
        found[" ← ".join(reversed(chain[-2:]))] = None
    return tuple(name for name in found if name)


def _members(sitting: Sitting, claim: Claim) -> tuple[str, ...]:
    """The claim and its statements, those that people took out too."""
    found = sitting.view.claim(claim.id) if claim.id in sitting.overlay.claims else claim
    return (claim.id, *found.supports[:READ], *found.opposes[:READ])


def judged_of(sitting: Sitting, ids: Sequence[str]) -> str:
    """`2 accept, 1 reject, disputed`: what people decided about records, in short."""
    by = sitting.overlay.by
    verdicts = Counter(each.verdict.value for id_ in ids for each in by.about.get(id_, ()))
    told = [f"{number} {verdict}" for verdict, number in sorted(verdicts.items())]
    if any(by.is_disputed(id_) for id_ in ids):
        told.append("disputed")
    return ", ".join(told)
