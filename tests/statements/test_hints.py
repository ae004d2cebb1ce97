"""Hints: where a run ends, of how many kinds it is, where in the document it lies."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import settings as limits
from hypothesis import strategies as st

from firsthand import flow
from firsthand.model import Demand, MarkKind, Outcome, Reply, Statement
from firsthand.reading import Reading
from firsthand.statements._blocks import blocks
from firsthand.statements._tagger.tagger import WEIGHTS, Tagger, Told
from firsthand.statements.tagged import Tagged
from firsthand.syntax import Hint, Paragraph, Sentence
from firsthand.text.hints import (
    FAMILIES,
    KINDS,
    SHORTEST,
    Seen,
    clauses,
    parted,
    runs,
    seen,
    shares,
)
from tests.marked import document
from tests.statements.parsed import readings

TEXT = (
    "Harbour police deny beating\n\n"
    "The ferry left at noon. The harbour police denied that any passenger had been beaten"
    " and that they had acted correctly. Rain fell.\n\n"
    "A court in Dresh jailed two sergeants for nine years.\n\n"
    "The market was full. Nobody sang. The union wants the captain tried."
)


@pytest.fixture(scope="module")
def tagger() -> Tagger:
    return Tagger(WEIGHTS)


@pytest.fixture(scope="module")
def reading(ready: flow.DocumentParts) -> Reading:
    return readings([TEXT], ready)[0]


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


@given(st.integers(1, 12), st.integers(0, 2**32 - 1), st.sampled_from([0.2, 0.5, 0.9]))
def test_words_from_the_least_on_are_seen(length: int, seed: int, least: float) -> None:
    dice = np.random.default_rng(seed)
    scores = 4 * dice.normal(size=(length, len(KINDS))).astype(np.float32)
    spans = [(n, n + 1) for n in range(length)]
    found = [*seen(scores, "was, and tried."[:length], spans, np.zeros(length, int), least)]
    told = {(one.family, word) for one in found for word in range(one.start, one.end)}
    sure = shares(scores)[:, : len(FAMILIES)] >= least
    assert told >= {(FAMILIES[family], word) for word, family in np.argwhere(sure).tolist()}
    assert all(one.confidence >= least for one in found)


@pytest.mark.parametrize(
    ("told", "parts"),
    [
        ("was tried and jailed", ["was tried", "and jailed"]),
        ("was flown home , fined , and fired", ["was flown home ,", "fined ,", "and fired"]),
        ("was sacked", ["was sacked"]),
    ],
)
def test_outcomes_are_parted_between_clauses(told: str, parts: Sequence[str]) -> None:
    text = f"he {told}"
    spans = [match.span() for match in re.finditer(r"\S+", text)]
    found = clauses(text, spans, (1, len(spans)))
    assert [text[spans[first][0] : spans[end - 1][1]] for first, end in found] == parts


class EverySentence:
    """Sees a demand in each sentence, and nobody who says anything."""

    def read(self, texts: Sequence[str], sentences: Sequence[Sequence[int]] = (), /) -> list[Told]:
        made = [Told([], [], []) for _ in texts]
        for told, text, starts in zip(made, texts, sentences, strict=False):
            for start, after in pairwise((*starts, len(text))):
                end = start + len(text[start:after].rstrip())
                told.hints.append(Seen(start, end, "demand", "", "", 0.5))
        return made


@pytest.mark.parametrize("kind", [None, MarkKind.TITLE])
def test_hints_lie_where_they_were_seen(reading: Reading, kind: MarkKind | None) -> None:
    first, *others = reading[Paragraph]
    layers = {**reading.layers, Paragraph: (replace(first, kind=kind), *others)}
    told = Reading(reading.doc, layers)
    indexed = told.with_layers(blocks(told))
    made = [one.span for one in Tagged(EverySentence())(indexed) if isinstance(one, Hint)]
    assert sorted(made, key=lambda span: span.start) == [s.span for s in reading[Sentence]]


@pytest.mark.parametrize(
    ("words", "family", "kind"),
    [
        ("any passenger had been beaten", "reply", "denies"),
        ("jailed two sergeants", "outcome", "convicted"),
        ("the captain tried", "demand", ""),
    ],
)
def test_the_network_sees(reading: Reading, words: str, family: str, kind: str) -> None:
    start = TEXT.index(words)
    near = [
        hint
        for hint in reading[Hint]
        if hint.family == family and hint.span.start < start + len(words) and hint.span.end > start
    ]
    assert [hint.kind for hint in near] == [kind]


PLAIN = [
    "The ferry left at noon. Rain fell on the quay all day. The market was full. Nobody sang.",
    "The bakers had sold everything by ten. “The oven is old,” one of them said.\n\nSnow fell.",
    "Wheat cost nine crowns a sack in Dresh. The mayor said that the harvest was good.",
]


@pytest.mark.parametrize("text", PLAIN)
def test_plain_texts_tell_nothing(ready: flow.DocumentParts, text: str) -> None:
    (made,) = flow.analyse([document(text)], ready)
    assert made[Statement]
    assert (made[Outcome], made[Reply], made[Demand]) == ((), (), ())


@limits(max_examples=20)
@given(st.text(max_size=200))
def test_any_text(tagger: Tagger, text: str) -> None:
    (told,) = tagger.read([text], [[0]])
    for hint in told.hints:
        assert 0 <= hint.start < hint.end <= len(text)
        assert 0 < hint.confidence <= 1
    assert tagger.read([text])[0].hints == []
