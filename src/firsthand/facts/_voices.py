"""Whose words and whose people: the names printed for a speaker or a body."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from firsthand.facts._ground import tokens_in
from firsthand.model import Article, Chain, Source, Span, Statement
from firsthand.reading import Reading
from firsthand.syntax import Sentence, Token
from firsthand.text.words import words

BODIES = frozenset({"ORG", "NORP", "GPE"})
OWNERS = frozenset({"their", "its", "his", "her", "our", "my"})
PRONOUNS = words("he she it they we i this these those who you one others another")


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
    """The one body named in the words; None when they name several, or none."""
    if any(token.lemma == "and" for token in tokens):
        return None
    for token in tokens:
        named = token.entity in BODIES or (token.pos == "PROPN" and token.entity != "PERSON")
        if named and token.text[0].isupper() and token.tag != "POS":
            last = _last_of_name(sentence, token, tokens[-1])
            return sentence.span_of(token, last)
    return None


def _last_of_name(sentence: Sentence, token: Token, limit: Token) -> Token:
    """The last capitalised piece that goes on from `token`, over hyphens."""
    last = token
    for after in sentence.tokens[token.i + 1 : limit.i + 1]:
        if after.text[0].isupper() and after.pos != "NOUN":
            last = after
        elif after.text != "-" or after.start != last.end:
            break
    return last


def _owner_before(sentence: Sentence, start: int) -> Span | None:
    """The last body named before a "their" that could be its owner."""
    owned = [
        token
        for token in sentence.tokens
        if token.end <= start
        and token.pos == "PROPN"
        and any(k.tag == "POS" for k in _next(sentence, token))
    ]
    if owned:
        return _name_up_to(sentence, owned[-1])
    names = [run for run in sentence.entities() if run[0].entity in BODIES and run[-1].end <= start]
    return sentence.span_of(names[-1][0], names[-1][-1]) if names else None


def _name_up_to(sentence: Sentence, last: Token) -> Span:
    """The run of capitalised names that ends with `last`."""
    first = last
    while first.i > 0 and sentence.tokens[first.i - 1].pos == "PROPN":
        first = sentence.tokens[first.i - 1]
    return sentence.span_of(first, last)


def _next(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    return sentence.tokens[token.i + 1 : token.i + 2]
