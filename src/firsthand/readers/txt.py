"""Plain text: the document is the decoded bytes, unchanged."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.model import Document, Problem, Raw
from firsthand.plugins import Part
from firsthand.readers import Read
from firsthand.readers._document import Found, document
from firsthand.readers._limits import Fit, Limits, over_text_limit, too_large
from firsthand.readers._plain import spoilt
from firsthand.text.encodings import decode, is_text


class Txt:
    """Line ends, NUL and every odd character are kept; only a byte order mark is left out."""

    def recognises(self, raw: Raw, /) -> Fit:
        return Fit.FAMILY if is_text(raw.data) else Fit.NO

    def __call__(self, raw: Raw, limits: Limits, /) -> Iterator[Document | Problem]:
        if over_text_limit(raw, limits):
            yield too_large(raw.name, len(raw.data), limits.text_bytes)
            return
        decoded = decode(raw.data)
        yield from spoilt(raw, decoded)
        encoding = decoded.encoding if decoded.is_exact else None
        yield document(raw, PART.stamp, Found(decoded.text, encoding))


def build() -> Read:
    """The reader of plain text."""
    return Txt()


PART = Part(name="txt", version=1, build=build)
