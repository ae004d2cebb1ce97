"""Signs that set a heading in plain text: "# Mission searches houses"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.articles import Label
from firsthand.articles._lines import lines
from firsthand.model import Document, Mark, MarkKind
from firsthand.plugins import Part

SIGN = re.compile(r"#{1,6}[ \t\xa0]+(?=\S)")


def label(doc: Document) -> Iterator[Mark]:
    """One mark the signs before a heading; the heading itself is told from where it stands."""
    for line in lines(doc.text):
        if line.is_short and (sign := SIGN.match(line.text)):
            yield Mark(doc.span(line.start, line.start + sign.end()), MarkKind.LABEL)


def build() -> Label:
    """The label; it needs no model."""
    return label


PART = Part(name="headsigns", version=1, build=build)
