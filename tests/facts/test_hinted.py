"""Outcomes and demands on hints: what they bear out, what they deny, what they tell alone."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import settings as limits
from hypothesis import strategies as st

from firsthand.facts import demands, outcomes
from firsthand.facts._seen import Sights, in_clauses, joined
from firsthand.model import Demand, Outcome, OutcomeStatus, Problem, Stage
from firsthand.syntax import Hint, Sentence
from tests.facts.conftest import Read
from tests.facts.hinted import BEFORE, hinted, with_hints

# Each with the stage and the status of its hint, and what is told of it.
OUTCOMES = [
    ("The [h|two guards were reassigned].", "disciplined said", "disciplined said The two guards"),
    ("The ministry [h|paid the widows 900 crowns].", "redress said", "redress said None"),
    # the words say another stage than the network, and say it louder
    ("The guards [h|were suspended on full pay].", "redress said", "disciplined said The guards"),
    ("The [h|inquest was opened] in May.", "investigated in-part", "investigated in-part None"),
    (
        "The guards [h|were never put in prison].",
        "convicted negated",
        "convicted negated The guards",
    ),
    ("There was [h|no apology from the ministry].", "redress said", "redress negated None"),
    # a word says the stage, whatever the network says; the parse says the status
    ("Two guards [h|were arrested].", "redress negated", "arrested said Two guards"),
]


@pytest.mark.parametrize(("sentence", "hint", "told"), OUTCOMES)
def test_an_outcome_that_is_seen(read: Read, sentence: str, hint: str, told: str) -> None:
    case = hinted(read, sentence, "outcome", *hint.split())
    found = [o for o in outcomes.find(case.reading) if isinstance(o, Outcome)]
    assert [f"{o.stage} {o.status} {case.words(o.about)}" for o in found] == [told]


UNSEEN = [
    "Two children were fined for begging.",
    "Soldiers arrested twenty fishermen.",
    "Two reporters were charged with trespass.",
    "The two guards [h|pleaded not guilty].",
    "The cook [h|peeled onions] by the river.",  # no word of it carries a stage
]


@pytest.mark.parametrize("sentence", UNSEEN)
def test_no_outcome(read: Read, sentence: str) -> None:
    case = hinted(read, sentence, "outcome", "convicted", "said")
    assert [*outcomes.find(case.reading)] == []


def test_what_befalls_the_accused_alone_needs_no_hint(read: Read) -> None:
    case = hinted(read, "The ministry dismissed three officers.", "outcome")
    assert [o.stage for o in outcomes.find(case.reading) if isinstance(o, Outcome)] == [
        Stage.DISMISSED
    ]


def test_a_doubtful_hint_bears_out_and_tells_nothing_alone(read: Read) -> None:
    case = hinted(read, "[h|Two guards were arrested] and [h|reassigned].", "outcome")
    hints = [Hint(h.span, "outcome", "arrested", "said", 0.4) for h in case.reading[Hint]]
    found = [*outcomes.find(with_hints(case.reading, hints))]
    assert [o.stage for o in found if isinstance(o, Outcome)] == [Stage.ARRESTED]


def test_what_is_said_to_be_essential_is_asked_for_whatever_is_heard(read: Read) -> None:
    case = hinted(read, "[d|Openness, an inquiry and an apology] are [h|essential].", "demand")
    doubtful = [Hint(h.span, "demand", "", "", 0.1) for h in case.reading[Hint]]
    found = [*demands.find(with_hints(case.reading, doubtful))]
    assert [case.words(d.span) for d in found if isinstance(d, Demand)] == case.marks.words("d")


def test_other_essentials_are_weighed(read: Read) -> None:
    case = hinted(read, "Salt and pepper are [h|essential].", "demand")
    doubtful = [Hint(h.span, "demand", "", "", 0.1) for h in case.reading[Hint]]
    assert [*demands.find(with_hints(case.reading, doubtful))] == []


DEMANDS = [
    ('"[h|Open the archive]," the widows said.', ["Open the archive"], ""),
    ('"[h|Take the whole of it," she said].', ["Take the whole of it"], ""),
    ("Branch resolution: [h|that the notice be torn up].", ["the notice be torn up"], ""),
    ("The council is [h|asking for the return of the boats].", ["the return of the boats"], ""),
    (
        "Resolutions: [h|that the notice be torn up; that the yard be shut].",
        ["the notice be torn up", "the yard be shut"],
        "",
    ),
    ("The widows [h|want the cellar bricked up].", ["the cellar bricked up"], ""),
    ("The ministry must [h|open the archive].", ["open the archive"], "ministry"),
    (
        'Doris Mell said: "[h|Let the school pay its cooks]."',
        ["Let the school pay its cooks"],
        "school",
    ),
    (
        "She [h|would like the school to change its name].",
        ["the school to change its name"],
        "school",
    ),
    (
        "The warden's successor [h|should trace the children].",
        ["trace the children"],
        "warden's successor",
    ),
    ("She asks the court to [h|“revisit” the case].", ["revisit” the case"], "court"),
    ("[h|An end to the fees] was what they wrote on the wall.", ["An end to the fees"], ""),
]


@pytest.mark.parametrize(("sentence", "words", "to"), DEMANDS)
def test_a_demand_that_is_seen(read: Read, sentence: str, words: list[str], to: str) -> None:
    case = hinted(read, sentence, "demand")
    found = [d for d in demands.find(case.reading) if isinstance(d, Demand)]
    assert [case.words(d.span) for d in found] == words
    assert {d.to.removeprefix("The ").removeprefix("the ") for d in found} == {to}


NO_DEMAND = [
    "Guests must wear a hat in the garden.",
    'The baker laughed. "[h|They were late again]," she said.',
    "The clerk [h|asks].",
    "The women [h|were brought before the bench].",
    "[h|Must we wait another year]?",
    "The mayor [h|called the notice a rumour].",
    "The mayor [h|called on his old teacher].",
    "The colonel wanted [h|to say this slowly].",
    "They [h|should have been told sooner].",
    "Questions for the ministry: [h|to ask the minister what he knew].",
]


@pytest.mark.parametrize("sentence", NO_DEMAND)
def test_no_demand(read: Read, sentence: str) -> None:
    assert [*demands.find(hinted(read, sentence, "demand").reading)] == []


def test_runs_that_touch_are_one_when_one_of_them_has_no_verb(read: Read) -> None:
    case = hinted(
        read, "The court [h|docked the pay] [h|of the warden] and [h|fined him].", "outcome"
    )
    (sentence,) = case.reading[Sentence][2:]
    runs = [*joined(Sights(case.reading, "outcome", 0.2)(sentence))]
    found = [(one.tokens[0].text, one.tokens[-1].text) for one in runs]
    assert found == [("docked", "warden"), ("fined", "him")]


@pytest.mark.parametrize(
    ("sentence", "told", "runs"),
    [
        (
            "The driver [h|was flown out,] [h|fined] [h|and fired].",
            ["fined"],
            ["was flown out", "fined", "and fired"],
        ),
        ("He [h|was flown out] [h|and fined].", [], ["was flown out and fined"]),
        ("He [h|was flown out,] [h|the next day,] [h|and fined].", ["flown", "fined"], None),
        ("In [h|May,] [h|the warden,] [h|a bully,] [h|was flown out].", ["flown"], None),
        ("[h|He was flown out], she said, [h|and fined].", [], ["He was flown out", "and fined"]),
    ],
)
def test_clauses_of_which_rules_tell_only_one_are_apart(
    read: Read, sentence: str, told: Sequence[str], runs: Sequence[str] | None
) -> None:
    case = hinted(read, sentence, "outcome")
    (last,) = case.reading[Sentence][2:]
    words = [(token, token) for token in last.tokens if token.text in told]
    found = [
        case.reading.doc.quote(last.span_of(one.tokens[0], one.tokens[-1]))
        for one in in_clauses(Sights(case.reading, "outcome", 0.2)(last), words)
    ]
    whole = case.reading.doc.quote(last.span)
    hints = sorted(h.span for h in case.reading[Hint] if last.span.contains(h.span))
    every = case.reading.doc.text[hints[0].start : hints[-1].end].rstrip(",")
    assert every in whole
    assert found == (runs or [every])


STAGES = st.sampled_from([stage.value for stage in Stage])
STATUSES = st.sampled_from([status.value for status in OutcomeStatus])
TEXT = BEFORE + "Two guards were arrested; the widows want the file. [Page 3]\n\n* * *\nOpen it."


@limits(max_examples=40)
@given(
    st.lists(
        st.tuples(st.integers(0, len(TEXT)), st.integers(1, 40), STAGES, STATUSES, st.floats(0, 1))
    )
)
def test_hints_anywhere_make_verbatim_records_or_none(
    read: Read, given_hints: list[tuple[int, int, str, str, float]]
) -> None:
    reading = read(TEXT.replace("[", r"\[").replace("]", r"\]")).reading
    span = reading.doc.span
    hints = [
        Hint(span(start, min(start + length, len(TEXT))), family, stage, status, sure)
        for start, length, stage, status, sure in given_hints
        for family in ("outcome", "demand")
        if start < len(TEXT)
    ]
    made = with_hints(reading, hints)
    for found in (*demands.find(made), *outcomes.find(made)):
        assert not isinstance(found, Problem)
        assert 0 <= found.span.start < found.span.end <= len(TEXT)
        assert any(one.span.contains(found.span) for one in made[Sentence])
