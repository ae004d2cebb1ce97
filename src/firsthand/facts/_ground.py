"""What every fact stands on: the statement its words belong to, and its article's date."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property
from types import MappingProxyType

from firsthand.model import Article, Span, Statement, When
from firsthand.reading import Reading
from firsthand.syntax import Sentence, Token
from firsthand.text.times import counts_back, has_time, is_told, times

FAR = 4  # sentences back to which "ten days later" may count
BLOCK_CHARS = 1024  # statements are looked up by the block of text they touch


class Ground:
    """Look-ups over the sentences and statements of one document, each made when first asked for.

    Its `reading` may be an earlier one, without what was found since.
    """

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._times: dict[int, tuple[When, ...]] = {}  # by where the sentence begins

    @cached_property
    def published(self) -> Mapping[str, str | None]:
        """ISO dates by article id."""
        return MappingProxyType(
            {
                article.id: article.published.value if article.published else None
                for article in self.reading[Article]
            }
        )

    @cached_property
    def blocks(self) -> Mapping[int, tuple[tuple[int, Span, Statement], ...]]:
        """Statements by the blocks of text they touch, those of the shortest content first."""
        blocks: dict[int, list[tuple[int, Span, Statement]]] = defaultdict(list)
        for statement in self.reading[Statement]:
            size = sum([span.end - span.start for span in statement.content])
            for span in statement.content:
                for block in range(span.start // BLOCK_CHARS, span.end // BLOCK_CHARS + 1):
                    blocks[block].append((size, span, statement))
        return MappingProxyType(
            {block: tuple(sorted(held, key=_shortest)) for block, held in blocks.items()}
        )

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Where each sentence begins, in text order."""
        return tuple([sentence.tokens[0].start for sentence in self.reading[Sentence]])

    def statement_of(self, span: Span) -> Statement | None:
        """The innermost statement whose content holds `span`; None: no statement does."""
        for _, place, told in self.blocks.get(span.start // BLOCK_CHARS, ()):
            if place.contains(span):
                return told
        return None

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

    def own_word(self, sentence: Sentence) -> Statement | None:
        """What the article says itself last, up to the sentence: for a line of no statement."""
        said = (
            told
            for told in self.reading[Statement]
            if told.article_id == sentence.article_id
            and not told.source
            and told.content[0].start < sentence.tokens[-1].end
        )
        return max(said, key=lambda told: (told.content[0].start, told.id), default=None)

    def starting_in(self, sentence: Sentence) -> tuple[Statement, ...]:
        """Statements whose content begins in the sentence, shortest first."""
        place = sentence.span
        blocks = range(place.start // BLOCK_CHARS, place.end // BLOCK_CHARS + 1)
        held = {
            told.id: told
            for block in blocks
            for _, content, told in self.blocks.get(block, ())
            if place.start <= content.start < place.end and content == told.content[0]
        }
        return tuple(held.values())

    def times(self, sentence: Sentence) -> tuple[When, ...]:
        """Every time the sentence tells, counted from its article's own day or the time before."""
        start = sentence.tokens[0].start
        told = self._times.get(start)
        if told is None:
            counts = counts_back(self.reading.doc.quote(sentence.span))
            before = self._told_before(sentence) if counts else None
            told = self._times[start] = self._since(sentence, before)
        return told

    def _since(self, sentence: Sentence, before: When | None) -> tuple[When, ...]:
        """Its times, counted from its article's own day or from `before`."""
        place = sentence.span
        text = self.reading.doc.quote(place)
        if not has_time(text):
            return ()
        return tuple(times(text, place, self.published.get(sentence.article_id), before))

    def _told_before(self, sentence: Sentence) -> When | None:
        """The time told last before it, in its paragraph or the sentence before that."""
        number = bisect_left(self.starts, sentence.tokens[0].start)
        near: list[Sentence] = []
        for earlier in reversed(self.reading[Sentence][max(0, number - FAR) : number]):
            if earlier.article_id != sentence.article_id:
                break
            near.append(earlier)
            if earlier.paragraph != sentence.paragraph:
                break
        last: When | None = None
        for earlier in reversed(near):
            counts = counts_back(self.reading.doc.quote(earlier.span))
            told = self._since(earlier, last) if counts else self.times(earlier)
            last = next((each for each in reversed(told) if is_told(each)), last)
        return last


def _shortest(held: tuple[int, Span, Statement]) -> tuple[int, Span, str]:
    size, span, statement = held
    return size, span, statement.id


def ground(reading: Reading) -> Ground:
    """Look-ups over a reading, for all kinds of facts the same."""
    return reading.look(Ground, (Article, Sentence, Statement))


def tokens_in(sentence: Sentence, start: int, end: int) -> Iterator[Token]:
    """Tokens that share a character with [start, end) of the document."""
    return iter([token for token in sentence.tokens if token.start < end and token.end > start])
