"""How records read to a person: words folded where protected, speakers named, counts written."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property, lru_cache
from typing import TypeVar

from firsthand.discretion import Discretion
from firsthand.folding import Run, folded, is_protected, runs
from firsthand.model import (
    Article,
    Claim,
    Document,
    Naming,
    OriginCount,
    Protected,
    Source,
    Span,
    Spans,
    Statement,
)
from firsthand.store.view import View

Record = TypeVar("Record")
DOCUMENTS_HELD = 64  # texts kept at hand while a list is drawn
SOURCES_HELD = 4096  # names
ARROW = " ← "  # "said by … on the word of …"


class Display:
    """A view that shows protected words folded; with `unfolded`, as they stand."""

    def __init__(self, view: View, *, unfolded: bool = False) -> None:
        self.view = view
        self.unfolded = unfolded
        self._document = lru_cache(DOCUMENTS_HELD)(view.document)
        self._protected = lru_cache(DOCUMENTS_HELD)(self._load_protected)
        self._called = lru_cache(SOURCES_HELD)(self._name_of)

    @cached_property
    def _discretion(self) -> Discretion:
        return Discretion(self.view)

    def shown(self, record: Record) -> Record:
        """The record as it may be shown: protected words struck from its fields."""
        return record if self.unfolded else self._discretion.record(record)

    def words(self, spans: Spans) -> str:
        """The words at spans of one document, on one line; empty for no spans."""
        if not spans:
            return ""
        hidden = () if self.unfolded else self._protected(spans[0].doc_id)
        if is_protected(spans, hidden):
            return " ".join(folded(self._document(spans[0].doc_id), spans, hidden).split())
        return " ".join(self.view.words(spans).split())

    def quoted(self, spans: Iterable[Span]) -> dict[Span, str]:
        """The words at each of some places, as `words` gives them: looked up all at once."""
        some = dict.fromkeys(spans)
        hidden = {s for s in some if self._is_hidden(s)}
        plain = [span for span in some if span not in hidden]
        found = {span: self.words((span,)) for span in hidden}
        told = zip(plain, self.view.quoted(plain), strict=True)
        return found | {span: " ".join(words.split()) for span, words in told}

    def _is_hidden(self, span: Span) -> bool:
        return not self.unfolded and is_protected((span,), self._protected(span.doc_id))

    def runs(self, span: Span) -> tuple[Run, ...]:
        """The words at one place, protected runs apart; unfolded, nothing is protected."""
        document = self._document(span.doc_id)
        hidden = () if self.unfolded else self._protected(document.id)
        return tuple(runs(document, span, hidden))

    def title(self, claim: Claim) -> str:
        """The claim in the words of the statement that titles it."""
        title = claim.title if self.unfolded else self._discretion.title(claim)
        return " ".join(title.split())

    def speaker(self, statement_id: str) -> str:
        """Who says it, nearest first: `one woman ← Relief Watch ← The Courier`."""
        chain = self.view.chain(statement_id)
        if chain is None:
            return ""
        return ARROW.join(map(self._called, reversed(chain.links)))

    def telling(self, statement_id: str) -> str:
        """`Irene Hall: “no soldier was there”`: the nearest speaker and the words."""
        statement = self.view.statement(statement_id)
        speaker = self.speaker(statement_id).split(ARROW)[0]
        words = f"“{self.words(statement.content)}”"
        return f"{speaker}: {words}" if speaker else words

    def file(self, doc_id: str) -> str:
        """The name of the file that a document was read from."""
        return self._document(doc_id).name

    def document(self, statement: Statement) -> Document:
        return self._document(statement.doc_id)

    def badge(self, claim: Claim) -> tuple[str, ...]:
        """`2 articles`, `1 origin`, `⊘ 1 against`; the last only when somebody opposes."""
        if not claim.supports:
            return ("told only by who denies it",)
        articles = f"{claim.articles} article" + ("" if claim.articles == 1 else "s")
        against = f"⊘ {len(claim.opposes)} against" if claim.opposes else ""
        return (articles, origins(claim.origins), against)

    def article(self, article: Article) -> str:
        """The article's title as printed, else the one its file declares."""
        if article.title:
            return self.words((article.title,))
        return self.shown(self._document(article.doc_id).declared).title or "(no title)"

    def printed_in(self, article: Article) -> tuple[str, ...]:
        """Outlet, authors, date and file, each as the article prints it, or that it prints none."""
        article = self.shown(article)
        outlet = article.outlet.name if article.outlet else "no outlet printed"
        authors = ", ".join(author.name for author in article.authors)
        date = (article.published.value if article.published else None) or "no date printed"
        carried = "carried by another article" if article.carried_by else ""
        return (outlet, authors, date, carried, self._document(article.doc_id).name)

    def _name_of(self, source_id: str) -> str:
        return name_of(self.shown(self.view.source(source_id)))

    def _load_protected(self, doc_id: str) -> tuple[Protected, ...]:
        return tuple(self.view.protected(doc_id))


def name_of(source: Source) -> str:
    """The name; a protected source is described by its kind alone."""
    if source.protected:
        return f"({source.naming.value} {source.kind.value})"
    return source.name if source.naming is Naming.NAMED else f"({source.name})"


def origins(count: OriginCount) -> str:
    """`2 origins`, or `0–1 origin` when low and high differ."""
    number = str(count.high) if count.low == count.high else f"{count.low}–{count.high}"
    return f"{number} origin" + ("" if count.high == 1 else "s")
