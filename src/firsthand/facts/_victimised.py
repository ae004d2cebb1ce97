"""Arrests of those who suffer: what is alleged, and no answer to it."""

from __future__ import annotations

from firsthand.facts._phrases import NOUNS
from firsthand.facts._stage_verbs import CIVILIANS, REASONS
from firsthand.facts._tellings import Found
from firsthand.model import Incident, Stage
from firsthand.reading import Reading
from firsthand.syntax import Sentence, Token
from firsthand.text.words import words

# Acts whose victims are told as such; whoever is arrested may himself be accused.
HARMS = words("killing death wounding torture beating sexual-violence disappearance abduction")
PLACES = words("roadblock checkpoint protest demonstration rally march crackdown")


def victims_in(reading: Reading) -> frozenset[str]:
    """Last names of those whom the articles tell as civilians, or as harmed."""
    found = {
        _last(incident.detail.victim.name)
        for incident in reading[Incident]
        if incident.act in HARMS and incident.detail and incident.detail.victim
    }
    for sentence in reading[Sentence]:
        for token in sentence.tokens:
            if token.lemma in CIVILIANS:
                found |= _names(sentence, token)
    return frozenset(found - {""})


def _last(name: str) -> str:
    return name.rsplit(maxsplit=1)[-1] if name.split() else ""


def _names(sentence: Sentence, word: Token) -> set[str]:
    """ "journalist Ada Lund", "Ada Lund, a teacher"."""
    above = sentence.head(word)
    near = (above, *sentence.children(word, "appos"))
    told = word.dep in ("compound", "appos", "nmod")
    return {one.text for one in near if one.pos == "PROPN" and (told or one is not above)}


def is_of_victims(sentence: Sentence, found: Found, victims: frozenset[str]) -> bool:
    """Whether an arrest is told of civilians without a charge that they face."""
    who = found.about
    if found.stage is not Stage.ARRESTED or who is None or found.word.lemma == "round":
        return False
    below = {token.lemma for token in sentence.tokens}
    if not below.isdisjoint(REASONS):
        return False
    if who.lemma in CIVILIANS or _is_beside(sentence, who):
        return True
    named = who.pos == "PROPN" and who.text in victims
    places = (t for t in sentence.subtree(found.word) if t.pos == "NOUN" and t.lemma in PLACES)
    return named or next(places, None) is not None


def _is_beside(sentence: Sentence, who: Token) -> bool:
    """ "the editor Ana Marsh", "Jonas Vick, an electrician"."""
    kids = sentence.children(who, "compound", "appos", "nmod")
    return any(kid.lemma in CIVILIANS and kid.pos in NOUNS for kid in kids)
