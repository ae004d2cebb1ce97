"""Articles → derivations: which takes from which. One test a file."""

from collections.abc import Iterator
from typing import Protocol

from firsthand.model import Derivation, Imprint


class Compare(Protocol):
    """One test. Two imprints are compared only when they share a key."""

    def keys(self, imprint: Imprint, /) -> frozenset[int]:
        """Blocking keys, 64-bit signed."""
        ...

    def __call__(self, one: Imprint, other: Imprint, /) -> Iterator[Derivation]:
        """Derivations between the two: the same for either order."""
        ...
