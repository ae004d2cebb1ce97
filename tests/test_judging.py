"""Judgements applied to records: pure functions over invented ones."""

from __future__ import annotations

from dataclasses import replace

import pytest

from firsthand.judging import Told, agreement, claim_as_judged, corrected, judged
from firsthand.model import (
    Attribution,
    Basis,
    Claim,
    Form,
    Judgement,
    Origin,
    OriginCount,
    OriginKind,
    Rooting,
    Span,
    Stance,
    Statement,
    Verdict,
)


def statement(name: str, article: str) -> Statement:
    return Statement(
        name, "d", article, (), (), (Span("d", 0, 5),), Form.INDIRECT, Stance.ASSERTS,
        Basis.UNKNOWN, Attribution.EXPLICIT,
    )  # fmt: skip


STATEMENTS = {
    name: statement(name, article) for name, article in (("s1", "a1"), ("s2", "a2"), ("s3", "a3"))
}
ORIGINS = {
    name: Origin(name, OriginKind.OBSERVER, words)
    for name, words in (("o1", "Mira Toll"), ("o2", "a clerk"), ("o3", "Ada Brenk"))
}
TOLD = Told(
    STATEMENTS,
    {f"s{n}": (Rooting(f"s{n}", f"o{n}", f"Said by {ORIGINS[f'o{n}'].name}."),) for n in (1, 2, 3)},
    ORIGINS,
    lambda _: "",
)
CLAIM = Claim("c", "18 lorries", ("s1", "s2"), ("s3",), OriginCount(2, 2, ("o1", "o2"), ()), 2)


def made(about: str, verdict: Verdict, who: str = "Ada", n: int = 0, **more: str) -> Judgement:
    return Judgement(f"{about}{verdict}{who}{n}", about, verdict, who, f"2020-01-0{n + 1}", **more)


@pytest.mark.parametrize(
    ("judgements", "supports", "opposes", "high"),
    [
        ([], ("s1", "s2"), ("s3",), 2),
        ([made("s1", Verdict.ACCEPT)], ("s1", "s2"), ("s3",), 2),
        ([made("s1", Verdict.REJECT)], ("s2",), ("s3",), 1),
        ([made("s1", Verdict.UNSURE)], ("s1", "s2"), ("s3",), 2),
        ([made("s1", Verdict.REJECT), made("s1", Verdict.ACCEPT, "Jon")], ("s1", "s2"), ("s3",), 2),
        ([made("s1", Verdict.REJECT), made("s1", Verdict.ACCEPT, n=1)], ("s1", "s2"), ("s3",), 2),
        ([made("s3", Verdict.REJECT)], ("s1", "s2"), (), 2),
        ([made("s1", Verdict.SPLIT, other="c")], ("s2",), ("s3",), 1),
        ([made("s1", Verdict.SPLIT, other="another")], ("s1", "s2"), ("s3",), 2),
        ([made("o1", Verdict.MERGE, other="o2")], ("s1", "s2"), ("s3",), 1),
        ([made("s1", Verdict.CORRECT, field="stance", value="denies")], ("s2",), ("s1", "s3"), 1),
        ([made("s3", Verdict.CORRECT, field="stance", value="asserts")], ("s1", "s2", "s3"), (), 3),
        ([made("s1", Verdict.CORRECT, field="speaker", value="A clerk")], ("s1", "s2"), ("s3",), 1),
        ([made("s1", Verdict.NOTE, why="look again")], ("s1", "s2"), ("s3",), 2),
        ([made("o1", Verdict.SPLIT, other="o2")], ("s1", "s2"), ("s3",), 2),
        ([made("s1", Verdict.SPLIT, other="o1")], ("s1", "s2"), ("s3",), 2),
        (
            [made("o1", Verdict.MERGE, other="o2"), made("s1", Verdict.SPLIT, other="o1")],
            ("s1", "s2"),
            ("s3",),
            2,
        ),
        (
            [made("o1", Verdict.MERGE, other="o2"), made("o2", Verdict.SPLIT, "Jon", other="o1")],
            ("s1", "s2"),
            ("s3",),
            2,
        ),
        (
            [made("o1", Verdict.MERGE, other="o2"), made("o1", Verdict.MERGE, "Jon", other="o2")],
            ("s1", "s2"),
            ("s3",),
            1,
        ),
        (
            [made("o1", Verdict.SPLIT, other="o2"), made("o1", Verdict.MERGE, n=1, other="o2")],
            ("s1", "s2"),
            ("s3",),
            1,
        ),
    ],
)
def test_what_judgements_do_to_a_claim(
    judgements: list[Judgement], supports: tuple[str, ...], opposes: tuple[str, ...], high: int
) -> None:
    found = claim_as_judged(CLAIM, TOLD, judged(judgements))
    assert (found.supports, found.opposes, found.origins.high) == (supports, opposes, high)
    assert found.id == CLAIM.id


