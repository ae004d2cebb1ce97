"""Whom a demand is put to, where its own words do not say it first."""

from __future__ import annotations

import pytest

from firsthand.facts import demands
from firsthand.model import Demand
from firsthand.syntax import Hint
from tests.facts.conftest import Read
from tests.facts.hinted import hinted, with_hints

LED = [
    ("To the governor: [d|open the gate]; [d|free the men].", "governor"),
    ("3. To the President: [d|appoint a new judge].", "President"),
    ("To the Procurator-General, Norland: [d|drop the case].", "Procurator-General"),
    ("To all: [d|stop calling it a door].", "all"),
]


@pytest.mark.parametrize(("text", "to"), LED)
def test_a_line_says_before_a_colon_to_whom(read: Read, text: str, to: str) -> None:
    case = read(text)
    told = [(case.words(d.span), d.to.removeprefix("the ")) for d in case.reading[Demand]]
    assert told == [(words, to) for words in case.marks.words("d")]


@pytest.mark.parametrize(
    "text", ["To the north: a wall.", "To sum up: the gate stands open.", "To my mother: a ring."]
)
def test_not_every_colon_bids(read: Read, text: str) -> None:
    assert not read(text).reading[Demand]


TURNED = [
    ("The league has written to the ministry and wants [h|the file reopened].", "the ministry"),
    ("She handed the chairman a petition. [h|That the list be published].", "the chairman"),
    ("The widows wrote to the governor. It rained. [h|The road must be closed].", "the governor"),
    ("The widows wrote to a governor. [h|The road must be closed].", ""),
    ("The widows never wrote to the governor. [h|The road must be closed].", ""),
    ("[h|Flag states should be obliged to publish the list].", "Flag states"),
    ("Retailers [h|need to buy from somebody else].", "Retailers"),
    ("We [h|seek that the court takes away the mill].", "the court"),
]


@pytest.mark.parametrize(("text", "to"), TURNED)
def test_those_somebody_turns_to_or_who_are_to_do_it(read: Read, text: str, to: str) -> None:
    case = hinted(read, text, "demand")
    found = [d for d in demands.find(case.reading) if isinstance(d, Demand)]
    assert [d.to for d in found] == [to]


def test_nobody_asks_himself(read: Read) -> None:
    case = hinted(read, 'The council left. "[h|Let them go first]," Elder Orr said.', "demand")
    assert [d.to for d in demands.find(case.reading) if isinstance(d, Demand)] != ["Elder Orr"]


def test_a_letter_asks_whom_it_is_written_to(read: Read) -> None:
    case = read("Dear Governor Marsh,\n\nIt rained in Arlo. [h|The shed must be closed].")
    spans = [case.reading.doc.span(*place) for place in case.marks.roles["h"]]
    told = demands.find(with_hints(case.reading, [Hint(spans[0], "demand", "", "", 0.99)]))
    assert [(d.to, d.inferred) for d in told if isinstance(d, Demand)] == [("Governor Marsh", True)]


WORDS = [
    ("The widow wishes to see [d|the permit annulled].", ""),
    ("I ask only that he [d|bring back the doors].", "he"),
    ("The league wants [d|the case put back on the table].", ""),
    (
        "The union demanded [d|the closing of the gate] and asked the council to [d|pay the men].",
        "the council",
    ),
    ("It asks for [d|the release of the boys].", ""),
]


@pytest.mark.parametrize(("text", "to"), WORDS)
def test_wishes_and_what_follows_them(read: Read, text: str, to: str) -> None:
    case = read(text)
    assert [case.words(d.span) for d in case.reading[Demand]] == case.marks.words("d")
    assert case.reading[Demand][-1].to == to


def test_more_of_what_the_network_sees_is_told_past_what_rules_tell(read: Read) -> None:
    case = hinted(
        read, "[h|Let them put the warden out, and let them pay for the stone].", "demand"
    )
    told = [case.words(d.span) for d in demands.find(case.reading) if isinstance(d, Demand)]
    assert told == ["put the warden out", "let them pay for the stone"]


NONE = [
    "Prisoners may demand [h|an interview with the governor].",
    "The widow does not want [h|their money].",
    "The act allows [h|the minister to cancel a licence].",
    "Then [h|they may bury me too].",
]


