"""A trained network → an ONNX graph, written operator by operator, in 32 or in 8 bits.

The graph is written by hand rather than traced so that each layer uses the fused operators of ONNX
Runtime that are fast on a plain CPU, and so that no exporter or quantiser is needed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from eval.training.attribution.network import Network, Shape
from firsthand.statements._tagger.labels import Label
from firsthand.text.hints import KINDS

RUNTIME = "com.microsoft"  # operator set of ONNX Runtime itself
OPSETS = (helper.make_opsetid("", 17), helper.make_opsetid(RUNTIME, 1))
IR_VERSION = 9  # read by every ONNX Runtime since 1.16
EPSILON = 1e-12
# Weights use 7 of their 8 bits: with all 8, processors that lack VNNI saturate their sums.
LARGEST = 63

Array = NDArray[np.generic]


@dataclass(frozen=True, slots=True)
class Builder:
    """Collects nodes and tensors; each method adds to them and returns the name of its output."""

    weights: dict[str, NDArray[np.float32]]
    eight_bit: bool
    nodes: list[onnx.NodeProto] = field(default_factory=list)
    tensors: dict[str, onnx.TensorProto] = field(default_factory=dict)

    def add(self, kind: str, inputs: list[str], out: str, **settings: Any) -> str:
        """A node of operator `kind`; `domain` chooses the operator set."""
        self.nodes.append(helper.make_node(kind, inputs, [out], name=out, **settings))
        return out

    def constant(self, name: str, values: Array) -> str:
        """A fixed tensor."""
        self.tensors[name] = numpy_helper.from_array(values, name)
        return name

    def weight(self, name: str) -> str:
        """A weight of the network by its name, in 32 bits."""
        return self.constant(name, self.weights[name])

    def linear(self, source: str, layer: str, out: str) -> str:
        """`source` times the weight of `layer`, plus its bias."""
        return self.product(source, self.weights[f"{layer}.weight"].T, out, f"{layer}.bias")

    def product(
        self, source: str, right: NDArray[np.float32], out: str, bias: str | None = None
    ) -> str:
        """`source` times a fixed matrix, in 8 bits if so asked, plus the bias of that name."""
        matrix = f"{out}.right"
        added = [self.weight(bias)] if bias else []
        if not self.eight_bit:
            inputs = [source, self.constant(matrix, np.ascontiguousarray(right))]
            if not bias:
                return self.add("MatMul", inputs, out)
            return self.add("Add", [self.add("MatMul", inputs, f"{out}.product"), *added], out)
        values, scale = quantised(right, axis=0)
        inputs = [source, self.constant(matrix, values), self.constant(f"{matrix}.scale", scale)]
        inputs += [self.constant(f"{matrix}.zero", np.zeros(scale.shape, np.int8)), *added]
        return self.add("DynamicQuantizeMatMul", inputs, out, domain=RUNTIME)

    def table(self, name: str, index: str, out: str) -> str:
        """Rows of an embedding table; in 8 bits each row has its own scale."""
        if not self.eight_bit:
            return self.add("Gather", [self.weight(name), index], out)
        values, scale = quantised(self.weights[name], axis=1, largest=127)
        rows = self.add("Gather", [self.constant(name, values), index], f"{out}.rows")
        scales = self.constant(f"{name}.scale", scale[:, None])
        wide = self.add("Cast", [rows], f"{out}.cast", to=TensorProto.FLOAT)
        return self.add("Mul", [wide, self.add("Gather", [scales, index], f"{out}.scale")], out)

    def normal(self, parts: list[str], layer: str, out: str) -> str:
        """The layer norm `layer` of the sum of two parts."""
        total = self.add("Add", parts, f"{out}.sum")
        scale = [self.weight(f"{layer}.{part}") for part in ("weight", "bias")]
        return self.add("LayerNormalization", [total, *scale], out, epsilon=EPSILON)


def quantised(
    values: NDArray[np.float32], axis: int, largest: int = LARGEST
) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """Whole numbers and one scale for each slice across `axis`: values ≈ numbers × scale."""
    scale = np.maximum(np.abs(values).max(axis=axis, keepdims=True), 1e-9) / largest
    numbers = np.ascontiguousarray(np.rint(values / scale).astype(np.int8))
    return numbers, scale.squeeze(axis).astype(np.float32)


def model(network: Network, *, eight_bit: bool) -> onnx.ModelProto:
    """`pieces` and `features` in, both [window, piece]; `labels`, `pointers`, `hints` out."""
    state = {name: value.detach().numpy() for name, value in network.state_dict().items()}
    build = Builder(state, eight_bit)
    hidden = _embeddings(build)
    for index in range(network.shape.layers):
        hidden = _layer(build, hidden, f"layers.{index}", network.shape)
    build.linear(hidden, "label", "labels")
    query = build.add("Relu", [build.linear(hidden, "query", "query.out")], "query.relu")
    query = build.product(query, state["bilinear"], "queries")
    key = build.add("Relu", [build.linear(hidden, "key", "key.out")], "keys")
    turned = build.add("Transpose", [key], "keys.turned", perm=[0, 2, 1])
    build.add("MatMul", [query, turned], "pointers")
    build.linear(hidden, "hint", "hints")
    heads: dict[str, tuple[int, int | str]] = {
        "labels": (TensorProto.FLOAT, len(Label)),
        "pointers": (TensorProto.FLOAT, "piece"),
        "hints": (TensorProto.FLOAT, len(KINDS)),
    }
    return _checked(build, "attribution", heads)


def _embeddings(build: Builder) -> str:
    """What the first layer reads."""
    shape = build.add("Shape", ["pieces"], "shape", start=1)
    zero = build.constant("zero", np.array([0], dtype=np.int64))
    positions = build.add("Slice", [build.weight("position.weight"), zero, shape], "positions")
    piece = build.table("piece.weight", "pieces", "piece")
    feature = build.add("Gather", [build.weight("feature.weight"), "features"], "feature")
    real = build.add("Greater", ["pieces", build.constant("padding", np.array(0))], "real")
    build.add("Cast", [real], "mask", to=TensorProto.INT32)
    return build.normal([build.add("Add", [piece, positions], "placed"), feature], "norm", "base")


def _layer(build: Builder, hidden: str, name: str, shape: Shape) -> str:
    """One transformer layer."""
    parts = [f"{name}.{part}" for part in ("query", "key", "value")]
    sizes = np.array([shape.heads * shape.head_width] * 3, dtype=np.int64)
    joined = build.linear(hidden, f"{name}.attend", f"{name}.joined")
    inputs = [joined, build.constant(f"{name}.sizes", sizes)]
    build.nodes.append(helper.make_node("Split", inputs, parts, axis=2))
    mixed = build.add(
        "MultiHeadAttention",
        [*parts, "", "mask"],
        f"{name}.mixed",
        domain=RUNTIME,
        num_heads=shape.heads,
    )
    attended = build.linear(mixed, f"{name}.attended", f"{name}.attended")
    hidden = build.normal([attended, hidden], f"{name}.attended_norm", f"{name}.middle")
    wide = build.linear(hidden, f"{name}.widen", f"{name}.wide")
    inner = build.add("Gelu", [wide], f"{name}.inner", domain=RUNTIME)
    narrowed = build.linear(inner, f"{name}.narrow", f"{name}.narrowed")
    return build.normal([narrowed, hidden], f"{name}.narrowed_norm", f"{name}.out")


def _checked(
    build: Builder, name: str, heads: Mapping[str, tuple[int, int | str]]
) -> onnx.ModelProto:
    """The model of what was built, with the type and the width of each of its outputs."""

    def pieces(name: str, kind: int, *width: int | str) -> onnx.ValueInfoProto:
        return helper.make_tensor_value_info(name, kind, ["window", "piece", *width])

    graph = helper.make_graph(
        build.nodes,
        name,
        [pieces(given, TensorProto.INT64) for given in ("pieces", "features")],
        [pieces(head, kind, width) for head, (kind, width) in heads.items()],
        [*build.tensors.values()],
    )
    made = helper.make_model(graph, opset_imports=OPSETS, ir_version=IR_VERSION)
    onnx.checker.check_model(made)
    return made
