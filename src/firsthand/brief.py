"""The five questions a reader asks of a case, answered from its records alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from firsthand.model import (
    Article,
    Claim,
    Discrepancy,
    DiscrepancyKind,
    Form,
    MarkKind,
    Naming,
    SourceKind,
    Span,
)
from firsthand.store.answers import Counts, Followed
from firsthand.store.view import View

QUIET = frozenset({DiscrepancyKind.LOOK_ALIKE})  # kept, never shouted
ORDER = tuple(DiscrepancyKind)  # contradictions first


@dataclass(frozen=True, slots=True)
class Loaded:
    """One article of the case."""

    article: Article
    file: str
    statements: int
    furniture: int  # marks struck out of its document


@dataclass(frozen=True, slots=True)
class Corroborated:
    """One claim, with how many of its statements quote somebody."""

    claim: Claim
    quoted: int  # supporting statements whose words stand in quotation marks


@dataclass(frozen=True, slots=True)
class Brief:
    """What a newcomer should know of a case, in the order of the five questions."""

    counts: Counts
    loaded: tuple[Loaded, ...]
    stamps: tuple[Span, ...]  # dates of the page that are no article's date
    missing: tuple[tuple[str, int], ...]  # parents not in the case, articles leaning on each
    claims: tuple[Corroborated, ...]
    numbers: tuple[Discrepancy, ...]  # rival tellings of a quantity
    words: tuple[Discrepancy, ...]  # other tellings that differ
    ledger: tuple[Followed, ...]
    protected: int  # protected passages
    unnamed: int  # sources kept unnamed


def brief(view: View) -> Brief:
    """Answers to the five questions, each in the order of its weight."""
    loaded = tuple(_loaded(view))
    documents = sorted({each.article.doc_id for each in loaded})
    differ = sorted(
        (each for each in view.discrepancies() if each.kind not in QUIET),
        key=lambda each: (ORDER.index(each.kind), each.id),
    )
    return Brief(
        counts=view.counts(),
        loaded=loaded,
        stamps=tuple(
            mark.span
            for doc_id in documents
            for mark in view.marks(doc_id)
            if mark.kind is MarkKind.PAGE_STAMP
        ),
        missing=missing(view),
        claims=tuple(_weighed(view)),
        numbers=tuple(each for each in differ if each.figures),
        words=tuple(each for each in differ if not each.figures),
        ledger=view.ledger(),
        protected=sum(1 for doc_id in documents for _ in view.protected(doc_id)),
        unnamed=sum(1 for source in view.sources() if source.naming is Naming.ANONYMOUS),
    )


def _loaded(view: View) -> Iterator[Loaded]:
    for article in view.articles():
        statements = sum(1 for _ in view.statements(article.id))
        marks = [mark for mark in view.marks(article.doc_id) if mark.kind is not MarkKind.PAGE]
        furniture = sum(1 for mark in marks if mark.span.overlaps(article.span))
        yield Loaded(article, view.document(article.doc_id).name, statements, furniture)


def missing(view: View) -> tuple[tuple[str, int], ...]:
    """Parents that are not in the case and how many articles lean on each, most first.

    A document that articles call by several names is one parent, by its fullest name.
    """
    fullest = {
        alias: source.name
        for source in view.sources()
        if source.kind is SourceKind.DOCUMENT
        for alias in source.aliases
    }
    leaning: dict[str, set[str]] = defaultdict(set)
    for derivation in view.derivations():
        if derivation.to_name is not None:
            name = fullest.get(derivation.to_name, derivation.to_name)
            leaning[name].add(derivation.from_article)
    return tuple(
        sorted(
            ((name, len(articles)) for name, articles in leaning.items()),
            key=lambda item: (-item[1], item[0]),
        )
    )


def _weighed(view: View) -> Iterator[Corroborated]:
    """Claims told more than once or opposed: opposed ones first, then by articles."""
    found = [c for c in view.claims() if c.articles > 1 or c.opposes or len(c.supports) > 1]
    found.sort(key=lambda c: (not (c.opposes and c.supports), -c.articles, -len(c.supports), c.id))
    for claim in found:
        forms = [view.statement(statement_id).form for statement_id in claim.supports]
        quoted = sum(1 for form in forms if form in {Form.DIRECT, Form.MIXED})
        yield Corroborated(claim, quoted)
