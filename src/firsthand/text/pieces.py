"""Text → what the attribution network reads: words, word pieces, surface features, windows.

Training and run time both encode with this module, so the network always sees what it was trained
on. A word is a run of word characters or one punctuation mark; spans are code points of the text.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import IntEnum
from functools import lru_cache
from itertools import accumulate, chain, pairwise, product
from pathlib import Path
from types import MappingProxyType

from tokenizers import Tokenizer

from firsthand.model.quick import dataclass

WORD = re.compile(r"\w+|[^\w\s]")
PAD, UNKNOWN, CLS, SEP, MASK = 0, 100, 101, 102, 103  # ids of the uncased BERT vocabulary
MAX_WORD_CHARS = 100  # WordPiece gives up beyond this; cutting here keeps a 2 MB "word" cheap
MAX_WORD_PIECES = 8  # of a longer word the first pieces say enough; it bounds a window's words
MIN_LETTERS = 4  # words of letters in a line before their capitals are judged as a whole
UPPER_SHARE = 0.5  # above this share of capital words, capitals tell nothing: case is unknown
REMEMBERED_GAPS = 256
REMEMBERED = 65_536  # words whose case and pieces are known; most have stood in a text before
DOUBLE_MARKS = frozenset('"“”„«»‟')


class Case(IntEnum):
    """How a word is written; the vocabulary is uncased, so this is where capitals survive."""

    UNKNOWN = 0
    LOWER = 1
    TITLE = 2
    UPPER = 3
    MIXED = 4
    DIGITS = 5
    MARK = 6


class Quoted(IntEnum):
    """Where a word stands towards double quotation marks of its own paragraph."""

    OUTSIDE = 0
    INSIDE = 1
    MARK = 2


class Gap(IntEnum):
    """What stands before a word."""

    NONE = 0
    SPACE = 1
    LINE = 2


QUOTED, GAPS = len(Quoted), len(Gap)
FEATURES = 1 + len(Case) * QUOTED * GAPS  # 0 is for [CLS], [SEP] and padding


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """Word pieces of an uncased BERT encoder."""

    tokenizer: Tokenizer
    whole: Mapping[str, int]  # pieces that are a word or begin one, by their text

    @classmethod
    def read(cls, path: Path) -> "Vocabulary":
        """The vocabulary of a `tokenizer.json`."""
        tokenizer = Tokenizer.from_file(str(path))
        tokenizer.no_padding()
        tokenizer.no_truncation()
        return cls(tokenizer, tokenizer.get_vocab(with_added_tokens=False))

    def pieces(self, word: str) -> tuple[int, ...]:
        """The ids of a word's first pieces, never none."""
        lower = word.lower()
        if word.isascii() and lower in self.whole:
            return (self.whole[lower],)
        sound = word[:MAX_WORD_CHARS].encode("utf-8", "replace").decode()  # half a surrogate pair
        cut = self.tokenizer.encode(sound, add_special_tokens=False)
        return tuple(cut.ids[:MAX_WORD_PIECES]) or (UNKNOWN,)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one text, in order; every tuple has one entry a word."""

    spans: tuple[tuple[int, int], ...]
    features: tuple[int, ...]
    pieces: tuple[tuple[int, ...], ...]  # never empty for a word
    line_starts: tuple[int, ...]  # words that begin a line, ascending; 0 first when there is a word


def encode(text: str, vocabulary: Vocabulary) -> Words:
    """The words of `text` with their pieces and features; lines are taken as paragraphs."""
    spans = tuple([match.span() for match in WORD.finditer(text)])
    strings = WORD.findall(text)
    gaps = _gaps(text, spans)
    starts = tuple(index for index, gap in enumerate(gaps) if gap is Gap.LINE)
    cases: list[Case] = []
    quotes: list[Quoted] = []
    for begin, end in pairwise((*starts, len(spans))):
        line = strings[begin:end]
        cases += _cases(line)
        quotes += _quotes(line)
    features = map(FEATURE_OF.__getitem__, zip(cases, quotes, gaps, strict=True))
    return Words(spans, tuple(features), _pieces(strings, vocabulary), starts)


def feature(case: Case, quoted: Quoted, gap: Gap) -> int:
    """The row of the feature table for one word, in [1, FEATURES)."""
    return 1 + (case * QUOTED + quoted) * GAPS + gap


FEATURE_OF: Mapping[tuple[Case, Quoted, Gap], int] = MappingProxyType(
    {values: feature(*values) for values in product(Case, Quoted, Gap)}
)


def without_case(features: Sequence[int]) -> tuple[int, ...]:
    """The same features with the case unknown: how an all-capitals text is read."""
    return tuple(1 + (value - 1) % (QUOTED * GAPS) for value in features)


def row(words: Words, begin: int, end: int) -> tuple[list[int], list[int], list[int]]:
    """Pieces and features of the words [begin, end), and the piece index of each one's first."""
    cut = words.pieces[begin:end]
    firsts = [*accumulate(map(len, cut[:-1]), initial=1)] if cut else []
    told = zip(words.features[begin:end], cut, strict=True)
    features = [feature for feature, pieces in told for _ in pieces]
    return [CLS, *chain.from_iterable(cut), SEP], [0, *features, 0], firsts


