"""What was said: figures, incidents, replies, outcomes, demands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from firsthand.model.places import Span, Spans, When


class FigureKind(StrEnum):
    """What a quantity measures."""

    COUNT = "count"
    SHARE = "share"
    MONEY = "money"
    AGE = "age"
    DURATION = "duration"
    ORDINAL = "ordinal"
    MEASURE = "measure"


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity with what it counts. `low`/`high` bound it; None leaves that end open."""

    id: str
    statement_id: str
    span: Span
    kind: FigureKind
    value: float | None  # best reading; None: only bounds are given ("50 to 3,500", "dozens")
    low: float | None
    high: float | None
    unit: str | None  # "%", ISO 4217 code, "years", "km"; None: a plain count
    counted: str  # normal form of the noun phrase counted; empty: the words do not say
    counted_span: Span | None = None
    of: str | None = None  # what a share is of, or the population; None: not said
    time: When | None = None
    approximate: bool = False  # "about", "some", "nearly"
    part_of: str | None = None  # figure this one is a subset of: never added
    converts: str | None = None  # figure this one restates in another unit
    changes_from: str | None = None  # figure of the earlier state: "from 18 … to 200"


class Modality(StrEnum):
    """Whether an act is told as done."""

    ASSERTED = "asserted"
    HYPOTHETICAL = "hypothetical"
    FUTURE = "future"
    NEGATED = "negated"


@dataclass(frozen=True, slots=True)
class Incident:
    """Who did, or failed to do, what to whom, where and when: as one statement tells it."""

    id: str
    statement_id: str
    span: Span  # words of the act
    act: str  # code of the act
    actor: Span | None = None  # None: the words name none
    target: Span | None = None
    place: Span | None = None
    time: When | None = None
    modality: Modality = Modality.ASSERTED
    omission: bool = False  # failed, refused or did not prevent
    pattern: bool = False  # habitual: "often", "routinely"
    hedges: Spans = ()


class ReplyKind(StrEnum):
    """What an accused body answered."""

    DENIES = "denies"
    REBUTS_IN_PART = "rebuts-in-part"
    ACKNOWLEDGES = "acknowledges"
    PROMISES = "promises"
    NO_COMMENT = "no-comment"
    SILENCE = "silence"
    NOT_APPROACHED = "not-approached"


@dataclass(frozen=True, slots=True)
class Reply:
    """What an accused body answered, or that it did not."""

    id: str
    statement_id: str
    span: Span
    body: str  # whose reply: bodies or a named person, joined by "; "; empty: none is named
    kind: ReplyKind
    body_span: Span | None = None


class Stage(StrEnum):
    """What followed; each its own stage, never folded into the next."""

    SUSPECTED = "suspected"
    INVESTIGATED = "investigated"
    IMMUNITY = "immunity"  # the rule itself
    WAIVED = "immunity-waived"
    DISMISSED = "dismissed"
    REPATRIATED = "repatriated"
    ARRESTED = "arrested"
    CHARGED = "charged"
    PROSECUTED = "prosecuted"
    CONVICTED = "convicted"
    ACQUITTED = "acquitted"
    REDRESS = "redress"


class OutcomeStatus(StrEnum):
    """How far a stage is told to have gone."""

    SAID = "said"
    IN_PART = "in-part"  # enabled, opened, promised: begun, not done
    NOT_FOUND = "not-found"  # sought, and no evidence found
    NEGATED = "negated"  # said not to have happened


@dataclass(frozen=True, slots=True)
class Outcome:
    """What followed from an allegation, as one statement tells it."""

    id: str
    statement_id: str
    span: Span
    stage: Stage
    status: OutcomeStatus
    body: str  # whose people it concerns, several joined by "; "; empty: none is named
    about: Span | None = None  # words for whom it concerns
    by: Span | None = None  # words for who decided
    figure_id: str | None = None  # how many; None: not said
    time: When | None = None


@dataclass(frozen=True, slots=True)
class Demand:
    """Who asks whom to do what."""

    id: str
    statement_id: str
    span: Span  # words of the action
    by: str  # who demands, as named in the article
    to: str  # bodies it is put to, joined by "; "; empty: none is named
    to_span: Span | None = None
    inferred: bool = False  # the addressee is read from the article, not from the sentence
