"""Reading → statements: who says it, with which words, how firmly, on what basis."""

import sys
from collections.abc import Iterator
from importlib import import_module
from types import ModuleType
from typing import Any, Protocol

from firsthand.model import Problem, Statement
from firsthand.reading import Reading


class Extract(Protocol):
    """Finds statements of one form. Rivals may overlap; `_resolve` picks winners."""

    def __call__(self, reading: Reading, /) -> Iterator[Statement | Problem]: ...


class _Asked(ModuleType):
    """This folder as `firsthand.statements(text)`: see `firsthand.said.statements`."""

    def __call__(self, text: str, *, unfolded: bool = False) -> Any:
        return import_module("firsthand.said").statements(text, unfolded=unfolded)


sys.modules[__name__].__class__ = _Asked
