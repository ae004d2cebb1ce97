"""Figures with what they count: the words, the kind, the time and what ties them."""

from __future__ import annotations

import pytest

from firsthand.model import Figure, FigureKind, Problem, Statement
from tests.facts.conftest import Read

# sentence with the figure marked; kind; value, low, high; words that `counted` must hold
COUNTED = [
    ("The army held [f|500 people] at Arlo.", "count", 500, 500, 500, "people"),
    ("[f|Up to 300 women] were moved.", "count", None, None, 300, "woman"),
    ("[f|Hundreds of women] were moved.", "count", None, 200, None, "woman"),
    ("[f|some 40-45 mission troops] were suspected.", "count", None, 40, 45, "troop suspect"),
    ("[f|Six people] were killed in Arlo.", "count", 6, 6, 6, "people kill"),
    ("The blast injured [f|nine farmers].", "count", 9, 9, 9, "farmer injure"),
    ("It was a [f|300-strong force].", "count", 300, 300, 300, "force"),
    ("The toll rose to [f|70].", "count", 70, 70, 70, "toll"),
    ("The raid left [f|seven farmers] dead.", "count", 7, 7, 7, "farmer dead"),
    ("The monitors put the death toll at [f|at least 70].", "count", None, 70, None, "death toll"),
    ("The ministry employs [f|1,200 people].", "count", 1200, 1200, 1200, "people"),
    ("Staff make up [f|about 30%] of the patrons of the bars.", "share", 30, 30, 30, "staff"),
    ("The mission brings in [f|60% of the income] of Arlo.", "share", 60, 60, 60, "income"),
    ("[f|A third] of the prisoners were under 16.", "share", 33.33, 33.33, 33.33, "under 16"),
    ("Women were sold for [f|up to £900].", "money", None, None, 900, "woman sell"),
    ("They paid [f|300 euros].", "money", 300, 300, 300, ""),
    ("Girls [f|as young as 12] are sold.", "age", None, 12, None, "girl"),
    ("Half were girls [f|under 16].", "age", None, None, 16, "girl"),
    ("An [f|11-year-old] girl was held.", "age", 11, 11, 11, "girl"),
    ("The court freed a [f|43-year-old] Arlo baker, Mr Orn said.", "age", 43, 43, 43, "baker"),
    ("She turned [f|17] in May.", "age", 17, 17, 17, ""),
    ("They turned [f|17 boats] away.", "count", 17, 17, 17, "boat"),
    ("[f|At least 1.5m people] fled.", "count", None, 1.5e6, None, "people flee"),
    ("They paid [f|thousands of dollars].", "money", None, 2000, None, "pay"),
    ("Ana Berin, [f|34], fled.", "age", 34, 34, 34, "berin"),
    ("A former clerk, [f|34], fled.", "age", 34, 34, 34, "clerk"),
    ("Guards took [f|200 crowns] for a visit.", "money", 200, 200, 200, ""),
    ("Only [f|one officer] was convicted.", "count", 1, 1, 1, "officer convict"),
    ("It is a [f|120-page] memoir.", "measure", 120, 120, 120, "memoir"),
    ("He was held for [f|nine days].", "duration", 9, 9, 9, "hold"),
    ("He was held for [f|nine long days].", "duration", 9, 9, 9, "hold"),
    ("The camp lies [f|12 km] from Arlo.", "measure", 12, 12, 12, ""),
    ("The shaft is [f|90 metres] deep.", "measure", 90, 90, 90, "shaft"),
    ("Shots fell in [f|one town in three].", "share", 33.33, 33.33, 33.33, "town"),
    ("They hand over [f|two thirds of their pay].", "share", 66.67, 66.67, 66.67, "pay"),
    ("The youngest was [f|16].", "age", 16, 16, 16, ""),
    ("The fund gave [f|$300 per family].", "money", 300, 300, 300, "family"),
    ("A bed costs [f|12 crowns].", "money", 12, 12, 12, "bed cost"),
]


