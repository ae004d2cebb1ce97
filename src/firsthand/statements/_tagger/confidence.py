"""How sure the network is of an attribution → the probability that it is right."""

from dataclasses import dataclass
from math import exp, log

import numpy as np

from firsthand.statements._tagger.decoding import Found, Link, Run, Sight
from firsthand.statements._tagger.labels import BEGIN, INSIDE

LEAST = 1e-4  # shares below it are all alike: hopeless
EVIDENCE = (
    "one",
    "cue",
    "source",
    "content",
    "source edges",
    "content edges",
    "source link",
    "content link",
    "no source",
    "more contents",
)


@dataclass(frozen=True, slots=True)
class Scale:
    """From evidence to a probability; fitted on held-out articles."""

    weights: tuple[float, ...]  # logistic, one for each entry of `EVIDENCE`
    guesses: tuple[float, ...]  # what the logistic says, ascending …
    shares: tuple[float, ...]  # … and the share that was right there; between them, a straight line

    def __post_init__(self) -> None:
        if len(self.weights) != len(EVIDENCE):
            raise ValueError(f"{len(self.weights)} weights for {len(EVIDENCE)} kinds of evidence")

    def __call__(self, seen: tuple[float, ...]) -> float:
        """Probability (0–1) for one attribution's evidence."""
        odds = sum(weight * value for weight, value in zip(self.weights, seen, strict=True))
        guess = 1 / (1 + exp(-max(-30.0, min(30.0, odds))))
        return float(np.interp(guess, self.guesses, self.shares))


def evidence(one: Found, sight: Sight) -> tuple[float, ...]:
    """Log shares of the least sure word, edge and link of each role, in the order of `EVIDENCE`."""
    sources = (one.source,) if one.source else ()
    spoken, said = [link.run for link in sources], [link.run for link in one.contents]
    return (
        1.0,
        _inside([one.cue] if one.cue else [], sight),
        _inside(spoken, sight),
        _inside(said, sight),
        _edges(spoken, sight),
        _edges(said, sight),
        _links(sources),
        _links(one.contents),
        0.0 if spoken else 1.0,
        float(len(said) - 1),
    )


def _inside(runs: list[Run], sight: Sight) -> float:
    """Mean over words of the log share of the run's role."""
    logs = []
    for run in runs:
        shares = sight.shares[run.begin : run.end]
        inside = shares[:, BEGIN[run.role]] + shares[:, INSIDE[run.role]]
        logs += [log(share if share > LEAST else LEAST) for share in inside.tolist()]
    return sum(logs) / len(logs) if logs else 0.0


def _edges(runs: list[Run], sight: Sight) -> float:
    """Log share of the least sure beginning or end."""
    shares = [1.0]
    for run in runs:
        shares.append(float(sight.shares[run.begin, BEGIN[run.role]]))
        if run.end < len(sight.shares):
            shares.append(1 - float(sight.shares[run.end, INSIDE[run.role]]))
    return log(max(LEAST, min(shares)))


def _links(links: tuple[Link, ...]) -> float:
    return log(max(LEAST, min([1.0, *(link.share for link in links)])))
