"""Networks that ship with the program: weights that are checked, run by ONNX Runtime.

A folder of weights holds `settings.json`, which gives the SHA-256 of each other file in it.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any, Final

import onnxruntime

SETTINGS: Final = "settings.json"


class WrongWeights(ValueError):
    """A file of the weights is not the one its settings were made for."""


def checked(folder: Path) -> dict[str, Any]:
    """The settings in a folder of weights; raises WrongWeights if a file has changed."""
    settings: dict[str, Any] = json.loads((folder / SETTINGS).read_text(encoding="utf-8"))
    for name, digest in settings["sha256"].items():
        if hashlib.sha256((folder / name).read_bytes()).hexdigest() != digest:
            raise WrongWeights(f"{folder / name} is not the file its settings were made for")
    return settings


def session(network: Path, threads: int = 1) -> onnxruntime.InferenceSession:
    """The network, ready to run on so many threads."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    # The graph is written with the fused operators already; more rewriting makes it slower.
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
    return onnxruntime.InferenceSession(str(network), options, providers=["CPUExecutionProvider"])
