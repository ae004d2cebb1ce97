"""`Eight men are accused of X`, `the guards stand accused`: somebody says so, nobody is named."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.model import Attribution, Problem, Spans, Stance, Statement
from firsthand.plugins import Part
from firsthand.reading import Reading
from firsthand.statements import Extract
from firsthand.statements._blocks import Block, Tree
from firsthand.statements._clauses import cue_of, spans_of, trimmed
from firsthand.statements._make import Finding, statement
from firsthand.syntax import Paragraph, Sentence, Token

ACCUSING = frozenset({"accuse", "suspect"})
STANDING = frozenset({"stand", "remain"})
INNER = frozenset({"relcl", "advcl", "conj", "ccomp", "ROOT", "acomp"})


def extract(reading: Reading) -> Iterator[Statement | Problem]:
    """One statement for each thing that people are accused of by nobody named, in text order."""
    for block in reading[Block]:
        if block.is_prose:
            for tree in block.trees:
                for verb in tree.tokens:
                    if verb.lemma in ACCUSING and not block.quotation_at(verb.start):
                        for content in _contents(tree, verb):
                            yield statement(block, _finding(tree, verb, content), None)


def _contents(tree: Tree, verb: Token) -> Iterator[Spans]:
    """Each deed by itself, or the whole clause when the deed is but a noun."""
    over = tree.sentence.head(verb)
    kids = tree.sentence.children(verb)
    passive = any(kid.dep == "auxpass" for kid in kids) or over.lemma in STANDING
    if verb.tag != "VBN" or not passive or any(kid.dep in ("agent", "neg") for kid in kids):
        return
    links = [kid for kid in kids if kid.dep == "prep" and kid.lemma == "of"]
    deeds = list(_deeds(tree, links[0])) if links else []
    for deed in deeds:
        yield spans_of(tree, trimmed(deed))
    clause = over if over.lemma in STANDING else verb
    if links and not deeds and clause.dep in INNER:
        first = tree.left[clause.i]
        yield spans_of(tree, trimmed(tree.tokens[first : tree.right[clause.i] + 1]))


def _deeds(tree: Tree, of: Token) -> Iterator[list[Token]]:
    """The words of each `having brought …`, those behind another `of` by themselves."""
    for deed in tree.sentence.children(of, "pcomp"):
        others = [kid for kid in tree.sentence.children(deed, "conj") if kid.lemma == "of"]
        end = min([tree.left[kid.i] for kid in others] + [tree.right[deed.i] + 1])
        words = list(tree.tokens[tree.left[deed.i] : end])
        while words and words[-1].dep == "cc":
            words.pop()
        yield words
        for kid in others:
            yield from _deeds(tree, kid)


def _finding(tree: Tree, verb: Token, content: Spans) -> Finding:
    over = tree.sentence.head(verb)
    standing = over.lemma in STANDING and over.i < verb.i
    cue = spans_of(tree, tree.tokens[over.i : verb.i + 1]) if standing else cue_of(tree, verb)
    return Finding((), cue, content, Attribution.HEDGE, Stance.ALLEGES)


def build() -> Extract:
    """The part; it needs no model."""
    return extract


PART = Part(name="accused", version=2, build=build, needs=frozenset({Sentence, Paragraph}))
