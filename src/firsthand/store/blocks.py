"""Which elements share a key: the index that finds whom a new element is compared with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from firsthand.store.file import Connection


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
        grown = frozenset(
            key for key in keys if not self.is_large(key) and self.size(key) > self.limit
        )
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
        for key in sorted(keys):
            found = [
                element
                for (element,) in self.db.execute(
                    f"SELECT element FROM {self.kind}_block WHERE key = ? LIMIT ?",
                    (key, self.limit + 1),
                )
            ]
            if 1 < len(found) <= self.limit:
                yield found

    def everyone(self, key: int) -> list[int]:
        """Elements of one block, however large."""
        rows = self.db.execute(f"SELECT element FROM {self.kind}_block WHERE key = ?", (key,))
        return [element for (element,) in rows]

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
