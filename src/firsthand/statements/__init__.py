"""Reading → statements: who says it, with which words, how firmly, on what basis."""

import sys
from collections.abc import Iterator, Sequence
from importlib import import_module
from types import ModuleType
from typing import Any, Protocol, runtime_checkable

from firsthand.model import Problem, Statement
from firsthand.reading import Reading


class Extract(Protocol):
    """Finds statements of one form. Rivals may overlap; `_resolve` picks winners."""

    def __call__(self, reading: Reading, /) -> Iterator[Statement | Problem]: ...


@runtime_checkable
class Together(Protocol):
    """An `Extract` that is faster on many readings at once, and finds the same in each."""

    def together(
        self, readings: Sequence[Reading], /
    ) -> Sequence[Sequence[Statement | Problem]]: ...


class _Asked(ModuleType):
    """This folder as `firsthand.statements(text)`: see `firsthand.said.statements`."""

    def __call__(self, text: str, *, unfolded: bool = False) -> Any:
        return import_module("firsthand.said").statements(text, unfolded=unfolded)


sys.modules[__name__].__class__ = _Asked
