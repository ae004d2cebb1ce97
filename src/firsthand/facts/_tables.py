"""Rows of figures under a line of headings: what each number of a table counts, and of when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from firsthand.facts._ground import tokens_in
from firsthand.facts._phrases import CONTENT, Phrase
from firsthand.model import CountedFrom, Precision, Span, When
from firsthand.model.quick import dataclass
from firsthand.reading import Reading
from firsthand.syntax import Sentence, Token

GAP = re.compile(r"[ ]{2,}\|?[ ]*|[ ]?\|[ ]*|\t+")  # between two cells
HAS_ROWS = re.compile(
    r"(?<=\S)(?:[ ]*\||\t+|[ ]{2,})[ ]*\d|^(?:19|20)\d\d\s*[:–—-]\s*\d", re.MULTILINE
)
CENTURIES = ("19", "20")  # that a line of a year begins with
GAPS = ("|", "\t", "  ", *(f"\n{century}" for century in CENTURIES))
YEAR = re.compile(r"(?:19|20)\d\d")
NUMBER = re.compile(r"[~<>£$€]?\d[\d,.]*\s?%?")
# "Arrests by year", and under it "2006: 41".
CAPTION = re.compile(
    r"(?:(?:Table|Figure|Annex)\s+\w+[.:]?\s+)?(?P<what>[^\n:.|]{3,60}?)\s+(?:by|per)\s+year\b"
)
YEARLY = re.compile(r"(?P<year>(?:19|20)\d\d)\s*[:–—-]\s*(?P<number>\d[\d,.]*)\s*$")
WIDEST = 60  # characters of a heading


@dataclass(frozen=True, slots=True)
class Cell:
    """One number of a table: the heading of its column, and the year that its row or column is."""

    heading: Span
    year: Span | None  # None: no year stands over or before it


def cells(reading: Reading) -> Mapping[int, Cell]:
    """The numbers of all tables by where they begin; empty where no line looks like a row."""
    text = reading.doc.text
    if not may_have_rows(text) or HAS_ROWS.search(text) is None:
        return MappingProxyType({})
    return MappingProxyType(dict(_cells(reading.doc.id, text)))


def may_have_rows(text: str) -> bool:
    """Whether a line may look like a row: a quick look, right when it says no."""
    return any(gap in text for gap in GAPS) or text.startswith(CENTURIES)


def _cells(doc_id: str, text: str) -> Iterator[tuple[int, Cell]]:
    head: list[tuple[int, int]] = []
    at = 0
    for line in text.splitlines(keepends=True):
        start, at = at, at + len(line)
        if head and (listed := YEARLY.match(line)):
            year = Span(doc_id, start, start + listed.end("year"))
            yield start + listed.start("number"), Cell(Span(doc_id, *head[0]), year)
        elif caption := CAPTION.match(line):
            head = [(start + caption.start("what"), start + caption.end("what"))]
        elif line.strip():
            row = [*_parts(line, start)]
            if len(row) == len(head) and len(row) > 1 and _has_number(text, row):
                yield from _row(doc_id, text, (head, row))
            else:
                head = row if _is_heading(text, row) else []


def _has_number(text: str, row: list[tuple[int, int]]) -> bool:
    return any(NUMBER.fullmatch(text[start:end]) for start, end in row[1:])


def _is_heading(text: str, row: list[tuple[int, int]]) -> bool:
    """Two cells or more, short, none a number but a year."""
    words = [text[start:end] for start, end in row]
    return len(row) > 1 and all(
        len(word) <= WIDEST and (YEAR.fullmatch(word) or not NUMBER.fullmatch(word))
        for word in words
    )


def _parts(line: str, start: int) -> Iterator[tuple[int, int]]:
    """Where the cells of a line begin and end in the text, without the space around them."""
    at = 0
    for gap in [(found.start(), found.end()) for found in GAP.finditer(line)] + [(len(line),) * 2]:
        cell = line[at : gap[0]]
        if cell.strip():
            first = at + len(cell) - len(cell.lstrip())
            yield start + first, start + at + len(cell.rstrip())
        at = gap[1]


def _row(
    doc_id: str, text: str, rows: tuple[list[tuple[int, int]], list[tuple[int, int]]]
) -> Iterator[tuple[int, Cell]]:
    head, row = rows
    label = text[slice(*row[0])]
    for (start, end), (first, last) in zip(row[1:], head[1:], strict=True):
        if not NUMBER.fullmatch(text[start:end]):
            continue
        over = text[first:last]
        if YEAR.fullmatch(over):  # years stand over the columns: the row tells what is counted
            yield start, Cell(Span(doc_id, *row[0]), Span(doc_id, first, last))
        else:
            year = Span(doc_id, *row[0]) if YEAR.fullmatch(label) else None
            yield start, Cell(Span(doc_id, first, last), year)


def heading(reading: Reading, cell: Cell) -> Phrase | None:
    """What the heading says is counted."""
    for sentence in reading[Sentence]:
        if sentence.tokens[-1].end > cell.heading.start:
            inside = [*tokens_in(sentence, cell.heading.start, cell.heading.end)]
            told = [token for token in inside if token.pos in CONTENT]
            if not told:
                return None
            form = " ".join(_singular(token) for token in told)
            return Phrase(form, cell.heading, told[0])
    return None


def _singular(token: Token) -> str:
    """The lemma; of a heading's capitalised plural too, which taggers take for a name."""
    return token.lemma.removesuffix("s") if token.tag.startswith("NNP") else token.lemma


def year(cell: Cell, text: str) -> When | None:
    """The year that the number is of."""
    if cell.year is None:
        return None
    value = text[cell.year.start : cell.year.end]
    return When(value, Precision.YEAR, cell.year, None, CountedFrom.ITSELF)
