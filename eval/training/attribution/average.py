"""Networks of one shape → their mean: `python -m …attribution.average A.pt B.pt OUT.pt`.

Runs that went on from one another lie in one valley; between them the loss on other texts is lower
than at either (Wortsman et al., 2022, "Model soups").
"""

import sys
from pathlib import Path

import torch


def average(one: Path, other: Path) -> dict[str, torch.Tensor]:
    """The mean of each weight."""
    first, second = torch.load(one), torch.load(other)
    return {name: (value + first[name]) / 2 for name, value in second.items()}


if __name__ == "__main__":
    torch.save(average(Path(sys.argv[1]), Path(sys.argv[2])), sys.argv[3])
