"""`Name: …`, `— …`, and the first person under a name: interviews, hearings, testimonies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from firsthand.model import Attribution, Form, Problem, Span, Statement
from firsthand.plugins import Part
from firsthand.reading import Reading
from firsthand.statements import Extract
from firsthand.statements._blocks import Block, Tree
from firsthand.statements._clauses import SUBJECTS, VERBAL, is_word, trimmed
from firsthand.statements._make import Finding, statements
from firsthand.statements._turns import Turn, turns
from firsthand.statements._wanted import is_asked_for
from firsthand.syntax import Paragraph, Sentence, Token

LEAST_WORDS = 6  # fewer without a verb tell nothing,
FEWEST_WORDS = 4  # and fewer than these nothing but what was done
WISHES = frozenset({"want", "hope", "wish", "thank", "suppose", "guess"})


def extract(reading: Reading) -> Iterator[Statement | Problem]:
    """Statements of each turn, sentence by sentence; questions are none."""
    for turn in turns(reading[Block]):
        for content in _sentences(turn):
            yield from statements(turn.block, _finding(turn, content))


def _sentences(turn: Turn) -> Iterator[Span]:
    for tree in turn.block.trees:
        words = trimmed([token for token in tree.tokens if token.start >= turn.start])
        if words and not _asks(tree, words[0].text) and not _is_fragment(tree, words):
            yield tree.sentence.span_of(words[0], _last(tree, words[-1].i))


def _is_fragment(tree: Tree, words: Sequence[Token]) -> bool:
    """`Sooner.`, `Please sit down.`, `I want to be careful.`; not `They lied.`"""
    root = tree.sentence.root
    bidding = root.tag == "VB" and not tree.sentence.children(root, *SUBJECTS)
    if bidding and root.i <= words[0].i + 1:
        return True
    if root.lemma in WISHES and any(token.text.lower() == "i" for token in words[:2]):
        return not is_asked_for([t for t in words if t.i > root.i], past=root.tag == "VBD")
    if len(words) < FEWEST_WORDS:
        return root.tag != "VBD" or root.lemma == "be"
    return len(words) < LEAST_WORDS and not any(token.pos in VERBAL for token in words)


def _last(tree: Tree, last: int) -> Token:
    """The last word, with the punctuation behind it."""
    for token in tree.tokens[last + 1 :]:
        if is_word(token) or token.text not in ".,!…":
            break
        last = token.i
    return tree.tokens[last]


def _asks(tree: Tree, first: str) -> bool:
    """`Who was it?`, `To ask the Secretary of State …`."""
    marks = [token.text for token in tree.tokens[-2:]]
    second = [token.lemma for token in tree.tokens if token.lemma == "ask"]
    return "?" in marks or (first == "To" and bool(second))


def _finding(turn: Turn, content: Span) -> Finding:
    speaker = None
    for token in turn.block.tokens_in(turn.source[0]) if turn.source else ():
        speaker = token
    return Finding(
        source=turn.source,
        cue=turn.cue,
        content=(content,),
        attribution=Attribution.EXPLICIT if turn.source else Attribution.INHERITED,
        form=Form.NARRATOR if turn.own else Form.DIRECT,
        speaker=speaker,
    )


def build() -> Extract:
    """The part; it needs no model."""
    return extract


PART = Part(name="dialogue", version=5, build=build, needs=frozenset({Sentence, Paragraph}))
