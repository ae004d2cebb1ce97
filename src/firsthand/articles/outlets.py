"""Lines that name the outlet: "Source: The Herald", "oldport.com", "(Source: Radio Oldport)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.articles import Label
from firsthand.articles._credits import source_line
from firsthand.articles._lines import lines
from firsthand.articles._names import DOMAIN
from firsthand.model import Document, Mark, MarkKind
from firsthand.plugins import Part
from firsthand.text.dates import printed_dates

LEAD = re.compile(
    r"(?i)\W*(?:sources?|outlet|newspaper|publication|publisher|agency"
    r"|published (?:in|by)|appeared in|quelle|burimi|izvor)[ \xa0]*:[ \xa0]*\S"
)
REPRINT = re.compile(
    r"(?:Re-?)?(?:[Pp]rinted|[Pp]ublished|[Pp]osted)[ \xa0]"
    r"(?:from|in|by|with permission (?:of|from))[ \xa0](?:the[ \xa0])?[A-Z]"
)
# What a wire service or paper signs a text of one line with.
SIGNED = re.compile(
    r"(?:(?<=[.!?\"”)])[ \xa0]+[-–—][ \xa0]*(?P<wire>[A-Z][A-Z]+(?:[/ ][A-Z]+)*)"
    r"|\((?:Source|SOURCE)(?::[ \xa0]*|[ \xa0]+(?=[A-Z]))[^()]{2,60}\)"
    r"|(?<=[.!?\"”)])[ \xa0]+Source:?[ \xa0]+[A-Z][^.]{1,50})\W*$"
)
FROM = re.compile(r"From:[ \xa0]+(?=[A-Z])")
FROM_PAPER = re.compile(r"From[ \xa0]+(?:the[ \xa0])?(?:[A-Z][\w&'’.-]*[ \xa0]?){1,5},[ \xa0]")
LINE_CHARS = 120
TAIL_CHARS = 100
LIST_COMMAS = 3


def label(doc: Document) -> Iterator[Mark]:
    """One mark an outlet's line, or a signature at the end of a line of prose."""
    for line in lines(doc.text):
        if len(line.text) <= LINE_CHARS and _is_source(line.text):
            yield Mark(doc.span(line.start, line.end), MarkKind.OUTLET)
        elif line.is_short and LEAD.match(line.text):
            yield Mark(doc.span(line.start, line.end), MarkKind.CREDIT)
        elif signed := SIGNED.search(line.text, max(0, len(line.text) - TAIL_CHARS)):
            start = signed.start() + len(signed[0]) - len(signed[0].lstrip())
            yield Mark(doc.span(line.start + start, line.end), MarkKind.OUTLET)


def _is_source(text: str) -> bool:
    if REPRINT.match(text):
        return source_line(text) is not None
    if (FROM.match(text) or FROM_PAPER.match(text)) and any(printed_dates(text)):
        return True
    if LEAD.match(text):
        return not _is_list(text)
    return DOMAIN.fullmatch(text) is not None


def _is_list(text: str) -> bool:
    """Whether a line of sources names several: references below a text, not where it stood."""
    return ";" in text or text.count(",") >= LIST_COMMAS


def build() -> Label:
    """The label; it needs no model."""
    return label


PART = Part(name="outlets", version=7, build=build)
