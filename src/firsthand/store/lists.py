"""Records within a record as lists of their fields, without the names of these."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import cache
from typing import Any

from firsthand import codec


@cache
def lister(hint: Any) -> Callable[[Any, str], Any]:
    """As `codec.packer`, but a record is the list of its fields, null for their defaults, and a
    word of a closed set its place in the set.
    """
    inner = codec.optional(hint) or hint
    if codec.is_record(inner):
        fields = [(name, lister(each)) for name, each in codec.hints(inner).items()]
        absent = codec.defaults(inner)

        def listed(record: Any, doc_id: str) -> list[Any] | None:
            if record is None:
                return None
            values = [(name, getattr(record, name), field) for name, field in fields]
            found = [
                None if name in absent and value == absent[name] else field(value, doc_id)
                for name, value, field in values
            ]
            while found and found[-1] is None:
                found.pop()
            return found

        return listed
    if isinstance(inner, type) and issubclass(inner, StrEnum):
        places = {word: place for place, word in enumerate(inner)}
        return lambda value, doc_id: None if value is None else places[value]
    if inner is float:
        return lambda value, doc_id: (
            int(value) if value is not None and value.is_integer() else value
        )
    return codec.packer(hint)


def unlisted(hint: Any, value: Any) -> Any:
    """The plain value, as of `codec.pack`, that `lister` made a list of."""
    inner = codec.optional(hint) or hint
    if value is None:
        return None
    if codec.is_record(inner):
        absent = codec.defaults(inner)
        return {
            name: unlisted(each, found)
            for (name, each), found in zip(codec.hints(inner).items(), value, strict=False)
            if found is not None or name not in absent
        }
    if isinstance(inner, type) and issubclass(inner, StrEnum):
        return list(inner)[value].value
    return value
