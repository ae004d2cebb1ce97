"""The imprint of each article: by which words, quotations and named sources others know it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

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
from firsthand.text.agencies import agency, credited
from firsthand.text.names import bare
from firsthand.text.quotes import quotations
from firsthand.text.shingles import Run, Word, runs, winnow, words_in

# Five words as in published work on text reuse (Wilkerson et al. 2015; Clough et al. 2002 try 1
# to 10). A window of 10 keeps one run in 5.5 words and meets every copied stretch of 14 words;
# 8 would meet 12 at one in 4.5, 14 would meet 18 at one in 7.5: with 10 the imprints of the 804
# news articles take less than half the bytes of their texts.
SHINGLE_WORDS = 5
SHINGLE_WINDOW = 10
# A quotation of eight words shared by chance is rare: none of 300 pairs read was one.
QUOTATION_WORDS = 8
QUOTATION_WINDOW = 6
CREDITS = frozenset({MarkKind.BYLINE, MarkKind.CREDIT, MarkKind.DATELINE, MarkKind.OUTLET})


def shape(reading: Reading) -> Iterator[Imprint]:
    """One imprint an article, in the order of the articles."""
    paragraphs: dict[str, list[Paragraph]] = {article.id: [] for article in reading[Article]}
    for paragraph in reading[Paragraph]:
        if paragraph.article_id in paragraphs:
            paragraphs[paragraph.article_id].append(paragraph)
    sources = {source.id: source for source in reading[Source]}
    for article in reading[Article]:
        yield imprint(reading, article, paragraphs[article.id], sources)


def imprint(
    reading: Reading,
    article: Article,
    paragraphs: list[Paragraph],
    sources: Mapping[str, Source],
) -> Imprint:
    """What the article can be recognised by."""
    doc = reading.doc
    spans = sorted(paragraph.span for paragraph in paragraphs)
    words: list[Word] = []
    for span in spans:
        words.extend(words_in(doc.text, span.start, span.end))
    leans = {*_credits(reading, article), *_named(reading, article, sources)}
    return Imprint(
        article_id=article.id,
        outlet=bare(article.outlet.name) if article.outlet else "",
        published=article.published.value if article.published else None,
        words=len(words),
        shingles=_passages(doc, winnow(list(runs(words, SHINGLE_WORDS)), SHINGLE_WINDOW)),
        quotations=_passages(doc, _quoted(doc, spans)),
        leans_on=tuple(
            sorted(leans, key=lambda credit: (credit.span or article.span, credit.name))
        ),
        carried_by=article.carried_by,
    )


def _passages(doc: Document, found: Iterator[Run]) -> tuple[Passage, ...]:
    return tuple(Passage(run.hash, doc.span(run.start, run.end)) for run in found)


def _quoted(doc: Document, spans: list[Span]) -> Iterator[Run]:
    """Sampled runs of eight words inside quotation marks."""
    for span in spans:
        for quotation in quotations(doc.id, doc.text, span.start, span.end):
            if quotation.depth == 0:
                inner = quotation.inner
                words = words_in(doc.text, inner.start, inner.end)
                yield from winnow(list(runs(words, QUOTATION_WORDS)), QUOTATION_WINDOW)


def _credits(reading: Reading, article: Article) -> Iterator[Credit]:
    """Agencies that the article credits its text to, in its prose or in a credit line."""
    doc = reading.doc
    places = set(credited(doc.text, article.span.start, article.span.end))
    for mark in reading[Mark]:
        if mark.kind in CREDITS and article.span.contains(mark.span):
            places.update(credited(doc.text, mark.span.start, mark.span.end))
    for name, start, end in places:
        yield Credit(name, doc.span(start, end))


def _named(reading: Reading, article: Article, sources: Mapping[str, Source]) -> Iterator[Credit]:
    """Documents, agencies and outlets that its statements are attributed to."""
    chains = {chain.statement_id: chain for chain in reading[Chain]}
    for statement in reading[Statement]:
        chain = chains.get(statement.id)
        if chain is None or statement.article_id != article.id or not statement.source:
            continue
        for source_id in (*chain.links[-1:], *chain.beside):
            name = _leaned_on(sources.get(source_id), sources)
            if name:
                yield Credit(name, statement.source[0])


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
    version=1,
    build=build,
    needs=frozenset({Article, Paragraph, Statement, Source, Chain}),
)
