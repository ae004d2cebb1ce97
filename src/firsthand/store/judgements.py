"""Judgements: the one thing that people write into a case. Rows are added, never changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from firsthand.errors import CaseBusy
from firsthand.model import Judgement
from firsthand.store import tables
from firsthand.store.file import Connection, open_to_write

WAIT_MS: Final = 1_500  # for another process that writes; then the person is told who it is


def judgements(db: Connection, after: int = 0) -> Iterator[tuple[int, Judgement]]:
    """Judgements with their numbers, oldest first; those after a number."""
    rows = db.execute(
        tables.JUDGEMENT.select("WHERE t.number > ? ORDER BY t.number").replace(
            "SELECT ", "SELECT t.number, ", 1
        ),
        (after,),
    )
    for number, *row in rows.fetchall():
        yield number, tables.JUDGEMENT.record(row)


def record(path: Path, made: Sequence[Judgement], key: str | None = None) -> None:
    """Adds judgements to a case, all or none; one that it has already is left as it is.

    Raises CaseBusy when another process writes for longer than WAIT_MS.
    """
    from sqlcipher3 import dbapi2

    from firsthand.store.lock import holder
    from firsthand.store.write import transaction

    db = open_to_write(path, key)
    try:
        db.execute(f"PRAGMA busy_timeout = {WAIT_MS}")
        with transaction(db):
            for each in made:
                add(db, each)
    except dbapi2.OperationalError as wrong:
        if "locked" not in str(wrong):
            raise
        who = holder(path) or "another program"
        raise CaseBusy(f"{path} is being written by {who}: nothing was recorded") from wrong
    finally:
        db.close()


def add(db: Connection, made: Judgement) -> None:
    """Adds one judgement inside a transaction."""
    sql = tables.JUDGEMENT.insert().replace("INSERT", "INSERT OR IGNORE", 1)
    number = db.execute("SELECT coalesce(max(number), 0) + 1 FROM judgement").fetchone()[0]
    db.execute(sql, (number, *tables.JUDGEMENT.cells(made, "", {})))
