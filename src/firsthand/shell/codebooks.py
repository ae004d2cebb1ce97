"""A user's codebook: what is wrong with it, and what it would change in a case."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from firsthand import flow
from firsthand.errors import PathMissing
from firsthand.facts import incidents
from firsthand.facts._codebook import Codebook, Entry
from firsthand.facts._codebook_file import Fault, codebook, digest_of, faults, shipped
from firsthand.model import Incident, Span
from firsthand.reading import Reading
from firsthand.store.compared import set_setting, setting
from firsthand.store.file import Connection
from firsthand.store.view import View
from firsthand.store.write import stamps

SETTING = "codebook"  # of a case: the words of the user's codebook
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


def check_codebook(text: str | None) -> None:
    """Raises WrongCodebook when the words of a codebook cannot be used."""
    if text is not None:
        codebook(text)


def take_codebook(db: Connection, text: str | None) -> str:
    """The codebook that a case is coded by; with `text` that one, from now on. Empty: none."""
    if text is None:
        return setting(db, SETTING) or ""
    if text != (setting(db, SETTING) or ""):
        set_setting(db, SETTING, text)
    return text


def is_mixed(db: Connection, text: str) -> bool:
    """Whether the acts of some document were coded by another codebook than that of `text`."""
    return any(flow.coded_by(stamp) != digest_of(text) for stamp in stamps(db))


def acts(words: str | None = None) -> tuple[Entry, ...]:
    """The acts that ship; with `words`, those whose code or definition has them."""
    held = shipped().entries
    return tuple(e for e in held if not words or words in e.code or words in e.definition.lower())


def changes(path: Path, view: View) -> Iterator[Change]:
    """What the codebook would change in the case, in the order of its documents.

    The case's acts are those of the codebook it was last added with. Raises WrongCodebook when
    the file cannot be used.
    """
    book = codebook(text_of(path))
    held = view.setting(SETTING)
    had = codebook(held) if held else shipped()
    ready = flow.build_document_parts()
    docs = tuple(view.documents())
    for start in range(0, len(docs), BATCH):
        for reading in flow.analyse(docs[start : start + BATCH], ready):
            yield from compared(reading, had, book)


def compared(reading: Reading, had: Codebook, book: Codebook) -> Iterator[Change]:
    """What another codebook than the one it had would make of one document's acts."""
    before, after = (_acts(reading, held) for held in (had, book))
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
