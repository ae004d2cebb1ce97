"""Train the network of hints: `python -m eval.training.hints.train DATA`.

DATA is the folder that holds `hrdsattack`, `polnear`, `fakes` and `muc4`; `--from` is a trained
tagger, `--encoder` the folder of its `tokenizer.json`. Every twelfth passage and every
sixth article are left out and scored after each epoch. Fixed seeds.
"""

import argparse
import copy
import math
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from eval.training.hints.corpus import (
    ARTICLES_OUT,
    FREE,
    PASSAGES_OUT,
    Floats,
    Marked,
    articles,
    left_out,
    passages,
    targets,
)
from eval.training.hints.network import Hinter, begun
from eval.training.hints.scores import report
from firsthand.facts._hinted.kinds import ANSWERS, FAMILIES, KINDS, STAGES, STATUSES
from firsthand.facts._hinted.network import shares
from firsthand.text.pieces import Vocabulary, encode, row, windows

LIMITS = (110, 160, 190)  # window sizes in pieces, one a text


@dataclass(frozen=True, slots=True)
class Plan:
    """Settings of one run."""

    epochs: int = 6
    windows_a_batch: int = 8
    rate: float = 4e-4  # of the top layer
    head_share: float = 8.0  # the head learns this many times as fast
    layer_decay: float = 0.9
    warm_up: float = 0.06
    empty_share: float = 0.6  # windows without a mark that an epoch takes
    marked_weight: float = 2.0  # of a word that is marked
    averaging: float = 0.995
    seed: int = 1


@dataclass(frozen=True, slots=True, eq=False)
class Window:
    """One example."""

    pieces: tuple[int, ...]
    features: tuple[int, ...]
    firsts: tuple[int, ...]  # piece index of each word's first piece
    targets: Floats  # [word, kind]

    @property
    def is_marked(self) -> bool:
        """Whether any of its words tells of an outcome, a reply or a demand."""
        return bool((self.targets[:, : len(FAMILIES)] > 0).any())


def cut(text: Marked, vocabulary: Vocabulary, limit: int) -> Iterator[Window]:
    """The windows of a text."""
    words = encode(text.text, vocabulary)
    wanted = targets(words, text.marks)
    for begin, end in windows(words, limit):
        pieces, features, firsts = row(words, begin, end)
        yield Window(tuple(pieces), tuple(features), tuple(firsts), wanted[begin:end])


def train(network: Hinter, given: Sequence[Window], plan: Plan) -> Iterator[Hinter]:
    """The network as it is after each epoch: the mean of its weights over some 200 steps."""
    dice = random.Random(plan.seed)
    tuner = _optimiser(network, plan)
    peaks = [group["lr"] for group in tuner.param_groups]
    mean, step = copy.deepcopy(network), 0
    for epoch in range(plan.epochs):
        network.train()
        made = _batches(given, plan, dice)
        for number, batch in enumerate(made):
            share = (epoch + number / len(made)) / plan.epochs
            rise = min(1.0, share / plan.warm_up + 1e-3)
            for group, peak in zip(tuner.param_groups, peaks, strict=True):
                group["lr"] = peak * rise * (1 + math.cos(math.pi * share)) / 2
            lost = _loss(network, [given[i] for i in batch], plan)
            tuner.zero_grad()
            torch.autograd.backward(lost)
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            tuner.step()
            step += 1
            _average(mean, network, min(plan.averaging, step / (step + 9)))
        mean.eval()
        yield mean


def _optimiser(network: Hinter, plan: Plan) -> torch.optim.AdamW:
    depth = network.shape.layers
    groups = [
        {"params": [*layer.parameters()], "lr": plan.rate * plan.layer_decay ** (depth - 1 - index)}
        for index, layer in enumerate(network.layers)
    ]
    groups.append({"params": [*network.hint.parameters()], "lr": plan.rate * plan.head_share})
    return torch.optim.AdamW(groups, weight_decay=0.01, fused=True)


