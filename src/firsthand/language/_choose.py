"""Each article goes to the part that knows its language; the others are kept, and said so."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from firsthand.language import Parse
from firsthand.model import Article, Document, Problem
from firsthand.reading import Reading
from firsthand.syntax import Paragraph, Sentence

FALLBACK = "en"  # a text too short to tell is read as English


def parse(readings: Sequence[Reading], languages: Collection[Parse]) -> list[Reading]:
    """The readings with their sentences, and a Problem for each article left unparsed."""
    found: dict[str, list[Sentence | Problem]] = {reading.doc.id: [] for reading in readings}
    for language in languages:
        for sentence in language(_paragraphs(readings, language)):
            found[sentence.doc_id].append(sentence)
    known = frozenset[str]().union(*(language.languages for language in languages))
    for reading in readings:
        found[reading.doc.id].sort(key=_start)
        found[reading.doc.id].extend(_unparsed(reading, known))
    return [reading.with_layers(found[reading.doc.id]) for reading in readings]


def _paragraphs(readings: Sequence[Reading], language: Parse) -> list[tuple[Document, Paragraph]]:
    chosen: list[tuple[Document, Paragraph]] = []
    for reading in readings:
        ids = {
            article.id for article in reading[Article] if _language(article) in language.languages
        }
        chosen.extend((reading.doc, p) for p in reading[Paragraph] if p.article_id in ids)
    return chosen


def _language(article: Article) -> str:
    return FALLBACK if article.language == "und" else article.language


def _start(record: Sentence | Problem) -> int:
    if isinstance(record, Sentence):
        return record.tokens[0].start
    return record.span.start if record.span else -1


def _unparsed(reading: Reading, known: frozenset[str]) -> list[Problem]:
    return [
        Problem(
            "language",
            reading.doc.name,
            f"language {article.language}: kept and searchable; "
            "its quotations are read, nothing else",
            article.span,
        )
        for article in reading[Article]
        if _language(article) not in known
    ]
