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
        windows, words, labels = scores.shape
        heard = np.ascontiguousarray(scores.transpose(1, 2, 0))  # [word, label, window]
        total = np.empty_like(heard)
        np.add(heard[0], self.start[:, None], out=total[0])
        paths = np.empty((labels, labels, windows), np.float32)
        for word in range(1, words):
            np.add(total[word - 1][:, None], self.transition[:, :, None], out=paths)
            np.maximum.reduce(paths, 0, out=total[word])
            total[word] += heard[word]
        found = np.zeros((words, windows), dtype=np.int64)
        at = np.zeros(windows, dtype=np.int64)
        for word in range(words - 1, -1, -1):
            reached = total[word]
            if word + 1 < words:
                reached = reached + self.transition[:, at] * (word + 1 < lengths)
            at = np.where(word < lengths, reached.argmax(0), 0)
            found[word] = at
        return np.ascontiguousarray(found.T)

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
        both = np.stack([weights, np.take_along_axis(weights, turned, 1)])
        seen = np.ascontiguousarray(both.transpose(2, 0, 1, 3))  # [word, end, window, label]
        seen[0, 0] *= np.exp(self.start)
        for word in range(1, words):
            seen[word] *= seen[word - 1] @ steps
            if word % SCALED_EVERY == 0:
                seen[word] /= seen[word].sum(2, keepdims=True)
        before, after = seen.transpose(1, 2, 0, 3)
        behind = np.take_along_axis(after, turned, 1) / np.maximum(weights, LEAST)
        joint = before * behind
        return np.asarray(joint / joint.sum(2, keepdims=True), dtype=np.float32)
