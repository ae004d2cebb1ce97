"""Dates that a header prints for its article: "Publish Date: 7 May 2004", "May 06, 04"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from firsthand.articles import Label
from firsthand.articles._lines import Line, lines
from firsthand.articles._names import is_outlet, is_paper
from firsthand.model import Document, Mark, MarkKind, Precision
from firsthand.plugins import Part
from firsthand.text.dates import PrintedDate, printed_dates

LEAD = re.compile(
    r"(?i)\W*(?:(?:first |originally )?publish(?:ed|ing)?|publication|posted|post|issued?|released?"
    r"|filed|created|date of (?:publication|decision|judge?ment|adoption)"
    r"|dated?|datum|objavljeno|publié|veröffentlicht|publikuar"
    r"|for (?:immediate )?(?:use|release|publication)|as (?:of|at)|broadcast|aired"
    r"|(?:under )?embargo(?:ed)?(?: until| to| for)?)"
    r"(?:[ \xa0](?:date|on|at|in|le|am|më|dana))*[ \xa0]*:?[ \xa0]*"
)
CLOCK = re.compile(
    r"[ \xa0,|–—-]*(?:at[ \xa0])?(?:\d{1,2}[:.]\d\d(?:[:.]\d\d)?|\d{4}(?=[ \xa0]|$|\)))"
    r"(?:[ \xa0]?[ap]\.?m\.?)?"
    r"(?:[ \xa0]*\(?(?:(?:GMT|UTC|CET|CEST|BST|EST|EDT|UK|ET|local(?:[ \xa0]time)?)(?:[+-]\d{1,2})?"
    r"|[+-]\d\d:?\d\d)\)?)*",
    re.IGNORECASE,
)
WEEKDAY = re.compile(r",?[ \xa0](?:mon|tues?|wednes|thurs?|fri|satur|sun)day\b", re.IGNORECASE)
UPDATED = re.compile(
    r"[ \xa0]*(?:\((?:last )?updated[^()]{0,40}\)"
    r"|[|·•–—-][ \xa0]*(?:last )?(?:updated|modified|edited)\b.{0,40}$)",
    re.IGNORECASE,
)
# Words before a date of the prose: "on Friday 15 July 2016".
PROSE = re.compile(
    r"(?:[.!?][\"”’]?[ \xa0].*|\b(?:on|of|by|since|until|before|after|from|to|and|the|for|dated))$"
)
PLACE = re.compile(
    r"[A-Z][\w'’-]+(?:[ \xa0][A-Z][\w'’-]+)?,[ \xa0](?:(?:the|on|den|le)[ \xa0])?"
)  # "Oldport, 7 May 2004"
EDGE = re.compile(r"[\s,.;:|()–—·•-]*")
WEEKDAY_WORDS = 4  # "Friday 15 July 2016": under a headline in one line, only so full a date
ENTRY_CHARS = 40
DIARY_LINES = 40
ZONE_CHARS = 120  # a text in one line prints its date in its first words
HEADLINE_CHARS = 160  # of a first line below which a text in one line follows


def label(doc: Document) -> Iterator[Mark]:
    """One mark a date that stands alone in its line, after its label, or before the whole text:
    in its first line, or in the next one when the first is its headline.
    """
    found = lines(doc.text)
    opening = () if _is_diary(found) else found[: 1 + _has_headline(found)]
    for line in found:
        for start, end in _dates(line.text, first=any(line is one for one in opening)):
            yield Mark(doc.span(line.start + start, line.start + end), MarkKind.PUBLISHED)


def _has_headline(found: Sequence[Line]) -> bool:
    """Whether the first line is a headline: short, without a date, and a longer line follows."""
    if not found[1:]:
        return False
    first, text = found[0].text, found[1].text
    is_short = len(first) <= HEADLINE_CHARS < len(text)
    return is_short and first[-1] not in ".:;," and next(printed_dates(first), None) is None


def _dates(text: str, *, first: bool) -> Iterator[tuple[int, int]]:
    """Where in a line its date stands with its label; nowhere when it is a date of the prose."""
    for printed in printed_dates(text[:ZONE_CHARS]):
        start, end = _start(text, printed), _end(text, printed)
        if start is not None and (
            (start == 0 and end == len(text)) or (first and _begins(text, printed, end))
        ):
            yield start, end
            return


def _is_diary(found: Sequence[Line]) -> bool:
    """Whether more than one line begins with a date: then they are entries, not headers."""
    starts = (next(printed_dates(line.text[:ENTRY_CHARS]), None) for line in found[:DIARY_LINES])
    return sum(printed is not None and printed.start == 0 for printed in starts) > 1


def _start(text: str, printed: PrintedDate) -> int | None:
    """0 when only a label or signs stand before the date; its own start below a headline.

    None when the words before it make it a date of the prose.
    """
    lead = LEAD.match(text)
    after = lead.end() if lead else 0
    if lead and (clock := CLOCK.match(text, after)):
        after = clock.end()
    if EDGE.fullmatch(text, after, printed.start):
        return 0
    name = text[: printed.start].strip(" \xa0,")
    if PLACE.fullmatch(text, 0, printed.start) and not (is_outlet(name) or is_paper(name)):
        return 0
    before = text[: printed.start].rstrip()
    words = text[printed.start : printed.end].split()
    weekday = len(words) == WEEKDAY_WORDS and words[0][0].isupper()
    run_on = PROSE.search(before) is not None
    return printed.start if weekday and not run_on and before[-1] not in ".,;:(" else None


def _end(text: str, printed: PrintedDate) -> int:
    """Where the date ends, its time of day and closing signs counted in."""
    end = printed.end
    for pattern in (WEEKDAY, CLOCK, CLOCK, UPDATED, EDGE):
        if found := pattern.match(text, end):
            end = found.end()
    return end


def _begins(text: str, printed: PrintedDate, end: int) -> bool:
    """Whether a text of one line begins after its date: a capital or number follows, no verb."""
    after = text[end:]
    return (
        printed.precision is not Precision.MONTH
        and bool(after)
        and (
            after[0].isupper() or after[0].isdigit() or after[0] in '"“' or after.startswith("by ")
        )
    )


def build() -> Label:
    """The label; it needs no model."""
    return label


PART = Part(name="published", version=7, build=build)
