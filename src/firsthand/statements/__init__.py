"""Reading → statements: who says it, with which words, how firmly, on what basis."""

from collections.abc import Iterator
from typing import Protocol

from firsthand.model import Problem, Statement
from firsthand.reading import Reading


class Extract(Protocol):
    """Finds statements of one form. Rivals may overlap; `_resolve` picks winners."""

    def __call__(self, reading: Reading, /) -> Iterator[Statement | Problem]: ...
