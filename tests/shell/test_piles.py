"""Piles made to join everything: bounded work, no false derivation, and a word on what was left."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path

import pytest
from eval.piles import PILES, Outcome, Page, fill, outcome

from firsthand.shell import runs
from firsthand.shell.comparing import compare
from firsthand.store.file import open_to_write
from firsthand.store.view import View

LIMIT = 8  # elements that may share a key: what holds for 8 holds for 100
MANY, FEW = 40, 6
LEFT = "were not compared"


def compared(case: Path, pages: Iterator[Page], processes: int = 1) -> Outcome:
    """What comparing the pages finds."""
    with closing(open_to_write(case)) as db:
        fill(db, pages)
        compare(db, runs.silent, LIMIT, processes)
        return outcome(db)


def test_identical_articles_past_the_limit_are_told_and_not_compared(tmp_path: Path) -> None:
    pile = PILES["identical articles"]
    found = compared(tmp_path / "many.case", pile(MANY))
    assert not found.derivations
    assert found.links == 0
    assert found.claims == MANY
    assert [LEFT in problem for problem in found.problems] == [True, True]
    few = compared(tmp_path / "few.case", pile(FEW))
    assert few.derivations == {"reprint": FEW * (FEW - 1) // 2}
    assert (few.claims, few.high, few.problems) == (1, 1, ())


def test_copies_that_pass_the_limit_one_by_one_are_as_if_all_came_at_once(tmp_path: Path) -> None:
    pages = list(PILES["identical articles"](LIMIT + 2))
    once = compared(tmp_path / "once.case", iter(pages))
    with closing(open_to_write(tmp_path / "one.case")) as db:
        for number in range(len(pages)):
            fill(db, islice(pages, number, number + 1), number)
            compare(db, runs.silent, LIMIT)
        assert outcome(db) == once


def test_a_quotation_that_all_have_makes_no_copies(tmp_path: Path) -> None:
    pile = PILES["one article quoted by all"]
    many = compared(tmp_path / "many.case", pile(MANY))
    assert not many.derivations
    assert any("articles" in problem and LEFT in problem for problem in many.problems)
    few = compared(tmp_path / "few.case", pile(FEW))
    assert few.derivations == {"quotation": FEW * (FEW - 1) // 2}
    assert (few.links, few.claims, few.high) == (0, FEW, 1)


def test_a_clique_of_citations_ends_and_has_one_origin(tmp_path: Path) -> None:
    found = compared(tmp_path / "a.case", PILES["a clique of citations"](FEW))
    assert found.derivations["citation"] >= FEW * (FEW - 1)
    assert found.claims == 1
    assert found.high == 1


def test_days_that_are_none_or_impossible_keep_nothing_apart(tmp_path: Path) -> None:
    case = tmp_path / "a.case"
    found = compared(case, PILES["no day, or an impossible one"](FEW))
    assert found.derivations == {"reprint": FEW // 2}
    assert found.links == FEW // 2
    assert found.problems == ()
    with View.open(case) as view:
        ends = [(d.from_article, d.to_article) for d in view.derivations()]
    assert {frozenset(pair) for pair in ends} == {
        frozenset({f"a{n}", f"a{n + 1}"}) for n in range(0, FEW, 2)
    }


@pytest.mark.parametrize("pile", ["a disclaimer on every page", "a disclaimer on every short page"])
@pytest.mark.parametrize("pages", [FEW, MANY])
def test_a_disclaimer_joins_nothing_but_itself(tmp_path: Path, pages: int, pile: str) -> None:
    case = tmp_path / "a.case"
    found = compared(case, PILES[pile](pages))
    assert not found.derivations
    assert any(LEFT in problem for problem in found.problems) == (pages == MANY)
    with View.open(case) as view:
        starts = {s.id: s.content[0].start for s in view.statements()}
        for link in view.links():
            assert starts[link.one] > 0
            assert starts[link.other] > 0
        own = [claim for claim in view.claims(limit=1_000) if 0 in map(starts.get, claim.supports)]
    assert len(own) == pages
    assert all(len(claim.supports) == 1 for claim in own)


def test_several_processes_find_what_one_finds(tmp_path: Path) -> None:
    pages = [page for pile in PILES.values() for page in pile(MANY)]
    one = compared(tmp_path / "one.case", iter(pages))
    assert one.claims
    assert compared(tmp_path / "two.case", iter(pages), 2) == one
