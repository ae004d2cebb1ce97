"""Our own sets parse, and every mark stands in its text."""

from __future__ import annotations

from pathlib import Path

import pytest
from eval.braces import ANY
from eval.halves import KEPT, TUNING, half_of

from eval import accountability, dates, figures, invented, notes, passages, places
from firsthand.model import Span


def test_times_of_the_set_lie_in_their_articles() -> None:
    told = [*dates.articles(dates.SET.read_text("utf-8"))]
    marks = [(one, mark) for one in told for mark in one.expected]
    assert len(marks) >= 150
    assert all(one.text[mark.start : mark.end] == mark.words for one, mark in marks)
    assert all(dates.days(value) or value == "?" for _, mark in marks for value in mark.values)


def test_places_of_the_set_lie_in_their_articles() -> None:
    told = [*places.articles(places.SET.read_text("utf-8"))]
    marks = [(one, mark) for one in told for mark in one.expected]
    assert len(marks) >= 80
    assert all(one.text[mark.start : mark.end] == mark.words for one, mark in marks)


def test_figures_of_the_set_lie_in_their_passages() -> None:
    told = [*figures.passages(figures.SET.read_text("utf-8"))]
    marks = [(one, mark) for one in told for mark in one.expected if mark.value != "?"]
    assert len(told) >= 40
    assert len(marks) >= 150
    assert all(one.text[mark.start : mark.end] == mark.words for one, mark in marks)
    assert all(mark.value in figures.VAGUE or any(figures.bounds(mark.value)) for _, mark in marks)
    assert {name for _, mark in marks for name in mark.told} <= {*figures.ASKED}


def test_records_of_the_passages_lie_in_them() -> None:
    told = [*passages.passages(passages.SET.read_text("utf-8"))]
    marks = [mark for one in told for mark in one.expected if mark.label != ANY]
    assert len(told) >= 15
    assert {mark.label.split()[0] for mark in marks} == {*accountability.KINDS}


def test_answers_of_many_voices_lie_in_both_halves() -> None:
    path = passages.SET.with_name("answers.txt")
    told = [*passages.passages(path.read_text("utf-8"))]
    labels = [mark.label for one in told for mark in one.expected if mark.label != ANY]
    assert {one.half for one in told} == {TUNING, KEPT}
    assert {label.split()[0] for label in labels} == {"reply"}
    assert len(labels) >= 100


def test_halves_of_the_longer_passages_are_both_there() -> None:
    path = passages.SET.with_name("aftermath.txt")
    told = [*passages.passages(path.read_text("utf-8"))]
    assert {one.half for one in told} == {TUNING, KEPT}
    labels = [mark.label for one in told for mark in one.expected if mark.label != ANY]
    assert {label.split()[0] for label in labels} == {*accountability.KINDS}
    assert len(labels) >= 100


def test_a_label_is_accepted_by_any_of_its_words() -> None:
    assert accountability.accepts("outcome closed said/in-part", "outcome closed in-part")
    assert not accountability.accepts("outcome closed said/in-part", "outcome closed negated")


def test_more_than_a_quarter_of_the_sentences_are_near_misses() -> None:
    told = [*accountability.read(accountability.SET.read_text("utf-8"))]
    assert len(told) >= 240
    assert 4 * sum(not one.expected for one in told) >= len(told)


@pytest.mark.parametrize("folder", [invented.SET, *invented.LATER])
def test_notes_on_the_invented_reports_quote_them(folder: Path) -> None:
    told = [notes.read(path) for path in sorted(folder.glob("*.gold"))]
    assert len(told) >= 12
    marks = [s for gold in told for s in gold["file"]["statements"]]
    assert len(marks) >= 350
    ids = [{entity["id"] for entity in gold["entities"]} for gold in told]
    for gold, known in zip(told, ids, strict=True):
        asked = {s["source"]["entity"] for s in gold["file"]["statements"]} - {None}
        assert asked <= known
        labels = {s["id"] for s in gold["file"]["statements"]}
        assert all({*claim["statements"]} <= labels for claim in gold["claims"])


def test_words_of_a_note_that_are_not_in_the_text_are_refused() -> None:
    said = "s | - | the clerk | said | the ~ gate was shut | clerk | indirect asserts unknown"
    text = "“No,” said the clerk.\nThe clerk said the old\ngate was shut."
    [statement] = notes.noted(said, text, "x.txt")["file"]["statements"]
    assert statement["content"][0]["quote"] == "the clerk.\nThe clerk said the old\ngate was shut"
    with pytest.raises(notes.Misquoted):
        notes.noted(said.replace("shut", "open"), text, "x.txt")
    with pytest.raises(ValueError, match="unknown label"):
        notes.noted(said.replace("asserts", "shouts"), text, "x.txt")


def test_sets_of_reports_have_both_halves_and_share_no_name() -> None:
    named = [{path.name for path in one.glob("*.txt")} for one in (invented.SET, *invented.LATER)]
    assert len(set().union(*named)) == sum(map(len, named))
    assert all({half_of(name) for name in names} == {KEPT, TUNING} for names in named)


@pytest.mark.parametrize(
    ("accepted", "addressee", "right"),
    [
        (["army"], "the army", True),
        (["army"], "", False),
        (["army"], "the mill", False),
        (["-"], "the mill", True),
        (["-", "army"], "", True),
        (["-", "army"], "the army", True),
        (["-", "army"], "the mill", False),
    ],
)
def test_a_demand_may_be_put_to_nobody(accepted: list[str], addressee: str, *, right: bool) -> None:
    gold = {"span": {"start": 0, "end": 9, "quote": "pay wages"}, "kinds": accepted}
    assert invented.is_record(gold, (Span("d", 0, 9), "pay", addressee), "demands") is right
