"""A document cut into items: marked stretches, and the free text between them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from firsthand.articles._bodies import is_body
from firsthand.articles._lines import Line, lines
from firsthand.articles._names import is_outlet, is_person
from firsthand.model import Document, Mark, MarkKind
from firsthand.model.quick import dataclass, replace

# Where marks overlap, the kind named first keeps its place; a reader's mark goes before all.
RANK = (
    MarkKind.HEADER,
    MarkKind.PAGE_STAMP,
    MarkKind.ARTICLE_BREAK,
    MarkKind.COPYRIGHT,
    MarkKind.BOILERPLATE,
    MarkKind.LABEL,
    MarkKind.PUBLISHED,
    MarkKind.CREDIT,
    MarkKind.PULL_QUOTE,
    MarkKind.BIO,
    MarkKind.BYLINE,
    MarkKind.OUTLET,
    MarkKind.DATELINE,
    MarkKind.TITLE,
    MarkKind.SUBTITLE,
    MarkKind.REPEATED_TITLE,
    MarkKind.CROSS_HEADING,
)
WRAP_CHARS = 130  # no line of a text wrapped by hand or by a page is longer
MIN_WRAP_CHARS = 45  # a block of shorter lines is a list
GAP = re.compile(r"[^\W_](?:[ \xa0]{4,}|\t)[^\W_]")  # columns, which do not run on
JOINTS = frozenset(
    {"in", "of", "as", "for", "to", "and", "on", "at", "with", "from", "over", "after"}
)
OFFICE_WORDS = 3  # "Press Office" below the name of its body
BULLET = re.compile(r"[•·▪‣◦●*]\s")
SPEAKER = re.compile(r"(?:\d{1,4}[.)]?\s+)?(?:[QA][.:]|[A-Z][A-Z.'’ -]{1,40}:)\s")
CLOSED = frozenset(".?!…”\"’')]—–")  # the last sign of what one has said
NARROW_CHARS = 60  # lines this short may be a header's, each of its own
FILLED = 0.75  # share of the width that half the lines of a narrow column have at least
FILL_SHARE = 0.86  # a wrapped line is as full as the widest one, less about a long word


@dataclass(frozen=True, slots=True)
class Item:
    """A stretch of one kind; None is free text: a paragraph, a heading or a list line."""

    start: int
    end: int
    text: str
    kind: MarkKind | None
    blank: int  # empty lines before it

    def of(self, kind: MarkKind | None) -> Item:
        return replace(self, kind=kind)


def items(doc: Document, marks: Iterable[Mark]) -> tuple[Item, ...]:
    """Items in text order. They cover every character that is not white space, once."""
    chosen = choose(doc, marks)
    return tuple(_joined(_pieces(doc.text, chosen)))


def choose(doc: Document, marks: Iterable[Mark]) -> list[Mark]:
    """Marks in text order of which no two overlap; those of pages left out."""
    known = [mark for mark in doc.marks if mark.kind is not MarkKind.PAGE]
    found = [mark for mark in marks if mark.kind is not MarkKind.PAGE]
    found.sort(key=lambda mark: (RANK.index(mark.kind), mark.span.start, -mark.span.end))
    starts: list[int] = []
    taken: list[Mark] = []
    for mark in [*sorted(known, key=lambda mark: mark.span), *found]:
        n = bisect_right(starts, mark.span.start)
        clear_before = n == 0 or taken[n - 1].span.end <= mark.span.start
        if clear_before and (n == len(taken) or mark.span.end <= starts[n]):
            starts.insert(n, mark.span.start)
            taken.insert(n, mark)
    return taken


def _pieces(text: str, marks: Sequence[Mark]) -> Iterator[tuple[Item, Line | None]]:
    """Items, and for free text that reaches the end of its line, that line."""
    n = 0
    for line in lines(text):
        at, blank = line.start, line.blank
        while n < len(marks) and marks[n].span.end <= at:
            n += 1
        while at < line.end:
            mark = marks[n] if n < len(marks) and marks[n].span.start < line.end else None
            stop = mark.span.start if mark else line.end
            if stop > at:
                piece = text[at:stop].strip()
                if piece:
                    start = at + len(text[at:stop]) - len(text[at:stop].lstrip())
                    kind = None if any(map(str.isalnum, piece)) else MarkKind.BOILERPLATE
                    item = Item(start, start + len(piece), piece, kind, blank)
                    yield item, None if kind or mark else line
                    blank = 0
            if mark is None:
                break
            if mark.span.start >= line.start or at == line.start == mark.span.start:
                start, end = mark.span.start, mark.span.end
                yield Item(start, end, text[start:end], mark.kind, blank), None
                blank = 0
            at = max(at, mark.span.end)
            if mark.span.end <= line.end:
                n += 1


def _joined(pieces: Iterable[tuple[Item, Line | None]]) -> Iterator[Item]:
    """Items with the lines of one wrapped paragraph made one."""
    block: list[tuple[Item, Line]] = []
    for item, line in pieces:
        if block and (line is None or item.blank > 0):
            yield from _paragraphs(block)
            block = []
        if line is None:
            yield item
        else:
            block.append((item, line))
    yield from _paragraphs(block)


def _paragraphs(block: Sequence[tuple[Item, Line]]) -> Iterator[Item]:
    """Paragraphs of lines that follow one another without an empty line."""
    width = _width([len(line.text) for _, line in block])
    held: list[tuple[Item, Line]] = []
    for item, line in block:
        if held and not _runs_on(held[-1][1].text, line.text, width):
            yield _one(held)
            held = []
        held.append((item, line))
    if held:
        yield _one(held)


def _width(sizes: Sequence[int]) -> int:
    """How wide the lines of a block are; 0 for short ones of many sizes, which are a header's."""
    width = max((size for size in sizes if size <= WRAP_CHARS), default=0)
    filled = sum(size >= width * FILLED for size in sizes[:-1])
    return width if width >= NARROW_CHARS or filled * 2 >= len(sizes[:-1]) else 0


