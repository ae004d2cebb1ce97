"""What one expression of time tells, and what it may be counted from."""

from __future__ import annotations

import re
from datetime import date

from firsthand.model import CountedFrom, Precision, When
from firsthand.model.quick import dataclass
from firsthand.text.intervals import stretch

EXACT = frozenset({Precision.DAY, Precision.MONTH, Precision.YEAR})


@dataclass(frozen=True, slots=True)
class Told:
    """What one expression tells: an ISO value or None, how precisely, and counted from what."""

    value: str | None
    precision: Precision
    counted_from: CountedFrom = CountedFrom.ITSELF


@dataclass(frozen=True, slots=True)
class Setting:
    """What an expression may be counted from."""

    anchor: date | None  # the article's own day
    before: When | None  # the time told before it
    future: bool = False  # words of what is to come lead to it


PUBLISHED, EVENT = CountedFrom.PUBLISHED, CountedFrom.EVENT
UNDATED = Told(None, Precision.VAGUE, PUBLISHED)
UNTOLD = Told(None, Precision.VAGUE, EVENT)
UNCLEAR = Told(None, Precision.VAGUE)
Found = re.Match[str]


def exact(value: str | None, counted_from: CountedFrom = CountedFrom.ITSELF) -> Told:
    """As precise as the value is long; vague without one."""
    if value is None:
        return Told(None, Precision.VAGUE, counted_from)
    precision = {4: Precision.YEAR, 7: Precision.MONTH, 10: Precision.DAY}
    return Told(value, precision.get(len(value), Precision.INTERVAL), counted_from)


def interval(first: str | None, last: str | None, counted_from: CountedFrom) -> Told:
    """From one value to another; vague when either is None or they are in the wrong order."""
    begun = stretch(first).first if first else None
    ended = stretch(last).last if last else None
    if begun is None or ended is None or begun > ended:
        return Told(None, Precision.VAGUE, counted_from)
    return Told(f"{first}/{last}", Precision.INTERVAL, counted_from)


def named(day: date, unit: str) -> str:
    """The calendar's month or year that holds `day`."""
    return f"{day.year:04}" if unit == "year" else f"{day.year:04}-{day.month:02}"


def unit_of(words: str) -> str:
    """ "Weeks" is a week."""
    return words.lower().rstrip("s")
