"""Runs of words that call somebody or something, found without the parse.

The parse goes wrong where a text prints names in small letters. Words that news prints in small
letters are held in a list; a run of others is a name. What reports of attacks often call those
who take part is held in another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final

from firsthand.model.quick import dataclass
from firsthand.syntax import Sentence, Token
from firsthand.text.words import words

LONGEST_NAME: Final = 6
LONGEST_CALLING: Final = 4
INITIAL: Final = 2  # letters of "j."
SHORTEST: Final = 3  # letters of a name that is one word
LINKS: Final = frozenset({"de", "la", "del", "las", "los", "y", "von", "van"})
# Words that stand in names, or before them, and call nobody alone.
TITLES: Final = words(
    "colonel col gen mr mrs dr msgr minister lt capt st sgt maj adm president ex former comrade"
    " father fr engineer attorney lawyer doctor bishop archbishop monsignor prof senator deputy"
    " judge mayor governor newsman leader priest"
)
DATES: Final = words(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may"
    " june july august september october november december us un gmt kg km u s i"
)


@dataclass(frozen=True, slots=True)
class Listed:
    """Words that are no names, and what those who take part are often called."""

    common: frozenset[str]
    callings: frozenset[str]

    def is_name(self, token: Token) -> bool:
        """Whether the word may be one of a name."""
        word = token.text.lower()
        if len(word) == INITIAL and word[1] == ".":
            return word[0].isalpha()
        return (
            word[0].isalpha()
            and word not in self.common
            and word not in DATES
            and word not in TITLES
        )

    def may_hold(self, sentence: Sentence, places: Iterable[int]) -> bool:
        """Whether a name or a calling may hold one of the words at these places."""
        some = [sentence.tokens[place] for place in places]
        called = _words(self.callings)
        return any(self.is_name(one) or one.text.lower() in called for one in some)


@lru_cache(maxsize=1)
def _words(called: frozenset[str]) -> frozenset[str]:
    """Words of what is in the list."""
    return frozenset(word for words in called for word in words.split(" "))


def names(sentence: Sentence, listed: Listed) -> Iterator[tuple[Token, ...]]:
    """Longest runs of words of names, in the order of the text."""
    tokens, place = sentence.tokens, 0
    named = [listed.is_name(token) for token in tokens]
    while place < len(tokens):
        if not named[place]:
            place += 1
            continue
        end = place + 1
        while step := _goes_on(tokens, end, named):
            end += step
        if end - place <= LONGEST_NAME and tokens[end - 1].end - tokens[place].start >= SHORTEST:
            yield tokens[place:end]
        place = end


def _goes_on(tokens: tuple[Token, ...], place: int, named: Sequence[bool]) -> int:
    """How many tokens from `place` on go on with a name that ends before it.

    `named` says of each token whether it may be a word of a name.
    """
    if place == len(tokens):
        return 0
    token = tokens[place]
    if named[place]:
        return 1
    if place + 1 == len(tokens) or not named[place + 1]:
        return 0
    hyphen = token.text == "-" and token.start == tokens[place - 1].end
    return 2 if hyphen or token.text.lower() in LINKS else 0


def callings(sentence: Sentence, listed: Listed) -> Iterator[tuple[Token, ...]]:
    """Runs of words that are called so in the list, in the order of the text."""
    tokens = sentence.tokens
    texts = [token.text.lower() for token in tokens]
    leads = _leads(listed.callings)
    for first, text in enumerate(texts):
        if text not in leads:
            continue
        for end in range(first + 1, min(first + LONGEST_CALLING, len(tokens)) + 1):
            if " ".join(texts[first:end]) in listed.callings:
                yield tokens[first:end]


@lru_cache(maxsize=1)
def _leads(called: frozenset[str]) -> frozenset[str]:
    """First words of what is in the list."""
    return frozenset(words.partition(" ")[0] for words in called)


def head_of(run: tuple[Token, ...]) -> Token:
    """The first word of the run that hangs on a word outside of it, or on none."""
    inside = range(run[0].i, run[-1].i + 1)
    return next((t for t in run if t.head not in inside or t.head == t.i), run[-1])
