"""Numbers of an issue, edition or document: "Volume 4, Number 2", "Issue 41 · Winter 2016"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.articles import Label
from firsthand.articles._genres import GENRE
from firsthand.articles._lines import lines, plain
from firsthand.model import Document, Mark, MarkKind
from firsthand.plugins import Part
from firsthand.text.dates import printed_dates

_NUMBER = (
    r"(?:vol(?:ume)?|issue|no|nr|numbers?|edition|series|year)\b\.?[ \xa0]*(?:no\.?[ \xa0]*)?"
    r"(?:#[ \xa0]?)?(?:\d{1,6}(?:/\d{2,4})?|[ivxlc]{1,6})\b"
)
_SEASON = r"(?:(?:early|late)[ \xa0])?(?:spring|summer|autumn|fall|winter)[ \xa0](?:1[89]|20)\d\d"
ISSUE = re.compile(rf"(?i){_NUMBER}(?:[\s,.·|•:–—-]+(?:{_NUMBER}|{_SEASON}))*")
OTHER = re.compile(
    r"(?i)(?:(?:first|second|final|late|city|national|early|morning|evening|weekend|weekly|online)"
    r"[ \xa0]edition|(?:document[ \xa0])?\d+ of \d+ (?:documents?|items|results|articles|stories)"
    rf"|{_SEASON})"
)
FROM_ISSUE = re.compile(
    r"(?i)(?:from|in) (?:the|our)[ \xa0]*(?:[\w-]+[ \xa0]*){0,2}(?:issue|edition|number)\b"
    r"(?: of [\w ]{2,40})?"
)
OF_GENRE = re.compile(
    r"(?P<genre>[^\W\d][\w &-]{2,40}?)[ \xa0]*(?:(?i:nos?|nr|number)\b\.?|[Nn][°º]|#)?[ \xa0]*"
    r"(?:[A-Z]{1,4}/)*\d{1,5}(?:/\d{2,4})*"
)
EDGES = " \xa0\t,.·|•:–—-()[]"
HEAD_LINES = 16
LINE_CHARS = 100


def label(doc: Document) -> Iterator[Mark]:
    """One mark a line of the head: `published` when it tells a date, else a stamp of the page."""
    for line in lines(doc.text)[:HEAD_LINES]:
        if len(line.text) <= LINE_CHARS and (kind := _kind(line.text)):
            yield Mark(doc.span(line.start, line.end), kind)


def _kind(text: str) -> MarkKind | None:
    """What a line is of which nothing is left beside a number, an edition, a date; else None."""
    dates = [*printed_dates(text)]
    bare = text
    for printed in reversed(dates):
        bare = bare[: printed.start] + bare[printed.end :]
    bare = re.sub(
        r"(?i)\((?:as of|as at|covering|for)?[ \xa0]*\)|[A-Za-z]{3,9}/$", "", bare.strip()
    )
    bare = bare.strip(EDGES)
    found = OF_GENRE.fullmatch(bare)
    genre = found is not None and plain(found["genre"]) in GENRE
    if not (genre or ISSUE.fullmatch(bare) or OTHER.fullmatch(bare) or FROM_ISSUE.fullmatch(bare)):
        return None
    return MarkKind.PUBLISHED if dates else MarkKind.PAGE_STAMP


def build() -> Label:
    """The label; it needs no model."""
    return label


PART = Part(name="issues", version=2, build=build)
