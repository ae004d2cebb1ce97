from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.sources import _leads as leads
from firsthand.sources._shelter import shelter_of

# text; the names that it calls for hiding
NAMED = [
    ("Sanna (not her real name) came in March.", {"Sanna"}),
    ("Sanna (not her first choice) came in March.", set()),
    ("Mina, whose name has been changed, left. Mina wept.", {"Mina"}),
    ("The agency, whose name has been changed, closed.", set()),
    ("Tilda* kept the key. Jonas* lied. * Names have been changed.", {"Tilda", "Jonas"}),
    ("Tilda* kept the key. * Prices have been changed.", set()),
    ("Olena said so. (Her name has been changed.)", {"Olena"}),
    ("Vera Holt, aged 15, was freed.", {"Vera Holt", "Vera", "Holt"}),
    ("Vera Holt, aged 51, was freed.", set()),
    ("Jonas, who is nine years old, saw masks.", {"Jonas"}),
    ("The 14-year-old girl, Ina Roe, was sold.", {"Ina Roe", "Ina", "Roe"}),
    ("A 14-year-old girl, Relief Watch said, was sold.", set()),
    ("The three-year-old Corvan girl Ina Roe is lost.", {"Ina Roe", "Ina", "Roe"}),
    ("The 44-year-old Corvan woman Ina Roe is lost.", set()),
    ("A shy 12-year-old boy named Jonas wept.", {"Jonas"}),
    ("The schoolgirl Ina Roe wept; baby Otto slept.", {"Ina Roe", "Ina", "Roe", "Otto"}),
    ("The schoolgirl wept. Ina Roe slept.", set()),
    ("Their daughter called Ina was taken.", {"Ina"}),
    ("Their daughter called the police.", set()),
    ("Mira was only 13 when she was sold.", {"Mira"}),
    ("Mira was 33 when she was sold.", set()),
    ("Lesk was 13 kilometres away.", set()),
    ("A 17 year old, Samir, was held.", {"Samir"}),
    ("A 47 year old, Samir, was held.", set()),
    ("Yusuf K., 16, was held.", {"Yusuf K.", "Yusuf"}),
    ("The twins, Ada and Ole, both 7, died.", {"Ada", "Ole"}),
    ("The twins, Ada and Ole, both 37, died.", set()),
    ("A cook who asked to be called Lina spoke.", {"Lina"}),
    ("A cook who asked to be paid spoke to Lina.", set()),
    ("Another, whom we will call Sofia, left.", {"Sofia"}),
    ("We call on Lesk to act.", set()),
    ("A guard who gave only his first name, Tom, spoke.", {"Tom"}),
    ("A guard who gave his name and left met Tom.", set()),
    ("The victim, named in court papers as A.B., wept.", {"A.B."}),
    (
        "Marta Kelm was raped. Kelm's brother, Josip, left.",
        {"Marta Kelm", "Marta", "Kelm", "Josip"},
    ),
    ("Marta Kelm was praised. Kelm's brother, Josip, left.", set()),
    ("On May 4, 15, and 17, shots were heard.", set()),
    ("Marta Selk was raped by soldiers.", {"Marta Selk", "Marta", "Selk"}),
    ("Marta Selk was praised by soldiers.", set()),
    ("Two men raped Nadia Orme.", {"Nadia Orme", "Nadia", "Orme"}),
    ("Captain Vasik was convicted of raping a prisoner.", set()),
    ("The girl, identified only as B.K., wept.", {"B.K."}),
    ("Witness C told the court.", {"Witness C"}),
    ("Article C told of the court.", set()),
    (
        "The girl was raped. The girl's mother, Hanne Kroll, spoke.",
        {"Hanne Kroll", "Hanne", "Kroll"},
    ),
    ("The girl sang. The girl's mother, Hanne Kroll, spoke.", set()),
]
# text; words that it calls for hiding
PLACES = [
    ("A 15-year-old girl from Lesk said so.", {"A 15-year-old girl from Lesk"}),
    ("A fifteen-year-old said so.", {"A fifteen-year-old"}),
    ("A 15-year-old boiler burst.", set()),
    ("A 45-year-old said so.", set()),
    ("She lives at 12 Mill Street in Lesk.", {"12 Mill Street"}),
    ("Troops were living in 12 big tents.", set()),
    (
        "She was raped. The uncle of the 12-year-old victim left.",
        {"The uncle of the 12-year-old victim"},
    ),
]


@pytest.mark.parametrize(("text", "names"), NAMED)
def test_names_that_lead_to_somebody(text: str, names: set[str]) -> None:
    assert set(shelter_of(text, 0, len(text)).names) == names


@pytest.mark.parametrize(("text", "words"), PLACES)
def test_descriptions_that_lead_to_somebody(text: str, words: set[str]) -> None:
    found = {text[start:end] for start, end, _ in shelter_of(text, 0, len(text)).places}
    assert words <= found
    assert bool(words) == bool(found)


@pytest.mark.parametrize("text", [*(text for text, _ in (*NAMED, *PLACES))])
def test_no_quick_look_leaves_out_what_a_search_would_find(text: str) -> None:
    held = set(text.lower().replace(".", " ").replace(",", " ").split())
    looks = (
        (leads.AGED, leads.AGE_ASIDE.search(text)),
        (leads.AGED_THEN, leads.AGE_TOLD.search(text)),
        (leads.OFFENCES, any(stem in text.lower() for stem in leads.OFFENCE_STEMS)),
        (leads.LIVES, held & leads.LIVE_WORDS),
        *((pattern, held & needed) for needed, pattern in leads.GOING_BY),
    )
    assert not [pattern for pattern, look in looks if pattern.search(text) and not look]


def test_a_survivor_who_speaks_under_her_name_is_protected_under_her_surname_too() -> None:
    shelter = shelter_of("Irina Volk spoke.", 0, 17, ["Irina Volk"])
    assert shelter.holds(["volk"])
    assert not shelter.holds(["Irina Volkova"])


def test_the_first_name_of_a_child_is_hidden_unless_it_is_somebody_else() -> None:
    text = "Ina Roe, 14, was sold. Ina wept. Ina Lund, a nurse, helped."
    pattern = shelter_of(text, 0, len(text)).pattern
    assert pattern
    assert [found.start() for found in pattern.finditer(text)] == [0, text.index("Ina wept")]


PIECE = st.sampled_from(
    [
        "Marta",
        "Selk",
        "was",
        "raped",
        "15",
        ",",
        " (",
        ")",
        "-year-old",
        " girl",
        "'s",
        " mother",
        "*",
    ]
)


@given(st.lists(PIECE | st.text(max_size=3), max_size=30).map(" ".join), st.integers(0, 20))
def test_places_lie_in_the_article(text: str, start: int) -> None:
    start = min(start, len(text))
    shelter = shelter_of(text, start, len(text))
    assert all(start <= first < last <= len(text) for first, last, _ in shelter.places)
    assert shelter == shelter_of(text, start, len(text))


def test_time_grows_with_the_length() -> None:
    def seconds(words: int) -> float:
        text = "Marta Selk Who Is " * words
        began = time.process_time()
        shelter_of(text, 0, len(text))
        return time.process_time() - began

    seconds(100)
    assert seconds(8_000) < 20 * max(seconds(2_000), 0.01)
