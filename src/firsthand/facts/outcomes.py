"""What followed an allegation, each stage its own: said, begun, sought and not found, or denied."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from firsthand.facts import Find
from firsthand.facts._bodies import Bodies
from firsthand.facts._frames import actor_of, frame
from firsthand.facts._ground import Ground, ground
from firsthand.facts._jurisdictions import jurisdiction_of
from firsthand.facts._phrases import NOUNS as NOUN_POS
from firsthand.facts._phrases import joint_span, noun_span, subject
from firsthand.facts._progress import is_wished, status_of
from firsthand.facts._settings import time_of
from firsthand.facts._stage_of import stage_of
from firsthand.facts._stages import ESCAPED, LEMMAS, PREFILTER
from firsthand.facts._who import PEOPLE_OF
from firsthand.model import (
    Article,
    Chain,
    Figure,
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
from firsthand.syntax import Sentence, Token
from firsthand.text.keys import key

NEAR = 6  # words between "immunity" and those exempted, or a noun and its verb
# Here "for" leads to the offence: "arrests for smuggling".
OF_PERSONS = frozenset({Stage.ARRESTED, Stage.CHARGED, Stage.PROSECUTED, Stage.CONVICTED})
# What only the body does to whom it employs.
OWN = frozenset({Stage.DISMISSED, Stage.REPATRIATED, Stage.WAIVED})
ENABLES = frozenset({"enable", "allow", "permit", "pave"})


@dataclass(frozen=True, slots=True)
class Found:
    """One stage in a sentence: the word for it, and whom it concerns and who decided."""

    stage: Stage
    word: Token
    status: OutcomeStatus
    about: Token | None
    by: Token | None


def find(reading: Reading) -> Iterator[Outcome | Problem]:
    """The outcomes of each sentence, in text order."""
    facts = ground(reading)
    bodies = Bodies(reading)
    for sentence in reading[Sentence]:
        if LEMMAS.isdisjoint(token.lemma for token in sentence.tokens):
            continue
        if PREFILTER.search(reading.doc.quote(sentence.span)) is None:
            continue
        for found in _stages(reading, sentence):
            yield from _outcome(facts, bodies, sentence, found)


def _stages(reading: Reading, sentence: Sentence) -> Iterator[Found]:
    for token in sentence.tokens:
        if token.lemma not in LEMMAS:
            continue
        stage = stage_of(sentence, token)
        if stage is None or is_wished(sentence, token):
            continue
        status = status_of(reading, sentence, token, stage)
        if status is not None:
            yield Found(stage, token, status, *_parts(sentence, token, stage))


def _parts(sentence: Sentence, word: Token, stage: Stage) -> tuple[Token | None, Token | None]:
    """Whom it concerns, and who decided."""
    if word.pos == "VERB":
        told = frame(sentence, word)
        about = told.target
        if stage is Stage.WAIVED:
            about = _owner(sentence, word)
        by = told.actor if told.actor is not about else None
        if by is not None and (
            by.lemma == "immunity" or (stage is Stage.SUSPECTED and told.passive)
        ):
            by = None
        return _not_thing(about), by
    if word.pos == "ADJ":
        above = sentence.head(word)
        own = [*sentence.children(word, "nsubj"), *sentence.children(above, "dobj")]
        return next(iter(own), None) or actor_of(sentence, above), None
    return _noun_parts(sentence, word, stage)


def _not_thing(about: Token | None) -> Token | None:
    return (
        about
        if about is None or about.lemma not in ("immunity", "crime", "allegation", "case")
        else None
    )


def _owner(sentence: Sentence, waive: Token) -> Token | None:
    """Whose immunity: the subject of "had their immunity waived", or its owner."""
    for token in sentence.tokens:
        if token.lemma == "immunity":
            owners = [kid for kid in sentence.children(token, "poss") if kid.pos in NOUN_POS]
            owners += [
                kid
                for of in sentence.children(token, "prep")
                if of.lemma == "of"
                for kid in sentence.children(of, "pobj")
            ]
            if owners:
                return owners[0]
    above = sentence.head(waive)
    if above.lemma == "have" and above is not waive:
        return subject(sentence, above)
    return None


def _noun_parts(sentence: Sentence, word: Token, stage: Stage) -> tuple[Token | None, Token | None]:
    objects = {
        by.lemma: next(iter(sentence.children(by, "pobj")), None)
        for by in sentence.children(word, "prep", "agent")
    }
    about = objects.get("against") or objects.get("of") or objects.get("into")
    if about is None and stage not in OF_PERSONS:
        about = objects.get("for")
    if about is None:
        about = _later_against(sentence, word) or _exempt(sentence, word)
    verb = next((above for above in sentence.ancestors(word) if above.pos in ("VERB", "AUX")), None)
    if about is None and verb is not None and word.dep in ("dobj", "nsubjpass"):
        about = next(
            (
                kid
                for by in sentence.children(verb, "prep")
                if by.lemma in ("into", "against") and by.i > word.i
                for kid in sentence.children(by, "pobj")
            ),
            None,
        )
    if about is None and verb is not None and verb.dep == "advcl" and verb.lemma in ENABLES:
        return _had(sentence, verb), None
    who = subject(sentence, verb) if verb is not None and word.dep != "nsubjpass" else None
    if who is not None and (who is word or who in tuple(sentence.ancestors(word))):
        who = None
    holds = stage is Stage.IMMUNITY or (
        verb is not None and verb.lemma in ESCAPED | {"face", "await"}
    )
    if holds:
        return about or who, None
    return about, who if about is not None and who is not about else None


def _had(sentence: Sentence, verb: Token) -> Token | None:
    """The first subject on the way up that is somebody: the officer, not the immunity."""
    told = (subject(sentence, above) for above in sentence.ancestors(verb))
    return next((who for who in told if who is not None and _not_thing(who)), None)


def _exempt(sentence: Sentence, immunity: Token) -> Token | None:
    """ "won immunity from trial for its staff": the "for" may hang anywhere."""
    if immunity.lemma != "immunity":
        return None
    after = sentence.tokens[immunity.i + 1 : immunity.i + NEAR]
    kids = (kid for by in after if by.lemma == "for" for kid in sentence.children(by, "pobj"))
    return next((kid for kid in kids if kid.lemma in PEOPLE_OF), None)


def _later_against(sentence: Sentence, word: Token) -> Token | None:
    """ "proceedings related to … against any personnel": the preposition may hang lower down."""
    for token in sentence.subtree(word):
        if token.lemma == "against" and (kids := sentence.children(token, "pobj")):
            return kids[0]
    return None


def _outcome(facts: Ground, bodies: Bodies, sentence: Sentence, found: Found) -> Iterator[Outcome]:
    figures = facts.reading[Figure]
    span = _words(sentence, found.word)
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
    return body or (bodies.of(sentence, found.by) if own and found.by is not None else "")


def _about(sentence: Sentence, head: Token | None, figures: Sequence[Figure]) -> Span | None:
    """The words for whom it concerns; a sum ("one officer … and another") is told whole."""
    if head is None:
        return None
    span = joint_span(sentence, head)
    whole = next(
        (f.span for f in figures if f.span.contains(span) and f.span.start == span.start), None
    )
    return whole or span


def _words(sentence: Sentence, word: Token) -> Span:
    """The word with its auxiliaries, its denial and its object of the same phrase; of a noun also
    the verb it is the object of: "opened an inquiry", "a warrant was issued".
    """
    told = [word, *_close(sentence, word)]
    verb = sentence.head(word)
    if word.dep in ("dobj", "nsubjpass") and verb.pos == "VERB" and abs(verb.i - word.i) < NEAR:
        told += [verb, *sentence.children(verb, "aux", "auxpass", "neg")]
    ends = sorted(told, key=lambda token: token.i)
    return sentence.span_of(ends[0], ends[-1])


def _close(sentence: Sentence, word: Token) -> tuple[Token, ...]:
    return sentence.children(word, "aux", "auxpass", "neg", "amod", "det", "compound", "prt")


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
    """The finder needs no model."""
    return find


PART = Part(
    name="outcomes",
    version=7,
    build=build,
    needs=frozenset({Article, Sentence, Statement, Figure, Source, Chain}),
)
