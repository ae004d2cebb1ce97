"""Values of fields ⇄ cells of a row: spans as numbers, records as lists of their fields."""

from __future__ import annotations

import json
from collections.abc import Callable
from enum import StrEnum
from functools import cache
from typing import Any, Final

from firsthand import codec
from firsthand.model import Span
from firsthand.store.ids import spelling
from firsthand.store.lists import lister

Cell = None | int | float | str | bytes
LONGEST: Final = 1024  # characters; spans shorter than that are kept as one number
COMPACT: Final = (",", ":")


@cache
def writers(kind: type, packs: bool) -> tuple[tuple[str, Callable[[Any, str], Cell]], ...]:
    """For each field, the function from its value and document to a cell."""
    written = _packing_writer if packs else _writer
    return tuple((name, written(hint)) for name, hint in codec.hints(kind).items())


def _packing_writer(hint: Any) -> Callable[[Any, str], Cell]:
    """As `_writer`, but a single span of the document, and not too long, is one number, and a
    record the list of its fields.
    """
    plain = _writer(hint)
    inner = codec.optional(hint) or hint
    if codec.is_record(inner):
        listed = lister(inner)

        def told(value: Any, doc_id: str) -> Cell:
            found = None if value is None else listed(value, doc_id)
            if found is None or not _is_exact(found):
                return plain(value, doc_id)
            return json.dumps(found, ensure_ascii=False, separators=COMPACT)

        return told
    if Span not in (hint, codec.optional(hint), codec.item(hint)):
        return plain

    def written(value: Any, doc_id: str) -> Cell:
        (span,) = value if isinstance(value, tuple) and len(value) == 1 else (value,)
        if not isinstance(span, Span) or span.doc_id != doc_id:
            return plain(value, doc_id)
        length = span.end - span.start
        return plain(value, doc_id) if length >= LONGEST else span.start * LONGEST + length

    return written


def _is_exact(value: Any) -> bool:
    """Whether SQLite's JSON functions, which round to 15 digits, leave every number as it is."""
    if isinstance(value, list):
        return all(map(_is_exact, value))
    return not isinstance(value, float) or float(f"{value:.15g}") == value


@cache
def readers(kind: type) -> tuple[tuple[str, Callable[[Any, str], Any] | None], ...]:
    """For each field, the function from a cell and its document to the value; None: it stays."""
    return tuple((name, _reader(hint)) for name, hint in codec.hints(kind).items())


def _scalar(hint: Any) -> Any:
    """The scalar type of a column that holds one; None when it holds JSON."""
    inner = codec.optional(hint) or hint
    plain = isinstance(inner, type) and (
        inner in (str, int, float, bool) or issubclass(inner, StrEnum)
    )
    return inner if plain else None


def _writer(hint: Any) -> Callable[[Any, str], Cell]:
    scalar = _scalar(hint)
    if scalar is bool:
        return lambda value, doc_id: None if value is None else int(value)
    if scalar is not None:
        return lambda value, doc_id: value
    packed = codec.packer(hint)
    inner = codec.optional(hint) or hint
    absent = codec.pack_defaults(inner) if codec.is_record(inner) else {}

    def written(value: Any, doc_id: str) -> Cell:
        if value is None or value == ():
            return None
        plain = packed(value, doc_id)
        if absent:
            plain = {k: v for k, v in plain.items() if k not in absent or v != absent[k]}
        return json.dumps(plain, ensure_ascii=False, separators=COMPACT)

    return written


def _reader(hint: Any) -> Callable[[Any, str], Any] | None:
    scalar = _scalar(hint)
    if scalar is bool:
        return lambda cell, doc_id: None if cell is None else bool(cell)
    if scalar is not None and issubclass(scalar, StrEnum):
        words: dict[Any, Any] = {None: None, **{word.value: word for word in scalar}}
        return lambda cell, doc_id: words[cell]
    if scalar is not None:
        return None
    empty: tuple[()] | None = () if codec.item(hint) else None
    unpacked = codec.unpacker(hint)
    return lambda cell, doc_id: empty if cell is None else unpacked(json.loads(cell), doc_id)


def hundredth(cell: Callable[[Any, str], Cell]) -> Callable[[Any, str], Cell]:
    """As `cell`, but hundredths as whole numbers."""

    def written(value: Any, doc_id: str) -> Cell:
        found = cell(value, doc_id)
        whole = round(found * 100) if isinstance(found, float) else None
        return found if whole is None or whole / 100 != found else whole

    return written


def placed(kind: Any) -> Callable[[Any, str], Cell]:
    """The place of a word in its closed set."""
    places = {word: place for place, word in enumerate(kind)}
    return lambda value, doc_id: places[value]


def id_cell(record_id: str | None, _: str) -> Cell:
    """An id as the number that it spells."""
    return None if record_id is None else spelling(record_id)
