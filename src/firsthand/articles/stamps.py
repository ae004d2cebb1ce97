"""Stamps of the page, not of the article: "Last Updated: 3 March 2016", "Page 2 of 5"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.articles import Label
from firsthand.articles._lines import lines
from firsthand.articles._strips import strip_of
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
# A day without its year: "Last changed 2 Feb. at 14.50".
CHANGED = re.compile(
    r"(?:[Ll]ast |LAST )?(?i:updated?|modified|changed|edited)(?: on| at)?:?"
    r" \d{1,2}\.? [A-Z][a-z]{2,8}\.?"
    r"(?:,? (?:at )?\d{1,2}[.:]\d\d)?\.?"
)
STAMP_CHARS = 80
AFTER = re.compile(
    r"[^\w]*(?:\d{1,2}[:.]?\d\d(?:[:.]\d\d)?[ \xa0]*(?:[ap]\.?m\.?)?"
    r"|(?:GMT|UTC|CET|CEST|BST|EST|EDT|UK|ET)\b|[^\w])*"
)


def label(doc: Document) -> Iterator[Mark]:
    """One mark a stamp: a whole line, or the words before a text that stands in one line."""
    for n, line in enumerate(lines(doc.text)):
        short = len(line.text) <= STAMP_CHARS
        address = ADDRESS.search(line.text) if short else None
        paged = address is not None and any(printed_dates(line.text)) and not _names(line.text)
        if short and (paged or PAGE.fullmatch(line.text) or CHANGED.fullmatch(line.text)):
            yield Mark(doc.span(line.start, line.end), MarkKind.PAGE_STAMP)
        elif (stamp := STAMP.match(line.text)) and (short or n == 0):
            end = _end(line.text, stamp.end())
            if end and (n == 0 or end == len(line.text)):
                yield Mark(doc.span(line.start, line.start + end), MarkKind.PAGE_STAMP)


def _names(text: str) -> bool:
    """Whether the line, an address in it, names its paper too: "THE HERALD | 7 May 2012 | …"."""
    strip = strip_of(text)
    return strip is not None and strip.outlet is not None and not ADDRESS.match(strip.outlet.text)


def _end(text: str, after: int) -> int | None:
    """Where the stamp ends whose words end at `after`; None when no date follows them."""
    printed = next(printed_dates(text[:STAMP_CHARS]), None)
    if printed is None or text[after : printed.start].strip(" \xa0:.,"):
        return None
    rest = AFTER.match(text, printed.end)
    return rest.end() if rest else printed.end


def build() -> Label:
    """The label; it needs no model."""
    return label


PART = Part(name="stamps", version=2, build=build)
