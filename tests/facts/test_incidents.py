"""Who did, or failed to do, what to whom, where, how surely."""

from __future__ import annotations

import pytest

from firsthand.flow import DocumentParts, analyse
from firsthand.model import Incident, Modality
from tests.facts.conftest import Read
from tests.marked import document

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
    ("Police arrested the head of the union.", "detention", "Police", "the head of the union"),
    ("Ada Gray’s arrest shocked Arlo.", "detention", None, "Ada Gray"),
    ("Her abduction by soldiers was filmed.", "abduction", "soldiers", "Her"),
    ("The militia's killing of two nurses was filmed.", "killing", "The militia", "two nurses"),
    ("The army's attack on the village was filmed.", "attack", "The army", "the village"),
    ("Rebels launched an attack on the convoy.", "attack", "Rebels", "the convoy"),
    ("Ada faced arrest and detention for her work.", "detention", None, "Ada"),
    ("The lawyer received death threats by phone.", "intimidation", None, "The lawyer"),
    ("Gunmen opened fire on a bus.", "shooting", "Gunmen", "a bus"),
    ("Guards set dogs on the inmates.", "beating", "Guards", "the inmates"),
    ("A bomb exploded near the clinic.", "bombing", None, None),
    ("Two drones struck a wedding party.", "shelling", None, "a wedding party"),
    (
        "Officers used tear gas to disperse the marchers.",
        "assembly-restriction",
        "Officers",
        "the marchers",
    ),
    ("Border guards pushed the migrants back.", "expulsion", "Border guards", "the migrants"),
    ("Police confiscated the laptops.", "seizure", "Police", "the laptops"),
    ("The reporters were denied water for two days.", "aid-denial", None, "The reporters"),
    ("They put her in prison for a month.", "detention", "They", "her"),
    ("Police kettled the crowd for five hours.", "movement-restriction", "Police", "the crowd"),
    ("The farmer was found dead in a ditch.", "death", None, "The farmer"),
    ("Soldiers paid girls for sex.", "sexual-exploitation", "Soldiers", "girls"),
    ("Two policemen took turns to rape her.", "sexual-violence", "Two policemen", "her"),
    ("Women were forced to have sex.", "sexual-violence", None, "Women"),
    ("The owner kept their passports.", "seizure", "The owner", "their passports"),
    ("Men bought a 15-year-old for money.", "trafficking", "Men", "a 15-year-old"),
    ("Prisoners were hung from the ceiling.", "torture", None, "Prisoners"),
    ("He was made to stand for hours.", "torture", None, "He"),
    ("Inmates were kept in cages.", "detention", None, "Inmates"),
    ("The bodies of 15 men were found.", "death", None, "The bodies of 15 men"),
    ("The police broke his arm.", "wounding", "The police", "his arm"),
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


# sentence, act, actor, target: one act of several in the sentence, or one that slips easily
PARTIES = [
    ("The fishermen could not pass the gate.", "movement-restriction", None, "The fishermen"),
    ("The guards did not let them pass.", "movement-restriction", "The guards", None),
    ("The nurses could not hold a rally.", "assembly-restriction", None, "The nurses"),
    (
        "Toughs denied entry to boatmen and drivers.",
        "movement-restriction",
        "Toughs",
        "boatmen and drivers",
    ),
    ("Toughs denied entry to the town.", "movement-restriction", "Toughs", None),
    (
        "Girls are being sold in Arlo and river troops are not stopping it.",
        "failure-to-act",
        "river troops",
        "it",
    ),
    ("All that is left is to keep them from killing each other.", "killing", None, "each other"),
    ("The nurse was abducted, beaten and sold by rebels.", "abduction", "rebels", "The nurse"),
    ("The nurse was abducted, beaten and sold by rebels.", "beating", "rebels", "The nurse"),
    ("The nurse was beaten and abducted by rebels.", "abduction", "rebels", "The nurse"),
    ("The nurse was beaten and found by neighbours.", "beating", None, "The nurse"),
    ("Troops expelled all non-Ardens.", "expulsion", "Troops", "all non-Ardens"),
    ("Boatmen have answered with raids on depots.", "attack", "Boatmen", "depots"),
    ("Boatmen were met with raids on depots.", "attack", None, "depots"),
    ("The league counted kidnappings of nurses.", "abduction", None, "nurses"),
]