@pytest.mark.parametrize("text", NONE)
def test_what_is_granted_or_not_wanted_is_no_demand(read: Read, text: str) -> None:
    assert [*demands.find(hinted(read, text, "demand").reading)] == []


EACH = [
    "It asks for [d|visits by night]; for [d|a jury on each death]; and for"
    " [d|the warden to be struck off].",
    "The league wants [d|the cellar opened], [d|a bank paid for by the state], and"
    " [d|the word struck from the list].",
]


@pytest.mark.parametrize("text", EACH)
def test_each_thing_of_a_list_is_a_demand_of_its_own(read: Read, text: str) -> None:
    case = read(text)
    assert [case.words(d.span) for d in case.reading[Demand]] == case.marks.words("d")


def test_what_is_told_next_is_not_wanted(read: Read) -> None:
    case = read("The league wants [d|the cellar opened], and the council refused.")
    assert [case.words(d.span) for d in case.reading[Demand]] == case.marks.words("d")


def test_under_a_heading_it_is_whom_the_heading_names(read: Read) -> None:
    case = read("Recommendations\n\nTo Orlec Mills Ltd.\n\nIt refrain from planting on the land.")
    assert [demand.to for demand in case.reading[Demand]] == ["Orlec Mills Ltd."]


def test_those_from_whom_it_is_demanded(read: Read) -> None:
    case = read("The league demanded from the ministry an independent inquiry.")
    assert [demand.to for demand in case.reading[Demand]] == ["the ministry"]


ITEMS = [
    ("2. [h|The Orlec Council, to publish the report on the fire].", "Orlec Council"),
    ("2. The Orlec Council, [h|to publish the report on the fire].", "Orlec Council"),
    ("3. [h|Mayors, to read the list].", "Mayors"),
]


@pytest.mark.parametrize(("text", "to"), ITEMS)
def test_an_item_that_begins_with_a_name_is_put_to_it(read: Read, text: str, to: str) -> None:
    case = hinted(read, text, "demand")
    found = [d.to for d in demands.find(case.reading) if isinstance(d, Demand)]
    assert [name.removeprefix("the ") for name in found] == [to]


BESIDE = [
    (
        "The league called on the army to [d|leave Arlo], and on the ministry to [d|pay the rent].",
        ["army", "ministry"],
    ),
    (
        "The league wants parliament to [d|amend the law] and [d|the church to make up the wages].",
        ["parliament", "church"],
    ),
    ("The league urged the neighbouring States [d|not to return the men].", ["States"]),
    ("The league calls on:\n\n> [d|the firms named in the report to pay the fines].", ["firms"]),
    ("The league calls on Qirab to:\n[d|release the men];\n[d|close the camp].", ["Qirab"] * 2),
    (
        'Doris Mell said: "The prosecutor must [d|hear the clerk]. She must [d|hear the crew]."',
        ["prosecutor"] * 2,
    ),
    ("The league urged the ministry to [d|allow the council to enter].", ["ministry"]),
]


@pytest.mark.parametrize(("text", "to"), BESIDE)
def test_who_is_named_beside_the_action_is_to_do_it(read: Read, text: str, to: list[str]) -> None:
    case = read(text)
    told = [(case.words(d.span), d.to.removeprefix("the ")) for d in case.reading[Demand]]
    assert told == [*zip(case.marks.words("d"), to, strict=True)]


BESIDE_HEARD = [
    ("(2) to [h|the legislature, that it repeal the act].", "legislature"),
    ("3. the Owners' Guild, that [h|the wages be paid].", "Owners' Guild"),
    ('Doris Mell said: "[h|Let the company pay for the houses]."', "company"),
    ('Doris Mell said: "[h|Let the gate be opened]."', ""),
    ("The league wants [h|the captain to be barred from office].", ""),
    ("The league has requested [h|an invitation to visit the valley].", ""),
]


@pytest.mark.parametrize(("text", "to"), BESIDE_HEARD)
def test_who_is_named_beside_what_is_heard(read: Read, text: str, to: str) -> None:
    case = hinted(read, text, "demand")
    found = [d.to for d in demands.find(case.reading) if isinstance(d, Demand)]
    assert [name.removeprefix("the ").removeprefix("The ") for name in found] == [to]
