"""What stands for records in one case, for what many rows have alike, and for texts."""

from __future__ import annotations

from typing import Any, Final

from firsthand.store import tables
from firsthand.store.file import Connection
from firsthand.store.ids import same_id, same_letters
from firsthand.store.words import Told, Words

BY_ID: Final = {  # by the table that is asked
    **{
        table.name: f"SELECT number FROM {table.kept} WHERE {same_id('id')}"
        for table in (tables.STATEMENT, tables.SOURCE, tables.ORIGIN)
    },
    tables.REPORT.name: f"SELECT number FROM report WHERE {same_letters('id')}",
}


def number_of(db: Connection, table: str, record_id: str) -> int | None:
    """The record's number in its table; None when the case does not hold it."""
    query = BY_ID.get(table) or f"SELECT number FROM {table} WHERE id = ?1"
    row = db.execute(query, (record_id,)).fetchone()
    return None if row is None else int(row[0])


def source_number(db: Connection, source_id: str) -> int | None:
    """The number of a source; None when the case does not hold it."""
    return number_of(db, tables.SOURCE.name, source_id)


class Numbers(dict[tuple[str, Any], Any]):
    """Numbers of records by table and id, and of what rows have alike by its values: these are
    looked up, and made when they are new. Texts are told by words.
    """

    def __init__(self, db: Connection) -> None:
        super().__init__()
        self.db = db
        self.words = Words(db)

    def __missing__(self, asked: tuple[str, Any]) -> int | Told:
        table, alike = asked
        if table == tables.WORD:
            return self.words.spelt(alike)
        if not table.endswith(tables.SHARED):
            return self._held(table, alike)
        names, values = zip(*alike, strict=True)
        held = " AND ".join(f"{tables.quoted(name)} IS ?" for name in names)
        found = self.db.execute(f"SELECT number FROM {table} WHERE {held}", values).fetchone()
        if found is None:
            listed = ", ".join(map(tables.quoted, names))
            marks = ", ".join("?" * len(names))
            add = f"INSERT INTO {table} ({listed}) VALUES ({marks}) RETURNING number"
            found = self.db.execute(add, values).fetchone()
        number = self[asked] = int(found[0])
        return number

    def _held(self, table: str, record_id: str) -> int:
        """The number of a record of the case. Raises KeyError when there is none."""
        number = number_of(self.db, table, record_id)
        if number is None:
            raise KeyError((table, record_id))
        self[table, record_id] = number
        return number
