"""Copyright lines and licence footers: "© 2004 The Herald"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.articles import Label
from firsthand.articles._lines import lines
from firsthand.model import Document, Mark, MarkKind
from firsthand.plugins import Part

LINE = re.compile(
    r"\W*(?:©|\([cC]\)[ \xa0]*(?:(?:1[89]|20)\d\d|[A-Z])|COPYRIGHT\b|All rights reserved\b"
    r"|[Cc]opyright\b[ \xa0]*(?:©|\([cC]\)|(?:1[89]|20)\d\d|by\b|notice\b)"
    r"|All (?:content|publications|posts|material|texts)\b[^.]{0,80}copyright)"
)
UNDATED = re.compile(r"\W*\([cC]\)[ \xa0]*[A-Z]")
LISTED = re.compile(r"^[^\w\n]*\([bB]\)", re.MULTILINE)
"""A line above in a list, of which "(c) Repeal the law" is the next."""
LINE_CHARS = 800  # a licence in full; news prose does not begin with the sign


def label(doc: Document) -> Iterator[Mark]:
    """One mark a line that begins by claiming copyright."""
    is_list = LISTED.search(doc.text) is not None
    for line in lines(doc.text):
        if is_list and UNDATED.match(line.text):
            continue
        if len(line.text) <= LINE_CHARS and LINE.match(line.text):
            yield Mark(doc.span(line.start, line.end), MarkKind.COPYRIGHT)


def build() -> Label:
    """The label; it needs no model."""
    return label


PART = Part(name="copyright", version=2, build=build)
