"""The fit of what speaks for a reply, against what a regression must do."""

from __future__ import annotations

import numpy as np
from eval.training.replies import fitted, folded, table

RUNS = [({"one": 1.0, "heard": n / 10 - 2, "power": float(n % 2)}, n > 20) for n in range(40)]


def test_what_goes_with_replies_weighs_for_one() -> None:
    names, given, right = table(RUNS)
    weights = dict(zip(names, fitted(given, right), strict=True))
    assert names[0] == "one"
    assert weights["heard"] > 0.5
    assert abs(weights["power"]) < weights["heard"]


def test_what_few_runs_have_is_not_weighed() -> None:
    names, _, _ = table([*RUNS, ({"one": 1.0, "seldom": 1.0}, True)])
    assert "seldom" not in names


def test_each_fold_is_told_by_the_others() -> None:
    _, given, right = table(RUNS)
    odds = folded(given, right, np.arange(len(right)) % 5)
    assert ((odds > 0) == (right > 0)).mean() > 0.8
