"""Which elements share a key: the index that finds whom a new element is compared with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from firsthand.store.file import Connection
from firsthand.store.runs import LOW_BITS, Runs

if TYPE_CHECKING:
    from firsthand.store.runs import Numbers


@dataclass(frozen=True, slots=True)
class Blocks:
    """The blocks of one kind of element, "article" or "statement".

    An entry is a key of 32 bits above the number of an element; entries and keys are given, and
    come back, rising.
    """

    db: Connection
    kind: str
    limit: int  # elements that may share a key and still be compared by it

    @property
    def runs(self) -> Runs:
        """The entries, packed."""
        return Runs(self.db, f"{self.kind}_block")

    def add(self, entries: Numbers) -> Numbers:
        """Adds entries. Keys that became too common by it are returned."""
        import numpy as np

        self.runs.add(entries)
        keys = entries >> LOW_BITS
        small = np.setdiff1d(keys[np.diff(keys, prepend=-1) > 0], self.large(), assume_unique=True)
        keys, sizes = _blocks(self.runs.holding(small))
        grown: Numbers = keys[sizes > self.limit]
        self.db.executemany(
            "INSERT INTO large_block (kind, key) VALUES (?, ?)",
            [(self.kind, key) for key in grown.tolist()],
        )
        return grown

    def remove(self, entries: Numbers) -> Numbers:
        """Takes entries back. Keys that are no longer too common are returned."""
        import numpy as np

        self.runs.remove(entries)
        large = np.intersect1d(entries >> LOW_BITS, self.large())
        keys, sizes = _blocks(self.runs.holding(large))
        shrunk: Numbers = np.setdiff1d(large, keys[sizes > self.limit])
        self.db.executemany(
            "DELETE FROM large_block WHERE kind = ? AND key = ?",
            [(self.kind, key) for key in shrunk.tolist()],
        )
        return shrunk

    def shared(self, keys: Numbers) -> Numbers:
        """Entries of those blocks that are compared by and hold more than one element."""
        import numpy as np

        found = self.runs.holding(np.setdiff1d(keys, self.large(), assume_unique=True))
        _, sizes = _blocks(found)
        sizes = np.repeat(sizes, sizes)
        kept: Numbers = found[(sizes > 1) & (sizes <= self.limit)]
        return kept

    def everyone(self, keys: Numbers) -> Numbers:
        """Entries of blocks, however large."""
        return self.runs.holding(keys)

    def large(self) -> Numbers:
        """Keys that are too common to compare by."""
        import numpy as np

        query = "SELECT key FROM large_block WHERE kind = ? ORDER BY key"
        return np.array([key for (key,) in self.db.execute(query, (self.kind,))], np.int64)


def _blocks(entries: Numbers) -> tuple[Numbers, Numbers]:
    """Keys of the entries, which rise, each once, and how many entries each has."""
    import numpy as np

    keys = entries >> LOW_BITS
    starts = np.flatnonzero(np.diff(keys, prepend=-1))
    return keys[starts], np.diff(starts, append=len(keys))
