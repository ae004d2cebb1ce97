"""What a text says of each person it names, wherever it does: rank, office, whose kin."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from firsthand.reading import Reading
from firsthand.syntax import Sentence, Token

PERSON = "PERSON"
BESIDE = ("compound", "nmod", "amod")


def described(reading: Reading) -> Mapping[str, frozenset[str]]:
    """Words for each person by the last word of the name, folded: "Inspector", "the warden"."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for sentence in reading[Sentence]:
        for run in sentence.entities():
            if run[0].entity == PERSON:
                found[_last(run)].update(_said_of(sentence, run))
    return MappingProxyType({name: frozenset(words) for name, words in found.items()})


def _last(run: tuple[Token, ...]) -> str:
    return run[-1].text.lower().removesuffix("'s").removesuffix("’s")


def _said_of(sentence: Sentence, run: tuple[Token, ...]) -> Iterator[str]:
    """Words before the name, in apposition to it, and of what the person is said to be."""
    inside = {token.i for token in run}
    outer = (t for t in reversed(run) if t.head not in inside or t.head == t.i)
    top = next(outer, run[-1])
    yield from (kid.lemma.lower() for kid in sentence.children(top, *BESIDE))
    yield from (token.text.lower() for token in run[:-1])
    for kid in sentence.children(top, "appos"):
        if kid.entity != PERSON:
            yield from _words(sentence, kid)
    above = sentence.tokens[top.head]
    if top.dep == "appos" and above.entity != PERSON:
        yield from _words(sentence, above)
    if top.dep == "nsubj" and above.lemma == "be":
        for kid in sentence.children(above, "attr"):
            yield from _words(sentence, kid)


def _words(sentence: Sentence, noun: Token) -> Iterator[str]:
    """A noun, the words before it, and whose or of what it is one."""
    yield noun.lemma.lower()
    yield from (kid.lemma.lower() for kid in sentence.children(noun, *BESIDE))
    for lead in sentence.children(noun, "prep"):
        if lead.lemma == "of":
            for kid in sentence.children(lead, "pobj"):
                yield kid.lemma.lower()
                yield from (one.lemma.lower() for one in sentence.children(kid, *BESIDE))
