"""Verbs and the nouns made of them tell one deed."""

from __future__ import annotations

import pytest

from firsthand.text.deeds import deed, is_light, may_be_told_as


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("kill", "killing"),
        ("kill", "murder"),
        ("acquire", "takeover"),
        ("die", "death"),
        ("announce", "announcement"),
        ("erupt", "eruption"),
        ("elect", "election"),
        ("sentence", "sentencing"),
        ("shoot", "shooting"),
    ],
)
def test_a_verb_and_its_noun_are_one(one: str, other: str) -> None:
    assert deed(one) == deed(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("kill", "die"), ("arrest", "charge"), ("shell", "shoot"), ("sing", "sign"), ("ring", "king")],
)
def test_near_misses_are_two(one: str, other: str) -> None:
    assert deed(one) != deed(other)


def test_some_deeds_are_told_as_others_and_some_tell_nothing() -> None:
    assert may_be_told_as(deed("killing"), deed("died"[:-1]))
    assert may_be_told_as(deed("death"), deed("kill"))
    assert not may_be_told_as(deed("kill"), deed("arrest"))
    assert is_light(deed("say"))
    assert not is_light(deed("announce"))
