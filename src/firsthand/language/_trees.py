"""Trees of many texts at once: the parser's own transitions, each step judged for all of them.

The parser's own loop lets go of Python's lock and takes it again for every transition of every
text, which is half of its time. Here one step of all texts is one product of matrices, and the
transitions themselves are the parser's; a test proves that the trees are the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import prod
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from firsthand.language._encoder import Floats

if TYPE_CHECKING:
    from spacy.tokens import Doc

PIECES: Final = 2  # of the hidden layer, of which the greater counts
KEPT_TOKENS: Final = 24_000  # whose buffer (4 KB a token, where it was used) is used again


class Trees:
    """The loaded model."""

    def __init__(self, part: Any, example: Doc) -> None:
        """`part`: spaCy's, of which the weights are taken; `example`: any text of some words."""
        model = part.model
        self.part = part
        squeeze = model.get_ref("tok2vec").layers[-1]
        self.squeeze, self.squeezed = squeeze.get_param("W").T, squeeze.get_param("b")
        lower, upper = model.get_ref("lower"), model.get_ref("upper")
        weight = lower.get_param("W").transpose(0, 3, 2, 1)  # [place, input, piece, hidden]
        self.hidden = weight.shape[3]
        self.lower = np.ascontiguousarray(weight.reshape(*weight.shape[:2], -1))
        self.absent = lower.get_param("pad")[0].swapaxes(1, 2).reshape(len(weight), -1)
        self.bias = lower.get_param("b").T.reshape(-1)
        self.upper = np.concatenate([upper.get_param("W").T, upper.get_param("b")[None]])
        self.kept = np.empty(len(weight) * KEPT_TOKENS * PIECES * self.hidden, np.float32)
        example.tensor = np.zeros((len(example), len(self.squeeze)), np.float32)
        self.step = model.predict([example])  # knows which words of a text are looked at

    def __call__(self, docs: Sequence[Doc], vectors: Sequence[Floats]) -> None:
        """Writes the tree of each text into it; `vectors` are what the encoder made of it."""
        states = self.part.moves.init_batch(docs)
        going = [state for state in states if not state.is_final()]
        known = self._known(np.concatenate(vectors))
        places, tokens, width = known.shape
        known = known.reshape(-1, width)
        first = np.arange(places) * tokens + 1  # where what is known at each place begins
        seen = np.empty((len(going), places), np.int64)
        found = np.empty((len(going), places, width), np.float32)
        summed = np.empty((len(going), width), np.float32)
        hidden = np.ones((len(going), self.hidden + 1), np.float32)  # the last: for the bias
        scores = np.empty((len(going), self.upper.shape[1]), np.float32)
        while going:
            here = slice(len(going))
            np.add(self.step.get_token_ids(going), first, out=seen[here])
            known.take(seen[here], 0, out=found[here], mode="clip")
            np.add.reduce(found[here], 1, out=summed[here])
            one, other = summed[here, : self.hidden], summed[here, self.hidden :]
            np.maximum(one, other, out=hidden[here, :-1])
            np.matmul(hidden[here], self.upper, out=scores[here])
            going = self.part.transition_states(going, scores[here])
        self.part.set_annotations(docs, states)

    def _known(self, vectors: Floats) -> Floats:
        """[place, 1 + token, piece × hidden]: what a token adds at each place; first: none.

        What it gives for fewer than KEPT_TOKENS is overwritten by the next call.
        """
        squeezed = vectors @ self.squeeze + self.squeezed
        shape = len(self.lower), len(squeezed) + 1, self.lower.shape[2]
        fits = len(squeezed) < KEPT_TOKENS
        known = self.kept[: prod(shape)].reshape(shape) if fits else np.empty(shape, np.float32)
        known[:, 0] = self.absent
        for place, lower in enumerate(self.lower):
            np.matmul(squeezed, lower, out=known[place, 1:])
        known[0] += self.bias
        return known
