"""The place in capitals that opens a report: "OLDPORT – ", "OLDPORT, May 6 (Agency) - "."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from firsthand.articles import Label
from firsthand.articles._lines import lines
from firsthand.model import Document, Mark, MarkKind
from firsthand.plugins import Part

_CAPITALS = r"[^\W\d_a-z](?:[^\W\d_a-z]|['’.-](?=[^\W\d_a-z]))+\.?"
_DASH = r"(?:[ \xa0]*(?:[–—]|--|[ \xa0]_)|[ \xa0]+-|-(?=[ \xa0]))(?=[ \xa0]|[A-Z“\"])[ \xa0]*"
PLACE = re.compile(
    rf"(?P<place>{_CAPITALS}(?:[ \xa0/]{_CAPITALS}){{0,3}})(?:[ \xa0]\([A-Z][\w -]{{2,30}}\)(?=,))?"
    rf"(?:,[ \xa0][^\W_][^()\n–—:]{{1,40}}?)?"
    rf"(?:[ \xa0]*\([^()\n]{{2,40}}\)(?:,[ \xa0]\d{{1,2}}[ \xa0][^()\n–—:]{{3,20}}?)?)?"
    rf"(?:{_DASH}|[ \xa0]*:[ \xa0]+(?=[A-Z“\"]))"
)
# Mixed case only with an agency in brackets: "Oldport, May 6 (Agency) - ".
AGENCY = re.compile(
    rf"[A-Z][\w'’.-]+(?:[ \xa0][A-Z][\w'’.-]+){{0,3}}(?:,[ \xa0][^()\n–—]{{2,40}}?)?[ \xa0]*"
    rf"\([A-Z][^()\n]{{1,40}}\){_DASH}"
)
# Place and day in brackets: "(Oldport, May 6, 2012) – ".
BRACKETED = re.compile(
    rf"\((?:[A-Z][\w'’.-]+[ \xa0]?){{1,4}},[ \xa0][^()\n]{{3,30}}\d{{4}}\)[ \xa0]*{_DASH}"
)
SPEAKER = re.compile(r"(?:\d{1,4}[.)]?\s+)?(?P<name>[A-Z][A-Z.'’ -]{0,40}):\s")
_HEADS = (
    "NOTE WARNING UPDATE UPDATED CORRECTION BREAKING EXCLUSIVE ESSAY COMMENT OPINION ANALYSIS NEWS"
    " QUESTION ANSWER REPORT STATEMENT PRESS RELEASE ARTICLE FEATURE INTERVIEW REVIEW EDITORIAL"
    " PHOTO PHOTOS VIDEO CAPTION WATCH READ LISTEN SOURCE WITNESS Q A FROM TO RE SUBJECT DATE"
    " CLAIM FACT FACTS MYTH REALITY FALSE TRUE FILE PRESENTER REPORTER HOST INTERVIEWER SPEAKER"
)
NO_PLACES = frozenset(_HEADS.split())
LINE_WORDS = 8  # words that must follow: less is a heading
ENDS = '.!?…"”’»,;-'  # of a line of prose: "OLDPORT: Soldiers search houses" is a headline


def label(doc: Document) -> Iterator[Mark]:
    """One mark a dateline: the prefix with its dash and the space after it."""
    spoken = _is_spoken(doc)
    for line in lines(doc.text):
        match = _prefix(line.text)
        if match and not (spoken and ":" in match[0]):
            yield Mark(doc.span(line.start, line.start + match.end()), MarkKind.DATELINE)


def _is_spoken(doc: Document) -> bool:
    """Whether a name and a colon open two lines: who speaks, or a form; "RITT" is "COL RITT"."""
    names = [match["name"] for line in lines(doc.text) if (match := SPEAKER.match(line.text))]
    last = Counter(name.split()[-1] for name in names)
    return max(last.values(), default=0) > 1


def _prefix(text: str) -> re.Match[str] | None:
    """The place and its dash at the start of a line of prose."""
    head = text[:200]
    found = PLACE.match(head)
    if found and not (set(re.findall(r"\w+", found["place"])) & NO_PLACES):
        match: re.Match[str] | None = found if _is_place(found["place"]) else None
    else:
        match = AGENCY.match(head) or BRACKETED.match(head)
    heading = match and ":" in match[0] and (text[-1] not in ENDS or text.isupper())
    enough = match and len(head[match.end() :].split()) >= LINE_WORDS
    return match if enough and not heading else None


def _is_place(place: str) -> bool:
    return place == place.upper() and len(place) > 2  # noqa: PLR2004 - "A –" opens a list


def build() -> Label:
    """The label; it needs no model."""
    return label


PART = Part(name="datelines", version=7, build=build)
