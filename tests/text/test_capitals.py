"""Seats by which governments are called."""

from __future__ import annotations

import pytest

from firsthand.text.capitals import seat_of

SEATS = [
    ("Lisbon", "PT"),
    ("the White House", None),  # the article is no part of it
    ("White House", "US"),
    ("Quai d'Orsay", "FR"),
    ("KUALA LUMPUR", "MY"),
    ("Porto", None),
    ("", None),
]


@pytest.mark.parametrize(("name", "code"), SEATS)
def test_a_seat_stands_for_its_government(name: str, code: str | None) -> None:
    assert seat_of(name) == code
