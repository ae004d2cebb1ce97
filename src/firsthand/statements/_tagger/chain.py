"""Scores of labels → the best label sequence and how sure each label of it is."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from firsthand.statements._tagger.labels import Label, may_follow

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

FORBIDDEN = np.float32(-1e4)


@dataclass(frozen=True, slots=True)
class Chain:
    """The learned scores of a label at the start of a window and of each pair of neighbours."""

    start: Floats  # [label]
    transition: Floats  # [before, after]; pairs that may not stand side by side are FORBIDDEN

    @classmethod
    def of(cls, start: Floats, transition: Floats) -> "Chain":
        """The chain of learned scores, with the impossible pairs priced out."""
        allowed = np.array([[may_follow(before, after) for after in Label] for before in Label])
        return cls(start, np.where(allowed, transition, FORBIDDEN).astype(np.float32))

    def best(self, scores: Floats, lengths: Ints) -> Ints:
        """[window, word]: the label sequence of highest score; beyond a window's end it is 0.

        `scores` is [window, word, label]; ties go to the label that comes first.
        """
        windows, words, _ = scores.shape
        came_from = np.zeros(scores.shape, dtype=np.int64)
        total = scores[:, 0] + self.start
        for word in range(1, words):
            paths = total[:, :, None] + self.transition
            came_from[:, word] = paths.argmax(1)
            after = paths.max(1) + scores[:, word]
            total = np.where((word < lengths)[:, None], after, total)
        found = np.zeros((windows, words), dtype=np.int64)
        rows, label = np.arange(windows), total.argmax(1)
        for word in range(words - 1, -1, -1):
            inside = word < lengths
            found[:, word] = np.where(inside, label, 0)
            label = np.where(inside, came_from[rows, word, label], label)
        return found

    def shares(self, scores: Floats, lengths: Ints) -> Floats:
        """[window, word, label]: the probability of each label, over all label sequences.

        The forward and backward weights are scaled to sum to 1 at each word, so nothing under- or
        overflows however long the window is.
        """
        weights = np.exp(scores - scores.max(2, keepdims=True))
        pairs = np.exp(self.transition)
        forward = np.empty_like(weights)
        forward[:, 0] = _scaled(weights[:, 0] * np.exp(self.start))
        for word in range(1, weights.shape[1]):
            forward[:, word] = _scaled((forward[:, word - 1] @ pairs) * weights[:, word])
        backward = np.ones_like(weights)
        for word in range(weights.shape[1] - 2, -1, -1):
            after = _scaled((backward[:, word + 1] * weights[:, word + 1]) @ pairs.T)
            backward[:, word] = np.where((word + 1 < lengths)[:, None], after, 1)
        joint = forward * backward
        return np.asarray(joint / joint.sum(2, keepdims=True), dtype=np.float32)


def _scaled(weights: Floats) -> Floats:
    return np.asarray(weights / weights.sum(1, keepdims=True), dtype=np.float32)
