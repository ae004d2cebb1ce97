"""Names and figures of a text in order: what a translation leaves as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from types import MappingProxyType

from firsthand.text.keys import fold
from firsthand.text.shingles import Run, code
from firsthand.text.words import words

STEM_CHARS = 5  # of a name that languages leave alike: Tarsovia, Tarsovie
NAME_CHARS = 4
LEAST_DIGITS = 2  # a single digit is as often a word
MOST = 200  # anchors of an article: a long one is known by its beginning
TOKEN = re.compile(r"\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+(?!\d)|\d+|[^\W\d_]+")
STARTS = re.compile(r"(?:\A|[.!?:\n\u00bb\u201d\"]\s*|[\u00ab\u201c\"\u2014\u2013-]\s*)\Z")
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


def anchors(text: str, places: Sequence[tuple[int, int]]) -> list[Run]:
    """Names and figures of `text` at `places`, as numbers, sentence by sentence.

    A word with a capital letter is a name when it stands so inside a sentence somewhere. Within a
    sentence they are in the order of their numbers: languages put the speaker first or last.
    """
    tokens = [
        (token, _is_start(text, token.start(), start))
        for start, end in places
        for token in TOKEN.finditer(text, start, end)
    ]
    known = {_stem(token[0]) for token, first in tokens if not first and _is_capital(token[0])}
    found: list[Run] = []
    sentence: dict[int, Run] = {}
    for token, first in tokens:
        if first:
            found += sorted(sentence.values())
            sentence = {}
        if anchor := _anchor(token[0], known):
            sentence.setdefault(code(anchor), Run(code(anchor), token.start(), token.end()))
    return (found + sorted(sentence.values()))[:MOST]


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


def _is_start(text: str, at: int, first: int) -> bool:
    return bool(STARTS.search(text[max(first, at - 3) : at])) or at == first


def _is_capital(word: str) -> bool:
    return word[0].isupper() and len(word) >= NAME_CHARS and fold(word) not in ENGLISH_ONLY


def _stem(word: str) -> str:
    return fold(word)[:STEM_CHARS]


def _anchor(word: str, known: set[str]) -> str:
    """What stands for a name or number in any language; empty: it is neither."""
    if word[0].isdigit():
        digits = "".join(letter for letter in word if letter.isdigit())
        return digits if len(digits) >= LEAST_DIGITS else ""
    folded = fold(word)
    if folded in NUMBER_WORDS:
        return str(NUMBER_WORDS[folded])
    return _stem(word) if _is_capital(word) and _stem(word) in known else ""
