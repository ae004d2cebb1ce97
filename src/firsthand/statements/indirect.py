"""`X said that Y`, `Y, X said`: a verb of saying with a clause for its content."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.model import Attribution, Problem, Span, Spans, Statement
from firsthand.plugins import Part
from firsthand.reading import Reading
from firsthand.statements import Extract
from firsthand.statements._blocks import Block, Tree
from firsthand.statements._clauses import CONTRASTS, cue, is_finite_clause, named, subject
from firsthand.statements._cues import CLAUSE
from firsthand.statements._make import Finding, statements
from firsthand.syntax import Paragraph, Sentence, Token

PRONOUNS = frozenset({"PRP", "PRP$"})
OPENERS = frozenset({"that"})


def extract(reading: Reading) -> Iterator[Statement | Problem]:
    """Statements of each verb of saying with a clause, in text order."""
    for block in reading[Block]:
        if not block.is_prose:
            continue
        for tree in block.trees:
            for token in tree.tokens:
                if token.lemma in CLAUSE and token.pos == "VERB":
                    yield from _said(block, tree, token)


def _said(block: Block, tree: Tree, verb: Token) -> Iterator[Statement]:
    clauses = tree.sentence.children(verb, "ccomp")
    if not clauses:
        return
    content = _content(tree, verb, clauses[-1])
    speaker = subject(tree, verb)
    if not content or speaker is None:
        return
    yield from statements(
        block,
        Finding(
            source=named(tree, speaker),
            cue=cue(tree, verb),
            content=content,
            attribution=Attribution.PRONOUN if speaker.tag in PRONOUNS else Attribution.EXPLICIT,
            stance=CLAUSE[verb.lemma],
            speaker=speaker.lemma,
        ),
    )


def _content(tree: Tree, verb: Token, clause: Token) -> Spans:
    """Words of the clause, and of what follows it when the verb only interrupts them."""
    below = {token.i for token in tree.sentence.subtree(clause)}
    if clause.i < verb.i:
        for child in tree.sentence.children(verb, "advcl", "conj"):
            if child.i > verb.i and _goes_on(tree, child):
                below.update(token.i for token in tree.sentence.subtree(child))
    spans: list[Span] = []
    run: list[Token] = []
    for i in [*sorted(below), -1]:
        if run and i != run[-1].i + 1:
            spans.extend(_span(tree, run))
            run = []
        if i >= 0:
            run.append(tree.tokens[i])
    return tuple(spans)


def _goes_on(tree: Tree, child: Token) -> bool:
    if not is_finite_clause(tree, child):
        return False
    marks = tree.sentence.children(child, "mark")
    return child.dep == "conj" or bool(marks and marks[0].lemma in CONTRASTS)


def _span(tree: Tree, run: list[Token]) -> Iterator[Span]:
    while run and ((run[0].lemma in OPENERS and run[0].dep == "mark") or run[0].pos == "PUNCT"):
        run = run[1:]
    while run and run[-1].pos == "PUNCT":
        run = run[:-1]
    if run:
        yield tree.sentence.span_of(run[0], run[-1])


def build() -> Extract:
    return extract


PART = Part(name="indirect", version=1, build=build, needs=frozenset({Sentence, Paragraph}))
