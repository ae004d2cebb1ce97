"""Scale a network's hints so that they are as sure as another's.

`python -m eval.training.hints.scale NETWORK.pt LIKE.pt DATA --encoder DIR --out OUT.pt`. A mean of
networks is less sure of hints than the one that was taught them. The score of each family is
stretched and shifted until, in the texts left out of training, as many words come to a probability
of a fifth, and as many to four fifths, as with LIKE.
"""

import argparse
import math
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch

from eval.training.attribution.network import Network, load
from eval.training.attribution.release import WINDOW_PIECES
from eval.training.hints.corpus import Floats, Marked, left_out, marked
from firsthand.text.hints import FAMILIES
from firsthand.text.pieces import Vocabulary, encode, row, windows

LOW, HIGH = math.log(1 / 4), math.log(4)  # logits of a fifth and of four fifths


def scores(network: Network, texts: Sequence[Marked], vocabulary: Vocabulary) -> Floats:
    """[word, family] of all texts."""
    found = []
    with torch.no_grad():
        for text in texts:
            words = encode(text.text, vocabulary)
            for begin, end in windows(words, WINDOW_PIECES):
                pieces, features, firsts = row(words, begin, end)
                said = network(torch.tensor([pieces]), torch.tensor([features])).hints[0]
                found.append(said[firsts, : len(FAMILIES)].numpy())
    return np.concatenate(found)


def line(mine: Floats, theirs: Floats) -> tuple[float, float]:
    """Slope and shift of one family's scores after which they are as sure as `theirs`."""
    low, high = (float(np.quantile(mine, (theirs < level).mean())) for level in (LOW, HIGH))
    slope = (HIGH - LOW) / (high - low)
    return slope, HIGH - slope * high


def main() -> None:
    """Read arguments, scale, save."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("network", type=Path)
    parser.add_argument("like", type=Path)
    parser.add_argument("data", type=Path)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args()
    torch.set_num_threads(1)
    vocabulary = Vocabulary.read(given.encoder / "tokenizer.json")
    left = left_out(marked(given.data))
    texts = [text for part in left.values() for text in part]
    network = load(given.network)
    mine = scores(network, texts, vocabulary)
    theirs = scores(load(given.like), texts, vocabulary)
    with torch.no_grad():
        for family, name in enumerate(FAMILIES):
            slope, shift = line(mine[:, family], theirs[:, family])
            network.hint.weight[family] *= slope
            network.hint.bias[family] = slope * network.hint.bias[family] + shift
            print(f"{name}: slope {slope:.2f}, shift {shift:.2f}")
    torch.save(network.state_dict(), given.out)


if __name__ == "__main__":
    main()
