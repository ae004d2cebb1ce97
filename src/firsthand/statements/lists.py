"""`X found that:`, `X calls on Y to:` and the points of the list below: each is said by X."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from firsthand.model import Problem, Span, Stance, Statement
from firsthand.model.quick import replace
from firsthand.plugins import Part
from firsthand.reading import Reading
from firsthand.statements import Extract
from firsthand.statements._blocks import Block, Tree
from firsthand.statements._clauses import named, subject, trimmed
from firsthand.statements._complements import complement_of
from firsthand.statements._cues import CLAUSE
from firsthand.statements._make import Finding, statements
from firsthand.statements._sayings import attribution_of, is_passive, sayings
from firsthand.syntax import Paragraph, Sentence

POINT = re.compile(r"(?:[•·▪‣◦●*–—-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])[ \xa0\t]+")


LINE = re.compile(rf"(?<=\n)[ \t]*{POINT.pattern}")
OPEN = re.compile(r"(?::|\b(?:that(?: (?:you|they|it|we|the \w+))?|to|should))\s*$")
TAIL_CHARS = 40  # that show how a paragraph ends
BOTH_ENDS = 2
LAST_WORDS = 6  # of a sentence that is left open


def extract(reading: Reading) -> Iterator[Statement | Problem]:
    """Statements of each point of a list that somebody's words lead to, in text order."""
    blocks = reading[Block]
    for i, block in enumerate(blocks):
        if block.is_prose and block.trees and _leads(block):
            points = list(_points(blocks, i))
            finding = _finding(block, block.trees[-1]) if points else None
            if finding is not None:
                for point, start in points:
                    for content in _contents(point, start):
                        yield from statements(point, replace(finding, content=(content,)))


def _leads(block: Block) -> bool:
    """Whether the paragraph ends with a colon, or is left open: `and request that you`."""
    return OPEN.search(block.doc.quote(block.paragraph.span)[-TAIL_CHARS:]) is not None


def _points(blocks: Sequence[Block], lead: int) -> Iterator[tuple[Block, int]]:
    """The points of the list right below, each with its paragraph and the place behind its mark."""
    for block in blocks[lead + 1 :]:
        place = block.paragraph.span
        mark = POINT.match(block.doc.text, place.start, place.end)
        same = block.paragraph.article_id == blocks[lead].paragraph.article_id
        if not (mark and same and block.is_prose):
            return
        yield block, mark.end()


def _contents(block: Block, start: int) -> Iterator[Span]:
    """The sentences of a point, without its mark; of lines with marks of their own, each."""
    ends = [(start, start)]
    ends += [mark.span() for mark in LINE.finditer(block.doc.text, start, block.paragraph.span.end)]
    ends.append((block.paragraph.span.end, 0))
    for (_, first), (last, _) in pairwise(ends):
        if len(ends) > BOTH_ENDS:  # lines of one paragraph, of which the parser makes what it likes
            words = trimmed(block.tokens_in(block.doc.span(first, last)))
            if words:
                yield block.doc.span(words[0].start, words[-1].end)
            continue
        for tree in block.trees:
            told = trimmed([token for token in tree.tokens if token.start >= first])
            if told:
                yield tree.sentence.span_of(told[0], told[-1])


def _finding(block: Block, tree: Tree) -> Finding | None:
    """Who says what the list holds: the last verb of saying or asking before it."""
    said = [saying for saying in sayings(block, tree) if not block.quotation_at(saying.verb.start)]
    asked = [
        (verb, speaker, found)
        for verb in tree.tokens
        if verb.pos == "VERB" and (found := complement_of(tree, verb))
        if found[0] is Stance.RECOMMENDS and not is_passive(tree, verb)
        if (speaker := subject(tree, verb))
    ]
    if asked and (not said or said[-1].verb.i <= asked[-1][0].i):
        _, speaker, (stance, _, cue) = asked[-1]
        return Finding(
            named(tree, speaker), cue, (), attribution_of(speaker), stance, speaker=speaker
        )
    return said[-1].finding(()) if said else _misread(tree)


def _misread(tree: Tree) -> Finding | None:
    """Who asks at the end of a sentence that is left open; its verb is often taken for a noun."""
    speaker = subject(tree, tree.sentence.root)
    if speaker is None:
        return None
    for word in tree.tokens[-LAST_WORDS:]:
        if CLAUSE.get(word.lemma) is Stance.RECOMMENDS and word.dep in ("conj", "ROOT"):
            cue, source = (tree.sentence.span_of(word, word),), named(tree, speaker)
            said = attribution_of(speaker)
            return Finding(source, cue, (), said, Stance.RECOMMENDS, speaker=speaker)
    return None


def build() -> Extract:
    """The part; it needs no model."""
    return extract


PART = Part(name="lists", version=3, build=build, needs=frozenset({Sentence, Paragraph}))
