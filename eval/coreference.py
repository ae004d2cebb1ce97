"""How well mentions are grouped: MUC, B³, CEAF-e, and their mean, the F1 of the CoNLL tasks.

A grouping is a list of sets of mentions; the two that are compared hold the same mentions or not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Group = frozenset[Hashable]
Grouping = Sequence[Group]


@dataclass(frozen=True, slots=True)
class Score:
    """Recall and precision, 0–1."""

    recall: float
    precision: float

    @property
    def f1(self) -> float:
        both = self.recall + self.precision
        return 2 * self.recall * self.precision / both if both else 0.0


def scores(key: Grouping, response: Grouping) -> Mapping[str, Score]:
    """All measures by name."""
    return {
        "MUC": Score(_links_kept(key, response), _links_kept(response, key)),
        "B³": Score(_shares(key, response), _shares(response, key)),
        "CEAF-e": _aligned(key, response),
    }


def conll(found: Mapping[str, Score]) -> float:
    """The mean of the three F1."""
    return sum(score.f1 for score in found.values()) / len(found)


def _links_kept(key: Grouping, response: Grouping) -> float:
    """Share of the least links that make the groups of `key` which `response` keeps.

    Method: Vilain et al. (1995).
    """
    of = {mention: place for place, group in enumerate(response) for mention in group}
    links = sum(len(group) - 1 for group in key)
    parts = (len({of.get(mention, mention) for mention in group}) for group in key)
    kept = sum(len(group) - part for group, part in zip(key, parts, strict=True))
    return kept / links if links else 0.0


def _shares(key: Grouping, response: Grouping) -> float:
    """Mean over the mentions of `key` of the share of its group that `response` puts with it.

    Method: Bagga and Baldwin (1998).
    """
    of = {mention: group for group in response for mention in group}
    empty: Group = frozenset()
    told = [len(group & of.get(m, empty)) / len(group) for group in key for m in group]
    return sum(told) / len(told) if told else 0.0


def _aligned(key: Grouping, response: Grouping) -> Score:
    """Each group of `key` with at most one of `response`, so that they are alike in all.

    Method: Luo (2005), entity-based: two groups are alike by twice what they share over what
    they have together. Groups that share nothing are in no question, so that each set of groups
    that hang together is aligned by itself.
    """
    total = 0.0
    for keys, responses in _hanging_together(key, response):
        alike = np.array(
            [
                [
                    2 * len(key[k] & response[r]) / (len(key[k]) + len(response[r]))
                    for r in responses
                ]
                for k in keys
            ]
        )
        total += best_sum(alike)
    return Score(total / max(1, len(key)), total / max(1, len(response)))


def _hanging_together(key: Grouping, response: Grouping) -> list[tuple[list[int], list[int]]]:
    """Places of groups of both sides that share mentions, also through others."""
    of = {mention: place for place, group in enumerate(response) for mention in group}
    holders: dict[int, set[int]] = defaultdict(set)
    for place, group in enumerate(key):
        for mention in group & of.keys():
            holders[of[mention]].add(place)
    met = [sorted({of[m] for m in group if m in of}) for group in key]
    seen: set[int] = set()
    found = []
    for place in range(len(key)):
        keys, waiting = set[int](), [place]
        while waiting:
            some = waiting.pop()
            if some not in seen:
                seen.add(some)
                keys.add(some)
                waiting += [other for r in met[some] for other in holders[r]]
        responses = sorted({r for k in keys for r in met[k]})
        if responses:
            found.append((sorted(keys), responses))
    return found


def best_sum(alike: NDArray[np.float64]) -> float:
    """The greatest sum of numbers of which no two share a row or a column.

    Method: Kuhn and Munkres with potentials, rows by rows; the shorter side is made the rows.
    """
    cost = -(alike if alike.shape[0] <= alike.shape[1] else alike.T)
    rows, columns = cost.shape
    over_row, over_column = np.zeros(rows + 1), np.zeros(columns + 1)
    taken = np.zeros(columns + 1, int)  # row of each column, from 1; 0: none
    for row in range(1, rows + 1):
        taken[0] = row
        way = np.zeros(columns + 1, int)
        least = np.full(columns + 1, np.inf)
        used = np.zeros(columns + 1, bool)
        at = 0
        while taken[at]:
            used[at] = True
            free = ~used[1:]
            now = cost[taken[at] - 1] - over_row[taken[at]] - over_column[1:]
            nearer = free & (now < least[1:])
            least[1:][nearer], way[1:][nearer] = now[nearer], at
            following = 1 + int(np.where(free, least[1:], np.inf).argmin())
            step = least[following]
            over_row[taken[used]] += step
            over_column[used] -= step
            least[~used] -= step
            at = following
        while at:
            taken[at], at = taken[way[at]], way[at]
    held = np.flatnonzero(taken[1:])
    return float(-cost[taken[1:][held] - 1, held].sum())
