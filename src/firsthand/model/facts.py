"""What was said: figures, incidents, places, replies, outcomes, rules, demands."""

from __future__ import annotations

from enum import StrEnum

from firsthand.model.places import Span, Spans, When
from firsthand.model.quick import dataclass


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


class Execution(StrEnum):
    """How far an act is told to have gone."""

    ACCOMPLISHED = "accomplished"
    ATTEMPTED = "attempted"
    THREATENED = "threatened"


class PerpetratorType(StrEnum):
    """What sort of actor did it, in the types of OHCHR (SDG indicator 16.10.1)."""

    STATE = "state actor"
    OTHER_STATE = "other state actors"  # of another state
    REGIONAL = "regional orgs"
    PERMITTED = "other actors with permissions"  # acting with a state's consent
    PRIVATE = "other actors without permissions"
    NON_STATE = "other non-state actors"  # armed groups
    UNKNOWN = "insufficient info"


class Confidence(StrEnum):
    """How surely an article lays an act on its perpetrator; the six values of MUC-4."""

    FACT = "reported as fact"
    CLAIMED = "claimed or admitted"
    ACCUSED = "suspected or accused"
    ACCUSED_BY_AUTHORITIES = "suspected or accused by authorities"
    POSSIBLE = "possible"
    ACQUITTED = "acquitted"


class Sex(StrEnum):
    """As far as the words tell it."""

    WOMAN = "woman"
    MAN = "man"
    OTHER = "other"  # several of different sexes


class AgeGroup(StrEnum):
    """As far as the words tell it."""

    CHILD = "child"
    ADULT = "adult"
    OTHER = "other"  # children and adults


@dataclass(frozen=True, slots=True)
class Perpetrator:
    """Who did it, as the words of one incident name them; empty: they do not."""

    name: str = ""  # of a person
    body: str = ""  # of a body, or a description of its people
    type: PerpetratorType | None = None  # None: the words do not tell
    confidence: Confidence | None = None  # None: nobody is named


@dataclass(frozen=True, slots=True)
class Victim:
    """To whom it was done, as the words of one incident name them."""

    name: str = ""  # of a person; empty: none is named
    group: str = ""  # what they are said to be: "farmers", "girls"
    sex: Sex | None = None  # None: the words do not tell
    age: AgeGroup | None = None  # None: the words do not tell


@dataclass(frozen=True, slots=True)
class Toll:
    """How many were harmed by one incident; None leaves that end open. Subsets are not added."""

    low: float | None
    best: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Trafficking:
    """What the words tell of trafficking, in the fields of the Palermo protocol and of CTDC."""

    acts: tuple[str, ...] = ()  # recruitment, transportation, transfer, harbouring, receipt
    means: tuple[str, ...] = ()  # "meansOfControl…" of CTDC, such as threats, debt, abuse
    purposes: tuple[str, ...] = ()  # "typeOf…" of CTDC, such as sexual exploitation
    recruiter: Span | None = None
    price: Span | None = None
    route: Spans = ()  # places from, through and to, in the order of the words
    place: Span | None = None  # where the exploitation is
    criminalised: bool = False  # victims are told to have been arrested, fined or deported


@dataclass(frozen=True, slots=True)
class Detail:
    """What else the words of one incident tell."""

    execution: Execution = Execution.ACCOMPLISHED
    perpetrator: Perpetrator | None = None  # None: nobody is named
    victim: Victim | None = None  # None: nobody is named
    toll: Toll | None = None  # None: no number is told
    means: Span | None = None  # weapon or instrument
    trafficking: Trafficking | None = None  # None: the act is none of trafficking


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
    event: str = ""  # shared by incidents of an article that tell one event; empty: a pattern
    detail: Detail | None = None  # None: the words tell nothing more


class Nearness(StrEnum):
    """How exactly a place is told; in the order of UCDP GED's precisions 1 to 7."""

    POINT = "point"  # a town, village, camp, building
    NEAR = "near"  # near, outside or so many kilometres from it
    DISTRICT = "district"
    PROVINCE = "province"
    LINE = "line"  # a river, road, border, mountain range: no one point
    COUNTRY = "country"
    SEA = "sea"


@dataclass(frozen=True, slots=True)
class Location:
    """A place in the world that words name, and what the gazetteer knows of it.

    Not found: `geoname_id` is None, and so is all it would tell; the name stays.
    """

    id: str
    statement_id: str
    span: Span
    name: str  # as printed, spaces folded
    precision: Nearness
    country: str | None = None  # ISO 3166-1, two letters; None: not known
    geoname_id: int | None = None  # None: not found, or a country or province
    known_as: str | None = (
        None  # the gazetteer's name; of a province, of the town it is called after
    )
    latitude: float | None = None  # degrees
    longitude: float | None = None
    candidates: int = 0  # places of that name in the gazetteer


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
    CLOSED = "closed"  # an inquiry, a case or charges ended without trial
    DISCIPLINED = "disciplined"  # suspended, demoted, reprimanded: short of dismissal
    FINED = "fined"
    RESIGNED = "resigned"
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
    jurisdiction: Span | None = None  # words for where it holds: "in their home countries"


class RuleKind(StrEnum):
    """What a rule does."""

    IMMUNITY = "immunity"  # exempts from arrest or trial
    WAIVER = "waiver"  # who may lift an immunity
    ORDER = "order"  # what superiors told their people to do, or not to do
    CONDUCT = "conduct"  # what people of a body may or may not do
    COMPETENCE = "competence"  # who is answerable, or has to try them


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule that is told to hold: whom it binds or exempts, and who set or may lift it."""

    id: str
    statement_id: str
    span: Span
    kind: RuleKind
    body: str  # whom it holds for, several joined by "; "; empty: none is named
    by: str = ""  # who set it, or may lift it; empty: none is named
    body_span: Span | None = None
    by_span: Span | None = None
    jurisdiction: Span | None = None  # words for where it holds


class DemandKind(StrEnum):
    """What is asked for."""

    INVESTIGATE = "investigate"
    PROSECUTE = "prosecute"  # arrest, try, hold to account, waive immunity
    REDRESS = "redress"
    PROTECT = "protect"
    RELEASE = "release"
    STOP = "stop"
    REFORM = "reform"  # change a law, policy or mandate
    DISCLOSE = "disclose"  # publish, answer, give access
    OTHER = "other"


class DemandStatus(StrEnum):
    """What became of a demand, as far as its own sentence tells."""

    UNKNOWN = "unknown"
    MET = "met"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Demand:
    """Who asks whom to do what."""

    id: str
    statement_id: str
    span: Span  # words of the action
    by: str  # who demands, as named in the article
    to: str  # bodies it is put to, joined by "; ", or "all states"; empty: nobody is told
    to_span: Span | None = None
    inferred: bool = False  # the addressee is read from the article, not from the sentence
    kind: DemandKind = DemandKind.OTHER
    status: DemandStatus = DemandStatus.UNKNOWN
