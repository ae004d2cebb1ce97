"""Quantities in words and digits, and what is no quantity."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.marked import marked

from firsthand.text.numbers import number, quantities

# sentence with the quantity marked, value, low, high, unit
CASES = [
    ("[n|Seven] men left.", 7, 7, 7, None),
    ("They held [n|2,000] men.", 2000, 2000, 2000, None),
    ("They held [n|2000] men.", 2000, 2000, 2000, None),
    ("About it: [n|1.5 million] trees.", 1.5e6, 1.5e6, 1.5e6, None),
    ("They saw [n|twenty-two] tents.", 22, 22, 22, None),
    ("They saw [n|two hundred and fifty] tents.", 250, 250, 250, None),
    ("They saw [n|three thousand] tents.", 3000, 3000, 3000, None),
    ("They saw [n|a dozen] tents.", 12, 12, 12, None),
    ("They saw [n|not more than an estimated two] tents.", None, None, 2, None),
    ("They saw some, a few, and [n|a couple of hundred] tents.", None, 200, None, None),
    ("Men under [n|as young as the age of about 12] left.", None, 12, None, None),
    ("They saw [n|half a million] tents.", 5e5, 5e5, 5e5, None),
    ("[n|Two and a half million] people fled.", 2.5e6, 2.5e6, 2.5e6, None),
    ("It took [n|10-and-a-half] hours.", 10.5, 10.5, 10.5, None),
    ("It took [n|one and a half] hours.", 1.5, 1.5, 1.5, None),
    ("They earn [n|billions of rupees].", None, 2e9, None, "rupees"),
    ("They earn [n|billions] of coins.", None, 2e9, None, None),
    ("[n|Dozens] of tents.", None, 24, None, None),
    ("[n|Hundreds] of women.", None, 200, None, None),
    ("[n|tens of thousands] of women.", None, 20000, None, None),
    ("[n|several hundred] women.", None, 200, None, None),
    ("[n|up to 300] women.", None, None, 300, None),
    ("[n|no more than 300] women.", None, None, 300, None),
    ("[n|fewer than twelve] women.", None, None, 12, None),
    ("[n|more than 300] women.", None, 300, None, None),
    ("[n|at least seven] women.", None, 7, None, None),
    ("[n|300 or more] women.", None, 300, None, None),
    ("girls [n|as young as 12] work.", None, 12, None, None),
    ("girls [n|under the age of 16] work.", None, None, 16, None),
    ("[n|some 40-45] trucks.", None, 40, 45, None),
    ("[n|40–45] trucks.", None, 40, 45, None),
    ("[n|between five and nine] trucks.", None, 5, 9, None),
    ("prices from [n|50 to 900 euros] each.", None, 50, 900, "EUR"),
    ("[n|two or three] trucks.", None, 2, 3, None),
    ("[n|2-3 million] trees.", None, 2e6, 3e6, None),
    ("[n|80%] of it.", 80, 80, 80, "%"),
    ("[n|12.5 per cent] of it.", 12.5, 12.5, 12.5, "%"),
    ("[n|A third] of it.", 33.33, 33.33, 33.33, "%"),
    ("[n|two-thirds] of it.", 66.67, 66.67, 66.67, "%"),
    ("[n|nearly half] of it.", 50, 50, 50, "%"),
    ("[n|one in five] families.", 20, 20, 20, "%"),
    ("[n|more than a quarter] of it.", None, 25, None, "%"),
    ("for [n|£2,500] each.", 2500, 2500, 2500, "GBP"),
    ("for [n|up to €40] each.", None, None, 40, "EUR"),
    ("for [n|$1.2 million] each.", 1.2e6, 1.2e6, 1.2e6, "USD"),
    ("for [n|300 euros] each.", 300, 300, 300, "EUR"),
    ("for [n|CHF 300] each.", 300, 300, 300, "CHF"),
]


@pytest.mark.parametrize(("sentence", "value", "low", "high", "unit"), CASES)
def test_reads_a_quantity(
    sentence: str, value: float | None, low: float | None, high: float | None, unit: str | None
) -> None:
    marks = marked(sentence)
    found = [q for q in quantities(marks.text) if (q.start, q.end) == marks.roles["n"][0]]
    assert len(found) == 1, [marks.text[q.start : q.end] for q in quantities(marks.text)]
    quantity = found[0]
    assert (quantity.value, quantity.low, quantity.high) == (value, low, high)
    assert quantity.unit == unit


NEAR_MISSES = [
    "The F-16 flew over.",
    "Unit K7 was there.",
    "a third man came",
    "in the second half",
    "He wrote to box@12x.org twice.",
]


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_reads_no_quantity(text: str) -> None:
    assert [text[q.start : q.end] for q in quantities(text)] == []


def test_two_numbers_joined_by_and_are_two() -> None:
    text = "5 men and 7 women; 60 and 70 went"
    assert [q.value for q in quantities(text)] == [5, 7, 60, 70]


def test_a_span_from_to_keeps_its_ends() -> None:
    (found,) = quantities("rose from 18 to 200 in a year")
    assert [part.value for part in found.parts] == [18, 200]


def test_about_is_kept() -> None:
    (found,) = quantities("about 40 men")
    assert found.approximate
    assert found.value == 40


def test_a_number_beyond_measure_is_said_to_be() -> None:
    (found,) = quantities("He counted " + "9" * 401 + " stars.")
    assert found.too_large
    assert found.value is None


@given(st.integers(0, 999_999_999))
def test_digits_with_and_without_commas_are_one_number(value: int) -> None:
    assert number(f"{value:,}") == number(str(value)) == value


@given(st.text(alphabet="0123456789 ,.-–%$£€()toandfrmhubeli\n", max_size=200))
def test_quantities_lie_in_the_text_in_order(text: str) -> None:
    at = 0
    for quantity in quantities(text):
        assert at <= quantity.start <= quantity.core < quantity.end <= len(text)
        assert quantity.low is None or quantity.high is None or quantity.low <= quantity.high
        at = quantity.end
