"""The parser's encoder, computed over many texts at once: rows of features → a vector a token.

It gives what spaCy's own layers give (a test compares them), at half their cost: the first layer
sees each distinct row once, the pieces of a maxout lie side by side, and buffers are used again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from firsthand.model.quick import dataclass

Floats = NDArray[np.float32]
Rows = NDArray[np.uint64]  # one row a token, one column a feature

PAD: Final = 4  # empty rows between two texts: as many as there are layers, each of which sees one
BLOCK_ROWS: Final = 2_048  # computed at once: a block's buffers (6 MB) stay near the processor
REMEMBERED: Final = 32_768  # words whose vectors are kept (13 MB); a corpus of 257,000 has 24,000
SMALLEST: Final = np.float32(1e-8)  # added to a variance
MIX: Final = np.uint64(0x9E3779B97F4A7C15)  # odd: multiplying by it loses nothing


@dataclass(frozen=True, slots=True)
class Layer:
    """Linear pieces of which the greatest counts, then a normalisation."""

    weight: Floats  # [input, piece × output]: the outputs of one piece lie side by side
    bias: Floats  # [piece × output]
    scale: Floats  # [output]
    shift: Floats  # [output]

    @classmethod
    def of(cls, maxout: Any, norm: Any) -> Layer:
        """The layer with the weights of two layers of spaCy's."""
        weight, bias = maxout.get_param("W"), maxout.get_param("b")  # [output, piece, input]
        return cls(
            np.ascontiguousarray(weight.transpose(2, 1, 0).reshape(weight.shape[2], -1)),
            np.ascontiguousarray(bias.T.reshape(-1)),
            norm.get_param("G"),
            norm.get_param("b"),
        )

    def __call__(self, given: Floats, buffer: Floats, best: Floats) -> Floats:
        """[row, output] for [row, input], in `best`.

        `buffer` is [row, piece × output], `best` [row, output]; both are overwritten.
        """
        np.matmul(given, self.weight, out=buffer)
        buffer += self.bias
        width = len(self.scale)
        np.maximum(buffer[:, :width], buffer[:, width : 2 * width], out=best)
        for first in range(2 * width, buffer.shape[1], width):
            np.maximum(best, buffer[:, first : first + width], out=best)
        best -= best @ np.full((width, 1), 1 / width, np.float32)
        spread = np.einsum("ij,ij->i", best, best) / np.float32(width) + SMALLEST
        best *= (1 / np.sqrt(spread))[:, None]
        best *= self.scale
        best += self.shift
        return best


@dataclass(frozen=True, slots=True)
class Table:
    """Vectors of one feature, found by hashing its value four times."""

    vectors: Floats
    seed: int


class Remembered:
    """Vectors by key, computed when they are first asked for; most words of a text come again."""

    def __init__(self, width: int, most: int = REMEMBERED) -> None:
        self.places: dict[int, int] = {}
        self.vectors = np.empty((most, width), np.float32)

    def __call__(self, keys: Sequence[int], make: Callable[[Sequence[int]], Floats]) -> Floats:
        """[key, width]; `make` gives the vectors of some of the distinct `keys`, by their places.

        When there are too many, all are forgotten.
        """
        most = len(self.vectors)
        if len(keys) > most:
            return make(range(len(keys)))
        if len(self.places) + len(keys) > most:
            self.places.clear()
        new = [i for i, key in enumerate(keys) if key not in self.places]
        if new:
            had = len(self.places)
            self.vectors[had : had + len(new)] = make(new)
            self.places.update(zip((keys[i] for i in new), range(had, had + len(new)), strict=True))
        return np.asarray(self.vectors[[self.places[key] for key in keys]])


class Encoder:
    """A loaded encoder."""

    def __init__(self, model: Any) -> None:
        """`model`: spaCy's, of hashed features, one layer that mixes them, and windows."""
        nodes = list(model.walk())
        tables = [node for node in nodes if node.name == "hashembed"]
        maxouts = [node for node in nodes if node.name == "maxout"]
        norms = [node for node in nodes if node.name == "layernorm"]
        layers = [Layer.of(*pair) for pair in zip(maxouts, norms, strict=True)]
        self.ops: Any = model.ops
        self.tables = [Table(node.get_param("E"), node.attrs["seed"]) for node in tables]
        self.mix, self.windows = layers[0], layers[1:]
        self.known = Remembered(len(self.mix.scale))

    @property
    def features(self) -> int:
        """How many columns of its rows it reads, from the first on."""
        return len(self.tables)

    def __call__(self, texts: Sequence[Rows]) -> list[Floats]:
        """[token, width] of each text; texts do not see each other."""
        return [found for block in blocks(texts) for found in self._block(block)]

    def _block(self, texts: Sequence[Rows]) -> Iterator[Floats]:
        lengths = [len(rows) for rows in texts]
        if not any(lengths):
            yield from (np.zeros((0, len(self.mix.scale)), np.float32) for _ in texts)
            return
        vectors = self._embedded(np.concatenate([rows[:, : self.features] for rows in texts]))
        total = sum(lengths) + PAD * (len(texts) + 1)
        padded = np.zeros((total, vectors.shape[1]), np.float32)
        starts, row = [], 0
        for ordinal, length in enumerate(lengths):
            start = row + PAD * (ordinal + 1)
            padded[start : start + length] = vectors[row : row + length]
            starts.append(start)
            row += length
        self._windowed(padded)
        yield from (
            padded[start : start + length] for start, length in zip(starts, lengths, strict=True)
        )

    def _embedded(self, rows: Rows) -> Floats:
        """[token, width] of each token by itself; equal rows are computed once."""
        seen = np.zeros(len(rows), np.uint64)
        for column in range(rows.shape[1]):
            seen = (seen ^ rows[:, column]) * MIX
            seen ^= seen >> np.uint64(29)
        keys, first, which = np.unique(seen, return_index=True, return_inverse=True)
        return self.known(keys.tolist(), lambda new: self._mixed(rows[first[new]]))[which]

    def _mixed(self, rows: Rows) -> Floats:
        """[row, width] of distinct rows."""
        together = [self._looked_up(table, rows[:, i]) for i, table in enumerate(self.tables)]
        buffer = np.empty((len(rows), len(self.mix.bias)), np.float32)
        best = np.empty((len(rows), len(self.mix.scale)), np.float32)
        return self.mix(np.concatenate(together, 1), buffer, best)

    def _looked_up(self, table: Table, values: NDArray[np.uint64]) -> Floats:
        keys = self.ops.hash(np.ascontiguousarray(values), table.seed) % len(table.vectors)
        return np.asarray(self.ops.gather_add(table.vectors, keys))

    def _windowed(self, padded: Floats) -> None:
        """Adds to each row what each layer makes of it and its neighbours."""
        rows, width = padded.shape
        around = np.zeros((rows, 3 * width), np.float32)
        buffer = np.empty((rows, len(self.windows[0].bias)), np.float32)
        best = np.empty((rows, width), np.float32)
        for layer in self.windows:
            around[1:, :width] = padded[:-1]
            around[:, width : 2 * width] = padded
            around[:-1, 2 * width :] = padded[1:]
            padded += layer(around, buffer, best)


def blocks(texts: Sequence[Rows]) -> Iterator[list[Rows]]:
    """The texts in order, some BLOCK_ROWS at a time."""
    block: list[Rows] = []
    rows = 0
    for text in texts:
        block.append(text)
        rows += len(text)
        if rows >= BLOCK_ROWS:
            yield block
            block, rows = [], 0
    if block:
        yield block
