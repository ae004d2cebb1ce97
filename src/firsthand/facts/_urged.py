"""Demands that the network sees and no rule does: who asks whom, in what words."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.facts._actions import Asked, last_word
from firsthand.facts._borne import bearer, is_addressed
from firsthand.facts._doers import actor_of
from firsthand.facts._ground import tokens_in
from firsthand.facts._requests import ASKS, WANTS, can_ask, parties
from firsthand.facts._seen import Seen
from firsthand.facts._wants import KNOWN, PUBLIC_THINGS
from firsthand.model import Span
from firsthand.model.quick import replace
from firsthand.syntax import Sentence, Token
from firsthand.text.words import words

BACKS = 0.2  # probability from which the network's hints are looked at
ASKING = ASKS | WANTS | words("want seek like resolve move")
OWN = words("want like seek")
ONLY_WANTS = WANTS - ASKS
LEADS = words("to that for then and but only please")
POSSIBLE = frozenset({"may"})  # "might with advantage" asks politely
UNASKED = POSSIBLE | {"have"}
GRANTS = words("allow permit enable empower entitle authorise authorize oblige require")
CLOSING = ('"', "”", "’’", "''")
PARTICIPLES = frozenset({"VBN", "VBD", "VBG"})
FEW = 2  # words that tell no action by themselves


def urged(sentence: Sentence, seen: Seen) -> Asked | None:
    """What a run asks for, if it is a demand. None: it tells nothing that may be asked for."""
    seen = _quoted(seen)
    word = seen.word
    verb = _asking(sentence, word)
    if _is_put_otherwise(sentence, word, verb):
        return None
    actions = [
        one
        for one in _actions(seen, verb)
        if _is_action(sentence, one) and (verb is not None or _tells(one))
    ]
    if not actions:
        return None
    spans = tuple(sentence.span_of(one[0], last_word(one)) for one in actions)
    if verb is None:
        return Asked(spans, None, bearer(sentence, word), voice=True)
    by = actor_of(sentence, verb)
    to = parties(sentence, verb).to or bearer(sentence, word)
    things = to is not None and (to.dep == "dobj" or verb.lemma in ONLY_WANTS)
    if to is not None and things and to.pos == "NOUN" and not is_addressed(to):
        to = None  # what is asked for: "demanded the scrapping of the order"
    if by is None or not can_ask(by):
        return Asked(spans, None, to, voice=True)
    return Asked(spans, by, to, voice=False)


def rest(sentence: Sentence, asked: Span, after: int) -> Span | None:
    """The words of `asked` that begin at `after`, if they tell one more thing to be done."""
    told = [token for token in tokens_in(sentence, asked.start, asked.end) if token.start >= after]
    while told and (told[0].pos == "PUNCT" or told[0].text.lower() in LEADS):
        told = told[1:]
    more = tuple(told)
    led = bool(more) and (more[0].tag in PARTICIPLES or more[0].pos == "SCONJ")
    if led or len(more) <= FEW or not _tells(more) or not _is_action(sentence, more):
        return None
    return sentence.span_of(more[0], last_word(more))


def _is_put_otherwise(sentence: Sentence, word: Token, verb: Token | None) -> bool:
    """A question, or the words of one who is to ask: "To ask the minister …"."""
    ends = {token.text for token in sentence.tokens[-2:]}
    blamed = verb is None and word.tag == "VBG" and word.dep == "pcomp"  # "blamed for freeing them"
    return "?" in ends or blamed or (verb is None and word.lemma in ASKING)


def _is_action(sentence: Sentence, told: tuple[Token, ...]) -> bool:
    """Whether the words may be done: not "the girls were brought", which tells what was."""
    if sum(token.pos != "PUNCT" for token in told) < FEW:
        return False
    inside = {token.i for token in told}
    word = next((t for t in told if t.head not in inside or t.head == t.i), told[0])
    kids = sentence.children(word, "aux", "auxpass")
    if any(kid.lemma in UNASKED for kid in kids) or _is_granted(sentence, word):
        return False  # "they should have been told"
    if any(kid.tag == "MD" or kid.text.lower() == "to" for kid in kids):
        return not _is_plan(sentence, word)
    if kids and kids[0].text.lower() == "be":
        return True  # "that they be tried"
    finite = any(one.tag in ("VBD", "VBZ", "VBP") for one in (word, *kids))
    if sentence.head(word).lemma in OWN and not kids:
        return True  # "want the cellar bricked up"
    return not (finite and sentence.children(word, "nsubj", "nsubjpass"))


def _tells(told: tuple[Token, ...]) -> bool:
    """Whether something may be done: not "limited weight", "no guard aimed at it"."""
    if told[0].lemma == "let" and told[1].text.lower() in ("'s", "’s", "us"):
        return False
    if told[0].text.lower() == "no" and any(token.tag in ("VBD", "VBN") for token in told):
        return False
    return any(token.pos == "VERB" or token.lemma in PUBLIC_THINGS for token in told)


def _is_granted(sentence: Sentence, word: Token) -> bool:
    """ "a rule allows the minister to close it": what a law grants or bids is asked by nobody."""
    above = sentence.head(word)
    return word.dep in ("xcomp", "ccomp") and above.lemma in GRANTS and above.tag in ("VBZ", "VBD")


def _is_plan(sentence: Sentence, word: Token) -> bool:
    """ "I want to say this slowly": of oneself; not "I want to know who gave the order"."""
    above = sentence.head(word)
    if word.dep != "xcomp" or above.lemma not in OWN or word.lemma in KNOWN:
        return False
    return not sentence.children(word, "nsubj", "nsubjpass") and not sentence.children(
        above, "dobj"
    )


def _quoted(seen: Seen) -> Seen:
    """The run up to the end of the quotation in it: "Open it," she said; not "a "test" now"."""
    ends = (
        n
        for n, token in enumerate(seen.tokens)
        if n and token.text in CLOSING and seen.tokens[n - 1].pos == "PUNCT"
    )
    end = next(ends, None)
    return seen if end is None else replace(seen, tokens=seen.tokens[:end])


def _asking(sentence: Sentence, word: Token) -> Token | None:
    """The verb or noun that asks for it, itself or above it. None: nothing does."""
    return next(
        (
            one
            for one in (word, *sentence.ancestors(word))
            if one.lemma in ASKING and one.pos == "VERB" and _is_said(sentence, one)
        ),
        None,
    )


def _is_said(sentence: Sentence, verb: Token) -> bool:
    """Whether it asks: not "to ask her", "called the charge a rumour", "called on a friend"."""
    named = verb.lemma == "call" and not sentence.children(verb, "xcomp", "advcl", "ccomp", "prt")
    if named and not any(kid.lemma == "for" for kid in sentence.children(verb, "prep")):
        return False
    kids = sentence.children(verb, "aux", "neg")
    if any(kid.dep == "neg" or kid.lemma in POSSIBLE for kid in kids):
        return False  # "prisoners may ask for a doctor"
    return verb.tag != "VB" or bool(sentence.children(verb, "nsubj"))


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
