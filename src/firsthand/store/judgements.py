"""Judgements: the one thing that people write into a case. Rows are added, never changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from firsthand.errors import CaseBusy
from firsthand.model import Judgement
from firsthand.store import tables
from firsthand.store.file import Connection, open_to_write
from firsthand.store.ids import same_id
from firsthand.text.keys import turned

TITLED: Final = f"SELECT number FROM statement_row WHERE {same_id('id')}"
STANDS: Final = "SELECT 1 FROM claim_counted WHERE number = ?"
INSTEAD: Final = (
    "SELECT id FROM claim WHERE number IN "
    "(SELECT claim FROM claim_statement WHERE statement = ? AND opposes = 0) ORDER BY id"
)
WAIT_MS: Final = 1_500  # for another process that writes; then the person is told who it is


def judgements(db: Connection, after: int = 0) -> Iterator[tuple[int, Judgement]]:
    """Judgements with their numbers, oldest first; those after a number.

    One about a claim that is gone is about the claim which the statement that titled it now
    supports: grouping anew, with more reports or by other rules, changes which statement that is.
    """
    rows = db.execute(
        tables.JUDGEMENT.select("WHERE t.number > ? ORDER BY t.number").replace(
            "SELECT ", "SELECT t.number, ", 1
        ),
        (after,),
    )
    for number, *row in rows.fetchall():
        made = tables.JUDGEMENT.record(row)
        other = None if made.other is None else _followed(db, made.other)
        yield number, replace(made, about=_followed(db, made.about), other=other)


def _followed(db: Connection, record_id: str) -> str:
    """The id of a record; of a claim that is gone, that of the claim in its place."""
    titled = db.execute(TITLED, (turned(record_id),)).fetchone()
    if titled is None or db.execute(STANDS, titled).fetchone() is not None:
        return record_id
    found = db.execute(INSTEAD, titled).fetchone()
    return record_id if found is None else str(found[0])


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
