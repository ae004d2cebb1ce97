"""Ids are kept as numbers, and read as they were."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.store.ids import spelling, spelt
from firsthand.text.keys import ID_CHARS, IN_ORDER, key, number_of_key

IDS = st.text(IN_ORDER, min_size=ID_CHARS, max_size=ID_CHARS)


@given(IDS, IDS)
def test_numbers_of_ids_stand_in_their_order(one: str, other: str) -> None:
    assert spelt(spelling(one)) == one
    assert spelling(one) == number_of_key(one)
    assert (spelling(one) < spelling(other)) == (one < other)  # type: ignore[operator]  # numbers


@pytest.mark.parametrize(
    "other", ["", "i", "a1", key("statement", 1)[1:], "A" * 12, "a" * 11 + "1"]
)
def test_other_ids_stay_as_they_are(other: str) -> None:
    assert spelling(other) == other == spelt(other)
