"""PDF: paragraphs from lines, marks for pages, running heads and page numbers, scans named."""

from __future__ import annotations

import io
import shutil
import stat
import sys
from pathlib import Path

import pytest
from tests.readers import builders

from firsthand.model import Declared, Document, MarkKind, Problem, Raw, Skip
from firsthand.readers import pdf
from firsthand.readers._limits import Limits
from firsthand.readers._lines import PAGE_NUMBER
from firsthand.readers._ocr import find, grey_picture

LINES = (
    "The mayor of Velm said on Friday that no shots were fired at the old bridge and that",
    "the exami-nation of the place would go on for as long as the judge thought it useful,",
    "but two shopkeepers disagreed.",
)


def read(data: bytes, reader: pdf.Pdf | None = None) -> list[Document | Problem | Skip]:
    return list((reader or pdf.Pdf(None))(Raw("paper.pdf", data), Limits()))


def one(data: bytes) -> Document:
    [doc] = [found for found in read(data) if isinstance(found, Document)]
    return doc


def marked(doc: Document, kind: MarkKind) -> list[str]:
    return [doc.quote(mark.span) for mark in doc.marks if mark.kind is kind]


def paper(pages: int) -> bytes:
    """Pages with a running head, a body in the middle and a number at the foot."""
    body = [[f"{n} {LINES[0]}", *LINES[1:]] for n in range(pages)]
    gap = [""] * 10
    foot = [""] * 37
    return builders.pdf(
        [
            ["Harbour Post, yearly report", *gap, *body[n], *foot, f"– {n + 1} –"]
            for n in range(pages)
        ]
    )


def test_lines_of_a_paragraph_stay_lines_and_a_wider_gap_parts_paragraphs() -> None:
    doc = one(builders.pdf([[*LINES, "", "Another paragraph begins here."]]))
    assert doc.text == "\n".join(LINES) + "\n\nAnother paragraph begins here."


def test_a_hyphen_at_a_line_end_is_left() -> None:
    first = "The police asked for a second exami-"
    doc = one(builders.pdf([[first, "nation of the place."]]))
    assert doc.text == f"{first}\nnation of the place."


def test_every_page_is_marked_and_pages_cover_the_text() -> None:
    doc = one(builders.pdf([LINES, ["Second page."], ["Third page."]]))
    assert marked(doc, MarkKind.PAGE) == ["\n".join(LINES), "Second page.", "Third page."]


def test_running_heads_and_page_numbers_are_marked_and_kept() -> None:
    doc = one(paper(4))
    assert marked(doc, MarkKind.BOILERPLATE) == ["Harbour Post, yearly report"] * 4
    assert marked(doc, MarkKind.PAGE_STAMP) == ["– 1 –", "– 2 –", "– 3 –", "– 4 –"]
    assert doc.text.count("no shots were fired") == 4


def test_what_is_repeated_in_the_middle_of_pages_is_no_running_head() -> None:
    middle = [[""] * 15 + ["He said no."]] * 4
    assert marked(one(builders.pdf(middle)), MarkKind.BOILERPLATE) == []


def test_a_single_page_has_no_running_head() -> None:
    assert marked(one(builders.pdf([LINES])), MarkKind.BOILERPLATE) == []


@pytest.mark.parametrize("line", ["3", "- 3 -", "Page 3 of 12", "p. 3", "iv", "3/12"])
def test_page_numbers(line: str) -> None:
    assert PAGE_NUMBER.match(line)


@pytest.mark.parametrize(
    "line", ["3 dead", "In 2003", "", "1,200 people", "20 March", "Page three"]
)
def test_what_is_no_page_number(line: str) -> None:
    assert not PAGE_NUMBER.match(line)


def test_a_scan_without_tesseract_is_a_problem_that_says_what_to_install() -> None:
    [problem] = read(builders.scan(3))
    assert isinstance(problem, Problem)
    assert problem.message.startswith("pages 1–3: a scan: install tesseract")


