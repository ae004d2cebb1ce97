"""Turns of phrase that tell a stage, each with its near miss."""

from __future__ import annotations

from pathlib import Path

import pytest

from firsthand.facts._turns import table
from firsthand.facts._whom import TESTS
from firsthand.model import Outcome, Stage
from tests.facts.conftest import Read

ROOT = Path(__file__).parents[2]

TOLD = [
    ("Two of the drivers are considered suspects.", "suspected said"),
    ("No suspect had been identified.", "suspected negated"),
    ("Military police have opened a file on the sergeant.", "investigated in-part"),
    ("The mission has set up a board of inquiry.", "investigated in-part"),
    ("The council appointed a panel to look into the claims.", "investigated in-part"),
    ("The complaint was referred to the ombudsman.", "investigated in-part"),
    ("His licence is under review.", "investigated in-part"),
    ("The oversight office looked into 68 allegations.", "investigated said"),
    ("None of the complaints was followed up.", "investigated negated"),
    ("The army has shown no interest in investigating the killings.", "investigated negated"),
    ("He ruled out an inquiry.", "investigated negated"),
    ("The army failed to carry out an investigation.", "investigated negated"),
    ("The court threw out the case against the two majors.", "closed said"),
    (
        "The magistrate opened a case in May. It was closed in June.",
        "investigated in-part, closed said",
    ),
    ("There was insufficient evidence to bring charges against the wardens.", "charged negated"),
    ("The allegations were found to be substantiated.", "investigated said"),
    ("The captain never wrote. Nor has the order ever tried a guard.", "prosecuted negated"),
    ("An internal inquiry into the fire is not finished.", "investigated in-part"),
    ("Osk could not stand with them and will be tried in May.", "prosecuted in-part"),
    ("Both guards got away with suspended sentences.", "convicted said"),
    ("Ex gratia payments were made to the families in May.", "redress said"),
    ("The widows have received packages worth 900 crowns.", "redress said"),
    ("The courts of Norland have no jurisdiction over mission troops.", "immunity said"),
    (
        "The ombudsman did not consider it necessary to order that charges be brought.",
        "charged negated",
    ),
    ("The magistrate threw it out.", "closed said"),
    ("The trial collapsed in May.", "closed said"),
    ("The inquiry petered out.", "closed said"),
    ("No further action was taken.", "closed said"),
    ("Six complaints were found to be without foundation.", "closed said"),
    ("Two men were released for want of evidence.", "closed said"),
    ("The commanders benefited from an amnesty.", "closed said"),
    ("Five policemen were transferred to desk duty.", "disciplined said"),
    ("Three men were docked a month's pay.", "disciplined said"),
    ("The ministry revoked the firm's licence.", "disciplined said"),
    ("The patrol unit is to be disbanded.", "disciplined in-part"),
    ("She was barred from further service with the mission.", "disciplined said"),
    ("No disciplinary action has been taken against them.", "disciplined negated"),
    ("The three have been thrown out of the army.", "dismissed said"),
    ("He was struck off the register.", "dismissed said"),
    ("A foreman was let go.", "dismissed said"),
    ("Her contract was not renewed.", "dismissed said"),
    ("Eight civilians had their contracts terminated.", "dismissed said"),
    ("Not one of the officers lost his job.", "dismissed negated"),
    ("Those responsible have kept their jobs.", "dismissed negated"),
    ("A guard handed in his notice.", "resigned said"),
    ("Six soldiers were sent back to their home country.", "repatriated said"),
    ("Three suspects are in custody.", "arrested said"),
    ("The clerk turned himself in on Sunday.", "arrested said"),
    ("The captain spent eleven days in custody.", "arrested said"),
    ("The general is wanted for murder.", "arrested in-part"),
    ("The sergeant faces eleven counts of assault.", "charged said"),
    ("None of the generals has been held to account.", "prosecuted negated"),
    ("The lieutenant appeared before a military judge.", "prosecuted said"),
    ("The officers got off scot-free.", "prosecuted negated"),
    ("The officers got away with it.", "prosecuted negated"),
    ("Nobody has ever answered for the dead.", "prosecuted negated"),
    ("The two men are awaiting trial.", "prosecuted in-part"),
    ("They said that the men would be brought before a judge.", "prosecuted in-part"),
    ("The district prosecutor launched proceedings.", "prosecuted in-part"),
    ("The colonel got life.", "convicted said"),
    ("The guard was given four years for his part.", "convicted said"),
    ("He is serving a twenty-year sentence.", "convicted said"),
    ("He served four years in prison.", "convicted said"),
    ("Two men have gone to prison for the killing.", "convicted said"),
    ("The supreme court upheld the convictions.", "convicted said"),
    ("There has not been a single conviction.", "convicted negated"),
    ("All five were found not guilty.", "acquitted said"),
    ("The major walked free from court.", "acquitted said"),
    ("The jury cleared the two constables.", "acquitted said"),
    ("The mine was ordered to pay a fine.", "fined said"),
    ("The court ordered the state to pay 9,000 crowns to each widow.", "redress in-part"),
    ("The company promised his widow a pension.", "redress in-part"),
    ("Not one of the women has received a penny.", "redress negated"),
    ("Each widow received 2,000 crowns.", "redress said"),
    ("The Ombudsman upheld 12 of the 40 complaints.", "investigated said"),
    ("The coroner recorded a verdict of unlawful killing.", "investigated said"),
    ("Calls for an inquiry have been rejected.", "investigated negated"),
    ("The claims were time-barred.", "closed said"),
    ("The investigation ended without result.", "closed said"),
    ("The prosecutor decided not to proceed.", "closed said"),
    ("The matter was not pursued.", "closed said"),
    ("They were let off with a caution.", "disciplined said"),
    ("Not a single head has rolled.", "dismissed negated"),
    ("Nineteen peacekeepers have been sent back.", "repatriated said"),
    ("The general was handed over to the tribunal.", "arrested said"),
    ("Police have yet to make an arrest.", "arrested negated"),
    ("The case never came to court.", "prosecuted negated"),
    ("The families are suing the ministry.", "prosecuted in-part"),
    ("He died before he could be tried.", "prosecuted negated"),
    ("Two of the guards are in prison.", "convicted said"),
    ("A compensation fund was set up.", "redress in-part"),
    ("Nothing has been paid.", "redress negated"),
    ("A motion to strip the captain of his immunity was defeated.", "immunity-waived negated"),
    ("The ombudsman was charged with establishing the facts.", "investigated in-part"),
    ("Internal affairs opened six files.", "investigated in-part"),
    ("The prosecutor refused to open a case.", "investigated negated"),
    ("A commission was sworn in on Monday.", "investigated in-part"),
    ("The file was transferred to the military prosecutor.", "investigated in-part"),
    ("The army did not charge the captain until 2004.", "charged said"),
    ("The court ordered a stay of proceedings.", "closed said"),
    ("The ministry considers the matter closed.", "closed said"),
    ("The review was wound up in May.", "closed said"),
    ("Charges thrown out.", "closed said"),
    ("There was an inquiry; it was shelved in May.", "investigated said, closed said"),
    ("The board gave him a warning.", "disciplined said"),
    ("The warden forfeited a month's pay.", "disciplined said"),
    ("The guards were ordered to hand in their badges.", "disciplined said"),
    ("The mission is not aware of any sanction imposed.", "disciplined not-found"),
    ("The five officers are back in uniform.", "disciplined negated"),
    ("Both sergeants were reinstated in June.", "disciplined negated"),
    ("The warden is still on the payroll.", "disciplined negated"),
    ("The patrol leader was returned to his country.", "repatriated said"),
    ("A warrant was issued in March.", "arrested in-part"),
    ("The colonel was not arrested until 2004.", "arrested said"),
    ("The court did not try him again.", "prosecuted negated"),
    ("No retrial was ordered.", "prosecuted negated"),
    ("The trial has been put off twice.", "prosecuted in-part"),
    ("The colonel never saw the inside of a court.", "prosecuted negated"),
    ("The sergeant has appealed.", "convicted in-part"),
    ("The court of appeal overturned it in May.", "acquitted said"),
    ("The owner accepted a penalty of 900 crowns.", "fined said"),
    ("The widows received 20,000 taris each.", "redress said"),
    ("The company paid the dead man's sister 600 crowns.", "redress said"),
    ("His mother was granted a pension.", "redress said"),
    ("A judge awarded the parents eight million.", "redress said"),
    ("The family has never received an apology.", "redress negated"),
    ("Nor has the governor paid the compensation.", "redress negated"),
    (
        "Two later inquiries were opened. Nineteen were closed for want of staff.",
        "investigated in-part, closed said",
    ),
    (
        "The army opened an inquiry and suspended two officers.",
        "investigated in-part, disciplined said",
    ),
    ("Five of the soldiers have been formally questioned.", "investigated said"),
    ("The complaints were looked into.", "investigated said"),
    ("The court refused to hear the case.", "closed said"),
    ("The jury failed to agree.", "closed said"),
    ("An officer convicted of violence was promoted in May.", "convicted said"),
    ("The families say they received nothing.", "redress negated"),
    ("Both lodged a claim for compensation.", "redress in-part"),
    (
        "The guards were disarmed, suspended and moved to other duties.",
        "disciplined said, disciplined said",
    ),
]


