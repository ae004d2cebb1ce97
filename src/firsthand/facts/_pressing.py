"""How likely some words are a demand, by what the rules and the network make of them.

The weights are those of a logistic regression, fitted by `python -m eval.training.aftermath DATA`
on the tuning halves of our reports, on texts that the network was not trained on for hints, and on
our reports for training while it had learned from none of them.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from firsthand.facts._actions import Asked
from firsthand.facts._headed import Latest
from firsthand.facts._seen import Seen
from firsthand.facts._worded import of_sentence, wordings
from firsthand.syntax import Sentence

UNHEARD: Final = 0.1  # probability of what the network does not see
SURELY: Final = 0.998  # more is not told apart
WEIGHTS: Final[Mapping[str, float]] = MappingProxyType(
    {
        "one": -1.43,
        "asked": 0.56,
        "borne": -0.09,
        "heard": 0.65,
        "long": 0.49,
        "named": 0.62,
        "near": 1.14,
        "seen": -0.47,
        "sentence": 0.17,
    }
)
TOLD: Final = -0.75  # log odds from which a demand is told: found and wrong weighed in folds


class How(StrEnum):
    """By what words are taken for a demand."""

    LISTED = "listed"  # under a heading, or as an operative paragraph: never weighed
    PLAIN = "plain"  # by words that can only be a demand: never weighed
    ASKED = "asked"  # somebody asks for it
    BORNE = "borne"  # whoever speaks calls it a duty, or bids it
    SEEN = "seen"  # the network alone


@dataclass(frozen=True, slots=True)
class Pressed:
    """What may be a demand, and all that is known for weighing it."""

    asked: Asked
    how: How
    to: Latest | None  # whom it is put to, where its own words name nobody
    known: Mapping[str, float]

    @property
    def is_likely(self) -> bool:
        """Whether it is told as a demand."""
        if self.how in (How.LISTED, How.PLAIN):
            return True
        return sum(WEIGHTS.get(name, 0.0) * value for name, value in self.known.items()) > TOLD


def known(
    sentence: Sentence, text: str, asked: Asked, how: How, sure: float, near: float
) -> Iterator[tuple[str, float]]:
    """Each thing that speaks for or against a demand, and how much of it there is.

    `sure` is the network's probability in its own words, `near` that of the sentences near it.
    """
    share = min(max(sure, UNHEARD), SURELY)
    first, last = asked.actions[0].start, asked.actions[-1].end
    yield "one", 1.0
    yield str(how), 1.0
    yield "heard", math.log(share / (1 - share))
    yield "sentence", wordings().asked(of_sentence(text))["told"]
    yield "near", near
    yield "named", how is How.SEEN and not asked.voice
    yield "long", math.log(1 + sum(first <= token.start < last for token in sentence.tokens))


def heard(asked: Asked, seen: Sequence[Seen]) -> float:
    """Probability of what the network is surest of in the words asked for; 0: it sees nothing."""
    return max(
        (
            one.hint.confidence
            for one in seen
            for place in asked.actions
            if place.start < one.tokens[-1].end and one.tokens[0].start < place.end
        ),
        default=0.0,
    )
