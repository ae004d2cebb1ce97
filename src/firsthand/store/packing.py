"""Plain values ⇄ deflated JSON, for what is read whole and never searched."""

from __future__ import annotations

import json
import zlib
from typing import Any


def deflated(values: list[dict[str, Any]]) -> bytes | None:
    """JSON, deflated; None for an empty list."""
    if not values:
        return None
    text = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(text.encode("utf-8"), 6)


def inflated(blob: bytes | None) -> list[dict[str, Any]]:
    """The values that `deflated` packed."""
    return [] if blob is None else list(json.loads(zlib.decompress(blob)))