def test_pages_with_a_text_layer_are_read_beside_a_scan() -> None:
    from pypdfium2 import PdfDocument

    both = PdfDocument(builders.pdf([["Read me."]]))
    both.import_pages(PdfDocument(builders.scan()))
    out = io.BytesIO()
    both.save(out)
    problem, doc = read(out.getvalue())
    assert isinstance(problem, Problem)
    assert problem.message.startswith("page 2: a scan")
    assert isinstance(doc, Document)
    assert doc.text == "Read me."


def test_a_scan_is_recognised_where_tesseract_is_installed() -> None:
    pictures: list[bytes] = []

    def recognise(picture: bytes) -> str:
        pictures.append(picture)
        return "The mayor said\nno shots.\n\nHe left.\n"

    [doc] = read(builders.scan(), pdf.Pdf(recognise))
    assert isinstance(doc, Document)
    assert doc.text == "The mayor said\nno shots.\n\nHe left."
    assert pictures[0].startswith(b"P5 ")


def test_a_page_that_tesseract_cannot_read_is_a_problem() -> None:
    [problem] = read(builders.scan(), pdf.Pdf(lambda picture: None))
    assert isinstance(problem, Problem)
    assert "could not read" in problem.message


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")
@pytest.mark.parametrize(
    ("script", "text"), [("cat >/dev/null; echo words", "words\n"), ("exit 1", None)]
)
def test_tesseract_is_run_with_the_picture(
    script: str, text: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "tesseract"
    program.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    program.chmod(program.stat().st_mode | stat.S_IEXEC)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    recognise = find()
    assert recognise is not None
    assert recognise(grey_picture(2, 2, 4, b"abxxcdxx")) == text


def test_no_tesseract_on_the_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert find() is None


@pytest.mark.skipif(not shutil.which("tesseract"), reason="tesseract is not installed")
def test_tesseract_reads_a_page() -> None:
    recognise = find()
    assert recognise is not None
    from pypdfium2 import PdfDocument

    page = PdfDocument(builders.pdf([["No shots were fired."]]))[0]
    bitmap = page.render(scale=4, grayscale=True)
    picture = grey_picture(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
    assert "No shots" in (recognise(picture) or "")


def test_a_picture_is_written_row_by_row() -> None:
    assert grey_picture(2, 2, 4, b"abxxcdxx") == b"P5 2 2 255\nabcd"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (builders.pdf(password="secret"), "is encrypted: save a copy without its password"),
        (builders.pdf()[:200], "damaged or truncated"),
        (b"%PDF-1.7", "damaged or truncated"),
    ],
)
def test_a_pdf_that_cannot_be_opened_is_a_problem(data: bytes, words: str) -> None:
    [problem] = read(data)
    assert isinstance(problem, Problem)
    assert words in problem.message


def test_empty_pages_are_a_named_skip() -> None:
    [skip] = read(builders.pdf([[], []]))
    assert isinstance(skip, Skip)
    assert "empty pages" in skip.reason


def test_pages_over_the_limit_are_named() -> None:
    found = list(pdf.Pdf(None)(Raw("a.pdf", paper(4)), Limits(pages=1)))
    problem, doc = found
    assert isinstance(problem, Problem)
    assert problem.message.startswith("pages 2–4: over the limit")
    assert isinstance(doc, Document)
    assert len(marked(doc, MarkKind.PAGE)) == 1


@pytest.mark.parametrize(
    ("title", "author", "declared"),
    [
        ("Shots at the bridge", "Ana Lind", Declared("Shots at the bridge", None, ("Ana Lind",))),
        ("Microsoft Word - Shots at the bridge", "user", Declared("Shots at the bridge")),
        ("report_final.indd", "(anonymous)", Declared()),
    ],
)
def test_properties_are_declared_unless_a_program_made_them_up(
    title: str, author: str, declared: Declared
) -> None:
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    canvas = Canvas(out)
    canvas.setTitle(title)
    canvas.setAuthor(author)
    canvas.drawString(72, 500, "Words.")
    canvas.save()
    assert one(out.getvalue()).declared == declared


@pytest.mark.parametrize(
    ("numbers", "words"), [([4], "page 4"), ([1, 2, 3, 7], "pages 1–3, 7"), ([2, 4], "pages 2, 4")]
)
def test_page_numbers_in_words(numbers: list[int], words: str) -> None:
    assert pdf.numbered(numbers) == words
