"""Fit the weights of roles: `python -m eval.training.roles.fit FILE… --words WORDS --out NPZ`.

FILEs have the format of `eval.muc4`; WORDS is made by `eval.training.roles.words`. Needs numpy and
SciPy. A phrase is right for a role when it is one of the mentions of an annotated entity of that
role. The thresholds and the article's share are given: choose them on a split that the weights were
not fitted on, with `eval.muc4`.
"""

from __future__ import annotations

import argparse
import hashlib
import io
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize  # type: ignore[import-untyped]
from scipy.sparse import csr_matrix  # type: ignore[import-untyped]

from eval.articles import parsed
from eval.muc4 import NAMES, PARAGRAPH, annotated, folded, texts
from firsthand.facts._callings import LONGEST_CALLING, Listed
from firsthand.facts._roles import ABOUT, phrases
from firsthand.reading import Reading
from firsthand.syntax import Sentence

LEAST = 4  # articles' phrases that must show what is kept
OFTEN = 3
RIDGE, ARTICLE_RIDGE = 2.0, 3.0
ROUNDS = 60
SMALLEST = 0.03  # weights below it in every role are left out

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Seen:
    """The phrases of one article: what is seen of each, and for which roles it is right."""

    seen: tuple[frozenset[str], ...]
    right: tuple[tuple[bool, ...], ...]
    attacked: bool  # anything is annotated in the article


def of_article(reading: Reading, templates: Iterable[Mapping[str, Any]], listed: Listed) -> Seen:
    """The phrases of an article, held against its annotated mentions."""
    gold = annotated(templates)
    mentions = [frozenset().union(*gold[name]) for name in NAMES.values()]
    held = phrases(reading, reading[Sentence], listed)
    right = tuple(tuple(folded(one.words) in named for named in mentions) for one in held)
    return Seen(tuple(one.seen for one in held), right, any(gold.values()))


def callings(articles: Iterable[Mapping[str, Any]]) -> frozenset[str]:
    """What those who take part are called in OFTEN articles or more."""
    counts: Counter[str] = Counter()
    for article in articles:
        gold = annotated(article["templates"])
        counts.update({name for held in gold.values() for entity in held for name in entity})
    return frozenset(
        name
        for name, count in counts.items()
        if count >= OFTEN and len(name.split()) <= LONGEST_CALLING
    )


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


@dataclass(frozen=True, slots=True)
class Fitted:
    """What was fitted, and what was chosen."""

    names: Sequence[str]
    of_phrases: Array  # [what is seen, role]
    bias: Array
    article: Array  # the constant first
    share: float
    least: Array
    listed: Listed


def packed(made: Fitted) -> bytes:
    """The file that ships: rows whose weights matter, in 16 bits."""
    size = np.abs(np.column_stack([made.of_phrases, made.article[1:]])).max(1)
    keep = np.flatnonzero(size >= SMALLEST)
    data = io.BytesIO()
    np.savez_compressed(
        data,
        rows=np.array("\n".join(made.names[index] for index in keep.tolist())),
        of_phrases=made.of_phrases[keep].astype(np.float16),
        bias=made.bias.astype(np.float32),
        of_article=made.article[1:][keep].astype(np.float16),
        article=np.array([made.article[0], made.share], dtype=np.float32),
        thresholds=made.least.astype(np.float32),
        common=np.array("\n".join(sorted(made.listed.common))),
        callings=np.array("\n".join(sorted(made.listed.callings))),
    )
    return data.getvalue()


def fit(held: Sequence[Seen], listed: Listed, share: float, least: Array) -> Fitted:
    """The weights over phrases and over articles."""
    counts = Counter(name for one in held for row in one.seen for name in row)
    names = sorted(name for name, count in counts.items() if count >= LEAST and "\n" not in name)
    places = {name: index for index, name in enumerate(names)}
    table = matrix((row for one in held for row in one.seen), places)
    right = np.array([row for one in held for row in one.right], dtype=np.float64)
    weights = np.array([fitted(table, column, RIDGE) for column in right.T])
    about = matrix(
        ([n for row in one.seen for n in row if n.startswith(ABOUT)] for one in held), places
    )
    article = fitted(about, np.array([float(one.attacked) for one in held]), ARTICLE_RIDGE)
    return Fitted(names, weights[:, 1:].T, weights[:, 0], article, share, least, listed)


def main() -> None:
    """Reads, fits, writes, prints the digest."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--words", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--share", type=float, default=0.3)
    parser.add_argument("--thresholds", type=float, nargs=len(NAMES), required=True)
    given = parser.parse_args()
    articles = [one for path in given.files for one in texts(path.read_text(encoding="utf-8"))]
    common = frozenset(given.words.read_text(encoding="utf-8").split())
    listed = Listed(common, callings(articles))
    readings = parsed(PARAGRAPH.sub("\n\n", article["doctext"]) for article in articles)
    held = [
        of_article(reading, article["templates"], listed)
        for article, reading in zip(articles, readings, strict=True)
    ]
    data = packed(fit(held, listed, given.share, np.array(given.thresholds)))
    given.out.write_bytes(data)
    print(f"{len(data):,} bytes, sha256 {hashlib.sha256(data).hexdigest()}")


if __name__ == "__main__":
    main()
