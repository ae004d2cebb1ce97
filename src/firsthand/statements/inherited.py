"""Quotations without a cue: their speaker is carried on from the statement before."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.model import Attribution, Form, Problem, Span, Statement
from firsthand.plugins import Part
from firsthand.reading import Reading
from firsthand.statements import Extract
from firsthand.statements._blocks import Block, Tree
from firsthand.statements._clauses import is_word, spans_of, trimmed
from firsthand.statements._make import Finding, statements
from firsthand.statements._speech import is_speech
from firsthand.syntax import Paragraph, Sentence
from firsthand.text.quotes import Quotation

LEAST_WORDS = 5  # in quotation marks: fewer without a finite verb are a term
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
ELSEWHERE = frozenset(
    {"charge", "convict", "indict", "accuse", "punish", "sentence", "article", "section", "code"}
    | {"law", "act", "bill", "petition", "lawsuit", "indictment", "headline", "title", "slogan"}
    | {"entitle", "label", "dub", "chant", "sign", "banner", "song", "novel", "poem", "book"}
    | {"recount", "define", "prescribe", "stipulate", "offence", "offense", "warrant", "decree"}
)
"""Words beside which what is quoted is a law's, a charge's or a title's."""
WHOLE = 0.8  # share of the sentences around it that a quotation must fill to stand alone


def extract(reading: Reading) -> Iterator[Statement | Problem]:
    """Statements of every quotation that is speech; `_resolve` keeps those nobody else has."""
    for block in reading[Block]:
        if block.is_prose:
            yield from _carried(block)


def _carried(block: Block) -> Iterator[Statement]:
    """Each quotation alone, or the sentences of which quotations only fill a part."""
    parts: dict[Span, None] = {}  # sentences with a quoted part, in text order
    for quotation in block.quotations:
        around = [tree for tree, _ in block.trees_in((quotation.inner,))]
        if not around or not is_speech(block, quotation):
            continue
        if _fills(quotation, around):
            finding = Finding((), (), (quotation.inner,), Attribution.INHERITED, form=Form.DIRECT)
            yield from statements(block, finding)
        elif _is_part(block, quotation, around):
            parts.update((_sentence(tree), None) for tree in around)
    for sentence in parts:
        for statement in statements(block, Finding((), (), (sentence,), Attribution.INHERITED)):
            if statement.verbatim:
                yield statement


def _is_part(block: Block, quotation: Quotation, around: list[Tree]) -> bool:
    """Whether the quotation may go on with what one said: it is long enough, and no law's or
    title's, as in `caught in crossfire`, `charged with "insulting the state"`."""
    if any(token.lemma in ELSEWHERE for tree in around for token in tree.tokens):
        return False
    words = [token for token in block.tokens_in(quotation.inner) if is_word(token)]
    return len(words) >= LEAST_WORDS or any(token.tag in FINITE for token in words)


def _fills(quotation: Quotation, around: list[Tree]) -> bool:
    length = around[-1].end - around[0].start
    return quotation.outer.end - quotation.outer.start >= WHOLE * length


def _sentence(tree: Tree) -> Span:
    return spans_of(tree, trimmed(tree.tokens) or tree.tokens)[0]


def build() -> Extract:
    """The part; it needs no model."""
    return extract


PART = Part(name="inherited", version=5, build=build, needs=frozenset({Sentence, Paragraph}))
