"""What is asked for: the spans of the actions, a list of them split."""

from __future__ import annotations

from firsthand.model import Span
from firsthand.model.quick import dataclass
from firsthand.syntax import Sentence, Token
from firsthand.text.words import words

ACTIONS = frozenset({"VB", "VBP"})


OPENERS = words(
    "ensure implement establish guarantee prosecute investigate provide adopt ratify "
    "repeal withdraw cease refrain introduce release protect"
)


TWO = 2  # from "go" to "look" in "go and look"


@dataclass(frozen=True, slots=True)
class Asked:
    """A demand in its sentence. `by` and `to` are heads; None: the words name nobody."""

    actions: tuple[Span, ...]
    by: Token | None
    to: Token | None
    voice: bool  # the statement's own speaker demands


def actions_of(sentence: Sentence, verb: Token) -> tuple[Span, ...]:
    """The spans of the actions joined to `verb`, itself first: a list of demands is split."""
    openers = [t for t in sentence.tokens[verb.i + 1 :] if _opens_item(sentence, t)]
    joined = [t for t in sentence.subtree(verb) if t.i > verb.i and _is_joined(sentence, t, verb)]
    strays = [t for t in sentence.tokens[verb.i + 1 :] if _is_stray(sentence, t)]
    heads = sorted({verb, *openers, *joined, *strays}, key=lambda token: token.i)
    below = sentence.tokens if openers or strays else _own(sentence, verb)
    ends = [head.i for head in heads[1:]] + [last_word(below).i + 1]
    return tuple(
        sentence.span_of(_denied(sentence, head), trimmed(sentence.tokens[head.i : end]))
        for head, end in zip(heads, ends, strict=True)
    )


def _denied(sentence: Sentence, verb: Token) -> Token:
    """The "not" of "not to publish the names": without it the contrary were asked."""
    nots = (kid for kid in sentence.children(verb, "neg") if verb.i - TWO <= kid.i < verb.i)
    return next(nots, verb)


def _own(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """The words below a verb up to a finite one joined to it: "asked A to end it and called on B":
    that tells what the same people did besides.
    """
    told = sentence.subtree(verb)
    stops = (
        kid.i
        for kid in sentence.children(verb, "conj")
        if kid.tag in ("VBD", "VBZ") and not sentence.children(kid, "nsubj", "nsubjpass")
    )
    limit = min(stops, default=len(sentence.tokens))
    return tuple(token for token in told if token.i < limit)


def trimmed(words: tuple[Token, ...]) -> Token:
    """The last word before the "and", "to" or mark that leads to the next action."""
    while len(words) > 1 and (
        words[-1].pos in ("PUNCT", "CCONJ") or words[-1].text.lower() == "to"
    ):
        words = words[:-1]
    return words[-1]


def _is_joined(sentence: Sentence, token: Token, verb: Token) -> bool:
    if token.tag not in ACTIONS or token.dep != "conj" or sentence.children(token, "nsubj"):
        return False
    above = sentence.head(token)
    if above.lemma in ("go", "come", "try") and token.i == above.i + TWO:
        return False  # "go and look"
    return _leads_to(sentence, token, verb)


def _is_stray(sentence: Sentence, token: Token) -> bool:
    """A bare verb that a parser joined to a finite one: it goes on with the infinitive before."""
    if token.tag != "VB" or token.dep != "conj" or token.i == 0:
        return False
    finite = sentence.head(token).tag in ("VBZ", "VBP", "VBD", "VBG")
    auxes = (kid.text.lower() for kid in sentence.children(token, "aux"))
    alone = not sentence.children(token, "nsubj", "nsubjpass") and all(one == "to" for one in auxes)
    lead = sentence.tokens[token.i - 1]
    if lead.text == "to" and lead.i:
        lead = sentence.tokens[lead.i - 1]
    return finite and alone and lead.lemma == "and"


def _leads_to(sentence: Sentence, token: Token, verb: Token) -> bool:
    while token.dep == "conj":
        token = sentence.head(token)
    return token.i == verb.i


def _opens_item(sentence: Sentence, token: Token) -> bool:
    """ "ensure that" after a finished phrase: the next item of a list without marks."""
    if token.i == 0 or token.text.lower() not in OPENERS:
        return False
    before = sentence.tokens[token.i - 1]
    after = sentence.tokens[token.i + 1 : token.i + 2]
    follows = any(word.text.lower() == "that" for word in after) or before.text in (";", ",", ":")
    return follows and before.pos in ("NOUN", "PROPN", "VERB", "PUNCT")


def last_word(tokens: tuple[Token, ...]) -> Token:
    """The last that is no mark."""
    return next((token for token in reversed(tokens) if token.pos != "PUNCT"), tokens[-1])


def is_infinitive(sentence: Sentence, verb: Token) -> bool:
    return (
        verb.tag == "VB" and any(kid.text.lower() == "to" for kid in sentence.children(verb, "aux"))
    ) or (verb.tag in ACTIONS and not sentence.children(verb, "nsubj"))
