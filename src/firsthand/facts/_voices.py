"""Who speaks, as named: the words for a speaker, or the name behind a pronoun."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from firsthand.model import Article, Chain, Naming, Source, Statement
from firsthand.reading import Reading
from firsthand.text.words import words

BODIES = frozenset({"ORG", "NORP", "GPE"})
PRONOUNS = words("he she it they we i this these those who you one others another")


class Voices:
    """Speakers of one reading, looked up by statement."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        sources = {source.id: source for source in reading[Source]}
        ends = {
            chain.statement_id: sources[chain.links[-1]]
            for chain in reading[Chain]
            if chain.links and chain.links[-1] in sources
        }
        self.ends: Mapping[str, Source] = MappingProxyType(ends)
        self.articles = MappingProxyType({article.id: article for article in reading[Article]})

    def speaker(self, statement: Statement) -> str:
        """Whose statement it is: a resolved name in place of a pronoun or description, or words.

        The article's author or outlet for its own voice; empty when nothing names one.
        """
        end = self.ends.get(statement.id)
        if not statement.source:
            return end.name if end else self._author(statement.article_id)
        words = " ".join(" ".join(map(self.reading.doc.quote, statement.source)).split())
        if end is not None and (end.naming is Naming.NAMED or words.lower() in PRONOUNS):
            return end.name
        return words

    def _author(self, article_id: str) -> str:
        article = self.articles.get(article_id)
        if article is None:
            return ""
        credits = (*article.authors, *((article.outlet,) if article.outlet else ()))
        return credits[0].name if credits else ""
