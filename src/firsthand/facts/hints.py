"""Where a network sees outcomes, answers and demands, for the rules of this folder to weigh."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby
from typing import TYPE_CHECKING, Protocol

from firsthand.facts import Find
from firsthand.model import Article, Span
from firsthand.plugins import Part
from firsthand.reading import Reading
from firsthand.syntax import Hint, Sentence

if TYPE_CHECKING:
    from firsthand.facts._hinted.network import Seen

ENGLISH = "en"


class Hinting(Protocol):
    """What sees hints in a text, given where its sentences start."""

    def __call__(self, text: str, sentences: Sequence[int], /) -> Iterable[Seen]: ...


def hints(reading: Reading, see: Hinting, passes: Callable[[str], bool]) -> Iterator[Hint]:
    """The hints in the English articles of a document, article by article in text order.

    Sentences that do not pass are not read: less than half of the time, and as much is found.
    """
    english = {article.id for article in reading[Article] if article.language == ENGLISH}
    articles: dict[str, list[Sentence]] = defaultdict(list)
    for sentence in reading[Sentence]:
        if sentence.article_id in english:
            articles[sentence.article_id].append(sentence)
    for sentences in articles.values():
        page = Page.of(reading, [*_stretches(reading, sentences, passes)])
        if page.lines:
            found = (page.hint(seen) for seen in see(page.text, page.sentences))
            yield from sorted(found, key=lambda hint: (hint.span.start, hint.span.end, hint.family))


def _stretches(
    reading: Reading, sentences: Sequence[Sentence], passes: Callable[[str], bool]
) -> Iterator[list[Span]]:
    """Runs of sentences of one paragraph that are read."""
    for _, group in groupby(sentences, key=lambda sentence: sentence.paragraph):
        spans = [sentence.span for sentence in group]
        for is_read, run in groupby(spans, key=lambda span: passes(reading.doc.quote(span))):
            if is_read:
                yield [*run]


@dataclass(frozen=True, slots=True)
class Page:
    """Stretches of an article, each a line of one text."""

    lines: tuple[Span, ...]
    starts: tuple[int, ...]  # of the lines in the text
    sentences: tuple[int, ...]  # where each starts in the text
    text: str

    @classmethod
    def of(cls, reading: Reading, stretches: Sequence[Sequence[Span]]) -> Page:
        """The page of these runs of sentences of the document."""
        lines = [Span(run[0].doc_id, run[0].start, run[-1].end) for run in stretches]
        told = [reading.doc.quote(line).replace("\n", " ").replace("\r", " ") for line in lines]
        starts = [*accumulate((len(line) + 1 for line in told[:-1]), initial=0)][: len(told)]
        sentences = [
            start + span.start - line.start
            for line, start, run in zip(lines, starts, stretches, strict=True)
            for span in run
        ]
        return cls(tuple(lines), tuple(starts), tuple(sentences), "\n".join(told))

    def hint(self, seen: Seen) -> Hint:
        """What is seen in the page, in the document; cut to the line that it begins in."""
        place = bisect_right(self.starts, seen.start) - 1
        line, shift = self.lines[place], self.lines[place].start - self.starts[place]
        where = Span(line.doc_id, seen.start + shift, min(seen.end + shift, line.end))
        return Hint(where, seen.family, seen.kind, seen.status, seen.confidence)


def build() -> Find:
    """The part with its network, checked and loaded."""
    from firsthand.facts._hinted.network import Hinter

    hinter = Hinter()

    def find(reading: Reading, /) -> Iterator[Hint]:
        return hints(reading, hinter, hinter.gate.passes)

    return find


PART = Part(name="hints", version=4, build=build, needs=frozenset({Article, Sentence}))
