"""Names of persons, bodies, places, times and numbers: the parser's own model, decoded at once.

It reads as spaCy does, one word after the other, each either outside of a name, its beginning, its
inside, its last word, or a name of one word. Outside of names what comes before does not matter,
so that all words are judged together first; a test proves that the names are spaCy's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from firsthand.language._encoder import Encoder, Floats, Rows
from firsthand.model.quick import dataclass

Bools = NDArray[np.bool_]
Ints = NDArray[np.int64]
Found = tuple[int, int, str]  # tokens [first, end) of all texts together, and a label
HERE, FIRST, BEFORE = range(3)  # what a word is judged by: itself, the name's first word, the last
OUTSIDE: Final = "O"
BLOCKED: Final = "U-"  # for names given beforehand, which there are none of
NEVER: Final = np.float32(-np.inf)


@dataclass(frozen=True, slots=True)
class Name:
    """Tokens [first, end) of one text, and what they name."""

    first: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Text:
    """One parsed text, as the names need it; every array has one row a token."""

    rows: Rows
    starts: Bools  # begins a sentence: no name goes on over it
    spaces: Bools  # white space: no name begins with it


class Names:
    """The loaded model."""

    def __init__(self, part: Any) -> None:
        """`part`: spaCy's, of which the weights are taken."""
        model = part.model
        self.encoder = Encoder(model.get_ref("tok2vec").layers[0])
        squeeze = model.get_ref("tok2vec").layers[-1]
        self.squeeze, self.squeezed = squeeze.get_param("W").T, squeeze.get_param("b")
        lower, upper = model.get_ref("lower"), model.get_ref("upper")
        weight = lower.get_param("W").transpose(0, 3, 2, 1)  # [judged by, input, piece, hidden]
        self.hidden = weight.shape[3]
        self.lower = np.ascontiguousarray(weight.reshape(*weight.shape[:2], -1))
        self.absent = lower.get_param("pad")[0].swapaxes(1, 2).reshape(len(weight), -1)
        self.bias = lower.get_param("b").T.reshape(-1)
        self.upper, self.start = upper.get_param("W"), upper.get_param("b")
        self._number([part.moves.get_class_name(i) for i in range(part.moves.n_moves)])

    def _number(self, moves: Sequence[str]) -> None:
        """Notes which move is what: `B-ORG`, `I-ORG`, `L-ORG`, `U-ORG`, `U-`, `O`."""
        self.outside, self.blocked = moves.index(OUTSIDE), moves.index(BLOCKED)
        self.labels = [move[2:] for move in moves if move.startswith("B-")]
        self.begin, self.inside, self.last, self.unit = (
            np.array([moves.index(f"{kind}-{label}") for label in self.labels]) for kind in "BILU"
        )

    def __call__(self, texts: Sequence[Text]) -> list[list[Name]]:
        """The names of each text in order; texts do not see each other."""
        if not any(len(text.rows) for text in texts):
            return [[] for _ in texts]
        squeezed = np.concatenate(self.encoder([text.rows for text in texts])) @ self.squeeze
        squeezed += self.squeezed
        open_ = ~np.concatenate([_closing(text) for text in texts])
        spaces = np.concatenate([text.spaces for text in texts])
        moves = self._outside(squeezed, open_, spaces)
        begun = np.flatnonzero(np.isin(moves, self.begin))
        label_of = {int(move): i for i, move in enumerate(self.begin)}
        label_of |= {int(move): i for i, move in enumerate(self.unit)}
        labels = np.array([label_of[int(moves[i])] for i in begun], dtype=np.int64)
        ends = self._ends(squeezed, open_, begun, labels)
        end_of = dict(zip(begun.tolist(), ends.tolist(), strict=True))
        named = np.flatnonzero(moves != self.outside).tolist()
        found = [(i, end_of.get(i, i + 1), self.labels[label_of[int(moves[i])]]) for i in named]
        return list(_of_texts(found, [len(text.rows) for text in texts]))

    def _outside(self, squeezed: Floats, open_: Bools, spaces: Bools) -> Ints:
        """[token]: the move at each, if it is in no name yet; `squeezed` is [token, input]."""
        summed = squeezed @ self.lower[HERE]
        summed += self.absent[FIRST] + self.absent[BEFORE]
        scores = self._hidden(summed) @ self.upper.T + self.start
        scores[:, self.inside] = scores[:, self.last] = NEVER
        scores[:, self.blocked] = NEVER
        scores[np.ix_(~open_ | spaces, self.begin)] = NEVER
        scores[np.ix_(spaces, self.unit)] = NEVER
        return np.asarray(scores.argmax(1))

    def _ends(self, squeezed: Floats, open_: Bools, begun: Ints, labels: Ints) -> Ints:
        """Where each name that was begun ends: all are read on together, a word at a time."""
        ends = np.array(begun)
        going = np.arange(len(begun))
        while len(going):
            ends[going] += 1
            here, first, label = ends[going], begun[going], labels[going]
            summed = squeezed[here] @ self.lower[HERE]
            summed += squeezed[first] @ self.lower[FIRST]
            summed += squeezed[here - 1] @ self.lower[BEFORE]
            hidden = self._hidden(summed)
            on, last = self.inside[label], self.last[label]
            goes_on = np.einsum("ij,ij->i", hidden, self.upper[on]) + self.start[on]
            stops = np.einsum("ij,ij->i", hidden, self.upper[last]) + self.start[last]
            going = going[open_[here] & (goes_on >= stops)]
        return ends + 1

    def _hidden(self, summed: Floats) -> Floats:
        summed += self.bias
        best = summed[:, : self.hidden]
        for first in range(self.hidden, summed.shape[1], self.hidden):
            best = np.maximum(best, summed[:, first : first + self.hidden])
        return best


def _closing(text: Text) -> Bools:
    """[token]: whether a name cannot go on after it: the last of its sentence."""
    closing = np.ones(len(text.rows), np.bool_)
    closing[:-1] = text.starts[1:]
    return closing


def _of_texts(
    found: Sequence[tuple[int, int, str]], lengths: Sequence[int]
) -> Iterator[list[Name]]:
    """The names of each text, counted from its first token; what lies in another name is none."""
    names = iter([*found, (sum(lengths), 0, "")])
    first, end, label = next(names)
    start = free = 0
    for length in lengths:
        mine: list[Name] = []
        while first < start + length:
            if first >= free:
                mine.append(Name(first - start, end - start, label))
                free = end
            first, end, label = next(names)
        start += length
        yield mine
