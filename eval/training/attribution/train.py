"""Train the tagger: `python -m eval.training.attribution.train TRAIN.json --encoder DIR --out DIR`.

`--encoder` is a folder with `model.safetensors` and `tokenizer.json` of an uncased BERT encoder.
`--from NETWORK.pt` goes on from a network trained before, `--cut` cuts it down to the shape that
ships first, and `--teacher NETWORK.pt …` lets other networks soften the labels, and with `--texts`
also teach from texts that nobody marked, of CSV files or of files in the form of HRDsAttack.
`--hints DATA` also trains hints, on our own passages and on the marked articles of the data sets in
DATA; every twelfth passage, every sixth article and every sixth of our own reports are left out
(`eval.training.hints.scores`). `--reports-times` takes those reports so many times an epoch.
`--hint-teacher NETWORK.pt …` lets networks soften those marks, and teach hints from all other texts
too, those of DATA that nobody marked among them.
Fixed seeds; without `--minutes` a run depends on nothing but its arguments.
"""

import argparse
import copy
import json
import math
import random
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field, replace
from itertools import chain
from pathlib import Path

import torch
from torch import nn

from eval.training.attribution.corpus import (
    Article,
    bare,
    hinted,
    label,
    read,
    unmarked,
)
from eval.training.attribution.losses import Teacher, losses
from eval.training.attribution.network import Network, Shape, load, pretrained
from eval.training.attribution.prune import smaller
from eval.training.attribution.windows import Batch, Drawing, Texts, batches, epoch
from eval.training.hints.corpus import left_out, marked, others, trained_on
from firsthand.text.pieces import Vocabulary

STRAIGHT = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})
# Half the inner units, half the heads, two thirds of the layers: 2.6 times as fast, see the card.
SHIPPED = Shape(layers=4, inner=768, heads=6)
PRUNING_BATCHES = 80
PARTS = ("labels", "pointers", "hints")


@dataclass(frozen=True, slots=True)
class Plan:
    """Settings of one run."""

    epochs: int = 6
    windows_a_batch: int = 6
    rate: float = 2e-4  # of the encoder
    head_share: float = 5.0  # the heads learn this many times as fast
    layer_decay: float = 0.9  # each lower layer learns this much slower
    warm_up: float = 0.06  # share of all steps
    weight_decay: float = 0.01
    pointer_weight: float = 0.5
    averaging: float = 0.998  # what ships is the mean of the weights over some 500 steps
    drawing: Drawing = field(default_factory=Drawing)
    seed: int = 1
    minutes: float | None = None  # anneal to zero by then even if steps remain


def optimiser(network: Network, plan: Plan) -> torch.optim.AdamW:
    """AdamW with slower lower layers; piece and position embeddings stay as they are."""
    network.piece.weight.requires_grad = False
    network.position.weight.requires_grad = False
    depth = len(network.layers)
    rates = [plan.rate * plan.layer_decay ** (depth - 1 - index) for index in range(depth)]
    parts = [[*layer.parameters()] for layer in network.layers]
    parts[0] += network.norm.parameters()
    known = {id(one) for part in parts for one in part}
    heads = [one for one in network.parameters() if one.requires_grad and id(one) not in known]
    groups = [
        {"params": part, "lr": rate}
        for part, rate in zip([*parts, heads], [*rates, plan.rate * plan.head_share], strict=True)
    ]
    return torch.optim.AdamW(groups, weight_decay=plan.weight_decay, fused=True)


def steps(texts: Texts, plan: Plan) -> Iterator[tuple[float, Batch]]:
    """(share of the run that is over, batch) for each step; ends early when time is up."""
    dice = random.Random(plan.seed)
    began = time.monotonic()
    for number in range(plan.epochs):
        made = batches(epoch(texts, plan.drawing, dice), plan.windows_a_batch, dice)
        for index, batch in enumerate(made):
            share = (number + index / len(made)) / plan.epochs
            if plan.minutes:
                share = max(share, (time.monotonic() - began) / (60 * plan.minutes))
            if share >= 1:
                return
            yield share, batch


