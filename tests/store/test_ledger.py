"""One row a body, under all its names."""

from __future__ import annotations

import pytest

from firsthand.model import Reply, ReplyKind, Span
from firsthand.store import ledger


def _rows(*bodies: str) -> list[tuple[str, int]]:
    span = Span("d", 0, 1)
    replies = [Reply(str(n), "s", span, body, ReplyKind.DENIES) for n, body in enumerate(bodies)]
    return [(row.body, len(row.replies)) for row in ledger.rows(replies, (), ())]


SAME = [
    ("the ministry", "Ministry", "the Ministry's"),
    ("United Nations", "UN", "the U.N."),
    ("N-For", "Nfor", "N-FOR"),
    ("Lantern International", "Lantern"),
    ("Vell Harbour Force", "VHF"),
    ("the French", "French commanders", "French soldiers"),
]


@pytest.mark.parametrize("names", SAME)
def test_variants_of_a_name_share_a_row(names: tuple[str, ...]) -> None:
    assert [count for _, count in _rows(*names)] == [len(names)]


APART = [
    ("Norland Army", "Norland Police"),
    ("French authorities", "French commanders"),
    ("Vell Harbour Force", "Vast Hill Fund", "VHF"),
    ("soldiers", "Norland soldiers"),
]


@pytest.mark.parametrize("names", APART)
def test_other_bodies_have_rows_of_their_own(names: tuple[str, ...]) -> None:
    assert len(_rows(*names)) == len(names)


def test_a_record_of_two_bodies_stands_in_both_rows_and_the_empty_row_is_last() -> None:
    assert _rows("", "UN; Nato", "UN") == [("Nato", 1), ("UN", 2), ("", 1)]
