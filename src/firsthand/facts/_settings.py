"""Where and when an act is told to have been."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from firsthand.facts._modality import governors
from firsthand.facts._phrases import NOUNS, noun_span
from firsthand.model import Span, When
from firsthand.syntax import Sentence, Token
from firsthand.text.words import words

NEAR_PREPOSITIONS = words("in at near inside outside into within across on around")


PLACES = words(
    "city town village camp house home prison jail cell hospital bridge street road area "
    "region district province country base station school bar hotel border checkpoint "
    "square mosque church market building neighbourhood neighborhood quarter suburb cafe "
    "nightclub brothel club office headquarters barracks room valley river forest "
    "mountain coast airport port factory mine side part county municipality state island "
    "settlement shelter centre center compound university soil territory"
)


NAMED_PLACES = frozenset({"GPE", "LOC", "FAC"})


def place_of(sentence: Sentence, act: Token) -> Span | None:
    """The nearest named or common place said of the act. None: not told."""
    links = list(governors(sentence, act))
    if act.pos in NOUNS and act.head != act.i:
        links.append(sentence.head(act))
    common: Span | None = None
    for link in links:
        for place in _places(sentence, link):
            if place.entity in NAMED_PLACES:
                return noun_span(sentence, place)
            common = common or noun_span(sentence, place)
    return common


def _places(sentence: Sentence, link: Token) -> Iterator[Token]:
    stack = list(sentence.children(link, "prep", "dobj", "advmod"))
    while stack:
        kid = stack.pop(0)
        if kid.dep == "prep" and kid.lemma in NEAR_PREPOSITIONS:
            for place in sentence.children(kid, "pobj"):
                if place.entity in NAMED_PLACES or place.lemma in PLACES:
                    yield place
        if kid.dep == "dobj":
            stack.extend(sentence.children(kid, "prep"))


def time_of(sentence: Sentence, act: Token, told: tuple[When, ...]) -> When | None:
    """The time that hangs on the act's own verb. None: not told."""
    chain = {link.i for link in governors(sentence, act)}
    if act.dep != "ccomp":  # when it was said is not when it was
        chain.add(act.head)
    return next((when for when in told if hangs_on(sentence, when, chain)), None)


def hangs_on(sentence: Sentence, when: When, chain: Collection[int]) -> bool:
    """Whether the nearest verb above the words of a time, or a word before it, is one of `chain`.

    Words are given by their place in the sentence.
    """
    word = _anchor(sentence, when.span) if when.span is not None else None
    return word is not None and _is_below(sentence, word, chain)


def _anchor(sentence: Sentence, span: Span) -> Token | None:
    return next((t for t in sentence.tokens if t.start < span.end and t.end > span.start), None)


def _is_below(sentence: Sentence, word: Token, chain: Collection[int]) -> bool:
    for above in sentence.ancestors(word):
        if above.i in chain:
            return True
        if above.pos == "VERB":
            return False
    return False
