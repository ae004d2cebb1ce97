"""The forms in which statements and articles are compared."""

from __future__ import annotations

from firsthand.model.facts import FigureKind
from firsthand.model.places import Credit, Span, Spans, When
from firsthand.model.quick import dataclass
from firsthand.model.statements import Attribution, Form, Stance


@dataclass(frozen=True, slots=True)
class Clause:
    """Who does what to whom in one clause: a passive's agent is the agent."""

    predicate: str  # lemma of the verb; of a copula, of what is said to be
    agents: tuple[str, ...] = ()  # head lemmas and folded names of who acts; empty: not said
    patients: tuple[str, ...] = ()  # the same of whom or what it is done to
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure in comparable form: words are folded lemmas."""

    figure_id: str
    kind: FigureKind
    value: float | None
    low: float | None
    high: float | None
    unit: str | None
    counted: str  # head of the words for what is counted; empty: not said
    detail: tuple[str, ...] = ()  # the other words for it, sorted
    of: tuple[str, ...] = ()  # words for what a share is of, sorted
    act: str = ""  # verb of the clause: what befell or was done by those counted
    time: str | None = None  # ISO, as in `When`
    approximate: bool = False
    printed: str = ""  # the number and the head of what it counts, as printed, without "the"

    def __hash__(self) -> int:
        return hash(self.figure_id)  # as for a gist: hashed for every pair


@dataclass(frozen=True, slots=True)
class Gist:
    """What one statement says, in comparable form: terms are folded lemmas, sorted."""

    statement_id: str
    article_id: str
    predicate: str  # lemma of the main verb; empty: none found
    agents: tuple[str, ...]  # head lemmas of who acts
    patients: tuple[str, ...]  # head lemmas of whom or what it is done to
    terms: tuple[str, ...]  # every content word that is no name
    names: tuple[str, ...]  # folded words of proper names
    quoted: tuple[str, ...]  # terms in quotation marks; of a direct statement all are: empty
    figures: tuple[Amount, ...] = ()
    time: When | None = None
    stance: Stance = Stance.ASSERTS
    form: Form = Form.NARRATOR
    attribution: Attribution = Attribution.NARRATOR
    negated: bool = False
    more: tuple[Clause, ...] = ()  # further clauses that name who acts or whom it is done to
    voice: tuple[str, ...] = ()  # folded words of who says it; empty: nobody is named
    many: bool = False  # the words make several sources of it: "witnesses", "reports"
    outcomes: tuple[str, ...] = ()  # `stage/status` of what followed
    published: str | None = None  # ISO date of the article
    unvoiced: bool = False  # of a headline: nobody in its article is quoted with its verb
    telling: bool = False  # carries an incident, a figure or an outcome
    whole: bool = False  # its words are a clause with a named subject: they can be read alone
    protected: bool = False  # some of its words are protected
    speaks: tuple[str, ...] = ()  # sides of who says it, where it blames or clears: "=PT", a name
    blamed: tuple[str, ...] = ()  # sides on which it lays a deed
    cleared: tuple[str, ...] = ()  # sides for which it denies one
    accuses: bool = False  # it does so in words of blame
    place: int = 0  # where it begins in its article, in characters
    answers: int = -1  # of a denial: where the charge begins that its words point to; -1: none

    def __hash__(self) -> int:
        return hash(self.statement_id)  # equal gists are of one statement; hashed for every pair

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """The main clause first; empty when no verb was found."""
        main = Clause(self.predicate, self.agents, self.patients, self.negated)
        return (main, *self.more) if self.predicate else self.more


@dataclass(frozen=True, slots=True)
class Passage:
    """A hashed run of words and where it stands."""

    hash: int
    span: Span


@dataclass(frozen=True, slots=True)
class Imprint:
    """What one article can be recognised by in others."""

    article_id: str
    outlet: str  # folded; empty: unknown
    published: str | None  # ISO date
    words: int  # words of its prose
    shingles: tuple[Passage, ...]  # sampled word 5-grams, in text order
    quotations: tuple[Passage, ...]  # quotations of eight words and more
    leans_on: tuple[Credit, ...]  # documents, agencies and outlets it names as its sources
    carried_by: str | None = None
    language: str = "und"  # ISO 639-1, or `und`
    anchors: tuple[Passage, ...] = ()  # names and figures in text order, the same in translation
    prose: Spans = ()  # its paragraphs: what the passages are a sample of

    def __hash__(self) -> int:
        return hash(self.article_id)  # equal imprints are of one article
