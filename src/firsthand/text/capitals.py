"""Words → the country whose government is called by them: "Lisbon said", "the Elysee denied"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType

from firsthand.text.gazetteer import plain


@lru_cache(maxsize=1)
def _seats() -> Mapping[str, str]:
    """Country codes by the folded names of seats of government."""
    text = files(__package__).joinpath("data/capitals.txt").read_text("utf-8")
    rows = (line.split("|") for line in text.splitlines() if not line.startswith("#"))
    return MappingProxyType(
        {plain(seat): code.strip() for code, seats in rows for seat in seats.split(";")}
    )


def seat_of(name: str) -> str | None:
    """Code of the country whose government the name stands for. None: it is no seat of one."""
    return _seats().get(plain(name))
