"""Where an outcome or a rule is told to hold: "in their home countries", "before a court"."""

from __future__ import annotations

from firsthand.facts._phrases import noun_span, subject, verb_above
from firsthand.model import Span
from firsthand.syntax import Sentence, Token
from firsthand.text.words import words

COURTS = words("court tribunal judge magistrate jury")
LANDS = words(
    "country state home homeland nation jurisdiction territory province region republic kingdom"
)
REACH = 12  # words after an outcome's own in which its jurisdiction stands


def jurisdiction_of(sentence: Sentence, word: Token) -> Span | None:
    """The land or court in which it holds, as told after the word. None: not told.

    Of an immunity, also as told of those who have it: "envoys in Norland have immunity".
    """
    found = _told_after(sentence, word)
    if found is None and word.lemma in ("immunity", "immune"):
        verb = verb_above(sentence, word)
        who = subject(sentence, verb) if verb is not None else None
        return _place_of(sentence, who) if who is not None else None
    return found


def _place_of(sentence: Sentence, who: Token) -> Span | None:
    for preposition in sentence.children(who, "prep"):
        for place in sentence.children(preposition, "pobj"):
            if preposition.lemma == "in" and _is_land(preposition, place):
                return noun_span(sentence, place)
    return None


def _told_after(sentence: Sentence, word: Token) -> Span | None:
    for token in sentence.tokens[word.i + 1 : word.i + 1 + REACH]:
        if token.text in (",", ";", ".", ":") or token.dep in ("ROOT", "mark"):
            return None
        if word.pos == "VERB" and token.tag in ("VBD", "VBZ", "VBP") and token.head != word.i:
            return None
        if token.lemma not in ("in", "before", "under", "by") or token.dep not in ("prep", "agent"):
            continue
        if _is_of_agent(sentence, token):
            continue
        for place in sentence.children(token, "pobj"):
            if _is_land(token, place):
                return noun_span(sentence, place)
    return None


def _is_of_agent(sentence: Sentence, preposition: Token) -> bool:
    """ "by the council in Norland": where who decides is, not where it holds."""
    who = sentence.head(preposition)
    return preposition.lemma == "in" and sentence.head(who).lemma == "by" and who.dep == "pobj"


def _is_land(preposition: Token, place: Token) -> bool:
    if place.lemma in COURTS:
        return True
    return preposition.lemma == "in" and (place.entity == "GPE" or place.lemma in LANDS)
