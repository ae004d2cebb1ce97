"""What the article says in its own voice: its headlines and every clause nobody else is given."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.model import Attribution, Form, Problem, Span, Statement
from firsthand.plugins import Part
from firsthand.reading import Reading
from firsthand.statements import Extract
from firsthand.statements._blocks import Block, Tree
from firsthand.statements._clauses import VERBAL, is_word, spans_of, trimmed
from firsthand.statements._make import Finding, statement, statements
from firsthand.statements._turns import labelled
from firsthand.syntax import Paragraph, Sentence

LABEL_WORDS = 5  # a line of this length without a verb says nothing that could be false


def extract(reading: Reading) -> Iterator[Statement | Problem]:
    """Every claim of every sentence, as the article's own; `_resolve` drops what others said."""
    turns = labelled(reading[Block])
    for block in reading[Block]:
        if block.is_headline or block.is_prose:
            voice = Attribution.HEADLINE if block.is_headline else Attribution.NARRATOR
            start = turns.get(block.paragraph.span, 0)
            for content in _headlines(block) if block.is_headline else _sentences(block, start):
                finding = Finding((), (), (content,), voice, form=Form.NARRATOR)
                if block.is_headline:
                    yield statement(block, finding, None)
                else:
                    yield from statements(block, finding)


def _sentences(block: Block, start: int) -> Iterator[Span]:
    """Sentences from `start` on; before it stands whose line it is."""
    for tree in block.trees:
        if not _is_label(tree):
            yield from spans_of(tree, [token for token in tree.tokens if token.start >= start])


def _headlines(block: Block) -> Iterator[Span]:
    """Sentences of a title, which ends only at a full stop, question or exclamation mark."""
    start: int | None = None
    for tree in block.trees:
        words = trimmed(tree.tokens)
        if not words:
            continue
        start = words[0].start if start is None else start
        if tree.tokens[-1].text[-1] in ".!?" or tree is block.trees[-1]:
            yield block.doc.span(start, words[-1].end)
            start = None
    if start is not None:
        yield block.doc.span(start, block.trees[-1].end)


def _is_label(tree: Tree) -> bool:
    if any(token.pos in VERBAL and is_word(token) for token in tree.tokens):
        return False
    return sum(map(is_word, tree.tokens)) <= LABEL_WORDS


def build() -> Extract:
    """The part; it needs no model."""
    return extract


PART = Part(name="narrator", version=4, build=build, needs=frozenset({Sentence, Paragraph}))
