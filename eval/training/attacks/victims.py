"""Fit the weights of `_people`: `python -m eval.training.attacks.victims TRAIN.json DEV.json`.

Prints the weights in the order of PARTS, and the F1 of names in eight folds for each threshold.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from eval.articles import parsed
from eval.hrdsattack import gold, named_alike, text_of
from firsthand.facts._people import evidence, people
from firsthand.reading import Reading
from firsthand.syntax import Sentence

FOLDS = 8
RIDGE = 1.0
TRIALS = (0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5)

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Named:
    """The persons of one article: what is seen of each, its name, and the names annotated."""

    seen: tuple[tuple[float, ...], ...]
    names: tuple[str, ...]
    victims: tuple[str, ...]


def named(reading: Reading, victims: tuple[str, ...]) -> Named:
    """What is seen of each person of the article."""
    everyone = people(reading.doc.text, reading[Sentence])
    end = max(reading.doc.text.find("\n\n"), 0)
    return Named(
        tuple(evidence(person, everyone, end) for person in everyone),
        tuple(person.name for person in everyone),
        victims,
    )


def fitted(articles: Sequence[Named]) -> Array:
    """Logistic weights by Newton's method with a ridge."""
    seen = np.array([row for one in articles for row in one.seen])
    right = np.array([float(named_alike(n, one.victims)) for one in articles for n in one.names])
    weights = np.zeros(seen.shape[1])
    for _ in range(30):
        guess = 1 / (1 + np.exp(-seen @ weights))
        slope = seen.T @ (right - guess) - RIDGE * weights
        curve = (seen * (guess * (1 - guess))[:, None]).T @ seen
        weights += np.linalg.solve(curve + RIDGE * np.eye(len(weights)), slope)
    return weights


def f1(articles: Sequence[Named], shares: Sequence[Array], least: float) -> float:
    """Of the names given, in per cent."""
    hits = given = wanted = 0
    for one, share in zip(articles, shares, strict=True):
        names = [name for name, each in zip(one.names, share, strict=True) if each >= least]
        hits += sum(named_alike(name, one.victims) for name in names)
        given += len(names)
        wanted += len(one.victims)
    return 200 * hits / max(given + wanted, 1)


def shares_of(one: Named, weights: Array) -> Array:
    """The likelihood of each person."""
    if not one.seen:
        return np.zeros(0)
    return np.asarray(1 / (1 + np.exp(-np.array(one.seen) @ weights)))


def main() -> None:
    """Reads, fits, prints."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    given = parser.parse_args()
    samples = [one for path in given.files for one in json.loads(path.read_text("utf-8"))]
    readings = parsed(text_of(one["sample"]) for one in samples)
    articles = [
        named(reading, gold(one["merged_sample"]).victims)
        for one, reading in zip(samples, readings, strict=True)
    ]
    order = np.random.default_rng(0).permutation(len(articles))
    shares: list[Array] = [np.zeros(0)] * len(articles)
    for fold in range(FOLDS):
        out = set(order[fold::FOLDS].tolist())
        weights = fitted([one for index, one in enumerate(articles) if index not in out])
        for index in out:
            shares[index] = shares_of(articles[index], weights)
    for least in TRIALS:
        print(f"threshold {least}: F1 in folds {f1(articles, shares, least):.1f}")
    print(tuple(fitted(articles).round(2).tolist()))


if __name__ == "__main__":
    main()
