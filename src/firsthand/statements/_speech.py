"""Which quotations are speech: not terms, scare quotes, or the titles of works."""

from __future__ import annotations

import re
from itertools import islice

from firsthand.statements._blocks import Block
from firsthand.text.quotes import Quotation

TERM_WORDS = 2  # a quoted phrase this short, without a verb, is a term in quotation marks
TITLED = re.compile(
    r"\b(?:(?:en)?titled|called|named|dubbed|nicknamed|headlined|known as|term(?:ed)?|book|film"
    r"|song|the words?)$",
    re.I,
)
WORD = re.compile(r"\S+")
NAME_WORDS = 4  # that many, each with a capital letter, are a name
LOOK_BACK = 24  # characters in front of a quotation that may announce a title


def is_speech(block: Block, quotation: Quotation) -> bool:
    """Whether the quoted words are somebody's words rather than a name or a term."""
    return not is_term(block, quotation) and not is_title(block, quotation)


def is_verbatim(block: Block, quotation: Quotation) -> bool:
    """Whether words in quotation marks amid what somebody says are his: no name, no title.

    One word or two may be: `called the visit "a trick"`, `was "resting"`, not `their "owners"`.
    """
    if is_speech(block, quotation):
        return True
    words = block.tokens_in(quotation.inner)
    if len(words) > TERM_WORDS or not words or words[0].text[0].isupper():
        return False
    said = words[0].pos == "DET" or not any(token.pos in ("NOUN", "PROPN") for token in words)
    return said and not is_title(block, quotation)


def is_term(block: Block, quotation: Quotation) -> bool:
    """One or two words that are no clause: `their "owners"`, `a "client base"`."""
    found = WORD.finditer(block.doc.text, quotation.inner.start, quotation.inner.end)
    words = [word[0] for word in islice(found, NAME_WORDS + 1)]
    if [word.strip(",.!").lower() for word in words] == ["no", "comment"]:
        return False
    if 1 < len(words) <= NAME_WORDS and all(word[0].isupper() for word in words):
        return True
    if len(words) > TERM_WORDS:
        return False
    if len(words) == 1:
        return block.paragraph.span != quotation.outer
    return not any(
        token.pos in ("VERB", "AUX", "PART") for token in block.tokens_in(quotation.inner)
    )


def is_title(block: Block, quotation: Quotation) -> bool:
    """A quotation behind `entitled`, `dubbed`, `known as`."""
    start = max(block.paragraph.span.start, quotation.outer.start - LOOK_BACK)
    before = block.doc.text[start : quotation.outer.start].rstrip(" ,")
    return TITLED.search(before) is not None
