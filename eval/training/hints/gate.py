"""Learn which sentences may tell of an answer, an outcome or a demand.

`python -m eval.training.hints.gate DATA --out FOLDER` reads what train.py reads, leaves out every
fifth text, prints what share of their words passes for each share of marked sentences that does,
and writes `gate.json`. A logistic over stems and pairs of stems, by AdaGrad, with features dropped
at random so that no single word decides.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from eval.braces import ANY
from eval.training.hints.corpus import Marked, articles, passages
from firsthand.facts._hinted.gate import GATE, features

LINE = re.compile(r"[^\n]+")
SENTENCE = re.compile(r".+?(?:[.!?][\"”’)]*\s+(?=[A-Z\"“‘(])|$)")
SEEN = 2  # sentences that a feature stands in
ROUNDS, AVERAGED = 10, 5
RATE, RIDGE, DROPPED, MARKED = 0.1, 1e-3, 0.3, 2.0
KEPT_WEIGHT = 0.1  # smaller weights are left out of the file
RECALLS = (0.90, 0.93, 0.95, 0.97)
SHIPPED = 0.95  # of the marked sentences of real articles left out

Example = tuple[str, bool, bool]  # a sentence, whether it is marked, whether it is of an article


def sentences(text: Marked) -> Iterator[tuple[str, bool]]:
    """Each sentence of a text, and whether a mark stands in it."""
    for line in LINE.finditer(text.text):
        for one in SENTENCE.finditer(line[0]):
            start, end = line.start() + one.start(), line.start() + one.end()
            inside = (m for m in text.marks if m.start < end and start < m.end)
            yield one[0], any(mark.label != ANY for mark in inside)


def learned(given: Sequence[Example], seed: int = 1) -> tuple[dict[str, float], float]:
    """Weights by feature, and what is added to each sum."""
    told = [features(sentence) for sentence, _, _ in given]
    counts = Counter(one for each in told for one in each)
    places = {one: i for i, one in enumerate(o for o, n in counts.items() if n >= SEEN)}
    rows = [np.array([places[o] for o in sorted(each) if o in places], int) for each in told]
    right = np.array([marked for _, marked, _ in given], float)
    # The last place is that of a feature which every sentence has.
    weights, slopes, mean = (np.full(len(places) + 1, start) for start in (0.0, 1e-6, 0.0))
    dice = np.random.default_rng(seed)
    for number in range(ROUNDS):
        for row in dice.permutation(len(rows)):
            kept = rows[row][dice.random(len(rows[row])) > DROPPED]
            _step(weights, slopes, np.append(kept, len(places)), right[row])
        if number >= AVERAGED:
            mean += weights / (ROUNDS - AVERAGED)
    return {one: float(mean[place]) for one, place in places.items()}, float(mean[-1])


def _step(
    weights: NDArray[np.float64], slopes: NDArray[np.float64], row: NDArray[np.int_], right: float
) -> None:
    guess = 1 / (1 + np.exp(-np.clip(weights[row].sum(), -30, 30)))
    slope = (guess - right) * (MARKED if right else 1.0) + RIDGE * weights[row]
    slopes[row] += slope * slope
    weights[row] -= RATE * slope / np.sqrt(slopes[row])


def main() -> None:
    """Read arguments, learn, print shares, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args()
    texts = [(one, False) for one in passages()] + [(one, True) for one in articles(given.data)]
    parts: tuple[list[Example], list[Example]] = ([], [])
    for place, (text, real) in enumerate(texts):
        parts[place % 5 == 0].extend((*told, real) for told in sentences(text))
    weights, _ = learned(parts[0])
    weights = {one: round(w, 2) for one, w in sorted(weights.items()) if abs(w) >= KEPT_WEIGHT}
    sums = np.array([sum(weights.get(o, 0) for o in features(s)) for s, _, _ in parts[1]])
    lengths = np.array([len(s.split()) for s, _, _ in parts[1]])
    marked, real = np.array([[m, r] for _, m, r in parts[1]]).T
    least = {recall: float(np.quantile(sums[marked & real], 1 - recall)) for recall in RECALLS}
    for recall, level in least.items():
        share = lengths[real & (sums >= level)].sum() / lengths[real].sum()
        ours = (sums[marked & ~real] >= level).mean()
        print(f"marked {recall} of articles, {ours:.3f} of passages: words {share:.2f} of articles")
    told = {"least": round(least[SHIPPED], 2), "weights": weights}
    (given.out / GATE).write_text(json.dumps(told, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
