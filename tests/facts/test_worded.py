"""What words alone say of outcomes and answers."""

from __future__ import annotations

import pytest

from firsthand.facts._worded import Sums, of_run, of_sentence, stems, wordings
from firsthand.text.hints import ANSWERS, STAGES, STATUSES


def test_stems_are_beginnings_of_words_and_numbers_are_one() -> None:
    assert stems("Investigators didn’t pay £4,000.") == ["invest", "didn't", "pay", "£", "#", "#"]


def test_a_run_has_its_pairs_and_what_stands_beside_it() -> None:
    assert of_run("The two men", "were jailed", "in May") == {
        *("were", "jailed", "were jailed"),
        *("<the", "<two", "<men", ">in", ">may"),
    }


def test_only_words_near_a_run_are_looked_at() -> None:
    far = of_run("a b c d e f g", "was fined", "")
    assert "<c" in far
    assert "<b" not in far


def test_sums_add_what_every_text_has_and_leave_out_what_is_unknown() -> None:
    sums = Sums(("one", "other"), {"": (1.0, 0.0), "fined": (0.5, 2.0)})
    assert sums({"fined", "unheard"}) == {"one": 1.5, "other": 2.0}


def test_the_weights_that_ship_tell_every_stage_and_status_of_hints() -> None:
    assert wordings().stages.names == STAGES
    assert wordings().statuses.names == STATUSES
    assert wordings().answers.names == ANSWERS


RUNS = [
    ("was jailed for nine years", "convicted"),
    ("were sent home in disgrace", "repatriated"),
    ("the file was shelved", "closed"),
    ("paid the family damages", "redress"),
]


@pytest.mark.parametrize(("run", "stage"), RUNS)
def test_words_tell_their_stage(run: str, stage: str) -> None:
    told = wordings().stages(of_run("", run, ""))
    assert max(told, key=lambda name: told[name]) == stage


ANSWERED = [
    ("denied that any prisoner had been beaten", "denies"),
    ("apologised to the families", "acknowledges"),
    ("promised to look into the matter", "promises"),
    ("letters to the ministry went unanswered", "silence"),
]


@pytest.mark.parametrize(("run", "kind"), ANSWERED)
def test_words_tell_their_kind_of_answer(run: str, kind: str) -> None:
    told = wordings().answers(of_run("", run, ""))
    assert max(told, key=lambda name: told[name]) == kind


def test_a_sentence_of_outcomes_weighs_more_than_one_of_none() -> None:
    told = wordings().told
    outcome = told(of_sentence("The two guards were charged with murder and suspended."))
    assert outcome["told"] > 0 > told(of_sentence("The market opens at dawn."))["told"]
