"""A smaller network cut out of a trained one: fewer layers, attention heads and inner units.

What goes is what the loss would miss least by a first-order estimate, (Σ weight · gradient)²
summed over batches, per head and per inner unit (Molchanov et al., 2019, "Importance Estimation
for Neural Network Pruning", eq. 8). Layers go from the top (Sajjad et al., 2023, "On the Effect
of Dropping Layers of Pre-trained Transformer Models"). The result must be trained on.
"""

from collections.abc import Iterable
from dataclasses import replace

import torch
from torch import Tensor

from eval.training.attribution.losses import losses
from eval.training.attribution.network import Layer, Network, Shape
from eval.training.attribution.windows import Batch


def smaller(network: Network, shape: Shape, batches: Iterable[Batch]) -> Network:
    """A network of `shape` whose weights are the most useful ones of `network`."""
    kept = [
        (_best(heads, shape.heads), _best(inner, shape.inner))
        for heads, inner in _importance(network, batches)[: shape.layers]
    ]
    small = Network(replace(shape, vocabulary=network.shape.vocabulary))
    state = {name: value for name, value in network.state_dict().items() if "layers." not in name}
    for index, (layer, (heads, inner)) in enumerate(zip(network.layers, kept, strict=False)):
        part = _cut(layer, heads, inner, shape.head_width)
        state.update({f"layers.{index}.{name}": value for name, value in part.items()})
    small.load_state_dict(state)
    return small


def _importance(network: Network, batches: Iterable[Batch]) -> list[tuple[Tensor, Tensor]]:
    """For each layer the importance of its heads and of its inner units."""
    shape = network.shape
    totals = [(torch.zeros(shape.heads), torch.zeros(shape.inner)) for _ in network.layers]
    network.eval()
    for batch in batches:
        network.zero_grad()
        lost = losses(network, batch)
        torch.autograd.backward(lost.labels + lost.pointers)
        for layer, (heads, inner) in zip(network.layers, totals, strict=True):
            attend = _effect(layer.attend.weight).sum(1) + _effect(layer.attend.bias)
            by_head = attend.view(3, shape.heads, -1).sum((0, 2))
            attended = _effect(layer.attended.weight).sum(0).view(shape.heads, -1).sum(1)
            heads.add_((by_head + attended) ** 2)
            widen = _effect(layer.widen.weight).sum(1) + _effect(layer.widen.bias)
            inner.add_((widen + _effect(layer.narrow.weight).sum(0)) ** 2)
    return totals


def _effect(weight: Tensor) -> Tensor:
    if weight.grad is None:
        raise ValueError("importance needs a gradient for every weight of the layers")
    return (weight * weight.grad).detach()


def _best(importance: Tensor, count: int) -> Tensor:
    """Indexes of the `count` largest, ascending."""
    return importance.topk(count).indices.sort().values


def _cut(layer: Layer, heads: Tensor, inner: Tensor, head_width: int) -> dict[str, Tensor]:
    columns = (heads[:, None] * head_width + torch.arange(head_width)).flatten()
    width = layer.attended.in_features
    rows = torch.cat([columns + part * width for part in range(3)])
    state = dict(layer.state_dict())
    for name, keep in (("attend", rows), ("widen", inner)):
        state[f"{name}.weight"] = state[f"{name}.weight"][keep]
        state[f"{name}.bias"] = state[f"{name}.bias"][keep]
    for name, keep in (("attended", columns), ("narrow", inner)):
        state[f"{name}.weight"] = state[f"{name}.weight"][:, keep]
    return state
