"""`X condemned Y`, `X accused Y of Z`, `X vowed to Y`: saying without a clause."""

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
    """Statements of verbs of saying with an object, in text order; demands are left out."""
    for block in reading[Block]:
        if block.is_prose:
            for tree in block.trees:
                for finding in complements(block, tree, _is_no_demand):
                    yield from statements(block, finding)


def _is_no_demand(stance: Stance) -> bool:
    return stance is not Stance.RECOMMENDS


def build() -> Extract:
    """The part; it needs no model."""
    return extract


PART = Part(name="objects", version=7, build=build, needs=frozenset({Sentence, Paragraph}))
