"""View → bytes. One form a file."""

from collections.abc import Iterator
from typing import Protocol

from firsthand.store.view import View


class Export(Protocol):
    """Writes a whole case in one form."""

    def __call__(self, view: View, /, *, unfolded: bool = False) -> Iterator[bytes]:
        """Chunks of the output, in order; `unfolded`: with the protected words."""
        ...
