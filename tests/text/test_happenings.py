"""Which texts tell of one happening."""

from __future__ import annotations

from collections import Counter
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from firsthand.text.happenings import Bag, happenings, likeness

FLOOD = "river dam Olmen flood town dyke broke water houses Olmen boats"
FIRE = "fire mill Tarn flames roof Tarn engines smoke miller hose ladder"


def bag(words: str) -> Bag:
    return Counter(words.split())


def test_texts_that_share_names_and_rare_words_are_one_happening() -> None:
    told = [FLOOD, FIRE, f"{FLOOD} mayor camp", f"{FIRE} chief", f"{FIRE} dawn insurer"]
    news = [bag(f"{words} police people said") for words in told]
    assert happenings(news) == [(0, 2), (1, 3, 4)]


def test_words_that_all_texts_have_join_nothing() -> None:
    common = "quake hit coast people dead rescue tents governor said ministry"
    places = ("Lapu Teluna reef hotel divers", "Delmare Ostmark school port", "Orrin Vask bridge")
    assert happenings([bag(f"{common} {place}") for place in places]) == [(0,), (1,), (2,)]


def test_one_text_or_none_needs_no_grouping() -> None:
    assert happenings([]) == []
    assert happenings([bag(FLOOD)]) == [(0,)]
    assert happenings([bag(""), bag("")]) == [(0,), (1,)]


def test_likeness_is_that_of_equal_and_of_strange_texts() -> None:
    alike = likeness([bag(FLOOD), bag(FLOOD), bag(FIRE)])
    assert round(float(alike[0, 1]), 6) == 1.0
    assert alike[0, 2] == 0.0
    assert alike[1, 1] == -1.0


WORDS = st.lists(st.sampled_from([*FLOOD.split(), *FIRE.split()]), max_size=12).map(Counter)


@given(st.lists(WORDS, max_size=8))
def test_every_text_is_in_one_group(bags: list[Bag]) -> None:
    found = happenings(bags)
    assert sorted(place for group in found for place in group) == list(range(len(bags)))
    assert found == sorted(found)


def test_the_order_of_the_texts_changes_no_group() -> None:
    news = [bag(f"{words} word{number}") for number, words in enumerate([FLOOD, FIRE] * 4)]
    order = list(range(len(news)))
    Random(3).shuffle(order)
    found = happenings([news[place] for place in order])
    assert sorted(tuple(sorted(order[i] for i in group)) for group in found) == happenings(news)
