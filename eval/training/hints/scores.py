"""How well words in which a network sees something agree with those that readers marked."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from eval.braces import ANY, Mark
from eval.training.hints.corpus import Floats, Marked
from firsthand.facts._hinted.kinds import ANSWERS, FAMILIES, KINDS, STAGES
from firsthand.facts._hinted.network import likeliest, runs
from firsthand.text.pieces import Words

LEVELS = (0.3, 0.5)
Told = tuple[Words, Marked, Floats]


def report(told: Sequence[Told]) -> Iterator[str]:
    """A line for each family and level: marks met, of the runs those that meet one, the kind."""
    for family in FAMILIES:
        for level in LEVELS:
            found = right = met = marks = kinds = 0
            for words, text, scores in told:
                mine = _runs(words, scores, family, level)
                wanted = [mark for mark in text.marks if mark.label.split()[0] == family]
                free = [mark for mark in text.marks if mark.label == ANY]
                marks += len(wanted)
                for mark in wanted:
                    near = [run.label for run in mine if run.meets(mark)]
                    met += bool(near)
                    kinds += any(kind in mark.label for kind in near)
                for run in mine:
                    hit = any(run.meets(mark) for mark in wanted)
                    right += hit
                    found += hit or not any(run.meets(mark) for mark in free)
            yield (
                f"{family} from {level}: met {met} of {marks}, right {right} of {found},"
                f" kind {kinds} of {met}"
            )


def _runs(words: Words, scores: Floats, family: str, level: float) -> list[Mark]:
    """Each run of words of a family; its label is the kind."""
    names = {"outcome": STAGES, "reply": ANSWERS}.get(family, ())
    return [
        Mark(words.spans[a][0], words.spans[b - 1][1], likeliest(scores[a:b], names))
        for a, b in runs(scores[:, KINDS.index(family)] >= level, _lines(words))
    ]


def _lines(words: Words) -> NDArray[np.int_]:
    """The line that each word stands in."""
    return np.searchsorted(np.array(words.line_starts), np.arange(len(words.spans)), side="right")
