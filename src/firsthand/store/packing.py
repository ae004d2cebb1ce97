"""Plain forms of one article ⇄ bytes, for what is read whole and never searched.

Fields are told by their order, those that have their default are left out at the end, hashes
stand apart as eight bytes each because nothing packs them. The file grew by a third when forms
were deflated JSON with names.
"""

from __future__ import annotations

import json
import struct
import zlib
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, Final

from firsthand import codec

COUNT: Final = struct.Struct(">I")
HASH: Final = "hash"
Plain = dict[str, Any]


def packed(kind: type, plains: Sequence[Plain]) -> bytes | None:
    """Plain records of one type as bytes; None for none."""
    if not plains:
        return None
    hashes: list[int] = []
    rows = [_values(kind, plain, hashes) for plain in plains]
    text = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
    apart = struct.pack(f">{len(hashes)}q", *hashes)
    return COUNT.pack(len(hashes)) + apart + zlib.compress(text.encode("utf-8"), 9)


def unpacked(kind: type, blob: bytes | None) -> list[Plain]:
    """The plain records that `packed` packed."""
    if blob is None:
        return []
    (count,) = COUNT.unpack_from(blob)
    start = COUNT.size + 8 * count
    hashes = iter(struct.unpack(f">{count}q", blob[COUNT.size : start]))
    return [_plain(kind, row, hashes) for row in json.loads(zlib.decompress(blob[start:]))]


def _values(kind: type, plain: Plain, hashes: list[int]) -> list[Any]:
    """Values of a record in the order of its fields, up to the last that is no default."""
    absent = codec.pack_defaults(kind)
    values: list[Any] = []
    for name, inner in _fields(kind):
        if name == HASH:
            hashes.append(plain[name])
        elif inner is None:
            values.append(plain[name])
        else:
            values.append([_values(inner, each, hashes) for each in plain[name]])
    names = [name for name, _ in _fields(kind) if name != HASH]
    while values and names[-1] in absent and values[-1] == absent[names[-1]]:
        values.pop()
        names.pop()
    return values


def _plain(kind: type, values: Sequence[Any], hashes: Iterator[int]) -> Plain:
    plain: Plain = {}
    rest = iter(values)
    for name, inner in _fields(kind):
        if name == HASH:
            plain[name] = next(hashes)
            continue
        value: Any = next(rest, MISSING)
        if value is MISSING:
            continue
        plain[name] = value if inner is None else [_plain(inner, each, hashes) for each in value]
    return plain


@cache
def _fields(kind: type) -> tuple[tuple[str, Any], ...]:
    """Fields of a record in order, each with the type of the records it lists; None: no records."""
    inner = {name: codec.item(hint) for name, hint in codec.hints(kind).items()}
    return tuple((name, of if of and codec.is_record(of) else None) for name, of in inner.items())


MISSING: Final = object()
