"""Reading → statements: who says it, with which words, how firmly, on what basis.

A part that reads with a network may hand on the hints that it sees, for the facts.
"""

import sys
from collections.abc import Iterator, Sequence
from importlib import import_module
from types import ModuleType
from typing import Any, Protocol, runtime_checkable

from firsthand.model import Problem, Statement
from firsthand.reading import Reading
from firsthand.syntax import Hint

Found = Statement | Hint | Problem


class Extract(Protocol):
    """Finds statements of one form. Rivals may overlap; `_resolve` picks winners."""

    def __call__(self, reading: Reading, /) -> Iterator[Found]: ...


@runtime_checkable
class Together(Protocol):
    """An `Extract` that is faster on many readings at once, and finds the same in each."""

    def together(self, readings: Sequence[Reading], /) -> Sequence[Sequence[Found]]: ...


class _Asked(ModuleType):
    """This folder as `firsthand.statements(text)`: see `firsthand.said.statements`."""

    def __call__(self, text: str, *, unfolded: bool = False) -> Any:
        return import_module("firsthand.said").statements(text, unfolded=unfolded)


sys.modules[__name__].__class__ = _Asked
