"""Which elements share a key: the index that finds whom a new element is compared with."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Final

from firsthand.store.file import Connection

CHUNK: Final = 10_000  # keys asked for in one query
LISTED: Final = "IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True)
class Blocks:
    """The blocks of one kind of element, "article" or "statement"."""

    db: Connection
    kind: str
    limit: int  # elements that may share a key and still be compared by it

    def add(self, keys: Mapping[int, Iterable[int]]) -> frozenset[int]:
        """Adds elements by key. Keys that became too common by it are returned."""
        rows = sorted((key, element) for key, some in keys.items() for element in some)
        self.db.executemany(
            f"INSERT OR IGNORE INTO {self.kind}_block (key, element) VALUES (?, ?)", rows
        )
        grown = frozenset(key for key, count in self._small(keys) if count > self.limit)
        self.db.executemany(
            "INSERT INTO large_block (kind, key) VALUES (?, ?)",
            [(self.kind, key) for key in sorted(grown)],
        )
        return grown

    def remove(self, keys: Mapping[int, Iterable[int]]) -> frozenset[int]:
        """Takes elements back. Keys that are no longer too common are returned."""
        rows = sorted((key, element) for key, some in keys.items() for element in some)
        self.db.executemany(f"DELETE FROM {self.kind}_block WHERE key = ? AND element = ?", rows)
        shrunk = frozenset(
            key for key in keys if self.is_large(key) and self.size(key) <= self.limit
        )
        self.db.executemany(
            "DELETE FROM large_block WHERE kind = ? AND key = ?",
            [(self.kind, key) for key in sorted(shrunk)],
        )
        return shrunk

    def members(self, keys: Iterable[int]) -> Iterator[list[int]]:
        """Elements of each block that is compared by and holds more than one."""
        for listed in chunks(keys):
            rows = self.db.execute(
                f"SELECT key, element FROM {self.kind}_block WHERE key {LISTED} "
                "AND key NOT IN (SELECT key FROM large_block WHERE kind = ?) ORDER BY key, element",
                (listed, self.kind),
            )
            for _, some in groupby(rows.fetchall(), key=itemgetter(0)):
                found = [element for _, element in some]
                if 1 < len(found) <= self.limit:
                    yield found

    def everyone(self, key: int) -> list[int]:
        """Elements of one block, however large."""
        rows = self.db.execute(f"SELECT element FROM {self.kind}_block WHERE key = ?", (key,))
        return [element for (element,) in rows]

    def _small(self, keys: Iterable[int]) -> Iterator[tuple[int, int]]:
        """Each of the keys that were not too common before, and how many share it now."""
        for listed in chunks(keys):
            yield from self.db.execute(
                f"SELECT key, count(*) FROM {self.kind}_block WHERE key {LISTED} "
                "AND key NOT IN (SELECT key FROM large_block WHERE kind = ?) GROUP BY key",
                (listed, self.kind),
            ).fetchall()

    def size(self, key: int) -> int:
        """How many elements share the key; counting stops above the limit."""
        row = self.db.execute(
            f"SELECT count(*) FROM (SELECT 1 FROM {self.kind}_block WHERE key = ? LIMIT ?)",
            (key, self.limit + 1),
        ).fetchone()
        return int(row[0])

    def is_large(self, key: int) -> bool:
        row = self.db.execute(
            "SELECT 1 FROM large_block WHERE kind = ? AND key = ?", (self.kind, key)
        ).fetchone()
        return row is not None

    def large(self) -> int:
        """How many keys are too common to compare by."""
        row = self.db.execute(
            "SELECT count(*) FROM large_block WHERE kind = ?", (self.kind,)
        ).fetchone()
        return int(row[0])


def chunks(keys: Iterable[int]) -> Iterator[str]:
    """The keys in rising order as JSON lists of at most CHUNK."""
    rising = sorted(keys)
    for first in range(0, len(rising), CHUNK):
        yield json.dumps(rising[first : first + CHUNK])
