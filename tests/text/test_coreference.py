"""Which words tell of one act."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.text.coreference import Telling, one_act

ONE_HAPPENING = {"a": 0, "b": 0, "c": 1}


def telling(name: str, deed: str, to: str = "", by: str = "", **more: object) -> Telling:
    """A telling called by its text and a number: `a1`."""
    known = str(more.pop("known", "")).split()
    base = Telling(name, name[0], deed, frozenset(by.split()), frozenset(to.split()))
    return replace(base, known=frozenset(known), **more)  # type: ignore[arg-type]  # fields are given by name


def acts(*tellings: Telling) -> set[frozenset[str]]:
    return {frozenset(some) for some in one_act(tellings, ONE_HAPPENING)}


def apart(*tellings: Telling) -> bool:
    return len(acts(*tellings)) == len(tellings)


def test_a_deed_told_in_two_texts_of_one_happening_is_one_act() -> None:
    told = [telling("a1", "kill", "miner"), telling("b1", "kill"), telling("c1", "kill", "miner")]
    assert acts(*told) == {frozenset({"a1", "b1"}), frozenset({"c1"})}


def test_a_deed_in_other_words_needs_the_same_people() -> None:
    died, killed = telling("a1", "die", "miner"), telling("b1", "kill", "miner guard")
    assert not apart(died, killed)
    assert apart(telling("a1", "die", "miner"), telling("b1", "kill", "baker"))
    assert apart(telling("a1", "die"), telling("b1", "kill"))
    assert apart(telling("a1", "arrest", "miner"), telling("b1", "kill", "miner"))


@pytest.mark.parametrize(
    ("more", "other"),
    [
        ({"negated": True}, {}),
        ({"another": True}, {}),
        ({"when": "2021-05-03"}, {"when": "2021-05-04"}),
        ({"to": "=dorn", "known": "=dorn =corvin"}, {"to": "=corvin", "known": "=corvin"}),
        (
            {"by": "=vell", "to": "bridge", "known": "=vell"},
            {"by": "=orsk", "to": "mill", "known": "=vell =orsk"},
        ),
    ],
)
def test_what_speaks_against_it_keeps_apart(more: dict[str, Any], other: dict[str, Any]) -> None:
    assert apart(telling("a1", "seize", **more), telling("b1", "seize", **other))


def test_two_names_that_no_text_has_both_may_be_two_names_of_one() -> None:
    long = telling("a1", "acquire", "=skerry", known="=skerry")
    assert not apart(long, telling("b1", "acquire", "=sl", known="=sl"))
    assert apart(long, telling("b1", "acquire", "=sl", known="=sl =skerry"))


def test_a_month_may_hold_a_day_and_a_past_year_is_another_time() -> None:
    day = telling("a1", "seize", when="2021-05-03")
    assert not apart(day, telling("b1", "seize", when="2021-05"))
    now, past = telling("a1", "earthquake", when="2021-05-03"), telling("a2", "earthquake")
    old = telling("b1", "earthquake", when="1987")
    assert acts(now, past, old) == {frozenset({"a1", "a2"}), frozenset({"b1"})}


def test_saying_is_one_act_only_where_much_the_same_is_said_by_the_same() -> None:
    said = frozenset({"toll", "rise", "night", "hospital"})
    mine = telling("a1", "say", by="=feld", beside=said)
    assert not apart(mine, telling("b1", "say", by="=feld", beside=said - {"night"}))
    assert apart(mine, telling("b1", "say", by="=feld", beside=frozenset({"bail", "toll", "day"})))
    assert apart(mine, telling("b1", "say", by="=klade", beside=said))
    assert apart(telling("a1", "say", by="=feld"), telling("b1", "say", by="=feld"))


def test_a_group_takes_nobody_whom_one_of_it_excludes() -> None:
    first = telling("a1", "seize", "boat", when="2021-05-03")
    loose = telling("a2", "seize", "boat")
    other = telling("b1", "seize", "boat", when="2021-05-09")
    assert len(acts(first, loose, other)) == 2


TELLINGS = st.lists(
    st.builds(
        telling,
        st.sampled_from(["a1", "a2", "a3", "b1", "b2", "b3", "c1", "c2"]),
        st.sampled_from(["kill", "die", "say"]),
        st.sampled_from(["", "miner", "=dorn", "=dorn miner", "=corvin"]),
        when=st.sampled_from([None, "2021", "2021-05-03", "2020"]),
        known=st.sampled_from(["", "=dorn =corvin"]),
        beside=st.sampled_from([frozenset[str](), frozenset({"toll"})]),
    ),
    unique_by=lambda one: one.id,
)


@given(TELLINGS, st.randoms(use_true_random=False))
def test_each_telling_is_in_one_act_whatever_the_order(told: list[Telling], random: Random) -> None:
    def sets(some: Iterable[tuple[str, ...]]) -> list[tuple[str, ...]]:
        return sorted(some)

    found = sets(one_act(told, ONE_HAPPENING))
    assert sorted(id_ for act in found for id_ in act) == sorted(one.id for one in told)
    mixed = list(told)
    random.shuffle(mixed)
    assert sets(one_act(mixed, ONE_HAPPENING)) == found
