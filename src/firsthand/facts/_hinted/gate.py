"""Which sentences the network of hints need not read: a sum of weights of words and word pairs.

Most sentences of a report tell of no answer, outcome or demand, and the network takes a thousand
times as long over a sentence as this sum. Weights are learned by eval/training/hints/gate.py.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType

GATE = "gate.json"
WORD = re.compile(r"[^\W\d_]+(?:['’]t)?|\d+")
STEM = 6  # letters of a word that are looked at
NUMBER = "#"


@dataclass(frozen=True, slots=True)
class Gate:
    """Weights by feature; a sentence passes when they come to `least`."""

    weights: Mapping[str, float]
    least: float

    @classmethod
    def read(cls, folder: Path) -> Gate:
        """The gate in a folder of weights."""
        given = json.loads((folder / GATE).read_text(encoding="utf-8"))
        return cls(MappingProxyType(given["weights"]), given["least"])

    def passes(self, sentence: str) -> bool:
        """Whether the sentence may tell of any."""
        weights = self.weights
        return sum(weights.get(one, 0.0) for one in features(sentence)) >= self.least


def features(sentence: str) -> set[str]:
    """The stems of a sentence, and each two that stand side by side."""
    stems = [
        NUMBER if word[0].isdigit() else word[:STEM].replace("’", "'")
        for word in WORD.findall(sentence.lower())
    ]
    return {*stems, *(f"{one} {other}" for one, other in pairwise(stems))}
