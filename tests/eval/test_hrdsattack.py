"""The scorer of attacks on defenders: what counts as the same answer."""

from __future__ import annotations

import pytest
from eval.articles import plain
from eval.hrdsattack import (
    Answers,
    found,
    gold,
    labelled,
    named_alike,
    same_country,
    scores,
    text_of,
)

from firsthand.facts._summary import Summary

MERGED = {
    "violation_types": ["killing", "unknown"],
    "perpetrator_type": None,
    "country": "None",
    "victims": [{"victim_name": "Ana Marsh"}, {"victim_name": None}],
}


def test_what_the_annotators_say() -> None:
    said = gold(MERGED)
    assert said == Answers(frozenset({"killing"}), None, None, ("Ana Marsh",))
    assert gold({**MERGED, "violation_types": ["unknown"]}).violations == {"unknown"}


def test_what_the_product_says() -> None:
    made = Summary(("killing",), "state actor", "Norland", ("Marsh", "Ana Marsh"))
    assert found(made).victims == ("Ana Marsh",), "a name that another holds is given once"
    assert found(Summary((), None, None, ())).violations == {"unknown"}


def test_names_and_countries() -> None:
    assert named_alike("Marsh", ["Ana Marsh"])
    assert named_alike("Ana Marsh", ["Marsh"])
    assert not named_alike("Ana Lund", ["Ana Marsh"])
    assert same_country("USA", "United States")
    assert not same_country("Chad", None)
    assert same_country(None, None)


LABELLED = (
    ("United States", "Police of the United States", "USA"),
    ("United Kingdom", "He was held in London, England; the UK was silent.", "England"),
    ("United Kingdom", "The UK and Britain were silent in London.", "United Kingdom"),
    ("United Kingdom", "British police", "United Kingdom"),
    ("Myanmar", "Burma held them. Police of Burma were silent in Rangoon.", "Burma"),
    ("Myanmar", "Burma, or Myanmar, held them.", "Myanmar"),
    ("Vietnam", "Viet Nam held them.", "Vietnam"),
    ("Chad", "", "Chad"),
    ("Norland", "Norland held them.", "Norland"),
)


@pytest.mark.parametrize(("country", "text", "name"), LABELLED)
def test_a_country_by_the_name_that_labels_give_it(country: str, text: str, name: str) -> None:
    assert labelled(country, text) == name
    assert found(Summary((), None, country, ()), text).country == name


def test_a_perfect_answer_scores_full() -> None:
    said = gold(MERGED)
    assert set(dict(scores([(said, said)])).values()) == {100.0}
    assert dict(scores([(said, found(Summary((), None, None, ())))]))["violation micro-F1"] == 0


def test_the_text_of_an_article() -> None:
    sample = {
        "Input.title": "Arlo",
        "Input.article_interface": "<p>One &amp; two.</p> <p>Three.</p>",
    }
    assert text_of(sample) == "Arlo\n\nOne & two.\n\nThree."
    assert plain("a<br/>b") == "a\n\nb"
