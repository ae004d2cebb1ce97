"""Bytes → documents. One format a file."""

from collections.abc import Iterator
from typing import Protocol

from firsthand.model import Document, Problem, Raw, Skip


class Read(Protocol):
    """Reads one format. A container yields its members as `Raw`; the shell reads those in turn."""

    def recognises(self, raw: Raw, /) -> bool:
        """Whether the bytes are of this format; the name counts only where bytes cannot tell."""
        ...

    def __call__(self, raw: Raw, /) -> Iterator[Document | Raw | Skip | Problem]: ...
