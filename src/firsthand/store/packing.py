"""Plain forms of one article ⇄ bytes, for what is read whole and never searched.

What the case holds elsewhere is not kept again. Fields are told by their order, those that have
their default are left out at the end; words are deflated against the words of the article, ids
are told by their place in a list. Passages that are a sample of the text are sampled again.
"""

from __future__ import annotations

import hashlib
import pkgutil
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any, Final

from firsthand import codec
from firsthand.model import Gist, Imprint
from firsthand.store import lines
from firsthand.store.passages import PROSE, SAMPLED, Passages, Plain, Taken, unvarint, varint
from firsthand.text.samples import SAMPLING

WINDOW: Final = 30_000  # bytes of the words that deflating can look back to
IDS: Final = frozenset({"article_id", "figure_id"})
COUNTED_UP: Final = "statement_id"  # numbers that follow each other
COUNTING: Final = 4  # raised when numbers are counted from elsewhere, or places
APART: Final = frozenset({*SAMPLED, PROSE})
TOLD: Final = ("stance", "form", "attribution", "published", "telling")  # by the statement, mostly
BEGINS: Final = "begins"  # where the statement does so
SCATTERED: Final = ("terms", "names")  # words that rise, kept in the order of the text
LEAST_LETTERS: Final = 3  # by which a word is looked for whose ending is another in the text


@dataclass(frozen=True, slots=True)
class Ground:
    """What the case knows of an article apart from its forms."""

    text: str = ""  # of its document; empty: not known
    start: int = 0  # where the article stands in it
    end: int = 0
    ids: tuple[str, ...] = ()  # ids that its forms may name, in an order that stays
    said: Mapping[int, Plain] = field(default_factory=dict)  # statements by place: BEGINS and TOLD

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
    told = " ".join([*names, str(SAMPLING), str(COUNTING)])
    return hashlib.sha256(told.encode() + _shapes()).hexdigest()


def _names(kind: Any) -> Iterator[str]:
    for name, inner, _ in _fields(kind):
        yield name
        if inner is not None:
            yield from _names(inner)


def packed(kind: type, plains: Sequence[Plain], ground: Ground = NOWHERE) -> bytes | None:
    """Plain records of one type as bytes; None for none."""
    if not plains:
        return None
    apart = Passages(ground.text)
    known = {id_: place for place, id_ in enumerate(ground.ids)}
    ground = _for(kind, ground)
    some = _stepping(_told_apart(kind, plains, ground.said))
    rows = [_values(kind, plain, apart, known) for plain in some]
    _scatter(kind, rows, ground)
    text = lines.told(_told(kind), rows)
    deflate = zlib.compressobj(9, zlib.DEFLATED, -15, 9, zdict=ground.dictionary)
    words = deflate.compress(text.encode("utf-8", "surrogatepass")) + deflate.flush()
    return varint(len(words)) + words + bytes(apart.packed)


def unpacked(
    kind: type, blob: bytes | None, ground: Ground = NOWHERE, *, whole: bool = True
) -> list[Plain]:
    """The plain records that `packed` packed; when not `whole`, without the passages that are a
    sample of the text.
    """
    if blob is None:
        return []
    rows, end = inflated(kind, blob, ground)
    apart = Taken(ground.text if whole else None, memoryview(blob), end)
    return _stepped([_plain(kind, row, apart, ground.ids) for row in rows])


def inflated(kind: type, blob: bytes, ground: Ground) -> tuple[list[list[Any]], int]:
    """Values of the records that `packed` packed, and the place after them."""
    rest = memoryview(blob)
    size, start = unvarint(rest, 0)
    inflate = zlib.decompressobj(-15, zdict=ground.dictionary)
    words = inflate.decompress(rest[start : start + size]) + inflate.flush()
    rows = lines.untold(_told(kind), words.decode("utf-8", "surrogatepass"))
    _gather(kind, rows)
    _tell_again(kind, rows, _for(kind, ground).said)
    return rows, start + size


@cache
def _told(kind: Any) -> Sequence[lines.Field]:
    """How the fields of a record are told that are not kept apart."""
    found: Sequence[lines.Field] = lines.fields(kind, APART, IDS | {COUNTED_UP})
    return found


def _for(kind: type, ground: Ground) -> Ground:
    """What the case knows that records of this type may leave out."""
    return ground if COUNTED_UP in codec.hints(kind) else replace(ground, said={})


@cache
def told_fields(kind: Any) -> tuple[str, ...]:
    """Fields of a record that are not kept apart, in the order of its values."""
    return tuple(name for name in codec.hints(kind) if name not in APART)


