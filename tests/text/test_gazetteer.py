"""Places by name, from the file that ships and from one made here."""

from __future__ import annotations

import time
from typing import Any

import pytest
from eval.training.gazetteer import is_name, packed
from hypothesis import given
from hypothesis import strategies as st

from firsthand.text.gazetteer import Gazetteer, gazetteer, known, plain

MOST_SECONDS = 0.001  # of one look-up
LOOK_UPS = 500


def place(ident: int, name: str, country: str, people: int, *others: str) -> dict[str, Any]:
    return {
        "geonameid": ident,
        "name": name,
        "countrycode": country,
        "latitude": 42.53176,
        "longitude": -1.56654,
        "population": people,
        "alternatenames": list(others),
    }


SMALL = Gazetteer(
    packed(
        [
            place(7, "Ostrel", "XA", 9_000, "Ostreľ", "Острел", "OST", "Stary Ostrel"),
            place(3, "Ostrel", "XB", 400),
            place(5, "Đolna-Mühl", "XA", 20),
        ]
    )
)


def test_places_of_one_name_come_by_people() -> None:
    found = SMALL.find("ostrel")
    assert [one.geoname_id for one in found] == [7, 3]
    assert (found[0].latitude, found[0].longitude) == (42.53176, -1.56654)
    assert (found[0].name, found[0].country, found[0].population) == ("Ostrel", "XA", 9_000)


@pytest.mark.parametrize("name", ["OSTREĽ", "Stary  Ostrel", "stary-ostrel", "Dolna Muhl"])
def test_other_names_accents_and_hyphens(name: str) -> None:
    assert SMALL.find(name)


@pytest.mark.parametrize("name", ["", "OST", "Острел", "Ostrelo", "Ost"])
def test_no_place_of_that_name(name: str) -> None:
    assert SMALL.find(name) == ()


def test_codes_and_other_scripts_are_no_names() -> None:
    assert [is_name(name) for name in ("XQZ", "LOND", "Of", "Ville-Rose", "دمشق")] == [
        False,
        False,
        False,
        True,
        False,
    ]


def test_a_file_of_another_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="no gazetteer"):
        Gazetteer(b"SQLite format 3\x00")


def test_the_shipped_file_is_small_and_fast() -> None:
    assert len(gazetteer().data) < 60_000_000
    begun = time.process_time()
    for i in range(LOOK_UPS):
        gazetteer().find(f"nowhere {i}")
    assert (time.process_time() - begun) / LOOK_UPS < MOST_SECONDS


def test_the_shipped_file_knows_the_world() -> None:
    assert known("Cologne")[0].name == "Köln"
    assert [one.country for one in known("Valencia")][:2] == ["VE", "ES"]


@given(st.text(max_size=60))
def test_any_text_can_be_looked_up(name: str) -> None:
    found = SMALL.find(name)
    assert not found or plain(name) in {"ostrel", "stary ostrel", "dolna muhl"}
