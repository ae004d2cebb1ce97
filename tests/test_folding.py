"""Protected words never show unless they are opened."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.folding import folded, is_protected
from firsthand.model import Protected
from tests.marked import document, marked

CASES = [
    (
        "She said [content|that [hidden|two soldiers came] at night].",
        "that [survivor: 3 words] at night",
    ),
    ("[content|[hidden|Help me]].", "[survivor: 2 words]"),
    ("[hidden|I] saw [content|the boats].", "the boats"),
    ("[content|One] and [content|[hidden|two]]", "One … [survivor: 1 word]"),
    ("[hidden|He was [content|there] and] left", "[survivor: 1 word]"),
]


@pytest.mark.parametrize(("sentence", "expected"), CASES)
def test_protected_runs_are_counted_not_shown(sentence: str, expected: str) -> None:
    case = marked(sentence)
    doc = document(case.text)
    hidden = [Protected(doc.span(*place), "survivor") for place in case.roles["hidden"]]
    content = tuple(doc.span(*place) for place in case.roles["content"])
    assert folded(doc, content, hidden) == expected
    assert is_protected(content, hidden) is ("[survivor" in expected)


@given(st.integers(4, 60), st.lists(st.tuples(st.integers(0, 59), st.integers(1, 30)), max_size=5))
def test_no_protected_character_is_shown(length: int, runs: list[tuple[int, int]]) -> None:
    places = [(start, min(start + size, length)) for start, size in runs if start < length]
    secret = {place for start, end in places for place in range(start, end)}
    doc = document("".join("#" if i in secret else "x" for i in range(length)))
    hidden = [Protected(doc.span(*place), "minor") for place in places]
    shown = folded(doc, (doc.span(0, length),), hidden)
    assert "#" not in shown
    assert shown.count("x") == length - len(secret)
