"""Lines that name the author: "By: Ann Lee in Oldport", "Ann Lee / Herald", "Author: Ann Lee"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from firsthand.articles import Label
from firsthand.articles._credits import Byline, byline, is_signed, staff_of
from firsthand.articles._lines import Line, lines
from firsthand.articles._names import is_person
from firsthand.articles._pieces import lead_of
from firsthand.articles._strips import strip_of
from firsthand.model import Document, Mark, MarkKind
from firsthand.plugins import Part
from firsthand.text.dates import printed_dates

LEAD = re.compile(
    r"\W*(?:[Bb][Yy][ \xa0]*:|(?:B[Yy]|Par|Por|Von|Nga)[ \xa0]+(?=[^\W\d_a-z])|— ?(?=[A-Z])"
    r"|(?i:written|reported|drafted|compiled|story|text|words|report|posted|article"
    r"|interview|interviewed)(?: by| BY)\b"
    r"|[Bb]y our (?:[a-z-]+ )?correspondent\b"
    r"|(?:Authors?|Byline|Interview|Words|Text|Story|Piše|Autor|Shkruan|Reporter|Host|HOST|Presenter)"
    r"[ \xa0]*:)"
)
DATED = re.compile(
    r"[Bb]y[ \xa0]+[A-Z][^\W\d_]+[ \xa0]*(?:,|\||·|[ \xa0]on\b|[–—-])"
)  # "by Ann, 7 May"
# "Ann Lee reports from Oldport", "Ann Lee, court correspondent"
ROLED = re.compile(
    r"(?P<name>[A-Z][^,.:;]{3,50}?)(?:[ \xa0](?:reports|investigates)(?:[ \xa0]from[ \xa0][A-Z].*)?"
    r"|,[ \xa0](?:[a-z]+[ \xa0]){0,3}(?:correspondent|reporter|editor|columnist))"
)
# Nobody is named: "From our special correspondent".
UNNAMED = re.compile(r"(?i)\W*(?:by|from) (?:our|a)(?: [a-z-]+)? (?:correspondents?|reporters?)\W*")
POSTED = re.compile(r"\W*Posted by\b")  # of a web log; the name may be "admin"
CLOCK = re.compile(r"(?i)\bat \d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?:\W+(?:\d+|no) comments?)?\W*$")
STROKE = re.compile(r"[ \xa0]*[/|][ \xa0]*")
WORD = re.compile(r"\S*\w\S*")
LETTERS = re.compile(r"[^\W\d_]{2,}")
WIDE = re.compile(r"[ \xa0]{4,}|\t")  # between the columns of a letterhead
TITLE_WORDS = 5  # a piece before a stroke that has as many is the title of a page
LINE_CHARS = 120
LINE_WORDS = 16
HEAD_LINES = 4


def label(doc: Document) -> Iterator[Mark]:
    """One mark a line that is a byline and nothing else."""
    found = lines(doc.text)
    for n, line in enumerate(found):
        if len(line.text) > LINE_CHARS or len(WORD.findall(line.text)) > LINE_WORDS:
            continue
        if (
            WIDE.search(line.text)
            or (line.text[-1] in "?!;:" and not POSTED.match(line.text))
            or (line.text[-1] == "." and ". " in line.text)
        ):
            continue
        led = LEAD.match(line.text) is not None or (line.text[0] in "Ff" and lead_of(line.text) > 0)
        posted = POSTED.match(line.text) is not None and (
            any(printed_dates(line.text)) or CLOCK.search(line.text) is not None
        )
        posted = posted or _is_dated(line.text) or UNNAMED.fullmatch(line.text) is not None
        if n == 0 and not led and (strip := strip_of(line.text)) and not strip.dated:
            continue  # the site's name and its section
        names = byline(line.text) if led or _has_strokes(line.text) else Byline((), None)
        named = names.authors or (led and names.outlet)
        if staff_of(line.text) is not None:
            yield Mark(doc.span(line.start, line.end), MarkKind.OUTLET)
        elif posted or named or _is_small(line, n) or _is_below(found, n) or _is_roled(line.text):
            yield Mark(doc.span(line.start, line.end), MarkKind.BYLINE)


def _is_roled(text: str) -> bool:
    """Whether a line without "by" names who wrote it, and their paper or what they do."""
    roled = ROLED.fullmatch(text)
    return is_signed(text) or (roled is not None and is_person(roled["name"]))


def _has_strokes(text: str) -> bool:
    """Whether strokes part the line, and its first piece is no title: "Ann Lee / Herald"."""
    first, *others = STROKE.split(text)
    return bool(others) and len(LETTERS.findall(first)) < TITLE_WORDS


def _is_dated(text: str) -> bool:
    """Whether one name and a date are all that follows "by"."""
    lead = DATED.match(text)
    if lead is None:
        return False
    return any(lead.end() <= day.start and day.end == len(text) for day in printed_dates(text))


def _is_small(line: Line, n: int) -> bool:
    """Whether the line is "by Ann Lee": set apart or near the top, not the end of a sentence."""
    apart = line.blank > 0 or n < HEAD_LINES
    if not apart or not line.text.startswith("by "):
        return False
    names = byline(line.text)
    return is_person(line.text[3:].strip()) or bool(names.authors and names.outlet)


def _is_below(found: Sequence[Line], n: int) -> bool:
    """Whether "by Ann Lee" is right below a headline, with a day or nothing below it."""
    line, above = found[n], found[n - 1]
    if n == 0 or line.blank or not above.blank or not line.text.startswith("by "):
        return False
    below = found[n + 1 : n + 2]
    closed = all(one.blank > 0 or any(printed_dates(one.text)) for one in below)
    return closed and above.text[-1] not in ".,;:" and is_person(line.text[3:].strip())


def build() -> Label:
    """The label; it needs no model."""
    return label


PART = Part(name="bylines", version=7, build=build)
