"""`reportedly`, `is said to`, `are believed to`: somebody says so, and no words name them."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.model import Attribution, Problem, Span, Spans, Stance, Statement
from firsthand.plugins import Part
from firsthand.reading import Reading
from firsthand.statements import Extract
from firsthand.statements._blocks import Block, Tree
from firsthand.statements._claims import HEDGES, RUMOURS, Claim, claims, rumour
from firsthand.statements._clauses import cue_of, spans_of, trimmed
from firsthand.statements._make import Finding, statement, statements
from firsthand.syntax import Paragraph, Sentence, Token

GUESSES = frozenset({"estimate", "expect", "reckon"})
HEARSAY = frozenset({"report", "allegation", "claim", "accusation", "rumour", "rumor", "story"})
HEARSAY |= frozenset({"complaint", "talk", "whisper", "suggestion", "tale"})
FEWEST = 3  # words of what there are reports of


def extract(reading: Reading) -> Iterator[Statement | Problem]:
    """Statements of each clause that is hedged itself, in text order."""
    for block in reading[Block]:
        if block.is_prose:
            for tree in block.trees:
                for token in tree.tokens:
                    may = token.lemma in HEARSAY or token.tag == "VBN"
                    if may and (finding := _rumoured(tree, token)):
                        yield from statements(block, finding)
                for claim in claims(tree, tree.tokens, keep_end=False) if _may(tree) else ():
                    if claim.hedges and not block.quotation_at(claim.hedges[0].start):
                        yield statement(block, _finding(tree, claim), claim)


def _rumoured(tree: Tree, token: Token) -> Finding | None:
    """`There were reports of X`, `X, it is alleged, Y`: what nobody named says; None: no such."""
    content: Spans = ()
    cue: Spans = ()
    if token.lemma in HEARSAY and token.dep == "attr":
        over = tree.sentence.head(token)
        none = any(kid.lemma == "no" for kid in tree.sentence.children(token, "det"))
        if not none and any(k.lemma == "there" for k in tree.sentence.children(over, "expl")):
            content, cue = _reported(tree, token), spans_of(tree, tree.tokens[over.i : token.i + 1])
    elif token.tag == "VBN" and token.lemma in RUMOURS and token.dep in ("parataxis", "ccomp"):
        content, cue = _around(tree, token), cue_of(tree, token)
    if not content:
        return None
    return Finding((), cue, content, Attribution.HEDGE, Stance.ALLEGES)


def _reported(tree: Tree, noun: Token) -> Spans:
    """What stands behind `of` or `that`; none when it is short."""
    for kid in tree.sentence.children(noun, "prep", "acl", "ccomp"):
        told = tree.sentence.children(kid, "pcomp", "pobj") if kid.dep == "prep" else (kid,)
        if told and (kid.lemma == "of" or kid.dep != "prep"):
            words = tree.tokens[tree.left[told[0].i] : tree.right[told[0].i] + 1]
            kept = trimmed(words[1:] if words[0].lemma == "that" else words)
            return spans_of(tree, kept) if len(kept) >= FEWEST else ()
    return ()


def _around(tree: Tree, verb: Token) -> Spans:
    """The sentence around `it is alleged` between commas; none when it does not stand so."""
    kids = tree.sentence.children(verb)
    first, last = tree.left[verb.i], tree.right[verb.i]
    inner = [i for i in range(first, last + 1) if tree.tokens[i].text == ","]
    first, last = (first + 1 if first in inner else first), (last - 1 if last in inner else last)
    it = any(kid.lemma == "it" and kid.dep == "nsubjpass" for kid in kids)
    if not it or any(kid.dep in ("ccomp", "xcomp", "agent") for kid in kids) or not first:
        return ()
    ends = tree.tokens[last + 1 : last + 2]
    if tree.tokens[first - 1].text != "," or not ends or ends[0].text not in (",", "."):
        return ()
    runs = (tree.tokens[: first - 1], tree.tokens[last + 2 :])
    return tuple(span for run in runs for span in spans_of(tree, trimmed(run)))


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


PART = Part(name="hedged", version=5, build=build, needs=frozenset({Sentence, Paragraph}))
