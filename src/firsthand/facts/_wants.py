"""Demands told by a want or a search: "wants the file reopened", "is seeking the arrest of"."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.facts._actions import Asked, actions_of, last_word
from firsthand.facts._phrases import NOUNS, noun_span
from firsthand.syntax import Sentence, Token
from firsthand.text.words import words

# What is asked of those in power.
PUBLIC_THINGS = words(
    "inquiry enquiry investigation probe release end halt resignation dismissal justice trial"
    " explanation apology compensation reparation redress damage access return removal closure"
    " withdrawal action protection reform punishment arrest prosecution truth accountability"
    " transparency ceasefire cease-fire law ban sanction publication freedom right election amnesty"
    " disclosure commission tribunal autopsy exhumation moratorium review repeal evacuation"
    " guarantee safeguard disarmament restitution extradition custody bail retrial answer"
)
SOUGHT = PUBLIC_THINGS - words("return end answer action law freedom election review truth custody")
KNOWN = words("know hear see learn understand")
QUESTIONS = words("who whom whose where why what when whether how")


def wants(sentence: Sentence, verb: Token, by: Token | None) -> Iterator[Asked]:
    """ "wants the army to leave", "wants the file reopened", "want to know who gave the order"."""
    for clause in sentence.children(verb, "ccomp", "xcomp", "advcl"):
        if clause.i < verb.i:
            continue
        who = next(iter(sentence.children(clause, "nsubj", "nsubjpass")), None)
        if who is not None and who.i > verb.i:
            yield _wanted(sentence, clause, who, by)
            return
        if clause.lemma in KNOWN and _asks(sentence, clause):
            yield Asked(actions_of(sentence, clause), by, None, voice=False)
            return
    for thing in sentence.children(verb, "dobj"):
        reduced = [kid for kid in sentence.children(thing, "acl") if kid.tag == "VBN"]
        if thing.lemma in PUBLIC_THINGS or (reduced and thing.pos in NOUNS):
            below = sentence.subtree(thing)
            yield Asked((sentence.span_of(below[0], last_word(below)),), by, None, voice=False)


def _wanted(sentence: Sentence, clause: Token, who: Token, by: Token | None) -> Asked:
    """ "the army to leave" is put to the army, "the file reopened" to nobody."""
    if clause.tag == "VB" and not sentence.children(clause, "auxpass"):
        return Asked(actions_of(sentence, clause), by, who, voice=False)
    first = noun_span(sentence, who).start
    lead = next(token for token in sentence.tokens if token.start == first)
    last = last_word(sentence.subtree(clause))
    return Asked((sentence.span_of(lead, last),), by, None, voice=False)


def _asks(sentence: Sentence, clause: Token) -> bool:
    return any(t.text.lower() in QUESTIONS for t in sentence.subtree(clause) if t.i > clause.i)


def seeks(sentence: Sentence, verb: Token, by: Token | None) -> Iterator[Asked]:
    """ "are seeking the arrest of the former governor", "pressed for a trial"."""
    for thing in sentence.children(verb, "dobj"):
        if thing.lemma in SOUGHT:
            below = sentence.subtree(thing)
            yield Asked((sentence.span_of(below[0], last_word(below)),), by, None, voice=False)
