"""What the accused answered, or that they did not.

A network tells where somebody answers (`Hint`). What the rules tell is kept where the network
hears it too, or where the rule is right by itself; what it hears alone becomes a reply when the
voice may be one that answers (`_heard`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from firsthand.facts import Find
from firsthand.facts._accused import Accused
from firsthand.facts._bodies import Bodies
from firsthand.facts._ground import Ground, ground
from firsthand.facts._heard import heard
from firsthand.facts._reply_phrases import by_phrases
from firsthand.facts._reply_verbs import by_words
from firsthand.facts._reply_words import ANSWERING
from firsthand.facts._seen import Seen, Sights
from firsthand.facts._weighed import answered
from firsthand.model import (
    Article,
    Chain,
    Incident,
    Problem,
    Reply,
    ReplyKind,
    Source,
    Span,
    Statement,
)
from firsthand.plugins import Part
from firsthand.reading import Reading
from firsthand.syntax import Hint, Sentence

QUIET = frozenset({ReplyKind.SILENCE, ReplyKind.NO_COMMENT})
SURE = QUIET | {ReplyKind.DENIES}  # kinds whose phrases answer, whether the network hears it or not
LEAST = 0.2  # probability from which what the network hears is looked at at all
FEW = 4  # sentences of an article in which the network hears little, for want of context
BACKS = 0.35  # probability from which it backs what a rule tells


def find(reading: Reading) -> Iterator[Reply | Problem]:
    """The replies of each sentence, in text order; one of a kind for each body and sentence."""
    facts = ground(reading)
    bodies = Bodies(reading)
    sights = Sights(reading, "reply", LEAST)
    sizes = Counter(sentence.article_id for sentence in reading[Sentence])
    begun = Sights(reading, "outcome", LEAST)
    heard_in = [
        Ear(sights(one), begun(one), sizes[one.article_id] < FEW) for one in reading[Sentence]
    ]
    told = [*zip(reading[Sentence], heard_in, strict=True)]
    plain = [[*_plain(facts, bodies, one, ear)] for one, ear in told]
    accused = Accused(facts, bodies, [reply for replies in plain for reply in replies])
    for (sentence, ear), replies in zip(told, plain, strict=True):
        here = facts.starting_in(sentence)
        kept = [reply for reply in replies if not accused.is_telling(reply)]
        kept += answered(facts, accused, sentence, here, kept, ear.backs)
        alone = heard(accused, sentence, here, ear.seen)
        yield from _once([*kept, *(reply for reply in alone if not _is_told(reply, kept))])


@dataclass(frozen=True, slots=True)
class Ear:
    """What the network hears in a sentence."""

    seen: Sequence[Seen]
    begun: Sequence[Seen]  # what it takes for something that followed: what is promised, too
    is_deaf: bool  # it has too little to go by: the rules are believed

    def backs(self, span: Span, kind: ReplyKind) -> bool:
        """Whether it hears an answer in some of the words; of a promise, what is to follow."""
        is_begun = kind is ReplyKind.PROMISES and any(
            one.hint.span.overlaps(span) for one in self.begun
        )
        return (
            self.is_deaf
            or is_begun
            or any(
                one.hint.confidence >= BACKS and one.hint.span.overlaps(span) for one in self.seen
            )
        )


def _plain(facts: Ground, bodies: Bodies, sentence: Sentence, ear: Ear) -> Iterator[Reply]:
    """Replies that the words alone tell, whoever stands accused."""
    text = facts.reading.doc.quote(sentence.span)
    if ANSWERING(text):
        for reply in by_words(facts, bodies, sentence):
            if not _dismisses(facts.reading, reply) or ear.backs(reply.span, reply.kind):
                yield reply
        for reply in by_phrases(facts, bodies, sentence, text):
            if reply.kind in SURE or ear.backs(reply.span, reply.kind):
                yield reply


def _dismisses(reading: Reading, reply: Reply) -> bool:
    """A charge or a complaint is dismissed by those who judge it, too."""
    return reading.doc.quote(reply.span).lower().startswith("dismiss")


def _is_told(reply: Reply, kept: Sequence[Reply]) -> bool:
    return any(reply.span.overlaps(one.span) for one in kept)


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
    version=13,
    build=build,
    needs=frozenset({Article, Sentence, Statement, Source, Chain, Incident, Hint}),
)
