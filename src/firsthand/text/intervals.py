"""ISO days, months, years and intervals: their ends, their parts, moves between them."""

from __future__ import annotations

import calendar
import re
from datetime import date
from types import MappingProxyType

from firsthand.model.quick import dataclass
from firsthand.text.dates import PIVOT
from firsthand.text.numbers import number

FEW = (2, 8)  # "a few", "several": the least and most that readers take it for
CENTURY = 100
DECADE_YEARS = 10
DAY_HOURS = 24
ORDINALS = MappingProxyType({"first": 0, "second": 1, "third": 2, "fourth": 3})


@dataclass(frozen=True, slots=True)
class Stretch:
    """From the first day to the last, inclusive; None leaves that end open."""

    first: date | None
    last: date | None


def stretch(value: str) -> Stretch:
    """First and last day of an ISO value or interval. Raises ValueError for anything else."""
    if "/" not in value and not value.startswith(".."):
        return Stretch(*ends(value))
    first, _, last = value.partition("/")
    return Stretch(
        ends(first)[0] if first != ".." else None, ends(last)[1] if last != ".." else None
    )


def ends(value: str) -> tuple[date, date]:
    """First and last day of an ISO year, month or day. Raises ValueError for anything else."""
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


def full_year(year: int) -> int:
    """A year of two digits with its century."""
    if year >= CENTURY:
        return year
    return year + (2000 if year < PIVOT else 1900)


def iso_day(year: int, month: int, day: int) -> str | None:
    """The day in ISO form. None: the calendar has no such day."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def joined(year: int, month: int, day: int | None) -> str | None:
    """The month, or the day when one is given. None: the calendar has no such day or year."""
    if not date.min.year <= year <= date.max.year:
        return None
    return f"{year}-{month:02}" if day is None else iso_day(year, month, day)


def latest(month: int, day: int | None, anchor: date) -> str | None:
    """The last such month or day that is not after the anchor."""
    later = (month, day or 0) > (anchor.month, anchor.day)
    return joined(anchor.year - later, month, day)


def soonest(month: int, day: int | None, anchor: date) -> str | None:
    """The first such month or day that is not before the anchor."""
    past = (month, day or 31) < (anchor.month, anchor.day)
    return joined(anchor.year + past, month, day)


def span_of(first: date, last: date, unit: str) -> str:
    """From one day to another, as coarse as the unit: years, months or days."""
    chars = {"decade": 4, "year": 4, "month": 7}.get(unit, 10)
    return f"{first.isoformat()[:chars]}/{last.isoformat()[:chars]}"


def part_of(value: str, part: str) -> str:
    """Early, middle or late part: thirds of a month or year, 0–3, 4–6 and 7–9 of a decade.

    Of a week its first, middle and last days; a day has no parts.
    """
    early = re.match("early|first|opening|.*(beginning|start)", part)
    which = 0 if early else 1 if re.match("mid|.*middle", part) else 2
    if len(value) == len("2003"):
        return f"{value}-{4 * which + 1:02}/{value}-{4 * which + 4:02}"
    if len(value) == len("2003-05"):
        last = calendar.monthrange(int(value[:4]), int(value[5:]))[1]
        first_day, last_day = ((1, 10), (11, 20), (21, last))[which]
        return f"{value}-{first_day:02}/{value}-{last_day:02}"
    return _part_of_interval(value, which)


def _part_of_interval(value: str, which: int) -> str:
    first, _, last = value.partition("/")
    if len(first) == len("1990") and last.isdigit() and int(last) - int(first) == DECADE_YEARS - 1:
        low, high = ((0, 3), (4, 6), (7, 9))[which]
        return f"{int(first) + low}/{int(first) + high}"
    told = stretch(value)
    if told.first is None or told.last is None or told.first == told.last:
        return value
    size = (told.last - told.first).days + 1
    begin = plus(told.first, size * which // 3)
    return f"{begin}/{plus(told.first, max(size * (which + 1) // 3 - 1, 0))}"


def pieces_of(value: str, part: tuple[str, str, str]) -> str:
    """ "the second quarter of 2013", "the first two weeks of June"; `value` itself for no part."""
    which, unit, count = part
    told = stretch(value)
    if not which or told.first is None or told.last is None:
        return value
    many = int(number(count) or 1)
    size = {"half": _half(told.first, told.last), "quarter": (3, 0), "month": (many, 0)}
    month_count, days = size.get(unit, (0, many * (7 if unit == "week" else 1)))
    if which == "last":
        first = plus(months(plus(told.last, 1), -month_count), -days)
        return f"{first}/{told.last}"
    place = ORDINALS[which]
    first = plus(months(told.first, month_count * place), days * place)
    last = plus(months(first, month_count), days - 1)
    if which == "second" and unit == "half":
        last = told.last
    return f"{first}/{min(last, told.last)}" if first <= told.last else value


def _half(first: date, last: date) -> tuple[int, int]:
    """Months and days of the first half."""
    months_in = (last.year - first.year) * 12 + last.month - first.month + 1
    return (months_in // 2, 0) if months_in > 1 else (0, 15)


def months(day: date, count: int) -> date:
    """`day` moved by whole months, kept in its month; stays within the calendar."""
    total = min(max(day.year * 12 + day.month - 1 + count, 12), 9999 * 12 + 11)
    year, month = divmod(total, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def plus(day: date, days: int) -> date:
    """`day` moved by days; stays within the calendar."""
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))


def moved(anchor: date, unit: str, count: int) -> date:
    """`anchor` moved by `count` units; stays within the calendar."""
    size = {"decade": 120, "year": 12, "month": 1}.get(unit)
    if size is not None:
        return months(anchor, size * count)
    days = count * {"fortnight": 14, "week": 7, "day": 1, "night": 1}.get(unit, 0)
    if unit == "hour":
        days = int(count / DAY_HOURS)
    return plus(anchor, days)


def as_month(value: str) -> str:
    """The month that ends `value`: of a year its December."""
    return f"{value}-12" if len(value) == len("2003") else value


def amount_of(words: str | None) -> tuple[int, int]:
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
