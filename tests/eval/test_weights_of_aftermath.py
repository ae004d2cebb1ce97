"""The fit of what speaks for outcomes and demands: what is taken for right."""

from __future__ import annotations

import pytest
from eval.braces import Mark
from eval.training.aftermath import is_marked

from firsthand.model import Span

MARKS = [Mark(0, 10, "outcome arrested said"), Mark(20, 30, "?"), Mark(40, 50, "demand")]
CASES = [
    ((5, 12), True),
    ((22, 25), None),  # may be anything: not fitted on
    ((8, 25), True),
    ((10, 20), False),  # right between two marks
    ((41, 45), False),  # of another family
]


@pytest.mark.parametrize(("place", "is_one"), CASES)
def test_words_are_right_when_they_meet_a_mark(place: tuple[int, int], is_one: bool | None) -> None:
    assert is_marked(MARKS, [Span("d", *place)], "outcome") is is_one


def test_one_of_several_places_is_enough() -> None:
    assert is_marked(MARKS, [Span("d", 31, 35), Span("d", 45, 60)], "demand")
