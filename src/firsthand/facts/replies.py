"""What the accused answered, or that they did not."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.facts import Find
from firsthand.facts._accused import Accused
from firsthand.facts._bodies import Bodies
from firsthand.facts._ground import Ground, ground
from firsthand.facts._reply_phrases import by_phrases, silences
from firsthand.facts._reply_verbs import by_words
from firsthand.facts._reply_words import PREFILTER
from firsthand.facts._weighed import answered
from firsthand.model import (
    Article,
    Chain,
    Incident,
    Problem,
    Reply,
    ReplyKind,
    Source,
    Statement,
)
from firsthand.plugins import Part
from firsthand.reading import Reading
from firsthand.syntax import Sentence

QUIET = frozenset({ReplyKind.SILENCE, ReplyKind.NO_COMMENT})


def find(reading: Reading) -> Iterator[Reply | Problem]:
    """The replies of each sentence, in text order; one of a kind for each body and sentence."""
    facts = ground(reading)
    bodies = Bodies(reading)
    here = [facts.starting_in(sentence) for sentence in reading[Sentence]]
    told = list(zip(reading[Sentence], here, strict=True))
    plain = [[*_plain(facts, bodies, sentence, begun)] for sentence, begun in told]
    accused = Accused(facts, bodies, [reply for replies in plain for reply in replies])
    for (sentence, begun), replies in zip(told, plain, strict=True):
        kept = [reply for reply in replies if not accused.is_telling(reply)]
        yield from _once([*kept, *answered(facts, accused, sentence, begun, kept)])


def _plain(
    facts: Ground, bodies: Bodies, sentence: Sentence, begun: tuple[Statement, ...]
) -> Iterator[Reply]:
    """Replies that the words alone tell, whoever stands accused."""
    text = facts.reading.doc.quote(sentence.span)
    if PREFILTER.search(text):
        yield from by_words(facts, bodies, sentence)
        yield from by_phrases(facts, bodies, sentence, text)
    yield from silences(bodies, sentence, begun)


def _once(told: list[Reply]) -> Iterator[Reply]:
    """Without those that tell the same of one body again; silence and no comment are alike."""
    kept: list[Reply] = []
    for reply in told:
        alike = QUIET if reply.kind in QUIET else {reply.kind}
        if not any(one.kind in alike and _is_same(one, reply) for one in kept):
            kept.append(reply)
            yield reply


def _is_same(one: Reply, other: Reply) -> bool:
    """Whether two replies of one sentence may be of one body."""
    if one.body and other.body:
        return one.body == other.body
    if one.body_span is None or other.body_span is None:
        return True
    return one.body_span.overlaps(other.body_span) or one.span.overlaps(other.span)


def build() -> Find:
    """The finder needs no model."""
    return find


PART = Part(
    name="replies",
    version=10,
    build=build,
    needs=frozenset({Article, Sentence, Statement, Source, Chain, Incident}),
)
