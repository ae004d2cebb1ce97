"""What the accused answered, or that they did not.

A network tells where somebody answers (`Hint`), and so do rules. What either tells becomes a reply
when all that is known of the words and of whoever says them makes one likely (`_evidence`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from firsthand.facts import Find
from firsthand.facts._accused import Accused
from firsthand.facts._bodies import Bodies, bodies_in
from firsthand.facts._evidence import Run
from firsthand.facts._ground import Ground, ground
from firsthand.facts._heard import Told, replies_of, runs
from firsthand.facts._replied import stretched
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
from firsthand.model.quick import dataclass
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
    for accused, ear, told, found in looked_at(reading):
        made = [*told.backed] if ear.is_deaf else []
        for run in found:
            if not ear.is_deaf or not run.told:
                made += replies_of(accused, run)
        yield from _once(made)


def looked_at(reading: Reading) -> Iterator[tuple[Accused, Ear, Told, list[Run]]]:
    """For each sentence the words in it that may be a reply, with what is known for weighing them.

    Where the network has too little to go by, what the rules are sure of is not to be weighed.
    """
    facts, bodies = ground(reading), bodies_in(reading)
    sentences = reading[Sentence]
    sights = Sights(reading, "reply", LEAST)
    sizes = Counter(one.article_id for one in sentences)
    ears = [Ear(sights(one), sizes[one.article_id] < FEW) for one in sentences]
    plain = [[*_plain(facts, bodies, one)] for one in sentences]
    said = [*zip(sentences, ears, plain, strict=True)]
    sure = [reply for _, ear, told in said for reply in told if ear.believes(reading, reply)]
    accused = Accused(reading, sure)
    for sentence, ear, told in said:
        here = facts.starting_in(sentence)
        answering = [reply for reply in told if not accused.is_telling(reply)]
        weighed = [*answered(facts, accused, sentence, here, answering)]
        backed = [reply for reply in answering if ear.believes(reading, reply)]
        backed += [reply for reply in weighed if ear.backs(reply.span)]
        rules = Told(answering, weighed, backed)
        yield accused, ear, rules, [*runs(accused, sentence, here, ear.seen, rules)]


@dataclass(frozen=True, slots=True)
class Ear:
    """What the network hears in a sentence."""

    seen: Sequence[Seen]
    is_deaf: bool  # it has too little to go by: the rules are believed

    def believes(self, reading: Reading, reply: Reply) -> bool:
        """Whether a reply told by words alone is sure, or heard too."""
        return _is_sure(reading, reply) or self.backs(reply.span)

    def backs(self, span: Span) -> bool:
        """Whether it hears an answer in some of the words."""
        return self.is_deaf or any(
            one.hint.confidence >= BACKS and one.hint.span.overlaps(span) for one in self.seen
        )


def _plain(facts: Ground, bodies: Bodies, sentence: Sentence) -> Iterator[Reply]:
    """Replies that the words alone tell, whoever stands accused."""
    text = facts.reading.doc.quote(sentence.span)
    if ANSWERING(text):
        yield from by_words(facts, bodies, sentence)
        yield from by_phrases(facts, bodies, sentence, text)


def _is_sure(reading: Reading, reply: Reply) -> bool:
    """Whether its words answer, heard or not; who judges dismisses a charge or a complaint, too."""
    return reply.kind in SURE and not reading.doc.quote(reply.span).lower().startswith("dismiss")


def _once(told: list[Reply]) -> Iterator[Reply]:
    """Those that tell the same of one body in one; silence and no comment are alike."""
    kept: list[Reply] = []
    for reply in told:
        alike = QUIET if reply.kind in QUIET else {reply.kind}
        same = (n for n, one in enumerate(kept) if one.kind in alike and _is_same(one, reply))
        place = next(same, None)
        if place is None:
            kept.append(reply)
        else:
            kept[place] = stretched(kept[place], reply.span)
    yield from kept


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
    version=22,
    build=build,
    needs=frozenset({Article, Sentence, Statement, Source, Chain, Incident, Hint}),
)
