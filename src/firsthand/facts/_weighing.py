"""Fitted weights over an article's words: how likely each type of violation and perpetrator is.

`weights/attacks.npz` holds them; `weights/attacks.md` says how they were made and how good they
are. The file is checked against the digest below when it is read.
"""

from __future__ import annotations

import hashlib
import io
import math
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from firsthand.facts._features import families_of, words_of
from firsthand.model.quick import dataclass
from firsthand.text.weights import WrongWeights

SHA256 = "ec065cd9e9772bb586e54cb72db8a9247270d5dcf2c6fe004d4602bb911bc430"
Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Weights:
    """A linear model: one column for each label."""

    labels: tuple[str, ...]  # violations first, then `perpetrator:` types
    words: Mapping[str, int]  # row by word
    rarity: Floats  # [word]
    of_words: Floats  # [word, label]
    of_families: Floats  # [family number, label]
    bias: Floats  # [label]
    thresholds: Floats  # [label]; 0 for perpetrators

    def scores(self, title: str, body: str) -> Mapping[str, float]:
        """Probability (0–1) of each label, apart from the others."""
        held = [
            (self.words[word], 1 + math.log(count))
            for word, count in words_of(title, body).items()
            if word in self.words
        ]
        total = self.bias + np.array(list(families_of(title, body)), np.float32) @ self.of_families
        if held:
            rows = np.array([row for row, _ in held])
            values = np.array([value for _, value in held], np.float32) * self.rarity[rows]
            total = total + (values / np.linalg.norm(values)) @ self.of_words[rows]
        shares = 1 / (1 + np.exp(-total))
        return MappingProxyType(dict(zip(self.labels, map(float, shares), strict=True)))


@cache
def weights() -> Weights:
    """The weights that ship; raises WrongWeights when the file is another."""
    data = files(__package__).joinpath("weights/attacks.npz").read_bytes()
    if hashlib.sha256(data).hexdigest() != SHA256:
        raise WrongWeights("weights/attacks.npz is not the file this version was made with")
    return unpacked(data)


def unpacked(data: bytes) -> Weights:
    """The weights in the bytes of a file."""
    held = np.load(io.BytesIO(data), allow_pickle=False)
    words = str(held["words"]).split("\n")
    return Weights(
        tuple(str(held["labels"]).split("\n")),
        MappingProxyType({word: row for row, word in enumerate(words)}),
        held["rarity"].astype(np.float32),
        held["of_words"].astype(np.float32),
        held["of_families"].astype(np.float32),
        held["bias"].astype(np.float32),
        held["thresholds"].astype(np.float32),
    )
