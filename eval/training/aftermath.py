"""Fit what speaks for outcomes and for demands: `python -m eval.training.aftermath DATA`.

The weights stand in `firsthand/facts/_prompted.py` and `_pressing.py`. Texts are the tuning halves
of our reports and what was left out of the training of hints; DATA is the folder with the data sets
that readers marked. Words are an outcome, or a demand, when they share a character with a mark of
one; words that may be anything are not fitted on. The printed score comes from folds of whole
texts; the weights that are printed are fitted on all of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import numpy as np

from eval.articles import analysed
from eval.braces import ANY, Mark
from eval.halves import data_asked
from eval.training.hints import corpus
from eval.training.replies import FOLDS, Weighed, fitted, folded, table
from firsthand.facts import demands, outcomes
from firsthand.facts._bodies import Bodies
from firsthand.facts._pressing import How
from firsthand.model import Span, Stage
from firsthand.reading import Reading

FAMILIES: Final = ("outcome", "demand")
LEAST: Final = (-1.0, -0.75, -0.5, -0.25, 0.0, 0.25)  # log odds for which the score is printed


def texts(data: Path) -> Iterator[corpus.Marked]:
    """Each text with its marks."""
    yield from corpus.tuning_halves()
    for some in corpus.left_out(corpus.marked(data)).values():
        yield from some


def of_outcomes(reading: Reading, marks: Sequence[Mark]) -> Iterator[Weighed]:
    """Everything in a reading that may be an outcome, and whether it is one."""
    for _, sentence, one in outcomes.looked_at(reading):
        place = sentence.span_of(one.found.first, one.found.last)
        is_one = is_marked(marks, [place], "outcome")
        if one.found.stage is not Stage.IMMUNITY and is_one is not None:
            yield one.known, is_one


def of_demands(reading: Reading, marks: Sequence[Mark]) -> Iterator[Weighed]:
    """Everything in a reading that may be a demand, and whether it is one."""
    for _, pressed in demands.looked_at(reading, Bodies(reading)):
        for one in pressed:
            is_one = is_marked(marks, one.asked.actions, "demand")
            if one.how not in (How.LISTED, How.PLAIN) and is_one is not None:
                yield one.known, is_one


def is_marked(marks: Sequence[Mark], places: Sequence[Span], family: str) -> bool | None:
    """Whether the words meet a mark of the family. None: they meet one that may be anything."""
    met = [m for m in marks for p in places if p.start < m.end and m.start < p.end]
    if any(mark.label.startswith(family) for mark in met):
        return True
    return None if any(mark.label == ANY for mark in met) else False


def show(family: str, read: Sequence[Sequence[Weighed]]) -> None:
    """Prints the score in folds and the weights."""
    names, given, right = table([one for text in read for one in text])
    folds = np.array([number % FOLDS for number, text in enumerate(read) for _ in text])
    odds = folded(given, right, folds)
    loss = np.logaddexp(0, odds) - right * odds
    print(f"{family}: {len(right)} seen or told, {int(right.sum())} right; loss {loss.mean():.4f}")
    for least in LEAST:
        told = odds > least
        share, found = right[told].mean(), right[told].sum() / right.sum()
        print(
            f"  from {least}: {int(told.sum())} told, right {share:.2f}, of the right {found:.2f}"
        )
    for name, weight in zip(names, fitted(given, right), strict=True):
        print(f'        "{name}": {weight:.2f},')


def main() -> int:
    """Prints scores and weights; 2 when the data are absent."""
    data = data_asked(__doc__, "fitted")
    if data is None:
        return 2
    told = [*texts(data)]
    readings = [*analysed([one.text for one in told])]
    pairs = [*zip(readings, told, strict=True)]
    for family, of in (("outcome", of_outcomes), ("demand", of_demands)):
        show(family, [[*of(reading, one.marks)] for reading, one in pairs])
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
