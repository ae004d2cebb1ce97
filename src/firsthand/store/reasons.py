"""Words that several records share, such as why they were found: each kept once, by a number."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from typing import Final

from firsthand.store.file import Connection
from firsthand.store.tables import COMPACT
from firsthand.store.words import Words

REASON_BITS: Final = 23  # few enough that numbers take three bytes: of ten thousand some six meet


class Reasons(dict[str, int]):
    """Numbers of reasons by their words; one that is new is noted.

    A number is made from the words, so that no index of the words is needed; of two that meet by
    chance the later takes the next number.
    """

    def __init__(self, db: Connection) -> None:
        super().__init__()
        self.db = db
        self.words: Words | None = None  # made when a reason is new

    def __missing__(self, words: str) -> int:
        digest = hashlib.blake2b(words.encode("utf-8"), digest_size=4).digest()
        number = int.from_bytes(digest, "big") >> (32 - REASON_BITS)
        while True:
            query = "SELECT words FROM reason WHERE number = ?"
            row = self.db.execute(query, (number,)).fetchone()
            if row is None:
                add = "INSERT INTO reason_row (number, words) VALUES (?, ?)"
                self.words = self.words or Words(self.db)
                self.db.execute(add, (number, self.words.spelt(words)))
            if row is None or row[0] == words:
                self[words] = number
                return number
            number += 1

    def several(self, sentences: Sequence[str]) -> int | str | None:
        """Some sentences as the number of the only one, or a JSON list of numbers; None: none."""
        numbers = [self[words] for words in sentences]
        if len(numbers) <= 1:
            return numbers[0] if numbers else None
        return json.dumps(numbers, separators=COMPACT)
