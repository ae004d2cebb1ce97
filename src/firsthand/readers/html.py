"""Web pages: all that they show is kept; menus, footers and share lines are marked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from firsthand.model import Document, Problem, Raw
from firsthand.plugins import Part
from firsthand.readers import Read
from firsthand.readers._document import document, problem
from firsthand.readers._limits import Fit, Limits, over_text_limit, too_large
from firsthand.readers._page import flat, page
from firsthand.readers._plain import spoilt
from firsthand.text.encodings import decode, is_text

SNIFF = 4096
START = re.compile(
    r"^\ufeff?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*"
    r"<(?:!doctype\s+html|html|head|body|title|meta|h[1-6]|div|article|table)\b",
    re.I | re.S,
)
CLOSED = re.compile(r"</(?:p|div|a|span|td|li|h[1-6]|html|body)\s*>", re.I)
SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".shtml", ".php", ".asp", ".aspx", ".jsp"})
CHARSET = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.I)


class Html:
    """A file that starts like a page is one, whatever it is called."""

    def recognises(self, raw: Raw, /) -> Fit:
        sample = raw.data[:SNIFF]
        if b"<" not in sample or not is_text(raw.data):
            return Fit.NO
        text = decode(sample).text
        if START.search(text):
            return Fit.CONTENT
        named = PurePosixPath(raw.name).suffix.lower() in SUFFIXES
        return Fit.NAME if named and CLOSED.search(text) else Fit.NO

    def __call__(self, raw: Raw, limits: Limits, /) -> Iterator[Document | Problem]:
        if over_text_limit(raw, limits):
            yield too_large(raw.name, len(raw.data), limits.text_bytes)
            return
        charset = CHARSET.search(raw.data[:SNIFF])
        decoded = decode(raw.data, charset[1].decode("ascii", "ignore") if charset else None)
        yield from spoilt(raw, decoded)
        found = page(decoded.text)
        if found is None:
            yield problem(raw, "is nested too deep: read as bare lines, menus are not marked")
            found = flat(decoded.text)
        yield document(raw, PART.stamp, found)


def build() -> Read:
    """The reader of web pages."""
    return Html()


PART = Part(name="html", version=1, build=build)
