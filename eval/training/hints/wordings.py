"""Learn what words tell of what followed: `python -m eval.training.hints.wordings DATA`.

Reads what the network learns hints from, leaves the same texts out, prints how often it is right
there, and writes `wordings.json` beside facts/_worded.py, which says what the five sums are for.
Each is a softmax over stems and pairs of stems, by AdaGrad, with features dropped at random so that
no single word decides. What a run tells is learned from the tuning halves of our scored reports
too; whether a sentence tells anything is not, since what it comes to is weighed there.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eval.braces import ANY, Mark
from eval.training.hints.corpus import (
    Marked,
    left_out,
    marked,
    sentences,
    trained_on,
    tuning_halves,
)
from firsthand import facts
from firsthand.facts._worded import WORDINGS, of_run, of_sentence
from firsthand.text.hints import ANSWERS, STAGES, STATUSES

TOLD = ("no", "told")
SUMS = {"told": TOLD, "asked": TOLD, "stages": STAGES, "statuses": STATUSES, "answers": ANSWERS}
OF_SENTENCES = {"told": "outcome", "asked": "demand"}
OF_RUNS = {"outcome": ("stages", "statuses"), "reply": ("answers",)}
ROUNDS, AVERAGED = 10, 5
RATE, RIDGE, DROPPED = 0.1, 1e-3, 0.3
SEEN = 4  # texts that a feature stands in
KEPT_WEIGHT = 0.15  # smaller weights are left out of the file

Example = tuple[set[str], frozenset[str]]  # features, names that are right
Floats = NDArray[np.float64]


def by_sentence(text: Marked) -> Iterator[tuple[str, int, list[Mark]]]:
    """Each sentence, where it starts, and the marks that begin in it."""
    for start, end in sentences(text):
        inside = [mark for mark in text.marks if start <= mark.start < end]
        yield text.text[start:end], start, inside


def examples(texts: Sequence[Marked]) -> dict[str, list[Example]]:
    """What each of the sums learns from."""
    found: dict[str, list[Example]] = {name: [] for name in SUMS}
    for text in texts:
        for sentence, start, inside in by_sentence(text):
            unsure = any(mark.label == ANY for mark in inside)
            for name, family in OF_SENTENCES.items():
                is_told = any(mark.label.startswith(family) for mark in inside)
                if is_told or not unsure:
                    found[name].append((of_sentence(sentence), frozenset({TOLD[is_told]})))
            for mark in inside:
                family, *cells = mark.label.split()
                first, last = mark.start - start, mark.end - start
                run = of_run(sentence[:first], sentence[first:last], sentence[last:])
                for name, cell in zip(OF_RUNS.get(family, ()), cells, strict=False):
                    if fair := frozenset(cell.split("/")) & {*SUMS[name]}:
                        found[name].append((run, fair))
    return found


def learned(given: Sequence[Example], names: Sequence[str], seed: int = 1) -> dict[str, Floats]:
    """Weights by feature, a number for each name."""
    counts = Counter(one for features, _ in given for one in features)
    places = {one: i + 1 for i, one in enumerate(o for o, n in sorted(counts.items()) if n >= SEEN)}
    rows = [np.array([places[o] for o in sorted(each) if o in places], int) for each, _ in given]
    right = np.array([[name in kinds for name in names] for _, kinds in given], float)
    right /= right.sum(1, keepdims=True)
    weights, slopes, mean = (np.full((len(places) + 1, len(names)), s) for s in (0.0, 1e-6, 0.0))
    dice = np.random.default_rng(seed)
    for number in range(ROUNDS):
        for row in dice.permutation(len(rows)):
            kept = rows[row][dice.random(len(rows[row])) > DROPPED]
            _step(weights, slopes, np.append(kept, 0), right[row])
        if number >= AVERAGED:
            mean += weights / (ROUNDS - AVERAGED)
    return {one: mean[place] for one, place in {"": 0, **places}.items()}


def _step(weights: Floats, slopes: Floats, row: NDArray[np.int_], right: Floats) -> None:
    sums = weights[row].sum(0)
    guess = np.exp(sums - sums.max())
    slope = (guess / guess.sum() - right)[None] + RIDGE * weights[row]
    slopes[row] += slope * slope
    weights[row] -= RATE * slope / np.sqrt(slopes[row])


def packed(weights: dict[str, Floats], names: Sequence[str]) -> dict[str, Any]:
    """What the file holds: of two names only how much more the second has."""
    if len(names) == len(TOLD):
        weights = {one: told[1:] - told[:1] for one, told in weights.items()}
        names = names[1:]
    kept = {one: told for one, told in weights.items() if abs(told).max() >= KEPT_WEIGHT}
    return {"names": names, "weights": {one: told.round(2).tolist() for one, told in kept.items()}}


def right_of(given: Sequence[Example], weights: dict[str, Floats], names: Sequence[str]) -> float:
    """The share of examples whose likeliest name is one of the right ones."""
    sums = [sum(weights[o] for o in ("", *each) if o in weights) for each, _ in given]
    return float(
        np.mean([names[int(np.argmax(s))] in e[1] for s, e in zip(sums, given, strict=True)])
    )


def main() -> None:
    """Read arguments, learn, print, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    everything = marked(parser.parse_args().data)
    out, mine = left_out(everything), chain.from_iterable(trained_on(everything).values())
    given = examples([*mine])
    for name, more in examples([*tuning_halves()]).items():
        given[name] += more if name not in OF_SENTENCES else []
    file = {}
    for name, names in SUMS.items():
        weights = learned(given[name], names)
        for kind, texts in out.items():
            share = right_of(examples(texts)[name], weights, names)
            print(f"{name}: {len(given[name])} learned from, right {share:.2f} of {kind} left out")
        file[name] = packed(weights, names)
    text = json.dumps(file, ensure_ascii=False, separators=(",", ":"))
    (Path(facts.__path__[0]) / WORDINGS).write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
