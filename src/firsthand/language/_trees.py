"""Trees of many texts at once: the parser's own transitions, each step judged for all of them.

The parser's own loop lets go of Python's lock and takes it again for every transition of every
text, which is half of its time. Here one step of all texts is one product of matrices, and the
transitions themselves are the parser's; a test proves that the trees are the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from firsthand.language._encoder import Floats

if TYPE_CHECKING:
    from spacy.tokens import Doc

PIECES: Final = 2  # of the hidden layer, of which the greater counts


class Trees:
    """The loaded model."""

    def __init__(self, part: Any, example: Doc) -> None:
        """`part`: spaCy's, of which the weights are taken; `example`: any text of some words."""
        model = part.model
        self.part = part
        squeeze = model.get_ref("tok2vec").layers[-1]
        self.squeeze, self.squeezed = squeeze.get_param("W").T, squeeze.get_param("b")
        lower, upper = model.get_ref("lower"), model.get_ref("upper")
        weight = lower.get_param("W").swapaxes(1, 2)  # [place, piece, hidden, input]
        self.places, self.hidden = weight.shape[0], weight.shape[2]
        self.lower = np.ascontiguousarray(weight.reshape(-1, weight.shape[3]).T)
        self.absent = lower.get_param("pad")[0].swapaxes(1, 2).reshape(self.places, -1)
        self.bias = lower.get_param("b").T.reshape(-1)
        self.upper, self.start = upper.get_param("W").T, upper.get_param("b")
        example.tensor = np.zeros((len(example), len(self.squeeze)), np.float32)
        self.step = model.predict([example])  # knows which words of a text are looked at

    def __call__(self, docs: Sequence[Doc], vectors: Sequence[Floats]) -> None:
        """Writes the tree of each text into it; `vectors` are what the encoder made of it."""
        states = self.part.moves.init_batch(docs)
        known = self._known(vectors)
        places = np.arange(self.places, dtype=np.int32)
        going = [state for state in states if not state.is_final()]
        while going:
            seen = (self.step.get_token_ids(going) + 1) * self.places + places
            summed = known.take(seen, 0).sum(1)
            summed += self.bias
            hidden = np.maximum(summed[:, : self.hidden], summed[:, self.hidden :])
            going = self.part.transition_states(going, hidden @ self.upper + self.start)
        self.part.set_annotations(docs, states)

    def _known(self, vectors: Sequence[Floats]) -> Floats:
        """[(1 + token) × place, piece × hidden]: what a token adds at each place; first: none."""
        squeezed = np.concatenate(vectors) @ self.squeeze + self.squeezed
        known = np.empty((len(squeezed) + 1, self.lower.shape[1]), np.float32)
        known[0] = self.absent.reshape(-1)
        np.matmul(squeezed, self.lower, out=known[1:])
        return known.reshape(-1, PIECES * self.hidden)
