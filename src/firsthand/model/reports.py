"""What was added: reports, their documents, marks and articles."""

from __future__ import annotations

from enum import StrEnum

from firsthand.model.places import Credit, Span, When
from firsthand.model.quick import dataclass


@dataclass(frozen=True, slots=True)
class Raw:
    """Bytes on their way to a reader: a file, or a member of a container."""

    name: str  # path below the folder that was added, members after `!`: `a.zip!b/c.txt`
    data: bytes
    depth: int = 0  # containers around it
    parent: str | None = None  # SHA-256 of the container; None: a file of its own


@dataclass(frozen=True, slots=True)
class Report:
    """A file the user added; its bytes are kept for ever."""

    id: str  # SHA-256 of the bytes, hexadecimal
    name: str
    size: int
    parent: str | None = None  # report it was a member of; None: a file of its own


@dataclass(frozen=True, slots=True)
class Declared:
    """What a file says about itself outside its text; None where it says nothing."""

    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None  # ISO date


class MarkKind(StrEnum):
    """What a stretch of text is, when it is not the article's own prose."""

    BOILERPLATE = "boilerplate"  # menus, share lines, licences, "← Back"
    PAGE_STAMP = "page-stamp"  # a date or number of the page, not of the article
    LABEL = "label"  # transcription labels: "Subheadline", "Photo credits"
    REPEATED_TITLE = "repeated-title"
    PULL_QUOTE = "pull-quote"  # repeats words of the body
    CROSS_HEADING = "cross-heading"
    TITLE = "title"
    SUBTITLE = "subtitle"
    BYLINE = "byline"
    DATELINE = "dateline"
    PUBLISHED = "published"
    OUTLET = "outlet"
    COPYRIGHT = "copyright"
    CREDIT = "credit"  # photograph, archive, agency credit lines
    BIO = "bio"  # who the author is
    ARTICLE_BREAK = "article-break"  # words that announce another article: "Further story:"
    PAGE = "page"  # a page of a paged file; may overlap anything
    HEADER = "header"  # mail or transport headers kept in the text


PROSE_MARKS = frozenset(
    {
        MarkKind.TITLE,
        MarkKind.SUBTITLE,
        MarkKind.BIO,
        MarkKind.CROSS_HEADING,
        MarkKind.PAGE,
    }
)
"""Kinds under which the words are still the article's; every other kind is furniture."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A labelled stretch of text. Cleaning marks; it never cuts."""

    span: Span
    kind: MarkKind


@dataclass(frozen=True, slots=True)
class Document:
    """One text, exactly as a reader decoded it; no step changes a character of it."""

    id: str
    report_id: str
    name: str
    reader: str  # `name@version` of the reader
    text: str
    encoding: str | None = None  # of a text file; None: the text is not the decoded bytes
    declared: Declared = Declared()
    marks: tuple[Mark, ...] = ()  # what the reader knows: pages, mail headers, menus

    def quote(self, span: Span) -> str:
        """The words at `span`."""
        if span.doc_id != self.id or span.end > len(self.text):
            raise ValueError(f"span {span} lies outside document {self.id}")
        return self.text[span.start : span.end]

    def span(self, start: int, end: int) -> Span:
        return Span(self.id, start, end)


@dataclass(frozen=True, slots=True)
class Article:
    """One text by one voice; a document holds one or more, an article may embed another."""

    id: str
    doc_id: str
    span: Span  # hull of its text; of a carrying article it may surround the carried one
    title: Span | None = None  # None: prints none
    outlet: Credit | None = None  # None: the text names none; never guessed from its carrier
    authors: tuple[Credit, ...] = ()
    published: When | None = None  # None: the text gives no date for this article
    carried_by: str | None = None  # article that reprints or embeds it; None: stands alone
    language: str = "und"  # ISO 639-1, or `und` when the text is too short to tell
