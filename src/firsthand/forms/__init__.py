"""Reading → the forms in which its statements and articles are compared with others'."""

from collections.abc import Iterator
from typing import Protocol

from firsthand.model import Gist, Imprint
from firsthand.reading import Reading


class Shape(Protocol):
    """Makes the comparable form of each statement or article."""

    def __call__(self, reading: Reading, /) -> Iterator[Gist | Imprint]: ...
