"""Networks of one shape → their mean: `python -m …attribution.average A.pt B.pt OUT.pt`.

Runs that went on from one another lie in one valley; between them the loss on other texts is lower
than at either (Wortsman et al., 2022, "Model soups"). What only one has is taken from it.
"""

import sys
from pathlib import Path

import torch


def average(one: Path, other: Path) -> dict[str, torch.Tensor]:
    """The mean of the weights that both have, and those that only `other` has."""
    first, second = torch.load(one), torch.load(other)
    return {
        name: (value + first[name]) / 2 if name in first else value
        for name, value in second.items()
    }


if __name__ == "__main__":
    torch.save(average(Path(sys.argv[1]), Path(sys.argv[2])), sys.argv[3])
