"""Demands in the imperative: "Publish the names of all those held", "Set them free!"."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.facts._actions import Asked, last_word
from firsthand.syntax import Sentence, Token
from firsthand.text.words import words

PUBLIC = words(
    "free release investigate prosecute publish disclose repeal ratify disarm punish compensate"
    " waive abolish disband exhume"
)
# Of these only with what is at stake: "stop the killing", not "stop the car".
LOOSE = words("stop end halt set bring give let close open lift")
LEADS = frozenset({"then", "so", "please"})
WORDY = frozenset({"SCONJ", "DET", "PRON", "NOUN", "PROPN", "VERB", "AUX", "ADJ", "ADV", "CCONJ"})
STAKES = words(
    "torture killing war impunity violence occupation massacre slaughter bombing son daughter"
    " child brother sister husband prisoner hostage detainee camp jail prison blockade siege curfew"
    " abuse murder persecution deportation eviction arrest justice truth archive sell arm dead bury"
    " sale detain export"
)


def order(sentence: Sentence) -> Iterator[Asked]:
    """What the sentence, or the words it quotes first, tells somebody to do."""
    verb = next((t for t in sentence.tokens if t.pos != "PUNCT" and t.lemma not in LEADS), None)
    if verb is None or not _is_imperative(sentence, verb):
        return
    yield from _let(sentence, verb)
    below = tuple(token for token in sentence.subtree(verb) if token.i >= verb.i)
    if verb.lemma in PUBLIC or (verb.lemma in LOOSE and _is_at_stake(verb, below)):
        below = _up_to_mark(below)
        yield Asked((sentence.span_of(verb, last_word(below)),), None, None, voice=True)


def wish(sentence: Sentence) -> Iterator[Asked]:
    """ "That the list be published." """
    first = next((token for token in sentence.tokens if token.pos in WORDY), None)
    if first is None or first.text.lower() != "that" or first.dep != "mark":
        return
    verb = sentence.head(first)
    who = next(iter(sentence.children(verb, "nsubj", "nsubjpass")), None)
    first_of = next(iter(sentence.children(verb, "aux", "auxpass")), verb)
    bare = first_of.tag in ("VB", "VBP") and first_of.text.lower() == first_of.lemma
    if bare and who is not None and first.i < who.i < verb.i and verb.dep != "csubj":
        below = tuple(token for token in sentence.subtree(verb) if token.i > first.i)
        yield Asked((sentence.span_of(below[0], last_word(below)),), None, None, voice=True)


def _let(sentence: Sentence, verb: Token) -> Iterator[Asked]:
    """ "let him show the book"; "let us" asks those who speak."""
    for clause in sentence.children(verb, "ccomp") if verb.lemma == "let" else ():
        who = next(iter(sentence.children(clause, "nsubj")), None)
        if who is not None and who.text.lower() in ("him", "her", "them"):
            below = _up_to_mark(tuple(t for t in sentence.subtree(clause) if t.i >= clause.i))
            place = sentence.span_of(clause, last_word(below))
            yield Asked((place,), None, who, voice=True)


def _is_imperative(sentence: Sentence, verb: Token) -> bool:
    if verb.text.lower() != verb.lemma or verb.tag not in ("VB", "VBP", "JJ"):
        return False
    return not sentence.children(verb, "nsubj", "nsubjpass", "aux", "csubj")


def _is_at_stake(verb: Token, below: tuple[Token, ...]) -> bool:
    near = {token.lemma for token in below}
    return not near.isdisjoint(STAKES) or (verb.lemma == "set" and "free" in near)


def _up_to_mark(below: tuple[Token, ...]) -> tuple[Token, ...]:
    """Words up to the mark that closes a quotation or sentence."""
    stop = next((n for n, t in enumerate(below) if t.text in ('"', "”", "!", "’’", "''")), None)
    return below[:stop] if stop else below
