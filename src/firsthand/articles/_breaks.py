"""Words that announce another article, and how it hangs together with the one before."""

from __future__ import annotations

import re
from enum import Enum

from firsthand.articles._lines import plain


class Announced(Enum):
    """What follows words such as "Further story:"."""

    EMBEDDED = "embedded"  # an article that the text before it carries
    FURTHER = "further"  # an article of its own
    LINK = "link"  # a link, unless a header follows
    RESUMED = "resumed"  # the carrying article goes on


_WORDS = {
    Announced.EMBEDDED: "article|the article|full article|the full article|full text|the full text"
    "|original article|the original article|text of the article|translation of the article"
    "|article translation|translated article|translation|the original text|original text|reprint"
    "|newspaper article|the article in full|full story|read the article|here is the article"
    "|transcript of the article|artikulli|članak|der artikel|l'article|begin article",
    Announced.FURTHER: "further story|further stories|further article|further articles"
    "|another story|another article|second article|next article|next story|other story"
    "|more on this story|related story|related article|additional article|additional story"
    "|also on this topic|other reports|further report|further reports|further reading",
    Announced.LINK: "read also|see also|also read|related|related stories|related articles"
    "|read more"
    "|more stories|more on this|related news|related content|you may also like|lexo edhe"
    "|pročitajte i|lire aussi|lesen sie auch|recommended|more from|in this section",
    Announced.RESUMED: "end of article|end of the article|end article|end of reprint|end of quote"
    "|end of text|end of translation|my comment|our comment|my view|our view",
}
_MEANS = {word: kind for kind, words in _WORDS.items() for word in words.split("|")}
INLINE = re.compile(r"(?P<words>[^\W\d_][\w '’-]{2,30}?)[ \xa0]*:[ \xa0]*(?=\S)")
WORDS_CHARS = 45
_COMMENTS = re.compile(
    r"(?i)\W*\d+ (?:comments?|responses|replies|thoughts)(?: (?:to|on)\b.{0,120})?\W*"
)
NUMBERED = re.compile(r"(?i)(?:article|story|clipping|text|item)[ \xa0](?:no\.? ?)?[1-9]\d?")
_BELOW = re.compile(
    r"(?i).{0,60}\b(?:below|here|following)\b.{0,60}"
    r"\b(?:article|text|report|story|reprint|piece|interview|column|dispatch)\b.{0,120}:$"
)
_HERE = re.compile(  # "Here it is, entire.", "I give it in full:", "It is reprinted here."
    r"(?:^|[.!?…][\"”’]? )(?:Here (?:it|he|she|they|the \w+) (?:is|are|was|were|goes)\b[^.!?]{0,60}"
    r"|[^.!?]{0,90}\b(?:in full|entire|in its entirety|word for word|verbatim|unabridged|uncut"
    r"|reprint(?:ed)?|reproduced?|as it (?:stood|appeared|ran))\b[^.!?]{0,110})[.:]$"
)


def announced(words: str) -> Announced | None:
    """What the words of a line, or of its label, announce; None for any other words."""
    if len(words) <= WORDS_CHARS and (kind := _MEANS.get(plain(words))):
        return kind
    if NUMBERED.fullmatch(words):
        return Announced.LINK
    return Announced.FURTHER if _COMMENTS.fullmatch(words) else None


def introduces(words: str) -> bool:
    """Whether a sentence of prose hands over to an article: "The following article …:"."""
    return _BELOW.fullmatch(words) is not None


_POINTS = re.compile(  # "the article below, which appeared on Saturday"
    r"(?i)\b(?:article|text|report|story|piece|interview|column|dispatch|item)"
    r"(?: (?:printed|reproduced|copied|pasted|given|set out))? (?:below|underneath|that follows)\b"
)


def points(words: str) -> bool:
    """Whether a paragraph speaks of an article below it."""
    return _POINTS.search(words) is not None


def presents(words: str) -> bool:
    """Whether a paragraph ends by presenting what is set apart below it: "Here it is, entire."."""
    return _HERE.search(words) is not None
