"""The parser: checked model, sentences in order, long paragraphs cut, offsets of the document."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand import flow
from firsthand.language import _model
from firsthand.language.english import PIECE_CHARS, cuts
from firsthand.syntax import Paragraph, Sentence
from tests.statements.parsed import readings


def test_the_model_is_the_one_that_was_tried() -> None:
    assert _model.verified(_model.folder()).is_dir()


def test_a_changed_file_is_refused(tmp_path: Path) -> None:
    copy = tmp_path / "model"
    shutil.copytree(_model.folder(), copy)
    (copy / "parser" / "moves").write_bytes(b"changed")
    with pytest.raises(_model.ModelDamaged, match="parser/moves"):
        _model.verified(copy)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(_model.ModelDamaged, match="is missing"):
        _model.verified(tmp_path)


def test_tokens_quote_the_document(ready: flow.DocumentParts) -> None:
    text = "  One  line.\n\nAnother line, with “marks”; and more. End."
    (reading,) = readings([text], ready)
    for sentence in reading[Sentence]:
        for token in sentence.tokens:
            assert text[token.start : token.end] == token.text
            assert all(sentence.tokens[child].head == token.i for child in token.children)
    assert [s.paragraph for s in reading[Sentence]] == [0, 1, 1]


def test_words_are_cut_where_the_space_beside_a_mark_is_lost(ready: flow.DocumentParts) -> None:
    (reading,) = readings(['They left in 2008."The tanner did it,"his wife said.'], ready)
    words = [token.text for sentence in reading[Sentence] for token in sentence.tokens]
    assert " ".join(words[3:]) == '2008 . " The tanner did it , " his wife said .'


@pytest.mark.parametrize(
    ("text", "dep"),
    [
        ("They are not only failing, they lie.", "preconj"),
        ("Soldiers did not merely watch.", "preconj"),
        ("They are not failing.", "neg"),
    ],
)
def test_not_only_takes_nothing_back(ready: flow.DocumentParts, text: str, dep: str) -> None:
    (reading,) = readings([text], ready)
    words = [token for sentence in reading[Sentence] for token in sentence.tokens]
    assert [token.dep for token in words if token.text == "not"] == [dep]


@settings(max_examples=10)
@given(st.text(max_size=200))
def test_every_word_is_in_some_sentence(ready: flow.DocumentParts, text: str) -> None:
    (reading,) = readings([text], ready)
    covered = {i for s in reading[Sentence] for t in s.tokens for i in range(t.start, t.end)}
    inside = {i for p in reading[Paragraph] for i in range(p.span.start, p.span.end)}
    assert all(text[i].isspace() for i in inside - covered)


@given(st.text(alphabet="ab. \n", max_size=200), st.integers(1, 20))
def test_cuts_join_to_the_whole(text: str, times: int) -> None:
    whole = (text or "a") * times * (PIECE_CHARS // 400)
    pieces = list(cuts(whole, 0, len(whole)))
    assert "".join(whole[start:end] for start, end in pieces) == whole
    assert all(end - start <= PIECE_CHARS for start, end in pieces)
