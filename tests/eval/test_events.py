"""The scorer of events: measures on published examples, the files, the baseline."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations
from pathlib import Path

import numpy as np
import pytest
from eval.coreference import best_sum, conll, scores
from eval.ecbplus import gold, kept_sentences, texts
from eval.events import HALVES, SET, WAYS, grouped, numbers, read
from hypothesis import given
from hypothesis import strategies as st

ALL: frozenset[str] = frozenset()
NO_LIST: frozenset[tuple[str, str]] = frozenset()
# Pradhan et al. (2014), "Scoring coreference partitions of predicted mentions", section 4.
KEY, RESPONSE = ["abc", "defg"], ["ab", "cd", "fghi"]
# Luo (2005), "On coreference resolution performance metrics", figure 1: truth, (a) and (b).
TRUTH = ["12345", "67", "89ABC"]


def groups(some: Sequence[str]) -> list[frozenset[str]]:
    return [frozenset(group) for group in some]


def test_measures_are_those_of_the_published_example() -> None:
    found = scores(groups(KEY), groups(RESPONSE))
    told = {name: (round(s.recall, 2), round(s.precision, 2)) for name, s in found.items()}
    assert told == {"MUC": (0.4, 0.4), "B³": (0.42, 0.5), "CEAF-e": (0.65, 0.43)}
    assert round(conll(found), 2) == 0.46


@pytest.mark.parametrize(
    ("response", "b3", "ceaf"),
    [
        (["12345", "6789ABC"], 0.865, 0.733),
        (["1234589ABC", "67"], 0.737, 0.667),
        (["123456789ABC"], 0.545, 0.294),
        (list("123456789ABC"), 0.4, 0.178),
    ],
)
def test_measures_are_those_of_luo(response: list[str], b3: float, ceaf: float) -> None:
    found = scores(groups(TRUTH), groups(response))
    assert round(found["B³"].f1, 3) == b3
    assert round(found["CEAF-e"].f1, 3) == ceaf


def test_what_is_grouped_as_the_key_scores_one_and_nothing_scores_nothing() -> None:
    assert conll(scores(groups(KEY), groups(KEY))) == 1.0
    assert conll(scores(groups(KEY), [])) == 0.0


SIDES = st.tuples(st.integers(1, 4), st.integers(1, 5))


@given(SIDES, st.integers(0, 2**32 - 1))
def test_the_best_sum_is_that_of_trying_all(sides: tuple[int, int], seed: int) -> None:
    alike = np.random.default_rng(seed).random(sides)
    wide = alike if sides[0] <= sides[1] else alike.T
    every = permutations(range(wide.shape[1]), wide.shape[0])
    best = max(sum(wide[row, column] for row, column in enumerate(way)) for way in every)
    assert best_sum(alike) == pytest.approx(best)


FILE = """<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<Document doc_name="7_2x.xml" doc_id="D">
<token t_id="1" sentence="0" number="0">Guards</token>
<token t_id="2" sentence="0" number="1">opened</token>
<token t_id="3" sentence="0" number="2">fire</token>
<token t_id="4" sentence="1" number="0">Firing</token>
<token t_id="5" sentence="1" number="1">stopped</token>
<Markables>
<ACTION_OCCURRENCE m_id="1"><token_anchor t_id="2"/><token_anchor t_id="3"/></ACTION_OCCURRENCE>
<ACTION_OCCURRENCE m_id="2"><token_anchor t_id="4"/></ACTION_OCCURRENCE>
<NEG_ACTION_ASPECTUAL m_id="3"><token_anchor t_id="5"/></NEG_ACTION_ASPECTUAL>
<HUMAN_PART_PER m_id="4"><token_anchor t_id="1"/></HUMAN_PART_PER>
<ACTION_OCCURRENCE m_id="5" RELATED_TO="" TAG_DESCRIPTOR="t" instance_id="ACT9"/>
</Markables>
<Relations>
<%(kind)s r_id="8" note="ACT9"><source m_id="1"/><source m_id="2"/><target m_id="5"/></%(kind)s>
</Relations>
</Document>
"""


@pytest.mark.parametrize(
    ("kind", "event"),
    [("CROSS_DOC_COREF", "ACT9"), ("INTRA_DOC_COREF", "7_2x.xml:relation 8")],
)
def test_mentions_of_a_file(tmp_path: Path, kind: str, event: str) -> None:
    (tmp_path / "7_2x.xml").write_text(FILE % {"kind": kind}, "utf-8")
    (text,) = texts(tmp_path, ALL, NO_LIST)
    told = [(mention.id, mention.sentence, mention.tokens) for mention in text.mentions]
    assert told == [("7_2x.xml:1", 0, (1, 2)), ("7_2x.xml:2", 1, (3,)), ("7_2x.xml:3", 1, (4,))]
    assert [mention.event for mention in text.mentions] == [event, event, "7_2x.xml:3"]
    assert text.topic == "7"


def test_topics_and_sentences_that_count_are_chosen(tmp_path: Path) -> None:
    for name in ("7_2x.xml", "8_1x.xml"):
        (tmp_path / name).write_text(FILE % {"kind": "CROSS_DOC_COREF"}, "utf-8")
    listed = tmp_path / "sentences.csv"
    listed.write_text("Topic,File,Sentence Number\n7,2x,1\n", "utf-8")
    (text,) = texts(tmp_path, frozenset({"7"}), kept_sentences(listed))
    assert [mention.sentence for mention in text.mentions] == [1, 1]
    assert numbers("1,3,36-38") == {"1", "3", "36", "37", "38"}


def test_ours_beats_the_lemma_on_the_invented_texts() -> None:
    some = [text for half in HALVES for text in texts(SET / half, ALL, NO_LIST)]
    assert len(some) >= 14
    done = sorted(read(some), key=lambda one: (one.text.topic, one.text.name))
    key = gold(some)
    for within in (True, False):
        found = {way: grouped(done, way, within=within) for way in WAYS}
        assert all(sorted(set().union(*f)) == sorted(set().union(*key)) for f in found.values())
        figures = {way: conll(scores(key, f)) for way, f in found.items()}
        assert figures["firsthand"] > figures["head lemma of a happening"] > figures["head lemma"]
