"""Fit the weights of roles: `python -m eval.training.roles.fit TRAIN.json --out FILE.npz`.

TRAIN has the format of `eval.muc4`. Needs numpy and SciPy. A wording of a noun phrase is right for
a role when it is one of the mentions of an annotated entity of that role. Thresholds and the
article's share are chosen on another split, by `--thresholds` and `--share`.
"""

from __future__ import annotations

import argparse
import hashlib
import io
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize  # type: ignore[import-untyped]
from scipy.sparse import csr_matrix  # type: ignore[import-untyped]

from eval.articles import parsed
from eval.muc4 import NAMES, PARAGRAPH, annotated, folded, texts
from firsthand.facts._candidates import candidates, printed, seen
from firsthand.facts._roles import ABOUT
from firsthand.reading import Reading
from firsthand.syntax import Sentence

LEAST = 4  # articles' phrases that must show what is kept
RIDGE, ARTICLE_RIDGE = 2.0, 3.0
ROUNDS = 60
SMALLEST = 0.03  # weights below it in every role are left out

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Phrases:
    """The phrases of one article: what is seen of each, and for which roles it is right."""

    seen: tuple[tuple[str, ...], ...]
    right: tuple[tuple[bool, ...], ...]
    attacked: bool  # anything is annotated in the article


def phrases(reading: Reading, templates: Iterable[dict[str, object]]) -> Phrases:
    """The phrases of an article with its annotated mentions."""
    text = reading.doc.text
    held = [phrase for sentence in reading[Sentence] for phrase in candidates(sentence)]
    gold = annotated(templates)
    mentions = [frozenset().union(*gold[name]) for name in NAMES.values()]
    right = tuple(
        tuple(folded(printed(text, phrase)) in named for named in mentions) for phrase in held
    )
    return Phrases(tuple(seen(text, held)), right, any(gold.values()))


def matrix(rows: Iterable[Iterable[str]], places: dict[str, int]) -> csr_matrix:
    """[row, what is seen], of ones."""
    indexes: list[int] = []
    ends = [0]
    for row in rows:
        indexes += sorted({places[name] for name in row if name in places})
        ends.append(len(indexes))
    return csr_matrix((np.ones(len(indexes)), indexes, ends), shape=(len(ends) - 1, len(places)))


def fitted(given: csr_matrix, right: Array, ridge: float) -> Array:
    """Logistic weights, the constant first."""

    def loss(weights: Array) -> tuple[float, Array]:
        total = given @ weights[1:] + weights[0]
        value = np.logaddexp(0, total).sum() - (right * total).sum()
        value += ridge * (weights[1:] @ weights[1:]) / 2
        slope = 1 / (1 + np.exp(-total)) - right
        return value, np.concatenate([[slope.sum()], given.T @ slope + ridge * weights[1:]])

    start = np.zeros(given.shape[1] + 1)
    start[0] = -4
    made = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": ROUNDS})
    return np.asarray(made.x)


def packed(
    names: Sequence[str], tables: tuple[Array, Array], article: Array, share: float, least: Array
) -> bytes:
    """The file that ships: rows whose weights matter, in 16 bits."""
    of_phrases, bias = tables
    keep = [
        index
        for index in range(len(names))
        if max(np.abs(of_phrases[index]).max(), abs(article[1 + index])) >= SMALLEST
    ]
    made = io.BytesIO()
    np.savez_compressed(
        made,
        rows=np.array("\n".join(names[index] for index in keep)),
        of_phrases=of_phrases[keep].astype(np.float16),
        bias=bias.astype(np.float32),
        of_article=article[1:][keep].astype(np.float16),
        article=np.array([article[0], share], dtype=np.float32),
        thresholds=least.astype(np.float32),
    )
    return made.getvalue()


def main() -> None:
    """Reads, fits, writes, prints the digest."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--share", type=float, default=0.3)
    parser.add_argument("--thresholds", type=float, nargs=len(NAMES), required=True)
    given = parser.parse_args()
    articles = texts(given.file.read_text(encoding="utf-8"))
    readings = parsed(PARAGRAPH.sub("\n\n", article["doctext"]) for article in articles)
    held = [
        phrases(reading, article["templates"])
        for article, reading in zip(articles, readings, strict=True)
    ]
    counts = Counter(name for one in held for row in one.seen for name in set(row))
    names = sorted(name for name, count in counts.items() if count >= LEAST and "\n" not in name)
    places = {name: index for index, name in enumerate(names)}
    table = matrix((row for one in held for row in one.seen), places)
    right = np.array([row for one in held for row in one.right], dtype=np.float64)
    weights = np.array([fitted(table, column, RIDGE) for column in right.T])
    about = matrix(
        ([n for row in one.seen for n in row if n.startswith(ABOUT)] for one in held), places
    )
    attacked = np.array([float(one.attacked) for one in held])
    article = fitted(about, attacked, ARTICLE_RIDGE)
    least = np.array(given.thresholds)
    data = packed(names, (weights[:, 1:].T, weights[:, 0]), article, given.share, least)
    given.out.write_bytes(data)
    print(f"{len(data):,} bytes, sha256 {hashlib.sha256(data).hexdigest()}")


if __name__ == "__main__":
    main()
