"""Records made quickly are those that dataclasses make."""

from __future__ import annotations

import pickle
from copy import deepcopy
from dataclasses import FrozenInstanceError, dataclass, field, fields, is_dataclass, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.model import Span, quick


@dataclass(frozen=True, slots=True, order=True)
class Plain:
    name: str
    place: int
    more: tuple[int, ...] = ()
    sure: bool = True


@quick.dataclass(frozen=True, slots=True, order=True)
class Quick:
    name: str
    place: int
    more: tuple[int, ...] = ()
    sure: bool = True


GIVEN = st.tuples(st.text(), st.integers(), st.lists(st.integers()).map(tuple), st.booleans())


@given(GIVEN, GIVEN, st.integers(2, 4))
def test_a_quick_record_is_a_record(one: Any, other: Any, given: int) -> None:
    quick_one, quick_other = Quick(*one[:given]), Quick(*other)
    plain_one, plain_other = Plain(*one[:given]), Plain(*other)
    assert type(quick_one) is Quick
    assert repr(quick_one) == repr(plain_one).replace("Plain", "Quick")
    assert (quick_one < quick_other) == (plain_one < plain_other)
    assert (quick_one == quick_other) == (plain_one == plain_other)
    assert hash(quick_one) == hash(plain_one)
    assert replace(quick_one, place=1) == Quick(one[0], 1, *one[2:given])
    assert pickle.loads(pickle.dumps(quick_one)) == deepcopy(quick_one) == quick_one
    assert {quick_one: 1} == {replace(quick_one): 1}
    assert quick_one != object()


@given(GIVEN, GIVEN)
def test_a_record_with_other_values(one: Any, other: Any) -> None:
    record = Quick(*one)
    assert quick.replace(record) == record
    changed = quick.replace(record, name=other[0], more=other[2])
    assert changed == replace(record, name=other[0], more=other[2])
    assert type(changed) is Quick
    assert record == Quick(*one)


def test_other_values_are_checked_and_have_their_fields() -> None:
    with pytest.raises(ValueError, match="empty or inverted"):
        quick.replace(Span("doc", 3, 4), end=3)
    unknown: Any = {"colour": "red"}
    with pytest.raises(AttributeError):
        quick.replace(Quick("a", 1), **unknown)


def test_a_quick_record_is_frozen() -> None:
    record: Any = Quick("a", 1)
    with pytest.raises(FrozenInstanceError):
        record.place = 2
    too_few: Any = Quick
    with pytest.raises(TypeError):
        too_few("a")


def test_what_a_record_checks_is_checked() -> None:
    with pytest.raises(ValueError, match="empty or inverted"):
        Span("doc", 3, 3)


def test_methods_of_a_record_are_those_of_its_class() -> None:
    assert is_dataclass(Quick)
    assert [each.name for each in fields(Quick)] == ["name", "place", "more", "sure"]
    Quick("a", 1)
    assert Quick.__repr__.__qualname__ == "Quick.__repr__"
    assert Quick.__repr__.__module__ == Quick.__module__
    assert not hasattr(Quick("a", 1), "__dict__")


def test_what_a_record_says_of_itself_stays() -> None:
    @quick.dataclass(frozen=True, slots=True)
    class Known:
        name: str
        place: int

        def __hash__(self) -> int:
            return hash(self.name)

        def __repr__(self) -> str:
            return self.name

    assert hash(Known("a", 1)) == hash(Known("a", 2)) == hash("a")
    assert repr(Known("a", 1)) == "a"
    assert Known("a", 1) != Known("a", 2)


def test_a_record_may_be_equal_to_itself_alone() -> None:
    @quick.dataclass(frozen=True, slots=True, eq=False)
    class Alone:
        name: str

    one = Alone("a")
    assert one != Alone("a")
    assert {one: 1}[one] == 1


def test_the_first_method_called_writes_all() -> None:
    for method in (repr, hash, lambda record: record.__eq__(1)):

        @quick.dataclass(frozen=True, slots=True)
        class One:
            name: str

        bare = object.__new__(One)
        object.__setattr__(bare, "name", "a")
        assert method(bare) == method(One("a"))


def test_fields_made_by_functions_are_refused() -> None:
    with pytest.raises(TypeError, match="Made has a field"):

        @quick.dataclass(frozen=True, slots=True)
        class Made:
            names: list[str] = field(default_factory=list)


def test_a_record_is_frozen_or_refused() -> None:
    with pytest.raises(TypeError, match="frozen"):

        @quick.dataclass(frozen=False, slots=True)
        class Open:
            name: str
