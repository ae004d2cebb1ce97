"""Who speaks in the lines of an interview, a hearing or a testimony, where no verb tells it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from firsthand.model import Span, Spans
from firsthand.model.quick import dataclass
from firsthand.statements._blocks import Block, Tree
from firsthand.statements._clauses import named
from firsthand.statements._headings import BACK, HEADING_WORDS, testimonies
from firsthand.statements._labels import ANSWERER, LEAST_TURNS, Dialogue, dialogue
from firsthand.syntax import Token

DASH = re.compile(r"[–—-]\s*(?=\w)")
ASIDE = re.compile(r"[(\[*_].*[)\]*_]\s*$", re.DOTALL)  # "(music)", "[laughs]"
SWORN = re.compile(
    r"(?P<name>[^\W\d_a-z][^\n,;:(]{2,60}?),?\s+\(?(?:duly |having been )?"
    r"(?:sworn|affirmed|recalled|called|examined|cross-examined)\b"
)
SPOKE = frozenset({"with", "to"})
TALKS = frozenset({"interview", "conversation", "talk", "speak", "question", "discussion"})


@dataclass(frozen=True, slots=True)
class Turn:
    """What one says in one paragraph."""

    block: Block
    source: Spans  # words for who says it; empty: nobody is named
    cue: Spans
    start: int  # where what is said begins
    own: bool = False  # who says it is the author: a testimony under its name


def turns(blocks: Sequence[Block]) -> Iterator[Turn]:
    """Turns of every article, in text order."""
    for own in articles(blocks):
        if talk := dialogue(own):
            yield from _labelled(own, talk)
        yield from _dashed(own)
        for block, name in testimonies(own):
            yield Turn(block, (name,), (), block.paragraph.span.start, own=True)


def labelled(blocks: Sequence[Block]) -> dict[Span, int]:
    """The paragraphs of dialogues, from the first to the last that a name opens, each with the
    place where what is said begins."""
    found: dict[Span, int] = {}
    for own in articles(blocks):
        if talk := dialogue(own):
            starts = {line.index: line.start for line in talk.lines}
            for i in range(talk.lines[0].index, talk.lines[-1].index + 1):
                place = own[i].paragraph.span
                found[place] = starts.get(i, place.start)
    return found


def articles(blocks: Sequence[Block]) -> list[list[Block]]:
    """The blocks of each article, in text order."""
    found: dict[str, list[Block]] = defaultdict(list)
    for block in blocks:
        found[block.paragraph.article_id].append(block)
    return [*found.values()]


def _labelled(blocks: Sequence[Block], talk: Dialogue) -> Iterator[Turn]:
    """`Name: …`, and what goes on below it up to the next one."""
    by_index = {line.index: line for line in talk.lines}
    first = talk.lines[0].index
    current = talk.lines[0]
    sworn: Spans = ()
    for i in range(first, talk.lines[-1].index + 1):
        line = by_index.get(i)
        current = line or current
        if line is None and (found := _sworn(blocks[i])):
            sworn = found
            continue
        key = talk.keys[current.index]
        if key in talk.leading or not blocks[i].is_prose or _is_aside(blocks[i]):
            continue
        start = line.start if line else blocks[i].paragraph.span.start
        source: Spans = (talk.name(current),)
        if key in ANSWERER:
            source = sworn or _answerer(blocks, first)
        yield Turn(blocks[i], source, (current.mark,), start)


def _is_aside(block: Block) -> bool:
    return ASIDE.match(block.doc.quote(block.paragraph.span)) is not None


def _sworn(block: Block) -> Spans:
    """Words for who is called to answer: `Ida Marl, sworn`; empty: nobody is."""
    place = block.paragraph.span
    if len(block.doc.quote(place).split()) > HEADING_WORDS:
        return ()
    found = SWORN.match(block.doc.text, place.start, place.end)
    return (Span(place.doc_id, *found.span("name")),) if found else ()


def _dashed(blocks: Sequence[Block]) -> Iterator[Turn]:
    """Lines that a dash begins, in turn a question and an answer."""
    run: list[int] = []
    for i, block in enumerate([*blocks, None]):
        if block is not None and block.is_prose and _dash(block):
            run.append(i)
            continue
        if len(run) >= LEAST_TURNS:
            yield from _alternating(blocks, run)
        run = []


def _dash(block: Block) -> re.Match[str] | None:
    return DASH.match(block.doc.text, block.paragraph.span.start, block.paragraph.span.end)


def _alternating(blocks: Sequence[Block], run: Sequence[int]) -> Iterator[Turn]:
    """The turns of who answers: those of the half that has fewer questions."""
    asks = [blocks[i].doc.quote(blocks[i].paragraph.span).rstrip().endswith("?") for i in run]
    odd, even = sum(asks[1::2]), sum(asks[::2])
    if odd == even:
        return
    source = _answerer(blocks, run[0])
    for i in run[1::2] if even > odd else run[::2]:
        found = _dash(blocks[i])
        if found is not None:
            yield Turn(blocks[i], source, (), found.end())


def _answerer(blocks: Sequence[Block], first: int) -> Spans:
    """Words for who is asked: `a conversation with X`, or the last person named before."""
    before = [block for block in blocks[max(0, first - BACK) : first] if block.trees]
    for block in reversed(before):
        if sworn := _sworn(block):
            return sworn
    for block in reversed(before):
        for tree in block.trees:
            if found := _spoken_with(tree):
                return named(tree, found)
    for block in [*reversed(before), *blocks[:1]]:
        for tree in reversed(block.trees):
            people = [run for run in tree.sentence.entities() if run[0].entity == "PERSON"]
            if people:
                return (tree.sentence.span_of(people[0][0], people[0][-1]),)
    return _title(blocks)


def _spoken_with(tree: Tree) -> Token | None:
    for token in tree.tokens:
        if token.lemma in SPOKE and tree.sentence.head(token).lemma in TALKS:
            for name in tree.sentence.children(token, "pobj"):
                if name.pos == "PROPN" and name.entity != "ORG":
                    return name
    return None


def _title(blocks: Sequence[Block]) -> Spans:
    """A title that is but a description: `The night watchman`."""
    for block in blocks[:1]:
        if block.is_headline and len(block.trees) == 1:
            root = block.trees[0].sentence.root
            if root.pos == "NOUN":
                return named(block.trees[0], root)
    return ()
