"""Vectors are remembered, forgotten when there are too many, and always those of their keys."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from firsthand.language._encoder import Floats, Remembered

KEYS = st.lists(st.integers(0, 2**64 - 1), unique=True, max_size=12)


@given(st.lists(KEYS, max_size=8), st.integers(1, 10))
def test_each_key_has_its_vector(asked: list[list[int]], most: int) -> None:
    remembered = Remembered(2, most)
    for keys in asked:

        def make(new: Sequence[int], keys: list[int] = keys) -> Floats:
            return np.array([_vector(keys[i]) for i in new], np.float32).reshape(-1, 2)

        found = remembered(keys, make)
        assert found.tolist() == [_vector(key) for key in keys]
        assert len(remembered.places) <= most


def test_a_key_is_computed_once() -> None:
    remembered = Remembered(2)
    made: list[int] = []

    def make(new: Sequence[int]) -> Floats:
        made.extend(new)
        return np.zeros((len(new), 2), np.float32)

    remembered([7, 8], make)
    remembered([8, 9], make)
    assert made == [0, 1, 1]


def _vector(key: int) -> list[float]:
    return [float(key % 1009), float(key % 2003)]
