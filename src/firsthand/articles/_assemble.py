"""Labels → articles, paragraphs and marks."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from firsthand.articles import Label
from firsthand.model import Article, Document, Mark
from firsthand.syntax import Paragraph
from firsthand.text.keys import key


def assemble(
    doc: Document, labels: Collection[Label]
) -> Iterator[Article | Paragraph | Mark]:
    article_id = key("article", doc.id, 0)
    if not doc.text.strip():
        return
    yield Article(article_id, doc.id, doc.span(0, len(doc.text)), language="en")
    for n, block in enumerate(re.finditer(r"\S(?:.*\S)?", doc.text)):
        yield Paragraph(article_id, n, doc.span(*block.span()))
