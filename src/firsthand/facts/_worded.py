"""What words alone say: whether a sentence tells an outcome or a demand, which, how far; what an
answer is.

Sums of weights of stems and of stems side by side, learned by eval/training/hints/wordings.py from
the texts that the network learns hints from. Of stages and of kinds of answers they are right as
often as the network or more: these hang on words, and whether anything is told at all on what
stands around them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise
from types import MappingProxyType

from firsthand.model.quick import dataclass

WORDINGS = "wordings.json"
WORD = re.compile(r"[^\W\d_]+(?:['’]t\b)?|\d+|[£$€]")
STEM = 6  # letters of a word that are looked at
NUMBER = "#"
NEAR = 5  # words on each side of a run that are looked at


@dataclass(frozen=True, slots=True)
class Sums:
    """Weights by feature, a number for each of `names`; what every text has is the feature ""."""

    names: tuple[str, ...]
    weights: Mapping[str, Sequence[float]]

    def __call__(self, features: Iterable[str]) -> Mapping[str, float]:
        """What the weights of the features come to, by name."""
        told = [self.weights[one] for one in {"", *features} if one in self.weights]
        return {name: sum(one[place] for one in told) for place, name in enumerate(self.names)}


@dataclass(frozen=True, slots=True)
class Wordings:
    """The five sums."""

    told: Sums  # of a sentence: one number, the logit of its telling an outcome
    asked: Sums  # of a sentence: one number, the logit of its telling a demand
    stages: Sums  # of a run of words
    statuses: Sums
    answers: Sums  # of a run: the kinds of replies


@cache
def wordings() -> Wordings:
    """The weights that ship."""
    given = json.loads(files(__package__).joinpath(WORDINGS).read_text("utf-8"))
    return Wordings(
        *(_sums(given[name]) for name in ("told", "asked", "stages", "statuses", "answers"))
    )


def _sums(given: Mapping[str, Mapping[str, Sequence[float]] | Sequence[str]]) -> Sums:
    weights = given["weights"]
    assert isinstance(weights, dict)
    return Sums(tuple(given["names"]), MappingProxyType(weights))


def stems(text: str) -> list[str]:
    """The beginnings of its words, numbers as one."""
    found = WORD.findall(text.lower())
    return [NUMBER if one[0].isdigit() else one[:STEM].replace("’", "'") for one in found]


def of_sentence(text: str) -> set[str]:
    """Its stems, and each two that stand side by side."""
    told = stems(text)
    return {*told, *(f"{one} {other}" for one, other in pairwise(told))}


def of_run(before: str, run: str, after: str) -> set[str]:
    """The features of a run, with the stems near it in its sentence."""
    return {*of_sentence(run), *_beside(before, after)}


def _beside(before: str, after: str) -> Iterator[str]:
    for one in stems(before)[-NEAR:]:
        yield f"<{one}"
    for one in stems(after)[:NEAR]:
        yield f">{one}"
