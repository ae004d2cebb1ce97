"""A document plus the layers made of it so far."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, TypeVar, cast

from firsthand.model import Document

Record = TypeVar("Record")


def _no_layers() -> Mapping[type, tuple[Any, ...]]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Reading:
    """`reading[Statement]` is a tuple of the document's statements, in the order they were made.

    A layer that was not made yet is empty: `flow.check` proves before any work that each part
    comes after the layers it needs.
    """

    doc: Document
    layers: Mapping[type, tuple[Any, ...]] = field(default_factory=_no_layers)

    def __getitem__(self, kind: type[Record]) -> tuple[Record, ...]:
        return cast("tuple[Record, ...]", self.layers.get(kind, ()))

    def with_layers(self, records: Iterable[object]) -> Reading:
        """A reading with `records` appended to the layers of their own types."""
        made: dict[type, list[Any]] = {}
        for record in records:
            made.setdefault(type(record), []).append(record)
        layers = dict(self.layers)
        for kind, new in made.items():
            layers[kind] = (*layers.get(kind, ()), *new)
        return Reading(self.doc, MappingProxyType(layers))
