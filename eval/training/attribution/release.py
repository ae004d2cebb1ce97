"""A trained network → the folder that ships, with a confidence scale fitted on held-out articles.

`python -m eval.training.attribution.release NETWORK.pt --encoder DIR --dev DEV.json --out FOLDER`
"""

import argparse
import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray

from eval.attribution import HALF, Roles, Text, alike
from eval.training.attribution.corpus import Article, read
from eval.training.attribution.graph import model
from eval.training.attribution.network import load
from firsthand.statements._tagger.confidence import EVIDENCE, Scale
from firsthand.statements._tagger.labels import Role
from firsthand.statements._tagger.tagger import NETWORK, VOCABULARY, Attribution, Tagger
from firsthand.text.pieces import Vocabulary
from firsthand.text.weights import SETTINGS

WINDOW_PIECES = 160  # on dev as good as 96 and better than 250, which also takes longer
LEAST = 0.2  # probability from which words are handed on as hints; the rules ask for more
RIDGE = 1.0  # keeps the confidence weights small: there are some 2,000 examples for 10 of them
BINS = 10

STEPS = 12  # of some 170 attributions each

Array = NDArray[np.float64]
Example = tuple[tuple[float, ...], bool]  # evidence of an attribution, and whether it is right


def release(weights: Path, encoder: Path, out: Path, *, eight_bit: bool = True) -> None:
    """Write network, vocabulary and settings to `out`; confidence weights are still zero."""
    network = load(weights)
    out.mkdir(parents=True, exist_ok=True)
    onnx.save(model(network, eight_bit=eight_bit), out / NETWORK)
    vocabulary = Vocabulary.read(encoder / VOCABULARY)
    vocabulary.tokenizer.save(str(out / VOCABULARY), pretty=False)
    settings = {
        "window_pieces": WINDOW_PIECES,
        "least": LEAST,
        "start": network.chain.start.tolist(),
        "transition": network.chain.transition.tolist(),
        "confidence": asdict(Scale((0.0,) * len(EVIDENCE), (0.0, 1.0), (0.0, 1.0))),
        "sha256": {
            name: hashlib.sha256((out / name).read_bytes()).hexdigest()
            for name in (NETWORK, VOCABULARY)
        },
    }
    _write(out, settings)


def calibrate(out: Path, dev: Sequence[Article]) -> float:
    """Fit the confidence weights on `dev`, write them, and return the calibration error.

    The error is measured on articles that the weights were not fitted on: each half of `dev` is
    judged by weights fitted on the other. The weights written are fitted on all of it.
    """
    tagger = Tagger(out)
    seen = [list(_examples(tagger, article)) for article in dev]
    halves = [[one for article in seen[part::2] for one in article] for part in (0, 1)]
    guessed = [
        [(scale(evidence), right) for evidence, right in here]
        for here, scale in ((halves[0], scaled(halves[1])), (halves[1], scaled(halves[0])))
    ]
    settings = json.loads((out / SETTINGS).read_text(encoding="utf-8"))
    settings["confidence"] = asdict(scaled([*halves[0], *halves[1]]))
    _write(out, settings)
    judged = np.array([*guessed[0], *guessed[1]], dtype=np.float64)
    return calibration_error(judged[:, 0], judged[:, 1])


def scaled(examples: Sequence[Example]) -> Scale:
    """A confidence scale fitted on examples: a logistic, then its guesses made true in steps."""
    evidence = np.array([seen for seen, _ in examples])
    right = np.array([float(right) for _, right in examples])
    weights = fitted(evidence, right).round(4)
    guess = 1 / (1 + np.exp(-evidence @ weights))
    order = np.argsort(guess, kind="stable")
    parts = [part for part in np.array_split(order, STEPS) if len(part)]
    guesses = [float(guess[part].mean().round(4)) for part in parts]
    shares = rising([float(right[part].mean()) for part in parts])
    return Scale(tuple(weights.tolist()), tuple(guesses), tuple(shares))


def rising(shares: Sequence[float]) -> list[float]:
    """The nearest series that never falls, by pooling neighbours that do (isotonic regression)."""
    pools: list[tuple[float, int]] = []
    for share in shares:
        pools.append((share, 1))
        while len(pools) > 1 and pools[-2][0] >= pools[-1][0]:
            (high, many), (low, few) = pools[-2:]
            pools[-2:] = [((high * many + low * few) / (many + few), many + few)]
    return [round(share, 4) for share, count in pools for _ in range(count)]


def fitted(evidence: Array, right: Array) -> Array:
    """Logistic weights for `evidence` [example, kind], by Newton's method with a ridge."""
    weights = np.zeros(evidence.shape[1])
    for _ in range(25):
        guess = 1 / (1 + np.exp(-evidence @ weights))
        slope = evidence.T @ (right - guess) - RIDGE * weights
        curve = (evidence * (guess * (1 - guess))[:, None]).T @ evidence
        weights += np.linalg.solve(curve + RIDGE * np.eye(len(weights)), slope)
    return weights


def calibration_error(guess: Array, right: Array) -> float:
    """Expected calibration error over bins of equal width."""
    bins = np.minimum((guess * BINS).astype(int), BINS - 1)
    gaps = [
        abs(guess[bins == index].mean() - right[bins == index].mean()) * (bins == index).mean()
        for index in range(BINS)
        if (bins == index).any()
    ]
    return float(sum(gaps))


def _examples(tagger: Tagger, article: Article) -> Iterator[Example]:
    """The evidence for each attribution found, and whether gold has one half like it."""
    text = Text.of(article.text)
    truth = [
        Roles(*(text.ids(one[role]) for role in (Role.SOURCE, Role.CUE, Role.CONTENT)))
        for one in article.attributions
    ]
    (told,) = tagger.read([article.text])
    for one, seen in zip(told.attributions, told.evidence, strict=True):
        yield seen, any(_half_right(text, one, gold) for gold in truth)


def _half_right(text: Text, one: Attribution, gold: Roles) -> bool:
    content, source = text.ids(one.content), text.ids(one.source)
    return (
        alike(content, gold.content) >= HALF
        and alike(text.plain(source), text.plain(gold.source)) >= HALF
    )


def _write(out: Path, settings: dict[str, object]) -> None:
    (out / SETTINGS).write_text(json.dumps(settings, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    """Read arguments, write the folder, print the calibration error."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--dev", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--exact", action="store_true", help="keep 32 bits, to compare")
    given = parser.parse_args()
    torch.set_num_threads(1)
    release(given.weights, given.encoder, given.out, eight_bit=not given.exact)
    error = calibrate(given.out, read(given.dev))
    print(f"expected calibration error {100 * error:.1f} per cent")


if __name__ == "__main__":
    main()
