"""Which time a figure has: the one printed after it, else the one its verb has."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.facts._drafts import Draft
from firsthand.facts._ground import tokens_in
from firsthand.facts._phrases import verb_above
from firsthand.model import Span, When
from firsthand.model.quick import replace
from firsthand.syntax import Sentence, Token

JOINS = frozenset({",", "and", "or"})
NEAR_CHARS = 24  # a time belongs to the number it follows this closely


def timed(drafts: list[Draft], told: Sequence[When], sentence: Sentence) -> list[Draft]:
    """Each figure with the time that follows it, else with the one its verb has."""
    timed: list[Draft] = []
    for i, draft in enumerate(drafts):
        stop = drafts[i + 1].figure.span.start if i + 1 < len(drafts) else sentence.span.end
        when = _own_time(draft, told, stop) or _clause_time(draft, told, sentence, drafts)
        timed.append(replace(draft, figure=replace(draft.figure, time=when)))
    return timed


def _own_time(draft: Draft, told: Sequence[When], stop: int) -> When | None:
    end = draft.figure.span.end
    near = (
        t
        for t in told
        if t.span and end <= t.span.start <= end + NEAR_CHARS and t.span.end <= stop + 3
    )
    return next(near, None)


def _clause_time(
    draft: Draft, told: Sequence[When], sentence: Sentence, drafts: Sequence[Draft]
) -> When | None:
    """The time under the same verb that no other figure stands right before."""
    taken = {
        t.span
        for other in drafts
        if other is not draft and not _is_joined(draft, other, sentence, drafts)
        for t in [_own_time(other, told, sentence.span.end)]
        if t
    }
    verb = _verb_of(sentence, draft.figure.span)
    for when in told:
        if when.span is None or when.span in taken:
            continue
        if _verb_of(sentence, when.span) == verb:
            return when
    return None


def _is_joined(draft: Draft, later: Draft, sentence: Sentence, drafts: Sequence[Draft]) -> bool:
    """ "40 lorries and 200 men came in May": the time of the last is that of all."""
    start, end = draft.figure.span.end, later.figure.span.start
    between = tokens_in(sentence, start, end) if start < end else ()
    held = [other.figure.span for other in drafts]
    loose = [t for t in between if not any(h.start <= t.start < h.end for h in held)]
    return bool(loose) and all(token.text in JOINS for token in loose)


def _verb_of(sentence: Sentence, span: Span) -> Token | None:
    words = tuple(tokens_in(sentence, span.start, span.end))
    return verb_above(sentence, words[0]) if words else None
