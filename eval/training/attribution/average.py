"""Networks of one shape → their mean: `python -m …attribution.average A.pt B.pt OUT.pt [SHARE]`.

SHARE is the weight of the second, a half unless told. Runs that went on from one another lie in one
valley; between them the loss on other texts is lower than at either (Wortsman et al., 2022, "Model
soups"). What only the second was taught stays as it is.
"""

import sys
from pathlib import Path

import torch


def average(one: Path, other: Path, share: float = 0.5) -> dict[str, torch.Tensor]:
    """The mean of each weight."""
    first, second = torch.load(one), torch.load(other)
    return {
        name: share * value + (1 - share) * first[name] if name in first else value
        for name, value in second.items()
    }


if __name__ == "__main__":
    one, other, out, *share = sys.argv[1:]
    torch.save(average(Path(one), Path(other), *map(float, share)), out)
