"""Bare texts through the pipeline, for the scorers that have no report files."""

from __future__ import annotations

import hashlib
import html
import re
from collections.abc import Iterable, Iterator
from itertools import islice

from firsthand import articles, flow, language
from firsthand.articles._assemble import assemble
from firsthand.language._choose import parse
from firsthand.model import Document
from firsthand.plugins import build
from firsthand.reading import Reading

BATCH = 32  # texts at a time, which bounds the memory
BREAK = re.compile(r"</p>\s*<p>|<br\s*/?>")
TAG = re.compile(r"<[^>]+>")


def plain(markup: str) -> str:
    """The words of paragraphs in HTML, an empty line between two."""
    return html.unescape(TAG.sub("", BREAK.sub("\n\n", markup))).strip()


def parsed(texts: Iterable[str]) -> Iterator[Reading]:
    """Each text as a report of its own, with its articles and sentences, in the order given."""
    labels, languages = build(articles), build(language)
    rest = iter(texts)
    while batch := list(islice(rest, BATCH)):
        docs = [document(text) for text in batch]
        readings = [Reading(doc).with_layers(assemble(doc, labels.values())) for doc in docs]
        yield from parse(readings, languages.values())


def document(text: str) -> Document:
    """A report that is this text."""
    name = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Document(name[:24], name, f"{name[:8]}.txt", "eval", text)


def analysed(texts: Iterable[str]) -> Iterator[Reading]:
    """Each text as a report of its own, with all that the document pipeline finds, in order."""
    docs = [document(text) for text in texts]
    return iter(flow.analyse(docs, flow.build_document_parts()))
