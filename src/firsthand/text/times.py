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
from firsthand.text.numbers import WORDS, number

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
FEW = (2, 8)  # "a few", "several": the least and most that readers take it for
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
_DAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_YEAR = r"(?:1[5-9]\d\d|20\d\d)(?!\d|,\d|[-–]\w*[a-z]|%|\s?(?:per\s?cent|euros?|dollars?)\b)"
# "including 1733 children": a bare number before people or things counts them, and is no year.
_COUNTED = re.compile(
    r"\s+(?:[a-z]+\s+)?(?:people|women|men|children|dead|(?!was\b|has\b)[a-z]{3,}s)\b"
)
_LEADS = re.compile(
    r"(?:\b(?:in|of|by|the|since|from|until|during)|[\d,(])\s*$", re.IGNORECASE
)
_DOM = r"(?:0?[1-9]|[12]\d|3[01])"
_NUMBER = rf"(?:\d{{1,3}}|{WORDS}|an?|a\s+few|several|a\s+couple\s+of|many)"
_UNIT = r"(?:days?|nights?|weeks?|months?|years?|decades?|hours?|minutes?)"
_SPELL = rf"(?:{_NUMBER}(?:\s+or\s+{_NUMBER})?|few)"
PATTERNS: tuple[tuple[str, str], ...] = (
    ("iso", r"(?P<iso>(?:19|20)\d\d-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)(?![\d-])"),
    ("slashed", r"(?P<slashed>\d{1,2}[/.]\d{1,2}[/.](?:(?:19|20)\d\d|\d\d))(?!\d)"),
    (
        "halves",
        rf"in\s+the\s+(?P<halves>(?:{_NUMBER}\s+)?{_UNIT}(?:\s+and\s+(?:a\s+)?half)?)\s+(?:up\s+)?to\s+"
        rf"(?P<halvesto>(?:{_MONTH}\s+)?{_YEAR})",
    ),
    (
        "yearrange",
        rf"(?:between|from)\s+(?P<from>(?:{_MONTH}\s+)?{_YEAR})\s+(?:and|to|until|till|through)\s+"
        rf"(?P<to>(?:{_MONTH}\s+)?{_YEAR})",
    ),
    ("dashed", r"(?P<dash1>(?:1[5-9]|20)\d\d)[-–](?P<dash2>(?:19|20)\d\d|\d\d)(?![\d-])"),
    (
        "edge",
        rf"(?P<edge>by\s+the\s+end\s+of|until\s+the\s+end\s+of|at\s+the\s+end\s+of|by\s+the\s+beginning\s+of"
        rf"|at\s+the\s+(?:beginning|start)\s+of|by|before|until|till|up\s+to|since|from|after|as\s+of)\s+"
        rf"(?:(?P<edgepart>early|late|mid)[-\s])?"
        rf"(?P<edgeday>(?:the\s+)?{_DOM}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}(?:,?\s+{_YEAR})?"
        rf"|{_MONTH}\s+{_DOM}(?:st|nd|rd|th)?(?!\d)(?:,?\s+{_YEAR})?|{_MONTH}(?:,?\s+{_YEAR})?|{_YEAR})",
    ),
    (
        "dmy",
        rf"(?:(?:{_DAY}|Mon|Tue|Wed|Thu|Fri|Sat|Sun),?\s+)?(?:the\s+)?(?P<dmyday>{_DOM})(?:st|nd|rd|th)?\s+(?:of\s+)?"
        rf"(?P<dmymonth>{_MONTH})(?:,?\s+(?P<dmyyear>{_YEAR}))?",
    ),
    (
        "mdy",
        rf"(?:(?:{_DAY}|Mon|Tue|Wed|Thu|Fri|Sat|Sun),?\s+)?(?P<mdymonth>{_MONTH})\s+(?P<mdyday>{_DOM})"
        rf"(?:st|nd|rd|th)?(?!\d|[:,]\d|\s+(?:people|women|men)\b)(?:,?\s+(?P<mdyyear>{_YEAR}|\d\d(?!\d)))?",
    ),
    (
        "my",
        rf"(?:(?P<mypart>early|late|mid|the\s+(?:beginning|start|end|middle)\s+of)[-\s])?(?P<mymonth>{_MONTH}),?"
        rf"\s+(?:of\s+)?(?P<myyear>{_YEAR}|this\s+year|last\s+year)",
    ),
    (
        "season",
        rf"(?:the\s+)?(?P<season>spring|summer|autumn|fall|winter)\s+(?:of\s+)?(?P<seasonyear>{_YEAR})",
    ),
    ("decade", r"(?:the\s+)?(?P<decpart>early|late|mid)?[-\s]?(?P<decade>(?:1[5-9]|20)\d0)s\b"),
    ("yesterday", r"(?P<yesterday>yesterday|today|tonight|tomorrow|last\s+night)\b"),
    (
        "lastunit",
        r"(?P<lastwhich>last|this|next|previous|past|current)\s+(?P<lastunit>year|month|week)(?:'s|’s)?\b",
    ),
    (
        "ago",
        rf"(?:(?P<agoloose>about|around|some|more\s+than|nearly|almost|over)\s+)?(?P<ago>{_SPELL})\s+"
        rf"(?P<agounit>{_UNIT})\s+ago\b",
    ),
    (
        "past",
        rf"(?:over|in|during|for|within)\s+(?:the\s+|its\s+|their\s+)?(?:past|last|previous)\s+"
        rf"(?P<past>{_SPELL}\s+)?(?P<pastunit>{_UNIT})\b",
    ),
    (
        "later",
        rf"(?P<later>{_SPELL})\s+(?P<laterunit>{_UNIT})\s+(?P<laterway>later|earlier|before|after)\b",
    ),
    (
        "following",
        r"the\s+(?P<following>following|next|previous|same)\s+(?P<followunit>day|night|morning|evening|week|month|year)\b"
        r"|the\s+(?P<beforeunit>day|night|week|month|year)\s+(?P<before>before|after)\b",
    ),
    (
        "recent",
        r"(?P<recent>recently|in\s+recent\s+(?:years|months|weeks|days)|of\s+late|for\s+(?:many\s+)?(?:years|months|weeks)"
        r"|in\s+the\s+past|for\s+decades|these\s+days)\b",
    ),
    (
        "monthonly",
        rf"(?:(?:in|since|by|during|until|of|last|this)\s+(?:(?P<monthpart>early|late|mid)[-\s])?(?P<monthonly>{_MONTH})"
        rf"|(?P<barepart>early|late|mid)[-\s](?P<baremonth>{_MONTH}))"
        rf"(?!\s+\d|\w)",
    ),
    (
        "weekday",
        rf"(?:(?P<weekwhich>last|this|next)\s+)?(?P<weekday>{_DAY})(?:'s|’s)?(?:\s+(?:night|morning|evening|afternoon))?\b",
    ),
    (
        "year",
        rf"(?:(?P<yearpart>early|late|mid|the\s+(?:beginning|start|end|middle)\s+of)[-\s](?:in\s+)?)?(?P<year>{_YEAR})\b",
    ),
)
TIME = re.compile(
    r"(?<![\w/$£€.,-])(?:"
    + "|".join(f"(?P<k_{name}>{pattern})" for name, pattern in PATTERNS)
    + ")",
    re.IGNORECASE,
)
HINT = re.compile(
    r"\d{4}|\d[/.]\d|\b(?:year|month|week|day|night|hour|decade|ago|yesterday|today|tomorrow|tonight"
    r"|recent|late|past|spring|summer|autumn|winter|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
    r"|mon|tue|wed|thu|fri|sat|sun)",
    re.IGNORECASE,
)
"""What every time holds: a sentence without it has none."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """From the first day to the last, inclusive; None leaves that end open."""

    first: date | None
    last: date | None


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
        lead = _LEADS.search(found.string, 0, found.start())
        return lead is None and _COUNTED.match(found.string, found.end()) is not None
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
    year += 0 if year > 99 else (2000 if year < 50 else 1900)
    readings = {_date(year, second, first), _date(year, first, second)} - {None}
    if len(readings) != 1:
        return None
    return next(iter(readings))


def _slash_told(found: re.Match[str], anchor: date | None) -> _Told:
    value = _slashed(found)
    return _Told(value, Precision.DAY if value else Precision.VAGUE)


def _date(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _month_of(name: str) -> int:
    return MONTHS[name.lower().rstrip(".")]


def _point(words: str, anchor: date | None) -> tuple[str | None, bool]:
    """ISO value of a bare day, month or year printed in `words`, and whether it took the anchor."""
    year = re.search(r"(?:1[5-9]|20)\d\d", words)
    month = re.search(_MONTH, words, re.IGNORECASE)
    day = re.search(r"(?<!\d)\d{1,2}(?!\d)", words)
    if month is None:
        return (year[0] if year else None), False
    number_of = _month_of(month[0])
    if year is not None:
        return _joined(int(year[0]), number_of, int(day[0]) if day else None), False
    if anchor is None:
        return None, True
    return _latest(number_of, int(day[0]) if day else None, anchor), True


def _joined(year: int, month: int, day: int | None) -> str | None:
    return f"{year}-{month:02}" if day is None else _date(year, month, day)


def _latest(month: int, day: int | None, anchor: date) -> str | None:
    """The last such month or day that is not after the anchor."""
    later = (month, day or 0) > (anchor.month, anchor.day)
    return _joined(anchor.year - later, month, day)


def stretch(value: str) -> Stretch:
    """First and last day of an ISO value or interval. Raises ValueError for anything else."""
    if "/" not in value and not value.startswith(".."):
        return Stretch(*_ends(value))
    first, _, last = value.partition("/")
    return Stretch(
        _ends(first)[0] if first != ".." else None, _ends(last)[1] if last != ".." else None
    )


def _ends(value: str) -> tuple[date, date]:
    parts = [int(piece) for piece in value.split("-")]
    match parts:
        case [year]:
            return date(year, 1, 1), date(year, 12, 31)
        case [year, month]:
            return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
        case [year, month, day]:
            return date(year, month, day), date(year, month, day)
        case _:
            raise ValueError(f"{value!r} is no ISO date")


def _edge(found: re.Match[str], anchor: date | None) -> _Told:
    """ "by the end of 2003" is `../2003-12-31`, "since 1999" is `1999/..`."""
    value, anchored = _point(found["edgeday"], anchor)
    if value is None:
        return _Told(None, Precision.VAGUE, anchored)
    if found["edgepart"]:
        value = _part(value, found["edgepart"])
    edge = " ".join(found["edge"].lower().split())
    first, last = _ends(value.partition("/")[0])[0], _ends(value.rpartition("/")[2])[1]
    match edge:
        case "since" | "from" | "after" | "as of":
            return _Told(f"{value.partition('/')[0]}/..", Precision.INTERVAL, anchored)
        case "at the end of":
            return _Told(_part(value, "end"), Precision.INTERVAL, anchored)
        case "at the beginning of" | "at the start of":
            return _Told(_part(value, "early"), Precision.INTERVAL, anchored)
        case "by the beginning of" | "before":
            return _Told(f"../{first}", Precision.INTERVAL, anchored)
        case _:
            return _Told(f"../{last}", Precision.INTERVAL, anchored)


def _part(value: str, part: str) -> str:
    """Early, middle or late part of a month (thirds) or of a year (thirds)."""
    which = (
        0
        if re.match("early|.*(beginning|start)", part)
        else 1
        if re.match("mid|.*middle", part)
        else 2
    )
    if len(value) == len("2003"):
        return f"{value}-{4 * which + 1:02}/{value}-{4 * which + 4:02}"
    if len(value) == len("2003-05"):
        last = calendar.monthrange(int(value[:4]), int(value[5:]))[1]
        first_day, last_day = ((1, 10), (11, 20), (21, last))[which]
        return f"{value}-{first_day:02}/{value}-{last_day:02}"
    return value


def _day_month(found: re.Match[str], anchor: date | None) -> _Told:
    name = "dmy" if found["k_dmy"] is not None else "mdy"
    month, day, year = (
        _month_of(found[f"{name}month"]),
        int(found[f"{name}day"]),
        found[f"{name}year"],
    )
    if year is None:
        value = _latest(month, day, anchor) if anchor else None
        return _Told(value, Precision.DAY if value else Precision.VAGUE, anchored=True)
    full = int(year) + (0 if len(year) > 2 else 2000 if int(year) < 50 else 1900)
    value = _date(full, month, day)
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
        return _Told(_part(value, found["mypart"].lower()), Precision.INTERVAL, relative)
    return _Told(value, Precision.MONTH, relative)


def _month_only(found: re.Match[str], anchor: date | None) -> _Told:
    month, part = found["monthonly"] or found["baremonth"], found["monthpart"] or found["barepart"]
    value = _latest(_month_of(month), None, anchor) if anchor else None
    if value is None:
        return _Told(None, Precision.VAGUE, anchored=True)
    if part:
        return _Told(_part(value, part.lower()), Precision.INTERVAL, anchored=True)
    word = found[0].split()[0].lower()
    if word == "since":
        return _Told(f"{value}/..", Precision.INTERVAL, anchored=True)
    if word in ("by", "until"):
        return _Told(f"../{_ends(value)[1]}", Precision.INTERVAL, anchored=True)
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
        return _Told(_part(found["year"], found["yearpart"].lower()), Precision.INTERVAL)
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
            moved = _months(anchor, shift)
            return _Told(f"{moved.year}-{moved.month:02}", Precision.MONTH, anchored=True)
        case _:
            monday = anchor - timedelta(anchor.weekday()) + timedelta(7 * shift)
            value = f"{monday}/{monday + timedelta(6)}"
            return _Told(value, Precision.INTERVAL, anchored=True)


def _months(day: date, count: int) -> date:
    """`day` moved by whole months, kept in its month; stays within the calendar."""
    total = min(max(day.year * 12 + day.month - 1 + count, 12), 9999 * 12 + 11)
    year, month = divmod(total, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _amount(words: str | None) -> tuple[int, int]:
    """Least and most of "four", "a few", "two or three"."""
    plain = " ".join((words or "").lower().split())
    if re.search(r"few|several|many", plain):
        return FEW
    if "couple" in plain:
        return 2, 3
    sizes = [
        1 if word in ("a", "an") else int(number(word) or 0) for word in plain.split(" or ") if word
    ]
    return (min(sizes), max(sizes)) if sizes else (1, 1)


def _moved(anchor: date, unit: str, count: int) -> date:
    """`anchor` moved by `count` units; stays within the calendar."""
    size = {"decade": 120, "year": 12, "month": 1}.get(unit)
    if size is not None:
        return _months(anchor, size * count)
    days = 7 * count if unit == "week" else count if unit in ("day", "night") else 0
    return date.fromordinal(min(max(anchor.toordinal() + days, 1), date.max.toordinal()))


def _shifted(anchor: date, unit: str, least: int, most: int) -> _Told:
    """A time so many units from the anchor; as precise as its unit, vague when the count is."""
    first, last = sorted((_moved(anchor, unit, least), _moved(anchor, unit, most)))
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
    least, most = _amount(found["ago"])
    return _shifted(anchor, found["agounit"].lower().rstrip("s"), -least, -most)


def _past(found: re.Match[str], anchor: date | None) -> _Told:
    """ "over the past five years": from five years before the anchor up to it."""
    if anchor is None:
        return _Told(None, Precision.VAGUE, anchored=True)
    least, most = _amount(found["past"] or "one")
    precision = Precision.INTERVAL if least == most and found["past"] else Precision.VAGUE
    if not found["past"] and found["pastunit"].lower().endswith("s"):
        most = FEW[1]
    first = _moved(anchor, found["pastunit"].lower().rstrip("s"), -most)
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
    return _Told(_moved(anchor, "day", -back).isoformat(), Precision.DAY, anchored=True)


def _halves(found: re.Match[str], anchor: date | None) -> _Told:
    """ "in the year and half to July 2003": eighteen months that end with that month."""
    value, _ = _point(found["halvesto"], None)
    words = found["halves"].lower()
    unit = re.search(r"(day|night|week|month|year|decade)", words)
    if value is None or unit is None:
        return _Told(None, Precision.VAGUE)
    amount = _amount(words[: unit.start()])[1]
    months = {"year": 12, "decade": 120}.get(unit[1], 1) * amount
    months += {"year": 6, "decade": 60}.get(unit[1], 0) if "half" in words else 0
    last = _ends(value)[1]
    if unit[1] in ("day", "night", "week"):
        return _Told(f"{_moved(last, unit[1], -amount)}/{value}", Precision.INTERVAL)
    first = _months(date(last.year, last.month, 1), 1 - months)
    return _Told(f"{first.year}-{first.month:02}/{_as_month(value)}", Precision.INTERVAL)


def _as_month(value: str) -> str:
    return f"{value}-12" if len(value) == len("2003") else value


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
    least, most = _amount(found["later"])
    return _shifted(base, unit, way * least, way * most)


def _following(found: re.Match[str], last: str | None) -> _Told:
    """ "the following night", "the year before": one unit from the time told before it."""
    unit = (found["followunit"] or found["beforeunit"]).lower()
    unit = "day" if unit in ("night", "morning", "evening") else unit
    way = (found["following"] or found["before"]).lower()
    step = {"following": 1, "next": 1, "after": 1, "same": 0}.get(way, -1)
    if last is None or "/" in last or len(last) < {"day": 10, "week": 10, "month": 7}.get(unit, 4):
        return _Told(None, Precision.VAGUE, anchored=True)
    return _shifted(_ends(last)[0], unit, step, step)


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
