"""Word lists written as running text."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of `text`, split at spaces and line ends."""
    return frozenset(text.split())
