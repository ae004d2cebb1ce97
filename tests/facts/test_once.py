"""Which tellings of a stage are of one event."""

from __future__ import annotations

from dataclasses import replace

import pytest

from firsthand.facts import outcomes
from firsthand.facts._once import once
from firsthand.text.keys import key
from tests.facts.conftest import Read

TOLD = "The warder was jailed. The cook was convicted."


def test_a_headline_joins_no_two_outcomes(read: Read) -> None:
    warder, cook = outcomes.tellings(read(TOLD).reading)
    head = replace(warder, heading=True)
    assert once([head, warder, cook]) == [warder.outcome, cook.outcome]


def test_what_only_a_headline_tells_is_told(read: Read) -> None:
    warder, cook = (replace(one, heading=True) for one in outcomes.tellings(read(TOLD).reading))
    assert once([warder, cook]) == [warder.outcome]


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (
            "He was convicted of theft and sentenced to a year.",
            "was convicted of theft and sentenced",
        ),
        ("He was convicted. The warder was jailed for a year.", "was convicted"),
    ],
)
def test_one_event_told_twice_in_a_sentence_has_the_words_of_both(
    read: Read, told: str, words: str
) -> None:
    reading = read(told).reading
    (first, *_) = once(outcomes.tellings(reading))
    assert reading.doc.quote(first.span) == words
    assert first.id == key(
        "outcome", first.statement_id, first.stage, first.span.start, first.span.end
    )
