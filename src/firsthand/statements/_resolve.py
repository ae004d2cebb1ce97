"""Rival statements → the ones we keep."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from firsthand.model import Problem, Statement
from firsthand.reading import Reading
from firsthand.statements import Extract


def resolve(
    reading: Reading, extractors: Mapping[str, Extract]
) -> Iterator[Statement | Problem]:
    for extract in extractors.values():
        yield from extract(reading)
