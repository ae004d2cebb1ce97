"""Values of records ⇄ text: a line a record, the words of a list with spaces between them.

Half of what JSON takes is marks between words, and a text of words with spaces deflates better
against the article whose words they are. Which type a field has is known, so `told` writes no more
than its letters; a value that could be mistaken for another is written as JSON.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any, Final

from firsthand import codec
from firsthand.model import Span
from firsthand.store.tables import COMPACT

MARKS: Final = (("\n", "\t"), ("\x02", "\x03"), ("\x06", "\x07"))  # between records, and fields
APART: Final = "\x04"  # before each word of a list in which words hold spaces
AS_JSON: Final = "\x05"
PLACES: Final = 2  # of a span in the document that is written; in another it has its name too
TRUE: Final = "!"
OWN: Final = re.compile("[\x00-\x1f]")  # marks of ours, and what looks like them
NUMBER: Final = re.compile(r"-?[\d.e+-]+")

Field = tuple[Callable[[Any], str | None], Callable[[str], Any]]  # None: only JSON tells it


def told(fields: Sequence[Field], records: Sequence[Sequence[Any]], depth: int = 0) -> str:
    """Records, as lists of their values, the last ones left out where they need not be told."""
    between, within = MARKS[depth]
    return between.join(
        [
            within.join(
                [_told(value, write) for value, (write, _) in zip(one, fields, strict=False)]
            )
            for one in records
        ]
    )


def _told(value: Any, write: Callable[[Any], str | None]) -> str:
    found = write(value)
    return _as_json(value) if found is None else found


def _as_json(value: Any) -> str:
    return AS_JSON + json.dumps(value, ensure_ascii=False, separators=COMPACT)


def untold(fields: Sequence[Field], text: str, depth: int = 0) -> list[list[Any]]:
    """The records that were told; at least one."""
    between, within = MARKS[depth]
    return [
        [
            json.loads(cell[1:]) if cell[:1] == AS_JSON else read(cell)
            for cell, (_, read) in zip(one.split(within), fields, strict=False)
        ]
        for one in text.split(between)
    ]


@cache
def fields(kind: Any, left_out: frozenset[str], numbers: frozenset[str], depth: int = 0) -> Any:
    """How the fields of a record are told, but for those left out; `numbers` are those that are
    told as numbers where they can be.
    """
    absent = codec.pack_defaults(kind)
    return tuple(
        NUMBERED if name in numbers else _or_absent(_field(hint, left_out, numbers, depth), default)
        for name, hint in codec.hints(kind).items()
        if name not in left_out
        for default in (absent.get(name),)
    )


def _or_absent(field: Field, default: Any) -> Field:
    """The field told by nothing where it is some word that it is by default."""
    if not isinstance(default, str) or not default:
        return field
    write, read = field
    return (
        lambda value: "" if value == default else (write(value) or None),
        lambda cell: read(cell) if cell else default,
    )


def _field(hint: Any, left_out: frozenset[str], numbers: frozenset[str], depth: int) -> Field:
    inner = codec.optional(hint) or hint
    one = codec.item(hint)
    if codec.is_record(one or inner):
        return _records(fields(one or inner, left_out, numbers, depth + 1), depth + 1, bool(one))
    if one is str:
        return _words, _unwords
    if Span in (inner, one):
        return _span if inner is Span else _json, _unspan
    if inner in (int, float):
        return _number, _unnumber(inner)
    if inner is bool:
        return _flag, TRUE.__eq__
    return (_text, _untext) if codec.optional(hint) else (_plain, str)


def _records(inner: Sequence[Field], depth: int, many: bool) -> Field:
    def write(value: Any) -> str | None:
        if value is None or value == []:
            return "" if (value == []) is many else None
        found = told(inner, value if many else [value], depth)
        is_clear = found and AS_JSON not in found and all(found.split(MARKS[depth][0]))
        return found if is_clear else None

    def read(cell: str) -> Any:
        if not cell:
            return [] if many else None
        found = untold(inner, cell, depth)
        return found if many else found[0]

    return write, read


def _plain(value: Any) -> str | None:
    return value if isinstance(value, str) and not OWN.search(value) else None


def _text(value: Any) -> str | None:
    return "" if value is None else (_plain(value) or None)


def _untext(cell: str) -> str | None:
    return cell or None


def _words(value: list[str]) -> str | None:
    whole = "".join(value)
    if OWN.search(whole):
        return None
    if " " in whole or not all(value):
        return "".join([APART + word for word in value])
    return "".join([" " + word for word in value])


def _unwords(cell: str) -> list[str]:
    return cell[1:].split(cell[0]) if cell else []


def _json(value: Any) -> str | None:
    return "" if value == [] else None


def _span(value: Any) -> str | None:
    if value is None:
        return ""
    return f"{value[0]} {value[1] - value[0]}" if len(value) == PLACES else None


def _unspan(cell: str) -> Any:
    if not cell:
        return None
    start, length = map(int, cell.split(" "))
    return [start, start + length]


def _number(value: Any) -> str | None:
    if value is None:
        return ""
    told = str(int(value)) if isinstance(value, float) and value.is_integer() else repr(value)
    return told if NUMBER.fullmatch(told) else None


def _unnumber(kind: type) -> Callable[[str], Any]:
    return lambda cell: kind(cell) if cell else None


def _flag(value: Any) -> str | None:
    return TRUE if value else ""


def _numbered(value: Any) -> str | None:
    return str(value) if isinstance(value, int) else None


NUMBERED: Final[Field] = (_numbered, int)
