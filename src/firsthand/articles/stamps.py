"""Stamps of the page, not of the article: "Last Updated: 3 March 2016", "Page 2 of 5"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.articles import Label
from firsthand.articles._lines import lines
from firsthand.model import Document, Mark, MarkKind
from firsthand.plugins import Part
from firsthand.text.dates import printed_dates

STAMP = re.compile(
    r"(?i)\W*(?:(?:page |site )?(?:last )?(?:updated?|modified|reviewed|revised|changed|edited)"
    r"|printed|retrieved|accessed|downloaded|viewed|archived|captured|saved|crawled"
    r"|today is|print date|stand|aktualisiert|mis à jour|zadnja izmjena)"
    r"(?:[ \xa0](?:on|at|from|le|am))?\b[ \xa0]*:?"
)
PAGE = re.compile(
    r"(?i)\W*(?:page|p\.|seite|faqe)?[ \xa0]*\d{1,4}(?:[ \xa0]*(?:of|/|von)[ \xa0]*\d{1,4})?\W*"
)
ADDRESS = re.compile(r"(?i)(?:https?://|www\.|file://)\S+")
STAMP_CHARS = 80
AFTER = re.compile(
    r"[^\w]*(?:\d{1,2}[:.]?\d\d(?:[:.]\d\d)?[ \xa0]*(?:[ap]\.?m\.?)?|[A-Z]{2,5}|[^\w])*"
)


def label(doc: Document) -> Iterator[Mark]:
    """One mark a stamp: a whole line, or the words before a text that stands in one line."""
    found = lines(doc.text)
    for n, line in enumerate(found):
        stamp = STAMP.match(line.text)
        if len(line.text) <= STAMP_CHARS and (
            (stamp and any(printed_dates(line.text)))
            or PAGE.fullmatch(line.text)
            or (ADDRESS.search(line.text) and any(printed_dates(line.text)))
        ):
            yield Mark(doc.span(line.start, line.end), MarkKind.PAGE_STAMP)
        elif n == 0 and stamp:
            yield from _leading(doc, line.start, line.text, stamp.end())


def _leading(doc: Document, start: int, text: str, after: int) -> Iterator[Mark]:
    for printed in printed_dates(text[:STAMP_CHARS]):
        if not text[after : printed.start].strip(" \xa0:"):
            rest = AFTER.match(text, printed.end)
            yield Mark(doc.span(start, start + (rest.end() if rest else printed.end)), _KIND)
        return


_KIND = MarkKind.PAGE_STAMP


def build() -> Label:
    """The label; it needs no model."""
    return label


PART = Part(name="stamps", version=1, build=build)
