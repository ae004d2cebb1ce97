"""Names by their words, where the parse does not see them."""

from __future__ import annotations

import pytest

from firsthand.facts._callings import Listed, callings, head_of, names
from firsthand.syntax import Sentence
from firsthand.text.words import words
from tests.facts.conftest import Read

LISTED = Listed(
    words("the of was killed by near his home in and with rebels are here fled"),
    frozenset({"rebels", "night hawks"}),
)


def found_in(sentence: Sentence, *, called: bool) -> list[str]:
    found = callings(sentence, LISTED) if called else names(sentence, LISTED)
    return [" ".join(token.text for token in run) for run in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("colonel pablo orlen de marsh was killed near his home.", ["pablo orlen de marsh"]),
        ("ana j. lund was killed in arlo.", ["ana j. lund", "arlo"]),
        ("the rebels fled in march.", []),
        ("lund of arlo", ["lund", "arlo"]),
    ],
)
def test_runs_of_words_that_no_text_prints_small(read: Read, text: str, found: list[str]) -> None:
    (sentence,) = read(text).reading[Sentence]
    assert found_in(sentence, called=False) == found


def test_what_they_are_often_called(read: Read) -> None:
    (sentence,) = read("the night hawks and rebels fled with his night.").reading[Sentence]
    assert found_in(sentence, called=True) == ["night hawks", "rebels"]


def test_the_head_of_a_run_hangs_outside_of_it(read: Read) -> None:
    (sentence,) = read("Rebels killed Ana Lund near Arlo.").reading[Sentence]
    run = next(run for run in names(sentence, LISTED) if len(run) > 1)
    assert (head_of(run).text, head_of(run[:1]).text) == ("Lund", "Ana")
