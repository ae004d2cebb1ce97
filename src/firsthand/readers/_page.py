"""The text of a web page with its furniture marked: for HTML files, mails and web archives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from firsthand.model import MarkKind
from firsthand.readers._blocks import HEADINGS, Block, blocks, joined, text_of
from firsthand.readers._document import Found, Range
from firsthand.readers._furniture import HALF_LINKED, LINKED, SHORT_LINK_WORDS, Furniture, weights
from firsthand.readers._metadata import declared
from firsthand.text.keys import fold

PROSE_WORDS = 12  # a block as long as this, or ending like a sentence, is taken for prose
SENTENCE_END = re.compile(r"[.!?…][\"'”’»)]*$")
PROBE_CHARS = 60  # of a block, looked for in what trafilatura keeps
MAIN_CHARS, MAIN_TAGS = 1_000_000, 10_000  # above which trafilatura may take many seconds
SKIPPED = re.compile(r"<(script|style|head|template)\b.*?(?:</\1\s*>|\Z)", re.I | re.S)
TAG = re.compile(r"<[!/?a-zA-Z][^<>]{0,2000}>")
LINE_SPACE = re.compile(r"[ \t\f\v\r]*\n\s*")


def page(text: str) -> Found | None:
    """What a page shows; None when it is nested too deep to be parsed (see `flat`)."""
    root = _tree(text)
    if root is None:
        return None
    sizes = weights(root)
    total = sizes.get(root, (0, False))[0]
    found = blocks(root, Furniture(sizes, total))
    furniture = _marked(found, _main_text(text))
    return Found(joined(found), None, declared(root), tuple(furniture))


def flat(text: str) -> Found:
    """Text between the tags, whatever their order: a last resort that cannot fail."""
    from html import unescape

    bare = TAG.sub("\n", SKIPPED.sub("\n", text))
    return Found(LINE_SPACE.sub("\n\n", unescape(bare)).strip())


def _tree(text: str) -> Any | None:
    """The root element; None when the parser gave up before the end."""
    from lxml import etree

    parser = etree.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, no_network=True
    )
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.ParserError:  # nothing but white space or comments
        return etree.Element("html")
    except etree.XMLSyntaxError:
        return None
    fatal = etree.ErrorLevels.FATAL
    gave_up = any(
        error.level == fatal and error.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT
        for error in parser.error_log
    )
    return None if gave_up else root


def _marked(found: list[Block], main: str) -> Iterator[Range]:
    """Furniture: by the elements it lies in, by its links, or by standing outside the prose."""
    inner = _hull(found, main)
    for n, (block, start, end) in enumerate(text_of(found)):
        if (
            block.furniture
            or _is_link_line(found, n)
            or (inner and n not in inner and _is_scrap(block))
        ):
            yield start, end, MarkKind.BOILERPLATE


def _hull(found: list[Block], main: str) -> range | None:
    """From the first to the last block of the main text, with the heading above; None: no idea."""
    if not main:
        return None
    held = [
        n
        for n, block in enumerate(found)
        if not block.furniture and fold(block.text[:PROBE_CHARS]) in main
    ]
    if not held:
        return None
    first = next(
        (n for n in range(held[0], -1, -1) if found[n].tag == "h1"),
        held[0],
    )
    return range(first, held[-1] + 1)


def _is_link_line(found: list[Block], n: int) -> bool:
    """A short line that is all link, or a longer or half linked one beside such a line."""
    block = found[n]
    if block.linked < HALF_LINKED or block.tag in HEADINGS or block.credit:
        return False
    if block.linked >= LINKED and len(block.text.split()) <= SHORT_LINK_WORDS:
        return True
    beside = found[max(n - 1, 0) : n] + found[n + 1 : n + 2]
    is_list = any(other.linked >= LINKED for other in beside)
    return is_list and (block.linked >= LINKED or _is_scrap(block))


def _is_scrap(block: Block) -> bool:
    """Too short for prose, and no heading, byline or caption."""
    if block.tag in HEADINGS or block.tag == "figcaption" or block.credit:
        return False
    return len(block.text.split()) < PROSE_WORDS and not SENTENCE_END.search(block.text)


def _main_text(text: str) -> str:
    """What trafilatura holds to be the main text, folded; empty when it finds none.

    Not asked of very long pages: its time grows with the square of the elements.
    """
    if len(text) > MAIN_CHARS or text.count("<") > MAIN_TAGS:
        return ""
    import trafilatura

    kept = trafilatura.extract(text, include_comments=False, favor_recall=True, fast=True)
    return fold(kept or "")
