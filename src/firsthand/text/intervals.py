"""ISO days, months, years and intervals: their ends, their parts, moves between them."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

from firsthand.text.dates import PIVOT
from firsthand.text.numbers import number

FEW = (2, 8)  # "a few", "several": the least and most that readers take it for
CENTURY = 100


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
    """The month, or the day when one is given. None: the calendar has no such day."""
    return f"{year}-{month:02}" if day is None else iso_day(year, month, day)


def latest(month: int, day: int | None, anchor: date) -> str | None:
    """The last such month or day that is not after the anchor."""
    later = (month, day or 0) > (anchor.month, anchor.day)
    return joined(anchor.year - later, month, day)


def part_of(value: str, part: str) -> str:
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


def months(day: date, count: int) -> date:
    """`day` moved by whole months, kept in its month; stays within the calendar."""
    total = min(max(day.year * 12 + day.month - 1 + count, 12), 9999 * 12 + 11)
    year, month = divmod(total, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def moved(anchor: date, unit: str, count: int) -> date:
    """`anchor` moved by `count` units; stays within the calendar."""
    size = {"decade": 120, "year": 12, "month": 1}.get(unit)
    if size is not None:
        return months(anchor, size * count)
    days = 7 * count if unit == "week" else count if unit in ("day", "night") else 0
    return date.fromordinal(min(max(anchor.toordinal() + days, 1), date.max.toordinal()))


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