def _runs_on(line: str, following: str, width: int) -> bool:
    """Whether a wrapped line goes on in the following one."""
    if max(len(line), len(following)) > WRAP_CHARS:
        return False
    if GAP.search(line) or GAP.search(following) or _opens(line, following):
        return False
    if _goes_on(line, following):
        return True
    if width < MIN_WRAP_CHARS or (len(following.split()) <= OFFICE_WORDS and is_body(line)):
        return False
    first = following.split(maxsplit=1)[0]
    if len(line) + 1 + len(first) > width * FILL_SHARE + len(first) / 2:
        return True
    return first[0].islower() and line[-1] not in ".!?:;" and len(line) * 2 > width


def _opens(line: str, following: str) -> bool:
    """Whether a point of a list, or what another says, begins with the second line."""
    if BULLET.match(following):
        return True
    return line[-1] in CLOSED and SPEAKER.match(following) is not None


def _goes_on(line: str, following: str) -> bool:
    """Whether the second line of a headline follows: "SOLDIERS SEARCH HOUSES / IN LOWER TOWN"."""
    if not line[-1].isalnum() or len(line.split()) < 2:  # noqa: PLR2004 - one word is a name
        return False
    first = following.split(maxsplit=1)[0]
    if _is_banner(line) and _is_banner(following) and len(line.split()) > 2:  # noqa: PLR2004
        return True
    joint = first.casefold() in JOINTS and len(following.split()) > 1
    return joint and (first.islower() or (line.isupper() and following.isupper()))


def _is_banner(text: str) -> bool:
    """Whether the line may be of a headline in capitals: two words, no name of who prints it."""
    words = text.split()
    named = is_body(text) or is_outlet(text) or is_person(text)
    return text.isupper() and len(words) > 1 and text[-1].isalnum() and not named


def _one(held: Sequence[tuple[Item, Line]]) -> Item:
    first, last = held[0][0], held[-1][0]
    if first is last:
        return first
    return Item(first.start, last.end, " ".join(item.text for item, _ in held), None, first.blank)
