"""Archives: members by name and depth, every limit named, nothing outside, nothing lost."""

from __future__ import annotations

import gzip
import io
import zipfile
from collections.abc import Iterator, Mapping

import pytest
from tests.readers.builders import SAID, html, packed, txt, wacz, warc, warc_record

from firsthand import readers as folder
from firsthand.model import Document, Problem, Raw, Report, Skip
from firsthand.plugins import parts
from firsthand.readers import Read
from firsthand.readers._choose import surest
from firsthand.readers._expand import documents
from firsthand.readers._limits import Fit, Limits
from firsthand.readers._members import bounded, inside
from firsthand.readers.warc import extent

READERS: Mapping[str, Read] = {part.stamp: part.build() for part in parts(folder).values()}
ZEROS = b"0" * 2_000_000


def expanded(data: bytes, limits: Limits | None = None, name: str = "a.zip") -> list[object]:
    return list(documents(Raw(name, data), READERS, limits or Limits()))


def said(found: list[object]) -> list[tuple[str, str]]:
    return [(each.subject, each.message) for each in found if isinstance(each, Problem)]


def names(found: list[object]) -> list[str]:
    return [each.name for each in found if isinstance(each, Document)]


def skips(found: list[object]) -> list[tuple[str, str]]:
    return [(each.name, each.reason) for each in found if isinstance(each, Skip)]


def test_members_are_read_in_the_order_of_the_archive_at_any_depth() -> None:
    inner = packed({"x/two.txt": b"Two.", "deeper.zip": packed({"three.txt": b"Three."})})
    found = expanded(packed({"one.txt": b"One.", "in.zip": inner, "four.txt": b"Four."}))
    assert names(found) == [
        "a.zip!one.txt",
        "a.zip!in.zip!x/two.txt",
        "a.zip!in.zip!deeper.zip!three.txt",
        "a.zip!four.txt",
    ]
    reports = {each.name: each for each in found if isinstance(each, Report)}
    assert reports["a.zip!in.zip!x/two.txt"].parent == reports["a.zip!in.zip"].id
    assert reports["a.zip"].parent is None


def test_leftovers_and_empty_members_are_named_skips() -> None:
    found = expanded(packed({"a.txt": b"", "__MACOSX/._a.txt": b"x", "b/.DS_Store": b"x"}))
    assert skips(found) == [
        ("a.zip!a.txt", "empty"),
        ("a.zip!__MACOSX/._a.txt", "leftover of the operating system"),
        ("a.zip!b/.DS_Store", "leftover of the operating system"),
    ]
    assert skips(expanded(packed({}))) == [("a.zip", "empty archive")]


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../../etc/passwd", "etc/passwd"),
        ("/etc/passwd", "etc/passwd"),
        ("C:\\x\\..\\y.txt", "x/y.txt"),
        ("a/./b//c", "a/b/c"),
        ("..", "unnamed"),
        ("a/b.txt", "a/b.txt"),
        ("a..b/c", "a..b/c"),
    ],
)
def test_a_name_stays_inside_its_archive(name: str, safe: str) -> None:
    assert inside(name) == safe


def test_a_name_that_points_outside_is_changed_and_said() -> None:
    found = expanded(packed({"../../etc/passwd": b"Words."}))
    assert names(found) == ["a.zip!etc/passwd"]
    [(subject, message)] = said(found)
    assert subject == "a.zip!etc/passwd"
    assert "'../../etc/passwd', outside its archive" in message


BOMB = packed({"zeros.txt": ZEROS, "after.txt": b"After."})


@pytest.mark.parametrize(
    ("data", "limits", "words", "left"),
    [
        (BOMB, Limits(member_bytes=1_000_000), "over the limit of 1 MB", 1),
        (BOMB, Limits(ratio_floor=1_000_000), "times its size, over the limit of 200", 1),
        (BOMB, Limits(total_bytes=1_000_000), "unpacks to more than 1 MB", 0),
        (BOMB, Limits(members=1), "holds more than 1 files", 1),
        (BOMB, Limits(file_bytes=100), "over the limit of 100 bytes: kept, not analysed", 0),
        (packed({"in.zip": packed({"b.txt": b"B"})}), Limits(depth=1), "more than 1 containers", 0),
    ],
)
def test_each_limit_is_a_problem_that_names_file_and_limit(
    data: bytes, limits: Limits, words: str, left: int
) -> None:
    found = expanded(data, limits)
    [(subject, message)] = said(found)
    assert subject.startswith("a.zip")
    assert words in message
    assert len(names(found)) == left


def test_archives_in_archives_are_opened_to_the_limit_and_no_deeper() -> None:
    data = txt()
    for _ in range(50):
        data = packed({"in.zip": data})
    found = expanded(data)
    assert "lies in more than 5 containers" in said(found)[0][1]
    assert len(found) == 1 + 6 + 1


def test_a_size_that_lies_is_found_out() -> None:
    data = bytearray(packed({"a.txt": ZEROS}))
    true = len(ZEROS).to_bytes(4, "little")
    while true in data:
        at = data.index(true)
        data[at : at + 4] = (10).to_bytes(4, "little")
    found = expanded(bytes(data))
    assert names(found) == []
    assert said(found)


