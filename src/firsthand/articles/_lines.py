"""The lines of a text, where they stand, and what sets them apart."""

from __future__ import annotations

import re
from functools import lru_cache

from firsthand.model.quick import dataclass

_LINE = re.compile(r"[^\n\r\f\v\x1c-\x1e\x85\u2028\u2029]+")
_BREAKS = re.compile(r"\r\n|[\n\r\f\v\x1c-\x1e\x85\u2028\u2029]")
SHORT_CHARS = 200  # no header line, menu or label of the pages seen is longer


@dataclass(frozen=True, slots=True)
class Line:
    """A line with words or signs, without the white space around it."""

    start: int  # code points in the document
    end: int
    text: str
    blank: int  # empty lines between it and the line before; 0 for the first line

    @property
    def is_short(self) -> bool:
        return len(self.text) <= SHORT_CHARS


@lru_cache(maxsize=2)
def lines(text: str) -> tuple[Line, ...]:
    """Lines that are not empty, in text order. Every label of one document asks for them."""
    found: list[Line] = []
    last = 0
    for match in _LINE.finditer(text):
        words = match[0].strip()
        if words:
            start = match.start() + len(match[0]) - len(match[0].lstrip())
            breaks = len(_BREAKS.findall(text, last, match.start()))
            found.append(Line(start, start + len(words), words, max(0, breaks - 1) if found else 0))
            last = match.end()
    return tuple(found)


def plain(text: str) -> str:
    """`text` for looking up in a word list: small letters, signs around it left out."""
    return " ".join(re.sub(r"^\W+|\W+$", "", text).casefold().split())


def words_in(text: str) -> int:
    """How many words `text` has; counted to 60 characters a word at most."""
    return len(text.split())