@pytest.mark.parametrize(
    ("sentence", "kind", "bounds", "counts"),
    [(case[0], case[1], case[2:5], case[5]) for case in COUNTED],
)
def test_finds_the_figure(
    read: Read,
    sentence: str,
    kind: str,
    bounds: tuple[float | None, ...],
    counts: str,
) -> None:
    case = read(sentence)
    figure = case.figure(case.marks.words("f")[0])
    assert figure.kind is FigureKind(kind)
    assert (figure.value, figure.low, figure.high) == bounds
    assert set(counts.split()) <= set(figure.counted.split()), figure.counted


NO_FIGURE = [
    "The mission came in 1999.",
    "It began on 7 May 2004 at 10.30 pm.",
    "Call +44 20 7946 0958 or 555-0142 for help.",
    "The home side won 3-1 on the day.",
    "See page 12, chapter 3 and article 5.",
    "Resolution 1244 of 1999 says so.",
    "The F-16 and the T-72 were seen.",
    "3. The army must leave.",
    "No one knows; one must wait.",
    "One said the village was empty.",
    "They spoke to one another.",
    "Sacks went from one shed to another.",
    "The guards left at 10 p.m. and slept.",
    "It happened four years ago and over the past ten years.",
    "The 1990s were hard.",
    "The camp was shelled for the first time.",
    "He spoke on Radio 4.",
    "Keep the two from fighting.",
]


@pytest.mark.parametrize("sentence", NO_FIGURE)
def test_counts_nothing(read: Read, sentence: str) -> None:
    case = read(sentence)
    assert [case.words(figure.span) for figure in case.reading[Figure]] == []


def test_a_change_is_two_figures_each_with_its_time(read: Read) -> None:
    case = read(
        "The number of bars listed by the police has risen from 18 in 2015 to 200 this year."
    )
    before, after = case.figure("18"), case.figure("200")
    assert after.changes_from == before.id
    assert before.changes_from is None
    assert before.time is not None
    assert after.time is not None
    assert (before.time.value, after.time.value) == ("2015", "2021")
    assert before.counted == after.counted == "bar list police"


def test_a_change_may_be_told_backwards(read: Read) -> None:
    case = read("The share of soldiers fell to 30% last year from 70% four years ago.")
    after, before = case.figure("30%"), case.figure("70%")
    assert after.changes_from == before.id
    assert after.time is not None
    assert before.time is not None
    assert (after.time.value, before.time.value) == ("2020", "2017")


WHOSE = [
    ("A riot left seven boatmen dead and 34 wounded, among them five guards.", "wound"),
    ("A riot left seven boatmen dead and 34 wounded.", "boatman wound"),
    ("A riot left seven boatmen dead and 34 wounded, among them five boatmen.", "boatman wound"),
]


@pytest.mark.parametrize(("sentence", "counted"), WHOSE)
def test_a_number_goes_on_with_people_unless_its_parts_are_others(
    read: Read, sentence: str, counted: str
) -> None:
    assert read(sentence).figure("34 wounded").counted == counted


WORDS = [
    ("After 400 Q-Res troops came, the market grew.", "400 Q-Res troops", "Q-Res troops"),
    (
        "They were sold for prices ranging from 50 to 90 euros.",
        "50 to 90 euros",
        "prices ranging",
    ),
]


@pytest.mark.parametrize(("sentence", "figure", "words"), WORDS)
def test_the_words_for_what_is_counted_are_whole(
    read: Read, sentence: str, figure: str, words: str
) -> None:
    case = read(sentence)
    assert case.words(case.figure(figure).counted_span) == words


def test_a_range_is_no_change(read: Read) -> None:
    case = read("They were sold at prices ranging from 60 to 900 euros.")
    (figure,) = case.reading[Figure]
    assert (figure.value, figure.low, figure.high, figure.unit) == (None, 60, 900, "EUR")
    assert figure.changes_from is None


