"""Addressees that a demand has from the one told before it: "the state should …, and pay them"."""

from __future__ import annotations

from firsthand.facts._borne import MEANT
from firsthand.facts._ground import tokens_in
from firsthand.model import Demand
from firsthand.model.quick import dataclass, replace
from firsthand.syntax import Sentence
from firsthand.text.words import words

UNTOLD = MEANT - words("you somebody someone anyone anybody everyone everybody")
JOINING = frozenset({",", ";", "and", "but", "then", "to"})


@dataclass(frozen=True, slots=True)
class Before:
    """The last demand that is put to somebody, and its sentence."""

    sentence: Sentence
    demand: Demand


def carried(sentence: Sentence, told: Demand, before: Before | None) -> Demand:
    """The demand, put to whom the one before is where it means them: by a pronoun, which nothing
    else explains, in their paragraph, or by nothing, as the next action of their sentence.
    """
    if before is None or not _is_of_one_paragraph(sentence, before.sentence):
        return told
    last = before.demand
    if told.to.lower() in UNTOLD:
        return replace(told, to=last.to, to_span=last.to_span, inferred=True)
    nobody = not told.to and told.to_span is None and before.sentence is sentence
    if nobody and told.by == last.by and _goes_on(sentence, told):
        return replace(told, to=last.to, to_span=last.to_span, inferred=last.inferred)
    return told


def _is_of_one_paragraph(one: Sentence, other: Sentence) -> bool:
    return (one.article_id, one.paragraph) == (other.article_id, other.paragraph)


def _goes_on(sentence: Sentence, told: Demand) -> bool:
    """Whether its words are a bare verb after "and" or a mark."""
    first = next(iter(tokens_in(sentence, told.span.start, told.span.end)), None)
    if first is None or not first.i or first.tag not in ("VB", "VBP"):
        return False
    bare = first.text == first.lemma and not sentence.children(first, "auxpass", "nsubj")
    return bare and sentence.tokens[first.i - 1].text.lower() in JOINING
