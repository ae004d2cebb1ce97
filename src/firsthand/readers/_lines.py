"""Lines of printed pages → paragraphs, running heads and page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from firsthand.model import MarkKind
from firsthand.readers._document import Found, Range
from firsthand.text.keys import fold

EDGE = 0.13  # share of a page's height, at top and bottom, where running heads are printed
REPEATED = 0.4  # share of the pages on which a running head stands, and at least two
WIDE_GAP = 1.35  # times the usual distance between lines: a new paragraph
OTHER_SIZE = 1.15  # ratio of letter heights: a heading, a footnote
INDENT = 0.7  # times the letter height
SHORT = 0.8  # a line ends early when it reaches less than this share of the usual width
DIGITS = re.compile(r"\d+")
SENTENCE_END = re.compile(r"[.!?:…][\"'”’»)\]]*$")
PAGE_NUMBER = re.compile(
    r"^\W*(?:page|p\.|seite|stranica|faqe|стр\.?)?\s*"
    r"(?:\d{1,4}|[ivxl]{1,7})(?:\s*(?:of|/|von|od)\s*\d{1,4})?\W*$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line. Lengths are in points, counted from the lower left corner of the page."""

    text: str
    left: float
    right: float
    bottom: float
    top: float

    @property
    def height(self) -> float:
        return self.top - self.bottom


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of one page in reading order."""

    height: float
    lines: tuple[Line, ...]

    def edge(self, line: Line) -> bool:
        """Whether `line` stands where running heads and page numbers are printed."""
        return line.top < EDGE * self.height or line.bottom > (1 - EDGE) * self.height


def composed(pages: Sequence[Page]) -> Found:
    """Text of all pages: a line end between lines, an empty line between paragraphs and pages."""
    heads = running_heads(pages)
    pieces: list[str] = []
    marks: list[Range] = []
    at = 0
    for page in pages:
        if pieces and pieces[-1] != "\n\n":
            pieces.append("\n\n")
            at += 2
        page_start = at
        for piece, kind in _pieces(page, heads):
            if kind is not None:
                marks.append((at, at + len(piece), kind))
            pieces.append(piece)
            at += len(piece)
        marks.append((page_start, at, MarkKind.PAGE))
    return Found("".join(pieces), marks=tuple(marks))


def _pieces(page: Page, heads: frozenset[str]) -> Iterator[tuple[str, MarkKind | None]]:
    """Lines with what they are, and the white space between them."""
    shape = _Shape.of(page)
    last: tuple[Line, MarkKind | None] | None = None
    for line in page.lines:
        kind = _kind(page, line, heads)
        if last:
            apart = kind is not last[1] or shape.parts(last[0], line)
            yield ("\n\n" if apart else "\n"), None
        yield line.text, kind
        last = line, kind


def _kind(page: Page, line: Line, heads: frozenset[str]) -> MarkKind | None:
    if not page.edge(line):
        return None
    if PAGE_NUMBER.match(line.text):
        return MarkKind.PAGE_STAMP
    return MarkKind.BOILERPLATE if _key(line) in heads else None


def running_heads(pages: Sequence[Page]) -> frozenset[str]:
    """Folded lines that stand at the edge of many pages, their numbers left out."""
    counts = Counter(
        key for page in pages for key in {_key(line) for line in page.lines if page.edge(line)}
    )
    least = max(2, REPEATED * len(pages))
    return frozenset(key for key, count in counts.items() if count >= least)


def _key(line: Line) -> str:
    return DIGITS.sub("#", fold(line.text))


@dataclass(frozen=True, slots=True)
class _Shape:
    """What is usual on one page."""

    leading: float  # distance from line to line
    left: float
    width: float

    @classmethod
    def of(cls, page: Page) -> _Shape:
        steps = [
            above.bottom - below.bottom
            for above, below in zip(page.lines, page.lines[1:], strict=False)
            if 0 < above.bottom - below.bottom < 3 * max(above.height, 1)
        ]
        lefts = [line.left for line in page.lines] or [0.0]
        widths = sorted(line.right - line.left for line in page.lines) or [0.0]
        return cls(
            leading=median(steps) if steps else 0.0,
            left=median(lefts),
            width=widths[len(widths) * 3 // 4],
        )

    def parts(self, above: Line, below: Line) -> bool:
        """Whether a new paragraph begins with `below`."""
        step = above.bottom - below.bottom
        ended = bool(SENTENCE_END.search(above.text))
        if step <= 0:  # another column
            return ended or not below.text[:1].islower()
        sizes = sorted((max(above.height, 1.0), max(below.height, 1.0)))
        if sizes[1] > OTHER_SIZE * sizes[0]:
            return True
        if self.leading and step > WIDE_GAP * self.leading:
            return True
        if below.left > above.left + INDENT * below.height and above.left <= self.left + 1:
            return True
        return ended and above.right - above.left < SHORT * self.width
