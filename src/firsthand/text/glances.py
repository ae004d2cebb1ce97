"""Quick looks at a text: whether it holds a word without which a slower search finds nothing.

The words of a text are taken apart once for all who look, and a word is looked up in a table: an
expression that tries a hundred words at every letter takes fifty times as long.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from firsthand.text.words import words

WORD = re.compile(r"\w+")
HELD = 2_048  # sentences of a batch: several kinds of facts look at each
HELD_PLACED = 8  # numbers and times of one sentence are looked for one after the other
HELD_WORDS = 4_096  # the same words come again and again
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
    """

    def __init__(
        self,
        begins: str = "",
        whole: str = "",
        phrases: re.Pattern[str] | None = None,
        leads: str = "",
    ) -> None:
        self.begins = _begins(begins)
        self.whole = words(whole)
        self.phrases = phrases
        self.leads = words(leads)

    def __call__(self, text: str) -> bool:
        """Whether `text` holds one of the words or phrases."""
        held = words_in(text)
        if not self.whole.isdisjoint(held):
            return True
        if self.begins is not None and any(map(self.begins, held)):
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


def _begins(stems: str) -> Callable[[str], bool] | None:
    """Whether a word begins with one of the stems. Raises ValueError for one that is too short."""
    told = tuple(stems.split())
    for stem in told:
        if len(stem) < STEM:
            raise ValueError(f"stem {stem!r} has fewer than {STEM} letters")

    @lru_cache(maxsize=HELD_WORDS)
    def begins(word: str) -> bool:
        return word.startswith(told)

    return begins if told else None
