"""What else an incident's words tell: how far it went, who, whom, how many, with what."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.facts._actors import age_of, sex_of, type_of
from firsthand.facts._confidence import THEY, _without, confidence, confidence_of, joined
from firsthand.facts._details import shielded
from firsthand.facts._parties import Role, alike, bare
from firsthand.model import (
    AgeGroup,
    Confidence,
    Detail,
    Execution,
    Incident,
    PerpetratorType,
    Sex,
    Victim,
)
from tests.facts.conftest import Case, Read


def only(case: Case) -> Incident:
    (incident,) = case.reading[Incident]
    return incident


def detail(case: Case) -> Detail:
    found = only(case).detail
    assert found is not None
    return found


EXECUTIONS = [
    ("Rebels killed two farmers.", Execution.ACCOMPLISHED),
    ("Rebels tried to kill two farmers.", Execution.ATTEMPTED),
    ("Rebels threatened to kill two farmers.", Execution.THREATENED),
    ("The attempted murder of the mayor shocked Arlo.", Execution.ATTEMPTED),
    ("The murder of the mayor shocked Arlo.", Execution.ACCOMPLISHED),
]


@pytest.mark.parametrize(("sentence", "execution"), EXECUTIONS)
def test_how_far_it_went(read: Read, sentence: str, execution: Execution) -> None:
    told = [i for i in read(sentence).reading[Incident] if i.act == "killing"]
    assert [i.detail.execution for i in told if i.detail] == [execution]


def test_beatings_named_beside_threats_were_done(read: Read) -> None:
    case = read("Testimonies of torture, including psychological threats, beatings and rape.")
    told = {i.act: i.detail.execution for i in case.reading[Incident] if i.detail}
    assert told.get("beating", Execution.ACCOMPLISHED) is Execution.ACCOMPLISHED
    assert "sexual-violence" in {i.act for i in case.reading[Incident]}


GROUPS = [
    ("Hundreds of women were beaten.", "women"),
    ("Some 40 were beaten.", ""),
    ("Troops expelled all non-Ardens.", "non-ardens"),
    ("Guards beat the sons of farmers.", "sons"),
]


@pytest.mark.parametrize(("sentence", "group"), GROUPS)
def test_what_those_are_whom_it_befell(read: Read, sentence: str, group: str) -> None:
    found = detail(read(sentence)).victim
    assert (found.group if found else "") == group


LET_HAPPEN = [
    ("The guards did not stop the militia.", None),
    ("The guards failed to protect the women.", "women"),
]


@pytest.mark.parametrize(("sentence", "group"), LET_HAPPEN)
def test_whom_one_did_not_stop_is_no_victim(read: Read, sentence: str, group: str | None) -> None:
    found = detail(read(sentence)).victim
    assert (found.group if found else None) == group


def test_a_weapon_of_others_is_not_borrowed(read: Read) -> None:
    case = read("Gunmen fired on boatmen who had hurled a grenade into a crowd.")
    told = {i.act: case.words(i.detail.means) for i in case.reading[Incident] if i.detail}
    assert (told["shooting"], told["bombing"]) == (None, "a grenade")


PERPETRATORS = [
    ("Policemen beat the prisoners.", "Policemen", PerpetratorType.STATE),
    ("Rebels beat the prisoners.", "Rebels", PerpetratorType.NON_STATE),
    ("Peacekeepers beat the prisoners.", "Peacekeepers", PerpetratorType.REGIONAL),
    ("Paramilitaries beat the prisoners.", "Paramilitaries", PerpetratorType.PERMITTED),
    ("Gunmen beat the prisoners.", "Gunmen", PerpetratorType.PRIVATE),
    ("Neighbours beat the prisoners.", "Neighbours", None),
]


@pytest.mark.parametrize(("sentence", "body", "kind"), PERPETRATORS)
def test_the_perpetrator(
    read: Read, sentence: str, body: str, kind: PerpetratorType | None
) -> None:
    found = detail(read(sentence)).perpetrator
    assert found is not None
    assert (found.body, found.type, found.name) == (body, kind, "")
    assert found.confidence is Confidence.FACT


def test_nobody_is_made_a_perpetrator(read: Read) -> None:
    assert detail(read("The prisoners were beaten.")).perpetrator is None


VICTIMS = [
    ("Guards beat three girls.", "girls", Sex.WOMAN, AgeGroup.CHILD, 3),
    ("Guards beat a woman.", "woman", Sex.WOMAN, AgeGroup.ADULT, None),
    ("Guards beat two boys.", "boys", Sex.MAN, AgeGroup.CHILD, 2),
    ("Guards beat the journalists.", "journalists", None, AgeGroup.ADULT, None),
    ("Guards beat the villagers.", "villagers", None, None, None),
]


@pytest.mark.parametrize(("sentence", "group", "sex", "age", "toll"), VICTIMS)
def test_the_victim(
    read: Read,
    sentence: str,
    group: str,
    sex: Sex | None,
    age: AgeGroup | None,
    toll: float | None,
) -> None:
    found = detail(read(sentence))
    assert found.victim is not None
    assert (found.victim.group, found.victim.sex, found.victim.age) == (group, sex, age)
    assert (found.toll.best if found.toll else None) == toll


def test_a_range_is_the_tolls_range(read: Read) -> None:
    toll = detail(read("Rebels killed between 10 and 12 farmers.")).toll
    assert toll is not None
    assert (toll.low, toll.high) == (10, 12)


MEANS = [
    ("Guards beat the prisoners with clubs.", "clubs"),
    ("Guards beat the prisoners with joy.", None),
    ("Guards beat the prisoners.", None),
]


@pytest.mark.parametrize(("sentence", "means"), MEANS)
def test_the_means(read: Read, sentence: str, means: str | None) -> None:
    case = read(sentence)
    assert case.words(detail(case).means) == means


def test_trafficking_in_the_words_of_the_protocol(read: Read) -> None:
    case = read(
        "Gangs sold the women to brothels for 2,000 euros after promising them jobs and took"
        " their passports."
    )
    found = next(i.detail for i in case.reading[Incident] if i.act == "trafficking")
    assert found is not None
    told = found.trafficking
    assert told is not None
    assert {"transfer", "recruitment"} <= set(told.acts)
    assert {"meansOfControlFalsePromises", "meansOfControlWithholdsDocuments"} <= set(told.means)
    assert told.purposes == ("isSexualExploit",)
    assert case.words(told.recruiter) == "Gangs"
    assert not told.criminalised


def test_no_trafficking_block_for_another_act(read: Read) -> None:
    assert detail(read("Guards beat the women in the brothel.")).trafficking is None


CONFIDENCES = [
    ("The front claimed responsibility for the blast.", Confidence.CLAIMED),
    ("Police blamed the front for the blast.", Confidence.ACCUSED_BY_AUTHORITIES),
    ("Villagers blamed the front for the blast.", Confidence.ACCUSED),
    ("The front denied having taken part in the blast.", Confidence.ACQUITTED),
    ("The front may have planted the device.", Confidence.POSSIBLE),
    ("The front planted the device.", Confidence.FACT),
    ("The front claimed a victory at the polls.", Confidence.FACT),
    ("Villagers said the front, who accused them of spying, burnt the mill.", Confidence.FACT),
    ("The blast was presumably the work of the front.", Confidence.POSSIBLE),
    ("Two of the front were arrested for the blast.", Confidence.ACCUSED_BY_AUTHORITIES),
    ("According to the police the front is responsible.", Confidence.ACCUSED_BY_AUTHORITIES),
]


@pytest.mark.parametrize(("sentence", "value"), CONFIDENCES)
def test_how_surely_it_is_laid_on_them(sentence: str, value: Confidence) -> None:
    assert confidence(sentence, ("the front",)) is value


def test_an_army_that_is_accused_is_no_authority() -> None:
    words = "Nuns blamed the army for the fire, a priest said."
    assert confidence(words, ("the army",)) is Confidence.ACCUSED
    assert confidence("The army blamed nuns for the fire.", ("nuns",)) is (
        Confidence.ACCUSED_BY_AUTHORITIES
    )


def test_a_name_is_known_in_letters_of_any_case_and_not_inside_a_word() -> None:
    told = _without("The Army said the army-run Armys blamed army.", ("army",))
    assert told == f"The {THEY} said the {THEY}-run Armys blamed {THEY}."


@given(st.lists(st.sampled_from(Confidence)))
def test_what_is_admitted_counts_wherever_it_stands(told: list[Confidence]) -> None:
    assert (joined(told) is Confidence.CLAIMED) is (Confidence.CLAIMED in told)
    assert joined([*told, Confidence.POSSIBLE]) in {*told, Confidence.POSSIBLE}


def test_a_body_is_judged_by_the_first_sentence_that_tells_of_a_deed(read: Read) -> None:
    text = "The Reed Front met in May. Villagers blamed the Reed Front for two fires and a death."
    told = read(text).reading
    assert confidence_of(told, ("reed front",)) is Confidence.ACCUSED
    assert confidence_of(told, ("the mill",)) is Confidence.FACT


SAME = [
    ("Rebels killed two farmers. The farmers were killed by rebels.", 1),
    ("Rebels killed two farmers. Rebels killed three nurses.", 2),
    ("Rebels killed two farmers in May. Rebels killed two farmers in June.", 2),
    ("Rebels killed two farmers. The killing was condemned.", 1),
    ("Rebels killed two farmers. The killing of a nurse was condemned.", 2),
    ("Rebels killed two farmers. They were killed in their sleep.", 1),
    ("Rebels killed two farmers. They were also killed in Bren, a week later.", 2),
    ("Police arrested the editor Ana Lund. Lund was detained at noon.", 1),
    ("Rebels attacked the village of Bren. They attacked the village of Orlen.", 2),
    ("Two editors were murdered in May. Their murder was the work of a gang.", 1),
    ("Soldiers beat three prisoners. In June soldiers beat four women.", 2),
    ("Gunmen shot dead a farmer in Bren. The farmer was killed at his door.", 1),
    ("A bomb killed nine people. A second bomb killed two soldiers.", 2),
    ("Guards often beat the prisoners. Guards often beat the prisoners.", 0),
]


@pytest.mark.parametrize(("text", "events"), SAME)
def test_an_event_told_twice_is_one(read: Read, text: str, events: int) -> None:
    told = [i.event for i in read(text).reading[Incident]]
    assert len({event for event in told if event}) == events


def test_a_name_right_behind_is_the_victims(read: Read) -> None:
    case = read("Police arrested the editor Ana Lund.")
    (incident,) = case.reading[Incident]
    assert case.words(incident.target) == "the editor Ana Lund"
    assert incident.detail is not None
    assert incident.detail.victim is not None
    assert (incident.detail.victim.name, incident.detail.victim.group) == ("Ana Lund", "editor")


def test_the_subject_of_a_death_does_not_act(read: Read) -> None:
    incident = only(read("Four prisoners died in the cells."))
    assert incident.actor is None
    assert incident.target is not None


@pytest.mark.parametrize(
    ("one", "other", "role", "same"),
    [
        ("people's river front", "prf", Role.BODY, True),
        ("people's river front", "prf", Role.TARGET, False),
        ("two bombs", "bomb", Role.MEANS, True),
        ("ana marsh", "marsh", Role.VICTIM, True),
        ("ana marsh", "ana lund", Role.VICTIM, False),
    ],
)
def test_which_mentions_are_one_party(one: str, other: str, role: Role, *, same: bool) -> None:
    assert alike(one, other, role) is same
    assert alike(other, one, role) is same


def test_an_article_is_no_part_of_a_name() -> None:
    assert bare("The  River Front") == "river front"


def test_words_that_tell_nothing() -> None:
    nothing = frozenset({"river"})
    assert type_of(nothing) is None
    assert sex_of(nothing) is None
    assert age_of(nothing, "the river") is None
    assert age_of(nothing, "a 14-year-old") is AgeGroup.CHILD
    assert age_of(nothing, "aged 41") is AgeGroup.ADULT


def test_a_weapon_elsewhere_in_the_sentence_is_the_means(read: Read) -> None:
    case = read("A car bomb exploded near the garrison and killed two guards.")
    told = [i for i in case.reading[Incident] if i.act == "killing" and i.detail]
    assert [case.words(i.detail.means) for i in told if i.detail] == ["car bomb"]


@pytest.mark.parametrize(
    ("victim", "code", "name"),
    [
        (Victim(name="Ana Marsh"), "beating", "Ana Marsh"),
        (Victim(name="Ana Marsh"), "sexual-violence", ""),
        (Victim(name="Ana Marsh"), "trafficking", ""),
        (Victim(name="Ana Marsh", age=AgeGroup.CHILD), "beating", ""),
        (Victim(name="Ana Marsh", age=AgeGroup.ADULT), "beating", "Ana Marsh"),
    ],
)
def test_the_name_of_a_survivor_or_child_is_not_copied(
    victim: Victim, code: str, name: str
) -> None:
    kept = shielded(victim, code)
    assert kept is not None
    assert (kept.name, kept.age) == (name, victim.age)
