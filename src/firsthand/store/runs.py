"""Sorted numbers in runs of some hundreds, packed: an index at three bytes an entry.

A row of its own for each entry took thirteen. A run is one row, named by a number that none of
its entries lies below and none of an earlier run reaches; the first is named 0. Adding or taking
back unpacks the runs it touches and no others.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from firsthand.store.file import Connection

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = NDArray[Any]  # int64, rising, each once

RUN: Final = 135  # entries of a new run: eight fill a page of the file
MOST: Final = 2 * RUN  # entries of a run, from which it is split
LOW_BITS: Final = 30  # of an entry: its element; above them 32 bits: its key
LOW: Final = (1 << LOW_BITS) - 1
END: Final = (1 << 63) - 1  # above every entry
HEAD: Final = struct.Struct("<HHIBB")  # entries, keys, the first key, bits of keys, of elements


def packed(entries: Numbers) -> bytes:
    """Entries, at most 65,535, as bits: whether each begins a new key; the low bits of the keys;
    the elements; the rest of the keys as so many zeros between ones (Elias 1974, Fano 1971).
    """
    import numpy as np

    if not len(entries):
        return b""
    keys, elements = entries >> LOW_BITS, entries & LOW
    begins = np.diff(keys, prepend=-1) > 0
    steps = keys[begins] - keys[0]
    low = max(0, (int(steps[-1]) // len(steps)).bit_length() - 1)
    wide = max(1, int(elements.max()).bit_length())
    high = steps >> low
    zeros = np.zeros(len(steps) + int(high[-1]), np.uint8)
    zeros[high + np.arange(len(steps))] = 1
    bits = np.concatenate((begins, _bits(steps, low), _bits(elements, wide), zeros))
    head = HEAD.pack(len(entries), len(steps), int(keys[0]), low, wide)
    return head + np.packbits(bits.astype(np.uint8)).tobytes()


def unpacked(blob: bytes) -> Numbers:
    """The entries that `packed` packed. Raises ValueError for other bytes."""
    import numpy as np

    if not blob:
        return np.empty(0, np.int64)
    if len(blob) < HEAD.size:
        raise ValueError("a run of keys without its beginning")
    many, keys, first, low, wide = HEAD.unpack_from(blob)
    bits = np.unpackbits(np.frombuffer(blob, np.uint8, offset=HEAD.size))
    begins, lows, elements, zeros = np.split(bits, np.cumsum((many, keys * low, many * wide)))
    ones = np.flatnonzero(zeros)
    if len(ones) != keys or begins.sum() != keys or len(elements) != many * wide:
        raise ValueError("a run of keys that holds other bytes")
    steps = (ones - np.arange(keys)) << low | _numbers(lows, keys, low)
    at = np.cumsum(begins, dtype=np.int64) - 1
    found: Numbers = ((first + steps[at]) << LOW_BITS) | _numbers(elements, many, wide)
    return found


def _bits(numbers: Numbers, wide: int) -> Numbers:
    """The lowest bits of each number, so many."""
    import numpy as np

    found: Numbers = (numbers[:, None] >> np.arange(wide)[::-1] & 1).ravel()
    return found


def _numbers(bits: Numbers, many: int, wide: int) -> Numbers:
    """What `_bits` was given."""
    import numpy as np

    found: Numbers = bits.reshape(many, wide).astype(np.int64) @ (1 << np.arange(wide)[::-1])
    return found


@dataclass(frozen=True, slots=True)
class Run:
    """One run: from where, to below where, and what it holds."""

    first: int
    end: int
    entries: Numbers


@dataclass(frozen=True, slots=True)
class Runs:
    """The runs of one table, which has the columns `first` and `entries`."""

    db: Connection
    table: str

    def add(self, entries: Numbers) -> None:
        """Adds entries, rising; those that are there already stay as they are."""
        import numpy as np

        for run, some in self._touched(entries):
            self._write(run, np.union1d(run.entries, some))

    def remove(self, entries: Numbers) -> None:
        """Takes entries back."""
        import numpy as np

        for run, some in self._touched(entries):
            self._write(run, np.setdiff1d(run.entries, some, assume_unique=True))

    def holding(self, keys: Numbers) -> Numbers:
        """Entries of these keys, which rise; rising."""
        import numpy as np

        starts = keys << LOW_BITS
        found = [np.empty(0, np.int64)]
        place, after = 0, 0
        while place < len(keys):
            run = self._at(max(int(starts[place]), after))
            mine = run.entries >> LOW_BITS
            at = np.minimum(np.searchsorted(keys, mine), len(keys) - 1)
            found.append(run.entries[keys[at] == mine])
            after = run.end  # the first key that reaches beyond the run comes next
            place = int(np.searchsorted(starts, after - LOW))
        return np.concatenate(found)

    def all(self) -> Iterator[Run]:
        """Every run, in order."""
        first = 0
        while first != END:
            run = self._at(first)
            yield run
            first = run.end

    def _touched(self, entries: Numbers) -> Iterator[tuple[Run, Numbers]]:
        """Each run with those of `entries` that belong to it."""
        import numpy as np

        place = 0
        while place < len(entries):
            run = self._at(int(entries[place]))
            after = int(np.searchsorted(entries, run.end))
            yield run, entries[place:after]
            place = after

    def _at(self, entry: int) -> Run:
        """The run that an entry belongs to."""
        import numpy as np

        row = self.db.execute(
            f"SELECT first, entries FROM {self.table} WHERE first <= ? ORDER BY first DESC LIMIT 1",
            (entry,),
        ).fetchone()
        after = self.db.execute(
            f"SELECT first FROM {self.table} WHERE first > ? ORDER BY first LIMIT 1", (entry,)
        ).fetchone()
        end = END if after is None else int(after[0])
        if row is None:
            return Run(0, end, np.empty(0, np.int64))
        return Run(int(row[0]), end, unpacked(row[1]))

    def _write(self, run: Run, entries: Numbers) -> None:
        """Puts `entries` in the place of a run, in several when they are many."""
        if not len(entries):
            self.db.execute(f"DELETE FROM {self.table} WHERE first = ?", (run.first,))
            return
        size = RUN if len(entries) > MOST else MOST
        parts = [entries[start : start + size] for start in range(0, len(entries), size)]
        firsts = [run.first, *(int(part[0]) for part in parts[1:])]
        self.db.executemany(
            f"INSERT OR REPLACE INTO {self.table} (first, entries) VALUES (?, ?)",
            [(first, packed(part)) for first, part in zip(firsts, parts, strict=True)],
        )
