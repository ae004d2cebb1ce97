"""Statements → claims and discrepancies. One comparison a file."""

from collections.abc import Iterator
from typing import Protocol

from firsthand.model import Discrepancy, Gist, Link


class Compare(Protocol):
    """One comparison. Two gists are compared only when they share a key."""

    def keys(self, gist: Gist, /) -> frozenset[int]:
        """Blocking keys, 64-bit signed."""
        ...

    def __call__(self, one: Gist, other: Gist, /) -> Iterator[Link | Discrepancy]:
        """Links and discrepancies between the two: the same for either order."""
        ...
