"""What every fact stands on: the statement its words belong to, and its article's date."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from firsthand.model import Article, Span, Statement, When
from firsthand.reading import Reading
from firsthand.syntax import Sentence, Token
from firsthand.text.times import times

BLOCK_CHARS = 1024  # statements are looked up by the block of text they touch


@dataclass(frozen=True, slots=True)
class Ground:
    """Look-ups over one reading."""

    reading: Reading
    published: Mapping[str, str | None]  # ISO date by article id
    blocks: Mapping[int, tuple[tuple[int, Span, Statement], ...]]  # shortest content first

    def statement_of(self, span: Span) -> Statement | None:
        """The innermost statement whose content holds `span`; None: no statement does."""
        held = self.blocks.get(span.start // BLOCK_CHARS, ())
        return next((told for _, place, told in held if place.contains(span)), None)

    def near(self, sentence: Sentence, span: Span) -> Statement | None:
        """The statement of `span`, else the first whose content shares its sentence."""
        found = self.statement_of(span)
        if found is not None:
            return found
        place = sentence.span
        blocks = range(place.start // BLOCK_CHARS, place.end // BLOCK_CHARS + 1)
        shared = (
            told
            for block in blocks
            for _, content, told in self.blocks.get(block, ())
            if content.overlaps(place)
        )
        return next(shared, None)

    def starting_in(self, sentence: Sentence) -> tuple[Statement, ...]:
        """Statements whose content begins in the sentence, shortest first."""
        place = sentence.span
        blocks = range(place.start // BLOCK_CHARS, place.end // BLOCK_CHARS + 1)
        held = {
            told.id: told
            for block in blocks
            for _, content, told in self.blocks.get(block, ())
            if content == told.content[0] and place.start <= content.start < place.end
        }
        return tuple(held.values())

    def times(self, sentence: Sentence) -> tuple[When, ...]:
        """Every time the sentence tells, counted from its article's own date."""
        place = sentence.span
        published = self.published.get(sentence.article_id)
        return _times(self.reading.doc.quote(place), place, published)


@lru_cache(maxsize=4_096)  # several kinds of facts ask it of each sentence of a batch
def _times(text: str, place: Span, published: str | None) -> tuple[When, ...]:
    return tuple(times(text, place, published))


def ground(reading: Reading) -> Ground:
    """Look-ups made once for a reading."""
    published = {
        article.id: article.published.value if article.published else None
        for article in reading[Article]
    }
    blocks: dict[int, list[tuple[int, Span, Statement]]] = defaultdict(list)
    for statement in reading[Statement]:
        size = sum(span.end - span.start for span in statement.content)
        for span in statement.content:
            for block in range(span.start // BLOCK_CHARS, span.end // BLOCK_CHARS + 1):
                blocks[block].append((size, span, statement))
    frozen = {
        block: tuple(sorted(held, key=lambda entry: (entry[0], entry[1], entry[2].id)))
        for block, held in blocks.items()
    }
    return Ground(reading, MappingProxyType(published), MappingProxyType(frozen))


def tokens_in(sentence: Sentence, start: int, end: int) -> Iterator[Token]:
    """Tokens that share a character with [start, end) of the document."""
    return (token for token in sentence.tokens if token.start < end and token.end > start)
