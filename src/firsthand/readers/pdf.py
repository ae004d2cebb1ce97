"""PDF: the text layer page by page, scanned pages through tesseract where it is installed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from typing import Any

from firsthand.model import Declared, Document, Problem, Raw, Skip
from firsthand.plugins import Part
from firsthand.readers import Read
from firsthand.readers._document import document, person, problem
from firsthand.readers._limits import Fit, Limits
from firsthand.readers._lines import Line, Page, composed
from firsthand.readers._ocr import INSTALL, Recognise, find, grey_picture

MAGIC = b"%PDF-"
SNIFF = 1024  # readers of PDF allow junk before the magic bytes
PASSWORD, SECURITY = 4, 5  # FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY
HYPHEN = "\ufffe"  # how pdfium writes a hyphen at a line end together with that line end
LINE_END = re.compile(r"\r\n|\r|\n|(?<=\ufffe)")
UNREADABLE = re.compile(r"[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f]")  # glyphs without letters
UNREADABLE_SHARE = 0.3
POINTS_AN_INCH = 72
SCAN_DPI = 300
SCAN_PIXELS = 40_000_000
NO_TITLE = re.compile(r"^(\(unspecified\)|untitled.*|\(anonymous\)|.*\.\w{3,5})?$", re.I)
PRINTED_FROM = re.compile(r"^Microsoft (?:Office )?Word - ", re.I)


class Pdf:
    """Reads with pdfium. `recognise` is None where tesseract is not installed."""

    def __init__(self, recognise: Recognise | None) -> None:
        self._recognise = recognise

    def recognises(self, raw: Raw, /) -> Fit:
        return Fit.CONTENT if MAGIC in raw.data[:SNIFF] else Fit.NO

    def __call__(self, raw: Raw, limits: Limits, /) -> Iterator[Document | Skip | Problem]:
        import pypdfium2 as pdfium

        try:
            pdf = pdfium.PdfDocument(raw.data)
        except pdfium.PdfiumError as error:
            yield problem(raw, _refused(getattr(error, "err_code", None)))
            return
        with closing(pdf):
            found = _Pages()
            self._read_pages(pdf, limits, found)
            declared = _declared(pdf.get_metadata_dict())
        for why, numbers in found.unread.items():
            yield problem(raw, f"{numbered(numbers)}: {why}")
        text = replace(composed(found.pages), declared=declared)
        if text.text:
            yield document(raw, PART.stamp, text)
        elif not found.unread:
            yield Skip(raw.name, "nothing but empty pages")

    def _read_pages(self, pdf: Any, limits: Limits, found: _Pages) -> None:
        import pypdfium2 as pdfium

        size = 0
        for number in range(1, len(pdf) + 1):
            if number > limits.pages or size > limits.text_bytes:
                last = range(number, len(pdf) + 1)
                found.unread["over the limit for one file, not read"] = [*last]
                return
            try:
                with closing(pdf[number - 1]) as page:
                    read = self._page(page)
            except pdfium.PdfiumError:
                read = "damaged and not read"
            if isinstance(read, Page):
                found.pages.append(read)
                size += sum(len(line.text) for line in read.lines)
            else:
                found.unread.setdefault(read, []).append(number)

    def _page(self, page: Any) -> Page | str:
        """The page, or why it could not be read."""
        width, height = page.get_size()
        with closing(page.get_textpage()) as layer:
            lines = tuple(_lines(layer))
        text = "".join(line.text for line in lines)
        unreadable = len(UNREADABLE.findall(text)) > UNREADABLE_SHARE * len(text)
        if text and not unreadable:
            return Page(height, lines)
        if not text and not any(True for _ in page.get_objects(max_depth=3)):
            return Page(height, ())  # an empty page
        if self._recognise is None:
            kind = "a text layer without letters" if text else "a scan"
            return f"{kind}: {INSTALL} and add the file again"
        scanned = self._recognise(_picture(page, width, height))
        if scanned is None:
            return "a scan that tesseract could not read"
        return Page(height, tuple(_scanned_lines(scanned, height)))


@dataclass(slots=True)
class _Pages:
    """What was read of a file, and the numbers of the pages that were not, by reason."""

    pages: list[Page] = field(default_factory=list)
    unread: dict[str, list[int]] = field(default_factory=dict)


def numbered(numbers: list[int]) -> str:
    """Page numbers in words, runs of them as ranges: `page 4`, `pages 1–3, 7`."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][1] == number - 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    ranges = [str(first) if first == last else f"{first}–{last}" for first, last in runs]
    return f"page{'s' if len(numbers) > 1 else ''} {', '.join(ranges)}"


def _lines(layer: Any) -> Iterator[Line]:
    """Lines of a text layer with their places."""
    text = layer.get_text_range()
    at = 0
    for line in LINE_END.split(text):
        start = text.index(line, at)
        at = start + len(line)
        words = line.strip()
        if not words:
            continue
        first = start + len(line) - len(line.lstrip())
        left, bottom, _, top = layer.get_charbox(first, loose=True)
        right = layer.get_charbox(first + len(words) - 1, loose=True)[2]
        yield Line(words.replace(HYPHEN, "-"), left, right, bottom, top)


def _scanned_lines(text: str, page_height: float) -> Iterator[Line]:
    """Recognised lines, placed so that empty lines part paragraphs."""
    bottom = page_height * 0.8  # no line of a scan is known to stand at an edge
    for line in text.splitlines():
        if words := line.strip():
            yield Line(words, 0.0, 100.0, bottom, bottom + 1)
            bottom -= 0.01
        else:
            bottom -= 0.05


def _picture(page: Any, width: float, height: float) -> bytes:
    """The page as a grey picture, at 300 dots an inch where that is not too large."""
    scale = SCAN_DPI / POINTS_AN_INCH
    largest = (SCAN_PIXELS / max(width * height, 1)) ** 0.5
    bitmap = page.render(scale=min(scale, largest), grayscale=True)
    return grey_picture(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))


def _refused(code: int | None) -> str:
    if code == PASSWORD:
        return "is encrypted: save a copy without its password and add that"
    if code == SECURITY:
        return "is protected in a way that cannot be read: print it to a new PDF and add that"
    return "is a damaged or truncated PDF: get it again, or print it to a new PDF"


def _declared(stated: dict[str, str]) -> Declared:
    """Title and author of the file's properties; its dates are those of the file."""
    title = PRINTED_FROM.sub("", stated.get("Title", "")).strip()
    return Declared(
        title=None if NO_TITLE.match(title) else title,
        authors=person(stated.get("Author")),
    )


def build() -> Read:
    """The reader of PDF files, with tesseract where it is installed."""
    return Pdf(find())


PART = Part(name="pdf", version=1, build=build)
