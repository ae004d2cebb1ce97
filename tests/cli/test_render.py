"""Lines fit, and no report can command the terminal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.cli._render import TITLE_CHARS, WIDTH, counted, shortened, wrapped


@pytest.mark.parametrize("text", ["\x1b[2Jgone", "\x9b31mred", "a\u202eb", "bell\x07"])
def test_control_characters_are_left_out(text: str) -> None:
    shown = wrapped(text, 0)
    assert not set(shown) & set("\x1b\x9b\u202e\x07")
    assert shown.strip()


@given(st.text(max_size=400), st.integers(0, 10))
def test_every_line_fits(text: str, indent: int) -> None:
    assert all(len(each) <= WIDTH for each in wrapped(text, indent).split("\n"))


def test_long_titles_are_cut_at_a_word() -> None:
    cut = shortened("word " * 100)
    assert cut.endswith("word …")
    assert len(cut) <= TITLE_CHARS + 2


def test_counts_agree_with_their_noun() -> None:
    assert (counted(1, "article"), counted(1200, "article")) == ("1 article", "1,200 articles")
