"""The network of hints: the tagger's encoder, with one score a word and kind."""

from pathlib import Path

import torch
from torch import Tensor, nn

from eval.training.attribution.network import MASKED, Network, Shape
from eval.training.attribution.network import load as tagger
from firsthand.facts._hinted.kinds import KINDS

RARE = -3.0  # where the scores start: one word in twenty is marked


class Hinter(Network):
    """The encoder of a tagger; its own heads stay unused."""

    def __init__(self, shape: Shape) -> None:
        super().__init__(shape)
        self.hint = nn.Linear(shape.width, len(KINDS))
        nn.init.constant_(self.hint.bias, RARE)

    def scores(self, pieces: Tensor, features: Tensor) -> Tensor:
        """[window, piece, kind], for pieces and features [window, piece]; piece 0 is padding."""
        hidden = self.piece(pieces) + self.position.weight[: pieces.shape[1]]
        hidden = self.norm(hidden + self.feature(features))
        mask = torch.where(pieces > 0, 0.0, MASKED)[:, None, None, :]
        for layer in self.layers:
            hidden = layer(hidden, mask)
        return torch.as_tensor(self.hint(self.drop(hidden)))


def begun(weights: Path) -> Hinter:
    """A network that goes on from a trained tagger's; only its layers and the scores learn."""
    given = tagger(weights)
    network = Hinter(given.shape)
    network.load_state_dict(given.state_dict(), strict=False)
    for name, value in network.named_parameters():
        value.requires_grad = name.startswith(("layers.", "hint."))
    return network


def load(weights: Path) -> Hinter:
    """A trained network, ready to be used."""
    state = torch.load(weights)
    shape = Shape()
    network = Hinter(
        Shape(
            layers=sum(name.endswith(".widen.weight") for name in state),
            inner=len(state["layers.0.widen.weight"]),
            heads=state["layers.0.attended.weight"].shape[1] // shape.head_width,
            pointer=len(state["bilinear"]),
        )
    )
    network.load_state_dict(state)
    network.eval()
    return network
