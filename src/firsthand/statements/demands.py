"""`X called on Y to Z`, `X urged Y to Z`, `X called for Z`: who asks whom to do what."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.model import Problem, Stance, Statement
from firsthand.plugins import Part
from firsthand.reading import Reading
from firsthand.statements import Extract
from firsthand.statements._blocks import Block
from firsthand.statements._complements import complements
from firsthand.statements._make import statements
from firsthand.syntax import Paragraph, Sentence


def extract(reading: Reading) -> Iterator[Statement | Problem]:
    """Statements of verbs of asking, in text order; the content begins with the addressee."""
    for block in reading[Block]:
        if block.is_prose:
            for tree in block.trees:
                for finding in complements(block, tree, _is_demand):
                    yield from statements(block, finding)


def _is_demand(stance: Stance) -> bool:
    return stance is Stance.RECOMMENDS


def build() -> Extract:
    """The part; it needs no model."""
    return extract


PART = Part(name="demands", version=6, build=build, needs=frozenset({Sentence, Paragraph}))
