"""What a verb is done to, in either voice."""

from __future__ import annotations

from firsthand.facts._frames import is_passive
from firsthand.facts._phrases import NOUNS, subject
from firsthand.syntax import Sentence, Token
from firsthand.text.words import words

NOBODY = words("one none nobody somebody someone anybody anyone everybody everyone those all both")
PARTS = NOBODY | words("half rest most part")


def object_of(sentence: Sentence, verb: Token) -> Token | None:
    """What the verb is done to, in either voice: also "had their contracts ended"."""
    if verb.tag == "VBN" and sentence.head(verb).lemma == "have" and verb.dep == "ccomp":
        return next(iter(sentence.children(verb, "nsubj", "nsubjpass")), None)
    if is_passive(sentence, verb):
        return subject(sentence, verb)
    if verb.tag == "VBN" and verb.dep == "acl" and verb.head < verb.i:
        return sentence.head(verb)  # "charges thrown out by the court"
    if verb.tag == "VBN" and not sentence.children(verb, "aux", "auxpass", "dobj"):
        return subject(sentence, verb)  # a headline's "Charges thrown out"
    return next(iter(sentence.children(verb, "dobj")), None)


def thing_of(sentence: Sentence, verb: Token, things: frozenset[str]) -> Token | None:
    """ "docked their pay", "were docked a month's pay", "their pay was docked"."""
    for one in (object_of(sentence, verb), *sentence.children(verb, "dobj")):
        whole = None if one is None else whole_of(sentence, one)
        if whole is not None and whole.lemma in things:
            return whole
    return None


def whole_of(sentence: Sentence, part: Token) -> Token:
    """ "none of the complaints": complaints."""
    if part.pos in NOUNS and part.lemma not in PARTS:
        return part
    ofs = (by for by in sentence.children(part, "prep") if by.lemma == "of")
    return next((kid for of in ofs for kid in sentence.children(of, "pobj")), part)
