"""Origins that a person says are two: nothing merges them, whatever would have."""

from __future__ import annotations

import pytest
from tests.origins.test_count import ARTICLES, ORIGINS, at

from firsthand.model import Rooting
from firsthand.origins._count import count
from firsthand.text.keys import pair

OWN = (at("a1", "Herald", "Lantern"), at("a2", "Lantern"))
SHORT = (at("a1", "Lantern"), at("b1", "Lantern Relief Fund"))
MAYBE = (at("a1", "clerk", "woman"), at("b1", "woman"))
NAMESAKES = (at("a1", "clerk"), at("b1", "a clerk of Vell"))


@pytest.mark.parametrize(
    ("rootings", "two", "before", "after"),
    [
        (OWN, ("Herald", "Lantern"), (1, 1), (2, 2)),
        (SHORT, ("Lantern", "Lantern Relief Fund"), (1, 1), (2, 2)),
        (MAYBE, ("clerk", "woman"), (1, 2), (2, 2)),
        (NAMESAKES, ("a clerk of Vell", "clerk"), (1, 2), (2, 2)),
        (MAYBE, ("clerk", "Herald"), (1, 2), (1, 2)),  # the other one is not of this claim
    ],
)
def test_what_would_have_merged_them_does_not(
    rootings: tuple[Rooting, ...],
    two: tuple[str, str],
    before: tuple[int, int],
    after: tuple[int, int],
) -> None:
    found = count(rootings, ORIGINS, ARTICLES)
    assert (found.low, found.high) == before
    told = count(rootings, ORIGINS, ARTICLES, apart=frozenset({pair(*two)}))
    assert (told.low, told.high) == after


def test_two_are_two_though_a_third_may_be_either() -> None:
    rootings = (at("a1", "clerk", "another"), at("b1", "woman", "another"), at("c1", "another"))
    assert count(rootings, ORIGINS, ARTICLES).low == 1
    assert count(rootings, ORIGINS, ARTICLES, apart=frozenset({("clerk", "woman")})).low == 2
