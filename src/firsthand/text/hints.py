"""Scores of words → runs that tell an outcome, an answer or a demand, and of which kind.

The columns of the scores are `KINDS`; the attribution network gives them, and its training too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType
from typing import Final

import numpy as np
from numpy.typing import NDArray

from firsthand.model import OutcomeStatus, ReplyKind, Stage
from firsthand.model.quick import dataclass

FAMILIES: Final = ("outcome", "reply", "demand")
STAGES: Final = tuple(stage.value for stage in Stage if stage is not Stage.IMMUNITY)
STATUSES: Final = tuple(status.value for status in OutcomeStatus)
ANSWERS: Final = tuple(kind.value for kind in ReplyKind)
KINDS: Final = (*FAMILIES, *STAGES, *STATUSES, *ANSWERS)

NAMES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"outcome": STAGES, "reply": ANSWERS, "demand": ()}
)
NEAR = 2  # words on each side that say with a word what is told
SHORTEST = 3  # words that tell a kind of their own
# What stands between what is told and what is told next, the one before it and the other after.
BEFORE, AFTER = frozenset(",;:–—"), frozenset({"and", "but", "while", "then"})
SMALLEST = 1e-4  # added to a share of which the logarithm is taken

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Seen:
    """A run of words of one family."""

    start: int  # code points of the text
    end: int
    family: str
    kind: str
    status: str
    confidence: float  # probability (0–1) of the family at the word that is surest
    logs: Mapping[str, float] | None = None  # of each kind and status, see `_logs`


def seen(
    scores: Floats,
    text: str,
    spans: Sequence[tuple[int, int]],
    sentences: NDArray[np.int_],
    least: float,
) -> Iterator[Seen]:
    """Runs of words of a family that are likelier than `least`, each within a sentence; outcomes
    are parted where another may begin.

    `scores` are [word, kind], not yet shares; `spans` tell where each word stands in the text,
    `sentences` the number of its sentence.
    """
    if not (scores[:, : len(FAMILIES)] >= np.log(least / (1 - least))).any():
        return
    told = shares(scores)
    for column, family in enumerate(FAMILIES):
        for run in runs(told[:, column] >= least, sentences):
            for part in parted(told, run, family):
                parts = clauses(text, spans, part) if family == "outcome" else (part,)
                made = (_seen(told, spans, each, family) for each in parts)
                yield from (one for one in made if one.confidence >= least)


def shares(scores: Floats) -> Floats:
    """[word, kind] in 0–1: of each family its probability; of each kind its share among those of
    its family, and of each status among the four.
    """
    made = scores.copy()
    families = slice(0, len(FAMILIES))
    made[:, families] = 1 / (1 + np.exp(-scores[:, families]))
    for names in (STAGES, STATUSES, ANSWERS):
        group = slice(KINDS.index(names[0]), KINDS.index(names[0]) + len(names))
        grown = np.exp(scores[:, group] - scores[:, group].max(1, keepdims=True))
        made[:, group] = grown / grown.sum(1, keepdims=True)
    return made


def runs(on: NDArray[np.bool_], numbers: NDArray[np.int_]) -> Iterator[tuple[int, int]]:
    """[first, last) of the stretches of words that are on, each of words of one number.

    A single word between two that are on does not part them.
    """
    joined = on.copy()
    joined[1:-1] |= on[:-2] & on[2:]
    places = np.flatnonzero(joined)
    if not len(places):
        return
    apart = (np.diff(places) > 1) | (np.diff(numbers[places]) != 0)
    firsts = [0, *(np.flatnonzero(apart) + 1).tolist(), len(places)]
    for first, end in pairwise(firsts):
        yield int(places[first]), int(places[end - 1]) + 1


def parted(scores: Floats, run: tuple[int, int], family: str) -> Iterator[tuple[int, int]]:
    """The stretches of a run that tell one kind each: `was suspended | and later jailed`.

    A word's kind is that of the words around it; too short a stretch joins the one before.
    """
    names = NAMES[family]
    if not names:
        yield run
        return
    first = KINDS.index(names[0])
    part = scores[slice(*run), first : first + len(names)]
    around = np.array([part[max(0, i - NEAR) : i + NEAR + 1].sum(0) for i in range(len(part))])
    kinds = around.argmax(1)
    ends = [run[0]]
    for place in range(1, len(kinds)):
        if kinds[place] != kinds[place - 1] and run[0] + place - ends[-1] >= SHORTEST:
            ends.append(run[0] + place)
    if len(ends) > 1 and run[1] - ends[-1] < SHORTEST:
        ends.pop()
    yield from pairwise([*ends, run[1]])


def clauses(
    text: str, spans: Sequence[tuple[int, int]], run: tuple[int, int]
) -> Iterator[tuple[int, int]]:
    """The stretches of a run between commas and conjunctions: `was convicted | and jailed`."""
    words = [text[start:end].lower() for start, end in spans[slice(*run)]]
    begins = (
        n for n, (one, next_) in enumerate(pairwise(words), 1) if one in BEFORE or next_ in AFTER
    )
    yield from pairwise([run[0], *(run[0] + n for n in begins), run[1]])


def _seen(
    scores: Floats, spans: Sequence[tuple[int, int]], run: tuple[int, int], family: str
) -> Seen:
    """The run, with the kind and the status that its words say together."""
    part = scores[slice(*run)]
    status = likeliest(part, STATUSES) if family == "outcome" else ""
    sure = float(part[:, FAMILIES.index(family)].max())
    start, end = spans[run[0]][0], spans[run[1] - 1][1]
    kind, logs = likeliest(part, NAMES[family]), {**_logs(part, NAMES[family])}
    if family == "outcome":
        logs |= _logs(part, STATUSES)
    return Seen(start, end, family, kind, status, sure, logs)


def _logs(scores: Floats, names: Sequence[str]) -> Mapping[str, float]:
    """The logarithm of the share of each of these, a mean over all words."""
    if not names:
        return {}
    first = KINDS.index(names[0])
    told = np.log(scores[:, first : first + len(names)] + SMALLEST).mean(0)
    return dict(zip(names, told.tolist(), strict=True))


def likeliest(scores: Floats, names: Sequence[str]) -> str:
    """Of columns that lie side by side, the one that is likeliest over all words."""
    if not names:
        return ""
    first = KINDS.index(names[0])
    return names[int(scores[:, first : first + len(names)].sum(0).argmax())]