def windows(words: Words, limit: int) -> Iterator[tuple[int, int]]:
    """Word ranges that partition the text, each of at most `limit` pieces.

    Whole lines are packed together while they fit; a line longer than `limit` is cut.
    """
    sizes = [len(pieces) for pieces in words.pieces]
    begin = size = 0
    for start, end in pairwise((*words.line_starts, len(sizes))):
        line = sum(sizes[start:end])
        if size + line > limit and start > begin:
            yield begin, start
            begin, size = start, 0
        size += line
        if size > limit:
            *cuts, begin = _cuts(sizes, begin, end, limit)
            yield from pairwise((*cuts, begin))
            size = sum(sizes[begin:end])
    if begin < len(sizes):
        yield begin, len(sizes)


def _cuts(sizes: Sequence[int], begin: int, end: int, limit: int) -> list[int]:
    """`begin` and each later word where a new window must start, taking words greedily."""
    cuts, size = [begin], 0
    for index in range(begin, end):
        if size + sizes[index] > limit:
            cuts.append(index)
            size = 0
        size += sizes[index]
    return cuts


def _gaps(text: str, spans: Sequence[tuple[int, int]]) -> list[Gap]:
    between = [_gap(text[end:start]) for (_, end), (start, _) in pairwise(spans)]
    return [Gap.LINE, *between] if spans else []


@lru_cache(maxsize=REMEMBERED_GAPS)
def _gap(between: str) -> Gap:
    return Gap.LINE if "\n" in between else Gap.SPACE if between else Gap.NONE


def _cases(line: Sequence[str]) -> list[Case]:
    """The case of each word, or all unknown where capitals are the rule (headlines, shouting)."""
    cases = [_case(word) for word in line]
    letters = len(cases) - cases.count(Case.MARK) - cases.count(Case.DIGITS)
    if letters >= MIN_LETTERS and cases.count(Case.UPPER) > UPPER_SHARE * letters:
        return [case if case in (Case.MARK, Case.DIGITS) else Case.UNKNOWN for case in cases]
    return cases


@lru_cache(maxsize=REMEMBERED)
def _case(word: str) -> Case:
    if not (word[0].isalnum() or word[0] == "_"):
        return Case.MARK
    if word[0].isdigit():
        return Case.DIGITS
    if word.islower():
        return Case.LOWER
    if word[0].isupper() and (len(word) == 1 or word[1:].islower()):
        return Case.TITLE
    return Case.UPPER if word.isupper() else Case.MIXED


def _quotes(line: Sequence[str]) -> list[Quoted]:
    """Inside or outside double marks; an unclosed mark holds to the end of its line only."""
    if DOUBLE_MARKS.isdisjoint(line):
        return [Quoted.OUTSIDE] * len(line)
    states: list[Quoted] = []
    inside = False
    for word in line:
        if word in DOUBLE_MARKS:
            inside = word in "“„«‟" or (word == '"' and not inside)
            states.append(Quoted.MARK)
        else:
            states.append(Quoted.INSIDE if inside else Quoted.OUTSIDE)
    return states


def _pieces(strings: Sequence[str], vocabulary: Vocabulary) -> tuple[tuple[int, ...], ...]:
    """Piece ids of each word; most words have been looked up before."""
    return tuple([_known(vocabulary, word) for word in strings])


@lru_cache(maxsize=REMEMBERED)
def _known(vocabulary: Vocabulary, word: str) -> tuple[int, ...]:
    return vocabulary.pieces(word)
