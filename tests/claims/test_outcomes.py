"""What followed, told in two ways; and a silence beside an admission."""

from __future__ import annotations

from dataclasses import replace

import pytest

from firsthand.claims import outcomes, silence
from firsthand.flow import DocumentParts
from firsthand.model import Discrepancy, DiscrepancyKind, OutcomeStatus, Stage, Stance
from tests.claims.tellings import Telling, gists_of

SAID, IN_PART = OutcomeStatus.SAID, OutcomeStatus.IN_PART
NOT_FOUND, NEGATED = OutcomeStatus.NOT_FOUND, OutcomeStatus.NEGATED
Step = tuple[Stage, OutcomeStatus]

ENABLED = Telling("Two officers lost their immunity, enabling criminal prosecutions for smuggling.")
ESCAPED = Telling("Officers escaped criminal prosecutions for smuggling at home.", article="b")

AT_ODDS = [
    ((Stage.WAIVED, SAID), (Stage.PROSECUTED, NOT_FOUND), True),
    ((Stage.PROSECUTED, IN_PART), (Stage.PROSECUTED, NEGATED), True),
    ((Stage.PROSECUTED, NOT_FOUND), (Stage.PROSECUTED, NEGATED), True),
    # nothing is at odds
    ((Stage.WAIVED, SAID), (Stage.PROSECUTED, IN_PART), False),
    ((Stage.PROSECUTED, NEGATED), (Stage.CONVICTED, NEGATED), False),
    # another kind of step
    ((Stage.DISMISSED, SAID), (Stage.PROSECUTED, NEGATED), False),
]


@pytest.mark.parametrize(("one", "other", "tension"), AT_ODDS)
def test_steps_at_odds_are_a_tension(
    ready: DocumentParts, one: Step, other: Step, tension: bool
) -> None:
    compare = outcomes.build()
    mine, theirs = gists_of(
        ready, [replace(ENABLED, outcomes=[one]), replace(ESCAPED, outcomes=[other])]
    )
    found = list(compare(mine, theirs))
    assert found == list(compare(theirs, mine))
    assert [record.kind for record in found if isinstance(record, Discrepancy)] == (
        [DiscrepancyKind.TENSION] if tension else []
    )
    assert compare.keys(mine) & compare.keys(theirs)


def test_steps_of_two_affairs_are_not_compared(ready: DocumentParts) -> None:
    bribes = Telling("A mayor was acquitted of bribery.", outcomes=[(Stage.ACQUITTED, SAID)])
    dead = Telling("Nobody was charged over fires.", "b", outcomes=[(Stage.CHARGED, NEGATED)])
    assert not list(outcomes.build()(*gists_of(ready, [bribes, dead])))


def test_without_outcomes_there_is_nothing_to_compare(ready: DocumentParts) -> None:
    (gist,) = gists_of(ready, [ENABLED])
    assert not outcomes.build().keys(gist)


SILENT = Telling(
    "There was [content|no comment] from [source|the Lantern Mission].", stance=Stance.NO_COMMENT
)
ADMITS = Telling(
    "[source|The Lantern Mission] acknowledged [content|its guards were part of the problem].",
    article="b",
    stance=Stance.ACKNOWLEDGES,
)


def test_a_silence_beside_an_admission_looks_alike(ready: DocumentParts) -> None:
    compare = silence.build()
    one, other = gists_of(ready, [SILENT, ADMITS])
    (found,) = compare(one, other)
    assert isinstance(found, Discrepancy)
    assert found.kind is DiscrepancyKind.LOOK_ALIKE
    assert [found] == list(compare(other, one))
    assert compare.keys(one) & compare.keys(other)


OTHERS = [
    # of another body
    replace(ADMITS, text=ADMITS.text.replace("The Lantern Mission", "The Odrin Police")),
    # no admission
    replace(ADMITS, stance=Stance.ASSERTS),
    # of another year
    replace(ADMITS, published="2001-01-01"),
]


@pytest.mark.parametrize("other", OTHERS)
def test_other_words_beside_a_silence_are_nothing(ready: DocumentParts, other: Telling) -> None:
    silent = replace(SILENT, published="2004-05-06")
    assert not list(silence.build()(*gists_of(ready, [silent, other])))
