"""What a view answers with, beside the records themselves."""

from __future__ import annotations

from typing import Final

from firsthand.model import Article, Demand, Document, Figure, Outcome, Reply, Span, Statement
from firsthand.model.quick import dataclass

GAP: Final = " … "  # between parts of a content that stand apart


@dataclass(frozen=True, slots=True)
class Said:
    """A statement in its article, with its words."""

    statement: Statement
    article: Article
    document: Document
    words: str  # its content; parts that stand apart joined by " … "


@dataclass(frozen=True, slots=True)
class Counted:
    """A figure with who prints it."""

    figure: Figure
    statement: Statement
    article: Article
    words: str  # the figure as printed


@dataclass(frozen=True, slots=True)
class Followed:
    """One row of the ledger: a body, what it answered, what followed, what is asked of it."""

    body: str
    replies: tuple[Reply, ...]
    outcomes: tuple[Outcome, ...]
    demands: tuple[Demand, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words of a hit: plain, matching the query, or folded because protected."""

    words: str
    matches: bool = False
    folded: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """A place that matches a search, best first."""

    kind: str  # "statement" or "article"
    id: str
    article_id: str
    file: str
    span: Span  # hull of the words shown
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """How much of each a case holds."""

    reports: int
    articles: int
    words: int
    statements: int
    sources: int
    figures: int
    incidents: int
    replies: int
    outcomes: int
    demands: int
    derivations: int
    origins: int
    claims: int
    discrepancies: int
    problems: int


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong that `verify` found."""

    what: str  # "span", "bytes", "foreign key", "schema", "search", "keys", "form", "file"
    subject: str
    message: str
