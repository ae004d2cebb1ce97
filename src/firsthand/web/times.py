"""When and where claims are told of, with what has no date and what has no place beside it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Final

import numpy as np

from firsthand.model import Location, Nearness
from firsthand.web.claims import READ, Asked, Count, among, count_of, matching
from firsthand.web.columns import Ints
from firsthand.web.desk import Sitting
from firsthand.web.pages import days

MOST: Final = 200  # dated claims a page draws, and undated ones: those told most
TRAY: Final = 30  # names that are not on the map
WIDE: Final = 200  # units of the bar of a row


@dataclass(frozen=True, slots=True)
class Point:
    """A place of the gazetteer that a claim names."""

    name: str  # as printed
    country: str  # two letters; where no place is told apart, the whole of it is meant
    longitude: float | None  # None: anywhere in the country
    latitude: float | None
    precision: str


@dataclass(frozen=True, slots=True)
class Event:
    """One claim with the time and place it is told of."""

    id: str
    title: str
    count: Count
    first: int  # ordinal days; 0: no date
    last: int
    dates: str
    left: float  # of its bar on the common axis
    wide: float
    place: str
    point: Point | None


@dataclass(frozen=True, slots=True)
class Times:
    """A page of time and place."""

    dated: tuple[Event, ...]
    undated: tuple[Event, ...]
    undated_in_all: int
    left_out: int  # dated claims that are not drawn
    unplaced: tuple[tuple[str, int], ...]  # names the gazetteer does not know, or not surely
    placeless: int  # claims that name no place
    first: str
    last: str


def times(sitting: Sitting, asked: Asked) -> Times:
    """Claims that match, by the time they are told of."""
    shelf = sitting.shelf
    left = (shelf.supports > 0) | (shelf.opposes > 0)  # by people: all of others is rejected
    places = np.flatnonzero(among(sitting, asked, matching(sitting, asked)) & left)
    dated, undated = places[shelf.first[places] > 0], places[shelf.first[places] == 0]
    shown = _most_told(sitting, dated)[:MOST]
    start = int(shelf.first[shown].min()) if len(shown) else 0
    end = int(shelf.last[shown].max()) if len(shown) else 0
    order = shown[np.lexsort((shown, shelf.last[shown], shelf.first[shown]))]
    events = tuple(_event(sitting, int(place), (start, end)) for place in order)
    tray = tuple(
        _event(sitting, int(place), (start, end)) for place in _most_told(sitting, undated)[:MOST]
    )
    lost = Counter(each.place for each in (*events, *tray) if each.place and each.point is None)
    return Times(
        dated=events,
        undated=tray,
        undated_in_all=len(undated),
        left_out=max(0, len(dated) - MOST),
        unplaced=tuple(lost.most_common(TRAY)),
        placeless=sum(1 for each in (*events, *tray) if not each.place),
        first=days(start, start),
        last=days(end, end),
    )


def _most_told(sitting: Sitting, places: Ints) -> Ints:
    shelf = sitting.shelf
    return places[np.lexsort((places, -shelf.supports[places], -shelf.articles[places]))]


def _event(sitting: Sitting, place: int, axis: tuple[int, int]) -> Event:
    shelf = sitting.shelf
    claim = sitting.claim(shelf.ids[place])
    first, last = int(shelf.first[place]), int(shelf.last[place])
    wide = max(1, axis[1] - axis[0])
    named = shelf.facets["place"].labels_of(place)
    point = _located(sitting, named, claim.supports or claim.opposes) if named else None
    return Event(
        id=claim.id,
        title=sitting.display.title(claim),
        count=count_of(sitting, place),
        first=first,
        last=last,
        dates=days(first, last),
        left=(first - axis[0]) / wide * WIDE if first else 0.0,
        wide=max(2.0, (last - first) / wide * WIDE) if first else 0.0,
        place=point.name if point else (named[0] if named else ""),
        point=point,
    )


def _located(sitting: Sitting, named: tuple[str, ...], statements: tuple[str, ...]) -> Point | None:
    """The most exact of these places that the first statements find; of equals the first."""
    order = tuple(Nearness)
    found: list[tuple[int, int, Point]] = []
    for statement_id in statements[:READ]:
        for place in sitting.view.facts(Location, statement_id):
            name = next((each for each in named if place.name.endswith(each)), None)
            is_country = place.precision is Nearness.COUNTRY and place.country
            if name is None or (place.latitude is None and not is_country):
                continue
            at = Point(
                name, place.country or "", place.longitude, place.latitude, place.precision.value
            )
            found.append((order.index(place.precision), place.span.start, at))
    return min(found, key=lambda each: each[:2])[2] if found else None
