"""Times of the calendar that are no printed day: seasons, decades, weekends, weekdays, "today"."""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from firsthand.model import CountedFrom, Precision
from firsthand.text.intervals import CENTURY, moved, plus
from firsthand.text.time_counted import base_of
from firsthand.text.time_told import (
    EVENT,
    PUBLISHED,
    UNDATED,
    UNTOLD,
    Found,
    Setting,
    Told,
    exact,
    interval,
    named,
)

DAYS: Mapping[str, int] = MappingProxyType(
    {name.lower(): i for i, name in enumerate(calendar.day_name)}
)
SEASONS: Mapping[str, tuple[int, int]] = MappingProxyType(
    {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}
)
DECADES: Mapping[str, int] = MappingProxyType(
    {"twenties": 1920, "thirties": 1930, "forties": 1940, "fifties": 1950, "sixties": 1960}
    | {"seventies": 1970, "eighties": 1980, "nineties": 1990}
)


def year_of(words: str, setting: Setting) -> int | None:
    """ "2003", "this year", "last year". None: relative, and nothing to count from."""
    if words[0].isdigit():
        return int(words)
    if setting.anchor is None:
        return None
    return setting.anchor.year + {"last": -1, "next": 1}.get(words.lower()[:4], 0)


def from_year(words: str) -> CountedFrom:
    """What a year is counted from: a relative one from the article's day."""
    return CountedFrom.ITSELF if words[0].isdigit() else PUBLISHED


def season(found: Found, setting: Setting) -> Told:
    """ "the spring of 2003", "last autumn", "since the spring"."""
    first, last = SEASONS[found["season"].lower()]
    which = " ".join((found["seasonwhich"] or "").lower().split())
    if found["seasonyear"]:
        year = year_of(found["seasonyear"], setting)
        counted = from_year(found["seasonyear"])
    elif which.startswith("th") and which != "this":
        return _season_after(found["season"].lower(), which, setting)
    elif setting.anchor is None:
        return UNDATED
    else:
        year, counted = _season_year(found["season"].lower(), which, setting), PUBLISHED
    return UNDATED if year is None else _season_told(year, first, last, counted)


def _season_told(year: int, first: int, last: int, counted: CountedFrom) -> Told:
    if not date.min.year <= year < date.max.year:
        return Told(None, Precision.VAGUE, counted)
    value = f"{year}-{first:02}/{year + (last < first)}-{last:02}"
    return Told(value, Precision.INTERVAL, counted)


def _season_year(season: str, which: str, setting: Setting) -> int:
    """The year in which it begins: of the last that ended, of the next, or of the last begun."""
    anchor = setting.anchor or date.min
    first, last = SEASONS[season]
    begins = (first, 1)
    today = (anchor.month, anchor.day)
    if which == "next" or setting.future:
        return anchor.year + (begins <= today)
    year = anchor.year - (begins > today)  # the one begun last
    earlier = year < anchor.year
    over = (last + 1, 1) <= today
    ended = earlier or over if first < last else earlier and over
    return year if which != "last" or ended else year - 1


def _season_after(season: str, which: str, setting: Setting) -> Told:
    """ "that autumn", "the previous summer": counted from the time told before."""
    before = base_of(setting)
    if before is None:
        return UNTOLD
    first, last = SEASONS[season]
    year = before[0].year
    if "following" in which or "next" in which:
        year += (first, 1) <= (before[1].month, before[1].day)
    elif "previous" in which:
        year -= not last < before[0].month if first < last else 1 + (before[0].month <= last)
    return _season_told(year, first, last, EVENT)


def decade(found: Found, setting: Setting) -> Told:
    """ "the 1990s", "the nineties"."""
    start = int(found["decade"]) if found["decade"] else DECADES[found["nineties"].lower()]
    return Told(f"{start}/{start + 9}", Precision.INTERVAL)


def century(found: Found, setting: Setting) -> Told:
    """ "the 19th century"."""
    last = int(found["century"]) * CENTURY
    return Told(f"{last - 99}/{last}", Precision.INTERVAL)


def near(found: Found, setting: Setting) -> Told:
    """ "yesterday", "the day before yesterday", "overnight"."""
    if setting.anchor is None:
        return UNDATED
    words = " ".join(found["near"].lower().split())
    shift = {"yesterday": -1, "last night": -1, "tomorrow": 1, "the day before yesterday": -2}
    day = plus(setting.anchor, shift.get(words, 2 if "after tomorrow" in words else 0))
    if words == "overnight":
        return interval(str(plus(day, -1)), str(day), PUBLISHED)
    return exact(day.isoformat(), PUBLISHED)


def unit(found: Found, setting: Setting) -> Told:
    """ "last week", "this month", "at the weekend"."""
    if setting.anchor is None:
        return UNDATED
    which = (found["which"] or found["unitwhich"]).lower()
    shift = {"last": -1, "previous": -1, "past": -1, "next": 1, "the coming": 1}.get(which, 0)
    anchor = setting.anchor
    monday = plus(anchor, -anchor.weekday())
    if found["weekend"]:
        ahead = setting.future or shift > 0 or which == "this"
        saturday = plus(monday, 5 if ahead or anchor.weekday() >= DAYS["saturday"] else -2)
        return interval(str(saturday), str(plus(saturday, 1)), PUBLISHED)
    if found["unit"].lower() == "week":
        monday = plus(monday, 7 * shift)
        return interval(str(monday), str(plus(monday, 6)), PUBLISHED)
    return exact(
        named(moved(anchor, found["unit"].lower(), shift), found["unit"].lower()), PUBLISHED
    )


def weekday(found: Found, setting: Setting) -> Told:
    """The day of that name at or before the anchor; "next Friday" is the one after it."""
    if setting.anchor is None:
        return UNDATED
    which = (found["weekwhich"] or found["weekafter"] or "").lower()
    day = _weekday_near(
        setting.anchor, DAYS[found["weekday"].lower()], which, future=setting.future
    )
    return exact(day.isoformat(), PUBLISHED)


def _weekday_near(anchor: date, weekday: int, which: str, *, future: bool) -> date:
    back = (anchor.weekday() - weekday) % 7
    if which == "last" and back == 0:
        back = 7
    if which == "next" or (future and which != "last"):
        back -= 7
    return moved(anchor, "day", -back)


def weekdays(found: Found, setting: Setting) -> Told:
    """ "from Monday to Wednesday"."""
    if setting.anchor is None:
        return UNDATED
    first, last = DAYS[found["weekday1"].lower()], DAYS[found["weekday2"].lower()]
    end = _weekday_near(setting.anchor, last, "", future=setting.future)
    return interval(str(moved(end, "day", -((last - first) % 7))), str(end), PUBLISHED)
