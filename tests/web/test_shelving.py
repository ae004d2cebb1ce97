"""Reading a case in another process gives the same shelf, of the state that is held here."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import numpy as np
import pytest

from firsthand.display import Display
from firsthand.errors import CaseMissing
from firsthand.store.room import Watch
from firsthand.web import shelving
from firsthand.web.columns import Ids, Told
from firsthand.web.shelf import Shelf, shelf


def same(one: object, other: object) -> bool:
    """Whether two values are equal, arrays by their elements."""
    if isinstance(one, np.ndarray):
        return np.array_equal(one, np.asarray(other))
    if isinstance(one, tuple) and isinstance(other, tuple):
        return len(one) == len(other) and all(map(same, one, other))
    if dataclasses.is_dataclass(one) and not isinstance(one, type):
        names = [each.name for each in dataclasses.fields(one)]
        return all(same(getattr(one, name), getattr(other, name)) for name in names)
    return one == other


def test_another_process_reads_the_same(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelving, "HERE", 0)
    watch = Watch(made)
    view, found, state = shelving.read(made, None, watch.state, 1)
    here = shelf(view, Display(view).shown)
    assert isinstance(found, Shelf)
    assert state == watch.state()
    assert found.facets.keys() == here.facets.keys()
    assert all(same(found.facets[name], here.facets[name]) for name in here.facets)
    assert same(
        dataclasses.replace(found, facets={}),
        dataclasses.replace(here, facets={}),
    )
    view.close()
    watch.close()


def test_a_case_that_is_gone_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelving, "HERE", 0)
    with pytest.raises(CaseMissing):
        shelving.read(tmp_path / "no.case", None, lambda: 0, 0)


def test_a_changing_case_is_held_until_both_agree(
    made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shelving, "HERE", 0)
    states = iter([1, 1, 2, 3, 3])  # before reading; changed while it was held; still
    view, _, state = shelving.read(made, None, lambda: next(states), 0)
    assert state == 3
    assert view.how_many("claim") > 0
    view.close()


def test_ids_are_found_by_place_and_by_name() -> None:
    ids = Ids.of(["cc", "aa", "bb"])
    assert list(ids) == ["cc", "aa", "bb"]
    assert [ids.find(each) for each in ("aa", "bb", "cc")] == [1, 2, 0]
    for unknown in ("ab", "a", "zz", "aaa", "", "é"):
        assert ids.find(unknown) is None
        assert unknown not in ids
    assert Ids.of([]).find("aa") is None
    with pytest.raises(KeyError):
        ids.place("dd")


def test_values_of_statements_keep_what_asked_for_them() -> None:
    told = Told.of([5, 2, 5], [7, 1, 3])
    which, value = told.among(np.array([5, 9, 2]))
    assert which.tolist() == [0, 0, 2]
    assert value.tolist() == [3, 7, 1]
