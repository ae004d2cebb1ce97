"""Scores of labels → the best label sequence and how sure each label of it is."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from firsthand.statements._tagger.labels import Label, may_follow

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

FORBIDDEN = np.float32(-1e4)
LEAST = 1e-300  # stands for a weight of nothing where one divides by it
SCALED_EVERY = 16  # words: a label's weight falls by some e^20 a word, and e^700 would be too much


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
        total = np.empty_like(scores)
        total[:, 0] = scores[:, 0] + self.start
        for word in range(1, words):
            paths = total[:, word - 1, :, None] + self.transition
            np.add(paths.max(1), scores[:, word], out=total[:, word])
        came_from = (total[:, :-1, :, None] + self.transition).argmax(2).tolist()
        found = np.zeros((windows, words), dtype=np.int64)
        last = total[np.arange(windows), lengths - 1].argmax(1).tolist()
        for window, (label, length) in enumerate(zip(last, lengths.tolist(), strict=True)):
            labels = [label]
            for before in reversed(came_from[window][: length - 1]):
                labels.append(before[labels[-1]])
            found[window, :length] = labels[::-1]
        return found

    def shares(self, scores: Floats, lengths: Ints) -> Floats:
        """[window, word, label]: the probability of each label, over all label sequences.

        Both ends are walked from at once: what lies before a word, and, with each window turned
        round, what lies behind it. The weights are scaled to sum to 1 every few words, so nothing
        under- or overflows however long the window is.
        """
        weights = np.exp((scores - scores.max(2, keepdims=True)).astype(np.float64))
        words = scores.shape[1]
        turned = np.maximum(lengths[:, None] - 1 - np.arange(words), 0)[:, :, None]
        pairs = np.exp(self.transition.astype(np.float64))
        steps = np.stack([pairs, pairs.T])
        seen = np.stack([weights, np.take_along_axis(weights, turned, 1)])
        seen[0, :, 0] *= np.exp(self.start)
        for word in range(1, words):
            seen[:, :, word] *= seen[:, :, word - 1] @ steps
            if word % SCALED_EVERY == 0:
                seen[:, :, word] /= seen[:, :, word].sum(2, keepdims=True)
        behind = np.take_along_axis(seen[1], turned, 1) / np.maximum(weights, LEAST)
        joint = seen[0] * behind
        return np.asarray(joint / joint.sum(2, keepdims=True), dtype=np.float32)
