"""Notes by which a text says where it comes from: "This article originally appeared in …"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from firsthand.text.agencies import agency
from firsthand.text.words import words

LETTER = re.compile(r"[ \xa0]?\w")
LINE_CHARS = 400  # a note stands in a line of its own, or in the footer; prose is longer
MOST_WORDS = 7  # of a name
# What follows "published in" and is no outlet. Closed lists: the calendar, languages, places in it.
NO_OUTLET = words(
    """
    january february march april may june july august september october november december monday
    tuesday wednesday thursday friday saturday sunday spring summer autumn winter easter english
    french german arabic spanish russian turkish persian portuguese italian albanian serbian dutch
    part full print volume issue chapter facebook twitter youtube instagram telegram
    """
)
SMALL = words("of and the for & de la du des al el")

_THIS = (
    r"this\s+(?:article|story|piece|text|essay|commentary|column|interview|item|op-ed|analysis"
    r"|report|post|feature|dispatch|content)"
)
_FIRST = r"(?:first|originally|previously|initially)"
_OUT = r"(?:appeared|ran|published|printed|posted|carried|aired|broadcast)"
_AGAIN = r"(?:re-?(?:published|printed|posted|produced)|cross-?posted|syndicated)"
_LEAVE = (
    r"(?:with\s+(?:the\s+)?(?:kind\s+)?permission\s+(?:of|from)|by\s+(?:kind\s+)?permission\s+of)"
)
_WHERE = rf"(?:in|on|at|by|from|{_LEAVE}|courtesy\s+of)\s+(?:the\s+)?"
_SITE = r"(?:https?://)?(?:www\.)?(?P<site>[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,12})(?![\w.-]*@)(?:/\S*)?"
_WORD = r"(?:[^\W_][\w’'&-]*(?:\.(?=\w)[\w’'&-]+)*|&)"
_NAME = rf"(?P<name>{_WORD}(?:[ \xa0]{_WORD}){{0,9}})"
_TARGET = rf"[\"“'‘_*(]?(?:{_SITE}|{_NAME})"
_BEGIN = r"(?:^|(?<=[.!?|)\]”\"]\s))[\W_]*"

_WITH_SUBJECT = rf"(?:{_THIS}|it)\s+(?:(?:is|was|has\s+been|had\s+been)\s+)?"
NOTES = tuple(
    re.compile(pattern + _TARGET, re.IGNORECASE | re.MULTILINE)
    for pattern in (
        rf"{_BEGIN}{_WITH_SUBJECT}{_FIRST}\s+{_OUT}\s+{_WHERE}",
        rf"{_BEGIN}{_THIS}\s+{_OUT}\s+(?:{_FIRST}\s+)?(?:in|on)\s+(?:the\s+)?",
        rf"{_BEGIN}(?:{_THIS}\s+(?:is|was|has\s+been)\s+)?{_AGAIN}\s+(?:here\s+)?{_WHERE}",
        rf"{_BEGIN}(?:{_FIRST}\s+{_OUT}|{_OUT}\s+{_FIRST})\s*:?\s*(?:in|on|at|by|from)\s+(?:the\s+)?",
    )
)
"""Sentences that begin a line, or follow another sentence of it."""
LABELS = tuple(
    re.compile(rf"^[\W_]*{pattern}{_TARGET}[\s.)\]]*$", re.IGNORECASE | re.MULTILINE)
    for pattern in (
        r"(?:(?:text|article|story)\s+)?courtesy(?:\s+of|\s*:)\s+(?:the\s+)?",
        r"(?:original\s+)?(?:source|via)\s*:\s*(?:the\s+)?",
        r"via\s+(?:the\s+)?",
    )
)
"""Lines that say no more than the name."""
SIGNED = re.compile(
    rf"\A[\s\W]*[^\W\d_a-z]{{2,}}(?:[ ,][^()\n]{{0,40}})?[(\[](?:the[ ])?{_NAME}[)\]]\s*[-–—]"
)
"""A dateline in capitals and the bracket after it: "VELL (Harbour News Agency) -"."""


class Credited(NamedTuple):
    """The outlet that a text is said to come from, and where that is printed."""

    name: str
    start: int
    end: int


def reprinted(text: str, spans: Iterable[tuple[int, int]]) -> list[Credited]:
    """Outlets that any of the stretches of `text` says it was taken from, in text order."""
    return _credited(text, spans, NOTES, (SIGNED,))


def labelled(text: str, spans: Iterable[tuple[int, int]]) -> list[Credited]:
    """Outlets that stand alone after "Source:" and the like: its own, or another; in text order."""
    found = _credited(text, spans, LABELS, ())
    return [credit for credit in found if not LETTER.match(text, credit.end)]


def _credited(
    text: str,
    spans: Iterable[tuple[int, int]],
    lines: Sequence[re.Pattern[str]],
    anywhere: Sequence[re.Pattern[str]],
) -> list[Credited]:
    """What patterns for short lines, and those for any, find in the stretches."""
    found: set[Credited] = set()
    for start, end in spans:
        piece = text[start:end]
        patterns = (*anywhere, *lines) if len(piece) <= LINE_CHARS else anywhere
        found.update(credit for pattern in patterns for credit in _noted(piece, start, pattern))
    return sorted(found, key=lambda credit: (credit.start, credit.end, credit.name))


def _noted(piece: str, start: int, pattern: re.Pattern[str]) -> Iterator[Credited]:
    for note in pattern.finditer(piece):
        kind = "name" if note["name"] else "site"
        name = note[kind] if kind == "site" else _outlet(note["name"])
        if name:
            first = start + note.start(kind)
            yield Credited(agency(name) or name, first, first + len(name))


def _outlet(words_after: str) -> str:
    """The name that the words begin with; empty when they begin with none."""
    kept: list[str] = []
    for word in words_after.split(" "):
        if not (word[:1].isupper() or word[:1].isdigit() or (kept and word in SMALL)):
            break
        kept.append(word)
    while kept and kept[-1] in SMALL:
        kept.pop()
    is_name = bool(kept) and kept[0][0].isupper() and kept[0].casefold() not in NO_OUTLET
    return " ".join(kept) if is_name and len(kept) <= MOST_WORDS else ""
