"""Notes on the author: "Ann Lee, a reporter in Oldport, sent this comment to the Herald"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from firsthand.articles import Label
from firsthand.articles._breaks import announced
from firsthand.articles._credits import bio
from firsthand.articles._lines import Line, lines
from firsthand.articles._names import PERSON
from firsthand.model import Document, Mark, MarkKind
from firsthand.plugins import Part

_TRADE = (
    r"(?:journalist|reporter|correspondent|writer|columnist|analyst|consultant|professor|lecturer"
    r"|researcher|scholar|historian|author|editor|fellow|lawyer|activist|blogger|photographer"
    r"|freelancer|academic|commentator|director|diplomat|director|student|coordinator)"
)
_WHO = rf"(?P<who>{PERSON.pattern}|The (?:author|writer))"
# The person's trade, and a word on this very text.
NOTE = re.compile(
    rf"{_WHO}(?:,[ \xa0]|[ \xa0](?:is|was)[ \xa0])[^.\n]{{0,160}}\b{_TRADE}\b[^\n]{{0,300}}"
    r"\b(?:submitted|contributed|wrote|sent|prepared)[ \xa0](?:this|the)[ \xa0]"
    r"(?:comment|commentary|article|essay|piece|column|report|text|analysis)"
)
IS_A = re.compile(
    rf"{_WHO}[ \xa0](?:is|was)[ \xa0](?:(?:an?|the)[ \xa0][^.\n]{{0,120}}\b{_TRADE}s?\b"
    rf"|(?:[\w-]+[ \xa0]){{0,3}}{_TRADE}[ \xa0](?:of|for|at|with)[ \xa0](?:the[ \xa0])?[A-Z])"
)
# "Ann Lee teaches law at Oldport. The views expressed here are her own."
OWN_VIEWS = re.compile(
    rf"{_WHO}[ \xa0](?:teaches|is|was|works|writes|practises|practices|studies|serves"
    r"|chairs|heads|lives)\b"
    r"[^\n]{0,300}\b(?:views|opinions)\b[^.\n]{0,60}\b(?:own|author’s|author's|personal)\b"
)
APPEARED = re.compile(
    r"(?:(?i:this)[ \xa0](?:article|essay|comment|commentary|piece|column|op-ed|text|analysis)"
    r"[ \xa0](?:first[ \xa0]|originally[ \xa0]|was[ \xa0])*"
    r"|(?:The|An?)[ \xa0][^.]{0,40}[ \xa0](?:was[ \xa0])?(?:first|originally)[ \xa0]"
    r"|(?:First|Originally)[ \xa0])(?:appeared|published|printed|submitted|broadcast)\b"
)
ABOUT = re.compile(r"(?i)about the authors?\W*")
ABOUT_US = re.compile(
    r"About (?P<name>(?:us|[A-Z][\w&'’-]*(?:[ \xa0][\w&'’-]+){0,7}))\W*|ABOUT [A-Z ]+"
)
NOTE_CHARS = 600
NOTE_SENTENCES = 3


def label(doc: Document) -> Iterator[Mark]:
    """One mark a note. "Ann Lee is a reporter" counts only where the prose ends."""
    found = lines(doc.text)
    after_heading = False
    for n, line in enumerate(found):
        heading = ABOUT.fullmatch(line.text) is not None or _is_about_us(found, n)
        if heading:
            yield Mark(doc.span(line.start, line.end), MarkKind.LABEL)
        elif len(line.text) <= NOTE_CHARS and (after_heading or _is_note(found, n)):
            yield Mark(doc.span(line.start, line.end), MarkKind.BIO)
        after_heading = heading


def _is_about_us(found: Sequence[Line], n: int) -> bool:
    """Whether "About Open Door" heads what a body says of itself below its text."""
    about = ABOUT_US.fullmatch(found[n].text)
    if about is None or not found[n + 1 :] or not _ends(found, n + 1):
        return False
    name = about["name"]
    return bio(found[n + 1].text).outlet is not None and (
        name is None or name == "us" or found[n + 1].text.startswith((name, f"The {name}"))
    )


def _is_note(found: Sequence[Line], n: int) -> bool:
    text = found[n].text
    if NOTE.match(text) or APPEARED.match(text) or OWN_VIEWS.match(text):
        return True
    few = len(re.findall(r"[.!?](?=\s|$)", text)) <= NOTE_SENTENCES
    return few and IS_A.match(text) is not None and n > 0 and _ends(found, n)


def _ends(found: Sequence[Line], n: int) -> bool:
    """Whether no prose comes after line `n` before the next article or the end."""
    for line in found[n + 1 : n + 12]:
        if announced(line.text):
            return True
        if not line.is_short or (line.text[-1] == "." and len(line.text.split()) > 12):  # noqa: PLR2004
            return False
    return len(found) - n <= 12  # noqa: PLR2004


def build() -> Label:
    """The label; it needs no model."""
    return label


PART = Part(name="bios", version=3, build=build)
