"""What followed: each stage apart, and how far it went."""

from __future__ import annotations

import pytest

from firsthand.model import Figure, Outcome
from tests.facts.conftest import Read

OUTCOMES = [
    ("Nine officers were suspected of rape.", "suspected", "said", "Nine officers"),
    ("The police have investigated the mayor.", "investigated", "said", "the mayor"),
    ("The army opened an inquiry into the killings.", "investigated", "in-part", "the killings"),
    ("Mission staff enjoy immunity from prosecution.", "immunity", "said", "Mission staff"),
    ("Mission troops are immune from prosecution.", "immunity", "said", "Mission troops"),
    ("Two officers had their immunity waived.", "immunity-waived", "said", "Two officers"),
    ("The ministry dismissed three officers.", "dismissed", "said", "three officers"),
    ("Three soldiers were sent home.", "repatriated", "said", "Three soldiers"),
    ("Three soldiers were repatriated.", "repatriated", "said", "Three soldiers"),
    ("Police arrested nine men.", "arrested", "said", "nine men"),
    ("The colonel was charged with murder.", "charged", "said", "The colonel"),
    ("The colonel has never been charged.", "charged", "negated", "The colonel"),
    ("Nobody was prosecuted.", "prosecuted", "negated", "Nobody"),
    ("The soldiers escaped any criminal proceedings.", "prosecuted", "negated", "The soldiers"),
    ("The army failed to prosecute the guards.", "prosecuted", "negated", "the guards"),
    (
        "We were unable to find evidence of any prosecution of the guards.",
        "prosecuted",
        "not-found",
        "the guards",
    ),
    ("We found no record of a prosecution of the guards.", "prosecuted", "not-found", "the guards"),
    ("The colonel was convicted of murder.", "convicted", "said", "The colonel"),
    ("A court found the colonel guilty.", "convicted", "said", "the colonel"),
    ("The colonel was acquitted.", "acquitted", "said", "The colonel"),
    ("The colonel was cleared of murder.", "acquitted", "said", "The colonel"),
    ("The families received no compensation.", "redress", "negated", None),
    ("The colonel will be tried in May.", "prosecuted", "in-part", "The colonel"),
    ("A military court is trying four soldiers.", "prosecuted", "in-part", "four soldiers"),
    ("The investigation into the raid is still ongoing.", "investigated", "in-part", "the raid"),
    ("The investigation into the raid was long.", "investigated", "said", "the raid"),
    ("The police arrested a teacher over the killing.", "arrested", "said", "a teacher"),
]


@pytest.mark.parametrize(("sentence", "stage", "status", "about"), OUTCOMES)
def test_finds_the_outcome(
    read: Read, sentence: str, stage: str, status: str, about: str | None
) -> None:
    case = read(sentence)
    told = [(o.stage.value, o.status.value, case.words(o.about)) for o in case.reading[Outcome]]
    assert told == [(stage, status, about)]


NO_OUTCOME = [
    "The minister dismissed the allegations.",
    "All guards should be arrested and tried.",
    "We call for an independent investigation.",
    "An independent investigation is essential.",
    "The guards fired on the crowd.",
    "The guards tried to leave.",
    "The guards may be charged.",
    "According to an investigation published by a newspaper, the guards left.",
    "It is up to each state to bring them to justice.",
    "The bank charged a fee.",
    "The report is an indictment of the mission.",
    "The colonel took charge of the camp.",
    "He spoke with conviction.",
    "Soldiers arrested 40 farmers.",
    "The teacher was detained for two days and beaten.",
    "The guards tried the door.",
    "The company paid the girl 500 crowns for sex.",
]


@pytest.mark.parametrize("sentence", NO_OUTCOME)
def test_takes_nothing_else_for_an_outcome(read: Read, sentence: str) -> None:
    case = read(sentence)
    assert [(case.words(o.span), o.stage.value) for o in case.reading[Outcome]] == []


