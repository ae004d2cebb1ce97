"""Quick looks at a text: whether it holds a word without which a slower search finds nothing.

The words of a text are taken apart once for all who look, and a word is looked up in a table: an
expression that tries a hundred words at every letter takes fifty times as long.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from firsthand.text.words import words

WORD = re.compile(r"\w+")
HELD = 2_048  # sentences of a batch: several kinds of facts look at each
HELD_PLACED = 8  # numbers and times of one sentence are looked for one after the other
STEM = 3  # letters by which stems are looked up: none is shorter


@lru_cache(maxsize=HELD)
def words_in(text: str) -> frozenset[str]:
    """Words of `text` in small letters; a hyphen or an apostrophe parts two words."""
    return frozenset(WORD.findall(text.lower()))


@lru_cache(maxsize=HELD)
def by_letters(text: str) -> Mapping[str, tuple[str, ...]]:
    """Words of `text` in small letters by the first letters, as stems are looked up."""
    found: dict[str, tuple[str, ...]] = {}
    for word in words_in(text):
        found[word[:STEM]] = (*found.get(word[:STEM], ()), word)
    return found


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
    """

    def __init__(
        self,
        begins: str = "",
        whole: str = "",
        phrases: re.Pattern[str] | None = None,
        leads: str = "",
    ) -> None:
        self.stems = _by_letters(begins)
        self.whole = words(whole)
        self.phrases = phrases
        self.leads = words(leads)

    def __call__(self, text: str) -> bool:
        """Whether `text` holds one of the words or phrases."""
        held = words_in(text)
        if not self.whole.isdisjoint(held):
            return True
        if self.stems:
            near = by_letters(text)
            for letters in self.stems.keys() & near.keys():
                for word in near[letters]:
                    if word.startswith(self.stems[letters]):
                        return True
        if self.phrases is None or self.leads.isdisjoint(held):
            return False
        return self.phrases.search(text) is not None


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


def _by_letters(begins: str) -> Mapping[str, tuple[str, ...]]:
    """The stems by their first letters. Raises ValueError for one that is too short."""
    found: dict[str, tuple[str, ...]] = {}
    for stem in begins.split():
        if len(stem) < STEM:
            raise ValueError(f"stem {stem!r} has fewer than {STEM} letters")
        found[stem[:STEM]] = (*found.get(stem[:STEM], ()), stem)
    return MappingProxyType(found)
