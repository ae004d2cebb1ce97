"""Networks that ship with the program, run by ONNX Runtime on this machine's processor."""

from __future__ import annotations

from pathlib import Path

import onnxruntime


def session(network: Path, threads: int = 1) -> onnxruntime.InferenceSession:
    """The network, ready to run on so many threads."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    # The graph is written with the fused operators already; more rewriting makes it slower.
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
    return onnxruntime.InferenceSession(str(network), options, providers=["CPUExecutionProvider"])
