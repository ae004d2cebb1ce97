"""Word files: paragraphs, tables, notes; running heads are marked."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from firsthand.model import Declared, Document, MarkKind, Problem, Raw
from firsthand.plugins import Part
from firsthand.readers import Read
from firsthand.readers._document import Found, Range, document, person, problem
from firsthand.readers._limits import Fit, Limits, megabytes
from firsthand.readers._members import DAMAGE, ZIP_MAGIC

MAIN = ("word/document.xml", b"word/document.xml")
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
NOTES = ("/word/footnotes.xml", "/word/endnotes.xml")
PLAIN = {f"{WORD}tab": "\t", f"{WORD}br": "\n", f"{WORD}cr": "\n", f"{WORD}noBreakHyphen": "\u2011"}
PARAGRAPH, ROW, CELL, TEXT = f"{WORD}p", f"{WORD}tr", f"{WORD}tc", f"{WORD}t"
NO_TITLE = frozenset({"", "word document", "document", "untitled"})


class Docx:
    """Reads with python-docx. What tracked changes deleted is left out, as Word prints it."""

    def recognises(self, raw: Raw, /) -> Fit:
        if not raw.data.startswith(ZIP_MAGIC) or MAIN[1] not in raw.data:
            return Fit.NO
        try:
            with zipfile.ZipFile(io.BytesIO(raw.data)) as archive:
                return Fit.CONTENT if MAIN[0] in archive.namelist() else Fit.NO
        except DAMAGE:
            return Fit.CONTENT  # a truncated Word file is still one

    def __call__(self, raw: Raw, limits: Limits, /) -> Iterator[Document | Problem]:
        from docx import Document as open_docx
        from docx.opc.exceptions import OpcError
        from lxml import etree

        try:
            if size := _too_much(raw, limits):
                yield problem(raw, f"unpacks to {megabytes(size)}, over the limit: not read")
                return
            word = open_docx(io.BytesIO(raw.data))
            found = _read(word)
        except (*DAMAGE, OpcError, etree.LxmlError, LookupError, AttributeError, TypeError):
            yield problem(raw, "is a damaged or truncated Word file: get it again, or save it anew")
            return
        yield document(raw, PART.stamp, found)


def _too_much(raw: Raw, limits: Limits) -> int:
    """Unpacked size when it is over the limit, else 0."""
    with zipfile.ZipFile(io.BytesIO(raw.data)) as archive:
        texts = [info.file_size for info in archive.infolist() if info.filename.endswith(".xml")]
    return sum(texts) if sum(texts) > limits.text_bytes else 0


def _read(word: Any) -> Found:
    """Running heads, body, notes, running feet: in this order, an empty line between."""
    heads = [
        section.header for section in word.sections if not section.header.is_linked_to_previous
    ]
    feet = [section.footer for section in word.sections if not section.footer.is_linked_to_previous]
    pieces: list[str] = []
    marks: list[Range] = []
    at = 0
    for roots, kind in (
        ([head._element for head in heads], MarkKind.BOILERPLATE),
        ([word.element.body], None),
        (list(_notes(word)), None),
        ([foot._element for foot in feet], MarkKind.BOILERPLATE),
    ):
        for root in roots:
            for text, gap in _paragraphs(root):
                before = gap if pieces else ""
                pieces += [before, text]
                at += len(before)
                if kind:
                    marks.append((at, at + len(text), kind))
                at += len(text)
    return Found("".join(pieces), None, _declared(word.core_properties), tuple(marks))


def _paragraphs(root: Any) -> Iterator[tuple[str, str]]:
    """Paragraphs and table rows, each with the white space before it."""
    rows: list[list[list[str]]] = []  # open rows, outermost first: cells: paragraphs
    gap = "\n\n"
    for event, element in _events(root):
        if element.tag == ROW:
            if event == "start":
                rows.append([])
                continue
            for line in _row(rows.pop()):
                yield line, gap
                gap = "\n"
        elif element.tag == CELL:
            if event == "start" and rows:
                rows[-1].append([])
        elif event == "end" and (text := _text(element)):
            if rows and rows[-1]:
                rows[-1][-1].append(text)
            else:
                yield text, "\n\n"
                gap = "\n\n"


def _row(cells: list[list[str]]) -> list[str]:
    """One line with tabs between cells; a line a paragraph when a cell holds several."""
    if any(len(paragraphs) > 1 for paragraphs in cells):
        return [text for paragraphs in cells for text in paragraphs]
    line = "\t".join(" ".join(paragraphs) for paragraphs in cells).strip("\t")
    return [line] if line else []


def _events(root: Any) -> Iterator[tuple[str, Any]]:
    from lxml import etree

    yield from etree.iterwalk(root, events=("start", "end"), tag=(ROW, CELL, PARAGRAPH))


def _text(paragraph: Any) -> str:
    """Its words; those of paragraphs inside it (text boxes) are paragraphs of their own."""
    pieces = []
    for element in paragraph.iter(TEXT, *PLAIN):
        above = [up.tag for up in element.iterancestors(PARAGRAPH, FALLBACK)]
        if FALLBACK in above or next(element.iterancestors(PARAGRAPH)) is not paragraph:
            continue
        pieces.append(PLAIN.get(element.tag) or element.text or "")
    return "".join(pieces).strip()


def _notes(word: Any) -> Iterator[Any]:
    """Roots of footnotes and endnotes."""
    from docx.oxml import parse_xml

    for part in word.part.package.iter_parts():
        if str(part.partname) in NOTES:
            yield parse_xml(part.blob)


def _declared(core: Any) -> Declared:
    """Title and author of the file's properties; its dates are those of the file."""
    title = (core.title or "").strip()
    return Declared(
        title=None if title.lower() in NO_TITLE else title,
        authors=person(core.author),
    )


def build() -> Read:
    """The reader of Word files."""
    return Docx()


PART = Part(name="docx", version=1, build=build)
