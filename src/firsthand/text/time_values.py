"""One expression of time → what it tells: a reader for each kind of core."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType

from firsthand.model import CountedFrom, Precision
from firsthand.model.quick import dataclass, replace
from firsthand.text.intervals import (
    CENTURY,
    amount_of,
    as_month,
    ends,
    full_year,
    iso_day,
    joined,
    latest,
    months,
    moved,
    plus,
    soonest,
    stretch,
)
from firsthand.text.time_calendar import (
    century,
    decade,
    from_year,
    near,
    season,
    unit,
    weekday,
    weekdays,
    year_of,
)
from firsthand.text.time_counted import (
    ago,
    away_from,
    following,
    later,
    past,
    unnamed,
    vague,
)
from firsthand.text.time_patterns import MONTH
from firsthand.text.time_told import (
    EVENT,
    EXACT,
    PUBLISHED,
    UNDATED,
    Found,
    Setting,
    Told,
    exact,
    interval,
    unit_of,
)

MONTHS: Mapping[str, int] = MappingProxyType(
    {name.lower(): i for i, name in enumerate(calendar.month_name) if name}
    | {name.lower(): i for i, name in enumerate(calendar.month_abbr) if name}
    | {"sept": 9}
)
HOLIDAYS: Mapping[str, tuple[int, int]] = MappingProxyType(
    {"christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24)}
    | {"boxing day": (12, 26), "new years eve": (12, 31), "new years day": (1, 1)}
    | {"new year": (1, 1), "may day": (5, 1), "valentines day": (2, 14)}
    | {"all saints day": (11, 1)}
)
BACK_YEARS = 2  # a told year this far before the article's own lends itself to "in May" after it


def _iso(found: Found, setting: Setting) -> Told:
    """ "2009-10" is a month, unless the second number is the year after the first."""
    value = found["iso"]
    if len(value) == len("2009-10") and int(value[5:]) == (int(value[2:4]) + 1) % CENTURY:
        return exact(f"{value[:4]}/{int(value[:4]) + 1}")
    return exact(value if len(value) == len("2009-10") else iso_day(*map(int, value.split("-"))))


def _slashed(found: Found, setting: Setting) -> Told:
    """A day where only one reading is possible; dots put the day first."""
    first, second, year = (int(piece) for piece in re.split(r"[/.]", found["slashed"]))
    year = full_year(year)
    readings = {iso_day(year, second, first)}
    if found["mark"] == "/":
        readings.add(iso_day(year, first, second))
    readings.discard(None)
    return exact(next(iter(readings)) if len(readings) == 1 else None)


def month_of(name: str) -> int:
    """The number of a month by its name or its printed shortening."""
    return MONTHS[name.lower().rstrip(".")]


def _undated(month: int, day: int | None, setting: Setting) -> Told:
    """A month or day without a year: the last or next one; in an old tale, that of its year."""
    year = _tale_year(setting)
    if year is not None and setting.before is not None:
        begun = stretch(setting.before.value or "").first
        whole = len(setting.before.value or "") == len("1999")
        if begun is not None and not whole and (month, day or 31) < (begun.month, begun.day):
            year += 1
        return exact(joined(year, month, day), EVENT)
    if setting.anchor is None:
        return UNDATED
    nearest = soonest if setting.future else latest
    return exact(nearest(month, day, setting.anchor), PUBLISHED)


def _tale_year(setting: Setting) -> int | None:
    """The year told before, where it is long past or nothing else tells one."""
    before = setting.before
    if before is None or before.value is None or before.precision not in EXACT:
        return None
    if before.counted_from is PUBLISHED:
        return None
    year = int(before.value[:4])
    if setting.anchor is None or year <= setting.anchor.year - BACK_YEARS:
        return year
    return None


def _day_month(found: Found, setting: Setting) -> Told:
    name = "dmy" if found["k_dmy"] is not None else "mdy"
    month, day, year = (
        month_of(found[f"{name}month"]),
        int(found[f"{name}day"]),
        found[f"{name}year"],
    )
    if year is None:
        return _undated(month, day, setting)
    return exact(iso_day(full_year(int(year)), month, day))


def _month_year(found: Found, setting: Setting) -> Told:
    year = year_of(found["myyear"], setting)
    if year is None:
        return UNDATED
    return exact(f"{year}-{month_of(found['mymonth']):02}", from_year(found["myyear"]))


def _month(found: Found, setting: Setting) -> Told:
    which = (found["monthwhich"] or "").lower()
    month = month_of(found["month"])
    if which and setting.anchor is None:
        return UNDATED
    if which == "next":
        return _undated(month, None, replace(setting, before=None, future=True))
    return _undated(month, None, replace(setting, before=None) if which else setting)


def _nth(found: Found, setting: Setting) -> Told:
    """ "on the 14th": of the month told before it, else the last 14th."""
    day, before = int(found["nth"]), setting.before
    if before is not None and before.value and before.precision in (Precision.DAY, Precision.MONTH):
        first = ends(before.value)[0]
        month = (
            first if before.precision is Precision.MONTH or first.day <= day else months(first, 1)
        )
        return exact(iso_day(month.year, month.month, day), EVENT)
    if setting.anchor is None:
        return UNDATED
    month = setting.anchor if day <= setting.anchor.day else months(setting.anchor, -1)
    return exact(iso_day(month.year, month.month, day), PUBLISHED)


def _days(found: Found, setting: Setting) -> Told:
    """ "3 and 9 July", "July 3–9": from the first to the last."""
    if found["daysmonth"]:
        first, last, month, year = (
            found["day1"],
            found["day2"],
            found["daysmonth"],
            found["daysyear"],
        )
    else:
        first, last, month, year = found["md1"], found["md2"], found["mdmonth"], found["mdyear2"]
    one, two = (int(re.sub(r"\D", "", day)) for day in (first, last))
    end = exact(iso_day(int(year), month_of(month), two)) if year else None
    end = end or _undated(month_of(month), two, setting)
    begin = iso_day(int(end.value[:4]), month_of(month), one) if end.value else None
    return interval(begin, end.value, end.counted_from)


@dataclass(frozen=True, slots=True)
class _Point:
    """The pieces of a day, month or year as printed."""

    year: int | None
    month: int | None
    day: int | None

    def value(self, year: int) -> str | None:
        if self.month is None:
            return f"{year:04}"
        return joined(year, self.month, self.day)


def _point(words: str) -> _Point:
    year = re.search(r"(?:1[5-9]|20)\d\d", words)
    month = re.search(MONTH, words, re.IGNORECASE)
    day = re.search(r"(?<!\d)\d{1,2}(?!\d)", words)
    return _Point(
        int(year[0]) if year else None,
        month_of(month[0]) if month else None,
        int(day[0]) if day and month else None,
    )


def _range(found: Found, setting: Setting) -> Told:
    """ "between March and June", "March 2002 to July 2003": a year told once is that of both."""
    first, last = _point(found["from"] or found["from2"]), _point(found["to"] or found["to2"])
    counted, year = CountedFrom.ITSELF, last.year
    if year is None:
        end = _undated(last.month or 1, last.day, setting)
        if end.value is None:
            return end
        counted, year = end.counted_from, int(end.value[:4])
    crosses = first.month is not None and last.month is not None and first.month > last.month
    begin = first.value(first.year or year - crosses)
    return interval(begin, last.value(year), counted)


def _dashed(found: Found, setting: Setting) -> Told:
    first, last = found["dash1"], found["dash2"]
    return interval(first, f"{first[: 4 - len(last)]}{last}", CountedFrom.ITSELF)


def _holiday(found: Found, setting: Setting) -> Told:
    month, day = HOLIDAYS[re.sub(r"['’]", "", " ".join(found["holiday"].lower().split()))]
    if found["holidayyear"]:
        return exact(iso_day(int(found["holidayyear"]), month, day))
    return _undated(month, day, setting)


def _away(found: Found, setting: Setting) -> Told:
    """ "two days before 3 May"."""
    point = _point(found["awayto"])
    told = (
        exact(point.value(point.year))
        if point.year is not None
        else _undated(point.month or 1, point.day, setting)
    )
    if told.value is None:
        return told
    way = -1 if found["awayway"].lower() == "before" else 1
    least, most = amount_of(found["away"])
    moved_to = away_from(ends(told.value), unit_of(found["awayunit"]), way * least, way * most)
    return replace(moved_to, counted_from=told.counted_from)


def _toward(found: Found, setting: Setting) -> Told:
    """ "the year and half to May 2012": eighteen months that end with that month."""
    point = _point(found["towardto"])
    end = (
        exact(point.value(point.year))
        if point.year is not None
        else _undated(point.month or 1, point.day, setting)
    )
    words = found["toward"].lower()
    unit = re.search(r"(day|night|week|fortnight|month|year|decade)", words)
    if end.value is None or unit is None:
        return replace(end, value=None, precision=Precision.VAGUE)
    amount = amount_of(words[: unit.start()])[1]
    last = ends(end.value)[1]
    if unit[1] in ("day", "night", "week", "fortnight"):
        first = plus(moved(last, unit[1], -amount), 1)
        return interval(str(first), str(last), end.counted_from)
    size = {"year": 12, "decade": 120}.get(unit[1], 1)
    count = size * amount + (size // 2 if "half" in words else 0)
    begin = months(date(last.year, last.month, 1), 1 - count)
    value = f"{begin.year:04}-{begin.month:02}/{as_month(end.value[:7])}"
    return Told(value, Precision.INTERVAL, end.counted_from)


def _year(found: Found, setting: Setting) -> Told:
    return exact(found["year"])


READ: Mapping[str, Callable[[Found, Setting], Told]] = MappingProxyType(
    {
        "iso": _iso,
        "slashed": _slashed,
        "toward": _toward,
        "away": _away,
        "days": _days,
        "range": _range,
        "dashed": _dashed,
        "dmy": _day_month,
        "mdy": _day_month,
        "my": _month_year,
        "holiday": _holiday,
        "season": season,
        "decade": decade,
        "century": century,
        "near": near,
        "unit": unit,
        "ago": ago,
        "past": past,
        "later": later,
        "unnamed": unnamed,
        "following": following,
        "vague": vague,
        "nth": _nth,
        "month": _month,
        "weekdays": weekdays,
        "weekday": weekday,
        "year": _year,
    }
)
