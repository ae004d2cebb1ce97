"""What is carried from a case of another version into one of ours; the rest is made anew.

Only a few tables are read, and of these only the columns that both versions know: what a user
gave us and what a person decided. Everything else follows from the bytes that were added.
"""

from __future__ import annotations

import json
import os
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from firsthand.errors import CaseBusy, FirsthandError
from firsthand.model import Report
from firsthand.store import write
from firsthand.store.file import Connection, is_outdated, open_as_it_is, open_to_write, settle
from firsthand.store.numbers import number_of
from firsthand.store.tables import quoted

DECIDED: Final = "judgement"  # tables of this name, or whose names begin with it and "_"
RUN: Final = "run"
BESIDE: Final = "-renewed"  # what the name of the new file ends with until it takes its place


@dataclass(frozen=True, slots=True)
class Original:
    """A file as it was added: who it is, and where it lies."""

    number: int  # in its case
    report: Report
    places: tuple[str, ...]  # hashes of paths; empty: a changed file took its place

    @property
    def is_current(self) -> bool:
        """Whether its records are in the case: it is a file of its own, and not replaced."""
        return self.report.parent is None and bool(self.places)


def originals(db: Connection) -> list[Original]:
    """Every report of a case in the order of adding, members of containers too."""
    places: dict[int, list[str]] = {}
    for place, number in db.execute("SELECT place, report FROM place ORDER BY place"):
        places.setdefault(number, []).append(place)
    rows = db.execute(
        "SELECT r.number, r.id, r.name, r.size, p.id FROM report r "
        "LEFT JOIN report p ON p.number = r.parent ORDER BY r.number"
    )
    return [
        Original(number, Report(id_, name, size, parent), tuple(places.get(number, ())))
        for number, id_, name, size, parent in rows
    ]


def kept_bytes(db: Connection, report: int) -> bytes | None:
    """The bytes of a file as they were added; None when the case does not have them."""
    (packed,) = db.execute("SELECT bytes FROM report WHERE number = ?", (report,)).fetchone()
    if packed is not None:
        return zlib.decompress(packed)
    query = "SELECT text, encoding FROM document WHERE report_id = ? AND encoding IS NOT NULL"
    row = db.execute(query, (report,)).fetchone()
    return None if row is None else str(row[0]).encode(row[1])


def beside(case: Path) -> Path:
    """Where a case is made anew."""
    return case.with_name(case.name + BESIDE)


def litter(path: Path) -> tuple[Path, ...]:
    """A case file and what SQLite keeps beside it."""
    return (path, *(path.with_name(path.name + end) for end in ("-wal", "-shm", "-journal")))


def begun(case: Path, old: Connection, key: str | None) -> Connection:
    """The new case beside the old one: what an earlier run left of it, or an empty one.

    What it left is gone on with when it is of our version and holds nothing but files of the old.
    """
    path = beside(case)
    if path.exists() and not _goes_on(path, old, key):
        for each in litter(path):
            each.unlink(missing_ok=True)
    return open_to_write(path, key)


def _goes_on(path: Path, old: Connection, key: str | None) -> bool:
    try:
        if is_outdated(path, key):
            return False
        db = open_as_it_is(path, key)
    except FirsthandError:
        return False
    try:
        known = {id_ for (id_,) in old.execute("SELECT id FROM report")}
        held = {id_ for (id_,) in db.execute("SELECT id FROM report")}
        return held <= known
    finally:
        db.close()


def carry_decisions(old: Connection, new: Connection) -> None:
    """Takes over what people decided, the notes on earlier runs, and settings of the case."""
    with write.transaction(new):
        new.execute("PRAGMA defer_foreign_keys = ON")
        tables = [name for name in _tables(new) if _is_decided(name)]
        for name in tables:
            new.execute(f"DELETE FROM {name}")
        for name in tables:
            _copy(old, new, name)
        rows = old.execute("SELECT name, value FROM setting").fetchall()
        new.executemany("INSERT OR IGNORE INTO setting (name, value) VALUES (?, ?)", rows)


def _is_decided(table: str) -> bool:
    return table in (DECIDED, RUN) or table.startswith(f"{DECIDED}_")


def carry_files(old: Connection, new: Connection) -> None:
    """Takes over every file that was not read anew, and what is known of files as such."""
    with write.transaction(new):
        for original in originals(old):
            if number_of(new, "report", original.report.id) is None:
                _keep_report(new, original.report, kept_bytes(old, original.number))
            for place in original.places:
                write.take_place(new, write.add_report(new, original.report), place)
        _copy(old, new, "skip")
        listed = json.dumps([place for (place,) in new.execute("SELECT place FROM place")])
        where = (
            "WHERE document IS NULL AND file <> '' AND file NOT IN (SELECT value FROM json_each(?))"
        )
        _copy(old, new, "problem", where, (listed,))


def _keep_report(db: Connection, report: Report, data: bytes | None) -> None:
    """Notes a report and its bytes, without records; None: they are part of its container's."""
    number = write.add_report(db, report)
    kept = None if data is None else zlib.compress(data, 6)
    db.execute("UPDATE report SET bytes = ? WHERE number = ?", (kept, number))


def _copy(
    old: Connection, new: Connection, table: str, where: str = "", values: Iterable[str] = ()
) -> None:
    """Copies the rows of a table that both have; one whose key is taken stays as it is."""
    known = set(_columns(old, table))
    names = [name for name in _columns(new, table) if name in known and _is_ours(table, name)]
    if not names:
        return
    listed = ", ".join(map(quoted, names))
    rows = old.execute(f"SELECT {listed} FROM {table} {where}", tuple(values)).fetchall()
    marks = ", ".join("?" * len(names))
    new.executemany(f"INSERT OR IGNORE INTO {table} ({listed}) VALUES ({marks})", rows)


def _is_ours(table: str, column: str) -> bool:
    return (table, column) != ("problem", "number")  # numbers of problems name nothing


def _columns(db: Connection, table: str) -> list[str]:
    return [row[1] for row in db.execute(f"PRAGMA table_info({table})")]


def _tables(db: Connection) -> Iterator[str]:
    for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"):
        yield name


def swap(case: Path, key: str | None) -> None:
    """Puts the new case in the place of the old one, at one moment. Raises CaseBusy."""
    new = beside(case)
    if not settle(new, key) or not settle(case, key):
        raise CaseBusy(f"{case} is being read by another program: close it and run this again")
    with new.open("rb+") as handle:
        os.fsync(handle.fileno())
    new.replace(case)
