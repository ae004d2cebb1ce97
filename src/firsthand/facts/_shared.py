"""Further demands of one request: "called on A to leave and on B to pay", "for X to be freed and
for Y to be tried", "that X be opened, that Y be closed".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from firsthand.facts._actions import Asked, last_word, trimmed
from firsthand.facts._phrases import NOUNS
from firsthand.model import Span
from firsthand.syntax import Sentence, Token
from firsthand.text.words import words

LEADS = words("on upon")
DETERMINERS = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON", "PART"})
BEFORE = frozenset({"and", ",", ";", "or", "while"})


def with_others(
    sentence: Sentence, asked: Asked, *, public: Callable[[Token | None], bool]
) -> Iterator[Asked]:
    """The request itself up to the next addressee, then what each further one is asked to do."""
    first = asked.actions[0].start
    tos = [
        found
        for token in sentence.tokens
        if token.text == "to" and token.start > first
        if (found := _addressee(sentence, token, public)) is not None
    ]
    starts = [lead for lead, _, _ in tos]
    yield Asked(_cut(sentence, asked.actions, starts), asked.by, asked.to, voice=asked.voice)
    for n, (_, head, verb) in enumerate(tos):
        end = starts[n + 1] if n + 1 < len(starts) else len(sentence.tokens)
        told = tuple(t for t in sentence.tokens[verb.i : end])
        yield Asked((sentence.span_of(verb, trimmed(told)),), asked.by, head, voice=asked.voice)


def _addressee(
    sentence: Sentence, to: Token, public: Callable[[Token | None], bool]
) -> tuple[int, Token, Token] | None:
    """Where ", the police to protect" begins, its noun and its verb. None: it is none such."""
    if to.i < 1 or to.i + 1 >= len(sentence.tokens):
        return None
    head, verb = sentence.tokens[to.i - 1], sentence.tokens[to.i + 1]
    if verb.tag != "VB" or head.pos not in NOUNS or not public(head):
        return None
    start = head.i
    while start > 0 and sentence.tokens[start - 1].pos in DETERMINERS:
        start -= 1
    lead = sentence.tokens[start - 1] if start else head
    if lead.text.lower() in LEADS and start > 1:
        start -= 1
        lead = sentence.tokens[start - 1]
    return (start, head, verb) if lead.text.lower() in BEFORE else None


def _cut(sentence: Sentence, actions: tuple[Span, ...], starts: list[int]) -> tuple[Span, ...]:
    """The actions, none running into what the next one is asked."""
    if not starts:
        return actions
    limit = sentence.tokens[min(starts)].start
    kept = []
    for span in actions:
        inside = tuple(
            t for t in sentence.tokens if span.start <= t.start and t.end <= min(span.end, limit)
        )
        if inside:
            kept.append(sentence.span_of(inside[0], trimmed(inside)))
    return tuple(kept) or actions


def for_each(sentence: Sentence, verb: Token, place: Span) -> tuple[Span, ...]:
    """What "calling for X to be tried and for Y to be freed" asks for; `place` is all of it."""
    inside = [t for t in sentence.tokens if t.start >= place.start]
    heads = [
        t
        for t in inside
        if t.text == "for" and t.i > 1 and sentence.tokens[t.i - 1].text.lower() in BEFORE
        and t.i + 1 < len(sentence.tokens)
    ]  # fmt: skip
    heads = [t for t in heads if _is_led(sentence, t, verb)]
    if not heads:
        return (place,)
    starts = [inside[0].i, *(t.i + 1 for t in heads)]
    ends = [*(t.i for t in heads), _end(sentence, heads[-1], place)]
    return tuple(
        sentence.span_of(sentence.tokens[start], trimmed(sentence.tokens[start:end]))
        for start, end in zip(starts, ends, strict=True)
        if start < end
    )


def _is_led(sentence: Sentence, token: Token, verb: Token) -> bool:
    before = sentence.tokens[token.i - 1]
    if ";" in (before.text, sentence.tokens[token.i - 2].text):
        return True  # of "asks for A; for B; and for C" parsers hang the last on anything
    return any(above is verb for above in sentence.ancestors(token))


def _end(sentence: Sentence, last: Token, place: Span) -> int:
    """Past the last word of the last for-phrase."""
    hung = sentence.head(last) if last.dep == "mark" else last
    below = sentence.subtree(hung)
    told = max(last_word(below).i, last.i + 1)
    held = [t.i for t in sentence.tokens if t.end <= place.end]
    return max(told, max(held, default=told)) + 1


def that_each(sentence: Sentence, clause: Token) -> tuple[Span, ...]:
    """What "ask that X be opened, that Y be closed" asks for; `clause` is its first verb."""
    marks = [
        t
        for t in sentence.tokens
        if t.text.lower() == "that" and t.dep == "mark" and _is_bare(sentence, sentence.head(t))
    ]
    below = sentence.subtree(clause)
    starts = sorted({t.i for t in marks})
    if not starts or below[0].pos != "ADV":  # "only that the witness be given no name"
        starts = sorted({below[0].i, *starts})
    ends = [*starts[1:], _last(sentence, clause, starts[-1])]
    return tuple(
        _clause_span(sentence, start, end) for start, end in zip(starts, ends, strict=True)
    )


def _is_bare(sentence: Sentence, verb: Token) -> bool:
    kids = sentence.children(verb, "aux", "auxpass")
    first = kids[0] if kids else verb
    return first.tag == "VB" or (first.tag == "VBP" and first.text.lower() == first.lemma)


def _last(sentence: Sentence, clause: Token, start: int) -> int:
    mark = sentence.tokens[start]
    verb = sentence.head(mark) if mark.dep == "mark" else clause
    return last_word(sentence.subtree(verb)).i + 1


def _clause_span(sentence: Sentence, start: int, end: int) -> Span:
    words = sentence.tokens[start:end]
    words = words[1:] if len(words) > 1 and words[0].text.lower() == "that" else words
    return sentence.span_of(words[0], trimmed(words))
