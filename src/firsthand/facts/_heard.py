"""Replies among the words that the network hears or rules tell: those likely enough (`_evidence`).

What the rules tell in them is the reply; else the network's words are, of the kind that it gives.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from firsthand.facts._accused import Accused
from firsthand.facts._doers import actor_of
from firsthand.facts._evidence import QUIET, Run, is_likely
from firsthand.facts._phrases import NOUNS, joint_span, subject
from firsthand.facts._replied import made
from firsthand.facts._reply_kinds import told_kind
from firsthand.facts._reply_phrases import kinds_in, quiet_body
from firsthand.facts._reply_words import NOBODY, SOMEBODY, VERBS
from firsthand.facts._seen import Seen
from firsthand.facts._worded import of_run, wordings
from firsthand.model import Reply, ReplyKind, Span, Stance, Statement
from firsthand.model.quick import replace
from firsthand.syntax import Sentence, Token

STANCES: Final = MappingProxyType(
    {
        Stance.DENIES: ReplyKind.DENIES,
        Stance.ACKNOWLEDGES: ReplyKind.ACKNOWLEDGES,
        Stance.NO_COMMENT: ReplyKind.NO_COMMENT,
    }
)
ANSWERS: Final = frozenset(VERBS) - {"accept"}  # one accepts an assessment, too
# Points of a kind beside those of the words; chosen on tuning halves and on texts left out.
BY_NETWORK: Final = 1.0  # for each unit of the logarithm of the share that the network gives it
BY_STANCE: Final = 2.0
RATHER: Final = 0.5  # probability of what is heard beside a reply that rules tell
FEWEST: Final = 3  # words that answer by themselves
SAYING: Final = ("VERB", "AUX")
LINKING: Final = ("PUNCT", "CCONJ", "SCONJ")
APART: Final = 3  # words from the last of one hint to the first of the next, of one run


@dataclass(frozen=True, slots=True)
class Told:
    """What the rules tell of a sentence."""

    plain: Sequence[Reply]  # by words that can only be a reply
    weighed: Sequence[Reply]  # by who says it, and what
    backed: Sequence[Reply]  # of both, what is sure or what the network hears too


def replies_of(accused: Accused, run: Run) -> Iterator[Reply]:
    """The replies in a run; nothing where it is hardly one."""
    if not is_likely(accused, run):
        return
    yield from run.told
    best = run.best
    if run.told:
        for part in _beyond(accused, run):
            if is_likely(accused, part):
                yield _heard(accused, part, part.seen[0])
    elif best is not None:
        yield _heard(accused, run, best)
    else:
        told, kind = run.statement, STANCES[run.statement.stance]
        yield made(told, run.span, kind, accused.bodies.speaker(told), told.source[0])


def _beyond(accused: Accused, run: Run) -> Iterator[Run]:
    """What the network hears besides what the rules tell: "admitted two, but said they had run"."""
    for seen in run.seen:
        if seen.hint.confidence < RATHER:
            continue
        free = [t for t in seen.tokens if not any(_holds(reply.span, t) for reply in run.told)]
        for first, last in _stretches(free):
            tokens = run.sentence.tokens[first : last + 1]
            if len(tokens) >= FEWEST and any(token.pos in SAYING for token in tokens):
                yield _part(accused, run, replace(seen, tokens=tokens))


def _part(accused: Accused, run: Run, seen: Seen) -> Run:
    """A run of its own of some that is heard in one."""
    sentence = run.sentence
    span = sentence.span_of(seen.tokens[0], seen.tokens[-1])
    told = telling(accused, sentence, accused.facts.starting_in(sentence), span) or run.statement
    return Run(sentence, (seen,), span, told, (), is_plain=False, is_backed=False)


def _holds(span: Span, token: Token) -> bool:
    return span.start < token.end and token.start < span.end


def _stretches(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """First and last of those that stand side by side, without marks and "but" at their ends."""
    start = 0
    for place in range(1, len(tokens) + 1):
        if place == len(tokens) or tokens[place].i > tokens[place - 1].i + 1:
            some = [*tokens[start:place]]
            while some and some[0].pos in LINKING:
                some.pop(0)
            while some and some[-1].pos in LINKING:
                some.pop()
            if some:
                yield some[0].i, some[-1].i
            start = place


def runs(
    accused: Accused,
    sentence: Sentence,
    begun: Sequence[Statement],
    seen: Sequence[Seen],
    told: Told,
) -> Iterator[Run]:
    """Words that may be a reply: hints side by side, what rules tell elsewhere, what is denied."""
    spans: list[Span] = []
    everything = [*told.plain, *told.weighed]
    for group in _groups(seen):
        spans.append(sentence.span_of(group[0].tokens[0], group[-1].tokens[-1]))
        yield from _run(accused, sentence, begun, spans[-1], (group, told))
    for reply in everything:
        if not any(reply.span.overlaps(span) for span in spans):
            spans.append(reply.span)
            yield from _run(accused, sentence, begun, reply.span, ((), told))
    for statement in begun:
        span = statement.content[0]
        is_new = not any(span.overlaps(one) for one in spans)
        if is_new and statement.stance in STANCES and not accused.is_own_word(statement):
            spans.append(span)
            yield Run(sentence, (), span, statement, (), is_plain=False, is_backed=False)


def _run(
    accused: Accused,
    sentence: Sentence,
    begun: Sequence[Statement],
    span: Span,
    known: tuple[tuple[Seen, ...], Told],
) -> Iterator[Run]:
    statement = telling(accused, sentence, begun, span)
    if statement is None:
        return
    seen, told = known
    here = [
        [reply for reply in some if reply.span.overlaps(span)]
        for some in (told.plain, told.weighed, told.backed)
    ]
    replies = (*here[0], *here[1])
    yield Run(sentence, seen, span, statement, replies, bool(here[0]), bool(here[2]))


def _groups(seen: Sequence[Seen]) -> Iterator[tuple[Seen, ...]]:
    """Hints that stand side by side."""
    held: list[Seen] = []
    for one in seen:
        if held and one.tokens[0].i - held[-1].tokens[-1].i > APART:
            yield tuple(held)
            held = []
        held.append(one)
    if held:
        yield tuple(held)


def _heard(accused: Accused, run: Run, seen: Seen) -> Reply:
    """The reply that the network hears, of the kind that it takes it for."""
    sentence, statement, span = run.sentence, run.statement, run.span
    kind = kind_of(accused, run)
    head = _head(seen, statement, kind, span)
    if head is not None:
        if not _may_answer(head):
            return made(statement, span, kind, "", None)
        body = accused.bodies.of(sentence, head)
        return made(statement, span, kind, body, joint_span(sentence, head))
    if not statement.source:
        return made(statement, span, kind, "", None)
    return made(statement, span, kind, accused.bodies.speaker(statement), statement.source[0])


def kind_of(accused: Accused, run: Run) -> ReplyKind:
    """The likeliest kind by the words, by the statement's stance and by what the network hears."""
    place, text = run.sentence.span, accused.reading.doc.quote(run.sentence.span)
    words = accused.reading.doc.quote(run.span)
    by_phrase = kinds_in(words)
    by_turn = None if by_phrase else told_kind(words)
    if len(by_phrase) == 1 or by_turn is not None:
        return by_turn or next(iter(by_phrase))
    first, last = run.span.start - place.start, run.span.end - place.start
    points = {**wordings().answers(of_run(text[:first], text[first:last], text[last:]))}
    if run.seen:
        for kind in points:
            points[kind] += BY_NETWORK * max(one.hint.log(kind) for one in run.seen)
    if run.statement.stance in STANCES:
        points[STANCES[run.statement.stance]] += BY_STANCE
    return ReplyKind(max(points, key=lambda kind: points[kind]))


