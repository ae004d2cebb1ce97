"""An HTML tree → its visible text in reading order, block by block.

The walk is a loop over the tree's events, never a recursion. White space is collapsed as a
browser does it; a `<br>` is a line end, two of them a new block; a row of a table is a line with
tabs between its cells, unless a cell holds paragraphs of its own (a page laid out as a table).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from firsthand.readers._furniture import Furniture

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BLOCKS = """
    address article aside blockquote body button caption center dd details dialog dir div dl dt
    fieldset figcaption figure footer form header hr legend li main menu nav ol option p pre
    section select summary table tbody tfoot thead ul
"""
BLOCKS = HEADINGS | frozenset(_BLOCKS.split())
CELLS = frozenset({"td", "th"})
_UNSEEN = """
    applet area audio canvas embed head iframe input link map math meta noembed noframes
    noscript object param script source style svg template textarea title track video
"""
UNSEEN = frozenset(_UNSEEN.split())
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
SPACES = re.compile(r"[ \t\n\r\f]+")
BREAK = "\x0b"  # stands for a `<br>` until white space is collapsed; no page prints one
AROUND_BREAK = re.compile(r" *\x0b *")
BLANK = " \t\n\r\f"
LONG_CELL = 200  # characters above which a cell is prose, not a value


Part = tuple[str, float]  # text, and the share of its characters in links


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item or table row as it is seen."""

    text: str
    tag: str
    linked: float  # share of its characters inside links, 0–1
    furniture: bool  # lies in a menu, footer, sidebar …
    credit: bool  # lies in a byline or publication date
    close: bool = False  # belongs to the block before: a row, a list item


@dataclass(slots=True)
class _Open:
    """What is being collected at one point of the walk."""

    pieces: list[tuple[str, bool]]  # text, whether in a link
    cells: list[list[Part]]  # of the row that is open
    tag: str = "p"
    close: bool = False


class _Walk:
    """One pass over one tree; `blocks` is what it has found so far."""

    def __init__(self, furniture: Furniture) -> None:
        self.furniture = furniture
        self.blocks: list[Block] = []
        self.now = _Open([], [])
        self.links = self.unseen = self.pre = self.rows = 0

    def start(self, element: Any) -> None:
        tag = element.tag
        if self.unseen or tag in UNSEEN or _is_hidden(element):
            self.unseen += 1
            return
        if tag in BLOCKS or tag in CELLS:
            self.boundary(tag)
        elif tag == "br":
            self.now.pieces.append((BREAK, False))
        elif tag == "tr":
            self.boundary(tag)
            self.rows += 1
        self.furniture.enter(element)
        self.links += tag == "a"
        self.pre += tag == "pre"
        self.add(element.text)

    def end(self, element: Any) -> None:
        tag = element.tag
        if self.unseen:
            self.unseen -= 1
        else:
            if tag in CELLS and self.rows:
                self.cell()
            elif tag == "tr":
                self.row()
                self.rows -= 1
            elif tag in BLOCKS:
                self.boundary("p")
            self.furniture.leave(element)
            self.links -= tag == "a"
            self.pre -= tag == "pre"
        if not self.unseen:
            self.add(element.tail)

    def add(self, text: str | None) -> None:
        if text and not self.unseen:
            kept = text.replace("\r\n", "\n").replace("\n", BREAK) if self.pre else text
            self.now.pieces.append((kept, self.links > 0))

    def cell(self) -> None:
        """Ends a cell: its words wait for the end of the row."""
        self.now.cells.append(_parts(self.now.pieces))
        self.now.pieces = []

    def row(self) -> None:
        """Ends a row: one line, or one block a cell when cells hold prose."""
        cells, self.now.cells = self.now.cells, []
        parts = [part for cell in cells for part in cell]
        if any(len(text) > LONG_CELL or "\n" in text for text, _ in parts) or (
            len(parts) > sum(map(bool, cells))
        ):
            self.emit(parts, "td", close=False)
        elif parts:
            linked = sum(len(text) * share for text, share in parts)
            text = "\t".join(cell[0][0] if cell else "" for cell in cells).rstrip("\t")
            close = bool(self.blocks) and self.blocks[-1].tag == "tr"
            share = linked / sum(len(text) for text, _ in parts)
            self.emit([(text, share)], "tr", close=close)

    def boundary(self, tag: str) -> None:
        """Ends the block that is open and begins one of `tag`."""
        if tag not in CELLS and self.now.cells:
            self.row()
        self.emit(_parts(self.now.pieces), self.now.tag, close=self.now.close)
        close = tag == "li" and bool(self.blocks) and self.blocks[-1].tag == "li"
        self.now = _Open([], self.now.cells, tag, close)

    def emit(self, parts: list[Part], tag: str, *, close: bool) -> None:
        for n, (text, linked) in enumerate(parts):
            furniture, credit = self.furniture.inside, self.furniture.credit
            self.blocks.append(Block(text, tag, linked, furniture, credit, close and not n))


def blocks(root: Any, furniture: Furniture) -> list[Block]:
    """Blocks of visible text below `root`, in reading order."""
    from lxml import etree

    walk = _Walk(furniture)
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if isinstance(element.tag, str):
            (walk.start if event == "start" else walk.end)(element)
    walk.boundary("p")
    return walk.blocks


def _parts(pieces: list[tuple[str, bool]]) -> list[Part]:
    """Stretches between empty lines, white space collapsed, each with the share of it in links."""
    found: list[Part] = []
    held: list[tuple[str, bool]] = []
    breaks = 0
    for piece, in_link in pieces:
        for n, line in enumerate(piece.split(BREAK)):
            breaks += n > 0
            if not line.strip(BLANK):
                held.append((line, False))
                continue
            if breaks > 1:
                found += _part(held)
                held = []
            elif breaks:
                held.append((BREAK, False))
            breaks = 0
            held.append((line, in_link))
    return [*found, *_part(held)]


def _part(pieces: list[tuple[str, bool]]) -> list[Part]:
    """One stretch; none when it holds nothing but white space."""
    text = SPACES.sub(" ", "".join(piece for piece, _ in pieces))
    text = AROUND_BREAK.sub("\n", text).strip("\n ")
    if not text.strip():
        return []
    linked = sum(len(piece.strip()) for piece, in_link in pieces if in_link)
    total = sum(len(piece.strip()) for piece, _ in pieces)
    return [(text, linked / total)]


def _is_hidden(element: Any) -> bool:
    style = element.get("style")
    return element.get("hidden") is not None or bool(style and HIDDEN.search(style))


def text_of(found: list[Block]) -> Iterator[tuple[Block, int, int]]:
    """Each block with its place in the text that `joined` makes."""
    at = 0
    for n, block in enumerate(found):
        at += 0 if n == 0 else 1 if block.close else 2
        yield block, at, at + len(block.text)
        at += len(block.text)


def joined(found: list[Block]) -> str:
    """Blocks with an empty line between them; rows and list items on lines of their own."""
    pieces: list[str] = []
    for n, block in enumerate(found):
        pieces.append("" if n == 0 else "\n" if block.close else "\n\n")
        pieces.append(block.text)
    return "".join(pieces)
