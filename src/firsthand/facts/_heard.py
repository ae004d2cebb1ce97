"""Replies that the network hears: by which statement they are told, and whose they are.

It hears too much: who tells what befell others sounds like who answers. How sure it must be
depends on the voice (`_accused`) and on whether the words are those of an answer. The shares were
set by hand on texts that the network was not trained on.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from firsthand.facts._accused import ACCUSED, EXEMPT, HOLDING, Accused
from firsthand.facts._answers import ANSWERING, CONCEDING, SURE, may_answer
from firsthand.facts._doers import actor_of
from firsthand.facts._ground import tokens_in
from firsthand.facts._phrases import NOUNS, joint_span, subject
from firsthand.facts._replied import made
from firsthand.facts._reply_phrases import quiet_body
from firsthand.facts._reply_words import NOBODY, SOMEBODY, VERBS
from firsthand.facts._seen import Seen
from firsthand.model import Reply, ReplyKind, Span, Stance, Statement
from firsthand.syntax import Sentence, Token

VERBAL: Final = frozenset({"VERB", "AUX"})
QUIET: Final = frozenset({ReplyKind.SILENCE, ReplyKind.NO_COMMENT, ReplyKind.NOT_APPROACHED})
STANCES: Final = MappingProxyType(
    {Stance.DENIES: ReplyKind.DENIES, Stance.ACKNOWLEDGES: ReplyKind.ACKNOWLEDGES}
)
NEVER: Final = 2.0  # more than any probability
NARRATED: Final = (NEVER, 0.8)  # of the text's own words
UNSAID: Final = 0.95  # of silence, whoever tells it
# Probability from which a voice of that weight is heard; the second: in words of an answer.
LEAST: Final[Mapping[int, tuple[float, float]]] = MappingProxyType(
    {EXEMPT: (NEVER, NEVER), 0: (NEVER, 0.9), HOLDING: (0.95, 0.7), ACCUSED: (0.95, 0.6)}
)
ANSWERS: Final = frozenset(VERBS) - {"accept"}  # one accepts an assessment, too
OWNING: Final = CONCEDING - {"accept"}
SHORT: Final = 4  # words too few to answer alone
BESIDE: Final = 2  # words from the last of one to the first of the next, a mark between them


def heard(
    accused: Accused, sentence: Sentence, begun: Sequence[Statement], seen: Sequence[Seen]
) -> Iterator[Reply]:
    """The replies in the words seen in a sentence, the surest first."""
    for one in sorted(_joined(seen), key=lambda each: -each.hint.confidence):
        reply = _heard(accused, sentence, begun, one)
        if reply is not None:
            yield reply


def _joined(seen: Sequence[Seen]) -> Iterator[Seen]:
    """Each with those beside it, where one of the two is too short to answer alone."""
    held: Seen | None = None
    for one in seen:
        if held is not None and _belong(held, one):
            longer = max(held, one, key=lambda each: len(each.tokens))
            words = one.sentence.tokens[held.tokens[0].i : one.tokens[-1].i + 1]
            held = replace(longer, tokens=words)
            continue
        if held is not None:
            yield held
        held = one
    if held is not None:
        yield held


def _belong(one: Seen, other: Seen) -> bool:
    near = other.tokens[0].i - one.tokens[-1].i <= BESIDE
    return near and min(len(one.tokens), len(other.tokens)) < SHORT


def _heard(
    accused: Accused, sentence: Sentence, begun: Sequence[Statement], seen: Seen
) -> Reply | None:
    """The reply in the words seen. None: nobody who answers says so."""
    span = sentence.span_of(seen.tokens[0], seen.tokens[-1])
    statement = telling(accused, sentence, begun, span)
    if statement is None or not any(token.pos in VERBAL for token in seen.tokens):
        return None
    kind = _kind(accused, statement, seen, span)
    if seen.hint.confidence < _least(accused, statement, kind, seen, span):
        return None
    head = _head(seen, statement, kind, span)
    if head is not None:
        body = accused.bodies.of(sentence, head)
        place = joint_span(sentence, head)
        return made(statement, span, kind, body, place) if _may_answer(head) else None
    if not statement.source:
        return None if kind in QUIET else made(statement, span, kind, "", None)
    return made(statement, span, kind, accused.bodies.speaker(statement), statement.source[0])


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
    return best[1] if best and best[0] > 0 else accused.facts.near(sentence, span)


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


def _kind(accused: Accused, statement: Statement, seen: Seen, span: Span) -> ReplyKind:
    """What the network takes it for, unless the statement's own words tell it better."""
    kind = ReplyKind(seen.hint.kind)
    if kind in QUIET and statement.stance is not Stance.DENIES:
        return kind
    cues = _cues(seen.sentence, statement)
    if not cues.isdisjoint(OWNING) and "not" not in cues:
        return ReplyKind.ACKNOWLEDGES
    negated = SURE.search(accused.reading.doc.quote(span)) is not None
    rebuts = kind is ReplyKind.REBUTS_IN_PART and negated
    return STANCES.get(statement.stance, ReplyKind.DENIES if rebuts else kind)


def _cues(sentence: Sentence, statement: Statement) -> set[str]:
    return {t.lemma for cue in statement.cue for t in tokens_in(sentence, cue.start, cue.end)}


def _least(
    accused: Accused, statement: Statement, kind: ReplyKind, seen: Seen, span: Span
) -> float:
    """How sure the network must be of a reply in the statement."""
    if kind in QUIET:
        return UNSAID
    answers = _is_answer(accused, statement, seen, span)
    voice = accused.weight(statement)
    if not statement.source and voice < HOLDING:
        return NARRATED[answers]
    return LEAST[min(voice, ACCUSED)][answers]


def _is_answer(accused: Accused, statement: Statement, seen: Seen, span: Span) -> bool:
    """Whether its words are those of an answer: it denies, concedes, excuses or regrets."""
    if statement.stance is Stance.DENIES or any(token.lemma in ANSWERS for token in seen.tokens):
        return True
    cues = _cues(seen.sentence, statement)
    return not cues.isdisjoint(OWNING | ANSWERING) or may_answer(accused.reading.doc.quote(span))


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
