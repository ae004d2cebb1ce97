"""How much a reader may take in, and how surely it knows its format."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from firsthand.model import Problem, Raw

MEGABYTE = 1_000_000


class Fit(IntEnum):
    """How surely bytes are of a format. The surest reader is chosen."""

    NO = 0
    FAMILY = 1  # of the same family: any text is a txt, any packed folder a zip
    NAME = 2  # of the family, and the name ends as names of this format do
    CONTENT = 3  # the bytes say so


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on what one file may become. Each one that is reached is a Problem."""

    text_bytes: int = 50 * MEGABYTE  # of a text format; more is kept, not analysed
    file_bytes: int = 1_000 * MEGABYTE  # of any other format
    member_bytes: int = 200 * MEGABYTE  # of one member of a container, unpacked
    total_bytes: int = 2_000 * MEGABYTE  # of all members of one file, at any depth
    ratio: int = 200  # unpacked to packed size; text packs to a fifth, bombs to a thousandth
    ratio_floor: int = 10 * MEGABYTE  # members smaller than this may pack as well as they can
    depth: int = 5  # containers in containers
    members: int = 100_000  # of one file, at any depth
    pages: int = 10_000  # of one paged file


def megabytes(size: int) -> str:
    """`size` in bytes, as people write it."""
    return f"{size / MEGABYTE:,.0f} MB" if size >= MEGABYTE else f"{size:,} bytes"


def too_large(raw_name: str, size: int, limit: int) -> Problem:
    """Says that a file is over `limit` bytes and was not read."""
    return Problem(
        "readers",
        raw_name,
        f"{megabytes(size)} is over the limit of {megabytes(limit)}: kept, not analysed; "
        "split the file to have it read",
    )


def over_text_limit(raw: Raw, limits: Limits) -> bool:
    return len(raw.data) > limits.text_bytes
