"""Markdown is text with front matter; rich text is its words."""

from __future__ import annotations

import pytest

from firsthand.model import Declared, Document, MarkKind, Problem, Raw
from firsthand.readers import Read, md, rtf
from firsthand.readers._limits import Fit, Limits

MD, RTF = md.build(), rtf.build()


def one(reader: Read, data: bytes) -> Document:
    [doc] = [found for found in reader(Raw("a", data), Limits()) if isinstance(found, Document)]
    return doc


def test_front_matter_is_kept_and_marked_and_declared() -> None:
    lines = ("title: 'Shots'", "author: Ana Lind", "date: 2011-03-04T10:00", "tags:", " - x")
    front = "\r\n".join(("---", *lines, "---", ""))
    doc = one(MD, f"{front}# Shots\r\n\r\nWords.".encode())
    assert doc.text == f"{front}# Shots\r\n\r\nWords."
    assert doc.encoding == "utf-8"
    assert [(mark.kind, doc.quote(mark.span)) for mark in doc.marks] == [(MarkKind.HEADER, front)]
    assert doc.declared == Declared("Shots", None, ("Ana Lind",), "2011-03-04")


@pytest.mark.parametrize(
    "text", ["# Shots\n\nWords.", "---\nno end of it", "Words.\n---\na: b\n---\n"]
)
def test_without_front_matter_nothing_is_marked(text: str) -> None:
    doc = one(MD, text.encode())
    assert (doc.text, doc.marks, doc.declared) == (text, (), Declared())


@pytest.mark.parametrize(("name", "fit"), [("a.md", Fit.NAME), ("a.txt", Fit.NO), ("md", Fit.NO)])
def test_only_the_name_tells_markdown(name: str, fit: Fit) -> None:
    assert MD.recognises(Raw(name, b"# Shots")) is fit


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (rb"one\par two\line three\tab four", "one\ntwo\nthree\tfour"),
        (rb"\f0 \'e8ovek", "čovek"),
        (rb"\u269?ovek \u-10179?\u-8704?", "čovek 😀"),
        (rb"\ldblquote no\rdblquote  \emdash  \{x\}", "“no” — {x}"),
        (rb'{\field{\*\fldinst{HYPERLINK "http://x.test"}}{\fldrslt{the report}}}', "the report"),
        (rb"a{\*\hidden gone}b", "ab"),
        (rb"{\pict\pngblip " + b"0f" * 5000 + b"}seen", "seen"),
    ],
)
def test_words_of_rich_text(body: bytes, text: str) -> None:
    head = rb"{\rtf1\ansi\ansicpg1250{\fonttbl{\f0\fcharset238 Arial;}}"
    assert one(RTF, head + body + b"}").text.strip() == text


def test_rich_text_declares_title_and_author() -> None:
    doc = one(RTF, rb"{\rtf1{\info{\title Shots}{\author Ana Lind}}words}")
    assert (doc.declared.title, doc.declared.authors) == ("Shots", ("Ana Lind",))


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (rb"{\rtf1\ansi", "without words"),
        (rb"{\rtf1 \uc x}", "damaged rich text"),
        (rb"{\rtf1{\pict\bin999999}}", "without words"),
    ],
)
def test_rich_text_without_words_or_damaged_is_a_problem(data: bytes, words: str) -> None:
    [problem] = RTF(Raw("a.rtf", data), Limits())
    assert isinstance(problem, Problem)
    assert words in problem.message
