"""Quotations set apart that repeat words of the body, often reworded."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from firsthand.articles import Label
from firsthand.articles._lines import Line, lines
from firsthand.model import Document, Mark, MarkKind
from firsthand.plugins import Part

OPEN, CLOSE = "\"“„«‘'", "\"”“»’'"
STEM_CHARS = 4  # "meeting" and "meetings", "house" and "houses" count as one word
WORD = re.compile(r"[^\W\d_]{3,}|\d+")
MIN_STEMS, MAX_CHARS = 5, 500
SAME_SHARE = 0.65  # of the stems of the shorter one: a judgement, not tuned
COMMON = 40  # a stem in more lines than this says nothing on which lines are alike


def label(doc: Document) -> Iterator[Mark]:
    """One mark a line in quotation marks whose words come again in a later line."""
    found = lines(doc.text)
    stems = [_stems(line) for line in found]
    where = _index(stems)
    for n, line in enumerate(found):
        if (
            _is_quotation(line.text)
            and len(stems[n]) >= MIN_STEMS
            and _comes_again(n, stems, where)
        ):
            yield Mark(doc.span(line.start, line.end), MarkKind.PULL_QUOTE)


def _stems(line: Line) -> frozenset[str]:
    words = WORD.findall(line.text[: 4 * MAX_CHARS].casefold())
    return frozenset(word[:STEM_CHARS] for word in words)


def _index(stems: Sequence[frozenset[str]]) -> dict[str, list[int]]:
    where: dict[str, list[int]] = defaultdict(list)
    for n, line in enumerate(stems):
        for stem in line:
            where[stem].append(n)
    return where


def _is_quotation(text: str) -> bool:
    """Whether the line is one quotation and nothing else."""
    if len(text) > MAX_CHARS or text[0] not in OPEN or text[-1] not in CLOSE:
        return False
    return not any(mark in text[1:-1] for mark in '"“”„«»')


def _comes_again(n: int, stems: Sequence[frozenset[str]], where: dict[str, list[int]]) -> bool:
    """Whether a later line has most of the words of line `n`."""
    shared: dict[int, int] = defaultdict(int)
    rare = [stem for stem in stems[n] if len(where[stem]) <= COMMON]
    for stem in rare:
        for other in where[stem]:
            if other > n:
                shared[other] += 1
    need = SAME_SHARE * len(stems[n])
    hopeful = (other for other in shared if shared[other] + len(stems[n]) - len(rare) >= need)
    return any(len(stems[n] & stems[other]) >= need for other in hopeful)


def build() -> Label:
    """The label; it needs no model."""
    return label


PART = Part(name="pullquotes", version=1, build=build)