def test_dismissed_or_repatriated_are_two_outcomes_of_one_count(read: Read) -> None:
    case = read("By the end of 2019, ten officers of the mission were dismissed or repatriated.")
    first, second = case.reading[Outcome]
    (figure,) = case.reading[Figure]
    assert [o.stage.value for o in (first, second)] == ["dismissed", "repatriated"]
    assert first.figure_id == second.figure_id == figure.id
    assert first.time is not None
    assert first.time.value == "../2019-12-31"


def test_waived_enables_but_does_not_prosecute(read: Read) -> None:
    case = read("Two officers had their immunity waived, enabling their prosecution.")
    told = {o.stage.value: o.status.value for o in case.reading[Outcome]}
    assert told == {"immunity-waived": "said", "prosecuted": "in-part"}


def test_a_rule_with_its_exception_tells_no_waiver(read: Read) -> None:
    case = read("Staff enjoy immunity from prosecution, which only the ministry can waive.")
    assert [o.stage.value for o in case.reading[Outcome]] == ["immunity"]


def test_victims_charged_are_told_as_whom_it_concerns(read: Read) -> None:
    case = read("The women are often charged with prostitution.")
    (outcome,) = case.reading[Outcome]
    assert case.words(outcome.about) == "The women"


def test_the_body_is_the_name_in_the_words_or_the_owner_before(read: Read) -> None:
    case = read("Unadep's own figures show that ten of their officers had been dismissed.")
    (outcome,) = case.reading[Outcome]
    assert outcome.body == "Unadep"


TELL_NO_OUTCOME = [
    "Anyone convicted of theft goes to jail.",
    "A guard who is charged must hand in his badge.",
    "In the play a guard is arrested.",
    "He dreamed that he was convicted of theft.",
    "The trial of the new engine went well.",
    "The probe reached the lake.",
    "Scientists probed the bed of the lake.",
    "The charge of the cavalry failed.",
    "She was suspected to be ill.",
    "The shop charged the guards for the lamps.",
]


@pytest.mark.parametrize("sentence", TELL_NO_OUTCOME)
def test_what_is_general_told_as_a_tale_or_of_a_thing_is_no_outcome(
    read: Read, sentence: str
) -> None:
    assert [outcome.stage for outcome in read(sentence).reading[Outcome]] == []


TELL_AN_OUTCOME = [
    ("A guard who was charged in May has left.", "charged"),
    ("The trial of the guards went on.", "prosecuted"),
    ("The council opened a probe into the raid.", "investigated"),
    ("The charge of murder against the guard failed.", "charged"),
    ("She was suspected to be a smuggler.", "suspected"),
    ("The prosecutor charged the guards with theft.", "charged"),
]


@pytest.mark.parametrize(("sentence", "stage"), TELL_AN_OUTCOME)
def test_its_near_neighbour_is_one(read: Read, sentence: str, stage: str) -> None:
    assert [outcome.stage for outcome in read(sentence).reading[Outcome]] == [stage]


OTHER_WORDS = [
    ("Immunity was lifted in two cases.", "immunity-waived", "said"),
    ("A military court sentenced a corporal to four years.", "convicted", "said"),
    ("Two officers were stripped of their rank.", "dismissed", "said"),
    ("The commander was relieved of his command.", "dismissed", "said"),
    ("The soldiers were flown home.", "repatriated", "said"),
    ("No one has been held accountable.", "prosecuted", "negated"),
    ("The men were released without charge.", "charged", "negated"),
]


@pytest.mark.parametrize(("sentence", "stage", "status"), OTHER_WORDS)
def test_other_words_for_a_stage(read: Read, sentence: str, stage: str, status: str) -> None:
    found = read(sentence).reading[Outcome]
    assert [(outcome.stage, outcome.status) for outcome in found] == [(stage, status)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The ban on dogs was lifted.",
        "The men were flown over the lake.",
        "The walls were stripped of paint.",
        "She felt accountable to her pupils.",
    ],
)
def test_their_near_misses(read: Read, sentence: str) -> None:
    assert not read(sentence).reading[Outcome]


