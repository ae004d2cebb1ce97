"""Who asks whom to do what."""

from __future__ import annotations

import pytest

from firsthand import flow
from firsthand.facts import demands
from firsthand.model import Demand, Document, Outcome
from firsthand.syntax import Hint
from tests.facts.conftest import Read
from tests.facts.hinted import hinted, with_hints

DEMANDS = [
    ("The league called on the army to [d|leave Arlo].", "the league", "the army"),
    ("The league urged the mission to [d|release the women].", "the league", "the mission"),
    ("The league demanded that the army [d|withdraw from Arlo].", "the league", "the army"),
    ("The league demands [d|an independent inquiry].", "the league", ""),
    ("The league called for [d|an end to the raids].", "the league", ""),
    ("The army must [d|leave Arlo].", "Ada Lund", "the army"),
    ("[d|All units should be disarmed].", "Ada Lund", ""),
    ("[d|The mines should be closed by the mission].", "Ada Lund", "the mission"),
    ("[d|An independent inquiry] is essential.", "Ada Lund", ""),
]


@pytest.mark.parametrize(("sentence", "by", "to"), DEMANDS)
def test_finds_the_demand(read: Read, sentence: str, by: str, to: str) -> None:
    case = read(sentence)
    (demand,) = case.reading[Demand]
    words = case.words(demand.span) or ""
    assert words.removeprefix("must ") == case.marks.words("d")[0]
    assert (demand.by, demand.to, demand.inferred) == (by, to, False)


NO_DEMAND = [
    "The guards must have known.",
    "It should be noted that the camp is old.",
    "If the army should leave, the camp will close.",
    "The guards were called to the gate to open it.",
    "The mission did not call on the army to leave.",
    "He asked what they wanted.",
    "It must rain soon.",
    "The farmers demanded.",
    "The train should arrive at noon.",
    "It was time for the guests to leave.",
    "The chef ordered the cooks to peel the onions.",
    "The union urged its members to pay.",
    "He would urge the council to act if he were asked.",
]


@pytest.mark.parametrize("sentence", NO_DEMAND)
def test_takes_nothing_else_for_a_demand(read: Read, sentence: str) -> None:
    case = read(sentence)
    assert [case.words(demand.span) for demand in case.reading[Demand]] == []


def test_a_list_run_together_is_split(read: Read) -> None:
    case = read(
        "The league is calling on the authorities to: [d|implement measures to end the trade]"
        " [d|ensure that the women are protected] [d|ensure that those sold have a right]"
    )
    assert [case.words(d.span) for d in case.reading[Demand]] == case.marks.words("d")
    assert {d.to for d in case.reading[Demand]} == {"the authorities"}


def test_joined_actions_are_two_demands(read: Read) -> None:
    case = read("The league urged the army to [d|leave Arlo] and [d|release the women].")
    assert [case.words(d.span) for d in case.reading[Demand]] == case.marks.words("d")


def test_an_addressee_read_from_the_sentence_before_is_said_to_be(read: Read) -> None:
    case = read("The French army has remained silent. An independent inquiry is essential.")
    (demand,) = case.reading[Demand]
    assert (demand.to, demand.inferred) == ("the French army", True)


def test_a_second_subject_under_the_same_duty_is_a_demand_of_its_own(read: Read) -> None:
    case = read(
        "[d|All guards should be arrested and tried],"
        " [d|all armed rebels in the town disarmed and detained]."
    )
    assert [case.words(d.span) for d in case.reading[Demand]] == case.marks.words("d")


LISTED = [
    ("To the mission:\n- [d|Publish the list] and [d|name the guards].", "the mission"),
    (
        "Recommendations to the ministry\n\nTo the ministry:\n1. [d|Waive the immunity].",
        "the ministry",
    ),
    ("Recommendations:\n• [d|Investigate all deaths].", ""),
]


