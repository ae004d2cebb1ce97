"""Who did, or failed to do, what to whom, where, how surely."""

from __future__ import annotations

import pytest

from firsthand.model import Incident, Modality
from tests.facts.conftest import Read

# sentence, act, actor, target
ACTS = [
    ("Guards beat the prisoners.", "beating", "Guards", "the prisoners"),
    ("The prisoners were beaten by guards.", "beating", "guards", "The prisoners"),
    ("Rebels killed two farmers in Arlo.", "killing", "Rebels", "two farmers"),
    ("The women were sold to bars.", "trafficking", None, "The women"),
    ("Militias offered soldiers women.", "procurement", "Militias", "women"),
    ("Militias burned houses in Arlo.", "destruction", "Militias", "houses"),
    ("Troops looted the shops.", "looting", "Troops", "the shops"),
    ("Police dispersed the protesters.", "assembly-restriction", "Police", "the protesters"),
    ("Guards denied entry to the farmers.", "movement-restriction", "Guards", None),
    ("The farmers were not allowed to pass.", "movement-restriction", None, "The farmers"),
    ("Troops expelled the families.", "expulsion", "Troops", "the families"),
    ("Troops shelled the market.", "shelling", "Troops", "the market"),
    ("Militias abducted three girls.", "abduction", "Militias", "three girls"),
    ("The army tortured the detainees.", "torture", "The army", "the detainees"),
    ("Agents harassed the journalists.", "intimidation", "Agents", "the journalists"),
    ("The killing of two farmers by rebels shocked Arlo.", "killing", "rebels", "two farmers"),
]


@pytest.mark.parametrize(("sentence", "act", "actor", "target"), ACTS)
def test_finds_the_act(
    read: Read, sentence: str, act: str, actor: str | None, target: str | None
) -> None:
    case = read(sentence)
    (incident,) = case.reading[Incident]
    assert (incident.act, case.words(incident.actor)) == (act, actor)
    if target is not None:
        assert case.words(incident.target) == target
    assert (incident.modality, incident.omission) == (Modality.ASSERTED, False)


OMISSIONS = [
    ("The troops stood by as the men left.", "failure-to-act"),
    ("The troops did not prevent the raid.", "failure-to-act"),
    ("The mission failed to protect the women.", "failure-to-act"),
    ("The police turned a blind eye to the trade.", "failure-to-act"),
    ("The medics refused to transport the injured driver.", "aid-denial"),
]


@pytest.mark.parametrize(("sentence", "act"), OMISSIONS)
def test_an_omission_is_said_to_be_one(read: Read, sentence: str, act: str) -> None:
    told = [i for i in read(sentence).reading[Incident] if i.omission]
    assert [incident.act for incident in told] == [act]


MODALITIES = [
    ("The women may be exploited.", Modality.HYPOTHETICAL),
    ("If the guards killed the farmers, they fled.", Modality.HYPOTHETICAL),
    ("The army wants to expel the families.", Modality.HYPOTHETICAL),
    ("The plan of expelling the families was old.", Modality.HYPOTHETICAL),
    ("The guards did not kill the farmers.", Modality.NEGATED),
    ("The guards never tortured the men.", Modality.NEGATED),
    ("Rebels will kill the farmers.", Modality.FUTURE),
    ("Rebels killed the farmers.", Modality.ASSERTED),
]


@pytest.mark.parametrize(("sentence", "modality"), MODALITIES)
def test_what_may_be_is_not_what_was(read: Read, sentence: str, modality: Modality) -> None:
    (incident,) = read(sentence).reading[Incident]
    assert incident.modality is modality


NO_ACT = [
    "All guards should be arrested.",
    "The troops bought bread.",
    "The firm sold its mines.",
    "The farmers passed the gate.",
    "The bar offered beer.",
    "The attack helicopter landed.",
    "They signed a treaty on murder charges.",
    "The guards did not want to act.",
    "The report deals with offences related to trafficking.",
]


@pytest.mark.parametrize("sentence", NO_ACT)
def test_takes_nothing_else_for_an_act(read: Read, sentence: str) -> None:
    case = read(sentence)
    assert [(case.words(i.span), i.act) for i in case.reading[Incident]] == []


def test_a_list_of_participles_shares_whom_and_habit(read: Read) -> None:
    case = read("The women were routinely raped, beaten and robbed.")
    told = case.reading[Incident]
    assert [incident.act for incident in told] == ["sexual-violence", "beating", "robbery"]
    assert {case.words(incident.target) for incident in told} == {"The women"}
    assert all(incident.pattern for incident in told)


def test_hedges_are_kept(read: Read) -> None:
    case = read("Rebels reportedly killed two farmers.")
    (incident,) = case.reading[Incident]
    assert [case.words(hedge) for hedge in incident.hedges] == ["reportedly"]


def test_place_and_time_hang_on_the_act(read: Read) -> None:
    case = read("Rebels killed two farmers in Warsaw in March.")
    (incident,) = case.reading[Incident]
    assert case.words(incident.place) == "Warsaw"
    assert incident.time is not None
    assert incident.time.value == "2021-03"
