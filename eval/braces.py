"""Texts under numbered heads with words marked as `{words | …}`, and the texts without marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

# A passage of a set, and words marked in it: `{words | label | name}`.
HEAD = re.compile(r"^# (\d+)\n", re.MULTILINE)
MARKED = re.compile(r"\{([^|{}]+) \| ([^|{}]+?)(?: \| ([^|{}]+))?\}")
ANY = "?"


@dataclass(frozen=True, slots=True)
class Mark:
    """A record of a passage, as marked or as found; the label `?` may be any or none."""

    start: int
    end: int
    label: str
    name: str = ""

    def meets(self, other: Mark) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


def headed(text: str, head: re.Pattern[str]) -> Iterator[tuple[re.Match[str], str]]:
    """Each head of a set with what stands under it, in order."""
    heads = [*head.finditer(text)]
    ends = [each.start() for each in heads[1:]] + [len(text)]
    for each, end in zip(heads, ends, strict=True):
        yield each, text[each.end() : end].strip()


def unmarked(
    marked: str, pattern: re.Pattern[str]
) -> tuple[str, list[tuple[int, int, re.Match[str]]]]:
    """The text without its marks, and where in it the words of each mark begin and end.

    The first group of the pattern is the words.
    """
    pieces: list[str] = []
    found: list[tuple[int, int, re.Match[str]]] = []
    at = length = 0
    for mark in pattern.finditer(marked):
        pieces += [marked[at : mark.start()], mark[1]]
        start = length + mark.start() - at
        length, at = start + len(mark[1]), mark.end()
        found.append((start, length, mark))
    return "".join(pieces) + marked[at:], found
