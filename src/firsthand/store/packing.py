"""Plain forms of one article ⇄ bytes, for what is read whole and never searched.

What the case holds elsewhere is not kept again. Fields are told by their order, those that have
their default are left out at the end; words are deflated against the words of the article, hashes
are made anew from the words at their places, ids are told by their place in a list.
"""

from __future__ import annotations

import hashlib
import json
import pkgutil
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from firsthand import codec
from firsthand.model import Gist, Imprint, Passage
from firsthand.text.shingles import hash_of, words_in

WINDOW: Final = 30_000  # bytes of the words that deflating can look back to
IDS: Final = frozenset({"article_id", "figure_id"})
COUNTED_UP: Final = "statement_id"  # numbers that follow each other
HASH_BYTES: Final = 8
MORE: Final = 128  # of a byte: another one follows; the seven bits below it are the number's
Plain = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Ground:
    """What the case knows of an article apart from its forms."""

    text: str = ""  # of its document; empty: not known
    start: int = 0  # where the article stands in it
    end: int = 0
    ids: tuple[str, ...] = ()  # ids that its forms may name, in an order that stays

    @property
    def dictionary(self) -> bytes:
        """What its forms are deflated against."""
        words = self.text[self.start : self.end].encode("utf-8", "surrogatepass").lower()
        return _shapes() + words[-WINDOW:]


NOWHERE: Final = Ground()


@cache
def _shapes() -> bytes:
    """Forms of invented articles: how rows begin and end, and what stands in most."""
    found = pkgutil.get_data("firsthand.store", "shapes.txt")
    assert found is not None
    return found.strip()


@cache
def layout() -> str:
    """Digest of what unpacking depends on: a case with another is made anew."""
    names = [f"{kind.__name__} {name}" for kind in (Gist, Imprint) for name in _names(kind)]
    return hashlib.sha256(" ".join(names).encode() + _shapes()).hexdigest()


def _names(kind: Any) -> Iterator[str]:
    for name, inner, _ in _fields(kind):
        yield name
        if inner is not None:
            yield from _names(inner)


def packed(kind: type, plains: Sequence[Plain], ground: Ground = NOWHERE) -> bytes | None:
    """Plain records of one type as bytes; None for none."""
    if not plains:
        return None
    apart = Passages(ground.text if kind is Imprint else "")
    known = {id_: place for place, id_ in enumerate(ground.ids)}
    rows = [_values(kind, plain, apart, known) for plain in _stepping(plains)]
    text = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
    deflate = zlib.compressobj(9, zlib.DEFLATED, -15, 9, zdict=ground.dictionary)
    words = deflate.compress(text.encode("utf-8", "surrogatepass")) + deflate.flush()
    return varint(len(words)) + words + bytes(apart.packed)


def unpacked(kind: type, blob: bytes | None, ground: Ground = NOWHERE) -> list[Plain]:
    """The plain records that `packed` packed."""
    if blob is None:
        return []
    rest = memoryview(blob)
    size, start = unvarint(rest, 0)
    inflate = zlib.decompressobj(-15, zdict=ground.dictionary)
    words = inflate.decompress(rest[start : start + size]) + inflate.flush()
    apart = Taken(ground.text if kind is Imprint else "", rest, start + size)
    rows = json.loads(words.decode("utf-8", "surrogatepass"))
    return _stepped([_plain(kind, row, apart, ground.ids) for row in rows])


def _stepping(plains: Iterable[Plain]) -> Iterator[Plain]:
    """The records with the numbers of their statements as steps from one to the next."""
    last = 0
    for plain in plains:
        number = plain.get(COUNTED_UP)
        if number is None:
            yield plain
        else:
            yield {**plain, COUNTED_UP: number - last}
            last = number


def _stepped(plains: list[Plain]) -> list[Plain]:
    last = 0
    for plain in plains:
        if COUNTED_UP in plain:
            last = plain[COUNTED_UP] = plain[COUNTED_UP] + last
    return plains


def _values(kind: type, plain: Plain, apart: Passages, known: dict[str, int]) -> list[Any]:
    """Values of a record in the order of its fields, up to the last that is no default."""
    absent = codec.pack_defaults(kind)
    values: list[Any] = []
    names: list[str] = []
    for name, inner, many in _fields(kind):
        value = plain[name] if name in plain else absent[name]
        if inner is Passage:
            apart.add(value)
            continue
        if many:
            value = [_values(inner, each, apart, known) for each in value]
        elif inner is not None and value is not None:
            value = _values(inner, value, apart, known)
        elif name in IDS:
            value = known.get(value, value)
        values.append(value)
        names.append(name)
    while values and names[-1] in absent and values[-1] == absent[names[-1]]:
        values.pop()
        names.pop()
    return values


