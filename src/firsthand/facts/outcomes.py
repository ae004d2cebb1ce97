"""What followed an allegation, each stage its own: said, begun, sought and not found, or denied."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from firsthand.facts import Find
from firsthand.facts._bodies import Bodies, bodies_in
from firsthand.facts._ground import ground
from firsthand.facts._jurisdictions import jurisdiction_of
from firsthand.facts._once import Telling, once
from firsthand.facts._persons import is_person
from firsthand.facts._phrases import joint_span, noun_span
from firsthand.facts._prompted import BACKS, Candidate, candidates, is_plain
from firsthand.facts._seen import Sights, in_clauses, is_lone
from firsthand.facts._settings import time_of
from firsthand.facts._tellings import Found, told_in
from firsthand.facts._turns import table
from firsthand.facts._undone import is_in_vain
from firsthand.facts._who import PEOPLE_OF
from firsthand.facts._worded import wordings
from firsthand.model import (
    Article,
    Chain,
    Demand,
    Figure,
    MarkKind,
    Outcome,
    OutcomeStatus,
    Problem,
    Source,
    Span,
    Stage,
    Statement,
)
from firsthand.plugins import Part
from firsthand.reading import Reading
from firsthand.syntax import Hint, Paragraph, Sentence, Token
from firsthand.text.keys import key

HEADINGS = frozenset({MarkKind.TITLE, MarkKind.SUBTITLE, MarkKind.PULL_QUOTE})
# What only the body does to whom it employs.
DECIDES = frozenset({"decide", "rule", "direct"})  # what ends a case, and asks nobody
OWN = frozenset({Stage.DISMISSED, Stage.REPATRIATED, Stage.WAIVED})


def find(reading: Reading) -> Iterator[Outcome | Problem]:
    """The outcomes of each article in text order, one of each stage and event."""
    yield from once(tellings(reading))


def tellings(reading: Reading) -> Iterator[Telling]:
    """Every likely outcome, told once or again, in text order."""
    headings = {(p.article_id, p.ordinal) for p in reading[Paragraph] if p.kind in HEADINGS}
    asked = sorted(demand.span for demand in reading[Demand])
    lone = is_lone(reading)
    for number, sentence, one in looked_at(reading):
        heading = (sentence.article_id, sentence.paragraph) in headings
        likely = is_plain(sentence, one.found) if lone else one.is_likely
        if likely and not _is_asked(asked, sentence, one.found):
            for outcome in _outcome(reading, sentence, one.found):
                yield Telling(outcome, one.found, sentence, number, heading)


def looked_at(reading: Reading) -> Iterator[tuple[int, Sentence, Candidate]]:
    """Whatever may tell an outcome, with the sentence it stands in and its number.

    Of a text too short for the network it is what the rules tell.
    """
    lone = is_lone(reading)
    sights = Sights(reading, "outcome", BACKS)
    before = ""
    last: Sentence | None = None
    for number, sentence in enumerate(reading[Sentence]):
        text = reading.doc.quote(sentence.span)
        told = [*told_in(reading, sentence)]
        seen = () if lone else (*in_clauses(sights(sentence), [(f.first, f.last) for f in told]),)
        if told or seen:
            for one in candidates(told, seen, sentence, (before, text), last):
                yield number, sentence, one
        before, last = text, sentence


def _is_asked(asked: Sequence[Span], sentence: Sentence, found: Found) -> bool:
    """Whether the word stands in what somebody demands, and in no clause of what was done."""
    place = sentence.span_of(found.word, found.word)
    if any(above.lemma in DECIDES for above in sentence.ancestors(found.word)):
        return False
    if not any(span.contains(place) for span in asked) or is_in_vain(sentence, found.word):
        return False
    return not any(
        kid.tag in ("VBD", "VBZ", "VBP")
        for kid in (found.word, *sentence.children(found.word, "aux", "auxpass"))
    )


def _outcome(reading: Reading, sentence: Sentence, found: Found) -> Iterator[Outcome]:
    facts, bodies, figures = ground(reading), bodies_in(reading), reading[Figure]
    span = sentence.span_of(found.first, found.last)
    statement = facts.near(sentence, span)
    if statement is None:
        return
    about = _about(sentence, found.about, figures)
    sought = found.status is OutcomeStatus.NOT_FOUND  # who looked did not decide
    by = noun_span(sentence, found.by) if found.by is not None and not sought else None
    body = _body(bodies, sentence, found)
    figure = _figure(figures, about)
    yield Outcome(
        id=key("outcome", statement.id, found.stage, span.start, span.end),
        statement_id=statement.id,
        span=span,
        stage=found.stage,
        status=found.status,
        body=body,
        about=about,
        by=by,
        figure_id=figure,
        time=None
        if _is_sum(figures, figure)
        else time_of(sentence, found.word, facts.times(sentence)),
        jurisdiction=jurisdiction_of(sentence, found.word),
    )


def _body(bodies: Bodies, sentence: Sentence, found: Found) -> str:
    """Whose people it concerns; soldiers that a body itself sends home are its own."""
    if found.about is None or found.about.text.lower() in ("it", "this", "that"):
        return ""
    body = bodies.of(sentence, found.about)
    own = found.stage in OWN and found.about.lemma in PEOPLE_OF
    by = found.by if own and found.by is not None and not is_person(found.by) else None
    return body or (bodies.of(sentence, by) if by is not None else "")


def _about(sentence: Sentence, head: Token | None, figures: Sequence[Figure]) -> Span | None:
    """The words for whom it concerns; a sum ("one officer … and another") is told whole."""
    if head is None:
        return None
    span = joint_span(sentence, head)
    whole = next(
        (f.span for f in figures if f.span.contains(span) and f.span.start == span.start), None
    )
    return whole or span


def _figure(figures: Sequence[Figure], about: Span | None) -> str | None:
    """The count that stands in the words for whom it concerns."""
    if about is None:
        return None
    held = [f for f in figures if f.span.overlaps(about)]
    first = min(held, key=lambda f: (f.span.start, -f.span.end), default=None)
    return first.id if first else None


def _is_sum(figures: Sequence[Figure], ident: str | None) -> bool:
    """A sum of things that each have a time of their own."""
    return ident is not None and sum(f.part_of == ident and f.time is not None for f in figures) > 1


def build() -> Find:
    """The finder, its table and its weights of words read."""
    table()
    wordings()
    return find


PART = Part(
    name="outcomes",
    version=24,
    build=build,
    needs=frozenset({Article, Paragraph, Sentence, Statement, Figure, Source, Chain, Demand, Hint}),
)
