"""Where an outcome or a rule is told to hold: "in their home countries", "before a court"."""

from __future__ import annotations

from firsthand.facts._phrases import noun_span
from firsthand.model import Span
from firsthand.syntax import Sentence, Token
from firsthand.text.words import words

COURTS = words("court tribunal judge magistrate jury")
LANDS = words(
    "country state home homeland nation jurisdiction territory province region republic kingdom"
)
REACH = 12  # words after an outcome's own in which its jurisdiction stands


def jurisdiction_of(sentence: Sentence, word: Token) -> Span | None:
    """The land or court in which it holds, as told after the word. None: not told."""
    for token in sentence.tokens[word.i + 1 : word.i + 1 + REACH]:
        if token.text in (",", ";", ".", ":") or token.dep in ("ROOT", "mark"):
            return None
        if token.lemma not in ("in", "before", "under", "by") or token.dep not in ("prep", "agent"):
            continue
        for place in sentence.children(token, "pobj"):
            if _is_land(token, place):
                return noun_span(sentence, place)
    return None


def _is_land(preposition: Token, place: Token) -> bool:
    if place.lemma in COURTS:
        return True
    return preposition.lemma == "in" and (place.entity == "GPE" or place.lemma in LANDS)
