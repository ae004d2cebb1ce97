"""Paragraphs → sentences with their trees and names. One language a file."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from firsthand.model import Document
from firsthand.syntax import Paragraph, Sentence


class Parse(Protocol):
    """Parses many paragraphs at once, which is faster than one by one."""

    @property
    def languages(self) -> frozenset[str]:
        """ISO 639-1 codes it can parse."""
        ...

    def __call__(self, paragraphs: Sequence[tuple[Document, Paragraph]], /) -> Iterator[Sentence]:
        """Sentences in the order of the paragraphs."""
        ...
