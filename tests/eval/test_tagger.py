"""The tagger: its parts by definition, and whole on texts that are hard to read."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from itertools import pairwise, product
from pathlib import Path
from time import process_time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.statements._tagger.chain import Chain
from firsthand.statements._tagger.decoding import Run, Sight, found, runs
from firsthand.statements._tagger.labels import Label, Role, may_follow
from firsthand.statements._tagger.tagger import WEIGHTS, Attribution, Tagger
from firsthand.text.pieces import (
    FEATURES,
    Vocabulary,
    encode,
    windows,
    without_case,
)
from firsthand.text.weights import WrongWeights

LABELS = len(Label)


@pytest.fixture(scope="module")
def tagger() -> Tagger:
    return Tagger(WEIGHTS)


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return Vocabulary.read(WEIGHTS / "tokenizer.json")


def test_chain_agrees_with_counting_all_sequences() -> None:
    dice = np.random.default_rng(1)
    start, transition = dice.normal(size=LABELS), dice.normal(size=(LABELS, LABELS))
    chain = Chain.of(start.astype(np.float32), transition.astype(np.float32))
    scores = dice.normal(size=(2, 4, LABELS)).astype(np.float32)
    lengths = np.array([4, 2])
    best, shares = chain.best(scores, lengths), chain.shares(scores, lengths)
    for window, length in enumerate(lengths):
        weights = {
            labels: chain.start[labels[0]]
            + sum(scores[window, word, label] for word, label in enumerate(labels))
            + sum(chain.transition[pair] for pair in pairwise(labels))
            for labels in product(range(LABELS), repeat=int(length))
        }
        assert tuple(best[window, :length]) == max(weights, key=weights.__getitem__)
        total = sum(np.exp(weight) for weight in weights.values())
        for word, label in product(range(length), range(LABELS)):
            share = sum(np.exp(w) for labels, w in weights.items() if labels[word] == label)
            assert shares[window, word, label] == pytest.approx(share / total, abs=1e-5)


def test_only_a_role_continues_itself() -> None:
    assert may_follow(Label.BEGIN_CUE, Label.INSIDE_CUE)
    assert may_follow(Label.INSIDE_CUE, Label.INSIDE_CUE)
    assert not may_follow(Label.OUTSIDE, Label.INSIDE_CUE)
    assert not may_follow(Label.BEGIN_SOURCE, Label.INSIDE_CUE)
    assert may_follow(Label.INSIDE_CONTENT, Label.BEGIN_CONTENT)


def test_a_beginning_parts_two_runs() -> None:
    labels = [Label.BEGIN_CONTENT, Label.INSIDE_CONTENT, Label.BEGIN_CONTENT, Label.OUTSIDE]
    assert list(runs(labels)) == [Run(Role.CONTENT, 0, 2), Run(Role.CONTENT, 2, 3)]


def test_each_run_joins_the_cue_it_points_to() -> None:
    labels = np.array([Label.BEGIN_SOURCE, Label.BEGIN_CUE, Label.BEGIN_CONTENT, Label.BEGIN_CUE])
    shares = np.full((4, LABELS), 1 / LABELS, dtype=np.float32)
    pointers = np.zeros((4, 4), dtype=np.float32)
    pointers[0, 1] = pointers[2, 1] = 9
    (one,) = found(Sight(labels, shares, pointers))
    assert one.cue == Run(Role.CUE, 1, 2)
    assert one.source
    assert one.source.run == Run(Role.SOURCE, 0, 1)
    assert [link.run for link in one.contents] == [Run(Role.CONTENT, 2, 3)]


@given(st.lists(st.sampled_from(["a", "Xyzzyx", ".", "\n", " ", '"', "é", "😀"]), max_size=80))
@settings(max_examples=60)
def test_windows_hold_every_word_once(vocabulary: Vocabulary, parts: list[str]) -> None:
    words = encode("".join(parts), vocabulary)
    limit = 10
    made = list(windows(words, limit))
    assert [index for cut in made for index in range(*cut)] == list(range(len(words.spans)))
    assert all(sum(len(p) for p in words.pieces[b:e]) <= limit for b, e in made)
    assert all(0 < mark < FEATURES for mark in (*words.features, *without_case(words.features)))


def test_all_capitals_are_read_without_case(vocabulary: Vocabulary) -> None:
    shouted = encode("THE MAYOR SAID NO SHOTS WERE FIRED", vocabulary)
    assert shouted.features == without_case(shouted.features)
    assert encode("The UN said no", vocabulary).features[1] != shouted.features[1]


SAID = "The mayor of Prizren told reporters on Monday that no shots were fired."


def test_a_plain_statement_is_found(tagger: Tagger) -> None:
    ((one,),) = tagger([SAID])
    assert [SAID[slice(*span)] for span in one.source] == ["The mayor of Prizren"]
    assert "told" in SAID[slice(*one.cue[0])]
    assert "no shots were fired" in SAID[slice(*one.content[-1])]
    assert 0.5 < one.confidence < 1


HARD = {
    "empty": "",
    "blank": " \n\t\n ",
    "no punctuation": "the mayor said no shots were fired he added that all was calm " * 3,
    "capitals": SAID.upper(),
    "unbalanced": 'He said “we saw" nothing”” and "they said ‘no. "',
    "emoji": "😀 The mayor said 🚓 “no shots” 👩‍👩‍👧 were fired 🏳️‍🌈.",
    "other scripts": "Градоначелник каже: „Није било пуцања“. 市長は述べた。 said قال",
    "control characters": "The\x00 mayor\u200b said\ufeff no\u2028shots\x85.",
    "surrogate": "The mayor said \ud83d no shots.",
    "list": "\n".join(f"Name {n}, {n} years" for n in range(60)),
    "one long word": "a" * 20_000,
    "only marks": '“”"' * 500,
}


def spans(one: Attribution) -> Iterator[tuple[int, int]]:
    yield from (*one.source, *one.cue, *one.content)


@pytest.mark.parametrize("name", HARD)
def test_hard_texts_give_spans_inside_them(tagger: Tagger, name: str) -> None:
    text = HARD[name]
    (found_here,) = tagger([text])
    for one in found_here:
        assert one.content
        assert 0 <= one.confidence <= 1
        assert all(0 <= start < end <= len(text) for start, end in spans(one))


@given(st.text(max_size=300))
@settings(max_examples=40)
def test_any_text_gives_spans_inside_it(tagger: Tagger, text: str) -> None:
    places = [place for one in tagger([text])[0] for place in spans(one)]
    assert all(0 <= start < end <= len(text) for start, end in places)


def test_texts_do_not_see_each_other(tagger: Tagger) -> None:
    texts = [SAID, "", "Nothing happened.", f"{SAID} She denied it.", SAID]
    together = tagger(texts)
    assert len(together) == len(texts)
    assert [[one.content for one in found_here] for found_here in together] == [
        [one.content for one in tagger([text])[0]] for text in texts
    ]


def test_time_grows_with_length_alone(tagger: Tagger) -> None:
    def seconds(copies: int) -> float:
        began = process_time()
        tagger([f"{SAID} " * copies])
        return process_time() - began

    seconds(50)
    short, long = seconds(200), seconds(800)
    assert long < 4 * short * 2, "four times the text may take four times as long, and some noise"


def test_changed_weights_are_refused(tmp_path: Path) -> None:
    shutil.copytree(WEIGHTS, tmp_path / "weights")
    with (tmp_path / "weights" / "tokenizer.json").open("a") as file:
        file.write(" ")
    with pytest.raises(WrongWeights):
        Tagger(tmp_path / "weights")
