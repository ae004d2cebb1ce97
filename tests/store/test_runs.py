"""Packed runs hold exactly the numbers that were added, whatever the order and the amount."""

from __future__ import annotations

import sqlite3
from collections import defaultdict

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.store.blocks import Blocks
from firsthand.store.runs import END, LOW_BITS, MOST, RUN, Runs, packed, unpacked

ENTRIES = st.frozensets(st.integers(0, (1 << 62) - 1), max_size=40)
PAIRS = st.lists(
    st.tuples(st.integers(0, 6) | st.just((1 << 32) - 1), st.integers(1, 12)), max_size=30
)


def table() -> sqlite3.Connection:
    db = sqlite3.connect(":memory:")
    db.executescript(
        "CREATE TABLE thing_block (first INTEGER PRIMARY KEY, entries BLOB NOT NULL) STRICT;"
        "CREATE TABLE large_block (kind TEXT, key INTEGER, PRIMARY KEY (kind, key)) STRICT"
    )
    return db


def rising(some: frozenset[int]) -> np.ndarray:
    return np.array(sorted(some), np.int64)


@given(ENTRIES)
def test_packed_is_unpacked(some: frozenset[int]) -> None:
    assert unpacked(packed(rising(some))).tolist() == sorted(some)


@given(st.lists(st.tuples(st.booleans(), ENTRIES), max_size=8))
def test_runs_are_a_set(steps: list[tuple[bool, frozenset[int]]]) -> None:
    runs, expected = Runs(table(), "thing_block"), set[int]()
    for adds, some in steps:
        (runs.add if adds else runs.remove)(rising(some))
        expected = expected | some if adds else expected - some
    assert [entry for run in runs.all() for entry in run.entries.tolist()] == sorted(expected)


def test_long_runs_are_split_and_found_across_the_split() -> None:
    runs = Runs(table(), "thing_block")
    everything = np.arange(5, 20 * RUN, 2)
    for step in (3, 1, 2):
        runs.add(everything[::step])
    held = list(runs.all())
    assert len(held) > 8
    assert held[0].first == 0
    assert held[-1].end == END
    assert max(len(run.entries) for run in held) <= MOST
    assert np.concatenate([run.entries for run in held]).tolist() == everything.tolist()
    runs.remove(everything[RUN:])
    assert [entry for run in runs.all() for entry in run.entries.tolist()] == (
        everything[:RUN].tolist()
    )


@pytest.mark.parametrize("limit", [1, 3])
@given(added=PAIRS, more=PAIRS, gone=PAIRS)
def test_blocks_tell_who_shares_a_key(
    added: list[tuple[int, int]],
    more: list[tuple[int, int]],
    gone: list[tuple[int, int]],
    limit: int,
) -> None:
    blocks = Blocks(table(), "thing", limit)
    held: dict[int, set[int]] = defaultdict(set)
    for pairs, adds in ((added, True), (more, True), (gone, False)):
        before = {key for key, some in held.items() if len(some) > limit}
        for key, element in pairs:
            (held[key].add if adds else held[key].discard)(element)
        after = {key for key, some in held.items() if len(some) > limit}
        changed = (blocks.add if adds else blocks.remove)(entries(pairs))
        assert set(changed.tolist()) == (after - before if adds else before - after)
        assert blocks.large().tolist() == sorted(after)
        keys = rising(frozenset(held))
        small = [(key, n) for key, some in held.items() for n in some if 1 < len(some) <= limit]
        assert blocks.shared(keys).tolist() == entries(small).tolist()
    everyone = [(key, element) for key, some in held.items() for element in some]
    assert blocks.everyone(keys).tolist() == entries(everyone).tolist()


def test_the_entries_of_a_key_are_found_across_runs() -> None:
    runs = Runs(table(), "thing_block")
    everything = entries([(key, n) for key in (1, 3, 4, 9) for n in range(3 * RUN)])
    runs.add(everything)
    for keys in ([], [3], [0, 2], [1, 4], [4, 5, 9, 10], [1, 3, 4, 9]):
        expected = [e for e in everything.tolist() if e >> LOW_BITS in keys]
        assert runs.holding(np.array(keys, np.int64)).tolist() == expected


def entries(pairs: list[tuple[int, int]]) -> np.ndarray:
    return rising(frozenset((key << LOW_BITS) | element for key, element in pairs))
