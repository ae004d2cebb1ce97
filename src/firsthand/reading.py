"""A document plus the layers made of it so far."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, TypeVar, cast

from firsthand.model import Document

Record = TypeVar("Record")
Look = TypeVar("Look")
Layers = Mapping[type, tuple[Any, ...]]


def _no_layers() -> Layers:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Reading:
    """`reading[Statement]` is a tuple of the document's statements, in the order they were made.

    A layer that was not made yet is empty: `flow.check` proves before any work that each part
    comes after the layers it needs.
    """

    doc: Document
    layers: Layers = field(default_factory=_no_layers)
    _looks: dict[object, tuple[Layers, Any]] = field(
        default_factory=dict, repr=False, compare=False
    )

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
        return Reading(self.doc, MappingProxyType(layers), self._looks)

    def look(self, make: Callable[[Reading], Look], over: Iterable[type]) -> Look:
        """What `make` makes of this reading, or made of an earlier one with the same layers `over`.

        It must look at the document and these layers alone.
        """
        layers: Layers = {kind: self.layers.get(kind, ()) for kind in over}
        held = self._looks.get(make)
        if held is not None and all(held[0][kind] is layers[kind] for kind in layers):
            return cast("Look", held[1])
        made = make(self)
        self._looks[make] = (layers, made)
        return made