def test_what_is_taken_back_does_nothing_and_is_not_forgotten() -> None:
    wrong = made("s1", Verdict.REJECT)
    by = judged([wrong, made("s1", Verdict.UNDO, n=1, other=wrong.id)])
    assert claim_as_judged(CLAIM, TOLD, by).supports == CLAIM.supports
    assert len(by.everything) == 2


def test_merges_of_merges_end_in_one_origin() -> None:
    by = judged([made("o1", Verdict.MERGE, other="o2"), made("o2", Verdict.MERGE, other="o3", n=1)])
    assert set(by.merged.values()) == {"o1"}
    assert by.merged.keys() == {"o2", "o3"}
    assert judged([made("o1", Verdict.MERGE, other="o1")]).merged == {}


def test_a_merge_tells_who_made_it() -> None:
    by = judged([made("o1", Verdict.MERGE, other="o2")])
    assert any("joined by a person" in why for why in claim_as_judged(CLAIM, TOLD, by).origins.why)


def test_two_that_may_be_one_are_two_when_a_person_says_so() -> None:
    nurse = Origin("o1", OriginKind.OBSERVER, "a nurse", "p1", "a1")
    same = Origin("o2", OriginKind.OBSERVER, "a nurse", "p2", "a2")
    told = replace(TOLD, origins={"o1": nurse, "o2": same})
    found = claim_as_judged(CLAIM, told, judged([])).origins
    assert (found.low, found.high) == (1, 2)
    by = judged([made("o2", Verdict.SPLIT, other="o1")])
    count = claim_as_judged(CLAIM, told, by).origins
    assert (count.low, count.high) == (2, 2)
    assert any("told apart by a person" in why for why in count.why)


def test_who_says_one_and_who_says_two_are_both_kept() -> None:
    by = judged([made("o1", Verdict.MERGE, other="o2"), made("o2", Verdict.SPLIT, other="o1")])
    assert by.disputed == frozenset()  # the same person, who thought again
    assert by.apart == {("o1", "o2")}
    by = judged([*by.everything, made("o1", Verdict.MERGE, "Jon", other="o2")])
    assert by.disputed == {("o1", "o2")}
    assert (by.merged, by.apart) == ({}, frozenset())


def test_fields_are_corrected_one_by_one() -> None:
    by = judged(
        [
            made("s1", Verdict.CORRECT, field="content", value="[[2, 9]]"),
            made("s1", Verdict.CORRECT, field="basis", value="first-hand", n=1),
            made("s1", Verdict.CORRECT, field="basis", value="document", n=2),
        ]
    )
    found = corrected(STATEMENTS["s1"], by)
    assert found.content == (Span("d", 2, 9),)
    assert found.basis is Basis.DOCUMENT
    assert corrected(STATEMENTS["s2"], by) is STATEMENTS["s2"]


def test_agreement() -> None:
    assert agreement(judged([made("s1", Verdict.ACCEPT)])).records == 0
    both = [
        made(s, v, who)
        for who in ("Ada", "Jon")
        for s, v in (("s1", Verdict.ACCEPT), ("s2", Verdict.REJECT))
    ]
    found = agreement(judged(both))
    assert (found.records, found.agreed, found.alpha) == (2, 2, 1.0)
    turns = {"Ada": (Verdict.ACCEPT, Verdict.REJECT), "Jon": (Verdict.REJECT, Verdict.ACCEPT)}
    apart = [made(f"s{n}", each, who) for who in turns for n, each in enumerate(turns[who], 1)]
    found = agreement(judged(apart))
    assert (found.records, found.agreed) == (2, 0)
    assert found.alpha == pytest.approx(-0.5)
