"""Statements → sources, chains, protected words. One person under many names is one source."""

from collections.abc import Iterator
from typing import Protocol

from firsthand.model import Chain, Problem, Protected, Source
from firsthand.reading import Reading


class Resolve(Protocol):
    """Finds sources, the chains through them, or words to protect."""

    def __call__(self, reading: Reading, /) -> Iterator[Source | Chain | Protected | Problem]: ...
