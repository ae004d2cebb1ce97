"""Numbered clippings, each under where and when it stood: "2. Newmarket Times, 9 June 2012"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from firsthand.articles import Label
from firsthand.articles._lines import Line, lines
from firsthand.model import Document, Mark, MarkKind
from firsthand.plugins import Part
from firsthand.text.dates import printed_dates

NUMBER = re.compile(r"(?:\(?(?P<n>\d{1,3})[.)]|No\.?[ \xa0]?(?P<o>\d{1,3})[:.])[ \xa0\t]+")
NAME = re.compile(r"(?:From[ \xa0])?(?:[Tt]he[ \xa0])?[A-Z“\"'‘]")
LINE_CHARS = 110
TOGETHER = 2  # one numbered line with a date may be anything
ENDS = " \xa0.,;:()[]–—-|"


def label(doc: Document) -> Iterator[Mark]:
    """For each clipping its number, an announcement, and its header, an outlet's line."""
    found = [*_headers(lines(doc.text))]
    if len(found) < TOGETHER or [n for n, _, _ in found] != sorted({n for n, _, _ in found}):
        return
    for _, line, after in found:
        yield Mark(doc.span(line.start, line.start + after), MarkKind.ARTICLE_BREAK)
        yield Mark(doc.span(line.start + after, line.end), MarkKind.OUTLET)


def _headers(found: Sequence[Line]) -> Iterator[tuple[int, Line, int]]:
    """Number, line, and where in it the name begins, of lines that are a number, a name, a date."""
    for line, below in pairwise([*found, None]):
        if line is None or below is None or len(line.text) > LINE_CHARS:
            continue
        number = NUMBER.match(line.text)
        if number is None or NUMBER.match(below.text) or not NAME.match(line.text, number.end()):
            continue  # another number below it: a list of references
        dates = [*printed_dates(line.text)]
        last = dates[-1] if dates else None
        if last and not line.text[last.end :].strip(ENDS) and last.start > number.end():
            yield int(number["n"] or number["o"]), line, number.end()


def build() -> Label:
    """The label; it needs no model."""
    return label


PART = Part(name="clippings", version=1, build=build)
