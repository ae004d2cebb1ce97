"""Runs of words as numbers, and a sample of them by which copied text is found again."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b
from typing import TYPE_CHECKING, NamedTuple

from firsthand.text.keys import fold

if TYPE_CHECKING:
    from firsthand.text.sets import Numbers

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
PRIME = (1 << 61) - 1
BASE = 1_000_003
SIGN = 1 << 63
HALF = (1 << 32) - 1
MIXER = 0x9E3779B97F4A7C15  # 2 ** 64 by the golden ratio


class Word(NamedTuple):
    """A word as a number, and where it stands."""

    code: int
    start: int
    end: int


class Run(NamedTuple):
    """Several words in a row as one number, and where they stand."""

    hash: int
    start: int
    end: int


@lru_cache(maxsize=131_072)
def code(word: str) -> int:
    """A number for a word, the same whatever its case and accents and on every machine."""
    digest = blake2b(fold(word).encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big") % PRIME


def words_in(text: str, start: int, end: int) -> list[Word]:
    """Words of `text[start:end]`, in order."""
    made = tuple.__new__  # less than half the time of Word(…): this is done for every word
    return [
        made(Word, (code(found[0]), *found.span())) for found in WORD.finditer(text, start, end)
    ]


def runs(words: Sequence[Word], length: int) -> Iterator[Run]:
    """Every run of `length` words, in order; none when there are fewer words."""
    lead = pow(BASE, length - 1, PRIME)  # what the first word of a run is multiplied by
    value = 0
    for last, word in enumerate(words):
        first = last - length + 1
        if first > 0:
            value -= words[first - 1].code * lead
        value = (value * BASE + word.code) % PRIME
        if first >= 0:
            yield Run(_mixed(value), words[first].start, word.end)


def _mixed(value: int) -> int:
    mixed = (value * MIXER) & (2 * SIGN - 1)
    return (mixed ^ (mixed >> 29)) - SIGN


def sample(words: Sequence[re.Match[str]], length: int, window: int) -> list[Run]:
    """`winnow` of the runs of words that WORD found: all at once, for a text of some length."""
    import numpy as np

    count = len(words) - length + 1
    if count < 1:
        return []
    codes = np.array([code(word[0]) for word in words], np.uint64)
    value = codes[:count]
    for place in range(1, length):
        value = _times_base(value) + codes[place : place + count]
    value = (value & PRIME) + (value >> 61)  # as 2 ** 61 is 1 modulo PRIME
    mixed = np.where(value >= PRIME, value - PRIME, value) * MIXER  # 64 bits stay, as in `_mixed`
    hashes = ((mixed ^ (mixed >> 29)) ^ SIGN).view(np.int64)
    reach = min(window, count)
    places = np.arange(reach - 1, count)[:, None] - np.arange(reach)  # of each window, last first
    least = places[:, 0] - hashes[places].argmin(axis=1)
    kept = least[np.diff(least, prepend=-1) > 0].tolist()
    return [
        Run(number, words[first].start(), words[first + length - 1].end())
        for number, first in zip(hashes[kept].tolist(), kept, strict=True)
    ]


def _times_base(value: Numbers) -> Numbers:
    """Numbers below 2 ** 63 times BASE modulo PRIME, or a little more than PRIME.

    Halves are multiplied, so that nothing goes beyond 64 bits.
    """
    high = (value >> 32) * BASE  # below 2 ** 51
    low = (value & HALF) * BASE  # below 2 ** 52
    found: Numbers = (high >> 29) + ((high & (HALF >> 3)) << 32) + low
    return found


def winnow(found: Sequence[Run], window: int) -> Iterator[Run]:
    """A sample with at least one run of any `window` in a row; equal texts give equal samples.

    Two texts that share `window + length - 1` words in a row share at least one of the sample,
    of which there are about `2 / (window + 1)` a word.
    Method: Schleimer, Wilkerson & Aiken, "Winnowing", SIGMOD 2003.
    """
    waiting: deque[int] = deque()  # that may still be the least of a window, hashes rising
    last = -1
    for i, run in enumerate(found):
        while waiting and found[waiting[-1]].hash >= run.hash:
            waiting.pop()
        waiting.append(i)
        if waiting[0] <= i - window:
            waiting.popleft()
        full = i >= min(window, len(found)) - 1
        if full and waiting[0] != last:
            last = waiting[0]
            yield found[last]
