"""Demands that the network sees and no rule does: who asks whom, in what words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from firsthand.facts._actions import Asked, last_word
from firsthand.facts._doers import actor_of
from firsthand.facts._duties import DUTY
from firsthand.facts._frames import is_passive
from firsthand.facts._persons import is_person
from firsthand.facts._phrases import subject
from firsthand.facts._pleas import NOUN_PLEAS
from firsthand.facts._requests import ASKS, WANTS, can_ask, is_public, parties
from firsthand.facts._seen import Seen
from firsthand.syntax import Sentence, Token
from firsthand.text.words import words

# Found best on passages and articles that the network was not trained on.
TELLS = 0.95
BACKS = 0.2
ASKING = ASKS | WANTS | words("want seek like resolve move")
LEADS = words("to that for then and but only please")
CLOSING = ('"', "”", "’’", "''")
FEW = 2  # words that tell no action by themselves


def is_borne_out(asked: Asked, seen: Sequence[Seen]) -> bool:
    """Whether the network sees a demand in words that a rule takes for one."""
    return any(
        place.start < one.tokens[-1].end and one.tokens[0].start < place.end
        for one in seen
        for place in asked.actions
    )


def urged(sentence: Sentence, seen: Seen) -> Asked | None:
    """The demand of a run. None: its words ask for nothing."""
    if seen.hint.confidence < TELLS:
        return None
    seen = _quoted(seen)
    word = seen.word
    verb = _asking(sentence, word)
    if verb is None and not _is_bidden(sentence, word):
        return None
    told = [one for one in _actions(seen, verb) if len(one) >= FEW]
    if not told:
        return None
    spans = tuple(sentence.span_of(one[0], last_word(one)) for one in told)
    if verb is None:
        return Asked(spans, None, _bearer(sentence, word), voice=True)
    by = actor_of(sentence, verb)
    if by is None or not can_ask(by):
        return Asked(spans, None, parties(sentence, verb).to, voice=True)
    return Asked(spans, by, parties(sentence, verb).to, voice=False)


def _quoted(seen: Seen) -> Seen:
    """The run up to the end of the quotation in it: "Open it," she said."""
    ends = (n for n, token in enumerate(seen.tokens) if n and token.text in CLOSING)
    end = next(ends, None)
    return seen if end is None else replace(seen, tokens=seen.tokens[:end])


def _asking(sentence: Sentence, word: Token) -> Token | None:
    """The verb or noun that asks for it, itself or above it. None: nothing does."""
    return next(
        (
            one
            for one in (word, *sentence.ancestors(word))
            if one.lemma in ASKING and one.pos == "VERB" and one.tag != "VB"
        ),
        None,
    )


def _is_bidden(sentence: Sentence, word: Token) -> bool:
    """An imperative, a duty, a bare verb: "open the archive", "they should begin there"."""
    auxes = sentence.children(word, "aux", "auxpass")
    if any(kid.lemma in DUTY for kid in auxes):
        return True
    if auxes and auxes[0].tag == "VB" and auxes[0].lemma == "be":
        return True  # "that the notice be torn up"
    own = sentence.children(word, "nsubj", "nsubjpass")
    if word.tag == "VB" or (word.pos == "VERB" and word.tag == "VBP" and not own):
        return {kid.lemma for kid in auxes} <= {"to", "do", "let"}
    return any(above.lemma in NOUN_PLEAS for above in sentence.ancestors(word))


def _actions(seen: Seen, verb: Token | None) -> Iterator[tuple[Token, ...]]:
    """Its words behind the verb that asks, parted at semicolons, without what leads to them."""
    told: list[Token] = []
    for token in seen.tokens:
        if token.text == ";":
            yield tuple(told)
            told = []
        elif verb is not None and token.i == verb.i:
            told = []
        elif told or (token.pos != "PUNCT" and token.text.lower() not in LEADS):
            told.append(token)
    yield tuple(told)


def _bearer(sentence: Sentence, word: Token) -> Token | None:
    """Who is to do it: "the Commission should begin there"; nobody is told in a passive."""
    if is_passive(sentence, word):
        return None
    who = subject(sentence, word) if word.tag == "VB" else None
    return who if who is not None and (is_public(who) or is_person(who)) else None
