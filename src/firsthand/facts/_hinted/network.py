"""Texts → hints: where an outcome, an answer or a demand is told, and of which kind.

Needs numpy, ONNX Runtime and tokenizers; the weights lie beside this module and are checked
against the SHA-256 digests in their `settings.json`. See MODEL_CARD.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from pathlib import Path
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from firsthand.facts._hinted.gate import Gate
from firsthand.facts._hinted.kinds import ANSWERS, FAMILIES, KINDS, STAGES, STATUSES
from firsthand.text.networks import session
from firsthand.text.pieces import Vocabulary, Words, encode, row, windows
from firsthand.text.weights import checked

WEIGHTS = Path(__file__).parent / "weights"
NETWORK, VOCABULARY = "network.onnx", "tokenizer.json"

NAMES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"outcome": STAGES, "reply": ANSWERS, "demand": ()}
)
NEAR = 2  # words on each side that say with a word what is told
SHORTEST = 3  # words that tell a kind of their own

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Seen:
    """A run of words of one family."""

    start: int  # code points of the text
    end: int
    family: str
    kind: str
    status: str
    confidence: float


class Hinter:
    """A loaded network. One instance may be used by one thread at a time."""

    def __init__(self, folder: Path = WEIGHTS) -> None:
        """Load the weights in `folder`; raises WrongWeights if a file has changed."""
        settings = checked(folder)
        self._limit = int(settings["window_pieces"])
        self._least = float(settings["least"])
        self.gate = Gate.read(folder)
        self._vocabulary = Vocabulary.read(folder / VOCABULARY)
        self._session = session(folder / NETWORK)

    def __call__(self, text: str, sentences: Sequence[int]) -> Iterator[Seen]:
        """What is seen in a text whose lines are its paragraphs, window by window.

        A run ends with its sentence: `sentences` are the places where one starts, ascending.
        """
        words = encode(text, self._vocabulary)
        starts = np.array([start for start, _ in words.spans])
        numbers = np.searchsorted(np.array(sentences), starts, side="right")
        for begin, end in windows(words, self._limit):
            scores = self.scores(words, begin, end)
            for column, family in enumerate(FAMILIES):
                for run in runs(scores[:, column] >= self._least, numbers[begin:end]):
                    for part in parted(scores, run, family):
                        yield _seen(words, begin, scores, part, family)

    def scores(self, words: Words, begin: int, end: int) -> Floats:
        """[word, kind] shares of the words [begin, end), read as one window."""
        pieces, features, firsts = row(words, begin, end)
        given = {"pieces": np.array([pieces]), "features": np.array([features])}
        return shares(np.asarray(self._session.run(["scores"], given)[0])[0, firsts])


def shares(scores: Floats) -> Floats:
    """[word, kind] in 0–1: of each family its probability; of each kind its share among those of
    its family, and of each status among the four.
    """
    made = scores.copy()
    families = slice(0, len(FAMILIES))
    made[:, families] = 1 / (1 + np.exp(-scores[:, families]))
    for names in (STAGES, STATUSES, ANSWERS):
        group = slice(KINDS.index(names[0]), KINDS.index(names[0]) + len(names))
        grown = np.exp(scores[:, group] - scores[:, group].max(1, keepdims=True))
        made[:, group] = grown / grown.sum(1, keepdims=True)
    return made


def runs(on: NDArray[np.bool_], numbers: NDArray[np.int_]) -> Iterator[tuple[int, int]]:
    """[first, last) of the stretches of words that are on, each of words of one number.

    A single word between two that are on does not part them.
    """
    joined = on.copy()
    joined[1:-1] |= on[:-2] & on[2:]
    for (is_on, _), group in groupby(
        range(len(joined)), key=lambda place: (joined[place], numbers[place])
    ):
        if is_on:
            places = [*group]
            yield places[0], places[-1] + 1


def parted(scores: Floats, run: tuple[int, int], family: str) -> Iterator[tuple[int, int]]:
    """The stretches of a run that tell one kind each: `was suspended | and later jailed`.

    A word's kind is that of the words around it; too short a stretch joins the one before.
    """
    names = NAMES[family]
    if not names:
        yield run
        return
    first = KINDS.index(names[0])
    part = scores[slice(*run), first : first + len(names)]
    around = np.array([part[max(0, i - NEAR) : i + NEAR + 1].sum(0) for i in range(len(part))])
    kinds = around.argmax(1)
    ends = [run[0]]
    for place in range(1, len(kinds)):
        if kinds[place] != kinds[place - 1] and run[0] + place - ends[-1] >= SHORTEST:
            ends.append(run[0] + place)
    if len(ends) > 1 and run[1] - ends[-1] < SHORTEST:
        ends.pop()
    yield from pairwise([*ends, run[1]])


def _seen(words: Words, begin: int, scores: Floats, run: tuple[int, int], family: str) -> Seen:
    """The run, with the kind and the status that its words say together."""
    part = scores[slice(*run)]
    status = likeliest(part, STATUSES) if family == "outcome" else ""
    return Seen(
        words.spans[begin + run[0]][0],
        words.spans[begin + run[1] - 1][1],
        family,
        likeliest(part, NAMES[family]),
        status,
        float(part[:, FAMILIES.index(family)].max()),
    )


def likeliest(scores: Floats, names: Sequence[str]) -> str:
    """Of columns that lie side by side, the one that is likeliest over all words."""
    if not names:
        return ""
    first = KINDS.index(names[0])
    return names[int(scores[:, first : first + len(names)].sum(0).argmax())]
