"""Dates that a header prints for its article: "Publish Date: 7 May 2004", "May 06, 04"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.articles import Label
from firsthand.articles._lines import Line, lines
from firsthand.model import Document, Mark, MarkKind, Precision
from firsthand.plugins import Part
from firsthand.text.dates import PrintedDate, printed_dates

LEAD = re.compile(
    r"(?i)\W*(?:(?:publish(?:ed|ing)?|publication|posted|post|issued?|released?|release|filed|created"
    r"|first published|originally published|date of publication|dated?|datum|objavljeno|publié"
    r"|veröffentlicht|publikuar|issue)(?:[ \xa0](?:date|on|at|in|le|am|më|dana))*[ \xa0]*:?|on)[ \xa0]*"
)
CLOCK = re.compile(
    r"[ \xa0,|–—-]*(?:at[ \xa0])?(?:\d{1,2}[:.]\d\d(?:[:.]\d\d)?|\d{4}(?=[ \xa0]|$|\)))"
    r"(?:[ \xa0]?[ap]\.?m\.?)?(?:[ \xa0]*\(?(?:GMT|UTC|CET|CEST|BST|EST|EDT|[+-]\d\d:?\d\d)\)?)*",
    re.IGNORECASE,
)
EDGE = re.compile(r"[\s,.;:|()–—·•-]*")
ZONE_CHARS = 120  # a text in one line prints its date in its first words


def label(doc: Document) -> Iterator[Mark]:
    """One mark a date that stands alone in its line, after its label, or before the whole text."""
    for n, line in enumerate(lines(doc.text)):
        head = line.text[:ZONE_CHARS]
        printed = next(printed_dates(head), None)
        if printed is None:
            continue
        start = _start(line.text, printed)
        if start is None:
            continue
        end = _end(line.text, printed)
        if end == len(line.text) or (n == 0 and _begins(line, printed, end)):
            yield Mark(doc.span(line.start + start, line.start + end), MarkKind.PUBLISHED)


def _start(text: str, printed: PrintedDate) -> int | None:
    """0 when only a label or signs stand before the date, else None."""
    lead = LEAD.match(text)
    before = text[lead.end() if lead else 0 : printed.start]
    return 0 if EDGE.fullmatch(before) else None


def _end(text: str, printed: PrintedDate) -> int:
    """Where the date ends, its time of day and closing signs counted in."""
    clock = CLOCK.match(text, printed.end)
    edge = EDGE.match(text, clock.end() if clock else printed.end)
    assert edge is not None  # it matches the empty string
    return edge.end()


def _begins(line: Line, printed: PrintedDate, end: int) -> bool:
    """Whether a text of one line begins with its date: a capital or number follows, no verb."""
    after = line.text[end:]
    return (
        printed.precision is not Precision.MONTH
        and bool(after)
        and (after[0].isupper() or after[0].isdigit() or after[0] in '"“')
    )


def build() -> Label:
    return label


PART = Part(name="published", version=1, build=build)