@pytest.mark.parametrize(("sentence", "told"), TOLD)
def test_a_turn_of_phrase_tells_its_stage(read: Read, sentence: str, told: str) -> None:
    found = [f"{o.stage} {o.status}" for o in read(sentence).reading[Outcome]]
    assert ", ".join(found) == told


NONE = [
    "The bus was wound up in the hills.",
    "The guard was on duty that night.",
    "The minister appealed for calm.",
    "The agent paid the girl 500 crowns for sex.",
    "The families received 300 visitors.",
    "The officers returned to the hills.",
    "She is back in May.",
    "A search warrant was issued.",
    "The office opened a window.",
    "An officer convicted of violence forfeits his pension.",
    "Any fighter found guilty of it would be shot.",
    "A person convicted under the article may be dismissed.",
    "The police referred inquiries to the mission.",
    "There was confusion over compensation.",
    "Compensation was a matter for others.",
    "The captain charged into the crowd.",
    "The captain will not be interviewed.",
    "She opened the box of letters. It was closed in June.",
    "The guards fired in six of the seven cases.",
    "The order made the payments on its cars in May.",
    "The ministry did not consider it necessary to paint the gate.",
    "He opened a file of old letters and read.",
    "The wind threw the door out of its frame.",
    "The case was thrown out of the window.",
    "The hall was cleared of chairs.",
    "The bus was taken off the street at nine.",
    "He handed in his homework.",
    "The children were let go at noon.",
    "The teacher was sent home with a fever.",
    "The hostages walked free after a ransom was paid.",
    "The bird went free.",
    "The captain stood trial flights every day.",
    "The judge appeared in court at nine.",
    "She served four years on the council.",
    "He got two years older.",
    "They were given two years to finish the road.",
    "Both guards pleaded not guilty.",
    "The committee set aside an hour for questions.",
    "The guests received 200 grams of bread.",
    "They were held in a cellar by the militia.",
    "The inquest of the season was a draw.",
    "He was asked to leave his coat at the door.",
    "The pipes were frozen.",
    "He paid for it with a coin.",
    "The troops at the bridge were replaced by others.",
    "The brigade remains in command of the valley.",
    "The puzzle has gone unsolved for weeks.",
]


