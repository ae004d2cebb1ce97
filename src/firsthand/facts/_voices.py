"""Whose words and whose people: names printed in the article for a statement's speaker or a body."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from firsthand.facts._frames import noun_span
from firsthand.facts._ground import tokens_in
from firsthand.model import Article, Chain, Source, Span, Statement
from firsthand.reading import Reading
from firsthand.syntax import Sentence, Token

BODIES = frozenset({"ORG", "NORP", "GPE"})
OWNERS = frozenset({"their", "its", "his", "her", "our", "my"})
PRONOUNS = frozenset("he she it they we i this these those who you one others another".split())


class Voices:
    """Speakers of one reading, looked up by statement."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        names = {source.id: source.name for source in reading[Source]}
        ends = {c.statement_id: names.get(c.links[-1], "") for c in reading[Chain] if c.links}
        self.ends: Mapping[str, str] = MappingProxyType(ends)
        self.articles = MappingProxyType({article.id: article for article in reading[Article]})

    def speaker(self, statement: Statement) -> str:
        """The words for whose statement it is, a resolved name in place of a pronoun.

        The article's author or outlet for its own voice; empty when nothing names one.
        """
        if not statement.source:
            return self.ends.get(statement.id) or self._author(statement.article_id)
        words = " ".join(self.reading.doc.quote(span) for span in statement.source)
        if words.lower() in PRONOUNS:
            return self.ends.get(statement.id) or words
        return words

    def _author(self, article_id: str) -> str:
        article = self.articles.get(article_id)
        if article is None:
            return ""
        credits = (*article.authors, *((article.outlet,) if article.outlet else ()))
        return credits[0].name if credits else ""


def body_of(reading: Reading, sentence: Sentence, span: Span) -> tuple[str, Span | None]:
    """The body that the people at `span` belong to, as named: a name inside the words, the owner
    of "their", else the words themselves.
    """
    tokens = tuple(tokens_in(sentence, span.start, span.end))
    named = _first_name(sentence, tokens)
    if named is None and any(token.text.lower() in OWNERS for token in tokens):
        named = _owner_before(sentence, span.start)
    place = named or span
    return reading.doc.quote(place), place


def _first_name(sentence: Sentence, tokens: tuple[Token, ...]) -> Span | None:
    run: list[Token] = []
    for token in tokens:
        if token.entity in BODIES and (not run or token.entity == run[0].entity):
            run.append(token)
        elif run:
            break
    run = [token for token in run if token.tag != "POS"]
    return sentence.span_of(run[0], run[-1]) if run else None


def _owner_before(sentence: Sentence, start: int) -> Span | None:
    """The last body named before a "their" that could be its owner."""
    names = [run for run in sentence.entities() if run[0].entity in BODIES and run[-1].end <= start]
    if not names:
        return None
    owned = [
        run
        for run in names
        if any(token.tag == "POS" for token in (*run, *_next(sentence, run[-1])))
    ]
    run = (owned or names)[-1]
    words = [token for token in run if token.tag != "POS"]
    return sentence.span_of(words[0], words[-1])


def _next(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    return sentence.tokens[token.i + 1 : token.i + 2]


def person_words(sentence: Sentence, head: Token) -> Span:
    """The noun phrase for somebody: its own words, clauses left out."""
    return noun_span(sentence, head)
