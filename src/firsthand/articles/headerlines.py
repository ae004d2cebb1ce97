"""Lines with a date and names: "The Oldport Herald, 7 May 2004", "7 May 2004 | Ann Lee"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.articles import Label
from firsthand.articles._lines import lines
from firsthand.articles._strips import Strip, strip_of
from firsthand.model import Document, Mark, MarkKind
from firsthand.plugins import Part

LINE_CHARS = 120
SIGNS = re.compile(r"\d|[|•·/»►\t]|[ \xa0]{3}|[ \xa0][–—-][ \xa0]")  # none: no strip of pieces


def label(doc: Document) -> Iterator[Mark]:
    """One mark a line of which nothing is left beside a date, persons, an outlet and numbers."""
    for n, line in enumerate(lines(doc.text)):
        if len(line.text) > LINE_CHARS or not SIGNS.search(line.text):
            continue
        if found := strip_of(line.text):
            yield Mark(doc.span(line.start, line.end), _kind(found, first=n == 0))


def _kind(found: Strip, *, first: bool) -> MarkKind:
    """What the line is for its article; a name that opens a page with its section is the site's."""
    if found.weather:
        return MarkKind.PAGE_STAMP
    if found.authors and not (first and found.counted and not found.dated):
        return MarkKind.BYLINE
    if found.authors or found.outlet:
        return MarkKind.OUTLET
    return MarkKind.PUBLISHED if found.dated else MarkKind.LABEL


def build() -> Label:
    """The label; it needs no model."""
    return label


PART = Part(name="headerlines", version=5, build=build)
