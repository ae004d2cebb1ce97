"""Lines of a letterhead in columns: "Ref: 2012/33     Published: May 2012"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.articles import Label
from firsthand.articles._credits import byline
from firsthand.articles._lines import lines
from firsthand.articles._pieces import lead_of
from firsthand.model import Document, Mark, MarkKind
from firsthand.plugins import Part
from firsthand.text.dates import printed_dates

PIECE = re.compile(r"\S(?:(?!(?:[ \xa0]{3}|\t)).)*")
FIELD = re.compile(r"[A-Z][\w.]*(?:[ \xa0]\w+){0,2}[ \xa0]?:(?!\d\d\b)[ \xa0]*\S.*")
PICTURES = re.compile(r"(?i)(?:photo\w*|pictures?|images?|illustrations?)[ \xa0]?(?::|by\b)")
SYMBOL = re.compile(r"[A-Z]{1,6}(?:/[A-Z0-9.-]+)+")  # of a document: "A/99/7"
DATE = re.compile(
    r"(?i)(?:(?:published|issued|released|posted|dated?|date of issue)[ \xa0]*:?[ \xa0]*)?"
)
HEAD_LINES = 24
LINE_CHARS = 140


def label(doc: Document) -> Iterator[Mark]:
    """A mark for each column of the head that is a date or a field; names are told elsewhere."""
    for line in lines(doc.text)[:HEAD_LINES]:
        pieces = [*PIECE.finditer(line.text)] if len(line.text) <= LINE_CHARS else []
        if len(pieces) < 2:  # noqa: PLR2004 - columns are two at least
            continue
        for piece in pieces:
            kind = _kind(piece[0])
            if kind is not None:
                yield Mark(doc.span(line.start + piece.start(), line.start + piece.end()), kind)


def _kind(text: str) -> MarkKind | None:
    lead = DATE.match(text)
    start = lead.end() if lead else 0
    if any(day.start == start and day.end == len(text) for day in printed_dates(text)):
        return MarkKind.PUBLISHED
    if lead_of(text) and byline(text).authors:
        return MarkKind.BYLINE
    if PICTURES.match(text):
        return MarkKind.CREDIT
    return MarkKind.LABEL if FIELD.fullmatch(text) or SYMBOL.fullmatch(text) else None


def build() -> Label:
    """The label; it needs no model."""
    return label


PART = Part(name="columns", version=3, build=build)