def test_those_of_the_second_half_are_of_the_first(read: Read) -> None:
    case = read("The mission's guards won, and those who were jailed have left.")
    assert {outcome.body for outcome in case.reading[Outcome]} == {"mission"}


ENDED_OR_PUNISHED = [
    ("The prosecutor closed the case in May.", "closed", "said"),
    ("Charges against the guard were dropped.", "closed", "said"),
    ("The judge dismissed the case.", "closed", "said"),
    ("The army shelved the inquiry.", "closed", "said"),
    ("The governor resigned in May.", "resigned", "said"),
    ("The chief of the guards stepped down.", "resigned", "said"),
    ("The governor has refused to resign.", "resigned", "negated"),
    ("The firm was fined 900 crowns.", "fined", "said"),
    ("The guards were suspended without pay.", "disciplined", "said"),
    ("The guard received a written warning.", "disciplined", "said"),
    ("The foreman was placed on leave.", "disciplined", "said"),
    ("The foreman lost his job.", "dismissed", "said"),
    ("The company terminated the contracts of the drivers.", "dismissed", "said"),
    ("One corporal was flown back to Portugal.", "repatriated", "said"),
    ("The brothers were remanded in custody.", "arrested", "said"),
    ("The men were taken into custody.", "arrested", "said"),
    ("Police rounded up forty women.", "arrested", "said"),
    ("A warrant was issued for his arrest.", "arrested", "in-part"),
    ("The ferryman got six years for theft.", "convicted", "said"),
    ("The court handed down life sentences.", "convicted", "said"),
    ("The court overturned the conviction of the guards.", "acquitted", "said"),
    ("The court cleared the captain of all charges.", "acquitted", "said"),
    ("Nobody has been brought to trial.", "prosecuted", "negated"),
    ("The killers have gone unpunished.", "prosecuted", "negated"),
    ("The killers remain at large.", "arrested", "negated"),
    ("The widows are still waiting for compensation.", "redress", "negated"),
    ("The captain has never been questioned.", "investigated", "negated"),
    ("The office examined nine complaints.", "investigated", "said"),
]


@pytest.mark.parametrize(("sentence", "stage", "status"), ENDED_OR_PUNISHED)
def test_a_case_may_be_closed_and_people_may_leave_or_be_punished(
    read: Read, sentence: str, stage: str, status: str
) -> None:
    told = [(o.stage.value, o.status.value) for o in read(sentence).reading[Outcome]]
    assert told == [(stage, status)]


NEITHER = [
    "He closed the case and put the violin under his arm.",
    "The museum closed at six.",
    "The price of bread dropped.",
    "The judge dismissed the class.",
    "She resigned herself to the rain.",
    "The guard stepped down from the bus.",
    "It was a fine day.",
    "The bridge is suspended from two cables.",
    "The guards are on leave in the hills.",
    "The company lost money.",
    "The women were sent home because of the heat.",
    "The police rounded the corner.",
    "A warrant was issued to search the house.",
    "The clerk got six letters.",
    "The book has long sentences.",
    "The wind cleared the sky of clouds.",
    "The public at large knows nothing.",
    "The critics questioned the plan.",
    "The doctor examined the child.",
    "Members are immune from arrest and trial.",
    "The ferry was arrested in its course by a sandbank.",
    "The cook was fired up about the oven.",
    "The storm caused damages.",
]


@pytest.mark.parametrize("sentence", NEITHER)
def test_their_like_tell_no_end_and_no_punishment(read: Read, sentence: str) -> None:
    told = [o.stage.value for o in read(sentence).reading[Outcome]]
    assert [stage for stage in told if stage != "immunity"] == []


def test_a_noun_below_a_lone_preposition_tells_nothing_amiss(read: Read) -> None:
    for text in ("For compensation.", "On charges of murder.", "Of an apology, nothing."):
        assert read(text).reading[Outcome] is not None
