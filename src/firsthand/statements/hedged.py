"""`reportedly`, `is said to`, `are believed to`: somebody says so, and no words name them."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.model import Attribution, Problem, Span, Spans, Stance, Statement
from firsthand.plugins import Part
from firsthand.reading import Reading
from firsthand.statements import Extract
from firsthand.statements._blocks import Block, Tree
from firsthand.statements._claims import HEDGES, Claim, claims, rumour
from firsthand.statements._clauses import cue_of, spans_of, trimmed
from firsthand.statements._make import Finding, statement
from firsthand.syntax import Paragraph, Sentence, Token

GUESSES = frozenset({"estimate", "expect", "reckon"})


def extract(reading: Reading) -> Iterator[Statement | Problem]:
    """Statements of each clause that is hedged itself, in text order."""
    for block in reading[Block]:
        if block.is_prose:
            for tree in block.trees:
                for claim in claims(tree, tree.tokens, keep_end=False) if _may(tree) else ():
                    if claim.hedges and not block.quotation_at(claim.hedges[0].start):
                        yield statement(block, _finding(tree, claim), claim)


def _may(tree: Tree) -> bool:
    """Whether a hedge stands anywhere in the sentence."""
    return any(token.lemma in HEDGES or rumour(tree, token) for token in tree.tokens)


def _finding(tree: Tree, claim: Claim) -> Finding:
    verb = claim.hedges[0]
    guess = verb.lemma in GUESSES and rumour(tree, verb)
    return Finding(
        source=(),
        cue=_cue(tree, verb),
        content=_told(tree, verb) or claim.spans,
        attribution=Attribution.HEDGE,
        stance=Stance.ESTIMATES if guess else Stance.ALLEGES,
    )


def _cue(tree: Tree, verb: Token) -> Spans:
    return cue_of(tree, verb) if rumour(tree, verb) else spans_of(tree, [verb])


def _told(tree: Tree, verb: Token) -> tuple[Span, ...]:
    """The clause of `it is said that …`; none for other hedges."""
    subjects = tree.sentence.children(verb, "nsubjpass", "expl")
    clauses = tree.sentence.children(verb, "ccomp")
    if not (clauses and subjects and subjects[0].lemma == "it" and clauses[-1].i > verb.i):
        return ()
    words = tree.tokens[tree.left[clauses[-1].i] : tree.right[clauses[-1].i] + 1]
    skip = 1 if words[0].lemma == "that" else 0
    return spans_of(tree, trimmed(words[skip:]))


def build() -> Extract:
    """The part; it needs no model."""
    return extract


PART = Part(name="hedged", version=3, build=build, needs=frozenset({Sentence, Paragraph}))
