"""Words that announce another article: "Further story:", "Article: …", "Read also"."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.articles import Label
from firsthand.articles._breaks import INLINE, NUMBERED, Announced, announced
from firsthand.articles._lines import lines
from firsthand.model import Document, Mark, MarkKind
from firsthand.plugins import Part

TITLE_WORDS = 24


def label(doc: Document) -> Iterator[Mark]:
    """One mark an announcement: a line, or the label of a title that stands in the same line."""
    for line in lines(doc.text):
        if not line.is_short:
            continue
        if announced(line.text):
            yield Mark(doc.span(line.start, line.end), MarkKind.ARTICLE_BREAK)
        elif (
            (found := INLINE.match(line.text))
            and not NUMBERED.fullmatch(found["words"])
            and (kind := announced(found["words"]))
        ):
            title = line.text[found.end() :]
            if kind is Announced.LINK:
                yield Mark(doc.span(line.start, line.end), MarkKind.BOILERPLATE)
            elif kind is Announced.RESUMED or (
                len(title.split()) <= TITLE_WORDS and title[-1] not in ".;,"
            ):
                yield Mark(doc.span(line.start, line.start + found.end()), MarkKind.ARTICLE_BREAK)


def build() -> Label:
    """The label; it needs no model."""
    return label


PART = Part(name="breaks", version=2, build=build)
