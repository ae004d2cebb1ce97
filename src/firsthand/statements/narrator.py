"""What the article says in its own voice: its headlines and every clause nobody else is given."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.model import Attribution, Form, Problem, Statement
from firsthand.plugins import Part
from firsthand.reading import Reading
from firsthand.statements import Extract
from firsthand.statements._blocks import Block, Tree
from firsthand.statements._clauses import VERBAL, is_word, spans_of
from firsthand.statements._make import Finding, statements
from firsthand.syntax import Paragraph, Sentence

LABEL_WORDS = 5  # a line of this length without a verb says nothing that could be false


def extract(reading: Reading) -> Iterator[Statement | Problem]:
    """Every claim of every sentence, as the article's own; `_resolve` drops what others said."""
    for block in reading[Block]:
        if block.is_headline or block.is_prose:
            voice = Attribution.HEADLINE if block.is_headline else Attribution.NARRATOR
            for tree in block.trees:
                if block.is_headline or not _is_label(tree):
                    content = spans_of(tree, tree.tokens)
                    finding = Finding((), (), content, voice, form=Form.NARRATOR)
                    yield from statements(block, finding)


def _is_label(tree: Tree) -> bool:
    words = [token for token in tree.tokens if is_word(token)]
    return len(words) <= LABEL_WORDS and not any(token.pos in VERBAL for token in words)


def build() -> Extract:
    """The part; it needs no model."""
    return extract


PART = Part(name="narrator", version=1, build=build, needs=frozenset({Sentence, Paragraph}))
