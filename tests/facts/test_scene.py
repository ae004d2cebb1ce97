"""In which country an article's deeds were done."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.facts._scene import harms, scene
from firsthand.text.countries import countries, namings

TRIED = "A judge in Denmark will hear it. Danish police and Danish prosecutors searched in Denmark."

CASES = (
    ("Man charged over hostages", f"{TRIED} Two editors were held captive in Mali.", "ML"),
    (
        "Man charged over hostages",
        f"{TRIED} Hostages died near the town of Gao, Mali.",
        "ML",
    ),
    ("Militant admits it", f"{TRIED} Two editors were held captive in Mali.", "ML"),
    ("Hostages remembered", f"{TRIED} Two editors were held captive in Mali.", "DK"),  # no court
    ("Man charged over hostages", f"{TRIED} He was arrested in Mali after an attack.", "DK"),
    ("Man charged over hostages", f"{TRIED} The killing in Denmark followed one in Mali.", "DK"),
    ("Man charged over hostages", TRIED, "DK"),
    ("Man charged", "He sells pears.", None),
)


@pytest.mark.parametrize(("title", "body", "country"), CASES)
def test_where_it_was_done(title: str, body: str, country: str | None) -> None:
    assert scene(title, body) == country


def test_a_country_told_in_passing_is_not_where_it_was_done() -> None:
    body = f"{TRIED * 9} Two editors were held captive in Mali."
    assert scene("Man charged over hostages", body) == "DK"


def test_harm_is_counted_where_it_is_placed() -> None:
    text = "Three were killed in Chad. They were mourned in Mali. Mali abducted nobody."
    assert harms(text, namings(text)) == {"TD": 1}


@given(st.text(max_size=40), st.text(max_size=200))
def test_it_is_a_country_that_is_named(title: str, body: str) -> None:
    told = countries(f"{title}\n\n{body}")
    made = scene(title, body)
    assert made in told if told else made is None
