"""The network that ships, read back in 32 bits: what training goes on from, and what teaches.

`python -m eval.training.attribution.restore FOLDER NETWORK.pt`. Released again it is the same to
the bit, since its weights are whole numbers times a scale.
"""

import argparse
import json
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper
from torch import Tensor

from eval.training.attribution.graph import Array
from firsthand.statements._tagger.tagger import NETWORK
from firsthand.text.weights import SETTINGS

Floats = NDArray[np.float32]
RIGHT: Final = ".right"  # ends the name of a matrix that the graph multiplies by
HEADS: Final = MappingProxyType(
    {
        "labels": "label.weight",
        "query.out": "query.weight",
        "key.out": "key.weight",
        "hints": "hint.weight",
        "queries": "bilinear",
    }
)
INSIDE: Final = MappingProxyType(
    {"joined": "attend", "attended": "attended", "wide": "widen", "narrowed": "narrow"}
)


def state(folder: Path) -> dict[str, Tensor]:
    """The weights by their names in `Network`, of the network in the folder that ships."""
    graph = onnx.load(folder / NETWORK).graph
    held = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
    made = {name: values for name, values in held.items() if values.dtype == np.float32}
    made = {name: values for name, values in made.items() if not name.endswith(".scale")}
    for name in held:
        if name.endswith(RIGHT):
            made[_named(name.removesuffix(RIGHT))] = _left(name, held)
    made["piece.weight"] = _whole("piece.weight", held)
    settings = json.loads((folder / SETTINGS).read_text(encoding="utf-8"))
    for part in ("start", "transition"):
        made[f"chain.{part}"] = np.array(settings[part], np.float32)
    return {name: torch.tensor(values) for name, values in made.items()}


def _named(product: str) -> str:
    """The weight that a product of the graph multiplies by."""
    if product in HEADS:
        return HEADS[product]
    layer, _, part = product.rpartition(".")
    return f"{layer}.{INSIDE[part]}.weight"


def _left(name: str, held: Mapping[str, Array]) -> Floats:
    """A matrix as `Network` holds it."""
    whole = _whole(name, held)
    return whole if name.startswith("queries") else whole.T.copy()


def _whole(name: str, held: Mapping[str, Array]) -> Floats:
    """Whole numbers times their scale."""
    scale = np.asarray(held[f"{name}.scale"], np.float32)
    return np.asarray(held[name], np.float32) * scale


def main() -> None:
    """Read arguments, save."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    given = parser.parse_args()
    torch.save(state(given.folder), given.out)


if __name__ == "__main__":
    main()
