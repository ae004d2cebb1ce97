"""Ids made from content, so that re-running is idempotent and two machines agree."""

from __future__ import annotations

import base64
import hashlib
import unicodedata
from functools import lru_cache

ID_CHARS = 12  # 60 bits: at 15 million records of a kind, a collision has odds of 1 in 10,000


def key(kind: str, *parts: object) -> str:
    """Twelve characters [a-z2-7] that depend on `kind` and every part, in order."""
    text = "\x1f".join([kind, *(str(part) for part in parts)])
    digest = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return base64.b32encode(digest).decode("ascii")[:ID_CHARS].lower()


@lru_cache(maxsize=65_536)
def fold(text: str) -> str:
    """`text` for comparing: case, accents, compatibility forms and runs of space folded."""
    if text.isascii():
        return " ".join(text.lower().split())
    plain = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(letters.replace("’", "'").split())
