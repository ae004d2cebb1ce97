"""Bare texts through the pipeline, for the scorers that have no report files."""

from __future__ import annotations

import hashlib
import html
import re
from collections.abc import Iterable, Iterator
from itertools import islice

from firsthand import flow
from firsthand.model import Document
from firsthand.reading import Reading

BATCH = 32  # texts at a time, which bounds the memory
BREAK = re.compile(r"</p>\s*<p>|<br\s*/?>")
TAG = re.compile(r"<[^>]+>")


def plain(markup: str) -> str:
    """The words of paragraphs in HTML, an empty line between two."""
    return html.unescape(TAG.sub("", BREAK.sub("\n\n", markup))).strip()


def analysed(texts: Iterable[str]) -> Iterator[Reading]:
    """Each text as a report of its own, with every record made of it, in the order given."""
    ready = flow.build_document_parts()
    rest = iter(texts)
    while batch := list(islice(rest, BATCH)):
        yield from flow.analyse([document(text) for text in batch], ready)


def document(text: str) -> Document:
    """A report that is this text."""
    name = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Document(name[:24], name, f"{name[:8]}.txt", "eval", text)
