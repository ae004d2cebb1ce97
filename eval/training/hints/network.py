"""The network of hints: the tagger's encoder in full, with one score a word and kind."""

from pathlib import Path

import torch
from torch import Tensor, nn

from eval.training.attribution.network import MASKED, Network, Shape
from eval.training.attribution.network import load as tagger
from firsthand.facts._hinted.kinds import KINDS

RARE = -3.0  # where the scores start: one word in twenty is marked


class Hinter(Network):
    """Pieces and features in, scores [window, piece, kind] out.

    The layers below `frozen` stay as the tagger learned them, so what they say of a window is
    reckoned once and kept.
    """

    def __init__(self, shape: Shape, frozen: int = 0) -> None:
        super().__init__(shape)
        self.frozen = frozen
        self.hint = nn.Linear(shape.width, len(KINDS))
        nn.init.constant_(self.hint.bias, RARE)

    def below(self, pieces: Tensor, features: Tensor) -> Tensor:
        """[window, piece, width]: what the frozen layers hand on."""
        hidden = self.piece(pieces) + self.position.weight[: pieces.shape[1]]
        return self._through(self.norm(hidden + self.feature(features)), pieces, 0, self.frozen)

    def above(self, hidden: Tensor, pieces: Tensor) -> Tensor:
        """Scores, from what the frozen layers handed on."""
        top = self._through(hidden, pieces, self.frozen, self.shape.layers)
        return torch.as_tensor(self.hint(self.drop(top)))

    def _through(self, hidden: Tensor, pieces: Tensor, first: int, end: int) -> Tensor:
        mask = torch.where(pieces > 0, 0.0, MASKED)[:, None, None, :]
        for layer in [*self.layers][first:end]:
            hidden = layer(hidden, mask)
        return hidden


def begun(weights: Path, frozen: int) -> Hinter:
    """A network that goes on from a trained tagger's."""
    given = tagger(weights)
    network = Hinter(given.shape, frozen)
    network.load_state_dict(given.state_dict(), strict=False)
    for name, value in network.named_parameters():
        place = name.split(".")
        high = place[0] == "hint" or (place[0] == "layers" and int(place[1]) >= frozen)
        value.requires_grad = high
    return network


def load(weights: Path) -> Hinter:
    """A trained network, ready to be used."""
    state = torch.load(weights)
    layers = sum(name.endswith(".widen.weight") for name in state)
    network = Hinter(Shape(layers=layers, inner=len(state["layers.0.widen.weight"])))
    network.load_state_dict(state)
    network.eval()
    return network
