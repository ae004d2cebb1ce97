from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.forms.imprinted import BRIDGE, FERRY, QUOTE, imprint

from firsthand import derivations
from firsthand.derivations._parents import parents
from firsthand.model import Credit, Derivation, DerivationKind, Imprint
from firsthand.plugins import parts

COMPARISONS = {name: part.build() for name, part in parts(derivations).items()}


def found(one: Imprint, other: Imprint) -> list[tuple[str, str, str]]:
    """(child, kind, parent) for every derivation that the comparisons find."""
    names = {one.article_id: "one", other.article_id: "other"}
    return [
        (names[d.from_article], d.kind.value, names[d.to_article or ""])
        for compare in COMPARISONS.values()
        if compare.keys(one) & compare.keys(other)
        for d in compare(one, other)
    ]


def test_a_reprint_and_its_direction_by_date() -> None:
    one = imprint(FERRY, "Ostmark Herald", "2031-05-06")
    other = imprint(f"{FERRY} More follows.", "Vell Gazette", "2031-05-07")
    assert found(one, other) == [("other", "reprint", "one")]
    assert found(other, one) == [("one", "reprint", "other")]


def test_a_cut_without_dates_takes_from_the_longer_text() -> None:
    cut = imprint(FERRY[: len(FERRY) * 2 // 3], "Ostmark Herald")
    whole = imprint(FERRY, "Vell Gazette")
    assert found(cut, whole) == [("one", "reprint", "other")]


def test_an_article_that_keeps_a_part_is_a_rewrite() -> None:
    one = imprint(FERRY, "Ostmark Herald", "2031-05-06")
    other = imprint(f"{FERRY[: len(FERRY) // 2]} {BRIDGE}", "Vell Gazette", "2031-05-07")
    assert found(one, other) == [("other", "rewrite", "one")]


def test_background_of_one_outlet_or_weeks_apart_is_no_rewrite() -> None:
    one = imprint(f"{FERRY[:200]} {BRIDGE}", "Ostmark Herald", "2031-05-06")
    text = f"{FERRY[:200]} {BRIDGE[::-1]} {BRIDGE[::-1]}"
    assert found(one, imprint(text, "Vell Gazette", "2031-05-07"))
    assert not found(one, imprint(text, "Ostmark Herald", "2031-05-07"))
    assert not found(one, imprint(text, "Vell Gazette", "2031-08-07"))


NOTICE = (
    " This page may not be copied, quoted or stored without the written consent of its owner, who "
    "answers for none of the views in it, whatever they are, and wherever they were first told."
)


def test_a_notice_below_two_pages_makes_neither_a_rewrite() -> None:
    one, other = (
        imprint(text[:300] + NOTICE, outlet, "2031-05-06")
        for text, outlet in ((FERRY, "Ostmark Herald"), (BRIDGE, "Vell Gazette"))
    )
    assert COMPARISONS["reuse"].keys(one) & COMPARISONS["reuse"].keys(other)
    assert not found(one, other)
    inside = imprint(NOTICE + BRIDGE, "Vell Gazette", "2031-05-06")
    assert ("one", "rewrite", "other") in found(one, inside) + found(inside, one)


def test_a_shared_quotation_is_not_a_rewrite() -> None:
    one = imprint(f"{BRIDGE}\n“{QUOTE},” said a docker.", "Ostmark Herald", "2031-05-06")
    other = imprint(f"{FERRY}\n“{QUOTE},” he said.", "Vell Gazette", "2031-05-07")
    assert found(one, other) == [("other", "quotation", "one")]


def test_different_articles_share_nothing() -> None:
    assert not found(imprint(FERRY), imprint(BRIDGE))


def test_naming_an_outlet_with_its_words_is_a_citation_and_turns_the_direction() -> None:
    one = imprint(FERRY, "Ostmark Herald", "2031-05-08")
    other = imprint(f"{FERRY[: len(FERRY) // 2]} {BRIDGE}", "Vell Gazette", "2031-05-07")
    naming = replace(other, leans_on=(Credit("The Ostmark Herald", other.shingles[0].span),))
    assert sorted(found(one, naming)) == [
        ("other", "citation", "one"),
        ("other", "rewrite", "one"),
    ]
    stranger = imprint(BRIDGE, "Vell Gazette")
    assert not found(one, replace(stranger, leans_on=naming.leans_on))


def test_a_commentary_takes_from_what_it_carries() -> None:
    one = imprint(f"A comment. {BRIDGE}", "Ostmark Blog")
    other = imprint(FERRY, "Vell Gazette", carried_by=one.article_id)
    assert found(one, other) == [("one", "commentary", "other")]


def test_parents_that_are_not_in_the_case() -> None:
    made = imprint(FERRY, "Ostmark Herald")
    spans = [passage.span for passage in made.shingles]
    leaning = replace(
        made,
        leans_on=(
            Credit("AFP", spans[0]),
            Credit("The Vell Gazette", spans[1]),
            Credit("Vell Gazette", spans[2]),
            Credit("Ostmark Herald", spans[3]),
        ),
    )
    assert [(d.to_name, d.to_article, len(d.evidence)) for d in parents(leaning)] == [
        ("AFP", None, 1),
        ("The Vell Gazette", None, 2),
    ]
    assert {d.kind for d in parents(leaning)} == {DerivationKind.CITATION}
    assert list(parents(made)) == []


TEXTS = [
    FERRY,
    FERRY[:300],
    f"{FERRY[:250]} {BRIDGE}",
    BRIDGE,
    f"{BRIDGE}\n“{QUOTE}.”",
    f"“{QUOTE}”",
]
MADE = [imprint(text, f"Outlet {i % 3}", f"2031-05-0{i + 1}") for i, text in enumerate(TEXTS)]


def everything(imprints: Sequence[Imprint]) -> set[Derivation]:
    return {
        derivation
        for one, other in combinations(imprints, 2)
        for compare in COMPARISONS.values()
        for derivation in compare(one, other)
    }


@given(st.permutations(MADE))
def test_any_order_gives_the_same_derivations(order: list[Imprint]) -> None:
    assert everything(order) == everything(MADE)


@pytest.mark.parametrize("name", sorted(COMPARISONS))
def test_a_pair_without_a_shared_key_would_have_given_nothing(name: str) -> None:
    compare = COMPARISONS[name]
    for one, other in permutations(MADE, 2):
        if not compare.keys(one) & compare.keys(other):
            assert list(compare(one, other)) == []


def test_evidence_stands_in_both_texts() -> None:
    for derivation in everything(MADE):
        assert len({span.doc_id for span in derivation.evidence}) == 2
        assert 0 < derivation.strength <= 1
