"""Every reader reads a file of its format, under any name, and keeps the rules of a Document."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.readers.builders import BUILDERS, SAID, txt

from firsthand import readers as folder
from firsthand.model import Document, Problem, Raw, Report, Skip
from firsthand.plugins import parts
from firsthand.readers import Read
from firsthand.readers._choose import read
from firsthand.readers._expand import documents
from firsthand.readers._limits import Limits

READERS: Mapping[str, Read] = {part.stamp: part.build() for part in parts(folder).values()}
NAMES = sorted(parts(folder))
NAMED_ONLY = frozenset({"md"})  # no bytes tell Markdown from other text
CONTAINERS = frozenset({"mbox", "wacz", "warc", "zip"})


def found_in(data: bytes, name: str, limits: Limits | None = None) -> list[object]:
    return list(documents(Raw(name, data), READERS, limits or Limits()))


def texts(found: list[object]) -> list[Document]:
    return [record for record in found if isinstance(record, Document)]


def problems(found: list[object]) -> list[Problem]:
    return [record for record in found if isinstance(record, Problem)]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("suffix", ["", ".txt", ".html", ".pdf", ".zip", ".jpg"])
def test_reads_its_format_whatever_the_file_is_called(name: str, suffix: str) -> None:
    found = found_in(BUILDERS[name](), f"report{suffix or '.' + name}")
    assert not problems(found)
    [doc] = texts(found)
    assert SAID in " ".join(doc.text.split())
    if name not in CONTAINERS and (not suffix or name not in NAMED_ONLY):
        assert doc.reader == parts(folder)[name].stamp


@pytest.mark.parametrize("name", NAMES)
def test_a_document_names_its_bytes_and_its_marks_lie_in_it(name: str) -> None:
    found = found_in(BUILDERS[name](), f"report.{name}")
    [doc] = texts(found)
    reports = [record for record in found if isinstance(record, Report)]
    assert doc.report_id == reports[-1].id
    assert all(doc.quote(mark.span) for mark in doc.marks)
    assert all(report.parent == reports[n].id for n, report in enumerate(reports[1:]))
    again = texts(found_in(BUILDERS[name](), f"report.{name}"))
    assert again == [doc]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_truncated_file_is_read_or_named(name: str, share: float) -> None:
    data = BUILDERS[name]()
    found = found_in(data[: int(len(data) * share)], f"report.{name}")
    assert [record for record in found if not isinstance(record, Report)]


@pytest.mark.parametrize("name", NAMES)
@given(cut=st.floats(0, 1), junk=st.binary(max_size=40))
def test_a_damaged_file_never_crashes(name: str, cut: float, junk: bytes) -> None:
    data = BUILDERS[name]()
    at = int(len(data) * cut)
    found = found_in(data[:at] + junk + data[at + len(junk) :], f"report.{name}")
    assert [record for record in found if not isinstance(record, Report)]


@given(data=st.binary(max_size=200), name=st.sampled_from([*NAMES, "jpg"]))
def test_random_bytes_never_crash_and_always_say_something(data: bytes, name: str) -> None:
    found = list(read(Raw(f"report.{name}", data), READERS))
    assert found


@pytest.mark.parametrize(("data", "reason"), [(b"", "empty"), (b" \r\n\t ", "nothing but white")])
def test_an_empty_file_is_a_named_skip(data: bytes, reason: str) -> None:
    [skip] = [record for record in found_in(data, "a.txt") if not isinstance(record, Report)]
    assert isinstance(skip, Skip)
    assert (skip.name, skip.reason.startswith(reason)) == ("a.txt", True)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(90), "PNG"),
        (b"Rar!\x1a\x07\x00" + bytes(90), "unpack"),
        (bytes(range(256)) * 4, "neither text nor a known format"),
    ],
)
def test_a_format_that_is_not_read_is_named_with_what_to_do(data: bytes, words: str) -> None:
    [problem] = problems(found_in(data, "scan.txt"))
    assert words in problem.message
    assert problem.subject == "scan.txt"


def test_a_text_above_the_limit_is_refused_and_says_so() -> None:
    [problem] = problems(found_in(txt() * 100, "a.txt", Limits(text_bytes=1000)))
    assert "over the limit of 1,000 bytes: kept, not analysed" in problem.message


def test_one_line_of_two_megabytes_is_read() -> None:
    [doc] = texts(found_in(b"word " * 400_000, "a.txt"))
    assert len(doc.text) == 2_000_000
