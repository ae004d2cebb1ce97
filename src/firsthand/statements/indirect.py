"""`X said that Y`, `Y, X said`, `X told how Y`: a verb of saying with a clause."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.model import Form, Problem, Spans, Stance, Statement
from firsthand.plugins import Part
from firsthand.reading import Reading
from firsthand.statements import Extract
from firsthand.statements._blocks import Block, Tree
from firsthand.statements._idle import is_idle, is_open
from firsthand.statements._make import statements
from firsthand.statements._sayable import PROVING
from firsthand.statements._sayings import Saying, clause_content, interrupted_contents, sayings
from firsthand.syntax import Paragraph, Sentence


def extract(reading: Reading) -> Iterator[Statement | Problem]:
    """Statements of each verb of saying with a clause, in text order."""
    for block in reading[Block]:
        if block.is_prose:
            for tree in block.trees:
                for saying in sayings(block, tree) if not _asks(tree) else ():
                    yield from _said(block, saying)


def _asks(tree: Tree) -> bool:
    return any(token.text == "?" for token in tree.tokens[-2:])


def _said(block: Block, saying: Saying) -> Iterator[Statement]:
    if saying.stance is Stance.NO_COMMENT and saying.verb.lemma in PROVING:
        return
    if is_idle(block, saying.tree, saying.verb, saying.speaker):
        return
    content = clause_content(saying)
    asked = saying.stance is not Stance.NO_COMMENT
    if content and asked and is_open(saying.verb, saying.speaker, block.tokens_in(content[0])):
        return
    if content and _is_own_quotation(block, saying, content):
        return
    for found in [content] if content else interrupted_contents(saying):
        yield from statements(block, saying.finding(found, _completing(block, saying, found)))


def _is_own_quotation(block: Block, saying: Saying, content: Spans) -> bool:
    """Whether the verb stands in a quotation and its clause in none or another one."""
    around = block.quotation_at(saying.verb.start)
    return around is not None and not around.outer.contains(content[0])


def _completing(block: Block, saying: Saying, content: Spans) -> Form | None:
    """A quotation that completes `that …` is mixed; None: told by the marks."""
    quotation = block.quotation_at(content[0].start)
    if quotation is None or quotation.outer.start < saying.verb.start:
        return None
    return Form.MIXED


def build() -> Extract:
    """The part; it needs no model."""
    return extract


PART = Part(name="indirect", version=10, build=build, needs=frozenset({Sentence, Paragraph}))
