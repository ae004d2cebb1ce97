"""How far apart two statements are in time."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from firsthand.model import Gist

UNKNOWN_DAYS = 0  # an article without a date is kept apart from no other


def apart_days(one: Gist, other: Gist) -> int:
    """Days between the articles of the two; UNKNOWN_DAYS when either prints no day."""
    mine, theirs = published(one), published(other)
    return abs((mine - theirs).days) if mine and theirs else UNKNOWN_DAYS


def published(gist: Gist) -> date | None:
    """Day its article came out; None: no day is printed."""
    return _day(gist.published or "")


@lru_cache(maxsize=4_096)
def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None
