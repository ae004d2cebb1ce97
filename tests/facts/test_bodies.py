"""Whose reply, outcome or demand it is: a body that a reader recognises, or nothing."""

from __future__ import annotations

import pytest

from firsthand.model import Demand, Outcome, Reply
from tests.facts.conftest import Read

BODIES = [
    ("A mission spokesman denied the claims.", "mission"),
    ("A Norland Defence Ministry spokesman denied the claims.", "Norland Defence Ministry"),
    ("A spokesman for the ministry denied the claims.", "the ministry"),
    ("The ministry's press office denied the claims.", "ministry"),
    ("The UN's office for refugees denied the claims.", "UN"),
    ("French commanders denied the claims.", "French commanders"),
    ("The Tarsovian authorities denied the claims.", "the Tarsovian authorities"),
    ("The Joint River Mission left. The mission denied the claims.", "Joint River Mission"),
    ("The army left Arlo. It denied the claims.", "the army"),
    ("The army said its soldiers had denied the claims.", "the army"),
    ("The ministry and the police denied the claims.", "the ministry; the police"),
    ("Commanders denied the claims.", ""),
    ("The officers denied the claims.", ""),
    ("Four soldiers denied the claims.", ""),
    ("The drivers denied the claims.", ""),
    ("Governments denied the claims.", ""),
    ("A court rejected the claims.", ""),
]


@pytest.mark.parametrize(("sentence", "body"), BODIES)
def test_the_reply_is_filed_under_a_body_or_none(read: Read, sentence: str, body: str) -> None:
    assert [reply.body for reply in read(sentence).reading[Reply]] == [body]


NO_REPLIES = [
    "The world remains silent.",
    "They confessed to spying.",
    "The pupils of the wounded did not respond to light.",
    "Once again the army will deny the claims.",
    "The ministry acknowledged that it may be difficult.",
]


@pytest.mark.parametrize("sentence", NO_REPLIES)
def test_laments_and_forecasts_are_no_reply(read: Read, sentence: str) -> None:
    assert read(sentence).reading[Reply] == ()


OUTCOMES = [
    ("The mission repatriated four soldiers.", "the mission"),
    ("Mission soldiers were charged with murder.", "Mission"),
    ("Five N-For troops were suspected of rape.", "N-For"),
    ("The immunity of two officers was waived.", ""),
    ("The women were charged with prostitution.", ""),
    ("Police arrested 46 people.", ""),
]


@pytest.mark.parametrize(("sentence", "body"), OUTCOMES)
def test_an_outcome_concerns_a_body_or_none(read: Read, sentence: str, body: str) -> None:
    assert [outcome.body for outcome in read(sentence).reading[Outcome]] == [body]


NO_OUTCOMES = [
    "They met the indicted leader of the rebels.",
    "A Commission of Inquiry visited Arlo.",
    "The league called upon the council to meet and conduct an investigation.",
]


@pytest.mark.parametrize("sentence", NO_OUTCOMES)
def test_attributes_offices_and_wishes_are_no_outcome(read: Read, sentence: str) -> None:
    assert read(sentence).reading[Outcome] == ()


def test_arrests_for_an_offence_are_not_about_it(read: Read) -> None:
    case = read("There were nine arrests for smuggling.")
    assert [case.words(outcome.about) for outcome in case.reading[Outcome]] == [None]


def test_looking_for_a_trial_and_finding_none_tells_no_trial(read: Read) -> None:
    case = read("We looked for the record of a trial of a soldier and found no evidence of any.")
    told = [(o.stage.value, o.status.value, o.by) for o in case.reading[Outcome]]
    assert told == [("prosecuted", "not-found", None)]


NO_DEMANDS = [
    "He asked us not to print his name.",
    "The war began with protests demanding the release of the men.",
    "The officials demanded anonymity.",
]


@pytest.mark.parametrize("sentence", NO_DEMANDS)
def test_requests_for_oneself_and_protests_are_no_demand(read: Read, sentence: str) -> None:
    assert read(sentence).reading[Demand] == ()


@pytest.mark.parametrize(
    ("sentence", "by", "to"),
    [
        ("The league called on the ministry on Tuesday to act.", "the league", "the ministry"),
        ("The league on Tuesday called on the ministry to act.", "the league", "the ministry"),
        ("The league called on governments to act.", "the league", "governments"),
        ("The league called on the UN and the OSCE to act.", "the league", "UN; OSCE"),
    ],
)
def test_a_demand_is_put_to_a_body_or_none(read: Read, sentence: str, by: str, to: str) -> None:
    assert [(demand.by, demand.to) for demand in read(sentence).reading[Demand]] == [(by, to)]


def test_nothing_is_put_to_who_spoke_before(read: Read) -> None:
    case = read("The Vell Coalition said so. An independent inquiry is essential.")
    (demand,) = case.reading[Demand]
    assert (demand.to, demand.inferred) == ("", False)
