"""Which country words tell, and which one a text is most about."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.text.countries import countries, country_code, country_name, namings, state_of

RANKED = [
    (
        "Two editors were held in Lagos, Nigeria. A British lawyer asked the Nigerian police why.",
        "NG",
    ),
    ("The US embassy in Harare said Zimbabwe must free them. Zimbabwean police denied it.", "ZW"),
    ("Soldiers were seen in Bamako at dawn.", "ML"),
    ("Monks fled Tibet.", "CN"),
    ("He told the Kenya Times that Uganda was calm.", "UG"),
    ("Niger State police freed the girls; the governor of Niger state was glad.", "NG"),
    ("Governor of Niger speaks. Niger State police freed the girls; Niger was glad.", "NG"),
    ("Police in León beat him; the Nicaraguan family fled.", "NI"),
    ("Police in León beat him; the Norlandish family fled.", "MX"),
    ("Held in Metro Manila.", "PH"),
    ("A ship in Aberdeen Harbour was held; the UK union blamed its owners.", "GB"),
    ("He was held in San Francisco; a Malian friend called.", "US"),
    ("A ship in Aberdeen Harbour was held; the Dutch union blamed its owners.", "HK"),
    ("Papua New Guinea mourned; a PNG minister flew home to PNG.", "PG"),
    ("Niger froze the accounts. Police of Niger held two editors.", "NE"),
    ("Villagers of Côte d'Ivoire and Cote d’Ivoire alike", "CI"),
]


@pytest.mark.parametrize(("text", "first"), RANKED)
def test_the_country_a_text_is_most_about_comes_first(text: str, first: str) -> None:
    assert countries(text)[0] == first


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a turkey crossed the road and the polish wore off",  # no capitals
        "Nancy and Victor met George.",  # towns of that name, told as persons
        "Man receives prison sentence",
        "Pirates boarded a ship in the Gulf of Guinea and another in the Indian Ocean.",
        "They Won't Shut Us Up",
        "Save the picture as PNG.",
        "They met in Bandar.",
    ],
)
def test_words_that_tell_no_country(text: str) -> None:
    assert countries(text) == ()


@pytest.mark.parametrize(
    ("words", "code"),
    [("Burma", "MM"), ("Syrians", "SY"), ("türkiye", "TR"), ("the", None), ("Congolese", "CD")],
)
def test_names_and_words_for_people(words: str, code: str | None) -> None:
    assert country_code(words) == code


def test_a_code_has_a_name_and_a_strange_one_stays() -> None:
    assert country_name("TD") == "Chad"
    assert country_name("??") == "??"


def test_a_territory_belongs_to_a_state() -> None:
    assert (state_of("PR"), state_of("TD")) == ("US", "TD")


@given(st.text(max_size=300))
def test_namings_lie_in_the_text_and_do_not_overlap(text: str) -> None:
    found = [*namings(text)]
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert set(countries(text)) <= {one.country for one in found}


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Iraq’s army, Iraqis and North Koreans", ["IQ", "IQ", "KP"]),
        ("U.S. envoys met the United States' guests", ["US", "US"]),
        ("Hama, Syria", ["SY", "SY"]),
        ("Us and them", []),
    ],
)
def test_names_are_told_by_their_first_words(text: str, codes: list[str]) -> None:
    assert [naming.country for naming in namings(text)] == codes
