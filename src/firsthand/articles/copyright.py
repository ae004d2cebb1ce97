"""Copyright lines and licence footers: "© 2004 The Herald"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from firsthand.articles import Label
from firsthand.articles._lines import Line, lines
from firsthand.model import Document, Mark, MarkKind
from firsthand.plugins import Part

LINE = re.compile(
    r"\W*(?:©|\([cC]\)[ \xa0]*(?:(?:1[89]|20)\d\d|[A-Z])|COPYRIGHT\b|All rights reserved\b"
    r"|[Cc]opyright\b[ \xa0]*(?:©|\([cC]\)|(?:1[89]|20)\d\d|by\b|notice\b)"
    r"|All (?:content|publications|posts|material|texts)\b[^.]{0,80}copyright)"
)
UNDATED = re.compile(r"\W*(?:\([cC]\)|©)[ \xa0]*[A-Z]")
LISTED = re.compile(r"^[^\w\n]*\([bB]\)", re.MULTILINE)
"""A line above in a list, of which "(c) Repeal the law" is the next."""
PROSE_CHARS = 60
LINE_CHARS = 800  # a licence in full; news prose does not begin with the sign


def label(doc: Document) -> Iterator[Mark]:
    """One mark a line that begins by claiming copyright."""
    is_list = LISTED.search(doc.text) is not None
    found = lines(doc.text)
    for n, line in enumerate(found):
        if UNDATED.match(line.text) and (is_list or _is_above_prose(found[n + 1 :])):
            continue  # a point of a list, or whose picture it is
        if len(line.text) <= LINE_CHARS and LINE.match(line.text):
            yield Mark(doc.span(line.start, line.end), MarkKind.COPYRIGHT)


def _is_above_prose(below: Sequence[Line]) -> bool:
    return any(line.text[-1] == "." and len(line.text) > PROSE_CHARS for line in below)


def build() -> Label:
    """The label; it needs no model."""
    return label


PART = Part(name="copyright", version=3, build=build)
