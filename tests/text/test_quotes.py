"""Quotation marks of every style, and what is none."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.text.quotes import Quotation, quotations


def inner(text: str, depth: int | None = None) -> list[str]:
    return [
        text[q.inner.start : q.inner.end]
        for q in quotations("d", text, 0, len(text))
        if depth is None or q.depth == depth
    ]


CASES = [
    ('"We left," she said. "We ran."', ["We left,", "We ran."]),
    ("“We left,” she said.", ["We left,"]),
    ("„Wir gingen“, sagte sie.", ["Wir gingen"]),
    ("« Nous partons », dit-elle.", ["Nous partons"]),
    ("»Vi rejser«, sagde hun.", ["Vi rejser"]),
    ("”Vi reser”, sade hon.", ["Vi reser"]),
    ("``We left,'' she said.", ["We left,"]),
    ("\"We left,'' she said.", ["We left,"]),
    ("''We left,'' she said.", ["We left,"]),
    ("‘It is the workers’ fault,’ he said.", ["It is the workers’ fault,"]),
    ("Force 'feeds trade' in town", ["feeds trade"]),
    ("the workers' rights and the camp's rules", []),
    ("'Tis the season of '99, don't you see", []),
    ("a wall 5'10\" tall", []),
    ('We left," she said.', ["We left,"]),
    ('She said: "We left', ["We left"]),
    ('An empty "" pair', []),
    ('She left in 2008."The tanner did it," he said.', ["The tanner did it,"]),
    ('"They ran,"she said."They never came back."', ["They ran,", "They never came back."]),
    ('He said"we came" and left.', ["we came"]),
    ('The guards, she said,"never came".', ["never came"]),
    ('Nobody came,"she said.', ["Nobody came,"]),  # the paragraph began inside of it
    ('" We ran , " she said . " They came . "', ["We ran ,", "They came ."]),
    ('a 5"wall and a 6"gate', []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_quoted_words(text: str, expected: list[str]) -> None:
    assert inner(text) == expected


def test_nested_quotations_have_their_depth() -> None:
    text = "\"He said 'go home' to us,\" she said."
    assert inner(text, 0) == ["He said 'go home' to us,"]
    assert inner(text, 1) == ["go home"]


def test_missing_marks_are_told() -> None:
    (no_start,) = quotations("d", 'We left," she said.', 0, 19)
    (no_end,) = quotations("d", 'She said: "We left', 0, 18)
    assert (no_start.opened, no_start.closed) == (False, True)
    assert (no_end.opened, no_end.closed) == (True, False)


@given(st.text(alphabet="ab .,'\"“”‘’«»„`\n—", max_size=60))
def test_quotations_lie_in_the_text_and_nest(text: str) -> None:
    found = quotations("d", text, 0, len(text))
    for quotation in found:
        assert 0 <= quotation.outer.start <= quotation.inner.start
        assert quotation.inner.end <= quotation.outer.end <= len(text)
        assert text[quotation.inner.start : quotation.inner.end].strip()
    assert not any(crossing(one, other) for one in found for other in found)


def crossing(one: Quotation, other: Quotation) -> bool:
    return one.outer.start < other.outer.start < one.outer.end < other.outer.end


@pytest.mark.parametrize("piece", ["'a ", '"a b" ', "“a ", "it’s ", '"', "''"])
def test_a_paragraph_full_of_marks_takes_seconds(piece: str) -> None:
    text = piece * (300_000 // len(piece))
    start = time.process_time()
    quotations("d", text, 0, len(text))
    assert time.process_time() - start < 30
