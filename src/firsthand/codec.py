"""Record ⇄ plain values (str, numbers, lists, dicts), by the types of its fields.

A span is `[start, end]` in the document that is being written, `[start, end, doc_id]` in any
other. A word of a closed set is its string, a tuple a list, a record a dict of its fields. The
store, the exports and the JSON Schema all go through here, so they cannot disagree.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, cast

from firsthand.model import Span

Plain = None | bool | int | float | str | list[Any] | dict[str, Any]
Pack = Callable[[Any, str], Any]
Record = TypeVar("Record")
SCALARS = (str, bool, int)
FOREIGN_PLACES = 3  # numbers and name of a span that lies in another document


def pack(record: Any, doc_id: str = "") -> dict[str, Any]:
    """Fields of `record` as plain values; spans of `doc_id` as pairs."""
    kind: Any = type(record)
    return cast("dict[str, Any]", packer(kind)(record, doc_id))


def unpack(kind: type[Record], fields: Mapping[str, Any], doc_id: str = "") -> Record:
    """The record whose plain fields are `fields`; a missing field has its default.

    Raises ValueError or KeyError when they are not those of a `kind`.
    """
    return cast("Record", unpacker(cast("Any", kind))(fields, doc_id))


@cache
def hints(kind: Any) -> Mapping[str, Any]:
    """Types of the fields of a record, in order."""
    found = typing.get_type_hints(kind)
    return {field.name: found[field.name] for field in dataclasses.fields(kind)}


@cache
def defaults(kind: Any) -> Mapping[str, Any]:
    """Fields of a record that may be left out, and what they are then."""
    return {
        field.name: field.default
        for field in dataclasses.fields(kind)
        if field.default is not dataclasses.MISSING
    }


@cache
def pack_defaults(kind: Any) -> Mapping[str, Any]:
    """`defaults` as plain values."""
    return {name: packer(hints(kind)[name])(value, "") for name, value in defaults(kind).items()}


def is_record(hint: Any) -> bool:
    """Whether values of this type are records that are written as their fields."""
    return dataclasses.is_dataclass(hint) and hint is not Span


def optional(hint: Any) -> Any:
    """X of `X | None`; None when `hint` is no such union."""
    if isinstance(hint, types.UnionType) or typing.get_origin(hint) is typing.Union:
        rest = [arg for arg in typing.get_args(hint) if arg is not type(None)]
        if len(rest) == 1 and len(typing.get_args(hint)) > 1:
            return rest[0]
    return None


def item(hint: Any) -> Any:
    """X of `tuple[X, ...]`; None when `hint` is no such tuple."""
    return typing.get_args(hint)[0] if typing.get_origin(hint) is tuple else None


@cache
def packer(hint: Any) -> Pack:
    """Function from a value of type `hint` and its document to a plain value."""
    if hint is Span:
        return _pack_span
    if inner := optional(hint):
        inside = packer(inner)
        return lambda value, doc_id: None if value is None else inside(value, doc_id)
    if inner := item(hint):
        one = packer(inner)
        return lambda value, doc_id: [one(each, doc_id) for each in value]
    if dataclasses.is_dataclass(hint):
        return _record_packer(cast("type", hint))
    if hint in SCALARS or hint is float:
        return lambda value, doc_id: value
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return lambda value, doc_id: value.value
    raise TypeError(f"no plain form for {hint}")


@cache
def unpacker(hint: Any) -> Pack:
    """Function from a plain value and its document to a value of type `hint`."""
    if hint is Span:
        return _unpack_span
    if inner := optional(hint):
        inside = unpacker(inner)
        return lambda value, doc_id: None if value is None else inside(value, doc_id)
    if inner := item(hint):
        one = unpacker(inner)
        return lambda value, doc_id: tuple([one(each, doc_id) for each in value])
    if dataclasses.is_dataclass(hint):
        return _record_unpacker(cast("type", hint))
    if hint in SCALARS:
        return lambda value, doc_id: value
    if hint is float or (isinstance(hint, type) and issubclass(hint, StrEnum)):
        return lambda value, doc_id: hint(value)
    raise TypeError(f"no plain form for {hint}")


def _pack_span(span: Span, doc_id: str) -> list[Any]:
    if span.doc_id == doc_id:
        return [span.start, span.end]
    return [span.start, span.end, span.doc_id]


def _unpack_span(places: list[Any], doc_id: str) -> Span:
    if len(places) == FOREIGN_PLACES:
        return Span(places[2], places[0], places[1])
    start, end = places
    return Span(doc_id, start, end)


def _record_packer(kind: type) -> Pack:
    fields = tuple((name, packer(hint)) for name, hint in hints(kind).items())

    def packed(record: Any, doc_id: str) -> dict[str, Any]:
        return {name: field(getattr(record, name), doc_id) for name, field in fields}

    return packed


def _record_unpacker(kind: type) -> Pack:
    fields = tuple((name, unpacker(hint)) for name, hint in hints(kind).items())
    absent = defaults(kind)

    def unpacked(plain: Mapping[str, Any], doc_id: str) -> Any:
        return kind(
            **{
                name: field(plain[name], doc_id)
                for name, field in fields
                if name in plain or name not in absent
            }
        )

    return unpacked
