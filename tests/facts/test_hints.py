"""Hints: which sentences are read, where a run ends, where in the document it lies."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType

import numpy as np
import pytest
from hypothesis import given
from hypothesis import settings as limits
from hypothesis import strategies as st

from firsthand import flow
from firsthand.facts._hinted.gate import Gate, features
from firsthand.facts._hinted.kinds import FAMILIES, KINDS
from firsthand.facts._hinted.network import (
    SHORTEST,
    WEIGHTS,
    Hinter,
    Seen,
    parted,
    runs,
    shares,
)
from firsthand.facts.hints import hints
from firsthand.reading import Reading
from firsthand.syntax import Sentence
from firsthand.text.weights import WrongWeights
from tests.statements.parsed import readings

TEXT = (
    "The ferry left at noon. The harbour police said that no passenger had been beaten"
    " and that they had acted correctly. Rain fell.\n"
    "A court in Dresh jailed two sergeants for nine years.\n"
    "The market was full. Nobody sang. The union wants the captain tried."
)


@pytest.fixture(scope="module")
def hinter() -> Hinter:
    return Hinter()


@pytest.fixture(scope="module")
def reading(ready: flow.DocumentParts) -> Reading:
    return readings([TEXT], ready)[0]


def test_features_are_stems_and_pairs() -> None:
    assert features("She didn’t pay 40 crowns") == {
        *("she", "didn't", "pay", "#", "crowns"),
        *("she didn't", "didn't pay", "pay #", "# crowns"),
    }


@pytest.mark.parametrize(("sentence", "passes"), [("Guards were tried.", True), ("Rain.", False)])
def test_a_sentence_passes_by_its_sum(sentence: str, passes: bool) -> None:
    gate = Gate(MappingProxyType({"tried": 1.5, "guards were": 1.0, "rain": -1.0}), 2.0)
    assert gate.passes(sentence) is passes


@given(st.lists(st.tuples(st.booleans(), st.booleans()), max_size=30))
def test_runs_end_with_their_sentence(words: list[tuple[bool, bool]]) -> None:
    on = np.array([is_on for is_on, _ in words], bool)
    numbers = np.cumsum([begins for _, begins in words]).astype(int)
    found = [*runs(on, numbers)]
    held = {place for first, last in found for place in range(first, last)}
    assert held >= set(np.flatnonzero(on).tolist())
    assert all(len({*numbers[first:last].tolist()}) == 1 for first, last in found)
    assert all(on[place - 1] and on[place + 1] for place in held if not on[place])


@given(st.integers(1, 12), st.sampled_from(FAMILIES), st.integers(0, 2**32 - 1))
def test_parts_make_up_their_run(length: int, family: str, seed: int) -> None:
    dice = np.random.default_rng(seed)
    scores = shares(4 * dice.normal(size=(length + 2, len(KINDS))).astype(np.float32))
    parts = [*parted(scores, (1, length + 1), family)]
    assert (parts[0][0], parts[-1][1]) == (1, length + 1)
    assert all(one[1] == other[0] for one, other in pairwise(parts))
    assert len(parts) == 1 or all(last - first >= SHORTEST for first, last in parts)


def every_word(text: str, sentences: Sequence[int]) -> Iterator[Seen]:
    """Sees something in each sentence; they start where words do."""
    for start, end in pairwise((*sentences, len(text))):
        assert text[start].strip()
        yield Seen(start, start + len(text[start:end].rstrip()), "demand", "", "", 0.5)


def test_hints_lie_where_they_were_seen(reading: Reading) -> None:
    quote = reading.doc.quote
    told = [quote(h.span) for h in hints(reading, every_word, lambda text: "wants" in text)]
    assert told == ["The union wants the captain tried."]


def test_what_does_not_pass_is_not_read(reading: Reading) -> None:
    assert [*hints(reading, every_word, lambda _: False)] == []
    whole = [hint.span for hint in hints(reading, every_word, lambda _: True)]
    assert whole == [sentence.span for sentence in reading[Sentence]]


@pytest.mark.parametrize(
    ("words", "family", "kind"),
    [
        ("no passenger had been beaten", "reply", "denies"),
        ("jailed two sergeants", "outcome", "convicted"),
        ("the captain tried", "demand", ""),
    ],
)
def test_the_network_sees(
    reading: Reading, hinter: Hinter, words: str, family: str, kind: str
) -> None:
    start = TEXT.index(words)
    near = [
        hint
        for hint in hints(reading, hinter, hinter.gate.passes)
        if hint.family == family and hint.span.start < start + len(words) and hint.span.end > start
    ]
    assert [hint.kind for hint in near] == [kind]


def test_plain_sentences_hold_little(reading: Reading, hinter: Hinter) -> None:
    plain = [s.span for s in reading[Sentence] if len(s.tokens) < 7]  # ferry, rain, market, song
    assert len(plain) == 4
    found = [hint for hint in hints(reading, hinter, lambda _: True) if hint.confidence > 0.5]
    assert not any(span.overlaps(hint.span) for span in plain for hint in found)


@limits(max_examples=20)
@given(st.text(max_size=200))
def test_any_text(hinter: Hinter, text: str) -> None:
    for seen in hinter(text, [0]):
        assert 0 <= seen.start < seen.end <= len(text)
        assert 0 < seen.confidence <= 1


def test_changed_weights_are_refused(tmp_path: Path) -> None:
    copy = tmp_path / "weights"
    shutil.copytree(WEIGHTS, copy)
    (copy / "gate.json").write_text("{}", encoding="utf-8")
    with pytest.raises(WrongWeights, match=r"gate\.json"):
        Hinter(copy)