def test_an_encrypted_member_is_a_problem_and_the_others_are_read() -> None:
    data = bytearray(packed({"a.txt": b"A", "b.txt": b"B"}))
    for head in (b"PK\x03\x04", b"PK\x01\x02"):
        at = data.index(head) + (6 if head == b"PK\x03\x04" else 8)
        data[at] |= 1
    found = expanded(bytes(data))
    assert names(found) == ["a.zip!b.txt"]
    assert said(found) == [
        ("a.zip!a.txt", "is encrypted: unpack it with its password and add the files")
    ]


def test_damage_to_one_member_leaves_the_others() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("a.txt", "AAAA")
        archive.writestr("b.txt", "BBBB")
    found = expanded(out.getvalue().replace(b"AAAA", b"AAAX"))
    assert names(found) == ["a.zip!b.txt"]
    assert said(found) == [("a.zip!a.txt", "is damaged in its archive: unpack or send it again")]


@pytest.mark.parametrize(
    ("inside_name", "kind"),
    [
        ("xl/workbook.xml", "Excel"),
        ("META-INF/manifest.xml", "OpenDocument"),
        ("[Content_Types].xml", "office file"),
    ],
)
def test_office_files_that_are_not_read_are_named_and_not_taken_apart(
    inside_name: str, kind: str
) -> None:
    found = expanded(packed({inside_name: b"<x>words</x>", "b.txt": b"B"}))
    assert names(found) == []
    assert kind in said(found)[0][1]


def test_style_sheets_and_scripts_saved_with_a_page_are_skipped_by_name() -> None:
    found = expanded(packed({"p.html": html(), "p_files/a.css": b"p {}", "p_files/b.JS": b"x()"}))
    assert names(found) == ["a.zip!p.html"]
    assert [reason for _, reason in skips(found)] == ["style sheet or script of a web page"] * 2


def test_many_members_cost_no_more_than_their_bytes() -> None:
    found = expanded(packed({f"{n}.txt": b"Words." for n in range(3000)}))
    assert len(names(found)) == 3000


def test_a_member_without_a_name_is_read() -> None:
    data = packed({"a.txt": b"Words."}).replace(b"a.txt", b"\0.txt")
    assert names(expanded(data)) == ["a.zip!unnamed"]


def test_bounded_reads_all_or_nothing() -> None:
    assert bounded(io.BytesIO(b"12345"), 5) == b"12345"
    assert bounded(io.BytesIO(b"123456"), 5) is None


def test_a_web_archive_holds_pages_by_address_and_counts_the_rest() -> None:
    found = expanded(warc(), name="a.warc")
    assert names(found) == ["a.warc!http://post.test/shots?id=1"]
    assert skips(found) == [("a.warc!other records", "no pages: 1 image/png")]


def test_answers_that_are_no_pages_are_counted() -> None:
    moved = warc_record("http://post.test/old", "text/html", b"Moved", "301 Moved")
    found = expanded(moved + warc(), name="a.warc")
    assert skips(found)[0][1] == "no pages: 1 answer 301, 1 image/png"


def test_a_packed_web_archive_is_read_through_its_warc() -> None:
    found = expanded(wacz(), name="a.wacz")
    assert names(found) == ["a.wacz!archive/data.warc.gz!http://post.test/shots?id=1"]
    assert ("a.wacz!indexes", "no pages: 2 files of the archive itself") in skips(found)


@pytest.mark.parametrize("data", [warc()[:-10], gzip.compress(warc())[:-20], b"WARC/1.0\r\n"])
def test_a_web_archive_that_was_cut_off_says_so(data: bytes) -> None:
    assert "ends in the middle of a record" in said(expanded(data, name="a.warc"))[0][1]


def test_a_web_archive_that_unpacks_too_large_is_refused() -> None:
    page = warc_record("http://post.test/", "text/html", ZEROS)
    found = expanded(gzip.compress(page), Limits(total_bytes=1_000_000), "a.warc.gz")
    assert said(found) == [("a.warc.gz", "unpacks to more than 1 MB: not read")]


def test_extent_of_several_packed_records() -> None:
    one = gzip.compress(warc())
    assert extent(one + one, 10_000_000) == (2 * len(warc()), True)
    assert extent(one + one[:-1], 10_000_000)[1] is False


class _Sure:
    """A reader that is as sure as it is told."""

    def __init__(self, fit: Fit) -> None:
        self.fit = fit

    def recognises(self, raw: Raw, /) -> Fit:
        return self.fit

    def __call__(self, raw: Raw, limits: Limits, /) -> Iterator[Problem]:
        raise AssertionError("is never called")


@pytest.mark.parametrize(
    ("fits", "chosen"),
    [
        ({"a": Fit.FAMILY, "b": Fit.NAME}, "b"),
        ({"a": Fit.CONTENT, "b": Fit.NAME}, "a"),
        ({"b": Fit.NAME, "a": Fit.NAME}, "a"),
        ({"a": Fit.NO}, None),
        ({}, None),
    ],
)
def test_the_surest_reader_is_chosen_whatever_the_order(
    fits: dict[str, Fit], chosen: str | None
) -> None:
    sure: dict[str, Read] = {name: _Sure(fit) for name, fit in fits.items()}
    assert surest(Raw("a", b"x"), sure) is (sure[chosen] if chosen else None)


def test_the_said_words_survive_every_wrapping() -> None:
    data = packed({"m.zip": packed({"p.html": html()})})
    [doc] = [each for each in expanded(data) if isinstance(each, Document)]
    assert SAID in doc.text
