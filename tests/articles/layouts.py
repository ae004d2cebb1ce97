"""Layouts of pages as cases: each mark of the expected kind at the expected words, and no other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from firsthand import articles
from firsthand.articles._assemble import assemble
from firsthand.model import Article, Mark
from firsthand.plugins import parts
from tests.marked import document, marked

LABELS = [part.build() for part in parts(articles).values()]
PROSE = (
    "Soldiers of the mission searched eleven houses in the lower town, the mayor said on Monday."
    " Nobody was hurt."
)
MORE = "The council has asked for an inquiry. It meets again next week, a member told reporters."
REST = "A spokeswoman for the mission said that the searches had been lawful and orderly."


@dataclass(frozen=True)
class Expected:
    """What one article prints of itself."""

    title: str | None = None
    outlet: str | None = None
    authors: Sequence[str] = ()
    published: str | None = None
    carried: bool = False


@dataclass(frozen=True)
class Case:
    name: str
    text: str  # every mark is written in it
    articles: Sequence[Expected] = field(default=(Expected(),))


def expected_marks(case: Case) -> list[tuple[tuple[int, int], str]]:
    """Places and kinds as they are written in the text."""
    roles = marked(case.text).roles
    return sorted((span, role) for role, spans in roles.items() for span in spans)


def marks(case: Case) -> list[tuple[tuple[int, int], str]]:
    """Places and kinds as they are found."""
    return [
        ((record.span.start, record.span.end), record.kind.value)
        for record in assemble(document(marked(case.text).text), LABELS)
        if isinstance(record, Mark)
    ]


def expected_articles(case: Case) -> list[Expected]:
    return [
        Expected(one.title, one.outlet, list(one.authors), one.published, one.carried)
        for one in case.articles
    ]


def printed(case: Case) -> list[Expected]:
    """What the articles that are found print of themselves."""
    doc = document(marked(case.text).text)
    return [
        Expected(
            doc.quote(article.title) if article.title else None,
            article.outlet.name if article.outlet else None,
            [author.name for author in article.authors],
            article.published.value if article.published else None,
            article.carried_by is not None,
        )
        for article in assemble(doc, LABELS)
        if isinstance(article, Article)
    ]


@dataclass(frozen=True)
class Head:
    """A layout of which only what its article prints of itself is expected."""

    name: str
    text: str
    article: Expected
    opening: str = ""  # words right before the prose
    foot: str = ""

    @property
    def case(self) -> Case:
        foot = f"\n\n{self.foot}" if self.foot else ""
        text = f"{self.text}\n\n{self.opening}{PROSE}\n\n{MORE}\n\n{REST}{foot}"
        return Case(self.name, text, [self.article])
