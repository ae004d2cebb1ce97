"""Places that statements name: which in the world, how exactly told, and which are none."""

from __future__ import annotations

import pytest

from firsthand.facts.places import _as, _meant
from firsthand.model import Location, Nearness
from tests.facts.conftest import Read

PLACES = [
    ("Two men were held in [p|Maiduguri], in Nigeria.", "NG", Nearness.POINT, True),
    ("Two men were held near [p|Gusau] in Nigeria.", "NG", Nearness.NEAR, True),
    ("The bus was burned on the [p|Cauca River] in Colombia.", None, Nearness.LINE, False),
    ("They were held in [p|Cordoba], Spain.", "ES", Nearness.POINT, True),
    ("They were held in [p|Cordoba], Argentina.", "AR", Nearness.POINT, True),
    ("They fled to [p|Chad].", "TD", Nearness.COUNTRY, False),
    ("Monks fled [p|Tibet].", "CN", Nearness.PROVINCE, False),
    ("A boat sank in the [p|Black Sea].", None, Nearness.SEA, False),
]


@pytest.mark.parametrize(("sentence", "country", "precision", "found"), PLACES)
def test_finds_the_place(
    read: Read, sentence: str, country: str | None, precision: Nearness, *, found: bool
) -> None:
    case = read(sentence)
    (words,) = case.marks.words("p")
    told = next(one for one in case.reading[Location] if words in one.name)
    assert (told.country, told.precision) == (country, precision)
    assert (told.geoname_id is not None) == found
    assert (told.latitude is not None) == found


@pytest.mark.parametrize(
    "sentence",
    [
        "Jordan Vale met Victoria Lincoln.",
        "The guard gave it to Chad Morris.",
        "They may march in spring.",
    ],
)
def test_names_of_people_are_no_places(read: Read, sentence: str) -> None:
    assert read(sentence).reading[Location] == ()


def test_the_article_s_country_goes_before_people(read: Read) -> None:
    text = "Spain was silent. The graves were opened in [p|Valencia]. Others lie in Merida."
    told = read(text).reading[Location]
    assert {one.name: one.country for one in told if one.geoname_id} == {
        "Valencia": "ES",
        "Merida": "ES",
    }


def test_a_name_is_one_place_in_one_document(read: Read) -> None:
    """An article beside it that tells of another country does not move the town there."""
    spain = read("Spain was silent. They met in Merida. They left Merida.").reading
    mexico = read("Mexico was silent. They met in Merida.").reading
    tellings = [place for place in (*spain[Location], *mexico[Location]) if place.geoname_id]
    assert {place.country for place in tellings} == {"ES", "MX"}
    meant = _meant(tellings)
    assert [_as(place, meant[place.name.lower()]).country for place in tellings] == ["ES"] * 3
    assert _meant(tellings[1:]) == {}  # as often there as here: nothing tells


def test_a_country_that_stands_by_a_name_is_believed(read: Read) -> None:
    text = "They met in Cordoba, Spain. They met in Cordoba, Spain. They left Cordoba, Argentina."
    told = [one.country for one in read(text).reading[Location] if one.geoname_id]
    assert told == ["ES", "ES", "AR"]


def test_a_large_city_goes_before_a_village_of_the_first_country(read: Read) -> None:
    """Both countries are told of; the first more often."""
    text = "Mexico was silent. Mexico and the United States agreed. They marched in San Francisco."
    told = {one.name: one.country for one in read(text).reading[Location] if one.geoname_id}
    assert told == {"San Francisco": "US"}


@pytest.mark.parametrize(
    "sentence",
    [
        "King Otto lived in peace.",
        "The wards were closed by COVID-19 in the spring.",
        "Quoting Adam, she wept.",
        "The raid in PH was filmed.",
    ],
)
def test_what_taggers_take_for_places_is_none(read: Read, sentence: str) -> None:
    assert read(sentence).reading[Location] == ()


def test_an_ocean_is_no_town(read: Read) -> None:
    (told,) = read("The boat sank in the Atlantic.").reading[Location]
    assert (told.precision, told.geoname_id) == (Nearness.SEA, None)


def test_a_name_that_no_gazetteer_knows_is_kept(read: Read) -> None:
    (told,) = (
        one
        for one in read("He was shot in Orlenwick, Nigeria.").reading[Location]
        if not one.country
    )
    assert (told.name, told.geoname_id, told.candidates) == ("Orlenwick", None, 0)


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("It rose in May 2002 and fell on Sunday.", []),
        ("The home States and donor States agreed.", []),
        ("They fled across the river Orlen.", [("Orlen", "line")]),
        ("The Nile had risen.", [("Nile", "line")]),
        ("She was taken to a village called Orlen.", [("Orlen", "point")]),
        ("The guards called Orlen a fool.", []),
    ],
)
def test_months_and_states_are_no_places_and_rivers_are_lines(
    read: Read, sentence: str, places: list[tuple[str, str]]
) -> None:
    found = read(sentence).reading[Location]
    assert [(place.name, place.precision.value) for place in found] == places