@pytest.mark.parametrize("sentence", NONE)
def test_its_near_miss_tells_none(read: Read, sentence: str) -> None:
    assert [o.stage for o in read(sentence).reading[Outcome]] == []


UNTOLD = [
    "When will the commander be brought to justice?",
    "The minister would not say whether anyone had been dismissed.",
    "The ministry denied that anybody had been arrested.",
    "The Act allows detention without trial.",
    "The ministry promised to investigate the burning.",
    "Such men are rarely punished.",
    "Killers often go free.",
    "In many countries owners who are convicted lose their land.",
    "The guard cannot be convicted on gossip.",
    "The league urged the army to dismiss the men and prosecute them.",
    "The prosecution is now concerned with the case.",
    "In an eight-month investigation the league spoke to nine women.",
]


@pytest.mark.parametrize("sentence", UNTOLD)
def test_what_is_asked_denied_ruled_promised_or_usual_is_no_outcome(
    read: Read, sentence: str
) -> None:
    assert [o.stage for o in read(sentence).reading[Outcome]] == []


VICTIMS = [
    ("Police detained the journalist Ada Lund at a rally.", False),
    ("Jon Vick, an activist, was arrested at a roadblock.", False),
    ("Police arrested the colonel on Monday.", True),
    ("Police arrested an activist on suspicion of murder.", True),
]


@pytest.mark.parametrize(("sentence", "told"), VICTIMS)
def test_arrests_of_those_who_suffer_are_what_is_alleged(
    read: Read, sentence: str, *, told: bool
) -> None:
    assert bool(read(sentence).reading[Outcome]) is told


ONCE = [
    ("A guard was convicted in May. A fifth guard was convicted of theft.", 2),
    ("Two officers were charged. Three officers were charged with theft.", 2),
    ("The army dismissed three officers. The three officers were dismissed in May.", 1),
    ("The army opened an inquiry. The inquiry took nine months.", 1),
    ("The army opened an inquiry. In May it opened a second inquiry.", 2),
    ("Kern was arrested in May. Brandt was arrested in June.", 2),
    ("Kern was arrested on Monday. His arrest surprised the guards.", 1),
    ("Three men were acquitted. Two were acquitted on appeal.", 2),
    ("The families were awarded 900 crowns in damages.", 1),
    ("Two guards were charged. No officer was charged.", 2),
]


@pytest.mark.parametrize(("text", "count"), ONCE)
def test_a_stage_of_one_event_is_told_once(read: Read, text: str, count: int) -> None:
    assert len(read(text).reading[Outcome]) == count


def test_the_fullest_telling_is_kept(read: Read) -> None:
    case = read("He was dismissed. The ministry dismissed the colonel on 4 May 2020.")
    told = [(case.words(o.about), o.time is not None) for o in case.reading[Outcome]]
    assert ("the colonel", True) in told


def test_whoever_resigns_is_whom_it_concerns(read: Read) -> None:
    case = read("The minister stepped down on Friday.")
    (outcome,) = case.reading[Outcome]
    assert (case.words(outcome.about), outcome.by) == ("The minister", None)


def test_every_line_of_the_table_is_parsed_and_has_a_test_of_whom_it_is_said() -> None:
    rows = [row for rows in table().rows.values() for row in rows]
    text = (ROOT / "src/firsthand/facts/stages.txt").read_text("utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith(";")]
    assert {row.stage for row in rows} == {Stage(line.split()[0]) for line in lines}
    assert len({id(row) for row in rows}) == len(lines)
    assert {row.whom for row in rows} <= set(TESTS)
