"""Statements → claims and discrepancies. One comparison a file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Protocol

from firsthand.model import Discrepancy, Gist, Link

if TYPE_CHECKING:
    from firsthand.claims._columns import Pairs
    from firsthand.text.sets import Numbers


class Compare(Protocol):
    """One comparison. Two gists are compared only when they share a key."""

    def keys(self, gist: Gist, /) -> frozenset[int]:
        """Blocking keys, 64-bit signed."""
        ...

    def may_find(self, pairs: Pairs, /) -> Numbers:
        """Whether it may find something, for each pair: it is called for no others."""
        ...

    def __call__(self, one: Gist, other: Gist, /) -> Iterator[Link | Discrepancy]:
        """Links and discrepancies between the two: the same for either order."""
        ...
