"""Quick looks find what the slow expressions find."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.text.glances import Glance, Letters, placed, small
from firsthand.text.number_patterns import QUANTITY, has_number
from firsthand.text.numbers import quantities
from firsthand.text.time_openings import openings
from firsthand.text.time_patterns import CORE
from firsthand.text.times import has_time
from firsthand.text.words import words

LOOK = Glance("den reject", whole="may", phrases=re.compile(r"\bno\s+one\b"), leads="no")
LETTERS = Letters("immun order", re.compile(r"\bup\s+to\s"), some="to")
WORDS = words(
    """
    the in of at by for that a an over about more than some last next this two twenty-five
    14 1999 3,400 half million hundred thousand year years weeks ago before after May 3rd
    January Mon. Monday 5-7 $40 US$ 12.5 % per cent euros up to least no fewer few couple
    several spring 1990s nineties century weekend morning days later following turn late
    then since between from and or dozens tens thousands third two-thirds -, . mid- New Year
    Christmas All Saints running 2001-03-04 7/8/2002 £5m 10k one three
    """
)
TOLD = st.lists(st.sampled_from(sorted(WORDS)), max_size=14).map(" ".join)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He Denied it.", True),
        ("A non-denial.", True),
        ("The garden is shut.", False),
        ("They may go.", True),
        ("The mayor went.", False),
        ("No  one came.".lower(), True),
        ("No bone was found.", False),
    ],
)
def test_a_glance_sees_beginnings_words_and_phrases(text: str, found: bool) -> None:
    assert LOOK(text) is found


def test_stems_have_letters_enough() -> None:
    with pytest.raises(ValueError, match="'no'"):
        Glance("deny no")


@pytest.mark.parametrize(
    ("text", "found"),
    [("At the border.", True), ("UP TO".lower() + " ten", True), ("Come to us.", False)],
)
def test_letters_are_seen_inside_a_word(text: str, found: bool) -> None:
    assert LETTERS(text) is found


def test_words_are_told_with_their_places() -> None:
    assert placed("İn Ada-Town") == ((0, "i̇n"), (3, "ada"), (7, "town"))


@given(TOLD)
def test_every_time_begins_where_one_may(text: str) -> None:
    starts = [found.start() for found in CORE.finditer(text)]
    assert set(starts) <= set(openings(text)) or not has_time(text)


@given(TOLD)
def test_every_quantity_is_found_where_one_may_begin(text: str) -> None:
    slow = QUANTITY.search(text)
    first = next(iter(quantities(text)), None)
    assert (first is not None) is (slow is not None)
    if slow is not None and first is not None:
        assert slow.start() <= first.start
        assert first.core == slow.start("core")
        assert has_number(text)


@pytest.mark.parametrize("text", ["We DENY it", "İn Ada-Town", "ΣΑΣ"])
def test_small_letters_stand_where_the_letters_stood(text: str) -> None:
    assert len(small(text)) == len(text)


def test_a_letter_that_would_become_two_stays_as_it_is() -> None:
    assert small("İn ADA-Town") == "İn ada-town"
