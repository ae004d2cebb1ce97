"""What was loaded: files, the articles found in them, what is missing, what went wrong."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import Final

from firsthand.brief import missing
from firsthand.model import Article, MarkKind, Problem, Skip
from firsthand.store.answers import Hit
from firsthand.web.desk import Sitting
from firsthand.web.pages import Run

PAGE: Final = 40  # files a page
NOTED: Final = 60  # problems and skips a page
HITS: Final = 25


@dataclass(frozen=True, slots=True)
class File:
    """One document with its articles."""

    id: str
    name: str
    report_id: str
    articles: tuple[tuple[Article, str, tuple[str, ...]], ...]  # title, and what it prints
    statements: int
    stamps: tuple[str, ...]  # dates of the page that are no article's date


@dataclass(frozen=True, slots=True)
class Loaded:
    """A page of files."""

    files: tuple[File, ...]
    page: int
    pages: int
    reports: int
    articles: int
    statements: int
    missing: tuple[tuple[str, int], ...]
    problems: tuple[Problem, ...]
    skips: tuple[Skip, ...]


def loaded(sitting: Sitting, page: int) -> Loaded:
    """What the case holds, file by file."""
    view, shown = sitting.view, sitting.display.shown
    documents = view.how_many("document")
    pages = max(1, -(-documents // PAGE))
    page = min(max(1, page), pages)
    rows = view.loaded_rows(PAGE, (page - 1) * PAGE)
    return Loaded(
        files=tuple(_file(sitting, doc_id, statements) for doc_id, _, statements in rows),
        page=page,
        pages=pages,
        reports=sum(1 for report in view.reports() if report.parent is None),
        articles=view.how_many("article"),
        statements=view.how_many("statement"),
        missing=tuple((shown(name), count) for name, count in missing(view)),
        problems=tuple(map(shown, islice(view.problems(), NOTED))),
        skips=tuple(islice(view.skips(), NOTED)),
    )


def _file(sitting: Sitting, doc_id: str, statements: int) -> File:
    view, display = sitting.view, sitting.display
    document = view.document(doc_id)
    stamps = [mark for mark in view.marks(doc_id) if mark.kind is MarkKind.PAGE_STAMP]
    return File(
        id=doc_id,
        name=document.name,
        report_id=document.report_id,
        articles=tuple(
            (article, display.article(article), display.printed_in(article)[:4])
            for article in view.articles_of(doc_id)
        ),
        statements=statements,
        stamps=tuple(display.words((mark.span,)) for mark in stamps[:3]),
    )


@dataclass(frozen=True, slots=True)
class Found:
    """One place that a search found."""

    hit: Hit
    words: tuple[Run, ...]
    title: str  # of the article


def found(sitting: Sitting, query: str, page: int) -> tuple[Found, ...]:
    """A page of places that hold every word of the query, protected words folded."""
    hits = sitting.view.search(query, HITS, (page - 1) * HITS)
    return tuple(
        Found(
            hit,
            tuple(
                Run("", "protected words") if piece.folded else Run(piece.words, "", piece.matches)
                for piece in hit.pieces
            ),
            sitting.display.article(sitting.view.article(hit.article_id)),
        )
        for hit in hits
    )
