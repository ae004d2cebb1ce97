"""Quick looks at a text: whether it holds a word without which a slower search finds nothing.

The words of a text are taken apart once for all who look, and a word is looked up in a table: an
expression that tries a hundred words at every letter takes fifty times as long.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

from firsthand.text.words import words

WORD = re.compile(r"\w+")
HELD = 2_048  # sentences of a batch: several kinds of facts look at each
HELD_PLACED = 8  # numbers and times of one sentence are looked for one after the other
HELD_WORDS = 16_384  # the same words come again and again
STEM = 3  # letters of a stem: a shorter one would be that of too many words


@lru_cache(maxsize=HELD)
def words_in(text: str) -> frozenset[str]:
    """Words of `text` in small letters; a hyphen or an apostrophe parts two words."""
    return frozenset(WORD.findall(text.lower()))


@lru_cache(maxsize=HELD_PLACED)
def placed(text: str) -> tuple[tuple[int, str], ...]:
    """Words of `text` in small letters, in order, each with the place where it begins."""
    return tuple([(found.start(), found[0].lower()) for found in WORD.finditer(text)])


def small(text: str) -> str:
    """`text` in small letters, each at its own place: one that would become two stays as it is.

    A pattern that must tell small letters from capitals finds nothing three times as fast.
    """
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join([one if len(one.lower()) > 1 else one.lower() for one in text])


class Glance:
    """Some words, one of which a text must hold.

    `begins` are how words may begin, at least three letters each; `whole` are words;
    `phrases` is looked for where one of `leads`, words that it begins with, stands in the text.
    All that are made look at a text at once, when the first of them is asked.
    """

    def __init__(
        self,
        begins: str = "",
        whole: str = "",
        phrases: re.Pattern[str] | None = None,
        leads: str = "",
    ) -> None:
        self.stems = _stems(begins)
        self.whole = words(whole)
        self.phrases = phrases
        self.leads = words(leads)
        self.sign = 1 << 2 * len(GLANCES)  # and the next bit for its leads
        GLANCES.append(self)
        _signs.cache_clear()
        _signs_of.cache_clear()
        _signs_in.cache_clear()

    def __call__(self, text: str) -> bool:
        """Whether `text` holds one of the words or phrases."""
        signs = _signs_in(text)
        if signs & self.sign:
            return True
        if self.phrases is None or not signs & self.sign << 1:
            return False
        return self.phrases.search(text) is not None


GLANCES: list[Glance] = []


@lru_cache(maxsize=HELD)
def _signs_in(text: str) -> int:
    """The signs of all glances that a word of `text` has."""
    signs = 0
    for each in map(_signs_of, words_in(text)):
        signs |= each
    return signs


@lru_cache(maxsize=HELD_WORDS)
def _signs_of(word: str) -> int:
    """The signs of the glances that look for the word, and of those of which it is a lead."""
    whole, stems = _signs()
    signs = whole.get(word, 0)
    for stem, sign in stems.get(word[:STEM], ()):
        if word.startswith(stem):
            signs |= sign
    return signs


@lru_cache(maxsize=1)
def _signs() -> tuple[Mapping[str, int], Mapping[str, Sequence[tuple[str, int]]]]:
    """Signs by whole words; and by the first letters of stems, the stems with theirs."""
    whole: dict[str, int] = defaultdict(int)
    stems: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for glance in GLANCES:
        for word in glance.whole:
            whole[word] |= glance.sign
        for word in glance.leads:
            whole[word] |= glance.sign << 1
        for stem in glance.stems:
            stems[stem[:STEM]].append((stem, glance.sign))
    return whole, stems


class Letters:
    """Some letters, inside a word or not, that a text must hold, or else some `phrases`.

    The phrases are looked for in small letters, where one of `some`, letters that they have,
    stands in the text.
    """

    def __init__(self, letters: str, phrases: re.Pattern[str], some: str) -> None:
        self.letters = tuple(sorted(words(letters)))
        self.phrases = phrases
        self.some = tuple(sorted(words(some)))

    def __call__(self, text: str) -> bool:
        """Whether `text` holds some of the letters or phrases."""
        lower = text.lower()
        for each in self.letters:
            if each in lower:
                return True
        return any(each in lower for each in self.some) and self.phrases.search(lower) is not None


def _stems(begins: str) -> tuple[str, ...]:
    """How words may begin. Raises ValueError for a stem that is too short."""
    told = tuple(begins.split())
    for stem in told:
        if len(stem) < STEM:
            raise ValueError(f"stem {stem!r} has fewer than {STEM} letters")
    return told