@pytest.mark.parametrize(("sentence", "act", "actor", "target"), PARTIES)
def test_nobody_is_blamed_or_harmed_by_a_slip(
    read: Read, sentence: str, act: str, actor: str | None, target: str | None
) -> None:
    case = read(sentence)
    told = [
        (case.words(i.actor), case.words(i.target)) for i in case.reading[Incident] if i.act == act
    ]
    assert [(who, whom if target else None) for who, whom in told] == [(actor, target)]


def test_raids_on_a_soil_are_raids_there(read: Read) -> None:
    case = read("The league counted a series of raids on Ardenian soil.")
    (raid,) = case.reading[Incident]
    assert (raid.target, case.words(raid.place)) == (None, "Ardenian soil")


def test_who_tells_of_an_act_beside_the_words_told_did_not_do_it(ready: DocumentParts) -> None:
    text = (
        "In a paper on the growth of fraud and forced prostitution rackets since river troops took"
        " over the valley, Lantern Watch said guards had taken money.\n"
    )
    (reading,) = analyse([document(text)], ready)
    actors = {reading.doc.quote(i.actor) for i in reading[Incident] if i.actor}
    assert not actors & {"Lantern Watch", "Lantern"}


def test_when_it_was_said_is_not_when_it_was(ready: DocumentParts) -> None:
    text = "Rebels beat two nurses, Lantern Watch said on Monday.\n"
    (reading,) = analyse([document(text)], ready)
    assert [(i.act, i.time) for i in reading[Incident]] == [("beating", None)]


OMISSIONS = [
    ("The officer failed to report the abuse.", "failure-to-act"),
    ("The troops stood by as the men left.", "failure-to-act"),
    ("The troops did not prevent the raid.", "failure-to-act"),
    ("The mission failed to protect the women.", "failure-to-act"),
    ("The police turned a blind eye to the trade.", "failure-to-act"),
    ("The police did not respond to calls for help.", "failure-to-act"),
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
    ("No sailors were killed.", Modality.NEGATED),
    ("Nobody was killed.", Modality.NEGATED),
    ("None of the nurses was killed.", Modality.NEGATED),
    ("The guards killed no one.", Modality.NEGATED),
    ("The nobles were killed.", Modality.ASSERTED),
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
    "The buyers seized the opportunity.",
    "Police seized 40 kilos of cocaine.",
    "Rocket sales hit the town hard.",
    "The storm damaged 40 houses.",
    "The threat of rain remained.",
    "The guards broke the law.",
    "The owner kept their promises.",
    "The deal raped the national treasury.",
    "The elite abused the regulations.",
    "They were sentenced to death.",
    "The case is treated as murder.",
    "The teachers went on strike over pay.",
    "The president was driven home.",
    "The chairman struck a deal with the miners.",
    "The army executed a flawless plan.",
    "The ministry did not respond to a request for comment.",
    "Tom Hale did not respond to phone calls.",
    "The paper is on fraud and forced prostitution rackets.",
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


def test_a_list_of_verbs_shares_whom_it_befalls(read: Read) -> None:
    case = read("Men who attack and threaten reporters fled.")
    told = [(i.act, case.words(i.target)) for i in case.reading[Incident]]
    assert told == [("attack", "reporters"), ("intimidation", "reporters")]


def test_who_stands_behind_a_thing_that_harms_is_who_acts(read: Read) -> None:
    case = read("An airstrike by the coalition killed 12 fishermen.")
    killing = next(i for i in case.reading[Incident] if i.act == "killing")
    assert case.words(killing.actor) == "the coalition"


def test_who_died_after_an_act_is_whom_it_befell(read: Read) -> None:
    case = read("Ada died in custody after being tortured.")
    told = {i.act: case.words(i.target) for i in case.reading[Incident]}
    assert told == {"death": "Ada", "torture": "Ada"}


def test_a_participle_taken_for_a_past_tense_stays_passive(read: Read) -> None:
    case = read("The blogger was handcuffed, blindfolded and driven to a barracks.")
    told = {i.act: (i.actor, case.words(i.target)) for i in case.reading[Incident]}
    assert told == {"detention": (None, "The blogger"), "torture": (None, "The blogger")}


def test_a_power_to_do_something_does_nothing(read: Read) -> None:
    case = read("The mayor has the power to evict the families.")
    assert [i.actor for i in case.reading[Incident]] == [None]


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
