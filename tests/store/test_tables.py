"""What is packed is shown as it was: by views that any SQLite program can read."""

from __future__ import annotations

import json
import sqlite3

import pytest
from hypothesis import given

from firsthand import codec
from firsthand.model import Detail, Incident, When
from firsthand.store import cells, tables
from firsthand.store.file import bare, schema
from firsthand.store.tables import Table
from firsthand.store.words import Words
from tests.invented import records
from tests.marked import document
from tests.store.shown import view

DOC = document("The clerk of Ostrel said the three lorries had left at night.")


@pytest.mark.parametrize("table", tables.PACKED, ids=lambda table: table.name)
def test_views_are_those_of_the_records(table: Table) -> None:
    assert bare(view(table)) in bare(schema())


def shown(column: str, cell: object) -> object:
    """A cell as the view `incident` shows it."""
    db = sqlite3.connect(":memory:")
    db.executescript(schema().split("-- Words of articles")[0])
    db.execute("PRAGMA foreign_keys = OFF")
    cell = Words(db).spelt(str(cell))
    names = f"id, statement_id, span, event, shared, {column}"
    db.execute(f"INSERT INTO incident_row ({names}) VALUES ('i', 1, 1, '', 1, ?)", [cell])
    (found,) = db.execute(f"SELECT {column} FROM incident").fetchone()
    db.close()
    return found


@given(records(Detail, DOC))
def test_a_detail_is_shown_as_it_was(detail: Detail) -> None:
    cell = dict(cells.writers(Incident, packs=True))["detail"](detail, DOC.id)
    assert codec.unpack(Detail, json.loads(str(shown("detail", cell))), DOC.id) == detail


@given(records(When, DOC))
def test_a_time_is_shown_as_it_was(when: When) -> None:
    cell = dict(cells.writers(Incident, packs=True))["time"](when, DOC.id)
    assert codec.unpack(When, json.loads(str(shown("time", cell))), DOC.id) == when
