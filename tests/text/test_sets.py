"""What sets of numbers share is the same for all pairs at once as for one after the other."""

from __future__ import annotations

from itertools import combinations
from unittest.mock import patch

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.text import sets as module
from firsthand.text.sets import among, joined, meetings, ranges, rising, sets, shared

BITS = 4
WEIGHTS = st.sampled_from([0.25, 0.5, 1.0])
SOME = st.dictionaries(st.integers(-3, 3), WEIGHTS, max_size=5)
MANY = st.lists(SOME, min_size=1, max_size=6)
KEYS = st.lists(st.frozensets(st.integers(0, 5)), min_size=1, max_size=8)
NEW = st.frozensets(st.integers(0, 7))


@given(MANY, st.integers(1, 9), st.booleans(), st.sampled_from([0, 8]))
def test_shared_is_what_both_hold(
    many: list[dict[int, float]], at_once: int, apart: bool, often: int
) -> None:
    one, other = (grid.ravel() for grid in np.indices((len(many), len(many))))
    if apart:
        one, other = one[one != other], other[one != other]
    made = sets(many)
    with patch.object(module, "AT_ONCE", at_once), patch.object(module, "OFTEN", often):
        found = shared(made, made, one, other)
    expected = [
        sum(max(many[a][n], many[b][n]) for n in many[a].keys() & many[b].keys())
        for a, b in zip(one, other, strict=True)
    ]
    assert found.tolist() == expected


@given(MANY, MANY)
def test_joined_sets_are_taken_apart_again(
    many: list[dict[int, float]], more: list[dict[int, float]]
) -> None:
    both = joined([sets(many), sets(more)])
    for places in (range(len(many)), range(len(many), len(many) + len(more))):
        taken, made = both.take(np.array(places)), sets(more if places[0] else many)
        assert taken.values.tolist() == made.values.tolist()
        assert taken.weights.tolist() == made.weights.tolist()
        assert taken.ends.tolist() == made.ends.tolist()


@given(KEYS, NEW)
def test_those_meet_who_share_a_key_and_one_is_new(
    keys: list[frozenset[int]], new: frozenset[int]
) -> None:
    entries = rising(
        np.array([(key << BITS) | n for n, some in enumerate(keys) for key in some], np.int64)
    )
    asking = entries[among(entries & ((1 << BITS) - 1), rising(np.array(sorted(new), np.int64)))]
    one, other = meetings(asking, entries, BITS, np.array(sorted(new), np.int64))
    expected = {
        (a, b)
        for a in new
        if a < len(keys)
        for b in range(len(keys))
        if a != b and keys[a] & keys[b] and (b not in new or b < a)
    }
    pairs = list(zip(one.tolist(), other.tolist(), strict=True))
    assert len(pairs) == len(expected)
    assert set(pairs) == expected


@pytest.mark.parametrize(
    ("starts", "sizes", "expected"),
    [([], [], []), ([5], [0], []), ([5, 2, 9], [2, 0, 1], [5, 6, 9])],
)
def test_ranges_follow_each_other(starts: list[int], sizes: list[int], expected: list[int]) -> None:
    assert ranges(np.array(starts, int), np.array(sizes, int)).tolist() == expected


@given(st.lists(st.integers(-9, 9)))
def test_rising_is_each_once(numbers: list[int]) -> None:
    assert rising(np.array(numbers, np.int64)).tolist() == sorted(set(numbers))


@given(KEYS)
def test_those_who_may_not_meet_do_not(keys: list[frozenset[int]]) -> None:
    entries = rising(
        np.array([(key << BITS) | n for n, some in enumerate(keys) for key in some], np.int64)
    )
    new = np.arange(len(keys))
    one, other = meetings(entries, entries, BITS, new, lambda mine, theirs, by: by > mine + theirs)
    expected = {
        (a, b)
        for a, b in combinations(reversed(range(len(keys))), 2)
        if any(key > a + b for key in keys[a] & keys[b])
    }
    assert {*zip(one.tolist(), other.tolist(), strict=True)} == expected
