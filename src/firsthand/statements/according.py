"""`according to X`, `in the words of X`, `as described by X`."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.model import Attribution, Problem, Span, Spans, Statement
from firsthand.plugins import Part
from firsthand.reading import Reading
from firsthand.statements import Extract
from firsthand.statements._blocks import Block, Tree
from firsthand.statements._clauses import named
from firsthand.statements._make import Finding, statements
from firsthand.syntax import Paragraph, Sentence, Token

PRONOUNS = frozenset({"PRP", "PRP$"})


def extract(reading: Reading) -> Iterator[Statement | Problem]:
    """Statements of each phrase that names a source, in text order."""
    for block in reading[Block]:
        if block.is_prose:
            for tree in block.trees:
                for first, last in _cues(tree):
                    yield from _found(block, tree, first, last)


def _cues(tree: Tree) -> Iterator[tuple[Token, Token]]:
    """First and last word of each cue."""
    for token, following in zip(tree.tokens, tree.tokens[1:], strict=False):
        if token.lemma in ("accord", "according") and following.lemma == "to":
            yield token, following


def _found(block: Block, tree: Tree, first: Token, last: Token) -> Iterator[Statement]:
    names = tree.sentence.children(last, "pobj")
    if not names:
        return
    source = named(tree, names[0])
    content = _rest(tree, first.start, source[-1].end) if source else ()
    if content:
        yield from statements(
            block,
            Finding(
                source=source,
                cue=(tree.sentence.span_of(first, last),),
                content=content,
                attribution=(
                    Attribution.PRONOUN if names[0].tag in PRONOUNS else Attribution.EXPLICIT
                ),
                speaker=names[0].lemma,
            ),
        )


def _rest(tree: Tree, start: int, end: int) -> Spans:
    """The sentence without the phrase from `start` to `end`."""
    before = [t for t in tree.tokens if t.end <= start]
    after = [t for t in tree.tokens if t.start >= end]
    return tuple(_spans(tree, before)) + tuple(_spans(tree, after))


def _spans(tree: Tree, tokens: list[Token]) -> Iterator[Span]:
    while tokens and tokens[0].pos == "PUNCT":
        tokens = tokens[1:]
    while tokens and tokens[-1].pos == "PUNCT":
        tokens = tokens[:-1]
    if tokens:
        yield tree.sentence.span_of(tokens[0], tokens[-1])


def build() -> Extract:
    return extract


PART = Part(name="according", version=1, build=build, needs=frozenset({Sentence, Paragraph}))
