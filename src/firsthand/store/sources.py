"""One source named in several documents: told once, and as each document names it.

Joining is associative, commutative and idempotent, so the order of adding does not matter; when
a document goes, what the others say is joined anew.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import reduce

from firsthand import codec
from firsthand.model import Source, When
from firsthand.store import tables
from firsthand.store.file import Connection
from firsthand.store.lists import lister, unlisted
from firsthand.store.numbers import Numbers, source_number
from firsthand.store.words import Told


def joined(one: Source, other: Source) -> Source:
    """Both tellings in one: the fullest name, every alias, protected when either is."""
    name = min(one.name, other.name, key=lambda name: (-len(name), name))
    aliases = {one.name, other.name, *one.aliases, *other.aliases} - {name}
    speaks_for = [each for each in (one.speaks_for, other.speaks_for) if each is not None]
    published = [each for each in (one.published, other.published) if each is not None]
    return Source(
        one.id,
        name,
        min(one.kind, other.kind),
        min(one.naming, other.naming),
        tuple(sorted(aliases)),
        min(speaks_for, default=None),
        one.protected or other.protected,
        min(published, key=_first, default=None),
    )


def _first(when: When) -> tuple[str, str]:
    return when.value or "~", repr(when)  # an unresolved date comes last


def add_namings(db: Connection, document: int, sources: Iterable[Source]) -> None:
    """Adds a document's sources to those of the case."""
    query = tables.SOURCE.select(f"WHERE {tables.SOURCE.asked}")
    numbers = Numbers(db)
    for source in sources:
        row = db.execute(query, (source.id,)).fetchone()
        had = source if row is None else tables.SOURCE.record(row)
        now = joined(had, source)
        number = source_number(db, source.id)
        if number is None:
            number = _insert(db, source, numbers)
        else:
            _update(db, number, (had, now), numbers)
        db.execute(
            "INSERT OR REPLACE INTO naming_row (document, source, told) VALUES (?, ?, ?)",
            (document, number, None if source == now else _told(source, numbers)),
        )


def remove_namings(db: Connection, document: int) -> None:
    """Takes back what a document said of its sources; a source nobody names is forgotten."""
    rows = db.execute("SELECT source FROM naming WHERE document = ?", (document,)).fetchall()
    db.execute("DELETE FROM naming_row WHERE document = ?", (document,))
    numbers = Numbers(db)
    for (number,) in rows:
        row = db.execute(tables.SOURCE.select("WHERE t.number = ?"), (number,)).fetchone()
        had = tables.SOURCE.record(row)
        tellings = [
            had if told is None else _retold(had, told)
            for (told,) in db.execute("SELECT told FROM naming WHERE source = ?", (number,))
        ]
        if tellings:
            _update(db, number, (had, reduce(joined, tellings)), numbers)
        else:
            db.execute("DELETE FROM source_row WHERE number = ?", (number,))


def _insert(db: Connection, source: Source, numbers: Numbers) -> int:
    number = db.execute("SELECT coalesce(max(number), 0) + 1 FROM source_row").fetchone()[0]
    db.execute(tables.SOURCE.insert(), (number, *tables.SOURCE.cells(source, "", numbers)))
    return int(number)


def _update(db: Connection, number: int, known: tuple[Source, Source], numbers: Numbers) -> None:
    """Renews what is known of a source, before and now."""
    had, now = known
    if now == had:
        return
    _mark_namers(db, number)
    db.execute(
        "UPDATE naming_row SET told = ? WHERE source = ? AND told IS NULL",
        (_told(had, numbers), number),
    )
    names = ", ".join(f"{tables.quoted(name)} = ?" for name in tables.SOURCE.cells_of)
    cells = tables.SOURCE.cells(now, "", numbers)
    db.execute(f"UPDATE source_row SET {names} WHERE number = ?", (*cells, number))


def _mark_namers(db: Connection, source: int) -> None:
    """Where chains end may depend on what is known of a source: its articles are stale."""
    db.execute(
        "INSERT OR IGNORE INTO stale_article SELECT a.number FROM naming n "
        "JOIN article a ON a.doc_id = n.document WHERE n.source = ? AND a.compared = 1",
        (source,),
    )


def _told(source: Source, numbers: Numbers) -> Told:
    """What a document says of a source, as a list of its fields; the id stands beside it."""
    found = lister(Source)(source, "")[1:]
    plain = json.dumps(found, ensure_ascii=False, separators=tables.COMPACT)
    told: Told = numbers[tables.WORD, plain]
    return told


def _retold(source: Source, told: str) -> Source:
    return codec.unpack(Source, unlisted(Source, [source.id, *json.loads(told)]))
