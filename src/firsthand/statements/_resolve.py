"""Rival statements → the ones we keep, each with the statement it stands in."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from firsthand.model import Attribution, Form, Problem, Span, Stance, Statement
from firsthand.model.quick import replace
from firsthand.reading import Reading
from firsthand.statements import Extract, Found, Together
from firsthand.statements._basis import carried
from firsthand.statements._blocks import Block, blocks
from firsthand.statements._clauses import VERBAL
from firsthand.statements._denials import denied
from firsthand.statements._rivals import confidence, winners
from firsthand.syntax import Hint

OWN_VOICE = frozenset({Attribution.NARRATOR, Attribution.HEADLINE})
DESCRIBING = "objects@"
UNANSWERED = "replies@"
BESIDE_CHARS = 16  # between a source and its own verb: "had recently"
FIRM = frozenset({Stance.DENIES, Stance.ACKNOWLEDGES})
SOURCELESS = frozenset({Attribution.HEDGE, Attribution.INHERITED})
REACH_CHARS = 600  # a speaker is carried on to a quoted part no farther than this
NEARLY_ALL = 0.8  # share of a clause said by others that leaves it nothing of its own
COVERED = 0.5  # share of a clause's characters said by somebody else: then it is not the article's


def resolve(reading: Reading, extractors: Mapping[str, Extract]) -> Iterator[Found]:
    """The winners in text order, then hints and problems."""
    yield from resolved([reading], extractors)[0]


def resolved(readings: Sequence[Reading], extractors: Mapping[str, Extract]) -> list[list[Found]]:
    """For each reading the winners in text order, then hints and problems."""
    indexed = [reading.with_layers(blocks(reading)) for reading in readings]
    found: list[list[Statement]] = [[] for _ in readings]
    beside: list[list[Hint | Problem]] = [[] for _ in readings]
    for stamp, extract in sorted(extractors.items()):
        made: Iterable[Iterable[Found]] = (
            extract.together(indexed) if isinstance(extract, Together) else map(extract, indexed)
        )
        for own, others, records in zip(found, beside, made, strict=True):
            for record in records:
                if isinstance(record, Statement):
                    own.append(replace(record, part=stamp))
                else:
                    others.append(record)
    return [
        [*_kept(own, reading[Block]), *others]
        for own, others, reading in zip(found, beside, indexed, strict=True)
    ]


def _kept(found: Sequence[Statement], indexed: Sequence[Block]) -> Iterator[Statement]:
    """The winners in text order."""
    said = [
        replace(s, confidence=confidence(s))
        for s in _said([s for s in found if s.attribution not in OWN_VOICE], _selves(indexed))
    ]
    own = _own([s for s in found if s.attribution in OWN_VOICE], said, indexed)
    in_order = sorted([*said, *own], key=_place)
    yield from _nested([*carried([*denied(in_order, indexed)])])


def _place(statement: Statement) -> tuple[int, int, str]:
    return statement.content[0].start, -statement.content[-1].end, statement.id


def _selves(indexed: Sequence[Block]) -> frozenset[int]:
    """Where one speaks of oneself."""
    return frozenset(
        token.start
        for block in indexed
        for tree in block.trees
        for token in tree.tokens
        if token.text.lower() in ("i", "we")
    )


def _said(found: Sequence[Statement], own: Container[int]) -> list[Statement]:
    """Winners among rivals; what has no words for its source gives way to what has."""
    kept = winners(found, own)
    sourced = [s for s in kept if s.attribution not in SOURCELESS]
    hedged = _uncovered([s for s in kept if s.attribution is Attribution.HEDGE], sourced)
    said = [*_outer(sourced), *hedged]
    carried = [s for s in kept if s.attribution is Attribution.INHERITED]
    whole = _uncovered([s for s in carried if s.form is Form.DIRECT], said)
    part = _uncovered([s for s in carried if s.form is not Form.DIRECT], said, limit=0)
    return [*said, *_heirs([*whole, *part], sourced)]


def _outer(sourced: Sequence[Statement]) -> Iterator[Statement]:
    """All but those that only describe, inside what somebody says: `said X, blaming Y`.

    Who is named inside of it speaks for himself: `said that Y complained of Z`.
    """
    taken = _union(
        [span for s in sourced if not s.part.startswith(DESCRIBING) for span in s.content]
    )
    unsaid = _union(
        [span for s in sourced if not s.part.startswith(UNANSWERED) for span in s.content]
    )
    starts, others = [span.start for span in taken], [span.start for span in unsaid]
    for statement in sourced:
        again = statement.attribution is Attribution.PRONOUN
        if again and statement.part.startswith(UNANSWERED):
            if _is_inside(statement, unsaid, others):  # "she said it would not comment"
                continue
        elif statement.part.startswith(DESCRIBING) and _is_inside(statement, taken, starts):
            speaks = _is_beside(statement) and all(
                _shared(span, taken, starts) for span in statement.source
            )
            if again or not (speaks or statement.stance in FIRM):
                continue
        yield statement


def _is_inside(statement: Statement, taken: Sequence[Span], starts: Sequence[int]) -> bool:
    return all(_shared(span, taken, starts) == span.end - span.start for span in statement.content)


def _is_beside(statement: Statement) -> bool:
    """Whether the source stands right beside the cue."""
    ends = [(s.start, s.end) for s in statement.source[-1:]]
    return any(
        min(abs(c.start - end), abs(start - c.end)) <= BESIDE_CHARS
        for c in statement.cue
        for start, end in ends
    )


def _heirs(carried: Sequence[Statement], sourced: Sequence[Statement]) -> Iterator[Statement]:
    """Quotations that stand alone, and sentences with a quoted part that somebody spoke before."""
    ends = sorted(s.content[-1].end for s in sourced)
    for statement in carried:
        behind = bisect_left(ends, statement.content[0].start)
        near = behind and statement.content[0].start - ends[behind - 1] <= REACH_CHARS
        if statement.form is Form.DIRECT or near:
            yield statement


def _uncovered(
    own: Sequence[Statement], said: Sequence[Statement], *, limit: float = COVERED
) -> list[Statement]:
    """Statements of whose content at most the share `limit` is said by others."""
    taken = _union([span for s in said for span in (*s.source, *s.cue, *s.content)])
    starts = [span.start for span in taken]
    kept = []
    for statement in own:
        length = sum(span.end - span.start for span in statement.content)
        shared = sum(_shared(span, taken, starts) for span in statement.content)
        if shared <= limit * length:
            kept.append(statement)
    return kept


def _own(
    own: Sequence[Statement], said: Sequence[Statement], indexed: Sequence[Block]
) -> Iterator[Statement]:
    """Statements in the article's own voice whose main verb is not part of another's."""
    taken = _union([span for s in said for span in (*s.source, *s.cue, *s.content)])
    starts = [span.start for span in taken]
    in_order = sorted(indexed, key=lambda block: block.paragraph.span)
    ends = [block.paragraph.span.end for block in in_order]
    for statement in own:
        length = sum(span.end - span.start for span in statement.content)
        shared = sum(_shared(span, taken, starts) for span in statement.content)
        if not shared:
            yield statement
        elif shared <= NEARLY_ALL * length:
            block = in_order[bisect_left(ends, statement.content[-1].end)]
            heads = _heads(block, statement)
            if not heads or any(not _shared(head, taken, starts) for head in heads):
                yield statement


def _heads(block: Block, statement: Statement) -> list[Span]:
    """Verbs of the content that stand under no other word of it."""
    found = []
    for _, tokens in block.trees_in(statement.content):
        inside = {token.i for token in tokens}
        for token in tokens:
            alone = token.head == token.i or token.head not in inside
            if alone and token.pos in VERBAL:
                found.append(Span(statement.doc_id, token.start, token.end))
    return found


def _union(spans: Sequence[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(span.doc_id, merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _shared(span: Span, taken: Sequence[Span], starts: Sequence[int]) -> int:
    total = 0
    for other in taken[max(0, bisect_left(starts, span.start) - 1) :]:
        if other.start >= span.end:
            break
        total += max(0, min(span.end, other.end) - max(span.start, other.start))
    return total


def _nested(ordered: Sequence[Statement]) -> Iterator[Statement]:
    """Each statement with the innermost one whose content surrounds its own.

    `The paper said that Y told it: "…"` is two claims of the paper: what Y told stands in the one
    that holds Y's cue.
    """
    around: list[tuple[int, Statement]] = []
    before: Statement | None = None
    for statement in ordered:
        start, end = statement.content[0].start, statement.content[-1].end
        while around and around[-1][0] < end:
            around.pop()
        holder = around[-1][1] if around else None
        inside = holder is not None and holder.content[0].start <= start
        parent = holder.id if holder and inside else None
        if parent is None and before is not None and statement.cue:
            holds = any(span.contains(statement.cue[0]) for span in before.content)
            parent = before.id if holds else None
        yield statement if parent == statement.parent else replace(statement, parent=parent)
        around.append((end, statement))
        before = statement
