"""Articles → derivations: which takes from which. One test a file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Protocol

from firsthand.model import Derivation, Imprint

if TYPE_CHECKING:
    from firsthand.derivations._columns import Pairs
    from firsthand.text.sets import Numbers


class Compare(Protocol):
    """One test. Two imprints are compared only when they share a key."""

    def keys(self, imprint: Imprint, /) -> frozenset[int]:
        """Blocking keys, 64-bit signed."""
        ...

    def may_find(self, pairs: Pairs, /) -> Numbers:
        """Whether it may find something, for each pair: it is called for no others."""
        ...

    def __call__(self, one: Imprint, other: Imprint, /) -> Iterator[Derivation]:
        """Derivations between the two: the same for either order."""
        ...
