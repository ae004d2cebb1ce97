"""How seldom Python looks for waste while records are made."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

# New objects before waste is looked for: records hold no rings, so there is hardly any. Python's
# own 700 took a hundredth of reading, and a fifth of comparing, which holds many records.
SELDOM: Final = (20_000, 20, 50)


@contextmanager
def seldom() -> Iterator[None]:
    """Waste is looked for seldom, until the end."""
    before = gc.get_threshold()
    gc.set_threshold(*SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*before)
