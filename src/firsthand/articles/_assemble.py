"""Labels → articles, paragraphs and marks."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from firsthand.articles import Label
from firsthand.articles._headings import named
from firsthand.articles._items import Item, items
from firsthand.articles._language import language
from firsthand.articles._metadata import imprinted, problems, with_page
from firsthand.articles._shapes import is_heading
from firsthand.articles._split import Layout, Segment, layout
from firsthand.articles._titles import main_title
from firsthand.model import PROSE_MARKS, Article, Credit, Document, Mark, MarkKind, Problem
from firsthand.model.quick import replace
from firsthand.syntax import Paragraph
from firsthand.text.keys import key

SAME = re.compile(r"(?i)(?:the )?same(?: paper| newspaper)?|ibid\.?|ibidem|idem|id\.")
# Furniture that may stand round an article without being of it.
OUTSIDE = frozenset(
    {
        MarkKind.BOILERPLATE,
        MarkKind.PAGE_STAMP,
        MarkKind.LABEL,
        MarkKind.ARTICLE_BREAK,
        MarkKind.HEADER,
    }
)


def assemble(
    doc: Document, labels: Collection[Label]
) -> Iterator[Article | Paragraph | Mark | Problem]:
    """Articles with their paragraphs, then every mark, in text order.

    Each character that is not white space lies in a paragraph or under a mark of furniture.
    """
    found = items(doc, (mark for label in labels for mark in label(doc)))
    plan = _titled(layout(found))
    ids = [_article_id(doc, segment) for segment in plan.segments]
    outermost = [
        segment for segment in plan.segments if segment.outer is None and _is_text(segment)
    ]
    above: Credit | None = None
    for segment, article_id in zip(plan.segments, ids, strict=True):
        if _is_text(segment):
            page = plan.page if outermost == [segment] else None
            outer = None if segment.outer is None else ids[segment.outer]
            article = _article(doc, segment, article_id, outer, page)
            if article.outlet and SAME.fullmatch(article.outlet.name):
                article = replace(article, outlet=above)
            above = article.outlet
            yield article
            yield from _paragraphs(doc, segment, article_id)
            yield from problems(doc, segment.items)
    if found and not outermost:
        yield Problem("articles", doc.name, "no article found: the text is all page furniture")
    every = [item for segment in plan.segments for item in segment.items] + list(plan.page)
    yield from (mark for mark in doc.marks if mark.kind is MarkKind.PAGE)
    yield from _marks(doc, every)


def _titled(plan: Layout) -> Layout:
    """`plan` with titles and cross-headings told apart, and links at the foot marked."""
    segments = tuple(
        Segment(named(segment.items, plan.page), segment.outer) for segment in plan.segments
    )
    foot = tuple(item.of(MarkKind.BOILERPLATE) if is_heading(item) else item for item in plan.page)
    return Layout(segments, foot)


def _is_text(segment: Segment) -> bool:
    return any(_is_words(item) for item in segment.items)


def _is_words(item: Item) -> bool:
    return item.kind is None or item.kind in PROSE_MARKS


def _article_id(doc: Document, segment: Segment) -> str:
    title = main_title(segment.items)
    first = next((item for item in segment.items if _is_words(item)), None)
    start = title.start if title else first.start if first else -1
    return key("article", doc.id, start)


def _article(
    doc: Document, segment: Segment, article_id: str, outer: str | None, page: Sequence[Item] | None
) -> Article:
    """The record; `page` is None unless the segment is the only one that stands alone."""
    own = imprinted(doc, segment.items)
    if page is not None:
        own = with_page(doc, own, page)
    title = main_title(segment.items)
    prose = " ".join(item.text for item in segment.items if _is_words(item))
    return Article(
        id=article_id,
        doc_id=doc.id,
        span=doc.span(*_hull(segment)),
        title=doc.span(title.start, title.end) if title else None,
        outlet=own.outlet,
        authors=own.authors,
        published=own.published,
        carried_by=outer,
        language=language(prose),
    )


def _hull(segment: Segment) -> tuple[int, int]:
    """From the first line of the header to the last of prose or credit."""
    inside = [item for item in segment.items if item.kind not in OUTSIDE]
    start = inside[0].start
    for before, item in zip(segment.items, segment.items[1:], strict=False):
        if item is inside[0] and before.kind is MarkKind.ARTICLE_BREAK and before.end == start:
            start = before.start
    return start, inside[-1].end


def _paragraphs(doc: Document, segment: Segment, article_id: str) -> Iterator[Paragraph]:
    words = [item for item in segment.items if _is_words(item)]
    for ordinal, item in enumerate(words):
        yield Paragraph(article_id, ordinal, doc.span(item.start, item.end), item.kind)


def _marks(doc: Document, every: Sequence[Item]) -> Iterator[Mark]:
    for item in sorted(every, key=lambda item: item.start):
        if item.kind is not None:
            yield Mark(doc.span(item.start, item.end), item.kind)
