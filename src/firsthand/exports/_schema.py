"""The JSON Schema of the record stream, made from the records."""

from __future__ import annotations

import dataclasses
import inspect
from enum import StrEnum
from typing import Any, Final, cast

from firsthand import codec
from firsthand.exports._stream import FACTS, KINDS, PLACED, VERSION
from firsthand.model import (
    Article,
    Derivation,
    Figure,
    Incident,
    Problem,
    Span,
    Statement,
)

DRAFT: Final = "https://json-schema.org/draft/2020-12/schema"
PLACE: Final = {"type": "integer", "minimum": 0}
ID: Final = {"type": "string"}
OR_NULL: Final = {"type": "null"}
IDS_OR_NULL: Final = {"anyOf": [{"type": "array", "items": ID}, OR_NULL]}
SPAN_OR_NULL: Final = {"anyOf": [{"$ref": "#/$defs/Span"}, OR_NULL]}
STREAM: Final = {
    "type": {"const": "stream"},
    "version": {"const": VERSION},
    "attribution": {"type": "string"},
}
ARTICLE: Final = {
    "title": {"anyOf": [{"type": "string"}, OR_NULL]},
    "title_span": SPAN_OR_NULL,
    "outlet": {"anyOf": [{"type": "string"}, OR_NULL]},
    "outlet_span": SPAN_OR_NULL,
    "authors": {"type": "array", "items": {"type": "string"}},
    "author_spans": {"type": "array", "items": SPAN_OR_NULL},
}


def schema() -> dict[str, Any]:
    """The schema of one line."""
    return {
        "$schema": DRAFT,
        "title": f"firsthand record stream, version {VERSION}",
        "description": "One line of the stream is one of these objects.",
        "oneOf": [{"$ref": f"#/$defs/{name}"} for name in ("stream", *KINDS)],
        "$defs": {
            "stream": _object(STREAM, frozenset({"attribution"})),
            **{name: _line(name, kind) for name, kind in KINDS.items()},
            **_shared(),
        },
    }


def _line(name: str, kind: type) -> dict[str, Any]:
    fields: dict[str, Any] = {"type": {"const": name}}
    fields |= {field: _value(hint) for field, hint in codec.hints(kind).items()}
    optional: frozenset[str] = frozenset()
    if kind in PLACED:
        fields |= {"file": {"type": "string"}, "doc_id": ID}
    if kind is Problem:
        fields |= {"file": {"type": "string"}, "doc_id": ID}
        optional = frozenset({"file", "doc_id"})
    if kind is Article:
        fields |= {"report": ID, **ARTICLE}
    if kind in FACTS:
        fields |= {"statement": ID}
    if kind is Figure:
        fields |= {"per": {"anyOf": [ID, OR_NULL]}}
    if kind is Incident:
        fields |= {"shared_event": ID}
    if kind is Derivation:
        fields |= {"from": ID, "to": {"anyOf": [ID, OR_NULL]}}
    if kind is Statement:
        fields |= {"article": ID, "chain": IDS_OR_NULL, "beside": IDS_OR_NULL}
        fields |= {"origin": {"anyOf": [ID, OR_NULL]}}
    about = (inspect.getdoc(kind) or "").split("\n\n")[0].replace("\n", " ")
    return {"description": about, **_object(fields, optional)}


def _object(fields: dict[str, Any], optional: frozenset[str] = frozenset()) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": fields,
        "required": [name for name in fields if name not in optional],
        "additionalProperties": False,
    }


def _value(hint: Any) -> dict[str, Any]:
    """Schema of a plain value."""
    if inner := codec.optional(hint):
        return {"anyOf": [_value(inner), OR_NULL]}
    if inner := codec.item(hint):
        return {"type": "array", "items": _value(inner)}
    if dataclasses.is_dataclass(hint):
        return {"$ref": f"#/$defs/{cast('type', hint).__name__}"}
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return {"enum": [member.value for member in hint]}
    names = {str: "string", bool: "boolean", int: "integer", float: "number"}
    return {"type": names[hint]}


def _shared() -> dict[str, Any]:
    """Records that stand inside others, spans first."""
    found: dict[str, Any] = {
        "Span": {
            "description": "[start, end) in code points of the document; a third place names "
            "another document.",
            "type": "array",
            "prefixItems": [PLACE, PLACE, ID],
            "minItems": 2,
            "maxItems": 3,
        }
    }
    for kind in KINDS.values():
        for hint in codec.hints(kind).values():
            _inside(hint, found)
    return dict(sorted(found.items()))


def _inside(hint: Any, found: dict[str, Any]) -> None:
    inner = codec.optional(hint) or codec.item(hint)
    if inner:
        _inside(inner, found)
    elif dataclasses.is_dataclass(hint) and hint is not Span:
        kind = cast("type", hint)
        if kind.__name__ not in found:
            hints = codec.hints(kind)
            about = (inspect.getdoc(kind) or "").split("\n\n")[0].replace("\n", " ")
            found[kind.__name__] = {
                "description": about,
                **_object({name: _value(each) for name, each in hints.items()}),
            }
            for each in hints.values():
                _inside(each, found)
