"""Documents as readers make them: ids, marks, problems."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field

from firsthand.model import Declared, Document, Mark, MarkKind, Problem, Raw, Span
from firsthand.text.keys import key

NOBODY = frozenset(  # what office programs and libraries write when no author is set
    {"admin", "administrator", "anonymous", "microsoft office user", "owner", "python-docx"}
    | {"unknown", "unspecified", "user", "windows user"}
)
Range = tuple[int, int, MarkKind]  # start, end, what it is


@dataclass(frozen=True, slots=True)
class Found:
    """What a reader got out of one file, before it has an id."""

    text: str
    encoding: str | None = None
    declared: Declared = field(default_factory=Declared)
    marks: tuple[Range, ...] = ()  # empty ranges are left out


def sha256(data: bytes) -> str:
    """The name of a report: SHA-256 of its bytes, hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def document(raw: Raw, stamp: str, found: Found, ordinal: int = 0) -> Document:
    """`found` as the document number `ordinal` of `raw`, made by the reader called `stamp`."""
    report_id = sha256(raw.data)
    doc_id = key("document", report_id, stamp.partition("@")[0], ordinal)
    return Document(
        id=doc_id,
        report_id=report_id,
        name=raw.name,
        reader=stamp,
        text=found.text,
        encoding=found.encoding,
        declared=found.declared,
        marks=tuple(_marks(doc_id, found.marks)),
    )


def _marks(doc_id: str, ranges: Iterable[Range]) -> Iterable[Mark]:
    for start, end, kind in sorted(set(ranges)):
        if start < end:
            yield Mark(Span(doc_id, start, end), kind)


def person(name: str | None) -> tuple[str, ...]:
    """The author a file's properties name; empty when that is a program's word for nobody."""
    known = " ".join((name or "").split())
    return (known,) if known and known.lower().strip("()") not in NOBODY else ()


def problem(raw: Raw, message: str) -> Problem:
    return Problem("readers", raw.name, message)
