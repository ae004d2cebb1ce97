"""Fit the weights: `python -m eval.training.attacks.fit TRAIN.json DEV.json --out FILE.npz`.

Needs numpy and scikit-learn. Thresholds and the printed scores come from eight folds over all
articles given; the weights that are written are fitted on all of them.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import json
import math
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack  # type: ignore[import-untyped]
from sklearn.linear_model import LogisticRegression  # type: ignore[import-not-found]

from eval.articles import plain
from firsthand.facts._features import families_of, words_of

VIOLATIONS = (
    "arbitrary detention",
    "enforced disappearance",
    "kidnapping",
    "killing",
    "torture",
    "other",
)
FOLDS = 8
LEAST = 4  # articles that must have a word
MOST = 0.6  # share of the articles that may have it
STRENGTH = 5.0  # inverse of the ridge; 1 to 30 were tried in folds
FAMILY_SCALE = 0.08  # of .03, .05, .08
KEPT = 3_000  # words with the largest weights

Array = NDArray[np.float64]


def fitted(articles: Sequence[tuple[str, str]], answers: NDArray[np.bool_]) -> dict[str, Any]:
    """Weights for each column of `answers` [article, label]."""
    counts = [words_of(*article) for article in articles]
    held = Counter(word for count in counts for word in count)
    words = sorted(w for w, n in held.items() if LEAST <= n < MOST * len(articles))
    rarity = np.array([math.log((1 + len(articles)) / (1 + held[w])) + 1 for w in words])
    raw = np.array([list(families_of(*article)) for article in articles])
    mean, spread = raw.mean(0), raw.std(0) + 1e-6
    scaled = csr_matrix((raw - mean) / spread * FAMILY_SCALE)
    given = csr_matrix(hstack([csr_matrix(matrix(counts, words, rarity)), scaled]))
    columns, bias = [], []
    for answer in answers.T:
        if answer.all() or not answer.any():
            columns.append(np.zeros(given.shape[1]))
            bias.append(-9.0)
            continue
        model = LogisticRegression(C=STRENGTH, solver="liblinear").fit(given, answer)
        columns.append(model.coef_[0])
        bias.append(float(model.intercept_[0]))
    table = np.array(columns).T
    of_families = table[len(words) :] / spread[:, None] * FAMILY_SCALE
    return {
        "words": words,
        "rarity": rarity,
        "of_words": table[: len(words)],
        "of_families": of_families,
        "bias": np.array(bias) - mean @ of_families,
    }


def matrix(counts: Sequence[Counter[str]], words: Sequence[str], rarity: Array) -> Array:
    """[article, word] of length one a row."""
    place = {word: column for column, word in enumerate(words)}
    made = np.zeros((len(counts), len(words)))
    for row, count in enumerate(counts):
        for word, number in count.items():
            if word in place:
                made[row, place[word]] = (1 + math.log(number)) * rarity[place[word]]
    norms = np.linalg.norm(made, axis=1, keepdims=True)
    return np.asarray(made / np.maximum(norms, 1e-9))


def probabilities(model: dict[str, Any], articles: Sequence[tuple[str, str]]) -> Array:
    """[article, label]."""
    counts = [words_of(*article) for article in articles]
    raw = np.array([list(families_of(*article)) for article in articles])
    total = matrix(counts, model["words"], model["rarity"]) @ model["of_words"]
    return np.asarray(1 / (1 + np.exp(-(total + raw @ model["of_families"] + model["bias"]))))


def micro_f1(given: NDArray[np.bool_], right: NDArray[np.bool_]) -> float:
    """In per cent; an article for which nothing is given or right has the label "unknown"."""
    unknown = (~given.any(1)) & (~right.any(1))
    hits = (given & right).sum() + unknown.sum()
    sizes = given.sum() + (~given.any(1)).sum() + right.sum() + (~right.any(1)).sum()
    return float(200 * hits / sizes)


def thresholds(shares: Array, right: NDArray[np.bool_]) -> Array:
    """The probability from which each label is given, by trials that raise micro F1."""
    chosen = np.full(shares.shape[1], 0.32)
    for _ in range(2):
        for label in range(len(chosen)):
            trials = []
            for trial in np.arange(0.2, 0.5, 0.02):
                tried = chosen.copy()
                tried[label] = trial
                trials.append((micro_f1(shares >= tried, right), -abs(trial - 0.32), trial))
            chosen[label] = max(trials)[2]
    return chosen


def smaller(model: dict[str, Any]) -> dict[str, Any]:
    """The model with its KEPT weightiest words."""
    size = np.abs(model["of_words"]).max(1)
    keep = sorted(np.argsort(-size)[:KEPT])
    return {
        **model,
        "words": [model["words"][index] for index in keep],
        "rarity": model["rarity"][keep],
        "of_words": model["of_words"][keep],
    }


def packed(model: dict[str, Any], labels: Sequence[str], chosen: Array) -> bytes:
    """The file that ships."""
    made = io.BytesIO()
    np.savez_compressed(
        made,
        words=np.array("\n".join(model["words"])),
        labels=np.array("\n".join(labels)),
        rarity=model["rarity"].astype(np.float16),
        of_words=model["of_words"].astype(np.float16),
        of_families=model["of_families"].astype(np.float32),
        bias=model["bias"].astype(np.float32),
        thresholds=chosen.astype(np.float32),
    )
    return made.getvalue()


def main() -> None:
    """Reads, fits, writes, prints the scores in folds and the digest."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args()
    samples = [one for path in given.files for one in json.loads(path.read_text("utf-8"))]
    articles = [
        (str(s["sample"]["Input.title"] or ""), plain(s["sample"]["Input.article_interface"]))
        for s in samples
    ]
    types = [str(s["merged_sample"]["perpetrator_type"]) for s in samples]
    perpetrators = sorted(set(types))
    labels = (*VIOLATIONS, *(f"perpetrator:{name}" for name in perpetrators))
    answers = np.array(
        [
            [v in s["merged_sample"]["violation_types"] for v in VIOLATIONS]
            + [kind == name for name in perpetrators]
            for s, kind in zip(samples, types, strict=True)
        ]
    )
    shares = np.zeros(answers.shape)
    order = np.random.default_rng(1).permutation(len(articles))
    for fold in range(FOLDS):
        out = set(order[fold::FOLDS].tolist())
        inside = [index for index in range(len(articles)) if index not in out]
        model = smaller(fitted([articles[i] for i in inside], answers[inside]))
        held = sorted(out)
        shares[held] = probabilities(model, [articles[i] for i in held])
    width = len(VIOLATIONS)
    chosen = thresholds(shares[:, :width], answers[:, :width])
    right = shares[:, width:].argmax(1) == answers[:, width:].argmax(1)
    print(f"violations, in folds: {micro_f1(shares[:, :width] >= chosen, answers[:, :width]):.1f}")
    print(f"perpetrator type, in folds: {100 * right.mean():.1f}")
    model = smaller(fitted(articles, answers))
    data = packed(model, labels, np.concatenate([chosen, np.zeros(len(perpetrators))]))
    given.out.write_bytes(data)
    print(f"{len(data):,} bytes, sha256 {hashlib.sha256(data).hexdigest()}")


if __name__ == "__main__":
    main()
