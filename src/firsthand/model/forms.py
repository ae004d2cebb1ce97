"""The forms in which statements and articles are compared."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.model.facts import Figure
from firsthand.model.places import Credit, Span, When
from firsthand.model.statements import Attribution, Form, Stance


@dataclass(frozen=True, slots=True)
class Gist:
    """What one statement says, in comparable form: terms are folded lemmas, sorted."""

    statement_id: str
    article_id: str
    predicate: str  # lemma of the main verb; empty: none found
    agents: tuple[str, ...]  # head lemmas of who acts
    patients: tuple[str, ...]  # head lemmas of whom or what it is done to
    terms: tuple[str, ...]  # every content word
    names: tuple[str, ...]  # folded proper names among them
    quoted: tuple[str, ...]  # content words inside quotation marks
    figures: tuple[Figure, ...] = ()
    time: When | None = None
    stance: Stance = Stance.ASSERTS
    form: Form = Form.NARRATOR
    attribution: Attribution = Attribution.NARRATOR
    negated: bool = False


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
    leans_on: tuple[
        Credit, ...
    ]  # documents, agencies and outlets it names as its sources
    carried_by: str | None = None
