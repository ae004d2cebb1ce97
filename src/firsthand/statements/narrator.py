"""What the article says in its own voice: its headlines and every clause nobody else is given."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.model import Attribution, Form, Problem, Statement
from firsthand.plugins import Part
from firsthand.reading import Reading
from firsthand.statements import Extract
from firsthand.statements._blocks import Block, span_of
from firsthand.statements._make import Finding, statements
from firsthand.syntax import Paragraph, Sentence


def extract(reading: Reading) -> Iterator[Statement | Problem]:
    """Every claim of every sentence, as the article's own; `_resolve` drops what others said."""
    for block in reading[Block]:
        if block.is_headline or block.is_prose:
            voice = Attribution.HEADLINE if block.is_headline else Attribution.NARRATOR
            for tree in block.trees:
                content = (span_of(list(tree.tokens), block.doc.id),)
                yield from statements(block, Finding((), (), content, voice, form=Form.NARRATOR))


def build() -> Extract:
    return extract


PART = Part(name="narrator", version=1, build=build, needs=frozenset({Sentence, Paragraph}))
