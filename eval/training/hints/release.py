"""A trained network of hints → the folder that ships, where its gate lies already.

`python -m eval.training.hints.release NETWORK.pt --encoder DIR --out FOLDER`
"""

import argparse
import hashlib
import json
from pathlib import Path

import onnx
import torch
from onnx import TensorProto

from eval.training.attribution.graph import Builder, checked, embeddings, layer
from eval.training.hints.network import Hinter, load
from firsthand.facts._hinted.gate import GATE
from firsthand.facts._hinted.kinds import KINDS
from firsthand.facts._hinted.network import NETWORK, VOCABULARY
from firsthand.text.pieces import Vocabulary
from firsthand.text.weights import SETTINGS

WINDOW_PIECES = 160  # as the tagger's
LEAST = 0.2  # probability from which words are handed on; the rules ask for more


def graph(network: Hinter, *, eight_bit: bool) -> onnx.ModelProto:
    """`pieces` and `features` in, both [window, piece]; `scores` out."""
    state = {name: value.detach().numpy() for name, value in network.state_dict().items()}
    build = Builder(state, eight_bit)
    hidden = embeddings(build)
    for index in range(network.shape.layers):
        hidden = layer(build, hidden, f"layers.{index}", network.shape)
    build.linear(hidden, "hint", "scores")
    return checked(build, "hints", {"scores": (TensorProto.FLOAT, len(KINDS))})


def main() -> None:
    """Read arguments, write the folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args()
    torch.set_num_threads(1)
    release(given.weights, given.encoder, given.out)


def release(weights: Path, encoder: Path, out: Path) -> None:
    """Write network, vocabulary and settings to `out`."""
    out.mkdir(parents=True, exist_ok=True)
    onnx.save(graph(load(weights), eight_bit=True), out / NETWORK)
    Vocabulary.read(encoder / VOCABULARY).tokenizer.save(str(out / VOCABULARY), pretty=False)
    settings = {
        "window_pieces": WINDOW_PIECES,
        "least": LEAST,
        "sha256": {
            name: hashlib.sha256((out / name).read_bytes()).hexdigest()
            for name in (NETWORK, VOCABULARY, GATE)
        },
    }
    (out / SETTINGS).write_text(json.dumps(settings, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
