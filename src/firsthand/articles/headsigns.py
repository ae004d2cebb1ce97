"""Signs that set a heading in plain text: "# Mission searches houses", a "v." between two lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.articles import Label
from firsthand.articles._lines import lines
from firsthand.model import Document, Mark, MarkKind
from firsthand.plugins import Part

VERSUS = re.compile(r"(?i)(?:[-–—] )?(?:v|vs|versus|against|c)\.?(?: [-–—])?")
HEAD_LINES, PARTY_CHARS = 24, 80
SIGN = re.compile(r"#{1,6}[ \t\xa0]+(?=\S)")


def label(doc: Document) -> Iterator[Mark]:
    """One mark the signs before a heading, told from where it stands; one a case's name."""
    found = lines(doc.text)
    for one, line, other in zip(found, found[1:HEAD_LINES], found[2:], strict=False):
        if VERSUS.fullmatch(line.text) and max(len(one.text), len(other.text)) <= PARTY_CHARS:
            yield Mark(doc.span(one.start, other.end), MarkKind.TITLE)
    for line in found:
        if line.is_short and (sign := SIGN.match(line.text)):
            yield Mark(doc.span(line.start, line.start + sign.end()), MarkKind.LABEL)


def build() -> Label:
    """The label; it needs no model."""
    return label


PART = Part(name="headsigns", version=2, build=build)
