"""A text read as one article whose every sentence is a statement of its own."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from firsthand import facts, flow, plugins
from firsthand.model import (
    Article,
    Attribution,
    Basis,
    Credit,
    Figure,
    Form,
    Precision,
    Span,
    Stance,
    Statement,
    When,
)
from firsthand.reading import Reading
from firsthand.syntax import Paragraph, Sentence
from firsthand.text.keys import key
from tests.marked import Marked, document, marked

PUBLISHED = "2021-06-18"  # a Friday


@dataclass(frozen=True)
class Case:
    """A marked sentence, what its text was read as, and words of spans."""

    marks: Marked
    reading: Reading

    def words(self, span: Span | None) -> str | None:
        return self.reading.doc.quote(span) if span else None

    def figure(self, words: str) -> Figure:
        found = [f for f in self.reading[Figure] if self.reading.doc.quote(f.span) == words]
        assert len(found) == 1, f"{words!r}: {[self.words(f.span) for f in self.reading[Figure]]}"
        return found[0]


Read = Callable[..., Case]


@pytest.fixture(scope="session")
def read(ready: flow.DocumentParts) -> Read:
    english = next(iter(ready.languages.values()))
    finders = plugins.build(facts).values()

    def reading(sentence: str, published: str | None = PUBLISHED) -> Case:
        marks = marked(sentence)
        doc = document(marks.text)
        article = Article(
            key("article", doc.id),
            doc.id,
            doc.span(0, max(len(doc.text), 1)),
            authors=(Credit("Ada Lund"),),
            published=When(published, Precision.DAY) if published else None,
        )
        paragraphs = [
            Paragraph(article.id, i, doc.span(*found.span()))
            for i, found in enumerate(re.finditer(r"[^\n]+", doc.text))
        ]
        sentences: list[Sentence] = list(english([(doc, place) for place in paragraphs]))
        told = [narrated(doc.id, article.id, one.span) for one in sentences]
        made = Reading(doc).with_layers([article, *paragraphs, *sentences, *told])
        for find in finders:
            made = made.with_layers(find(made))
        return Case(marks, made)

    return reading


def narrated(doc_id: str, article_id: str, span: Span) -> Statement:
    return Statement(
        id=key("statement", span),
        doc_id=doc_id,
        article_id=article_id,
        source=(),
        cue=(),
        content=(span,),
        form=Form.NARRATOR,
        stance=Stance.ASSERTS,
        basis=Basis.UNKNOWN,
        attribution=Attribution.NARRATOR,
    )
