"""Ids made from content, so that re-running is idempotent and two machines agree."""

from __future__ import annotations

import hashlib
import unicodedata
from functools import lru_cache

ID_CHARS = 12  # 60 bits: at 15 million records of a kind, a collision has odds of 1 in 10,000
LETTERS = "abcdefghijklmnopqrstuvwxyz234567"  # of base 32 (RFC 4648), in small letters
IN_ORDER = "".join(sorted(LETTERS))  # as ids are ordered
PAIRS = tuple(one + other for one in LETTERS for other in LETTERS)
SHIFTS = tuple(range(5 * (ID_CHARS - 2), -1, -10))


def key(kind: str, *parts: object) -> str:
    """Twelve characters [a-z2-7] that depend on `kind` and every part, in order."""
    text = "\x1f".join([kind, *map(str, parts)])
    digest = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    number = int.from_bytes(digest, "big") >> (64 - 5 * ID_CHARS)
    return "".join([PAIRS[number >> shift & 1023] for shift in SHIFTS])


def number_of_key(record_id: str) -> int | None:
    """The 60 bits that an id spells, in the order of ids; None when it is no id of ours."""
    places = [IN_ORDER.find(letter) for letter in record_id]
    if len(places) != ID_CHARS or min(places) < 0:
        return None
    number = 0
    for place in places:
        number = number << 5 | place
    return number


def key_of_number(number: int) -> str:
    """The id that spells these 60 bits."""
    shifts = range(5 * (ID_CHARS - 1), -1, -5)
    return "".join([IN_ORDER[number >> shift & 31] for shift in shifts])


def turned(record_id: str) -> str:
    """The id with its halves exchanged: that of what one record alone stands for, and back."""
    half = ID_CHARS // 2
    return record_id[half:] + record_id[:half]


@lru_cache(maxsize=65_536)
def fold(text: str) -> str:
    """`text` for comparing: case, accents, compatibility forms and runs of space folded."""
    if text.isascii():
        return " ".join(text.lower().split())
    plain = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(letters.replace("’", "'").split())


def pair(one: str, other: str) -> tuple[str, str]:
    """Two ids in one order, whichever is named first."""
    return (one, other) if one < other else (other, one)
