"""Captions and credits of pictures: "FILE PHOTO: …", "… (Ann Lee/NPA)", "(Reporting by …)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.articles import Label
from firsthand.articles._lines import lines
from firsthand.model import Document, Mark, MarkKind
from firsthand.plugins import Part

OPENS = re.compile(
    r"(?:FILE[ \xa0]?(?:PHOTO|IMAGE|PICTURE|FOOTAGE|PIC)[ \xa0]*(?:[:–—]|[ \xa0]-[ \xa0])"
    r"|(?:File|FILE)[ \xa0]*(?:[:–—]|[ \xa0]-)[ \xa0]*(?=In (?:this|an?)\b)"
    r"|(?:File|Archive|Handout|Stock)[ \xa0](?:photo|picture|image)[ \xa0]*:)[ \xa0]*",
)
_NAME = r"[A-Z][\w.'’-]+(?:[ \xa0](?:[A-Z][\w.'’-]*|de|van|al|bin)){0,3}"
_AGENCY = r"[A-Z][\w.&]+(?:[ \xa0][A-Z][\w.]+){0,3}"
# At the end of a line, in brackets: "(Ann Lee/NPA)", "(NPA Photo/Ann Lee, File)", "(Image: NPA)".
BRACKETS = re.compile(
    r"[ \xa0]*[(\[](?:"
    r"(?i:photos?(?:graphs?)?|images?|pictures?|pics?|video|illustration|credits?|screenshot"
    r"|screen ?grab|file photo|photo credit)[ \xa0]*(?:by\b|from\b|courtesy\b|[:/|–—-])"
    r"[^()\[\]]{2,60}|(?i:screenshot|file photo|file|photo supplied|handout)"
    rf"|{_NAME}[ \xa0]?/[ \xa0]?(?:For[ \xa0])?{_AGENCY}(?:[ \xa0]?/[ \xa0]?{_AGENCY})?"
    rf"(?:,[ \xa0]?(?i:file(?: photo)?|pool|handout))?(?:[ \xa0]via[ \xa0]{_AGENCY})?"
    rf"|{_AGENCY}[ \xa0](?i:photo|file photo|image)(?:[ \xa0]?/[ \xa0]?{_NAME})?"
    r"(?:,[ \xa0]?(?i:file|pool))?)[)\]]\W*$"
)
# Without brackets, the agency in capitals: "NPA/Ann Lee/File Photo".
BARE = re.compile(
    rf"(?:(?<=[.!?\"”’)])|^)[ \xa0]*(?:[A-Z]{{2,}}[ \xa0]?/[ \xa0]?{_NAME}"
    r"(?:[ \xa0]?/[ \xa0]?(?i:file photo|file|handout|pool))?"
    rf"|(?:©|\([cC]\))[ \xa0](?:\d{{4}}[ \xa0])?{_AGENCY}"
    rf"|(?i:photo|image|picture|credit)s?:[ \xa0]{_NAME}(?:[ \xa0]?/[ \xa0]?{_AGENCY})?)\W*$"
)
# The people of a wire story, below it.
DESK = re.compile(
    r"\(?(?:(?:Additional |Further )?(?:Reporting|Writing|Editing|Compiled|Translation)"
    r"[ \xa0]by[ \xa0][^.\n]{3,200})\.?\)?"
)
REFILED = re.compile(
    r"\(?(?:The|This)[ \xa0](?:re-?filed[ \xa0])?(?:story|version|article|report)[ \xa0]"
    r"(?:fixes|corrects|removes|adds|clarifies|has been (?:corrected|updated)"
    r"|was (?:corrected|updated|amended))\b[^\n]{0,160}\)?"
)
TAIL_CHARS = 90
HEAD_CHARS = 40


def label(doc: Document) -> Iterator[Mark]:
    """The words that say it is a picture, and who made it; what the picture shows stays text."""
    for line in lines(doc.text):
        if line.is_short and (DESK.fullmatch(line.text) or REFILED.fullmatch(line.text)):
            yield Mark(doc.span(line.start, line.end), MarkKind.CREDIT)
            continue
        start = line.start
        if opening := OPENS.match(line.text[:HEAD_CHARS]):
            yield Mark(doc.span(line.start, line.start + opening.end()), MarkKind.LABEL)
            start += opening.end()
        after = max(start - line.start, len(line.text) - TAIL_CHARS)
        for pattern in (BRACKETS, BARE):
            if credit := pattern.search(line.text, after):
                first = credit.start() + len(credit[0]) - len(credit[0].lstrip())
                yield Mark(doc.span(line.start + first, line.end), MarkKind.CREDIT)
                break


def build() -> Label:
    """The label; it needs no model."""
    return label


PART = Part(name="captions", version=1, build=build)
