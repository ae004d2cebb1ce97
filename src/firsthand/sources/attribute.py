"""Each statement → whom it is attributed to, its chain, and the words to protect."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from firsthand.model import (
    Article,
    Attribution,
    Chain,
    Credit,
    Document,
    Mark,
    MarkKind,
    Problem,
    Protected,
    Source,
    Statement,
)
from firsthand.plugins import Part
from firsthand.reading import Reading
from firsthand.sources import Resolve
from firsthand.sources._article import Told, tell
from firsthand.sources._chains import Described, sources_of
from firsthand.sources._merge import merge
from firsthand.sources._protect import protected
from firsthand.syntax import Paragraph, Sentence
from firsthand.text.agencies import credits_in
from firsthand.text.reprints import reprinted

OfArticle = TypeVar("OfArticle", Paragraph, Sentence, Statement)
CREDITS = frozenset(
    {MarkKind.BIO, MarkKind.BYLINE, MarkKind.CREDIT, MarkKind.DATELINE, MarkKind.OUTLET}
)
OPENING_PARAGRAPHS = 3  # title, byline, and the one that has the dateline
CLOSING_PARAGRAPHS = 3  # where it says what it was taken from


def resolve(reading: Reading) -> Iterator[Source | Chain | Protected | Problem]:
    """The sources of a document, each once; a chain for every statement; words to protect."""
    sources: list[Source] = []
    others: list[Chain | Protected | Problem] = []
    sentences = by_article(reading[Sentence])
    statements = by_article(reading[Statement])
    paragraphs = by_article(reading[Paragraph])
    marks = [mark for mark in reading[Mark] if mark.kind in CREDITS]
    for article in reading[Article]:
        credits = credits_of(reading.doc, article, paragraphs[article.id], marks)
        told = tell(reading.doc, article, sentences[article.id], statements[article.id])
        described = Described(told)
        for record in sources_of(told, described, credits):
            match record:
                case Source():
                    sources.append(record)
                case Chain():
                    others.append(record)
        others.extend(protected(told, described))
        others.extend(unresolved(reading, told))
    yield from merge(sources)
    yield from others


def by_article(records: Iterable[OfArticle]) -> defaultdict[str, list[OfArticle]]:
    """The records of each article, in their order."""
    found: defaultdict[str, list[OfArticle]] = defaultdict(list)
    for record in records:
        found[record.article_id].append(record)
    return found


def unresolved(reading: Reading, told: Told) -> Iterator[Problem]:
    """A problem for each pronoun that nobody named before can be meant by."""
    for statement in told.statements:
        if statement.attribution is Attribution.PRONOUN and not told.speakers.get(statement.id):
            for span in statement.source[:1]:
                word = reading.doc.quote(span)
                message = f"nobody named before can be meant by “{word}”: left unnamed"
                yield Problem("sources", reading.doc.name, message, span)


def credits_of(
    doc: Document, article: Article, paragraphs: Sequence[Paragraph], marks: Sequence[Mark]
) -> tuple[Credit, ...]:
    """Agencies and outlets that the article says its text is of, each once, by name."""
    spans = [article.span, *(p.span for p in paragraphs[:OPENING_PARAGRAPHS])]
    spans += [mark.span for mark in marks if article.span.contains(mark.span)]
    places = [(span.start, span.end) for span in spans]
    notes = [*places, *((p.span.start, p.span.end) for p in paragraphs[-CLOSING_PARAGRAPHS:])]
    found: dict[str, Credit] = {}
    for name, start, end in (*credits_in(doc.text, places), *reprinted(doc.text, notes)):
        found.setdefault(name, Credit(name, doc.span(start, end)))
    return tuple(found[name] for name in sorted(found))


def build() -> Resolve:
    """The resolver; it needs no model."""
    return resolve


PART = Part(
    name="attribute",
    version=8,
    build=build,
    needs=frozenset({Article, Paragraph, Sentence, Statement}),
)
