"""`"Words," X said`: quotations with a verb of saying beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from firsthand.model import Form, Problem, Statement
from firsthand.model.quick import replace
from firsthand.plugins import Part
from firsthand.reading import Reading
from firsthand.statements import Extract
from firsthand.statements._blocks import Block, Tree
from firsthand.statements._clauses import named
from firsthand.statements._cues import CLAUSE
from firsthand.statements._make import Finding, statements
from firsthand.statements._sayings import Saying, is_finite, sayings
from firsthand.statements._speech import is_speech
from firsthand.syntax import Paragraph, Sentence, Token
from firsthand.text.quotes import Quotation

GAP_CHARS = 160  # a verb of saying stands no farther than this from its quotation
STOPS = frozenset(".?!…")
NEAR_WORDS = 3  # between a quotation that is a sentence and who says it behind
BREAKS = frozenset('.!?;"“”')
SPEAKING = frozenset({"say", "tell", "shout", "yell", "cry", "write", "reply", "add", "answer"})
SPEAKING |= frozenset(
    {"read", "state", "note", "ask", "insist", "declare", "whisper", "scream", "warn", "repeat"}
)
LINKED = (",", ":", "—", "–", "-")


def extract(reading: Reading) -> Iterator[Statement | Problem]:
    """Statements of each quotation that a verb of saying introduces or closes."""
    left_open: dict[int, Finding] = {}  # what the last quotation of a block is part of
    for i, block in enumerate(reading[Block]):
        if not block.is_prose or not block.quotations:
            continue
        before = left_open.get(block.before) if block.before is not None else None
        for finding in _findings(block, before if block.continues else None):
            yield from statements(block, finding)
            if not block.quotations[-1].closed:
                left_open[i] = finding


def _findings(block: Block, before: Finding | None) -> Iterator[Finding]:
    """Each quotation goes to the verb beside it, or goes on from the one before it."""
    sayings_here = _outside(block)
    by_start, by_end = sorted(sayings_here, key=_first), sorted(sayings_here, key=_last)
    last, end = before, block.paragraph.span.start
    at = behind = 0
    for quotation in block.quotations:
        while at < len(by_start) and _first(by_start[at]) < quotation.outer.end:
            at += 1
        while behind < len(by_end) and _last(by_end[behind]) <= quotation.outer.start:
            behind += 1
        following = by_start[at] if at < len(by_start) else None
        leading = by_end[behind - 1] if behind else None
        saying = _chosen(block, quotation, leading, following)
        if saying is not None and is_speech(block, quotation):
            last = saying.finding((quotation.inner,), Form.DIRECT)
        elif last is None or not _continues(block, end, quotation):
            continue
        last, end = replace(last, content=(quotation.inner,)), quotation.outer.end
        yield last


def _outside(block: Block) -> list[Saying]:
    return [
        saying
        for tree in block.trees
        for saying in sayings(block, tree)
        if saying.verb.lemma in CLAUSE and _is_told(tree, saying.verb)
        if not block.quotation_at(saying.verb.start)
        and not block.quotation_at(saying.speaker.start)
    ]


def _is_told(tree: Tree, verb: Token) -> bool:
    """Whether it was said: `she said`, `she went on to say`; not `recognising "…"`."""
    return is_finite(tree, verb) or verb.lemma in SPEAKING


def _first(saying: Saying) -> int:
    leftmost = saying.tree.tokens[saying.tree.left[saying.speaker.i]]
    return min(saying.verb.start, leftmost.start)


def _last(saying: Saying) -> int:
    if saying.speaker.i < saying.verb.i:
        return saying.verb.end
    return max(saying.verb.end, *(s.end for s in named(saying.tree, saying.speaker)))


def _chosen(
    block: Block, quotation: Quotation, leading: Saying | None, following: Saying | None
) -> Saying | None:
    """The verb that introduces the quotation by a colon, else one behind, else one in front."""
    introduces = leading is not None and _introduces(block, leading, quotation)
    if introduces and _between(block, leading, quotation).rstrip().endswith(":"):
        return leading
    if following is not None and _closes(block, quotation, following):
        return following
    return leading if introduces else None


def _between(block: Block, leading: Saying | None, quotation: Quotation) -> str:
    start = _last(leading) if leading else quotation.outer.start
    return block.doc.text[start : quotation.outer.start]


def _closes(block: Block, quotation: Quotation, following: Saying) -> bool:
    """`"…," X said` and `"…," said X`."""
    start, end = quotation.outer.end, _first(following)
    if end - start > GAP_CHARS or BREAKS & set(block.doc.text[start:end]):
        return False
    last = block.doc.text[quotation.inner.end - 1]
    far = len(block.doc.text[start:end].split()) > NEAR_WORDS
    if last in STOPS and (far or _opens_sentence(following, end)):
        return False
    return last in ",!?…—-." or block.doc.text[start:end].lstrip().startswith((",", "—", "–"))


def _opens_sentence(saying: Saying, place: int) -> bool:
    """Whether a sentence of its own begins at `place`: `"Who was it?" The board asked nobody.`"""
    word = next((token for token in saying.tree.tokens if token.start == place), None)
    return word is not None and word.text[:1].isupper() and word.tag in ("DT", "PRP", "PRP$")


def _introduces(block: Block, leading: Saying, quotation: Quotation) -> bool:
    """`X said: "…"`, `X said in a statement, "…"`, `X said "…"`."""
    between = _between(block, leading, quotation)
    if len(between) > GAP_CHARS or BREAKS & set(between) or _is_in_clause(leading, quotation):
        return False
    if not between.strip() and block.doc.text[quotation.inner.start].islower():
        return leading.verb.lemma in SPEAKING  # described "a wall of silence"
    return not between.strip() or between.rstrip().endswith(LINKED)


def _is_in_clause(leading: Saying, quotation: Quotation) -> bool:
    """Whether the quotation ends a clause of the verb: `saying they chased him, "for his hat"`."""
    tree = leading.tree
    return any(
        tree.tokens[tree.left[clause.i]].end < quotation.outer.start
        and clause.end < quotation.outer.start < tree.tokens[tree.right[clause.i]].end
        for clause in tree.sentence.children(leading.verb, "ccomp")
        if clause.i > leading.verb.i
    )


def _continues(block: Block, end: int, quotation: Quotation) -> bool:
    """Whether the quotation stands in the sentence of the one before it, or right behind."""
    if end > quotation.outer.start:
        return False
    words: Sequence[str] = block.doc.text[end : quotation.outer.start].split()
    stops = sum(word.endswith((".", "!", "?")) for word in words)
    whole = block.doc.text[quotation.inner.end - 1] in ".!?,"
    return (
        whole
        and stops <= 1
        and len(words) * 8 <= GAP_CHARS
        and (not words or words[-1][-1] in ".,;:—–-")
    )


def build() -> Extract:
    """The part; it needs no model."""
    return extract


PART = Part(name="direct", version=6, build=build, needs=frozenset({Sentence, Paragraph}))
