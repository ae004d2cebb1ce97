"""Markdown: read as plain text; the front matter is read for what the file says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from firsthand.model import Declared, Document, MarkKind, Problem, Raw
from firsthand.plugins import Part
from firsthand.readers import Read
from firsthand.readers._document import Found, document
from firsthand.readers._limits import Fit, Limits, over_text_limit, too_large
from firsthand.readers._plain import spoilt
from firsthand.text.encodings import decode, is_text

SUFFIXES = frozenset({".md", ".markdown", ".mdown"})
FRONT = re.compile(r"\A---[ \t]*\r?\n(?P<lines>(?:[^\n]*\n){0,100}?)---[ \t]*(?:\r?\n|\Z)")
FIELD = re.compile(r"^(?P<name>[\w-]+)[ \t]*:[ \t]*(?P<value>\S[^\r\n]*?)[ \t]*\r?$", re.M)
ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")


class Md:
    """Only the name tells it from other text. No character of it is changed."""

    def recognises(self, raw: Raw, /) -> Fit:
        named = PurePosixPath(raw.name).suffix.lower() in SUFFIXES
        return Fit.NAME if named and is_text(raw.data) else Fit.NO

    def __call__(self, raw: Raw, limits: Limits, /) -> Iterator[Document | Problem]:
        if over_text_limit(raw, limits):
            yield too_large(raw.name, len(raw.data), limits.text_bytes)
            return
        decoded = decode(raw.data)
        yield from spoilt(raw, decoded)
        front = FRONT.match(decoded.text)
        found = Found(
            decoded.text,
            decoded.encoding if decoded.is_exact else None,
            _declared(front["lines"]) if front else Declared(),
            ((0, front.end(), MarkKind.HEADER),) if front else (),
        )
        yield document(raw, PART.stamp, found)


def _declared(lines: str) -> Declared:
    """What plain `name: value` lines of the front matter say; lists and nesting are left alone."""
    fields = {field["name"].lower(): field["value"].strip("\"'") for field in FIELD.finditer(lines)}
    day = ISO_DAY.match(fields.get("date", ""))
    author = fields.get("author")
    return Declared(
        title=fields.get("title"),
        outlet=fields.get("publisher"),
        authors=(author,) if author and not author.startswith("[") else (),
        published=day[0] if day else None,
    )


def build() -> Read:
    """The reader of Markdown."""
    return Md()


PART = Part(name="md", version=1, build=build)
