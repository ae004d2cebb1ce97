"""Text → times: printed, relative and vague ones, as far as the words and one anchor tell them.

A relative time is counted from the article's own date and from nothing else: without it the
value stays None. Intervals are written `from/to`, an open end as `..`.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

from firsthand.model import Precision, Span, When
from firsthand.text.intervals import (
    FEW,
    amount_of,
    as_month,
    ends,
    full_year,
    iso_day,
    joined,
    latest,
    months,
    moved,
    part_of,
)
from firsthand.text.time_patterns import (
    COUNTED,
    HINT,
    LEADS,
    LEADS_SURE,
    MONTH,
    PATTERNS,
    PEOPLE,
    TIME,
)

MONTHS: Mapping[str, int] = MappingProxyType(
    {name.lower(): i for i, name in enumerate(calendar.month_name) if name}
    | {name.lower(): i for i, name in enumerate(calendar.month_abbr) if name}
    | {"sept": 9}
)
DAYS: Mapping[str, int] = MappingProxyType(
    {name.lower(): i for i, name in enumerate(calendar.day_name)}
)
SEASONS: Mapping[str, tuple[int, int]] = MappingProxyType(
    {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}
)


@dataclass(frozen=True, slots=True)
class _Told:
    """What one expression tells: an ISO value or None, how precisely, whether by an anchor."""

    value: str | None
    precision: Precision
    anchored: bool = False


def times(text: str, place: Span, published: str | None) -> Iterator[When]:
    """Every time printed in `text`, left to right; `place` is where `text` stands.

    `published` is the ISO day the article prints as its own, or None. "The year before" and
    "ten days later" count from the time told just before them in `text`.
    """
    anchor = _day(published)
    last: str | None = None
    at = 0
    while HINT.search(text, at) and (found := TIME.search(text, at)):
        at = found.end()
        if _is_none(found):
            continue
        told = _told(found, anchor, last)
        words = Span(place.doc_id, place.start + found.start(), place.start + found.end())
        base = _base(found, published, last) if told.anchored and told.value else None
        yield When(told.value, told.precision, words, base)
        last = told.value or last


def _is_none(found: re.Match[str]) -> bool:
    """Months that are verbs or names in lower case ("may", "march"), and counts like "1733 men"."""
    if found["k_year"] is not None and not found["yearpart"]:
        if PEOPLE.match(found.string, found.end()):
            return LEADS_SURE.search(found.string, 0, found.start()) is None
        lead = LEADS.search(found.string, 0, found.start())
        return lead is None and COUNTED.match(found.string, found.end()) is not None
    words = found["monthonly"] or found["mymonth"] or found["mdymonth"] or found["dmymonth"]
    return bool(words) and words.islower()


def _base(found: re.Match[str], published: str | None, last: str | None) -> str | None:
    return last if found["k_later"] or found["k_following"] else published


def _day(iso: str | None) -> date | None:
    try:
        return date.fromisoformat(iso) if iso else None
    except ValueError:
        return None


def _told(found: re.Match[str], anchor: date | None, last: str | None) -> _Told:
    kind = next(name for name, _ in PATTERNS if found[f"k_{name}"] is not None)
    if kind in AFTER_TIME:
        return AFTER_TIME[kind](found, last)
    return READ[kind](found, anchor)


def _iso(found: re.Match[str], anchor: date | None) -> _Told:
    return _absolute(found["iso"])


def _absolute(value: str) -> _Told:
    precision = {4: Precision.YEAR, 7: Precision.MONTH, 10: Precision.DAY}
    return _Told(value, precision.get(len(value), Precision.INTERVAL))


def _slashed(found: re.Match[str]) -> str | None:
    """An ISO day where only one reading is possible; None where day and month may be swapped."""
    first, second, year = (int(piece) for piece in re.split(r"[/.]", found["slashed"]))
    year = full_year(year)
    readings = {iso_day(year, second, first), iso_day(year, first, second)} - {None}
    if len(readings) != 1:
        return None
    return next(iter(readings))


def _slash_told(found: re.Match[str], anchor: date | None) -> _Told:
    value = _slashed(found)
    return _Told(value, Precision.DAY if value else Precision.VAGUE)


def _month_of(name: str) -> int:
    return MONTHS[name.lower().rstrip(".")]


def _point(words: str, anchor: date | None) -> tuple[str | None, bool]:
    """ISO value of a bare day, month or year printed in `words`, and whether it took the anchor."""
    year = re.search(r"(?:1[5-9]|20)\d\d", words)
    month = re.search(MONTH, words, re.IGNORECASE)
    day = re.search(r"(?<!\d)\d{1,2}(?!\d)", words)
    if month is None:
        return (year[0] if year else None), False
    number_of = _month_of(month[0])
    if year is not None:
        return joined(int(year[0]), number_of, int(day[0]) if day else None), False
    if anchor is None:
        return None, True
    return latest(number_of, int(day[0]) if day else None, anchor), True


def _edge(found: re.Match[str], anchor: date | None) -> _Told:
    """ "by the end of 2012" is `../2012-12-31`, "since 1999" is `1999/..`."""
    value, anchored = _point(found["edgeday"], anchor)
    if value is None:
        return _Told(None, Precision.VAGUE, anchored)
    if found["edgepart"]:
        value = part_of(value, found["edgepart"])
    edge = " ".join(found["edge"].lower().split())
    first, last = ends(value.partition("/")[0])[0], ends(value.rpartition("/")[2])[1]
    match edge:
        case "since" | "from" | "after" | "as of":
            return _Told(f"{value.partition('/')[0]}/..", Precision.INTERVAL, anchored)
        case "at the end of":
            return _Told(part_of(value, "end"), Precision.INTERVAL, anchored)
        case "at the beginning of" | "at the start of":
            return _Told(part_of(value, "early"), Precision.INTERVAL, anchored)
        case "by the beginning of" | "before":
            return _Told(f"../{first}", Precision.INTERVAL, anchored)
        case _:
            return _Told(f"../{last}", Precision.INTERVAL, anchored)


def _day_month(found: re.Match[str], anchor: date | None) -> _Told:
    name = "dmy" if found["k_dmy"] is not None else "mdy"
    month, day, year = (
        _month_of(found[f"{name}month"]),
        int(found[f"{name}day"]),
        found[f"{name}year"],
    )
    if year is None:
        value = latest(month, day, anchor) if anchor else None
        return _Told(value, Precision.DAY if value else Precision.VAGUE, anchored=True)
    full = full_year(int(year))
    value = iso_day(full, month, day)
    return _Told(value, Precision.DAY if value else Precision.VAGUE)


def _month_year(found: re.Match[str], anchor: date | None) -> _Told:
    year = found["myyear"]
    relative = not year[0].isdigit()
    if relative and anchor is None:
        return _Told(None, Precision.VAGUE, anchored=True)
    full = (
        int(year) if not relative else (anchor or date.min).year - year.lower().startswith("last")
    )
    value = f"{full}-{_month_of(found['mymonth']):02}"
    if found["mypart"]:
        return _Told(part_of(value, found["mypart"].lower()), Precision.INTERVAL, relative)
    return _Told(value, Precision.MONTH, relative)


def _month_only(found: re.Match[str], anchor: date | None) -> _Told:
    month, part = found["monthonly"] or found["baremonth"], found["monthpart"] or found["barepart"]
    value = latest(_month_of(month), None, anchor) if anchor else None
    if value is None:
        return _Told(None, Precision.VAGUE, anchored=True)
    if part:
        return _Told(part_of(value, part.lower()), Precision.INTERVAL, anchored=True)
    word = found[0].split()[0].lower()
    if word == "since":
        return _Told(f"{value}/..", Precision.INTERVAL, anchored=True)
    if word in ("by", "until"):
        return _Told(f"../{ends(value)[1]}", Precision.INTERVAL, anchored=True)
    return _Told(value, Precision.MONTH, anchored=True)


def _season(found: re.Match[str], anchor: date | None) -> _Told:
    year = int(found["seasonyear"])
    first, last = SEASONS[found["season"].lower()]
    return _Told(f"{year}-{first:02}/{year + (last < first)}-{last:02}", Precision.INTERVAL)


def _decade(found: re.Match[str], anchor: date | None) -> _Told:
    start = int(found["decade"])
    low, high = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}.get(
        (found["decpart"] or "").lower(), (0, 9)
    )
    return _Told(f"{start + low}/{start + high}", Precision.INTERVAL)


def _year(found: re.Match[str], anchor: date | None) -> _Told:
    if found["yearpart"]:
        return _Told(part_of(found["year"], found["yearpart"].lower()), Precision.INTERVAL)
    return _Told(found["year"], Precision.YEAR)


def _near_day(found: re.Match[str], anchor: date | None) -> _Told:
    if anchor is None:
        return _Told(None, Precision.VAGUE, anchored=True)
    shift = {"yesterday": -1, "last": -1, "tomorrow": 1}.get(
        found["yesterday"].lower().split()[0], 0
    )
    return _Told((anchor + timedelta(shift)).isoformat(), Precision.DAY, anchored=True)


def _last_unit(found: re.Match[str], anchor: date | None) -> _Told:
    if anchor is None:
        return _Told(None, Precision.VAGUE, anchored=True)
    shift = {"last": -1, "previous": -1, "past": -1, "next": 1}.get(found["lastwhich"].lower(), 0)
    match found["lastunit"].lower():
        case "year":
            return _Told(str(anchor.year + shift), Precision.YEAR, anchored=True)
        case "month":
            moved = months(anchor, shift)
            return _Told(f"{moved.year}-{moved.month:02}", Precision.MONTH, anchored=True)
        case _:
            monday = anchor - timedelta(anchor.weekday()) + timedelta(7 * shift)
            value = f"{monday}/{monday + timedelta(6)}"
            return _Told(value, Precision.INTERVAL, anchored=True)


def _shifted(anchor: date, unit: str, least: int, most: int) -> _Told:
    """A time so many units from the anchor; as precise as its unit, vague when the count is."""
    first, last = sorted((moved(anchor, unit, least), moved(anchor, unit, most)))
    if least != most:
        return _Told(f"{first}/{last}", Precision.VAGUE, anchored=True)
    match unit:
        case "year":
            return _Told(str(first.year), Precision.YEAR, anchored=True)
        case "month":
            return _Told(f"{first.year}-{first.month:02}", Precision.MONTH, anchored=True)
        case "week":
            value = f"{first - timedelta(3)}/{first + timedelta(3)}"
            return _Told(value, Precision.INTERVAL, anchored=True)
        case "decade":
            return _Told(f"{first.year - 1}/{first.year + 1}", Precision.VAGUE, anchored=True)
        case _:
            return _Told(first.isoformat(), Precision.DAY, anchored=True)


def _ago(found: re.Match[str], anchor: date | None) -> _Told:
    if anchor is None:
        return _Told(None, Precision.VAGUE, anchored=True)
    least, most = amount_of(found["ago"])
    return _shifted(anchor, found["agounit"].lower().rstrip("s"), -least, -most)


def _past(found: re.Match[str], anchor: date | None) -> _Told:
    """ "over the past three years": from three years before the anchor up to it."""
    if anchor is None:
        return _Told(None, Precision.VAGUE, anchored=True)
    least, most = amount_of(found["past"] or "one")
    precision = Precision.INTERVAL if least == most and found["past"] else Precision.VAGUE
    if not found["past"] and found["pastunit"].lower().endswith("s"):
        most = FEW[1]
    first = moved(anchor, found["pastunit"].lower().rstrip("s"), -most)
    return _Told(f"{first}/{anchor}", precision, anchored=True)


def _weekday(found: re.Match[str], anchor: date | None) -> _Told:
    """The day of that name at or before the anchor; "next Friday" is the one after it."""
    if anchor is None:
        return _Told(None, Precision.VAGUE, anchored=True)
    back = (anchor.weekday() - DAYS[found["weekday"].lower()]) % 7
    which = (found["weekwhich"] or "").lower()
    if which == "last" and back == 0:
        back = 7
    if which == "next":
        back = back - 7
    return _Told(moved(anchor, "day", -back).isoformat(), Precision.DAY, anchored=True)


def _halves(found: re.Match[str], anchor: date | None) -> _Told:
    """ "the year and half to May 2012": eighteen months that end with that month."""
    value, _ = _point(found["halvesto"], None)
    words = found["halves"].lower()
    unit = re.search(r"(day|night|week|month|year|decade)", words)
    if value is None or unit is None:
        return _Told(None, Precision.VAGUE)
    amount = amount_of(words[: unit.start()])[1]
    count = {"year": 12, "decade": 120}.get(unit[1], 1) * amount
    count += {"year": 6, "decade": 60}.get(unit[1], 0) if "half" in words else 0
    last = ends(value)[1]
    if unit[1] in ("day", "night", "week"):
        return _Told(f"{moved(last, unit[1], -amount)}/{value}", Precision.INTERVAL)
    first = months(date(last.year, last.month, 1), 1 - count)
    return _Told(f"{first.year}-{first.month:02}/{as_month(value)}", Precision.INTERVAL)


def _year_range(found: re.Match[str], anchor: date | None) -> _Told:
    first, _ = _point(found["from"], None)
    last, _ = _point(found["to"], None)
    return _Told(f"{first}/{last}", Precision.INTERVAL)


def _dashed(found: re.Match[str], anchor: date | None) -> _Told:
    first, last = found["dash1"], found["dash2"]
    return _Told(f"{first}/{first[: 4 - len(last)]}{last}", Precision.INTERVAL)


def _recent(found: re.Match[str], anchor: date | None) -> _Told:
    return _Told(None, Precision.VAGUE, anchored=True)


def _later(found: re.Match[str], last: str | None) -> _Told:
    """ "ten days later" counts from the day told before it; without one it stays unresolved."""
    base = _day(last)
    unit = found["laterunit"].lower().rstrip("s")
    if base is None and last is not None and unit == "year" and len(last) == len("2003"):
        base = date(int(last), 1, 1)
    if base is None:
        return _Told(None, Precision.VAGUE, anchored=True)
    way = 1 if found["laterway"].lower() in ("later", "after") else -1
    least, most = amount_of(found["later"])
    return _shifted(base, unit, way * least, way * most)


def _following(found: re.Match[str], last: str | None) -> _Told:
    """ "the following night", "the year before": one unit from the time told before it."""
    unit = (found["followunit"] or found["beforeunit"]).lower()
    unit = "day" if unit in ("night", "morning", "evening") else unit
    way = (found["following"] or found["before"]).lower()
    step = {"following": 1, "next": 1, "after": 1, "same": 0}.get(way, -1)
    if last is None or "/" in last or len(last) < {"day": 10, "week": 10, "month": 7}.get(unit, 4):
        return _Told(None, Precision.VAGUE, anchored=True)
    return _shifted(ends(last)[0], unit, step, step)


READ: Mapping[str, Callable[[re.Match[str], date | None], _Told]] = MappingProxyType(
    {
        "iso": _iso,
        "slashed": _slash_told,
        "halves": _halves,
        "yearrange": _year_range,
        "dashed": _dashed,
        "edge": _edge,
        "dmy": _day_month,
        "mdy": _day_month,
        "my": _month_year,
        "season": _season,
        "decade": _decade,
        "yesterday": _near_day,
        "lastunit": _last_unit,
        "ago": _ago,
        "past": _past,
        "recent": _recent,
        "monthonly": _month_only,
        "weekday": _weekday,
        "year": _year,
    }
)
AFTER_TIME: Mapping[str, Callable[[re.Match[str], str | None], _Told]] = MappingProxyType(
    {"later": _later, "following": _following}
)