@pytest.mark.parametrize(("text", "to"), LISTED)
def test_a_list_under_a_heading_is_put_to_whom_it_names(read: Read, text: str, to: str) -> None:
    case = read(text)
    assert [case.words(d.span) for d in case.reading[Demand]] == case.marks.words("d")
    assert {d.to for d in case.reading[Demand]} == {to}
    assert not case.reading[Outcome]


def test_an_order_under_no_heading_is_no_demand_and_tells_no_outcome(read: Read) -> None:
    case = read("Notes\n\n- Waive the immunity of suspects.")
    assert not case.reading[Demand]
    assert not case.reading[Outcome]


def test_under_a_heading_the_reader_is_asked_nothing(read: Read) -> None:
    assert not read("Recommendations:\n\nSee page 4 for more.").reading[Demand]


def test_those_included_are_addressed_too(read: Read) -> None:
    case = read("The league is calling on the ministry, including Orfin, to publish the list.")
    assert [demand.to for demand in case.reading[Demand]] == ["the ministry; Orfin"]


def test_for_before_a_call_asks_for_nothing(read: Read) -> None:
    assert not read("For questions call the desk of the league.").reading[Demand]


IN_OTHER_WORDS = [
    ("The council wants the army to [d|leave Arlo].", "the army"),
    ("The lawyer wants [d|the file reopened].", ""),
    ("The families want to [d|know who gave the order].", ""),
    ("The lawyers are seeking [d|the arrest of the governor].", ""),
    ("The union asked for [d|the contract to be frozen].", ""),
    ("The union called on the bloc to [d|halt its loans].", "the bloc"),
    ("The widows urged the brands to [d|open their books].", "the brands"),
    ("The envoys pleaded with the militia for [d|the release of the monks].", "the militia"),
    ("States are encouraged to [d|share their records].", "States"),
    ("The army has to [d|leave the valley].", "the army"),
    ("It is imperative that [d|witnesses be protected].", ""),
    ("It is high time that the council [d|opened its books].", "the council"),
    ("There must be [d|no impunity for such crimes].", ""),
    ("[d|Publish the names of all those held].", ""),
    ("[d|Set them free]!", ""),
    ("3. Calls upon the authorities to [d|free the nurses];", "the authorities"),
    ("4. Demands that [d|all parties lay down their arms];", "parties"),
]


@pytest.mark.parametrize(("sentence", "to"), IN_OTHER_WORDS)
def test_a_demand_has_many_words(read: Read, sentence: str, to: str) -> None:
    case = read(sentence)
    told = [(case.words(demand.span), demand.to) for demand in case.reading[Demand]]
    assert told == [(case.marks.words("d")[0], to)]


NOT_ONE_OF_THEM = [
    "The child wants a pony.",
    "The cook wants to sleep.",
    "The children demanded ice cream.",
    "The captain has to be at sea by noon.",
    "The tower should be visible from here.",
    "It is certain that it will rain.",
    "There must be a shop in the village.",
    "Add the flour and stir.",
    "Stop the car.",
    "Open the window.",
    "Requests for visas rose.",
    "The farmers sought shelter.",
    "It was the time that the sun rose.",
]


@pytest.mark.parametrize("sentence", NOT_ONE_OF_THEM)
def test_their_like_ask_for_nothing(read: Read, sentence: str) -> None:
    case = read(sentence)
    assert [case.words(demand.span) for demand in case.reading[Demand]] == []


LISTS = [
    "The ministry should:\n• [d|release the men held at Arlo];\n• [d|pay damages to the widows].",
    "The league calls on the ministry to:\n- [d|free the men]\n- [d|end the curfew]",
    "Recommendations\nThe ministry must:\n1. [d|Publish the list].\n2. [d|Fund a clinic].",
]


