from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from firsthand.text.shingles import WORD, Run, runs, winnow, words_in
from firsthand.text.shingles import sample as sampled_at_once

WINDOW, LENGTH = 6, 4
VOCABULARY = ("red", "blue", "tin", "oak", "sea", "salt", "fog", "rye", "elm", "ash")
TEXTS = st.lists(st.sampled_from(VOCABULARY), max_size=60)


def sample(text: str) -> set[int]:
    words = words_in(text, 0, len(text))
    return {run.hash for run in winnow(list(runs(words, LENGTH)), WINDOW)}


@given(TEXTS, TEXTS, TEXTS, st.integers(0, 1000))
def test_a_long_copied_stretch_is_always_met(
    before: list[str], after: list[str], tail: list[str], seed: int
) -> None:
    copied = [f"w{seed * 31 + i}" for i in range(WINDOW + LENGTH - 1)]
    one, other = " ".join([*before, *copied, *after]), " ".join([*tail, *copied])
    assert sample(one) & sample(other)


@given(TEXTS)
def test_case_accents_and_marks_do_not_count(parts: list[str]) -> None:
    assert sample(" ".join(parts)) == sample(", ".join(part.upper() for part in parts))


def test_words_know_their_places_and_short_texts_have_no_runs() -> None:
    text = "  Mara’s boat, sank."
    words = words_in(text, 0, len(text))
    assert [text[word.start : word.end] for word in words] == ["Mara’s", "boat", "sank"]
    assert list(winnow(list(runs(words, LENGTH)), WINDOW)) == []


def test_numbers_fit_64_bits_and_differ_with_the_order_of_words() -> None:
    text = " ".join(f"word{i}" for i in range(400))
    found = [run.hash for run in runs(words_in(text, 0, len(text)), LENGTH)]
    assert all(-(1 << 63) <= value < 1 << 63 for value in found)
    assert sample("a b c d") != sample("d c b a")


@given(st.lists(st.integers(0, 9), max_size=40), st.integers(1, 8))
def test_the_sample_is_the_least_of_each_window_the_last_of_equals(
    hashes: list[int], window: int
) -> None:
    found = [Run(value, at, at) for at, value in enumerate(hashes)]
    windows = [found[at : at + window] for at in range(max(1, len(found) - window + 1))]
    least = [min(piece, key=lambda run: (run.hash, -run.start)) for piece in windows if piece]
    assert list(winnow(found, window)) == list(dict.fromkeys(least))


@given(TEXTS, st.integers(1, 6), st.integers(1, 12))
def test_all_at_once_is_as_one_by_one(parts: list[str], length: int, window: int) -> None:
    text = "Ünter 2009 Mara’s ".join(parts)
    found = sampled_at_once(list(WORD.finditer(text)), length, window)
    assert found == list(winnow(list(runs(words_in(text, 0, len(text)), length)), window))
