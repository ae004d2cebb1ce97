"""`X's admission that Y`, `allegations that Y`: a noun of saying with a clause."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.model import Attribution, Problem, Stance, Statement
from firsthand.plugins import Part
from firsthand.reading import Reading
from firsthand.statements import Extract
from firsthand.statements._blocks import Block, Tree
from firsthand.statements._clauses import VERBAL, has_subject, named, spans_of, subject, trimmed
from firsthand.statements._cues import NOUN
from firsthand.statements._make import Finding, statements
from firsthand.statements._sayings import attribution_of
from firsthand.syntax import Paragraph, Sentence, Token

GIVERS = frozenset({"by", "from", "of"})
LIGHT = frozenset({"make", "issue", "express", "voice", "repeat", "give", "offer", "raise", "have"})
BODIES = frozenset({"PERSON", "ORG", "NORP", "GPE"})


def extract(reading: Reading) -> Iterator[Statement | Problem]:
    """Statements of each noun of saying with a that-clause, in text order."""
    for block in reading[Block]:
        if block.is_prose:
            for tree in block.trees:
                for token in tree.tokens:
                    if token.pos == "NOUN" and token.lemma in NOUN:
                        yield from _said(block, tree, token)


def _said(block: Block, tree: Tree, noun: Token) -> Iterator[Statement]:
    clause = next(
        (
            kid
            for kid in tree.sentence.children(noun, "acl", "ccomp", "relcl")
            if has_subject(tree, kid)
            and any(mark.lemma == "that" for mark in tree.sentence.children(kid, "mark"))
        ),
        None,
    )
    if clause is None:
        return
    speaker = _giver(tree, noun)
    stance = NOUN[noun.lemma]
    if speaker is None and stance is not Stance.ALLEGES:
        return
    words = tree.tokens[tree.left[clause.i] + 1 : tree.right[clause.i] + 1]
    yield from statements(
        block,
        Finding(
            source=named(tree, speaker) if speaker else (),
            cue=spans_of(tree, [noun]),
            content=spans_of(tree, trimmed(words)),
            attribution=attribution_of(speaker) if speaker else Attribution.HEDGE,
            stance=stance,
            speaker=speaker,
        ),
    )


def _giver(tree: Tree, noun: Token) -> Token | None:
    """Whose word it is: `X's claim`, `the X claim`, `a claim by X`, `X made the claim`."""
    for kid in tree.sentence.children(noun, "poss", "compound", "nmod", "amod"):
        if kid.dep == "poss" or kid.entity in BODIES:
            return kid
    for kid in tree.sentence.children(noun, "prep"):
        if kid.lemma in GIVERS:
            return next(iter(tree.sentence.children(kid, "pobj")), None)
    verb = tree.sentence.head(noun)
    if noun.dep == "dobj" and verb.pos in VERBAL and verb.lemma in LIGHT:
        return subject(tree, verb)
    return None


def build() -> Extract:
    """The part; it needs no model."""
    return extract


PART = Part(name="nouns", version=1, build=build, needs=frozenset({Sentence, Paragraph}))
