"""Numbers that count nothing, and texts made to be slow."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.facts._noise import NOISES, noises
from firsthand.model import Span
from firsthand.text.numbers import quantities
from firsthand.text.times import times

SECONDS = 5  # each took under 1 s on two shared cores; a pattern that explodes takes minutes


@pytest.mark.parametrize(
    "piece",
    [
        "1 ",
        "1-",
        "1,",
        "12 ",
        "(1",
        "a",
        "twenty-",
        "two hundred ",
        "up to ",
        "a few ",
        "3 May ",
        "A1-",
    ],
)
def test_no_pattern_explodes(piece: str) -> None:
    text = (piece * 20_000)[:20_000]
    start = time.monotonic()
    assert all(place[0] < place[1] for place in noises(text))
    assert all(quantity.start < quantity.end for quantity in quantities(text))
    assert all(when.span for when in times(text, Span("d", 0, len(text)), None))
    assert time.monotonic() - start < SECONDS


@pytest.mark.parametrize(
    ("text", "noise"),
    [
        ("Call +44 20 7946 0958 now.", "+44 20 7946 0958"),
        ("They won 3-1.", "won 3-1"),
        ("See page 12.", "page 12"),
        ("In this Aug. 30 photo it stands.", "Aug. 30"),
        ("The number is 138208672551.", "138208672551"),
        ("The F-16 flew.", "F-16"),
        ("It was at 10:30.", "10:30"),
        ("Write to a9@b1.org now.", "a9@b1.org"),
    ],
)
def test_noise_is_found_whole(text: str, noise: str) -> None:
    assert noise in [text[start:end] for start, end in noises(text)]


@pytest.mark.parametrize(
    "text", ["They held 300 people.", "He paid 2,000 euros.", "5-7 trucks left."]
)
def test_counts_are_no_noise(text: str) -> None:
    assert list(noises(text)) == []


WORDS = (
    "one ones another every no the newer day by after way -off two ten article part Phase section"
    " tier World war hundreds and tens Dozens of millions half brother hour second-hand secondhand"
    " zero tolerance www.one.example https://two.example ten@three.example 9/11 G8 at 1400 # 3 . ,"
    " p. Para n° 12 3-1 won call foo-b4 A/RES/60 UNSCR iv. (2) [3] +44 +.b@four.example ’90s oneway"
    " halfway of 1325 (2000) Jan. 50-50 best 2) -b4 -"
)


@given(st.lists(st.sampled_from(WORDS.split()), max_size=8).map(" ".join))
def test_what_holds_no_sign_of_a_noise_has_none(text: str) -> None:
    assert list(noises(text)) == [found.span() for found in NOISES.finditer(text)]
