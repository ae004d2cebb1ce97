"""Fit the weights of victims: `python -m eval.training.attacks.victims FILE… --out NPZ`.

Needs numpy, SciPy and scikit-learn. Prints the F1 of names in folds, the threshold of each fold
chosen on the others; the weights that are written are fitted on all articles.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack  # type: ignore[import-untyped]
from sklearn.linear_model import LogisticRegression  # type: ignore[import-not-found]

from eval.articles import parsed
from eval.hrdsattack import found_names, gold, named_alike, text_of
from firsthand.facts._people import evidence, people
from firsthand.facts._victims import around
from firsthand.reading import Reading
from firsthand.syntax import Sentence

FOLDS = 8
LEAST = 4  # persons that must show a word
STRENGTH = 0.3  # inverse of the ridge; .03 to 1 were tried in folds
SMALLEST = 0.01  # weights of words below it are left out
TRIALS = tuple(np.arange(0.14, 0.42, 0.02).round(2).tolist())

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Named:
    """The persons of one article: what is seen of each, its name, and the names annotated."""

    numbers: tuple[tuple[float, ...], ...]
    around: tuple[frozenset[str], ...]
    names: tuple[str, ...]
    victims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fitted:
    """Weights over numbers, and over words."""

    of_numbers: Array
    words: tuple[str, ...]
    of_words: Array


def named(reading: Reading, victims: tuple[str, ...]) -> Named:
    """What is seen of each person of the article."""
    everyone = people(reading.doc.text, reading[Sentence])
    end = max(reading.doc.text.find("\n\n"), 0)
    return Named(
        tuple(evidence(person, everyone, end) for person in everyone),
        tuple(around(person) for person in everyone),
        tuple(person.name for person in everyone),
        victims,
    )


def fitted(articles: Sequence[Named]) -> Fitted:
    """Logistic weights; the first number is the constant."""
    numbers = np.array([row for one in articles for row in one.numbers])[:, 1:]
    mean, spread = numbers.mean(0), numbers.std(0) + 1e-6
    counts = Counter(word for one in articles for seen in one.around for word in seen)
    words = sorted(word for word, n in counts.items() if n >= LEAST and "\n" not in word)
    table = matrix((seen for one in articles for seen in one.around), words)
    right = np.array([named_alike(n, one.victims) for one in articles for n in one.names])
    given = csr_matrix(hstack([csr_matrix((numbers - mean) / spread), table]))
    model = LogisticRegression(C=STRENGTH, solver="liblinear").fit(given, right)
    of_numbers = model.coef_[0][: len(mean)] / spread
    constant = float(model.intercept_[0]) - float(mean @ of_numbers)
    return Fitted(
        np.concatenate([[constant], of_numbers]), tuple(words), model.coef_[0][len(mean) :]
    )


def matrix(rows: Iterable[Iterable[str]], words: Sequence[str]) -> csr_matrix:
    """[row, word], of ones."""
    places = {word: place for place, word in enumerate(words)}
    indexes: list[int] = []
    ends = [0]
    for row in rows:
        indexes += sorted(places[word] for word in row if word in places)
        ends.append(len(indexes))
    return csr_matrix((np.ones(len(indexes)), indexes, ends), shape=(len(ends) - 1, len(words)))


def shares_of(one: Named, made: Fitted) -> Array:
    """The likelihood of each person."""
    if not one.names:
        return np.zeros(0)
    total = np.array(one.numbers) @ made.of_numbers + matrix(one.around, made.words) @ made.of_words
    return np.asarray(1 / (1 + np.exp(-total)))


def counts(one: Named, shares: Array, least: float) -> Array:
    """Names that are right, given, annotated."""
    given = found_names(n for n, each in zip(one.names, shares, strict=True) if each >= least)
    hits = sum(named_alike(name, one.victims) for name in given)
    return np.array([hits, len(given), len(one.victims)], dtype=np.float64)


def f1(table: Array) -> float:
    """In per cent, of rows of `counts`."""
    hits, given, wanted = table.sum(0)
    return float(200 * hits / max(given + wanted, 1))


def in_folds(articles: Sequence[Named]) -> tuple[float, float]:
    """F1 in folds, each with the threshold that is best on the others; the best on all."""
    order = np.random.default_rng(0).permutation(len(articles))
    table = np.zeros((len(TRIALS), len(articles), 3))
    for fold in range(FOLDS):
        out = frozenset(order[fold::FOLDS].tolist())
        made = fitted([one for index, one in enumerate(articles) if index not in out])
        for index in out:
            shares = shares_of(articles[index], made)
            for trial, least in enumerate(TRIALS):
                table[trial, index] = counts(articles[index], shares, least)
    chosen = []
    for fold in range(FOLDS):
        held, rest = order[fold::FOLDS], np.setdiff1d(order, order[fold::FOLDS])
        best = max(range(len(TRIALS)), key=lambda trial: f1(table[trial, rest]))
        chosen.append(table[best, held])
    best = max(range(len(TRIALS)), key=lambda trial: f1(table[trial]))
    return f1(np.concatenate(chosen)), TRIALS[best]


def packed(made: Fitted, threshold: float) -> bytes:
    """The file that ships."""
    keep = np.flatnonzero(np.abs(made.of_words) >= SMALLEST)
    data = io.BytesIO()
    np.savez_compressed(
        data,
        of_numbers=made.of_numbers.astype(np.float32),
        words=np.array("\n".join(made.words[index] for index in keep.tolist())),
        of_words=made.of_words[keep].astype(np.float16),
        threshold=np.array(threshold, dtype=np.float32),
    )
    return data.getvalue()


def main() -> None:
    """Reads, fits, writes, prints the score in folds and the digest."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args()
    samples = [one for path in given.files for one in json.loads(path.read_text("utf-8"))]
    readings = parsed(text_of(one["sample"]) for one in samples)
    articles = [
        named(reading, gold(one["merged_sample"]).victims)
        for one, reading in zip(samples, readings, strict=True)
    ]
    score, threshold = in_folds(articles)
    data = packed(fitted(articles), threshold)
    given.out.write_bytes(data)
    print(f"F1 in folds {score:.1f}; threshold {threshold}")
    print(f"{len(data):,} bytes, sha256 {hashlib.sha256(data).hexdigest()}")


if __name__ == "__main__":
    main()
