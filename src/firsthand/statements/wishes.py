"""`X wants the guards tried`, `X wants an inquiry`: what somebody wants done is recommended."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from firsthand.model import Problem, Spans, Stance, Statement
from firsthand.plugins import Part
from firsthand.reading import Reading
from firsthand.statements import Extract
from firsthand.statements._blocks import Block, Tree
from firsthand.statements._clauses import cue_of, has_subject, named, spans_of, subject, trimmed
from firsthand.statements._make import Finding, statement
from firsthand.statements._sayings import attribution_of, is_finite, is_passive
from firsthand.statements._turns import turns
from firsthand.statements._wanted import is_asked_for
from firsthand.syntax import Paragraph, Sentence, Token

WISHING = frozenset({"want", "like", "prefer"})
NOUNS = frozenset({"NOUN", "PROPN"})
NOBODY = frozenset({"you", "nobody", "who", "one", "everybody", "everyone", "anyone"})


def extract(reading: Reading) -> Iterator[Statement | Problem]:
    """One statement for each thing that somebody wants to be done, in text order.

    What `I` want in a line of an interview is said there.
    """
    wishes = [*_wishes_in(reading[Block])]
    lines = {turn.block.paragraph.span for turn in turns(reading[Block])} if wishes else ()
    for block, tree, verb in wishes:
        yield from _wishes(block, tree, verb, own=block.paragraph.span in lines)


def _wishes_in(blocks: Iterable[Block]) -> Iterator[tuple[Block, Tree, Token]]:
    for block in blocks:
        if block.is_prose:
            for tree in block.trees:
                for verb in tree.tokens:
                    if _is_wish(tree, verb) and not block.quotation_at(verb.start):
                        yield block, tree, verb


def _is_wish(tree: Tree, verb: Token) -> bool:
    """Whether the verb says what somebody wants now, or would like."""
    if verb.lemma not in WISHING:
        return False
    kids = tree.sentence.children(verb)
    if any(kid.dep == "neg" for kid in kids) or is_passive(tree, verb):
        return False
    if verb.lemma == "want":
        return verb.pos == "VERB" and is_finite(tree, verb)
    would = any(kid.dep == "aux" and kid.lemma in ("would", "'d", "’d") for kid in kids)
    return verb.tag == "VB" and would


def _wishes(block: Block, tree: Tree, verb: Token, *, own: bool) -> Iterator[Statement]:
    speaker = subject(tree, verb)
    if speaker is None or speaker.lemma in NOBODY or not named(tree, speaker):
        return
    if own and speaker.lemma in ("i", "we"):
        return
    for content in _contents(tree, verb):
        tokens = [token for span in content for token in block.tokens_in(span)]
        if is_asked_for(tokens, past=verb.tag == "VBD"):
            yield statement(
                block,
                Finding(
                    source=named(tree, speaker),
                    cue=cue_of(tree, verb),
                    content=content,
                    attribution=attribution_of(speaker),
                    stance=Stance.RECOMMENDS,
                    speaker=speaker,
                ),
                None,
            )


def _contents(tree: Tree, verb: Token) -> Iterator[Spans]:
    """What is wanted, each thing that stands behind a comma or `and` of the verb by itself."""
    starts: list[int] = []
    last = verb.i
    for kid in tree.sentence.children(verb):
        if kid.i < verb.i or kid.dep in ("punct", "cc", "mark"):
            continue
        another = kid.dep == "conj"
        if another and not _is_wanted_too(tree, verb, kid):
            break
        if another or not starts:
            starts += [tree.left[kid.i], *_apart(tree, kid)]
        last = max(last, tree.right[kid.i])
    for start, end in pairwise([*starts, last + 1]):
        words = trimmed(tree.tokens[max(start, verb.i + 1) : end])
        while words and words[-1].dep == "cc":
            words = trimmed(words[:-1])
        if words:
            yield spans_of(tree, words)


def _apart(tree: Tree, wanted: Token) -> Iterator[int]:
    """Where another thing begins behind a comma and `and`: `an inquiry, and an apology`."""
    for kid in tree.sentence.children(wanted, "conj"):
        first = tree.left[kid.i]
        if kid.pos in NOUNS and [t.text for t in tree.tokens[first - 2 : first]] == [",", "and"]:
            yield first


def _is_wanted_too(tree: Tree, verb: Token, kid: Token) -> bool:
    """Whether `wants A, and B` goes on with what is wanted: a noun, or `the roof kept`."""
    if kid.pos in NOUNS:
        return not has_subject(tree, kid)
    bare = not tree.sentence.children(kid, "aux", "auxpass") and has_subject(tree, kid)
    return bare and kid.tag in ("VBN", "VBD") and verb.tag != "VBD"


def build() -> Extract:
    """The part; it needs no model."""
    return extract


PART = Part(name="wishes", version=3, build=build, needs=frozenset({Sentence, Paragraph}))
