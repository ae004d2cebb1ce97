"""Rich text: its words and paragraphs, without its formatting."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.model import Declared, Document, Problem, Raw
from firsthand.plugins import Part
from firsthand.readers import Read
from firsthand.readers._document import Found, document, person, problem
from firsthand.readers._limits import Fit, Limits, over_text_limit, too_large

MAGIC = b"{\\rtf"
PICTURE = re.compile(r"[0-9a-fA-F\s]{1000,}")  # hexadecimal data of a picture
TITLE = re.compile(r"\{\\info\b[^}]{0,500}?\{\\title ([^{}\\]{1,300})\}", re.S)
AUTHOR = re.compile(r"\{\\info\b.{0,1000}?\{\\author ([^{}\\]{1,300})\}", re.S)


class Rtf:
    """Reads with striprtf."""

    def recognises(self, raw: Raw, /) -> Fit:
        return Fit.CONTENT if raw.data.lstrip()[: len(MAGIC)] == MAGIC else Fit.NO

    def __call__(self, raw: Raw, limits: Limits, /) -> Iterator[Document | Problem]:
        from striprtf.striprtf import rtf_to_text

        if over_text_limit(raw, limits):
            yield too_large(raw.name, len(raw.data), limits.text_bytes)
            return
        source = raw.data.decode("latin-1")  # RTF is ASCII; other bytes stand for themselves
        # striprtf would glue addresses to the words of a link, in time that grows with the square
        plain = PICTURE.sub(" ", source).replace("\\fldinst{", "\\fldinst {")
        try:
            text: str = rtf_to_text(plain, errors="replace")  # type: ignore[no-untyped-call] # untyped
        except (ValueError, TypeError, IndexError, KeyError, LookupError, OverflowError):
            yield problem(raw, "is damaged rich text: open it and save it as .docx or PDF")
            return
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        if not text.strip():
            yield problem(raw, "is rich text without words, or damaged: open it and save it anew")
            return
        yield document(raw, PART.stamp, Found(text, None, _declared(source)))


def _declared(source: str) -> Declared:
    title, author = TITLE.search(source), AUTHOR.search(source)
    return Declared(
        title=title[1].strip() or None if title else None,
        authors=person(author[1] if author else None),
    )


def build() -> Read:
    """The reader of rich text."""
    return Rtf()


PART = Part(name="rtf", version=1, build=build)
