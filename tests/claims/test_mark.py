"""A mark never keeps apart two statements that share enough to be compared."""

from __future__ import annotations

from hypothesis import given

from firsthand.claims._alike import nearness, view
from firsthand.claims._mark import COVER, SHARE, mark, may_meet
from firsthand.claims.same import build
from firsthand.model import Gist
from tests.claims.test_properties import GISTS


@given(GISTS, GISTS)
def test_what_says_alike_may_meet(one: Gist, other: Gist) -> None:
    assert may_meet(mark(one), mark(other)) or not list(build()(one, other))


@given(GISTS, GISTS)
def test_the_bound_is_never_below_what_is_shared(one: Gist, other: Gist) -> None:
    near = nearness(one, other)
    covers = near.cover >= COVER and min(view(one).total, view(other).total) > 0
    if near.share >= SHARE or covers:
        assert may_meet(mark(one), mark(other))
    assert may_meet(mark(one), mark(other)) == may_meet(mark(other), mark(one))


def test_strangers_are_kept_apart() -> None:
    words = [f"word{letter}" for letter in "abcdefghijklmnopqr"]
    mine, theirs = (tuple(words[:10]), tuple(sorted((words[0], *words[10:]))))
    one = Gist("x", "x", "", (), (), mine, (), ())
    other = Gist("y", "y", "", (), (), theirs, (), ())
    assert not may_meet(mark(one), mark(other))
