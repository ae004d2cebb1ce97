"""Bytes → documents. One format a file."""

from collections.abc import Iterator
from typing import Protocol

from firsthand.model import Document, Problem, Raw, Skip
from firsthand.readers._limits import Fit, Limits


class Read(Protocol):
    """Reads one format. A container yields its members as `Raw`; `_expand` reads those in turn."""

    def recognises(self, raw: Raw, /) -> Fit:
        """How surely the bytes are of this format; the name counts only where bytes cannot tell."""
        ...

    def __call__(self, raw: Raw, limits: Limits, /) -> Iterator[Document | Raw | Skip | Problem]:
        """What the bytes hold; an input that cannot be read is a Problem, never an exception."""
        ...
