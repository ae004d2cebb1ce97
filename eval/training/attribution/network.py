"""The network: a small uncased BERT encoder, label scores, a pointer from words to cues, hints."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from eval.training.attribution.chain import Chain
from firsthand.statements._tagger.labels import Label
from firsthand.text.hints import KINDS
from firsthand.text.pieces import FEATURES

MASKED = -1e4
RARE = -3.0  # where the scores of hints start: one word in twenty is marked


@dataclass(frozen=True, slots=True)
class Shape:
    """Sizes of the encoder; the defaults are those of MiniLM-L6."""

    vocabulary: int = 30522
    positions: int = 512
    width: int = 384
    inner: int = 1536
    heads: int = 12
    head_width: int = 32
    layers: int = 6
    pointer: int = 128
    dropout: float = 0.1


@dataclass(frozen=True, slots=True)
class Scores:
    """What the network says of the pieces of a batch of windows."""

    labels: Tensor  # [window, piece, label]
    queries: Tensor  # [window, piece, pointer]: as a word that looks for its cue
    keys: Tensor  # [window, piece, pointer]: as a cue
    hints: Tensor  # [window, piece, kind]


class Layer(nn.Module):
    """One post-norm transformer layer."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.heads = shape.heads
        mixed = shape.heads * shape.head_width
        self.attend = nn.Linear(shape.width, 3 * mixed)
        self.attended = nn.Linear(mixed, shape.width)
        self.attended_norm = nn.LayerNorm(shape.width, eps=1e-12)
        self.widen = nn.Linear(shape.width, shape.inner)
        self.narrow = nn.Linear(shape.inner, shape.width)
        self.narrowed_norm = nn.LayerNorm(shape.width, eps=1e-12)
        self.drop = nn.Dropout(shape.dropout)

    def forward(self, hidden: Tensor, mask: Tensor) -> Tensor:
        batch, length, _ = hidden.shape
        parts = self.attend(hidden).view(batch, length, 3, self.heads, -1)
        query, key, value = parts.permute(2, 0, 3, 1, 4)
        mixed = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        mixed = mixed.transpose(1, 2).flatten(2)
        hidden = self.attended_norm(hidden + self.drop(self.attended(mixed)))
        inner = self.narrow(functional.gelu(self.widen(hidden)))
        return torch.as_tensor(self.narrowed_norm(hidden + self.drop(inner)))


class Layers(nn.ModuleList):
    """The layers from the bottom up; a list that says what it holds."""

    def __iter__(self) -> Iterator[Layer]:
        for layer in super().__iter__():
            if isinstance(layer, Layer):
                yield layer


class Network(nn.Module):
    """Pieces and features in, `Scores` out. The surface features enter below the encoder."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.piece = nn.Embedding(shape.vocabulary, shape.width)
        self.position = nn.Embedding(shape.positions, shape.width)
        self.feature = nn.Embedding(FEATURES, shape.width)
        nn.init.zeros_(self.feature.weight)
        self.norm = nn.LayerNorm(shape.width, eps=1e-12)
        self.drop = nn.Dropout(shape.dropout)
        self.layers = Layers(Layer(shape) for _ in range(shape.layers))
        self.label = nn.Linear(shape.width, len(Label))
        self.query = nn.Linear(shape.width, shape.pointer)
        self.key = nn.Linear(shape.width, shape.pointer)
        self.bilinear = nn.Parameter(torch.randn(shape.pointer, shape.pointer) / shape.pointer)
        self.chain = Chain()
        self.hint = nn.Linear(shape.width, len(KINDS))
        nn.init.constant_(self.hint.bias, RARE)

    def forward(self, pieces: Tensor, features: Tensor) -> Scores:
        """Both inputs are [window, piece]; piece 0 is padding."""
        hidden = self.piece(pieces) + self.position.weight[: pieces.shape[1]]
        hidden = self.drop(self.norm(hidden + self.feature(features)))
        mask = torch.where(pieces > 0, 0.0, MASKED)[:, None, None, :]
        for layer in self.layers:
            hidden = layer(hidden, mask)
        hidden = self.drop(hidden)
        queries = torch.relu(self.query(hidden)) @ self.bilinear
        keys = torch.relu(self.key(hidden))
        return Scores(self.label(hidden), queries, keys, self.hint(hidden))


def pretrained(weights: Path, shape: Shape) -> Network:
    """A network whose encoder holds the weights of a BERT `model.safetensors`; heads are new."""
    network = Network(shape)
    given = load_file(weights)
    state = {
        "piece.weight": given["embeddings.word_embeddings.weight"],
        # Segment embeddings are constant for a single text: they move into the positions.
        "position.weight": given["embeddings.position_embeddings.weight"]
        + given["embeddings.token_type_embeddings.weight"][0],
        **_renamed(given, "embeddings.LayerNorm", "norm"),
    }
    for index in range(shape.layers):
        state.update(_layer(given, f"encoder.layer.{index}.", f"layers.{index}."))
    missing, unexpected = network.load_state_dict(state, strict=False)
    heads = ("feature.", "label.", "query.", "key.", "bilinear", "chain.", "hint.")
    if unexpected or not all(name.startswith(heads) for name in missing):
        raise ValueError(f"{weights} does not fit: missing {missing}, unexpected {unexpected}")
    return network


def _layer(given: dict[str, Tensor], old: str, new: str) -> dict[str, Tensor]:
    attention = [f"{old}attention.self.{part}." for part in ("query", "key", "value")]
    return {
        f"{new}attend.weight": torch.cat([given[f"{part}weight"] for part in attention]),
        f"{new}attend.bias": torch.cat([given[f"{part}bias"] for part in attention]),
        **_renamed(given, f"{old}attention.output.dense", f"{new}attended"),
        **_renamed(given, f"{old}attention.output.LayerNorm", f"{new}attended_norm"),
        **_renamed(given, f"{old}intermediate.dense", f"{new}widen"),
        **_renamed(given, f"{old}output.dense", f"{new}narrow"),
        **_renamed(given, f"{old}output.LayerNorm", f"{new}narrowed_norm"),
    }


def _renamed(given: dict[str, Tensor], old: str, new: str) -> dict[str, Tensor]:
    return {f"{new}.{part}": given[f"{old}.{part}"] for part in ("weight", "bias")}


def load(weights: Path) -> Network:
    """A trained network, in the shape that its weights have, ready to be used.

    One that was never taught hints has new weights for them.
    """
    state = torch.load(weights)
    defaults = Shape()
    mixed, inner = state["layers.0.attended.weight"].shape[1], len(state["layers.0.widen.weight"])
    shape = Shape(
        layers=sum(name.endswith(".widen.weight") for name in state),
        inner=inner,
        heads=mixed // defaults.head_width,
        pointer=len(state["bilinear"]),
    )
    network = Network(shape)
    missing, unexpected = network.load_state_dict(state, strict=False)
    if unexpected or not all(name.startswith("hint.") for name in missing):
        raise ValueError(f"{weights} does not fit: missing {missing}, unexpected {unexpected}")
    network.eval()
    return network
