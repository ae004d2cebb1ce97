"""What a text can be recognised by in others: sampled runs of words, of quotations, and anchors.

A case keeps of these only where the paragraphs stand, and makes the rest anew from the text:
whoever changes what is sampled raises the version of the part `imprints` and SAMPLING.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from firsthand.model.quick import dataclass
from firsthand.text.anchors import anchors
from firsthand.text.quotes import quotations
from firsthand.text.shingles import WORD, Run, runs, sample, winnow, words_in

SAMPLING = 1  # raised when another sample is taken of the same paragraphs
# Five words as in published work on text reuse (Wilkerson et al. 2015; Clough et al. 2002 try 1
# to 10). A window of 10 keeps one run in 5.5 words and meets every copied stretch of 14 words;
# 8 would meet 12 at one in 4.5, 14 would meet 18 at one in 7.5.
SHINGLE_WORDS = 5
SHINGLE_WINDOW = 10
# A quotation of eight words shared by chance is rare: none of 300 pairs read was one.
QUOTATION_WORDS = 8
QUOTATION_WINDOW = 6
# An article that is read is compared soon after, by the same process: its sample is taken once.
# Of texts of at most this many characters this many are held, some 20 MB of samples.
SHORT = 20_000
HELD = 1_000


@dataclass(frozen=True, slots=True)
class Sample:
    """Of the paragraphs of one article, in text order; anchors sentence by sentence."""

    words: int
    shingles: tuple[Run, ...]
    quotations: tuple[Run, ...]
    anchors: tuple[Run, ...]


def sampled(text: str, places: Sequence[tuple[int, int]]) -> Sample:
    """The sample of the paragraphs of `text` at `places`; the same whenever it is taken."""
    take = _held if len(text) <= SHORT else _sampled
    return take(text, tuple(places))


def _sampled(text: str, places: tuple[tuple[int, int], ...]) -> Sample:
    words = [word for start, end in places for word in WORD.finditer(text, start, end)]
    return Sample(
        words=len(words),
        shingles=tuple(sample(words, SHINGLE_WORDS, SHINGLE_WINDOW)),
        quotations=tuple(_quoted(text, places)),
        anchors=tuple(anchors(text, places)),
    )


_held = lru_cache(HELD)(_sampled)


def _quoted(text: str, places: Sequence[tuple[int, int]]) -> Iterator[Run]:
    """Sampled runs of eight words inside quotation marks."""
    for start, end in places:
        for quotation in quotations("", text, start, end):
            if quotation.depth == 0:
                inner = quotation.inner
                words = words_in(text, inner.start, inner.end)
                yield from winnow(list(runs(words, QUOTATION_WORDS)), QUOTATION_WINDOW)
