"""The words of a document by where they stand."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from firsthand.model import Span
from firsthand.syntax import Sentence, Token

Place = tuple[Sentence, Token]  # a word and the sentence it stands in


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a document in text order, and where each begins."""

    starts: tuple[int, ...]
    places: tuple[Place, ...]

    def under(self, spans: Iterable[Span]) -> list[Place]:
        """Words that begin inside `spans`, in text order."""
        found: dict[int, Place] = {}
        for span in spans:
            first = bisect_left(self.starts, span.start)
            last = bisect_left(self.starts, span.end)
            found.update((i, self.places[i]) for i in range(first, last))
        return [found[i] for i in sorted(found)]


def words_of(sentences: Iterable[Sentence]) -> Words:
    """All words of the sentences, in text order."""
    places = sorted(
        ((sentence, token) for sentence in sentences for token in sentence.tokens),
        key=lambda place: place[1].start,
    )
    return Words(tuple(token.start for _, token in places), tuple(places))
