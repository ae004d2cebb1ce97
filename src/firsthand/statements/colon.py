"""`Name: "words"`, and `Name said:` in the paragraph before the words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from firsthand.model import Attribution, Form, Problem, Span, Statement
from firsthand.model.quick import replace
from firsthand.plugins import Part
from firsthand.reading import Reading
from firsthand.statements import Extract
from firsthand.statements._blocks import Block
from firsthand.statements._labels import is_formal
from firsthand.statements._make import Finding, statements
from firsthand.statements._sayings import sayings
from firsthand.statements._speech import is_speech
from firsthand.statements._turns import labelled
from firsthand.syntax import Paragraph, Sentence

NAME = re.compile(r"(?P<name>[^\W\d_][^\n:\"“”«»„]{0,60}?)\s*(?P<cue>:)\s*$")
SPEAKER = re.compile(r"(?P<name>[A-Z][A-Z .'’-]{2,40})(?P<cue>:)\s+(?=\S)")
SIGNATURE = re.compile(r"\s*(?P<cue>[-–—―]{1,2})\s*(?P<name>[A-Z][^\n\"“”«»„]{1,60}?)\.?\s*$")
NAME_WORDS = 8
NOTE = re.compile(r"\s*\[\d{1,4}\]\s*$")  # the number of a footnote
SENTENCES = 2  # at the start of an account, in which one speaks of oneself
FIRST_PERSON = frozenset({"i", "we", "me", "us", "my", "our"})


def extract(reading: Reading) -> Iterator[Statement | Problem]:
    """Statements that a name and a colon introduce, in text order."""
    blocks = reading[Block]
    turns = labelled(blocks)
    going_on: dict[int, Finding] = {}  # speech that is not closed at the end of a block
    for i, block in enumerate(blocks):
        if not block.is_prose or block.paragraph.span in turns:
            continue
        finding = (
            going_on.get(block.before) if block.continues and block.before is not None else None
        )
        finding = finding or _announced(blocks, block) or _named(block) or _signed(block)
        if finding is None:
            continue
        yield from statements(block, finding)
        if block.quotations and not block.quotations[-1].closed:
            following = next((b for b in blocks[i + 1 : i + 2] if b.continues), None)
            if following is not None:
                going_on[i] = replace(finding, content=_opening(following))


def _opening(block: Block) -> tuple[Span, ...]:
    """The quotation that opens the block."""
    return (block.quotations[0].inner,)


def _announced(blocks: Sequence[Block], block: Block) -> Finding | None:
    """`X said:` at the end of the paragraph before, a quotation at the start of this one."""
    if block.before is None:
        return None
    before = blocks[block.before]
    if not before.trees or not before.is_prose:
        return None
    text = before.doc.quote(before.paragraph.span)
    content = _opening_words(block)
    if not content or not NOTE.sub("", text).rstrip().endswith(":"):
        return None
    found = list(sayings(before, before.trees[-1]))
    if found:
        return found[-1].finding(content, Form.DIRECT)
    return _from_name(before, before.paragraph.span, content) if block.quotations else None


def _opening_words(block: Block) -> tuple[Span, ...]:
    """The quotation that opens the block, or all of it when somebody speaks of himself in it."""
    place = block.paragraph.span
    if block.quotations:
        first = block.quotations[0]
        return (first.inner,) if first.outer.start == place.start else ()
    opening = [t.text.lower() for tree in block.trees[:SENTENCES] for t in tree.tokens]
    if not FIRST_PERSON.intersection(opening):
        return ()
    end = NOTE.sub("", block.doc.quote(place)).rstrip()
    return (Span(place.doc_id, place.start, place.start + len(end)),)


def _named(block: Block) -> Finding | None:
    """`X: "…"` and, in capitals, `X: …` at the start of a paragraph."""
    place = block.paragraph.span
    if block.quotations and is_speech(block, block.quotations[0]):
        mark = block.quotations[0].outer.start
        if mark > place.start:
            return _from_name(block, Span(place.doc_id, place.start, mark), _opening(block))
    line = SPEAKER.match(block.doc.text, place.start, place.end)
    if line is None or is_formal(line["name"]):
        return None
    return _with_colon(block, line, (Span(place.doc_id, line.end(), place.end),))


def _signed(block: Block) -> Finding | None:
    """`“…” — Name` at the end of a paragraph."""
    if not block.quotations or not block.quotations[-1].closed:
        return None
    last, end = block.quotations[-1], block.paragraph.span.end
    line = SIGNATURE.match(block.doc.text, last.outer.end, end)
    if line is None or len(line["name"].split()) > NAME_WORDS:
        return None
    return _with_colon(block, line, (last.inner,))


def _from_name(block: Block, place: Span, content: tuple[Span, ...]) -> Finding | None:
    line = NAME.match(block.doc.text, place.start, place.end)
    if line is None or len(line["name"].split()) > NAME_WORDS or is_formal(line["name"]):
        return None
    if any(token.pos in ("VERB", "AUX") for token in block.tokens_in(place)):
        return None
    return _with_colon(block, line, content)


def _with_colon(block: Block, line: re.Match[str], content: tuple[Span, ...]) -> Finding:
    doc_id = block.doc.id
    return Finding(
        source=(Span(doc_id, *line.span("name")),),
        cue=(Span(doc_id, *line.span("cue")),),
        content=content,
        attribution=Attribution.EXPLICIT,
        form=Form.DIRECT,
    )


def build() -> Extract:
    """The part; it needs no model."""
    return extract


PART = Part(name="colon", version=6, build=build, needs=frozenset({Sentence, Paragraph}))
