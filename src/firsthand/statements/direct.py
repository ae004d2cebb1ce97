"""`"Words," X said`: quotations with a verb of saying beside them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from firsthand.model import Attribution, Form, Problem, Span, Statement
from firsthand.plugins import Part
from firsthand.reading import Reading
from firsthand.statements import Extract
from firsthand.statements._blocks import Block, Tree
from firsthand.statements._clauses import cue, named, subject
from firsthand.statements._cues import CLAUSE
from firsthand.statements._make import Finding, is_term, statements
from firsthand.syntax import Paragraph, Sentence, Token
from firsthand.text.quotes import Quotation

SPEECH_WORDS = 3  # shorter quotations without a verb of saying are names and terms
GAP_CHARS = 160  # a verb of saying stands no farther than this from its quotation
PRONOUNS = frozenset({"PRP", "PRP$"})


@dataclass(frozen=True, slots=True)
class Saying:
    """A verb of saying outside quotations, with its subject."""

    tree: Tree
    verb: Token
    speaker: Token


def extract(reading: Reading) -> Iterator[Statement | Problem]:
    """Statements of each quotation that a verb of saying introduces or closes."""
    for block in reading[Block]:
        if block.is_prose and block.quotations:
            yield from _block(block)


def _block(block: Block) -> Iterator[Statement]:
    sayings = list(_sayings(block))
    last: Finding | None = None
    end = block.paragraph.span.start
    for quotation in block.quotations:
        found = _finding(block, quotation, sayings)
        if found is None and last is not None and _continues(block, end, quotation, sayings):
            found = replace(last, content=(quotation.inner,))
        if found is not None:
            yield from statements(block, found)
            last, end = found, quotation.outer.end


def _sayings(block: Block) -> Iterator[Saying]:
    for tree in block.trees:
        for token in tree.tokens:
            if (
                token.lemma in CLAUSE
                and token.pos == "VERB"
                and not block.quotation_at(token.start)
            ):
                speaker = subject(tree, token)
                if speaker is not None and not block.quotation_at(speaker.start):
                    yield Saying(tree, token, speaker)


def _finding(block: Block, quotation: Quotation, sayings: list[Saying]) -> Finding | None:
    if is_term(block, quotation.inner):
        return None
    best = _after(block, quotation, sayings) or _before(block, quotation, sayings)
    if best is None:
        return None
    return Finding(
        source=named(best.tree, best.speaker),
        cue=cue(best.tree, best.verb),
        content=(quotation.inner,),
        attribution=Attribution.PRONOUN if best.speaker.tag in PRONOUNS else Attribution.EXPLICIT,
        stance=CLAUSE[best.verb.lemma],
        form=Form.DIRECT,
        speaker=best.speaker.lemma,
    )


def _after(block: Block, quotation: Quotation, sayings: list[Saying]) -> Saying | None:
    """`"…," X said` and `"…," said X`: the first verb behind, in the same run of words."""
    for saying in sayings:
        first = min(saying.verb.start, saying.speaker.start)
        if first >= quotation.outer.end:
            between = block.doc.text[quotation.outer.end : first]
            near = first - quotation.outer.end <= GAP_CHARS
            joined = not any(mark in between for mark in '.!?;:"“”')
            ends = block.doc.text[
                quotation.inner.end - 1
            ] in ",!?…—-" or between.lstrip().startswith(",")
            return saying if near and joined and ends else None
    return None


def _before(block: Block, quotation: Quotation, sayings: list[Saying]) -> Saying | None:
    """`X said: "…"`, `X said "…"`: the last verb in front, in the same run of words."""
    for saying in reversed(sayings):
        last = max(saying.verb.end, saying.speaker.end)
        if last <= quotation.outer.start:
            between = block.doc.text[last : quotation.outer.start]
            near = len(between) <= GAP_CHARS and not any(mark in between for mark in '.!?;"“”')
            introduced = between.rstrip().endswith((":", ",")) or not between.strip()
            return saying if near and introduced else None
    return None


def _continues(block: Block, end: int, quotation: Quotation, sayings: list[Saying]) -> bool:
    """Whether only the words of the last saying stand between two quotations."""
    between = (
        Span(block.doc.id, end, quotation.outer.start) if end < quotation.outer.start else None
    )
    if between is None:
        return True
    words = block.doc.quote(between)
    return len(words) <= GAP_CHARS and words.count(".") <= 1


def build() -> Extract:
    return extract


PART = Part(name="direct", version=1, build=build, needs=frozenset({Sentence, Paragraph}))
