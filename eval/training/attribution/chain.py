"""A linear-chain conditional random field over the labels of a window."""

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from firsthand.statements._tagger.labels import Label, may_follow

FORBIDDEN = -1e4  # low enough for probability 0, finite so that sums of it stay numbers


@dataclass(frozen=True, slots=True)
class Expected:
    """How often a chain expects what, over a batch."""

    labels: Tensor  # [window, word, label]: a probability
    starts: Tensor  # [label], summed over windows
    pairs: Tensor  # [before, after], summed over windows and words


class Chain(nn.Module):
    """Scores of label sequences: one score a label and word, one a pair of neighbouring labels."""

    allowed: Tensor

    def __init__(self) -> None:
        super().__init__()
        size = len(Label)
        self.transition = nn.Parameter(torch.zeros(size, size))
        self.start = nn.Parameter(torch.zeros(size))
        allowed = [[float(may_follow(before, after)) for after in Label] for before in Label]
        self.register_buffer("allowed", torch.tensor(allowed), persistent=False)

    def transitions(self) -> Tensor:
        """[before, after], with pairs that may not stand side by side priced out."""
        return torch.where(self.allowed > 0, self.transition, FORBIDDEN)

    def starts(self) -> Tensor:
        """[label]: the price of standing first in a window; an inside may after a cut line."""
        return self.start

    def loss(self, scores: Tensor, labels: Tensor, lengths: Tensor) -> Tensor:
        """Mean negative log likelihood a word. `scores` [window, word, label]; every length ≥ 1."""
        likelihood = self._score(scores, labels, lengths) - self._partition(scores, lengths)
        return -likelihood.sum() / lengths.sum()

    def loss_towards(self, scores: Tensor, lengths: Tensor, taught: "Expected") -> Tensor:
        """Mean cross entropy a word from the label sequences that `taught` stands for.

        Exact over whole sequences: a chain's likelihood is linear in its scores, so the mean over
        the teacher's sequences needs only how often it expects each label and each pair.
        """
        agreement = (taught.labels * scores).sum((1, 2)).sum()
        agreement = agreement + (taught.pairs * self.transitions()).sum()
        agreement = agreement + (taught.starts * self.starts()).sum()
        return (self._partition(scores, lengths).sum() - agreement) / lengths.sum()

    def expected(self, scores: Tensor, lengths: Tensor) -> "Expected":
        """How often each label and pair is expected: the slopes of the log partition."""
        with torch.enable_grad():
            inputs = [value.detach().requires_grad_() for value in (scores, self.start)]
            pairs = self.transitions().detach().requires_grad_()
            total = self._partition(inputs[0], lengths, inputs[1], pairs).sum()
            labels, starts, counts = torch.autograd.grad(total, [*inputs, pairs])
        return Expected(labels, starts, counts)

    def _score(self, scores: Tensor, labels: Tensor, lengths: Tensor) -> Tensor:
        inside = torch.arange(scores.shape[1])[None] < lengths[:, None]
        labels = labels.clamp(min=0)
        words = scores.gather(2, labels[..., None]).squeeze(2)
        pairs = self.transitions()[labels[:, :-1], labels[:, 1:]]
        total = (words * inside).sum(1) + (pairs * inside[:, 1:]).sum(1)
        return total + self.starts()[labels[:, 0]]

    def _partition(
        self,
        scores: Tensor,
        lengths: Tensor,
        starts: Tensor | None = None,
        transitions: Tensor | None = None,
    ) -> Tensor:
        """Log of the summed weight of all label sequences.

        Step matrices are multiplied in pairs, halving their number each round: the cost of a
        loop over words on a CPU is its number of calls, and this makes it logarithmic.
        """
        size = len(Label)
        pairs = self.transitions() if transitions is None else transitions
        first = scores[:, 0] + (self.starts() if starts is None else starts)
        steps = scores[:, 1:, None, :] + pairs
        beyond = torch.arange(1, scores.shape[1])[None] >= lengths[:, None]
        identity = torch.where(torch.eye(size) > 0, 0.0, FORBIDDEN)
        steps = torch.where(beyond[..., None, None], identity, steps)
        while steps.shape[1] > 1:
            if steps.shape[1] % 2:
                padding = identity.expand(len(steps), 1, size, size)
                steps = torch.cat([steps, padding], 1)
            steps = _product(steps[:, 0::2], steps[:, 1::2])
        if steps.shape[1]:
            first = torch.logsumexp(first[:, :, None] + steps[:, 0], 1)
        return torch.logsumexp(first, 1)


def _product(left: Tensor, right: Tensor) -> Tensor:
    """Matrix product in the log semiring."""
    return torch.logsumexp(left[..., :, :, None] + right[..., None, :, :], -2)
