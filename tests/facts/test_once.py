"""Which tellings of a stage are of one event."""

from __future__ import annotations

from dataclasses import replace

from firsthand.facts import outcomes
from firsthand.facts._once import once
from tests.facts.conftest import Read

TOLD = "The warder was jailed. The cook was convicted."


def test_a_headline_joins_no_two_outcomes(read: Read) -> None:
    warder, cook = outcomes.tellings(read(TOLD).reading)
    head = replace(warder, heading=True)
    assert once([head, warder, cook]) == [warder.outcome, cook.outcome]


def test_what_only_a_headline_tells_is_told(read: Read) -> None:
    warder, cook = (replace(one, heading=True) for one in outcomes.tellings(read(TOLD).reading))
    assert once([warder, cook]) == [warder.outcome]
