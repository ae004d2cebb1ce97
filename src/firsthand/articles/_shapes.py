"""The shape of a heading: what a title, a masthead and a cross-heading have in common."""

from __future__ import annotations

import re

from firsthand.articles._items import Item

HEADING_WORDS, HEADING_CHARS = 22, 170
CLOSERS = "\"”’'»)]"
TURN = re.compile(  # of an interview: "Ann Lee: Why?", "Q. Why?"
    r"(?:[^\W\d_][\w .'’-]{0,40}:|[QA]\.)[ \xa0]"
)


def is_heading(item: Item) -> bool:
    """Whether the item is free text of a title's shape: short, with a capital, no full stop."""
    text = item.text
    if item.kind is not None or len(text) > HEADING_CHARS or len(text.split()) > HEADING_WORDS:
        return False
    bare = text.rstrip(CLOSERS)
    if not bare or bare[-1] in ".,;:" or (bare != text and bare[-1] in "!?"):
        return False
    if TURN.match(text) and bare[-1] in "?!":
        return False
    letters = re.search(r"[^\W\d_]", text)
    listed = text[0] in "-*•–—" or re.match(r"\[\d", text) is not None
    return letters is not None and not letters[0].islower() and not listed
