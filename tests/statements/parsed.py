"""Texts read as the plain paragraphs of one article, without the labels of real layouts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from firsthand import flow
from firsthand.language._choose import parse
from firsthand.model import Article, MarkKind, Statement
from firsthand.reading import Reading
from firsthand.statements._resolve import resolve
from firsthand.syntax import Paragraph
from firsthand.text.keys import key
from tests.marked import document


def readings(
    texts: Sequence[str], ready: flow.DocumentParts, kind: MarkKind | None = None
) -> list[Reading]:
    """A reading with statements for each text; a line is a paragraph."""
    bare = []
    for text in texts:
        doc = document(text)
        article_id = key("article", doc.id, 0)
        lines = re.finditer(r"\S(?:.*\S)?", text)
        paragraphs = [
            Paragraph(article_id, n, doc.span(*line.span()), kind) for n, line in enumerate(lines)
        ]
        article = Article(article_id, doc.id, doc.span(0, max(1, len(text))), language="en")
        bare.append(Reading(doc).with_layers([article, *paragraphs]))
    parsed = parse(bare, ready.languages.values())
    return [reading.with_layers(resolve(reading, ready.extractors)) for reading in parsed]


def said(reading: Reading) -> list[Statement]:
    """Statements that are not in the article's own voice."""
    return [s for s in reading[Statement] if s.attribution not in ("narrator", "headline")]
