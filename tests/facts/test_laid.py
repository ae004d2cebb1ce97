"""To whom a text lays its acts, and who suffers them."""

from __future__ import annotations

import pytest

from firsthand import flow
from firsthand.facts._laid import laid, named, suffered
from firsthand.reading import Reading
from tests.marked import document


def analysed(ready: flow.DocumentParts, text: str) -> Reading:
    (reading,) = flow.analyse([document(text)], ready)
    return reading


@pytest.mark.parametrize(
    ("text", "blamed"),
    [
        ("Guards of Tarn Mining killed three welders in the yard.", {"tarn", "mining", "guard"}),
        ("The villagers accuse Captain Orr.", {"captain", "orr"}),
        ("Complaints against the harbour authorities were filed.", {"harbour", "authority"}),
        ("The guards of Tarn Mining drank tea.", set()),
        ("No guard beat the welders.", set()),
    ],
)
def test_to_whom_an_act_is_laid(ready: flow.DocumentParts, text: str, blamed: set[str]) -> None:
    assert {*laid(analysed(ready, text))} == blamed


@pytest.mark.parametrize(
    ("text", "hurt"),
    [
        ("Guards of Tarn Mining killed three welders in the yard.", {"welder"}),
        ("Guards of Tarn Mining met three welders at the gate.", set()),
    ],
)
def test_to_whom_an_act_is_done(ready: flow.DocumentParts, text: str, hurt: set[str]) -> None:
    assert {*suffered(analysed(ready, text))} == hurt


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("the port authorities", ["port", "authority"]),
        ("two former guards", ["guard"]),
        ("the abbess", ["abbess"]),
        ("some of the men", []),
    ],
)
def test_the_words_of_a_name_are_singular_and_name_somebody(name: str, words: list[str]) -> None:
    assert [*named(name)] == words
