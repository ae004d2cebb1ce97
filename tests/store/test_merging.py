"""Discrepancies of pairs are read as one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from firsthand.model import Discrepancy, DiscrepancyKind
from firsthand.store.merging import merged

CONTRADICTION, TENSION = DiscrepancyKind.CONTRADICTION, DiscrepancyKind.TENSION


def pair(one: str, other: str, why: str = "no", *figures: str) -> Discrepancy:
    return Discrepancy(f"{why} {one}{other}", CONTRADICTION, (one, other), why, figures)


def test_one_denial_of_many_is_one() -> None:
    (found,) = merged([pair("a", "b"), pair("a", "c", "no", "f2"), pair("a", "d", "no", "f1")])
    assert found.members == ("a", "b", "c", "d")
    assert found.figures == ("f1", "f2")
    assert found.id == "no ab"


def test_strangers_other_reasons_and_other_kinds_stay_apart() -> None:
    apart = [
        pair("a", "b"),
        pair("c", "d"),
        pair("a", "b", "not so"),
        Discrepancy("t", TENSION, ("a", "b"), "no"),
    ]
    assert list(merged(apart)) == sorted(apart, key=lambda each: each.id)


def test_a_chain_of_pairs_is_not_one() -> None:
    chain = [pair("a", "b"), pair("a", "c"), pair("a", "d"), pair("d", "e"), pair("e", "f")]
    assert {each.members for each in merged(chain)} == {
        ("a", "b", "c", "d"),
        ("d", "e"),
        ("e", "f"),
    }


NAMES = st.sampled_from("abcdefgh")
PAIRS = st.lists(
    st.builds(pair, NAMES, NAMES, st.sampled_from(["no", "not so"])).filter(
        lambda each: each.members[0] < each.members[1]
    ),
    max_size=20,
)


@given(PAIRS, st.randoms())
def test_any_order_gives_the_same_and_no_member_is_lost(
    found: list[Discrepancy], random: object
) -> None:
    shuffled = list(found)
    random.shuffle(shuffled)  # type: ignore[attr-defined] # hypothesis gives a random.Random
    whole = list(merged(found))
    assert whole == list(merged(shuffled))
    for each in found:
        holding = [
            one for one in whole if one.why == each.why and {*each.members} <= {*one.members}
        ]
        assert holding
