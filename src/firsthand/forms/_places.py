"""The words of a document by where they stand."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from firsthand.model import Span
from firsthand.model.quick import dataclass
from firsthand.syntax import Sentence, Token

Place = tuple[Sentence, Token]  # a word and the sentence it stands in


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a document in text order, and where each begins."""

    starts: tuple[int, ...]
    places: tuple[Place, ...]

    def under(self, spans: Iterable[Span]) -> list[Place]:
        """Words that begin inside `spans`, in text order."""
        reaches = [
            (bisect_left(self.starts, span.start), bisect_left(self.starts, span.end))
            for span in spans
        ]
        if len(reaches) == 1:
            first, last = reaches[0]
            return list(self.places[first:last])
        found = {i for first, last in reaches for i in range(first, last)}
        return [self.places[i] for i in sorted(found)]


def words_of(sentences: Iterable[Sentence]) -> Words:
    """All words of the sentences, in text order."""
    places = [(sentence, token) for sentence in sentences for token in sentence.tokens]
    places.sort(key=lambda place: place[1].start)
    return Words(tuple([token.start for _, token in places]), tuple(places))
