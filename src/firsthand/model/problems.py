"""What went wrong, and what was left out on purpose."""

from __future__ import annotations

from firsthand.model.places import Span
from firsthand.model.quick import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """Data we could not use, and what to do about it. Stored, counted, shown."""

    stage: str
    subject: str  # name of the file, or id of the record
    message: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Skip:
    """An input left out on purpose, by name: `duplicate`, `empty`, `already read`."""

    name: str
    reason: str
