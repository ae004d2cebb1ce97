"""Document → articles, their paragraphs, and marks for all that is not their prose."""

from collections.abc import Iterator
from typing import Protocol

from firsthand.model import Document, Mark


class Label(Protocol):
    """Marks what one kind of layout prints beside the prose. Labels may overlap."""

    def __call__(self, doc: Document, /) -> Iterator[Mark]: ...
