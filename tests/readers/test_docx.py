"""Word files: words, rows, notes; what Word prints at the edge of pages is marked."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pytest
from docx import Document as new_word
from docx.oxml import parse_xml
from tests.readers import builders

from firsthand.model import Document, MarkKind, Problem, Raw
from firsthand.readers import docx
from firsthand.readers._limits import Limits

READ = docx.build()
SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def one(data: bytes) -> Document:
    [doc] = [found for found in READ(Raw("a.docx", data), Limits()) if isinstance(found, Document)]
    return doc


def word(change: Callable[[Any], object]) -> bytes:
    file = new_word()
    change(file)
    out = io.BytesIO()
    file.save(out)
    return out.getvalue()


def paragraph(inner: str) -> bytes:
    return word(lambda file: file.element.body.insert(0, parse_xml(f"<w:p {SPACE}>{inner}</w:p>")))


def test_paragraphs_rows_and_running_heads() -> None:
    doc = one(builders.docx())
    assert doc.text.split("\n\n") == [
        "Harbour Post",
        "Shots at the bridge",
        builders.SAID,
        "Year\tCases\n2009\t12",
        "He left.",
        "For members only",
    ]
    assert [(mark.kind, doc.quote(mark.span)) for mark in doc.marks] == [
        (MarkKind.BOILERPLATE, "Harbour Post"),
        (MarkKind.BOILERPLATE, "For members only"),
    ]
    assert (doc.declared.title, doc.declared.authors) == ("Shots at the bridge", ("Ana Lind",))
    assert doc.declared.published is None


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        (
            "<w:r><w:t>one</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>three</w:t></w:r>",
            "one\ttwo\nthree",
        ),
        ("<w:r><w:t>kept</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>", "kept"),
        ("<w:ins><w:r><w:t>added</w:t></w:r></w:ins>", "added"),
        ("<w:hyperlink><w:r><w:t>link</w:t></w:r></w:hyperlink>", "link"),
        ("<w:sdt><w:sdtContent><w:r><w:t>form</w:t></w:r></w:sdtContent></w:sdt>", "form"),
        ("<w:r><w:t>non</w:t><w:noBreakHyphen/><w:t>lethal</w:t></w:r>", "non\u2011lethal"),
    ],
)
def test_words_of_a_paragraph(inner: str, text: str) -> None:
    assert one(paragraph(inner)).text == text


def test_cells_with_several_paragraphs_are_paragraphs_and_tables_in_tables_lose_nothing() -> None:
    def change(file: Any) -> None:
        table = file.add_table(1, 2)
        table.cell(0, 0).text = "First."
        table.cell(0, 1).text = "Second."
        table.cell(0, 1).add_paragraph("Third.")
        inner = table.cell(0, 1).add_table(1, 1)
        inner.cell(0, 0).text = "Fourth."

    words = one(word(change)).text.split()
    assert sorted(words) == ["First.", "Fourth.", "Second.", "Third."]


def test_footnotes_follow_the_body() -> None:
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    def change(file: Any) -> None:
        file.add_paragraph("Body.")
        note = f"<w:footnotes {SPACE}><w:footnote><w:p><w:r><w:t>See the report.</w:t></w:r></w:p>"
        blob = f"{note}</w:footnote></w:footnotes>".encode()
        part = Part(PackURI("/word/footnotes.xml"), "application/xml", blob, file.part.package)
        file.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)

    assert one(word(change)).text == "Body.\n\nSee the report."


@pytest.mark.parametrize(
    "data",
    [
        builders.docx()[:3000],
        builders.packed({"word/document.xml": b"<w"}),
        builders.packed({"word/document.xml": b"<a/>", "[Content_Types].xml": b"<Types/>"}),
    ],
)
def test_a_damaged_file_is_a_problem(data: bytes) -> None:
    [problem] = READ(Raw("a.docx", data), Limits())
    assert isinstance(problem, Problem)
    assert "damaged or truncated" in problem.message


def test_a_file_that_unpacks_too_large_is_a_problem() -> None:
    [problem] = READ(Raw("a.docx", builders.docx()), Limits(text_bytes=1000))
    assert isinstance(problem, Problem)
    assert "over the limit" in problem.message
