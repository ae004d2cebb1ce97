"""Lines with a date and names: "The Oldport Herald, 7 May 2004", "7 May 2004 | Ann Lee"."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.articles import Label
from firsthand.articles._credits import header_line
from firsthand.articles._lines import lines
from firsthand.model import Document, Mark, MarkKind
from firsthand.plugins import Part

LINE_CHARS = 120


def label(doc: Document) -> Iterator[Mark]:
    """One mark a line of which nothing is left beside a date, persons and an outlet."""
    for line in lines(doc.text):
        if len(line.text) <= LINE_CHARS and (found := header_line(line.text)):
            kind = MarkKind.BYLINE if found.authors else MarkKind.OUTLET
            yield Mark(doc.span(line.start, line.end), kind)


def build() -> Label:
    """The label; it needs no model."""
    return label


PART = Part(name="headerlines", version=2, build=build)
