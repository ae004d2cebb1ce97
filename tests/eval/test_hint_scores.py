"""What the scores of hints count: marks met, their kind, and hints that meet none."""

from __future__ import annotations

from eval.braces import Mark
from eval.training.hints.corpus import Marked
from eval.training.hints.scores import report

TEXT = Marked(
    "x" * 60,
    (
        Mark(0, 10, "outcome convicted/charged said"),
        Mark(20, 30, "reply denies"),
        Mark(40, 50, "?"),
    ),
)


def test_a_hint_is_right_where_it_meets_a_mark_of_its_family() -> None:
    hints = [
        Mark(5, 8, "outcome charged"),
        Mark(22, 24, "outcome convicted"),  # meets an answer only: wrong
        Mark(25, 29, "reply promises"),  # of another kind than the one that it meets
        Mark(42, 44, "demand "),  # may be any or none: not counted
    ]
    assert [*report([(TEXT, hints)])] == [
        "outcome: met 1 of 1, kind 1 of 1, right 1 of 2",
        "reply: met 1 of 1, kind 0 of 1, right 1 of 1",
        "demand: met 0 of 0, kind 0 of 0, right 0 of 0",
    ]
    assert next(report([(TEXT, ())])) == "outcome: met 0 of 1, kind 0 of 0, right 0 of 0"
