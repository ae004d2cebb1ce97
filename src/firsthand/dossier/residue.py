"""Protected words that are left in an output: struck while it is made, looked for when it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from firsthand.discretion import WORD, struck
from firsthand.model import Naming, Span
from firsthand.store.view import View

RUN: Final = 6  # words in a row that tell a protected passage; fewer are a turn of phrase,
SHORT: Final = 3  # unless they are the whole of it, and no fewer than these
Run = tuple[str, ...]


class Residue:
    """Runs of words of one case that no public output may hold, and where they stand."""

    def __init__(self, view: View) -> None:
        self._runs: dict[Run, list[Span | None]] = defaultdict(list)
        for protected, words in view.protected_words():
            for run in runs(words):
                self._runs[run].append(protected.span)
        for source in view.protected_sources():
            if source.naming is Naming.NAMED:
                for name in (source.name, *source.aliases):
                    self._runs[tuple(folded(name))].append(None)
        self._lengths = sorted({len(run) for run in self._runs}, reverse=True)

    def found(self, words: str) -> tuple[Span | None, ...]:
        """Protected passages whose words are told; None stands for a protected name."""
        plain = folded(words)
        told = (spans for _, run in self._matches(plain) for spans in self._runs[run])
        return tuple(dict.fromkeys(told))

    def struck(self, words: str) -> str:
        """`words` with each such run replaced."""
        places = list(WORD.finditer(words))
        plain = [each[0].casefold() for each in places]
        hidden = {at + step for at, run in self._matches(plain) for step in range(len(run))}
        return struck(words, places, hidden)

    def _matches(self, plain: Sequence[str]) -> Iterator[tuple[int, Run]]:
        for length in self._lengths:
            for at in range(len(plain) - length + 1):
                run = tuple(plain[at : at + length])
                if run in self._runs:
                    yield at, run


def runs(words: str) -> Iterator[Run]:
    """Runs that tell a passage: RUN words in a row, or all of a shorter one."""
    plain = folded(words)
    length = min(RUN, len(plain))
    if length >= SHORT:
        for at in range(len(plain) - length + 1):
            yield tuple(plain[at : at + length])


def folded(words: str) -> list[str]:
    """Words without case."""
    return [each[0].casefold() for each in WORD.finditer(words)]
