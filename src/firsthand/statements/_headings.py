"""What is told in the first person under the name of who tells it: testimonies, accounts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from firsthand.model import MarkKind, Span
from firsthand.statements._blocks import Block
from firsthand.statements._clauses import VERBAL, is_word, trimmed

BACK = 3  # paragraphs in front of the first turn that tell who answers
HEADING_SENTENCES = 2
HEADING_WORDS = 12
FIRST_PERSON = frozenset({"i", "we", "me", "us", "my", "our", "myself"})
TITLED = re.compile(
    r"^(?:\W*\d*\W*)(?:statement|testimony|account|evidence|deposition|story) (?:of|by|from) ",
    re.IGNORECASE,
)
COLLECTED = re.compile(
    r"\b(?:testimon(?:y|ies)|accounts?|voices|statements|recorded|collected|interviewed|stories)\b",
    re.IGNORECASE,
)
NUMBERED = re.compile(r"[\W\d]*")
PERSONAL = re.compile(
    r"(?:man|woman|person|er|or|ist|ian|eer|ant|ee|boy|girl|child|wife|widow|husband|son|nurse"
    r"|priest|captain|sergeant|refugee|cook|clerk|guard|witness|pupil|chief|spy|nun|monk|guide)$",
    re.IGNORECASE,
)
NO_PEOPLE = frozenset(
    {"letter", "chapter", "order", "river", "summer", "winter", "water", "paper", "answer", "power"}
    | {"number", "register", "matter", "quarter", "harbour", "error", "tower", "corner", "border"}
    | {"september", "october", "november", "december", "ministry", "season", "reason", "prison"}
)


def testimonies(blocks: Sequence[Block]) -> Iterator[tuple[Block, Span]]:
    """Paragraphs of one article in the first person, with the words above for who tells them."""
    opening = " ".join(b.doc.quote(b.paragraph.span) for b in blocks[:BACK])
    collected = COLLECTED.search(opening) is not None
    heads = [(i, name) for i, block in enumerate(blocks) if (name := _heading(block))]
    own = [(i, name) for i, name in heads if _is_own(blocks, i)]
    for i, name in own:
        words = blocks[i].doc.quote(blocks[i].paragraph.span)
        if TITLED.match(words) or (collected and len(own) > 1):
            for block in _below(blocks, i):
                yield block, name


def _heading(block: Block) -> Span | None:
    """The words of a short line that name or describe a person; None: it is none."""
    if not _may_head(block):
        return None
    titled = TITLED.match(block.doc.quote(block.paragraph.span))
    if titled is not None:
        place = block.paragraph.span
        return Span(place.doc_id, place.start + titled.end(), place.end)
    for tree in block.trees:
        for run in tree.sentence.entities():
            if run[0].entity == "PERSON":
                return tree.sentence.span_of(run[0], run[-1])
    return _described(block)


def _may_head(block: Block) -> bool:
    """Whether the paragraph is short and says nothing."""
    heading = block.paragraph.kind is MarkKind.CROSS_HEADING or block.is_prose
    if not heading or len(block.trees) > HEADING_SENTENCES:
        return False
    if block.is_prose and block.doc.text[block.paragraph.span.end - 1] in '.?!:;"”':
        return False
    if any(tree.sentence.root.pos in VERBAL for tree in block.trees):
        return False
    words = sum(is_word(token) for tree in block.trees for token in tree.tokens)
    return 0 < words <= HEADING_WORDS


def _described(block: Block) -> Span | None:
    """The heading without its number, when it is not only a word of time or place."""
    tree = block.trees[-1]
    words = trimmed([t for t in tree.tokens if not NUMBERED.fullmatch(t.text)])
    root = tree.sentence.root
    if not words or root.lemma in NO_PEOPLE or not PERSONAL.search(root.lemma):
        return None
    return tree.sentence.span_of(words[0], words[-1])


def _is_own(blocks: Sequence[Block], heading: int) -> bool:
    """Whether half of what stands below is told in the first person."""
    below = _below(blocks, heading)
    own = [block for block in below if _speaks(block)]
    return bool(own) and 2 * len(own) >= len(below)


def _below(blocks: Sequence[Block], heading: int) -> list[Block]:
    """The paragraphs up to the next heading."""
    found: list[Block] = []
    for block in blocks[heading + 1 :]:
        if not block.is_prose or _heading(block):
            break
        found.append(block)
    return found


def _speaks(block: Block) -> bool:
    """Whether one speaks of oneself outside of quotations."""
    return any(
        token.text.lower() in FIRST_PERSON and not block.quotation_at(token.start)
        for tree in block.trees
        for token in tree.tokens
    )