def test_a_bracket_in_another_currency_restates(read: Read) -> None:
    case = read("They were sold for 50 to 900 euros ($60 - 1,080).")
    euros, dollars = case.reading[Figure]
    assert dollars.converts == euros.id
    assert (dollars.unit, dollars.low, dollars.high) == ("USD", 60, 1080)
    assert euros.converts is None


def test_parts_are_tied_to_their_whole(read: Read) -> None:
    case = read("The troops held 31 people, 29 of them farmers.")
    whole, part = case.reading[Figure]
    assert part.part_of == whole.id
    assert whole.part_of is None


def test_including_ties_a_part(read: Read) -> None:
    case = read("The raid killed 22 people, including five children.")
    whole, part = case.reading[Figure]
    assert part.part_of == whole.id


def test_among_ties_the_earlier_to_the_later(read: Read) -> None:
    case = read("Six farmers were among the 22 people killed in the raid.")
    part, whole = case.reading[Figure]
    assert part.part_of == whole.id
    assert whole.part_of is None


def test_two_counts_side_by_side_are_no_parts(read: Read) -> None:
    case = read("The raid killed 22 men and injured nine women.")
    assert [figure.part_of for figure in case.reading[Figure]] == [None, None]
    assert [figure.counted for figure in case.reading[Figure]] == ["man kill", "woman injure"]


def test_a_bare_share_goes_on_with_the_whole_before_it(read: Read) -> None:
    case = read("A third of these prisoners were under 16, and 70% were under 21.")
    third, eighty = case.figure("A third"), case.figure("70%")
    assert third.of == eighty.of == "prisoner"
    assert (third.counted, eighty.counted) == ("under 16", "under 21")


def test_shares_of_different_things_stay_apart(read: Read) -> None:
    case = read("Staff are about 30% of the patrons although they form only 4% of the population.")
    first, second = case.reading[Figure]
    assert (first.of, second.of) == ("patron", "population")


def test_one_and_another_are_two(read: Read) -> None:
    case = read("One clerk in 2020 and another the year before lost their posts.")
    total = case.figure("One clerk in 2020 and another")
    one, other = case.figure("One clerk"), case.figure("another")
    assert (total.value, one.part_of, other.part_of) == (2, total.id, total.id)
    assert one.time is not None
    assert other.time is not None
    assert (one.time.value, other.time.value) == ("2020", "2019")


def test_a_time_at_the_head_of_the_sentence_holds(read: Read) -> None:
    case = read("By the end of 2019, ten of their officers had been dismissed.")
    (figure,) = case.reading[Figure]
    assert figure.time is not None
    assert figure.time.value == "../2019-12-31"
    assert set(figure.counted.split()) == {"officer", "dismiss"}


def test_a_number_no_record_can_hold_is_a_problem(read: Read) -> None:
    case = read("The ministry counted " + "9" * 401 + " stars.")
    assert case.reading[Figure] == ()
    (problem,) = case.reading[Problem]
    assert "too large" in problem.message


def test_each_figure_belongs_to_the_statement_that_holds_it(read: Read) -> None:
    case = read("Six men fled. Nine women stayed.")
    told = {statement.id: statement for statement in case.reading[Statement]}
    for figure in case.reading[Figure]:
        assert told[figure.statement_id].content[0].contains(figure.span)


def test_all_before_a_number_is_no_currency(read: Read) -> None:
    case = read("In all 40 people were killed.")
    (figure,) = case.reading[Figure]
    assert (figure.kind, figure.unit, case.words(figure.span)) == (
        FigureKind.COUNT,
        None,
        "40 people",
    )


def test_parts_go_on_after_and(read: Read) -> None:
    case = read("The raid killed 22 people, including five children and two women.")
    whole, *parts = case.reading[Figure]
    assert [part.part_of for part in parts] == [whole.id, whole.id]


