"""What kind of thing is asked for, and what became of it."""

from __future__ import annotations

import pytest

from firsthand.facts._asked import kind_of, status_of
from firsthand.model import DemandKind, DemandStatus, Outcome
from tests.facts.conftest import Read


@pytest.mark.parametrize(
    ("lemmas", "kind"),
    [
        ("open an independent inquiry", DemandKind.INVESTIGATE),
        ("bring the soldier to justice", DemandKind.PROSECUTE),
        ("pay compensation after a trial", DemandKind.REDRESS),
        ("release the nine man", DemandKind.RELEASE),
        ("withdraw from the quay", DemandKind.STOP),
        ("shelter the family", DemandKind.PROTECT),
        ("amend the press law", DemandKind.REFORM),
        ("publish the list", DemandKind.DISCLOSE),
        ("paint the door", DemandKind.OTHER),
    ],
)
def test_kinds(lemmas: str, kind: DemandKind) -> None:
    assert kind_of(lemmas.split()) is kind


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The league urged the army to leave.", DemandStatus.UNKNOWN),
        ("The league urged the army to leave, but it refused.", DemandStatus.REFUSED),
        ("The league urged the army to leave, in vain.", DemandStatus.REFUSED),
        ("Asked to leave, the army complied.", DemandStatus.MET),
        ("The army refused to leave.", DemandStatus.UNKNOWN),
    ],
)
def test_a_status_is_unknown_unless_told(text: str, status: DemandStatus) -> None:
    assert status_of(text) is status


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Two guards were tried in Norland.", "Norland"),
        ("Two guards were convicted by a military court.", "a military court"),
        ("Two guards were arrested in May.", None),
        ("Two guards were arrested.", None),
    ],
)
def test_where_an_outcome_holds(read: Read, sentence: str, words: str | None) -> None:
    case = read(sentence)
    (outcome,) = case.reading[Outcome]
    assert case.words(outcome.jurisdiction) == words