@pytest.mark.parametrize("text", LISTS)
def test_all_that_a_heading_says_they_should_do_is_put_to_them(read: Read, text: str) -> None:
    case = read(text)
    told = [(case.words(d.span), d.to) for d in case.reading[Demand]]
    assert [words for words, _ in told] == case.marks.words("d")
    assert {to.removeprefix("the ").lower() for _, to in told} == {"ministry"}


def test_a_letter_puts_its_list_to_whom_it_calls_you(read: Read) -> None:
    case = read(
        "To: Governor Ines Marsh\nArlo\n\nDear Governor,\n\nWe write about the quay."
        "\n\nWe turn to you in public and request that you\n\n(1) [d|close the shed], today;"
        "\n(2) [d|have the papers read by a judge].\n\nThe shed stands open."
    )
    told = [
        ((case.words(d.span) or "").removesuffix(", today"), d.to) for d in case.reading[Demand]
    ]
    assert told == [(words, "Governor Ines Marsh") for words in case.marks.words("d")]


def test_a_line_that_goes_on_opens_no_list(read: Read) -> None:
    case = read("He sold the boat to the\n\n(1) men of Arlo\n(2) men of Orfin")
    assert not case.reading[Demand]


PUT_TO = [
    ("Nothing was done. They should [d|publish the list].", "They"),
    ("Of the ministry we ask that [d|the guards be paid nothing].", "the ministry"),
    ("The council wants somebody to [d|publish the list].", "somebody"),
    ("We ask that [d|the shed be closed].", ""),
]


@pytest.mark.parametrize(("text", "to"), PUT_TO)
def test_who_is_to_do_it_is_told_in_its_own_words(read: Read, text: str, to: str) -> None:
    case = read(text)
    assert [(case.words(d.span), d.to) for d in case.reading[Demand]] == [
        (case.marks.words("d")[0], to)
    ]


def test_a_list_ends_where_its_marks_end(read: Read) -> None:
    case = read("The ministry should:\n- [d|free the men]\nThe men were held in May.\n- a barn")
    assert [case.words(d.span) for d in case.reading[Demand]] == case.marks.words("d")


def test_a_body_named_long_before_is_not_taken_for_the_addressee(read: Read) -> None:
    told = (
        "The Norland Ministry left. It rained. It snowed. It rained. [h|An inquiry is essential]."
    )
    demand = next(demands.find(hinted(read, told, "demand").reading))
    assert isinstance(demand, Demand)
    assert (demand.to, demand.inferred) == ("", False)


def test_nothing_is_put_to_those_who_recommend_unless_it_is_told(
    ready: flow.DocumentParts,
) -> None:
    text = (
        "The Norland Ministry recommends that the gate be shut. The Norland Ministry has offices in"
        " Arlo. An independent inquiry is essential."
    )
    reading = flow.analyse([Document("d", "r", "a.txt", "eval", text)], ready)[0]
    start = text.index("An independent")
    hint = Hint(reading.doc.span(start, len(text)), "demand", "", "", 0.99)
    found = [d for d in demands.find(with_hints(reading, [hint])) if isinstance(d, Demand)]
    told = {reading.doc.quote(d.span): (d.to, d.inferred) for d in found}
    assert told["An independent inquiry"] == ("", False)


def test_bodies_named_alone_in_a_list_are_those_it_is_put_to(read: Read) -> None:
    case = read(
        "The coalition calls on:\n\nThe Government of Veltania\n- to suspend the director;\n"
        "- to publish the audit;\n\nThe Council of Orlec\n- to stop the buses.\n"
    )
    told = [demand.to for demand in case.reading[Demand]]
    assert told[0] == told[1]
    assert "Veltania" in told[0]
    assert "Orlec" in told[2]


def test_a_heading_below_one_that_asks_puts_all_its_items(read: Read) -> None:
    case = read(
        "We recommend that:\n\nTo the Council of Orlec\n(a) The file be opened again;\n"
        "(b) Major Orr be recalled.\n"
    )
    assert [demand.to for demand in case.reading[Demand]] == ["Council of Orlec"] * 2
