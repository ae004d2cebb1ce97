"""The contents of what the tagger found, made whole: quotations, and the sentence of the cue."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from firsthand.model import Span, Spans
from firsthand.statements._blocks import Block, Tree
from firsthand.statements._clauses import VERBAL, is_word
from firsthand.syntax import Token
from firsthand.text.quotes import Quotation

BARE_CHARS = 6  # marks and spaces between two parts of one content
SLACK_CHARS = 3  # marks and spaces by which a content may miss the edge of its quotation
OPENING = frozenset({"(", "“", '"', "‘", "'", "«", "„", "``"})
CLOSING = frozenset({")", "”", '"', "''", "»"})
BESIDE = frozenset({"prep", "npadvmod", "advmod", "advcl", "punct", "cc", "mark"})

ADDRESSING = frozenset({"tell", "inform", "assure", "remind", "warn", "notify", "email"})
LONGEST_NAME = 12  # words for whom it is told: "told the Hill Monitor that …"

Words = Sequence[tuple[Tree, Token]]


def contents(block: Block, places: Spans, cue: Words) -> Spans:
    """The contents without their marks: of other sentences than the cue's only what is quoted."""
    found: list[Span] = []
    for place in places:
        whole = next((q for q in _around(block, place) if _is_all(block, q, place)), None)
        if whole is not None:
            found.append(whole.inner)
        else:
            found += _parts(block, place, cue)
    if len(found) > 1:
        found = _joined(block, found)
        kept = [span for span in found if not _is_beside(block, span, cue)]
        found = kept or found
    return tuple(_inside(block, _said(block, span, cue), cue) for span in found)


def _said(block: Block, span: Span, cue: Words) -> Span:
    """`span` without whom it is told: `told | the paper that they ran`."""
    for tree, verb in cue:
        near = 0 <= span.start - verb.end <= BARE_CHARS and span.start < tree.end
        if verb.lemma not in ADDRESSING or not near:
            continue
        words = block.tokens_in(Span(span.doc_id, span.start, min(span.end, tree.end)))
        start = _clause_start(tree, verb, words)
        if start is not None:
            return Span(span.doc_id, start, span.end)
    return span


def _clause_start(tree: Tree, verb: Token, words: Sequence[Token]) -> int | None:
    """Where what is told begins behind the names of whom it is told; None: at once."""
    for n, token in enumerate(words[:LONGEST_NAME]):
        if token.lemma == "that" and token.tag == "IN" and n + 1 < len(words):
            return words[n + 1].start
        if token.pos in VERBAL:
            break
    told = tree.sentence.children(verb, "dobj", "dative")
    for clause in tree.sentence.children(verb, "ccomp"):
        first = tree.tokens[tree.left[clause.i]]
        if told and words and words[0].i <= told[0].i < first.i <= words[-1].i:
            return first.start
    return None


def _inside(block: Block, span: Span, cue: Words) -> Span:
    """`span` up to the end of the relative clause that the cue opens: `who criticised | him`."""
    for tree, verb in cue:
        last = tree.tokens[tree.right[verb.i]]
        if verb.dep != "relcl" or not verb.end <= span.start < last.end < span.end:
            continue
        behind = tree.tokens[last.i + 1 : last.i + 2]
        if behind and behind[0].pos in VERBAL:
            return Span(span.doc_id, span.start, last.end)
    return span


def _joined(block: Block, found: Sequence[Span]) -> list[Span]:
    """The spans in text order; those with nothing but marks between them are one."""
    joined: list[Span] = []
    for span in sorted(found):
        last = joined[-1] if joined else None
        if (
            last
            and span.start - last.end <= BARE_CHARS
            and not _has_word(block, last.end, span.start)
        ):
            joined[-1] = Span(span.doc_id, last.start, max(last.end, span.end))
        else:
            joined.append(span)
    return joined


def _around(block: Block, place: Span) -> tuple[Quotation, ...]:
    return block.quotations_in(place.start, place.end)


def _is_all(block: Block, quotation: Quotation, span: Span) -> bool:
    """Whether the span is the quotation, give or take its marks."""
    inner = quotation.inner
    return abs(span.start - inner.start) <= SLACK_CHARS and not any(
        _has_word(block, *sorted(ends))
        for ends in ((span.start, inner.start), (span.end, inner.end))
    )


def _has_word(block: Block, start: int, end: int) -> bool:
    return any(block.doc.text[place].isalnum() for place in range(start, end))


def _parts(block: Block, place: Span, cue: Words) -> Iterator[Span]:
    """Runs of neighbouring sentences of `place` that are the cue's or stand in quotations."""
    sentences = {tree.start for tree, _ in cue}
    run: list[Token] = []
    for tree, tokens in block.trees_in((place,)):
        if tree.start in sentences or block.quotation_at(tokens[0].start):
            run += tokens
        elif run:
            yield from _cleaned(block, run)
            run = []
    yield from _cleaned(block, run)


def _cleaned(block: Block, run: list[Token]) -> Iterator[Span]:
    """The words without a leading `that` and without punctuation at their ends."""
    first, last = 0, len(run)
    while first < last and (
        not (is_word(run[first]) or run[first].text in OPENING)
        or (run[first].lemma == "that" and run[first].dep == "mark")
    ):
        first += 1
    while last > first and not (is_word(run[last - 1]) or run[last - 1].text in CLOSING):
        last -= 1
    if any(is_word(token) for token in run[first:last]):
        span = Span(block.doc.id, run[first].start, run[last - 1].end)
        whole = next((q for q in _around(block, span) if _is_all(block, q, span)), None)
        yield whole.inner if whole else span


def _is_beside(block: Block, span: Span, cue: Words) -> bool:
    """Whether the words only tell when or where it was said: `In a paper on the floods, X said`."""
    verbs = {(tree.start, token.i) for tree, token in cue}
    for tree, tokens in block.trees_in((span,)):
        inside = {token.i for token in tokens}
        for token in tokens:
            if token.head in inside and token.head != token.i:
                continue
            if (tree.start, token.head) not in verbs or token.dep not in BESIDE:
                return False
    return True
