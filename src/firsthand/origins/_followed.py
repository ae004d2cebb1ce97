"""What was followed to its end: where the words of a statement come from."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.model import Origin


@dataclass(frozen=True, slots=True)
class End:
    """Where one source of a statement leads."""

    origin: Origin
    why: str
    maybe: tuple[str, ...] = ()
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class Followed:
    """The ends of a statement, which met no circle on the way."""

    ends: tuple[End, ...]
    height: int  # statements that it was followed through