@cache
def _scattered(kind: Any) -> tuple[int, ...]:
    """Places of words that rise among the values of a record."""
    names = told_fields(kind)
    return tuple(names.index(name) for name in SCATTERED if name in names)


def _scatter(kind: Any, rows: Sequence[list[Any]], ground: Ground) -> None:
    """Puts words that rise in the order of the text: there they deflate better."""
    text = ground.text.lower()
    at = 0
    for row in rows:
        at += row[0] if ground.said else 0
        start = ground.said[at][BEGINS] if at in ground.said else 0

        def place(word: str, start: int = start) -> int:
            found = text.find(word, start)
            begun = word[: max(LEAST_LETTERS, len(word) - 2)]
            return found if found >= 0 else text.find(begun, start) % (len(text) + 1)

        for at_field in _scattered(kind):
            if at_field < len(row):
                words = row[at_field]
                is_rising = all(words) and words == sorted(words)
                row[at_field] = sorted(words, key=place) if is_rising else [*words, ""]


def _gather(kind: Any, rows: Sequence[list[Any]]) -> None:
    """Undoes `_scatter`."""
    for row in rows:
        for at_field in _scattered(kind):
            if at_field < len(row):
                words = row[at_field]
                row[at_field] = words[:-1] if words and not words[-1] else sorted(words)


def _told_apart(kind: Any, plains: Iterable[Plain], said: Mapping[int, Plain]) -> Iterator[Plain]:
    """The records without what their statements tell: that stands as if it were the default, and
    the default as if it were that.
    """
    absent = codec.pack_defaults(kind)
    for plain in plains:
        known = said[plain[COUNTED_UP]] if said else {}
        told = {name: plain.get(name, absent[name]) for name in known if name in absent}
        yield {**plain, **{n: _other(told[n], known[n], absent[n]) for n in told}}


def _tell_again(kind: Any, rows: Sequence[list[Any]], said: Mapping[int, Plain]) -> None:
    """Undoes `_told_apart` in the values of records, which are told to the last."""
    if not said:
        return
    absent = codec.pack_defaults(kind)
    names = told_fields(kind)
    places = [(place, name) for place, name in enumerate(names) if name in TOLD]
    defaults = [absent.get(name) for name in names]
    at = 0
    for row in rows:
        at += row[0]
        row.extend(defaults[len(row) :])
        for place, name in places:
            row[place] = _other(row[place], said[at][name], absent[name])


def _other(value: Any, one: Any, other: Any) -> Any:
    """`other` for `one`, `one` for `other`, anything else as it is."""
    if value == one:
        return other
    return one if value == other else value


@cache
def maker(kind: Any) -> Callable[[Sequence[Any], Sequence[str], str], Any]:
    """Function from the values of a record without passages, the ids that it may name and its
    document to the record: `unpacked` and `codec.unpack` in one, in a third of the time.
    """
    hints = codec.hints(kind)
    makes = tuple(_making(name, hints[name], inner, many) for name, inner, many in _fields(kind))

    def make(values: Sequence[Any], ids: Sequence[str], doc_id: str) -> Any:
        known = zip(makes, values, strict=False)  # those left out at the end have their defaults
        return kind(*[one(value, ids, doc_id) if one else value for one, value in known])

    return make


def _making(name: str, hint: Any, inner: Any, many: bool) -> Callable[..., Any] | None:
    """Function from a value of a field, ids and a document to the field; None: it stays."""
    if name in IDS:
        return lambda value, ids, _: ids[value] if isinstance(value, int) else value
    if inner is not None:
        make = maker(inner)
        if many:
            return lambda some, ids, doc_id: tuple([make(each, ids, doc_id) for each in some])
        return lambda value, ids, doc_id: None if value is None else make(value, ids, doc_id)
    if hint in codec.SCALARS or codec.optional(hint) in codec.SCALARS:
        return None
    if codec.item(hint) in codec.SCALARS:
        return lambda some, ids, doc_id: tuple(some)
    unpack = codec.unpacker(hint)
    return lambda value, ids, doc_id: unpack(value, doc_id)


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
    if kind is Imprint:
        apart.add(plain)
    values: list[Any] = []
    names: list[str] = []
    for name, inner, many in _fields(kind):
        if name in APART:
            continue
        value = plain[name] if name in plain else absent[name]
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
    plain: Plain = apart.next() if kind is Imprint else {}
    rest = iter(values)
    for name, inner, many in _fields(kind):
        if name in APART:
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


MISSING: Final = object()
