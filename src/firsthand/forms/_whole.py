"""Whether the words of a statement can be read alone."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.forms._places import Place
from firsthand.syntax import Sentence, Token

FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
SUBJECTS = ("nsubj", "nsubjpass", "csubj")
NAMING = frozenset({"NOUN", "PROPN"})
# Words by which a clause hangs on another: "after …", "which …", "and …".
HANGING = frozenset({"ADP", "CCONJ", "SCONJ", "PART"})
RELATIVES = frozenset({"WDT", "WP", "WP$", "WRB"})


def is_whole(content: Sequence[Place]) -> bool:
    """Whether the words begin with a clause of a finite verb whose subject is named."""
    words = [place for place in content if place[1].pos not in ("PUNCT", "SPACE")]
    if not words or words[0][1].pos in HANGING or words[0][1].tag in RELATIVES:
        return False
    sentence = words[0][0]
    inside = {token.i for where, token in content if where is sentence}
    return any(
        _is_outermost(token, inside) and _states(sentence, token, inside)
        for where, token in content
        if where is sentence
    )


def _is_outermost(token: Token, inside: set[int]) -> bool:
    return token.head == token.i or token.head not in inside


def _states(sentence: Sentence, verb: Token, inside: set[int]) -> bool:
    """Whether the word is a finite verb, or has a finite auxiliary, after a named subject."""
    helpers = (verb, *sentence.children(verb, "aux", "auxpass"))
    finite = any(token.tag in FINITE and token.i in inside for token in helpers)
    there = bool(sentence.children(verb, "expl"))
    named = any(
        subject.i in inside and subject.pos in NAMING
        for subject in sentence.children(verb, *SUBJECTS)
    )
    return finite and verb.pos in ("VERB", "AUX") and (named or there)
