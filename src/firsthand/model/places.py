"""Places in a text, times, and names with the words that print them."""

from __future__ import annotations

from enum import StrEnum

from firsthand.model.quick import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range [start, end) of code points in one document's text."""

    doc_id: str
    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"empty or inverted span {self.start}:{self.end} in {self.doc_id}")

    def contains(self, other: Span) -> bool:
        return self.doc_id == other.doc_id and self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        return self.doc_id == other.doc_id and self.start < other.end and other.start < self.end


Spans = tuple[Span, ...]  # in text order; a role may be discontinuous


class Precision(StrEnum):
    """How exact a time is."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    INTERVAL = "interval"
    VAGUE = "vague"


class CountedFrom(StrEnum):
    """What a time is counted from; a relative time without it stays unresolved."""

    ITSELF = "itself"  # an absolute date
    PUBLISHED = "published"  # the article's own day: "last year", "on Thursday"
    EVENT = "event"  # a time told before it: "ten days later"


@dataclass(frozen=True, slots=True)
class When:
    """A time as far as the words tell it."""

    value: str | None  # ISO date, month, year or interval (`2002-01/2003-07`); None: unresolved
    precision: Precision
    span: Span | None = None  # None: not printed in the text (a file's own metadata)
    anchor: str | None = None  # the date a relative expression was counted from; None: absolute
    counted_from: CountedFrom = CountedFrom.ITSELF
    base: Span | None = None  # words of the time told before it that it follows; None: follows none


@dataclass(frozen=True, slots=True)
class Credit:
    """A name printed for an outlet or author, with the words that print it."""

    name: str
    span: Span | None = None  # None: not printed in the text (a file's own metadata)