def test_those_taken_from_a_whole_are_its_parts(read: Read) -> None:
    case = read("Of the [w|40 men], [a|12] were charged and [b|five] were freed after nine days.")
    whole = case.figure("40 men")
    assert [case.figure(words).part_of for words in ("12", "five")] == [whole.id, whole.id]
    assert case.figure("12").counted == f"{whole.counted} charge"
    assert case.figure("nine days").part_of is None


def test_a_list_that_adds_up_is_parts_of_the_whole(read: Read) -> None:
    case = read("The league met 57 people: 33 men, 19 women and five children.")
    whole = case.figure("57 people").id
    parts = [case.figure(words).part_of for words in ("33 men", "19 women", "five children")]
    assert parts == [whole] * 3


def test_a_list_that_does_not_add_up_is_not(read: Read) -> None:
    case = read("The league met 57 people: 33 men, 19 women and six children.")
    assert not [f.part_of for f in case.reading[Figure] if f.part_of]


@pytest.mark.parametrize("words", ["up from", "down from", "compared with"])
def test_up_from_tells_the_earlier_state(read: Read, words: str) -> None:
    case = read(f"The mission saw 22 cases in 2017, {words} 14 the year before.")
    assert case.figure("22 cases").changes_from == case.figure("14").id


def test_joined_counts_share_a_time(read: Read) -> None:
    case = read("After 300 lorries and hundreds of men were sent to Arlo in 2009, the camp closed.")
    times = {f.time.value for f in case.reading[Figure] if f.time}
    assert len(case.reading[Figure]) == 2 and times == {"2009"}
    assert all(f.time for f in case.reading[Figure])


def test_what_is_estimated_is_approximate(read: Read) -> None:
    case = read("Up to 300 women are estimated to have left. Up to 40 men have left.")
    assert [f.approximate for f in case.reading[Figure]] == [True, False]


TABLES = [
    (
        "Year    Deaths    Arrests\n2003    [f|14]    [f|52]\n2004    [f|9]     [f|31]",
        [("death", "2003"), ("arrest", "2003"), ("death", "2004"), ("arrest", "2004")],
    ),
    (
        "Place | Barns burned\nArlo | [f|120]\nBen | [f|15]",
        [("barn burn", None), ("barn burn", None)],
    ),
    ("Item\t2003\t2004\nBarns\t[f|7]\t[f|8]", [("barn", "2003"), ("barn", "2004")]),
    ("Arrests by year\n2006: [f|41]\n2007: [f|58]", [("arrest", "2006"), ("arrest", "2007")]),
]


@pytest.mark.parametrize(("text", "told"), TABLES)
def test_a_row_counts_what_its_heading_says(
    read: Read, text: str, told: list[tuple[str, str | None]]
) -> None:
    case = read(text)
    figures = case.reading[Figure]
    assert [case.words(figure.span) for figure in figures] == case.marks.words("f")
    found = [(figure.counted, figure.time and figure.time.value) for figure in figures]
    assert [(words.lower(), when) for words, when in found] == told


def test_lines_without_a_heading_are_no_table(read: Read) -> None:
    case = read("Arlo | 120 farmers\nBen | 15 farmers")
    assert [figure.counted for figure in case.reading[Figure]] == ["farmer", "farmer"]


def test_a_year_before_to_begins_no_range(read: Read) -> None:
    case = read("The number of guards doubled, from 4,500 in 2001 to 9,000 in 2003.")
    told = [(f.value, f.time and f.time.value) for f in case.reading[Figure]]
    assert told == [(4500, "2001"), (9000, "2003")]


def test_some_of_those_told_before_are_a_part_of_them(read: Read) -> None:
    case = read("Some 60 families were paid. Since then 42 of the families have left.")
    whole, part = case.reading[Figure]
    assert part.part_of == whole.id


def test_more_than_those_told_before_are_no_part(read: Read) -> None:
    case = read("Some 60 families were paid. Since then 90 of the families have left.")
    assert case.reading[Figure][1].part_of is None
