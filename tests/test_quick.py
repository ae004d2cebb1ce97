"""Records made quickly are those that dataclasses make."""

from __future__ import annotations

import pickle
from dataclasses import FrozenInstanceError, dataclass, field, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.model import Span
from firsthand.model.quick import quick


@dataclass(frozen=True, slots=True, order=True)
class Plain:
    name: str
    place: int
    more: tuple[int, ...] = ()
    sure: bool = True


@quick
@dataclass(frozen=True, slots=True, order=True)
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
    assert pickle.loads(pickle.dumps(quick_one)) == quick_one


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


def test_fields_made_by_functions_are_refused() -> None:
    @dataclass(frozen=True, slots=True)
    class Made:
        names: list[str] = field(default_factory=list)

    with pytest.raises(TypeError, match="Made has a field"):
        quick(Made)
