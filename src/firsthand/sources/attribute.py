"""Each statement → whom it is attributed to, its chain, and the words to protect."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.model import (
    Article,
    Attribution,
    Chain,
    Credit,
    Mark,
    Problem,
    Protected,
    Source,
    Statement,
)
from firsthand.plugins import Part
from firsthand.reading import Reading
from firsthand.sources import Resolve
from firsthand.sources._article import Told, tell
from firsthand.sources._chains import sources_of
from firsthand.sources._merge import merge
from firsthand.sources._protect import protected
from firsthand.syntax import Sentence
from firsthand.text.agencies import credited


def resolve(reading: Reading) -> Iterator[Source | Chain | Protected | Problem]:
    """The sources of a document, each once; a chain for every statement; words to protect."""
    sources: list[Source] = []
    others: list[Chain | Protected | Problem] = []
    for article in reading[Article]:
        told = tell(reading, article)
        for record in sources_of(told, credits_of(reading, article)):
            match record:
                case Source():
                    sources.append(record)
                case Chain():
                    others.append(record)
        others.extend(protected(told))
        others.extend(unresolved(reading, told))
    yield from merge(sources)
    yield from others


def unresolved(reading: Reading, told: Told) -> Iterator[Problem]:
    """A problem for each pronoun that nobody named before can be meant by."""
    for statement in told.statements:
        if statement.attribution is Attribution.PRONOUN and not told.speakers.get(statement.id):
            for span in statement.source[:1]:
                word = reading.doc.quote(span)
                message = f"nobody named before can be meant by “{word}”: left unnamed"
                yield Problem("sources", reading.doc.name, message, span)


def credits_of(reading: Reading, article: Article) -> tuple[Credit, ...]:
    """Agencies that the article credits its text to, each once, by name."""
    text = reading.doc.text
    found: dict[str, Credit] = {}
    spans = [article.span, *(m.span for m in reading[Mark] if article.span.contains(m.span))]
    for span in spans:
        for name, start, end in credited(text, span.start, span.end):
            found.setdefault(name, Credit(name, reading.doc.span(start, end)))
    return tuple(found[name] for name in sorted(found))


def build() -> Resolve:
    """The resolver; it needs no model."""
    return resolve


PART = Part(
    name="attribute", version=1, build=build, needs=frozenset({Article, Sentence, Statement})
)
