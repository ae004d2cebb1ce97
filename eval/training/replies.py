"""Fit the weights of what speaks for a reply: `python -m eval.training.replies DATA`.

They stand in `firsthand/facts/_evidence.py`. Texts are the tuning halves of our sets and what was
left out of the training of hints; DATA is the folder with the data sets that readers marked. A run
of words is a reply when it shares a word with a mark. The printed score comes from folds of whole
texts; the weights that are printed are fitted on all of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from eval import passages
from eval.articles import analysed
from eval.braces import ANY
from eval.halves import TUNING, data_asked
from eval.training.hints import corpus
from firsthand.facts._evidence import evidence
from firsthand.facts.replies import looked_at
from firsthand.reading import Reading

SETS: Final = Path(__file__).parents[1] / "sets"
FOLDS: Final = 5
RIDGE: Final = 6.0  # 1 to 10 were tried
ROUNDS: Final = 12
ONE: Final = "one"
LEAST: Final = 10  # runs that must have a thing for it to be weighed

Floats = NDArray[np.float64]
Place = tuple[int, int]
Weighed = tuple[Mapping[str, float], bool]  # what is known of a run, whether it is a reply


def texts(data: Path) -> Iterator[tuple[str, list[Place]]]:
    """Each text with the places of its replies, and of what may be one."""
    for one in passages.passages((SETS / "answers.txt").read_text(encoding="utf-8")):
        if one.half == TUNING:
            yield one.text, [(m.start, m.end) for m in one.expected if _is_reply(m.label)]
    left = corpus.left_out(corpus.marked(data))
    for told in (*corpus.tuning_halves(), *chain.from_iterable(left.values())):
        yield told.text, [(m.start, m.end) for m in told.marks if _is_reply(m.label)]


def _is_reply(label: str) -> bool:
    return label == ANY or label.startswith("reply")


def weighed(reading: Reading, places: Sequence[Place]) -> Iterator[Weighed]:
    """Every run of words of a reading that may be a reply."""
    for accused, _, _, found in looked_at(reading):
        for run in found:
            is_one = any(run.span.start < end and start < run.span.end for start, end in places)
            yield dict(evidence(accused, run)), is_one


def fitted(given: Floats, right: Floats) -> Floats:
    """The weights of a logistic regression with a ridge, by Newton's steps; the first is free."""
    weights = np.zeros(given.shape[1])
    ridge = np.full(given.shape[1], RIDGE)
    ridge[0] = 0.01
    for _ in range(ROUNDS):
        share = 1 / (1 + np.exp(-given @ weights))
        slope = given.T @ (share - right) + ridge * weights
        bend = (given * (share * (1 - share))[:, None]).T @ given + np.diag(ridge)
        weights -= np.linalg.solve(bend, slope)
    return weights


def table(runs: Sequence[Weighed]) -> tuple[list[str], Floats, Floats]:
    """Names of what is known, [run, name], and which runs are replies."""
    counts: dict[str, int] = {}
    for known, _ in runs:
        for name, value in known.items():
            counts[name] = counts.get(name, 0) + (value != 0)
    names = [ONE, *sorted(name for name, n in counts.items() if n >= LEAST and name != ONE)]
    given = np.array([[known.get(name, 0.0) for name in names] for known, _ in runs])
    return names, given, np.array([float(right) for _, right in runs])


def folded(given: Floats, right: Floats, folds: NDArray[np.int64]) -> Floats:
    """Log odds of each run by weights fitted on the other folds."""
    odds = np.zeros(len(right))
    for fold in range(FOLDS):
        out = folds == fold
        odds[out] = given[out] @ fitted(given[~out], right[~out])
    return odds


def read(data: Path) -> list[list[Weighed]]:
    """The runs of each text."""
    told = [*texts(data)]
    readings = analysed([text for text, _ in told])
    pairs = zip(readings, told, strict=True)
    return [[*weighed(reading, places)] for reading, (_, places) in pairs]


def main() -> int:
    """Prints the score in folds and the weights; 2 when the data are absent."""
    data = data_asked(__doc__, "fitted")
    if data is None:
        return 2
    show(read(data))
    return 0


def show(read: Sequence[Sequence[Weighed]]) -> None:
    """Prints the score and the weights."""
    names, given, right = table([run for runs in read for run in runs])
    folds = np.array([n % FOLDS for n, runs in enumerate(read) for _ in runs])
    odds = folded(given, right, folds)
    share = 1 / (1 + np.exp(-odds))
    loss = -np.log(np.where(right > 0, share, 1 - share)).mean()
    print(f"{len(right)} runs, {int(right.sum())} replies; in folds: log loss {loss:.4f}")
    for least in (-0.5, 0.0, 0.5):
        told = odds >= least
        print(f"  from {least}: {int(told.sum())} told, {right[told].mean():.2f} of them replies")
    for name, weight in zip(names, fitted(given, right), strict=True):
        print(f'        "{name}": {weight:.2f},')


if __name__ == "__main__":
    raise SystemExit(main())
