"""Names and figures of a text in order: what a translation leaves as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from types import MappingProxyType

from firsthand.text.keys import fold
from firsthand.text.shingles import Run, code
from firsthand.text.words import words

STEM_CHARS = 5  # of a name that languages leave alike: Tarsovia, Tarsovie
NAME_CHARS = 4
LEAST_DIGITS = 2  # a single digit is as often a word
MOST = 200  # anchors of an article: a long one is known by its beginning
# Written with a capital letter in English and with a small one elsewhere.
ENGLISH_ONLY = words(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december english french spanish
    """
)
# Numbers from ten on that are written as words; smaller ones are left to style.
NUMBER_WORDS = MappingProxyType(
    {
        word: number
        for number, spelt in {
            10: "ten dix diez zehn",
            11: "eleven onze once elf",
            12: "twelve douze doce zwolf",
            13: "thirteen treize trece dreizehn",
            14: "fourteen quatorze catorce vierzehn",
            15: "fifteen quinze quince funfzehn",
            16: "sixteen seize dieciseis sechzehn",
            17: "seventeen diecisiete siebzehn",
            18: "eighteen dieciocho achtzehn",
            19: "nineteen diecinueve neunzehn",
            20: "twenty vingt veinte zwanzig",
            30: "thirty trente treinta dreissig",
            40: "forty quarante cuarenta vierzig",
            50: "fifty cinquante cincuenta funfzig",
            60: "sixty soixante sesenta sechzig",
            100: "hundred cent cien hundert",
        }.items()
        for word in spelt.split()
    }
)

# Numbers, words that begin with another letter than a to z, and ends of words from such a letter:
# begins with one set of characters, which makes it ten times as fast.
FOUND = re.compile(
    r"[^a-z\W_](?:(?<=\d)(?:\d{0,2}(?:[.,\u00a0\u202f ]\d{3})+(?!\d)|\d*)|(?<!\d)[^\W\d_]*)"
)
SMALL = re.compile(r"[a-z]+")
STARTS = re.compile(
    r"[.!?:\n\u00bb\u201d\"\u00ab\u201c\u2014\u2013-]\s{0,2}(?=[^\W_])"
)  # before the first word of a sentence


def anchors(text: str, places: Sequence[tuple[int, int]]) -> list[Run]:
    """Names and figures of `text` at `places`, as numbers, sentence by sentence.

    A word with a capital letter is a name when it stands so inside a sentence somewhere. Within a
    sentence they are in the order of their numbers: languages put the speaker first or last.
    """
    tokens: list[tuple[int, int, int, str, str]] = []  # sentence, place, size, anchor, name
    known: set[str] = set()
    sentence = 0
    for start, end in places:
        begun = -1
        for at, word in _seen(text[start:end]):
            if word:
                anchor, name = _anchor(word)
                tokens.append((sentence, start + at, len(word), anchor, name))
                if name and at != begun:
                    known.add(name)
            else:
                sentence, begun = sentence + 1, at
    found: dict[tuple[int, int], Run] = {}
    for sentence, at, size, anchor, name in tokens:
        if anchor and (anchor in known or anchor != name):
            place = sentence, code(anchor)
            found.setdefault(place, Run(place[1], at, at + size))
    return [found[place] for place in sorted(found)[:MOST]]


def _seen(text: str) -> Iterator[tuple[int, str]]:
    """Words of a paragraph that may be anchors, by where they stand; no word where a sentence
    begins.
    """
    events: list[tuple[int, str]] = []
    for word in NUMBER_WORDS.keys() & set(SMALL.findall(text)):
        spelt = re.finditer(rf"(?<![^\W\d_]){word}(?![^\W\d_])", text)
        events += ((found.start(), word) for found in spelt)
    for found in FOUND.finditer(text):
        at = found.start()
        while at and _is_letter(text[at - 1]) and _is_letter(found[0][0]):
            at -= 1
        events.append((at, text[at : found.end()]))
    starts = [(found.end(), "") for found in STARTS.finditer(text)]
    starts += [(0, "")] if text[:1].isalnum() else []
    after = 0
    for at, word in sorted(events + starts):
        if word or at >= after:  # a point in a number ends no sentence
            yield at, word
        after = max(after, at + len(word))


def _is_letter(sign: str) -> bool:
    return sign.isalnum() and not sign.isdecimal()


def in_order(one: Sequence[int], other: Sequence[int]) -> list[tuple[int, int]]:
    """Places of the longest sequence that both have in one order; the same for equal input."""
    width = len(other) + 1
    best = [[0] * width for _ in range(len(one) + 1)]
    for i in range(len(one) - 1, -1, -1):
        row, below = best[i], best[i + 1]
        for j in range(len(other) - 1, -1, -1):
            row[j] = below[j + 1] + 1 if one[i] == other[j] else max(below[j], row[j + 1])
    return list(_walk(one, other, best))


def _walk(
    one: Sequence[int], other: Sequence[int], best: Sequence[Sequence[int]]
) -> Iterator[tuple[int, int]]:
    i = j = 0
    while i < len(one) and j < len(other):
        if one[i] == other[j]:
            yield i, j
            i, j = i + 1, j + 1
        elif best[i + 1][j] >= best[i][j + 1]:
            i += 1
        else:
            j += 1


def _is_capital(word: str) -> bool:
    return word[0].isupper() and len(word) >= NAME_CHARS and fold(word) not in ENGLISH_ONLY


def _stem(word: str) -> str:
    return fold(word)[:STEM_CHARS]


@lru_cache(maxsize=65_536)
def _anchor(word: str) -> tuple[str, str]:
    """What stands for a number or name in any language, and for a word that may be a name: an
    anchor only where it is known as one. Empty: it is neither.
    """
    name = _stem(word) if _is_capital(word) else ""
    if word[0].isdigit():
        digits = "".join(letter for letter in word if letter.isdigit())
        return (digits if len(digits) >= LEAST_DIGITS else ""), name
    folded = fold(word)
    return (str(NUMBER_WORDS[folded]) if folded in NUMBER_WORDS else name), name
