"""What a letter prints round its text: to whom it goes, "Dear Colonel Ray,", who signs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from firsthand.articles import Label
from firsthand.articles._bodies import is_body
from firsthand.articles._lines import Line, lines
from firsthand.articles._names import is_outlet, is_person
from firsthand.model import Document, Mark, MarkKind
from firsthand.plugins import Part
from firsthand.text.dates import printed_dates

SALUTATION = re.compile(
    r"(?:(?:Dear|To whom it may concern|Your Excellency|Excellency|Excellencies|Esteemed|Comrades"
    r"|Sehr geehrte|Poštovan|I nderuar)\b[^.!?;\n]{0,70}[,:—–]"
    r"|(?:Sirs?|Gentlemen|Madam|Monsieur|Madame|Mr|Ms|Mrs|Honou?rable)\b[^.!?;:\n]{0,60},)"
)
CLOSING = re.compile(
    r"(?:Yours|Sincerely|Respectfully|Faithfully|Kind|Best|Warm|With (?:kind|best|respect|regards)"
    r"|In solidarity|Fraternally|Cordially|Regards|On behalf of|Signed)\b[^.!?;\n]{0,50}[,:]?"
)
ADDRESS = re.compile(
    r"(?i)\d{1,4}[a-z]?,? [A-Z]|\bP\.?O\.? box\b|\d{4,6}$|^(?:tel|fax|phone|e-?mail|web)\b"
)
OPEN = re.compile(r"(?i)(?:an? )?(?:open|joint|public) letter\b")
RE = re.compile(r"(?:R[Ee]|Subject|SUBJECT)[ \xa0]*:")
RECEIVER = re.compile(r"(?i)(?:to|attn|attention|for the attention of|for)\b")
HEAD_LINES = 30
LINE_CHARS = 90
FOOT_LINES = 14


def label(doc: Document) -> Iterator[Mark]:
    """Marks only in a text that greets someone by a line of its own in its head."""
    found = lines(doc.text)
    greeted = next((n for n, line in enumerate(found[:HEAD_LINES]) if _greets(line)), None)
    if greeted is None or any(_is_prose(line) for line in found[:greeted]):
        return
    for n, kind in _address(found, greeted):
        yield Mark(doc.span(found[n].start, found[n].end), kind)
    closed = [n for n in range(greeted + 1, len(found)) if _closes(found[n])]
    for n in closed[-1:] if closed and len(found) - closed[-1] <= FOOT_LINES else ():
        yield Mark(doc.span(found[n].start, found[n].end), MarkKind.LABEL)
        for line in found[n + 1 : n + 3]:
            if is_person(line.text.split(",")[0]):
                yield Mark(doc.span(line.start, line.end), MarkKind.BYLINE)
                break


def _greets(line: Line) -> bool:
    return len(line.text) <= LINE_CHARS and SALUTATION.fullmatch(line.text) is not None


def _is_prose(line: Line) -> bool:
    return len(line.text) > LINE_CHARS or line.text[-1] in ".?!"


def _closes(line: Line) -> bool:
    return len(line.text) <= LINE_CHARS and CLOSING.fullmatch(line.text) is not None


def _address(found: Sequence[Line], greeted: int) -> Iterator[tuple[int, MarkKind]]:
    """The greeting, and the lines above it: whose paper it is, and to whom it goes."""
    dates = [n for n in range(greeted) if any(printed_dates(found[n].text))]
    to = next((n for n in range(greeted) if RECEIVER.match(found[n].text)), greeted)
    for n in range(greeted):
        text = found[n].text
        above = n == 0 or (bool(dates) and n < dates[0])
        if n == 0 and OPEN.match(text) and not any(RE.match(line.text) for line in found[:greeted]):
            yield n, MarkKind.TITLE
        elif n not in dates and not RE.match(text):
            yield (
                n,
                MarkKind.OUTLET
                if n < to and above and _is_sender(text, first=n == 0)
                else MarkKind.LABEL,
            )
    yield greeted, MarkKind.LABEL


def _is_sender(text: str, *, first: bool) -> bool:
    """Whether the line names the body that writes; the first line need only look like a name."""
    if ADDRESS.search(text) or OPEN.match(text):
        return False
    return is_body(text) or is_outlet(text) or (first and not is_person(text))


def build() -> Label:
    """The label; it needs no model."""
    return label


PART = Part(name="letters", version=4, build=build)