def _may_answer(head: Token) -> bool:
    """A name, a pronoun, or a word for people or bodies."""
    if head.lemma in NOBODY:
        return False
    return head.pos in ("PROPN", "PRON", "NUM") or bool(head.entity) or head.lemma in SOMEBODY


def telling(
    accused: Accused, sentence: Sentence, begun: Sequence[Statement], span: Span
) -> Statement | None:
    """The statement whose words in the sentence are most nearly those at `span`."""
    inner = accused.facts.statement_of(span)
    near = [*begun, *([inner] if inner is not None else [])]
    alike = [(_likeness(_words(sentence, told), span), told) for told in near]
    best = max(alike, key=lambda pair: pair[0], default=None)
    if best and best[0] > 0:
        return best[1]
    return accused.facts.near(sentence, span) or accused.facts.own_word(sentence)


def _words(sentence: Sentence, statement: Statement) -> Span:
    """What is said and the words of saying, as far as they stand in the sentence."""
    place = sentence.span
    held = [span for span in (*statement.cue, *statement.content) if span.overlaps(place)]
    first = min((span.start for span in held), default=place.start)
    last = max((span.end for span in held), default=place.start)
    return Span(place.doc_id, max(first, place.start), min(last, place.end))


def _likeness(one: Span, other: Span) -> float:
    """Characters that both hold, as a share of those between their first and last (0–1)."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return max(0, shared) / (max(one.end, other.end) - min(one.start, other.start) or 1)


def _head(seen: Seen, statement: Statement, kind: ReplyKind, span: Span) -> Token | None:
    """Who answers, or does not, by the words of the sentence. None: whoever speaks."""
    sentence = seen.sentence
    if kind in QUIET:
        own = statement.source and statement.stance is Stance.NO_COMMENT
        return None if own else quiet_body(sentence, span, kind)
    for verb in seen.tokens:
        if verb.lemma in ANSWERS and verb.pos == "VERB" and not _is_cue(statement, verb):
            actor = actor_of(sentence, verb)
            if actor is not None and actor.pos in NOUNS:
                return actor
    if statement.source:
        return None
    found = subject(sentence, seen.word) or actor_of(sentence, seen.word)
    return found if found is not None and found.pos in (*NOUNS, "PRON") else None


def _is_cue(statement: Statement, token: Token) -> bool:
    return any(cue.start <= token.start < cue.end for cue in statement.cue)
