"""What is known at a glance never keeps apart two statements between which something is found."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings

from firsthand.claims._alike import nearness, view
from firsthand.claims._columns import at_a_glance, columns
from firsthand.model import Gist
from firsthand.text.sets import stacked
from tests.claims.test_properties import GISTS, PARTS

PAIR = np.array([0]), np.array([1])


@pytest.mark.parametrize("name", sorted(PARTS))
@settings(max_examples=400)
@given(one=GISTS, other=GISTS)
def test_who_may_find_nothing_finds_nothing(name: str, one: Gist, other: Gist) -> None:
    compare = PARTS[name]
    asked = compare.may_find(at_a_glance(columns([one, other]), *PAIR))
    assert asked[0] or not list(compare(one, other))
    again = compare.may_find(at_a_glance(columns([other, one]), *PAIR))
    assert asked.tolist() == again.tolist()


@given(GISTS, GISTS)
def test_what_words_tell_is_never_less_than_what_they_share(one: Gist, other: Gist) -> None:
    pairs = at_a_glance(columns([one, other]), *PAIR)
    near = nearness(one, other)
    assert pairs.told[0] >= near.told
    assert pairs.share[0] >= near.share
    assert pairs.cover[0] >= near.cover
    assert pairs.names[0] == len(view(one).names & view(other).names)


def test_strangers_are_not_asked_about() -> None:
    words = [f"word{letter}" for letter in "abcdefghijklmnopqr"]
    mine, theirs = (tuple(words[:10]), tuple(sorted((words[0], *words[10:]))))
    one = Gist("x", "x", "", (), (), mine, (), ())
    other = Gist("y", "y", "", (), (), theirs, (), ())
    pairs = at_a_glance(stacked([columns([one]), columns([other])]), *PAIR)
    assert not any(compare.may_find(pairs)[0] for compare in PARTS.values())