def _plain(kind: type, values: Sequence[Any], apart: Taken, ids: Sequence[str]) -> Plain:
    plain: Plain = {}
    rest = iter(values)
    for name, inner, many in _fields(kind):
        if inner is Passage:
            plain[name] = apart.next()
            continue
        value: Any = next(rest, MISSING)
        if value is MISSING:
            continue
        if many:
            value = [_plain(inner, each, apart, ids) for each in value]
        elif inner is not None and value is not None:
            value = _plain(inner, value, apart, ids)
        elif name in IDS and isinstance(value, int):
            value = ids[value]
        plain[name] = value
    return plain


@cache
def _fields(kind: Any) -> tuple[tuple[str, Any, bool], ...]:
    """Fields of a record in order, each with the type of the records it holds (None: none), and
    whether it holds many of them.
    """
    found: list[tuple[str, Any, bool]] = []
    for name, hint in codec.hints(kind).items():
        inner = codec.item(hint) or codec.optional(hint)
        is_record = bool(inner) and codec.is_record(inner)
        found.append((name, inner if is_record else None, is_record and bool(codec.item(hint))))
    return tuple(found)


class Hashes:
    """Hashes of the runs of words of a text."""

    def __init__(self, text: str) -> None:
        self.words = words_in(text, 0, len(text)) if text else []
        self.starts = {word.start: place for place, word in enumerate(self.words)}
        self.ends = {word.end: place for place, word in enumerate(self.words, 1)}

    def at(self, start: int, end: int) -> int | None:
        """The hash of the run of all words at a place; None where no run of words is."""
        some = self.words[self.starts.get(start, 0) : self.ends.get(end, 0)]
        if not some or some[0].start != start:
            return None
        return hash_of(some)


class Passages:
    """Lists of passages as bytes: steps and lengths; the hash only where its words do not tell."""

    def __init__(self, text: str) -> None:
        self.told = Hashes(text)
        self.packed = bytearray()

    def add(self, passages: Sequence[Plain]) -> None:
        """Adds one list."""
        self.packed += varint(len(passages))
        last = 0
        for passage in passages:
            start, end = passage["span"]
            apart = passage["hash"] != self.told.at(start, end)
            step = start - last
            self.packed += varint((abs(step) << 2) | (step < 0) << 1 | apart)
            self.packed += varint(end - start)
            if apart:
                self.packed += passage["hash"].to_bytes(HASH_BYTES, "big", signed=True)
            last = start


class Taken:
    """The lists that `Passages` packed, one after the other."""

    def __init__(self, text: str, packed: memoryview, at: int) -> None:
        self.told = Hashes(text)
        self.packed = packed
        self.at = at

    def next(self) -> list[Plain]:
        """The next list."""
        count = self._number()
        last = 0
        found: list[Plain] = []
        for _ in range(count):
            step = self._number()
            last += -(step >> 2) if step & 2 else step >> 2
            end = last + self._number()
            found.append({"hash": self._hash(last, end, apart=bool(step & 1)), "span": [last, end]})
        return found

    def _hash(self, start: int, end: int, *, apart: bool) -> int | None:
        if not apart:
            return self.told.at(start, end)
        self.at += HASH_BYTES
        kept = self.packed[self.at - HASH_BYTES : self.at]
        return int.from_bytes(kept, "big", signed=True)

    def _number(self) -> int:
        number, self.at = unvarint(self.packed, self.at)
        return number


def varint(number: int) -> bytes:
    """A number in as few bytes as it needs, seven bits each."""
    found = bytearray()
    while number >= MORE:
        found.append(number % MORE | MORE)
        number >>= 7
    found.append(number)
    return bytes(found)


def unvarint(packed: memoryview, at: int) -> tuple[int, int]:
    """The number at a place, and the place after it."""
    number = shift = 0
    while packed[at] >= MORE:
        number |= (packed[at] % MORE) << shift
        shift += 7
        at += 1
    return number | packed[at] << shift, at + 1


MISSING: Final = object()
