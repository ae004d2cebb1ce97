"""Demands told by nouns, in turns of phrase, several in one request; and their near misses."""

from __future__ import annotations

import pytest

from firsthand.model import Demand
from tests.facts.conftest import Read

ASKED = [
    ("The families renewed their request for [d|a dig at the quarry].", None),
    ("The league asked the prosecution to [d|join the appeal].", {"the prosecution"}),
    ("Her clients want the court to [d|order a dig].", {"the court"}),
    ("We are asking that the girl [d|gets a visa].", {""}),
    (
        "The union is calling for [d|the foremen to be tried] and for"
        " [d|an engineer to inspect the cranes].",
        {""},
    ),
    ("The committee has asked for [d|the contract, worth a fortune, to be frozen].", {""}),
    ("It calls on the governments that send staff to [d|prosecute the men].", {"the governments"}),
    ("The council has written to the ombudsman asking for [d|the list to be published].", None),
    (
        "We ask that [d|the file be reopened], that [d|we be allowed to read it], and that"
        " [d|the bodies be returned to us].",
        {""},
    ),
    (
        "The group called on Norland to [d|open its archives] and on the mission to"
        " [d|hand over the logs].",
        {"Norland", "the mission"},
    ),
    (
        "She urged the army to [d|withdraw], the police to [d|protect the returnees] and the"
        " courts to [d|reopen the case].",
        None,
    ),
    ("The families are demanding to [d|know who gave the order].", {""}),
    ("Survivors insist on [d|an apology].", {""}),
    ("The inspector recommended [d|closing the wing].", {""}),
    ("The panel's main recommendation is that [d|the unit be disbanded].", {""}),
    ("Among its recommendations are [d|the release of all minors] and [d|an end to raids].", {""}),
    ("What is needed now is [d|an independent inquiry].", {""}),
    ("The mayor's call for [d|an international inquiry] was backed by two parties.", {""}),
    ("The group repeated its demand that [d|the prison be closed].", {""}),
    ("There were calls for [d|the minister to resign].", {"the minister"}),
    (
        "The board recommends that [d|the lamps be lit], that [d|the ferry service keep a log] and"
        " that [d|the order review its rules].",
        {"", "the ferry service", "the order"},
    ),
    (
        "The board made two recommendations, including that [d|the lamps be lit] and that [d|the"
        " police review their orders].",
        {"", "the police"},
    ),
    (
        "The lawyer urged the order to [d|pay the women] and called on prosecutors to"
        " [d|act on it].",
        {"the order", "prosecutors"},
    ),
    ("The union has asked the mill on four occasions to [d|share the list].", {"the mill"}),
    ("The order's bank, Corvo, should [d|freeze its loans].", {"Corvo"}),
    ("We urge anyone who has information to [d|come forward].", {"anyone"}),
    ("We would ask the media [d|not to publish the names].", {"the media"}),
    (
        "The league said the ministry had refused requests to [d|hand over the names].",
        {"the ministry"},
    ),
    ("The inquiry commission requested [d|a copy of the list].", {""}),
    ("He demanded that [d|they be tried in Norport].", {""}),
    ("The priest asks only that [d|the witness be given no name].", {""}),
    (
        "The league urged the army to [d|grant the agencies access] and to [d|release the men].",
        {"the army"},
    ),
    ("We need [d|justice].", {""}),
    ("All we want is [d|justice for our sons].", {""}),
    ("They owe us [d|an explanation].", None),
    ("The widow would like to see [d|the colonel in the dock].", {""}),
    ("[d|The case cannot be allowed to end here].", {""}),
    ("The residents asked that [d|the guards be replaced].", {""}),
    ("The nuns begged for [d|the girls to be sent home].", {""}),
]


@pytest.mark.parametrize(("sentence", "to"), ASKED)
def test_every_action_and_addressee_is_a_demand(
    read: Read, sentence: str, to: set[str] | None
) -> None:
    case = read(sentence)
    told = case.reading[Demand]
    assert [case.words(demand.span) for demand in told] == case.marks.words("d")
    assert to is None or {demand.to for demand in told} == to


NOTHING_ASKED = [
    "There was a request for blankets.",
    "The clerk asked whether the girl gets a visa.",
    "When will the army tell us where they are?",
    "Must we wait another year?",
    "The court ordered the state to pay each woman 900 crowns.",
    "The soldiers ordered the men to lie down.",
    "The militia demanded that the villagers leave.",
    "The interpreter urged the girl to drink.",
    "The train should be on time.",
    "The demand for coal rose.",
    "He made a call to his sister.",
    "The soup needs salt.",
    "The team called the rally for the day of the vote.",
    "The board ignored two summonses.",
    "He requested a copy of the novel.",
    "I would ask you a question.",
    "What is left is an empty house.",
    "The door cannot be opened.",
    "She would like to see the sea.",
    "They owe us money.",
    "I wanted to learn how the ferry worked.",
]


@pytest.mark.parametrize("sentence", NOTHING_ASKED)
def test_their_near_misses_ask_for_nothing(read: Read, sentence: str) -> None:
    case = read(sentence)
    assert [case.words(demand.span) for demand in case.reading[Demand]] == []


YOU = [
    ("Dear Minister Kern,\n\nWe urge you to [d|meet the families].", "Minister Kern"),
    ("Dear Sir,\n\nWe urge you to [d|meet the families].", ""),
    ("We urge you to [d|meet the families].", ""),
]


@pytest.mark.parametrize(("text", "to"), YOU)
def test_a_letter_puts_its_demands_to_whom_it_greets(read: Read, text: str, to: str) -> None:
    case = read(text)
    assert [demand.to for demand in case.reading[Demand]] == [to]


def test_a_mark_alone_on_its_line_is_of_the_item_below(read: Read) -> None:
    case = read("The league called on the ministry to:\n\n1.\nFree the men.\n2. Pay the widows.")
    assert [demand.to for demand in case.reading[Demand]] == ["the ministry", "the ministry"]
