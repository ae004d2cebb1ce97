"""A user's codebook: what is wrong with it, and what it would change in a case."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from firsthand import flow
from firsthand.errors import PathMissing
from firsthand.facts import incidents
from firsthand.facts._codebook import Codebook, Entry
from firsthand.facts._codebook_file import Fault, codebook, faults, shipped
from firsthand.model import Incident, Span
from firsthand.reading import Reading
from firsthand.store.view import View

BATCH = 32  # documents analysed at a time


@dataclass(frozen=True, slots=True)
class Change:
    """An act that a codebook would add, take away or code otherwise; empty codes: none."""

    file: str
    span: Span
    before: str
    after: str


def text_of(path: Path) -> str:
    """The words of a codebook's file. Raises PathMissing."""
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as wrong:
        raise PathMissing(f"cannot read a codebook from {path}: {wrong}") from wrong


def checked(path: Path) -> tuple[Fault, ...]:
    """Everything that is wrong with the file, in the order of its lines."""
    return faults(text_of(path))


def acts(words: str | None = None) -> tuple[Entry, ...]:
    """The acts that ship; with `words`, those whose code or definition has them."""
    held = shipped().entries
    return tuple(e for e in held if not words or words in e.code or words in e.definition.lower())


def changes(path: Path, view: View) -> Iterator[Change]:
    """What the codebook would change in the case, in the order of its documents.

    Raises WrongCodebook when it cannot be used.
    """
    book = codebook(text_of(path))
    ready = flow.build_document_parts()
    docs = tuple(view.documents())
    for start in range(0, len(docs), BATCH):
        for reading in flow.analyse(docs[start : start + BATCH], ready):
            yield from compared(reading, book)


def compared(reading: Reading, book: Codebook) -> Iterator[Change]:
    """What another codebook would make of one document's acts."""
    before, after = (_acts(reading, held) for held in (shipped(), book))
    for place in sorted({*before, *after}):
        old, new = before.get(place, ()), after.get(place, ())
        if old != new:
            span = reading.doc.span(*place)
            yield Change(reading.doc.name, span, ", ".join(old), ", ".join(new))


def _acts(reading: Reading, book: Codebook) -> dict[tuple[int, int], tuple[str, ...]]:
    found: dict[tuple[int, int], tuple[str, ...]] = {}
    for record in incidents.find(reading, book):
        if isinstance(record, Incident):
            place = (record.span.start, record.span.end)
            found[place] = tuple(sorted({*found.get(place, ()), record.act}))
    return found
