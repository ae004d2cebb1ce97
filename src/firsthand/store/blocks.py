"""Which elements share a key: the index that finds whom a new element is compared with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from firsthand.store.file import Connection
from firsthand.store.runs import LOW, LOW_BITS, Runs

if TYPE_CHECKING:
    from firsthand.store.runs import Numbers


@dataclass(frozen=True, slots=True)
class Blocks:
    """The blocks of one kind of element, "article" or "statement"."""

    db: Connection
    kind: str
    limit: int  # elements that may share a key and still be compared by it

    @property
    def runs(self) -> Runs:
        """Keys of 32 bits above the numbers of elements, packed."""
        return Runs(self.db, f"{self.kind}_block")

    def add(self, keys: Mapping[int, Iterable[int]]) -> frozenset[int]:
        """Adds elements by key. Keys that became too common by it are returned."""
        self.runs.add(entries(keys))
        small = sorted(keys.keys() - self._large())
        sizes = zip(small, self._found(small), strict=True)
        grown = frozenset(key for key, found in sizes if len(found) > self.limit)
        self.db.executemany(
            "INSERT INTO large_block (kind, key) VALUES (?, ?)",
            [(self.kind, key) for key in sorted(grown)],
        )
        return grown

    def remove(self, keys: Mapping[int, Iterable[int]]) -> frozenset[int]:
        """Takes elements back. Keys that are no longer too common are returned."""
        self.runs.remove(entries(keys))
        large = sorted(keys.keys() & self._large())
        sizes = zip(large, self._found(large), strict=True)
        shrunk = frozenset(key for key, found in sizes if len(found) <= self.limit)
        self.db.executemany(
            "DELETE FROM large_block WHERE kind = ? AND key = ?",
            [(self.kind, key) for key in sorted(shrunk)],
        )
        return shrunk

    def members(self, keys: Iterable[int]) -> Iterator[list[int]]:
        """Elements of each block that is compared by and holds more than one."""
        for found in self._found(sorted(frozenset(keys) - self._large())):
            if 1 < len(found) <= self.limit:
                yield (found & LOW).tolist()

    def everyone(self, key: int) -> list[int]:
        """Elements of one block, however large."""
        return [element for found in self._found([key]) for element in (found & LOW).tolist()]

    def is_large(self, key: int) -> bool:
        row = self.db.execute(
            "SELECT 1 FROM large_block WHERE kind = ? AND key = ?", (self.kind, key)
        ).fetchone()
        return row is not None

    def large(self) -> int:
        """How many keys are too common to compare by."""
        return len(self._large())

    def _large(self) -> frozenset[int]:
        rows = self.db.execute("SELECT key FROM large_block WHERE kind = ?", (self.kind,))
        return frozenset(key for (key,) in rows)

    def _found(self, keys: list[int]) -> Iterator[Numbers]:
        """Entries of each key, the keys rising."""
        import numpy as np

        starts = np.array(keys, np.int64) << LOW_BITS
        return self.runs.between(starts, starts + (LOW + 1))


def entries(keys: Mapping[int, Iterable[int]]) -> Numbers:
    """Elements by key as rising numbers: the key above, the element below."""
    import numpy as np

    pairs = ((key << LOW_BITS) | element for key, some in keys.items() for element in some)
    return np.unique(np.fromiter(pairs, np.int64))