def _batches(given: Sequence[Window], plan: Plan, dice: random.Random) -> list[list[int]]:
    """Places in `given`, windows of like length together, in random order."""
    taken = [
        index
        for index, one in enumerate(given)
        if one.is_marked or dice.random() < plan.empty_share
    ]
    taken.sort(key=lambda index: len(given[index].pieces) + 8 * dice.random())
    size = plan.windows_a_batch
    made = [taken[start : start + size] for start in range(0, len(taken), size)]
    dice.shuffle(made)
    return made


def _loss(network: Hinter, batch: Sequence[Window], plan: Plan) -> Tensor:
    """What the network loses on the words of the batch, a mean a word."""
    longest = max(len(one.pieces) for one in batch)
    pieces, features = torch.zeros(2, len(batch), longest, dtype=torch.long)
    wanted = torch.full((len(batch), longest, len(KINDS)), FREE)
    for at, one in enumerate(batch):
        pieces[at, : len(one.pieces)] = torch.tensor(one.pieces)
        features[at, : len(one.features)] = torch.tensor(one.features)
        wanted[at, list(one.firsts)] = torch.from_numpy(one.targets)
    lost = _of_families(network.scores(pieces, features), wanted, plan)
    return torch.as_tensor(lost / (wanted[..., 0] != FREE).sum())


def _of_families(scores: Tensor, wanted: Tensor, plan: Plan) -> Tensor:
    """Summed over words: whether each family is told, and of what is told which kind.

    Where two kinds are fair, either is right.
    """
    families = len(FAMILIES)
    given, right = scores[..., :families], wanted[..., :families]
    weight = (right != FREE) * (1 + (plan.marked_weight - 1) * right.clamp(min=0))
    lost = functional.binary_cross_entropy_with_logits(
        given, right.clamp(min=0), weight, reduction="sum"
    )
    for names in (STAGES, STATUSES, ANSWERS):
        group = slice(KINDS.index(names[0]), KINDS.index(names[0]) + len(names))
        told = (wanted[..., group] == 1).any(-1)
        mine = scores[..., group][told]
        fair = mine.masked_fill(wanted[..., group][told] == 0, -torch.inf)
        lost = lost + (mine.logsumexp(-1) - fair.logsumexp(-1)).sum()
    return lost


def _average(mean: Hinter, network: Hinter, kept: float) -> None:
    with torch.no_grad():
        for old, new in zip(mean.parameters(), network.parameters(), strict=True):
            if new.requires_grad:
                old.lerp_(new, 1 - kept)


def scores(network: Hinter, text: Marked, vocabulary: Vocabulary) -> Floats:
    """[word, kind] shares for a text."""
    rows = []
    with torch.no_grad():
        for one in cut(text, vocabulary, LIMITS[1]):
            said = network.scores(torch.tensor([one.pieces]), torch.tensor([one.features]))
            rows.append(shares(said[0, list(one.firsts)].numpy()))
    return np.concatenate(rows) if rows else np.zeros((0, len(KINDS)), dtype=np.float32)


def main() -> None:
    """Read arguments, train, score and save after each epoch."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--from", dest="start", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=Plan().epochs)
    parser.add_argument("--threads", type=int, default=1)
    given = parser.parse_args()
    plan = Plan(epochs=given.epochs)
    torch.set_num_threads(given.threads)
    torch.manual_seed(plan.seed)
    given.out.mkdir(parents=True, exist_ok=True)
    vocabulary = Vocabulary.read(given.encoder / "tokenizer.json")
    written, real = [*passages()], [*articles(given.data)]
    taken = [one for i, one in enumerate(written) if i % PASSAGES_OUT]
    taken += [one for i, one in enumerate(real) if i % ARTICLES_OUT]
    made = [
        window
        for i, one in enumerate(taken)
        for window in cut(one, vocabulary, LIMITS[i % len(LIMITS)])
    ]
    left = left_out(written, real)
    print(f"{len(written)} passages, {len(real)} articles, {len(made)} windows", flush=True)
    for epoch, network in enumerate(train(begun(given.start), made, plan), start=1):
        torch.save(network.state_dict(), given.out / "network.pt")
        for name, texts in left.items():
            told = [(encode(t.text, vocabulary), t, scores(network, t, vocabulary)) for t in texts]
            for line in report(told):
                print(f"epoch {epoch} {name} {line}", flush=True)


if __name__ == "__main__":
    main()
