"""A text file's document is its decoded bytes, unchanged."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.model import Document, Problem, Raw
from firsthand.readers import txt
from firsthand.readers._limits import Limits

READ = txt.build()


def one(data: bytes) -> Document:
    [doc] = [found for found in READ(Raw("a.txt", data), Limits()) if isinstance(found, Document)]
    return doc


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"one\r\ntwo\rthree\n", "one\r\ntwo\rthree\n"),
        (b"a\x00b", "a\x00b"),
        (codecs.BOM_UTF8 + b"a\xc2\xa0b", "a\xa0b"),
        (b"\tindented  twice \n\n\n", "\tindented  twice \n\n\n"),
    ],
)
def test_no_character_is_changed(data: bytes, text: str) -> None:
    doc = one(data)
    assert doc.text == text
    assert doc.encoding is not None
    assert doc.text.encode(doc.encoding) == data


def test_spoilt_bytes_are_a_problem_that_names_them_and_the_text_is_read() -> None:
    data = "Čoveće, kuća: ".encode() + b"\xff" + b" end"
    problem, doc = READ(Raw("a.txt", data), Limits())
    assert isinstance(problem, Problem)
    assert "bytes not utf-8 at 17:" in problem.message
    assert isinstance(doc, Document)
    assert doc.text == "Čoveće, kuća: \ufffd end"
    assert doc.encoding is None


@given(st.text(st.characters(codec="utf-8"), min_size=1))
def test_encoding_the_text_gives_the_bytes_again(text: str) -> None:
    data = text.encode()
    doc = one(data)
    if doc.encoding:
        assert data.endswith(doc.text.encode(doc.encoding))
