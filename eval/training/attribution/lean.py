"""How readily a network takes words for a source: `python -m …attribution.lean IN.pt OUT.pt A B`.

A is added to what it gives for the first word of a source, B for each further one (in logarithms of
odds; below 0: less readily). A network that goes on from another to learn hints drifts there; A and
B were chosen on dev, where precision of sources fell and their recall rose.
"""

import sys
from pathlib import Path

import torch

from firsthand.statements._tagger.labels import BEGIN, INSIDE, Role


def lean(network: dict[str, torch.Tensor], first: float, further: float) -> dict[str, torch.Tensor]:
    """The network, in which only the labels' chain is another."""
    made = {**network}
    start, transition = network["chain.start"].clone(), network["chain.transition"].clone()
    for label, more in ((BEGIN[Role.SOURCE], first), (INSIDE[Role.SOURCE], further)):
        start[label] += more
        transition[:, label] += more
    made["chain.start"], made["chain.transition"] = start, transition
    return made


if __name__ == "__main__":
    given, out, first, further = sys.argv[1:]
    torch.save(lean(torch.load(Path(given)), float(first), float(further)), Path(out))
