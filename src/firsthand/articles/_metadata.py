"""Outlet, authors and date of one article, from the lines that print them for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from firsthand.articles._bodies import is_state
from firsthand.articles._credits import (
    Byline,
    bio,
    byline,
    copyright_line,
    has_appeared,
    site_of,
    source_line,
)
from firsthand.articles._items import Item
from firsthand.articles._pieces import Name, lead_of
from firsthand.articles._strips import strip_of
from firsthand.model import Credit, Declared, Document, MarkKind, Precision, Problem, When
from firsthand.model.quick import dataclass
from firsthand.text.countries import country_code
from firsthand.text.dates import printed_dates

TITLES = frozenset({MarkKind.TITLE, MarkKind.REPEATED_TITLE})
DATED = frozenset({MarkKind.PUBLISHED, MarkKind.BYLINE, MarkKind.OUTLET, MarkKind.DATELINE})
# A title that says when its text was given: "Taken down at the mill, 2 September 1996".
RECORDED = re.compile(
    r"(?i)(?:(?:identical )?(?:letters?|note verbale|memorandum|cable) (?:dated|of)"
    r"|taken down|recorded|interviewed|dictated|sworn|signed|delivered|given"
    r"|(?:statement|testimony|deposition|interview|speech|remarks|minutes|record|transcript)\b"
    r"[^,]{0,60}(?:of|taken|made|given|recorded))\b"
)
STROKE = re.compile(r"[|·•][ \xa0]*$")
# Before a day of the page: "Updated: 8 May", "Last modified 8 May".
CHANGED = re.compile(
    r"(?i)\b(?:updated?|modified|edited|revised|changed|mis à jour|ažurirano|aktualisiert|stand"
    r"|retrieved|accessed|archived|printed)(?:[ \xa0](?:on|at|le|am))?[ \xa0]*:?[ \xa0]*$"
)
CLAIM = re.compile(r"(?:©|\([cC]\)[ \xa0]*(?:1[89]|20)\d\d)[^\n\r]{3,200}")
AGENCY = re.compile(r"\((?P<agency>[^()]{2,40})\)")


@dataclass(frozen=True, slots=True)
class Imprinted:
    """What the text prints of an article's making."""

    outlet: Credit | None
    authors: tuple[Credit, ...]
    published: When | None


def imprinted(doc: Document, found: Sequence[Item]) -> Imprinted:
    """What `found`, the items of one article, say; a header goes before a foot or a note."""
    named = [(item, _names(item)) for item in found]
    outlets = [(item, name.outlet) for item, name in named if name.outlet is not None]
    own = [(item, name) for item, name in outlets if not is_state(name.text)]  # its ministry speaks
    own = sorted(own, key=lambda pair: pair[0].kind in TITLES)
    outlet = next((_credit(doc, item, name) for item, name in own or outlets), None)
    authors = next((_authors(doc, item, name) for item, name in named if name.authors), ())
    if authors:
        authors = _unique(
            author
            for item, name in named
            for author in _authors(doc, item, name)
            if item.kind is MarkKind.BYLINE or author in authors
        )
    return Imprinted(outlet, authors, next(_dates(doc, found), None))


def with_page(doc: Document, own: Imprinted, page: Sequence[Item]) -> Imprinted:
    """`own` filled up from the foot of the page, then from what the file declares."""
    foot = imprinted(doc, [line for item in page for line in _copyright_lines(item)])
    declared = doc.declared
    return Imprinted(
        own.outlet or foot.outlet or (Credit(declared.outlet) if declared.outlet else None),
        own.authors or foot.authors or tuple(Credit(name) for name in declared.authors),
        own.published or _declared_date(declared),
    )


def _copyright_lines(item: Item) -> Iterator[Item]:
    """Copyright lines at the foot; those in a stretch that the reader marked as furniture too."""
    if item.kind is MarkKind.COPYRIGHT:
        yield item
    elif item.kind is MarkKind.BOILERPLATE:
        for line in CLAIM.finditer(item.text):
            start, end = item.start + line.start(), item.start + line.end()
            yield Item(start, end, line[0], MarkKind.COPYRIGHT, 0)


def problems(doc: Document, found: Sequence[Item]) -> Iterator[Problem]:
    """Dates with two readings, and a second date that differs from the first."""
    dates = list(_dates(doc, found))
    for when in dates:
        if when.value is None and when.span is not None:
            words = doc.quote(when.span)
            yield Problem(
                "articles", doc.name, f"day and month of “{words}” can be read both ways", when.span
            )
    if len({when.value for when in dates if when.value}) > 1:
        values = ", ".join(when.value for when in dates if when.value)
        yield Problem(
            "articles", doc.name, f"one article prints several dates: {values}", dates[1].span
        )


def _dates(doc: Document, found: Sequence[Item]) -> Iterator[When]:
    for item in found:
        recorded = item.kind is MarkKind.TITLE and RECORDED.match(item.text)
        noted = item.kind is MarkKind.BIO and has_appeared(item.text)
        if item.kind in DATED or recorded or noted or item.kind is MarkKind.TITLE:
            for printed in printed_dates(item.text):
                before = item.text[: printed.start]
                ends = STROKE.search(before) and len(item.text) == printed.end
                told = item.kind is MarkKind.TITLE and not (recorded or ends)
                if told or CHANGED.search(before):
                    continue
                span = doc.span(item.start + printed.start, item.start + printed.end)
                yield When(printed.value, printed.precision, span)


def _declared_date(declared: Declared) -> When | None:
    value = declared.published
    if value is None:
        return None
    precision = {4: Precision.YEAR, 7: Precision.MONTH}.get(len(value), Precision.DAY)
    return When(value, precision)


def _names(item: Item) -> Byline:
    """Authors and outlet that one item names."""
    match item.kind:
        case MarkKind.BYLINE | MarkKind.OUTLET:
            return _of_header(item)
        case MarkKind.COPYRIGHT:
            return copyright_line(item.text)
        case MarkKind.REPEATED_TITLE | MarkKind.TITLE:
            return Byline((), site_of(item.text))
        case MarkKind.BIO:
            return bio(item.text)
        case MarkKind.DATELINE if brackets := [*AGENCY.finditer(item.text)]:
            agency = brackets[-1]
            name = Name(agency["agency"], *agency.span("agency"))
            other = any(printed_dates(name.text)) or country_code(name.text) is not None
            return Byline((), None if other else name)
        case _:
            return Byline((), None)


def _of_header(item: Item) -> Byline:
    """Authors and outlet of a header line; an outlet's line names no author."""
    outlet = item.kind is MarkKind.OUTLET
    strip = None if lead_of(item.text) and not outlet else strip_of(item.text)
    if strip is None:
        return Byline((), source_line(item.text)) if outlet else byline(item.text)
    if outlet:
        return Byline((), strip.outlet or next(iter(strip.authors), None))
    return Byline(strip.authors, strip.outlet)


def _credit(doc: Document, item: Item, name: Name | None) -> Credit | None:
    if name is None:
        return None
    return Credit(name.text, doc.span(item.start + name.start, item.start + name.end))


def _authors(doc: Document, item: Item, name: Byline) -> tuple[Credit, ...]:
    credits = (_credit(doc, item, author) for author in name.authors)
    return tuple(credit for credit in credits if credit is not None)


def _unique(credits: Iterator[Credit]) -> tuple[Credit, ...]:
    """Credits in text order, each name once."""
    return tuple({credit.name: credit for credit in reversed(list(credits))}.values())[::-1]
