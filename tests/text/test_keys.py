"""Ids as the numbers they spell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.text.keys import ID_CHARS, key, key_of_number, number_of_key

MANY = [key("statement", nth) for nth in range(300)]


@given(st.integers(0, (1 << 5 * ID_CHARS) - 1))
def test_a_number_is_spelt_by_one_id(number: int) -> None:
    assert number_of_key(key_of_number(number)) == number


def test_numbers_are_in_the_order_of_ids() -> None:
    numbers = [number_of_key(each) for each in sorted(MANY)]
    assert None not in numbers
    assert numbers == sorted(number for number in numbers if number is not None)


@pytest.mark.parametrize("other", ["", "abc", "abcdefghijk1", "ABCDEFGHIJKL", "abcdefghijklm"])
def test_other_names_spell_no_number(other: str) -> None:
    assert number_of_key(other) is None
