"""The imprint of each article: by which words, quotations and named sources others know it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from firsthand.forms import Shape
from firsthand.model import (
    Article,
    Chain,
    Credit,
    Document,
    Imprint,
    Mark,
    MarkKind,
    Naming,
    Passage,
    Source,
    SourceKind,
    Span,
    Statement,
)
from firsthand.plugins import Part
from firsthand.reading import Reading
from firsthand.syntax import Paragraph
from firsthand.text.agencies import agency, credits_in
from firsthand.text.names import bare
from firsthand.text.reprints import labelled, reprinted
from firsthand.text.samples import sampled
from firsthand.text.shingles import Run

OPENING_PARAGRAPHS = 3  # title, byline, and the one that has the dateline
CLOSING_PARAGRAPHS = 3  # where it says what it was taken from
CREDITS = frozenset({MarkKind.BYLINE, MarkKind.CREDIT, MarkKind.DATELINE, MarkKind.OUTLET})
NOTES = frozenset({MarkKind.BIO, MarkKind.COPYRIGHT, MarkKind.CREDIT, MarkKind.OUTLET})


def shape(reading: Reading) -> Iterator[Imprint]:
    """One imprint an article, in the order of the articles."""
    paragraphs: dict[str, list[Paragraph]] = {article.id: [] for article in reading[Article]}
    for paragraph in reading[Paragraph]:
        if paragraph.article_id in paragraphs:
            paragraphs[paragraph.article_id].append(paragraph)
    marks = sorted((m.span.start, m.span.end) for m in reading[Mark] if m.kind in CREDITS)
    notes = sorted((m.span.start, m.span.end) for m in reading[Mark] if m.kind in NOTES)
    named = _named(reading)
    starts = sorted(article.span.start for article in reading[Article])
    for article in reading[Article]:
        spans = sorted(paragraph.span for paragraph in paragraphs[article.id])
        ends = starts[bisect_right(starts, article.span.start) :][:1] or [len(reading.doc.text)]
        first, last = (bisect_left(notes, (at, 0)) for at in (article.span.start, ends[0]))
        taken = _taken(reading.doc, article, spans, notes[first:last])
        credits = {*_credits(reading.doc, article, spans, marks), *taken, *named[article.id]}
        yield imprint(reading.doc, article, spans, credits, _outlet(article, taken))


def _outlet(article: Article, taken: Collection[Credit]) -> str:
    """The outlet that prints the article; empty when the one known is whom it was taken from."""
    printed = article.outlet
    if printed is None or any(
        printed.span and credit.span and credit.span.overlaps(printed.span) for credit in taken
    ):
        return ""
    return bare(printed.name)


def imprint(
    doc: Document, article: Article, spans: Sequence[Span], leans: Iterable[Credit], outlet: str
) -> Imprint:
    """What the article can be recognised by; `spans` are those of its paragraphs."""
    sample = sampled(doc.text, [(span.start, span.end) for span in spans])
    return Imprint(
        article_id=article.id,
        outlet=outlet,
        published=article.published.value if article.published else None,
        words=sample.words,
        shingles=_passages(doc, sample.shingles),
        quotations=_passages(doc, sample.quotations),
        leans_on=tuple(
            sorted(leans, key=lambda credit: (credit.span or article.span, credit.name))
        ),
        carried_by=article.carried_by,
        language=article.language,
        anchors=_passages(doc, sample.anchors),
        prose=tuple(spans),
    )


def _passages(doc: Document, found: Iterable[Run]) -> tuple[Passage, ...]:
    return tuple(Passage(run.hash, doc.span(run.start, run.end)) for run in found)


def _credits(
    doc: Document, article: Article, spans: Sequence[Span], marks: Sequence[tuple[int, int]]
) -> Iterator[Credit]:
    """Agencies that the article credits its text to: where it begins, ends, or in a mark."""
    first = bisect_left(marks, (article.span.start, 0))
    last = bisect_left(marks, (article.span.end, 0))
    places = [(article.span.start, article.span.end), *marks[first:last]]
    places += [(span.start, span.end) for span in spans[:OPENING_PARAGRAPHS]]
    for name, start, end in credits_in(doc.text, places):
        yield Credit(name, doc.span(start, end))


def _taken(
    doc: Document, article: Article, spans: Sequence[Span], notes: Sequence[tuple[int, int]]
) -> list[Credit]:
    """Outlets that the article says it was taken from, but for a label that names its own."""
    ends = (*spans[:OPENING_PARAGRAPHS], *spans[-CLOSING_PARAGRAPHS:])
    places = {*notes, *((span.start, span.end) for span in ends)}
    found = {Credit(name, doc.span(start, end)) for name, start, end in reprinted(doc.text, places)}
    own = article.outlet.span if article.outlet else None
    for name, start, end in labelled(doc.text, places):
        span = doc.span(start, end)
        if own is None or not own.overlaps(span):
            found.add(Credit(name, span))
    return sorted(found, key=lambda credit: (credit.span or article.span, credit.name))


def _named(reading: Reading) -> defaultdict[str, list[Credit]]:
    """Documents, agencies and outlets that statements are attributed to, by article id."""
    sources = {source.id: source for source in reading[Source]}
    chains = {chain.statement_id: chain for chain in reading[Chain]}
    found: defaultdict[str, list[Credit]] = defaultdict(list)
    for statement in reading[Statement]:
        chain = chains.get(statement.id)
        if chain is None or not statement.source:
            continue
        for source_id in (*chain.links[-1:], *chain.beside):
            name = _leaned_on(sources.get(source_id), sources)
            if name:
                found[statement.article_id].append(Credit(name, statement.source[0]))
    return found


def _leaned_on(source: Source | None, sources: Mapping[str, Source]) -> str | None:
    """The name of a document, agency or outlet; None for people, bodies and the unnamed."""
    if source is None:
        return None
    if source.kind is SourceKind.DOCUMENT:
        owner = sources.get(source.speaks_for or "")
        return document_name(source, owner)
    if source.naming is not Naming.NAMED:
        return None
    if source.kind is SourceKind.OUTLET:
        return source.name
    return agency(source.name)


def document_name(source: Source, owner: Source | None) -> str | None:
    """The name by which a document is known elsewhere; None when nothing tells it apart."""
    if source.naming is Naming.NAMED:
        return source.name
    if owner is None or owner.naming is not Naming.NAMED:
        return None
    day = f" of {source.published.value}" if source.published and source.published.value else ""
    return f"{owner.name}: report{day}"


def build() -> Shape:
    """The shaper; it needs no model."""
    return shape


PART = Part(
    name="imprints",
    version=3,
    build=build,
    needs=frozenset({Article, Paragraph, Statement, Source, Chain}),
)
