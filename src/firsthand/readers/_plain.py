"""Decoding a text file, and saying which bytes of it could not be decoded."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.model import Problem, Raw
from firsthand.readers._document import problem
from firsthand.text.encodings import Decoded

NAMED_OFFSETS = 10


def spoilt(raw: Raw, decoded: Decoded) -> Iterator[Problem]:
    """A problem that names the bytes that could not be decoded, if there are any."""
    if decoded.is_exact:
        return
    places = ", ".join(_place(*place) for place in decoded.spoilt[:NAMED_OFFSETS])
    more = len(decoded.spoilt) - NAMED_OFFSETS
    yield problem(
        raw,
        f"bytes not {decoded.encoding} at {places}{f' and {more} more places' if more > 0 else ''}"
        ": read as �; the rest is read. Save the file in one encoding",
    )


def _place(start: int, end: int) -> str:
    """Offsets from 0, the last one included."""
    return str(start) if end == start + 1 else f"{start}–{end - 1}"