def train(network: Network, teacher: Teacher | None, texts: Texts, plan: Plan, out: Path) -> None:
    """Train in place; writes `network.pt` now and then and at the end, one log line a 100 steps."""
    tuner = optimiser(network, plan)
    peaks = [group["lr"] for group in tuner.param_groups]
    network.train()
    mean = copy.deepcopy(network)
    began, seen = time.monotonic(), Counter[str]()
    for step, (share, batch) in enumerate(steps(texts, plan), start=1):
        rise = min(1.0, share / plan.warm_up + 1e-3)
        for group, peak in zip(tuner.param_groups, peaks, strict=True):
            group["lr"] = peak * rise * (1 + math.cos(math.pi * share)) / 2
        lost = losses(network, batch, teacher)
        tuner.zero_grad()
        torch.autograd.backward(lost.labels + plan.pointer_weight * lost.pointers + lost.hints)
        nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        tuner.step()
        average(mean, network, min(plan.averaging, step / (step + 9)))
        seen.update({part: float(getattr(lost, part).detach()) for part in PARTS})
        if step % 100 == 0:
            figures = " ".join(f"{part} {seen[part] / 100:.4f}" for part in PARTS)
            seconds = time.monotonic() - began
            print(f"step {step} done {share:.3f} {figures} {seconds:.0f} s", flush=True)
            seen.clear()
        if step % 500 == 0:
            torch.save(mean.state_dict(), out / "network.pt")
    torch.save(mean.state_dict(), out / "network.pt")


def average(mean: Network, network: Network, kept: float) -> None:
    """Move the weights of `mean` towards those of `network`, keeping the share `kept` of them."""
    with torch.no_grad():
        for old, new in zip(mean.parameters(), network.parameters(), strict=True):
            if new.requires_grad:
                old.lerp_(new, 1 - kept)


def cut(network: Network, texts: Texts, plan: Plan) -> Network:
    """The network that ships, cut from a trained one of the encoder's full shape."""
    dice = random.Random(plan.seed)
    made = batches(epoch(texts, plan.drawing, dice), plan.windows_a_batch, dice)
    return smaller(network, SHIPPED, made[:PRUNING_BATCHES])


def with_hints(
    articles: list[Article], data: Path, *, others_too: bool, reports_times: int
) -> list[Article]:
    """The articles, without those that hints are scored on, and the texts that teach hints, our
    own reports so many times.
    """
    texts = marked(data)
    scored = {one.text for one in left_out(texts)["articles"]}
    made = [one for one in articles if one.text not in scored]
    learned = trained_on(texts)
    some = (learned["passages"], learned["articles"], learned["reports"] * reports_times)
    made += hinted(chain.from_iterable(some))
    return [*made, *bare("others", others(data, texts["articles"]))] if others_too else made


def straightened(article: Article) -> Article:
    """The article with straight quotation marks; every place stays where it was."""
    return replace(article, text=article.text.translate(STRAIGHT))


def main() -> None:
    """Read arguments, train, save."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--from", dest="start", type=Path)
    parser.add_argument("--cut", action="store_true")
    parser.add_argument("--teacher", type=Path, nargs="+")
    parser.add_argument("--texts", type=Path, nargs="+", default=[])
    parser.add_argument("--hints", type=Path)
    parser.add_argument("--hint-teacher", type=Path, nargs="+", default=[])
    parser.add_argument("--reports-times", type=int, default=1)
    parser.add_argument("--corpus-share", type=float, default=Drawing().attributed_share)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=Plan().epochs)
    parser.add_argument("--seed", type=int, default=Plan().seed)
    parser.add_argument("--rate", type=float, default=Plan().rate)
    parser.add_argument("--minutes", type=float)
    given = parser.parse_args()
    if (given.texts or given.hints) and not given.teacher:
        parser.error("nobody marked attributions in them: only a --teacher can teach from them")
    drawing = Drawing(attributed_share=given.corpus_share)
    plan = Plan(
        given.epochs, rate=given.rate, seed=given.seed, minutes=given.minutes, drawing=drawing
    )
    torch.set_num_threads(given.threads)
    torch.manual_seed(plan.seed)
    given.out.mkdir(parents=True, exist_ok=True)
    (given.out / "plan.json").write_text(json.dumps(asdict(plan), indent=1) + "\n")
    vocabulary = Vocabulary.read(given.encoder / "tokenizer.json")
    articles = [*read(given.corpus), *chain.from_iterable(map(unmarked, given.texts))]
    if given.hints:
        articles = with_hints(
            articles,
            given.hints,
            others_too=bool(given.hint_teacher),
            reports_times=given.reports_times,
        )
    texts = [
        (label(article, vocabulary), label(straightened(article), vocabulary))
        for article in articles
    ]
    weights = given.encoder / "model.safetensors"
    network = load(given.start) if given.start else pretrained(weights, Shape())
    if given.cut:
        network = cut(network, texts, plan)
    teacher = None
    if given.teacher:
        teacher = Teacher.of([*map(load, given.teacher)], [*map(load, given.hint_teacher)])
    train(network, teacher, texts, plan, given.out)


if __name__ == "__main__":
    main()
