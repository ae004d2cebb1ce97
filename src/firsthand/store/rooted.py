"""Where chains end: origins, and for each statement which ones it rests on, and why.

Many statements of an article rest on the same, for the same reason: that is one row of the
article, or several where they have several sources, and each statement has its place.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, Final

from firsthand.model import Origin, Rooting
from firsthand.store import tables
from firsthand.store.chains import IN_ARTICLES
from firsthand.store.file import Connection
from firsthand.store.ids import same_id, spelt
from firsthand.store.numbers import Numbers
from firsthand.store.reasons import Reasons

LISTED: Final = "IN (SELECT value FROM json_each(?))"
RESTS: Final = "JOIN rooting_row r ON r.article = s.article_id AND r.place = s.rooting"
TOLD: Final = (
    f"SELECT s.id, o.id, w.words, m.words, r.inferred FROM statement_row s {RESTS} "
    "JOIN origin_row o ON o.number = r.origin_id JOIN reason w ON w.number = r.why "
    "LEFT JOIN reason m ON m.number = r.maybe"
)
End = tuple[int, int, int | None, int]  # numbers of an origin and of reasons, whether inferred


def rootings(
    db: Connection, statement_id: str | None = None, numbers: str | None = None
) -> Iterator[Rooting]:
    """Every rooting, or those of one statement, or of a JSON list of statement numbers."""
    where = ""
    if statement_id is not None:
        where = f"WHERE {same_id('s.id')} "
    elif numbers is not None:
        where = f"WHERE s.number {LISTED} "
    asked = numbers if statement_id is None else statement_id
    rows = db.execute(f"{TOLD} {where}ORDER BY s.id, o.id", () if asked is None else (asked,))
    for statement, origin, why, maybe, inferred in rows:
        yield Rooting(
            spelt(statement), spelt(origin), why, tuple(json.loads(maybe or "[]")), bool(inferred)
        )


def write_roots(
    db: Connection, articles: Collection[int], origins: Iterable[Origin], found: Iterable[Rooting]
) -> set[int]:
    """Replaces the rootings of the statements of these articles.

    Numbers of the statements whose rooting, or the origin they rest on, has changed.
    """
    changed: set[int] = set()
    numbers = Numbers(db)
    for origin in origins:
        changed |= _write_origin(db, origin, numbers)
    listed = json.dumps(sorted(articles))
    query = (
        f"SELECT s.number, o.id, r.why, r.maybe, r.inferred FROM statement_row s {RESTS} "
        "JOIN origin_row o ON o.number = r.origin_id WHERE s.number IN "
        f"(SELECT s.number {IN_ARTICLES})"
    )
    before = {tuple(row) for row in db.execute(query, (listed,))}
    lost = f"SELECT DISTINCT origin_id FROM rooting_row WHERE article {LISTED}"
    bare = [number for (number,) in db.execute(lost, (listed,))]
    db.execute(f"DELETE FROM rooting_row WHERE article {LISTED}", (listed,))
    _write(db, listed, _ends(db, found))
    forget_bare(db, bare)
    after = {tuple(row) for row in db.execute(query, (listed,))}
    return changed | {row[0] for row in before ^ after}


def _ends(db: Connection, found: Iterable[Rooting]) -> Mapping[str, tuple[End, ...]]:
    """What each statement rests on, by its id."""
    reasons = Reasons(db)
    origins: dict[str, int] = {}
    ends: dict[str, tuple[End, ...]] = {}
    for rooting in found:
        if rooting.origin_id not in origins:
            origins[rooting.origin_id] = _origin_number(db, rooting.origin_id)
        maybe = reasons[tables.listed(rooting.maybe)] if rooting.maybe else None
        why = reasons[rooting.why]
        end = (origins[rooting.origin_id], why, maybe, int(rooting.inferred))
        ends[rooting.statement_id] = (*ends.get(rooting.statement_id, ()), end)
    return ends


def _write(db: Connection, listed: str, ends: Mapping[str, tuple[End, ...]]) -> None:
    """Writes what the statements of a JSON list of articles rest on: none where none is given."""
    places: dict[tuple[int, tuple[End, ...]], int] = {}
    taken: dict[int, int] = {}
    rests: list[tuple[int | None, int]] = []
    rows: list[tuple[Any, ...]] = []
    query = f"SELECT s.number, s.id, s.article_id {IN_ARTICLES}"
    for number, statement_id, article in db.execute(query, (listed,)).fetchall():
        some = ends.get(spelt(statement_id))
        if some is None:
            rests.append((None, number))
            continue
        if (article, some) not in places:
            place = places[article, some] = taken[article] = taken.get(article, -1) + 1
            rows.extend((article, place, nth, *end) for nth, end in enumerate(some))
        rests.append((places[article, some], number))
    db.executemany(
        "INSERT INTO rooting_row (article, place, nth, origin_id, why, maybe, inferred) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        rows,
    )
    db.executemany("UPDATE statement_row SET rooting = ? WHERE number = ?", rests)


def _origin_number(db: Connection, origin_id: str) -> int:
    query = f"SELECT number FROM origin_row WHERE {same_id('id')}"
    return int(db.execute(query, (origin_id,)).fetchone()[0])


def _write_origin(db: Connection, origin: Origin, numbers: Numbers) -> set[int]:
    """Adds or renews an origin; statements that rest on it when it says something else now."""
    columns = tables.ORIGIN.cells_of
    cells = tables.ORIGIN.cells(origin, "", numbers)
    row = db.execute(tables.ORIGIN.select(f"WHERE {tables.ORIGIN.asked}"), (origin.id,)).fetchone()
    if row is None:
        marks = ", ".join("?" * len(columns))
        db.execute(f"INSERT INTO origin_row ({', '.join(columns)}) VALUES ({marks})", cells)
        return set()
    if tables.ORIGIN.record(row) == origin:
        return set()
    renewed = ", ".join(f"{name} = ?" for name in columns)
    number = _origin_number(db, origin.id)
    db.execute(f"UPDATE origin_row SET {renewed} WHERE number = ?", (*cells, number))
    resting = "SELECT statement_id FROM rooting WHERE origin_id = ?"
    return {statement for (statement,) in db.execute(resting, (number,))}


def forget_bare(db: Connection, origins: Iterable[int]) -> None:
    """Forgets those of some origins on which nothing rests."""
    db.executemany(
        "DELETE FROM origin_row WHERE number = ?1 "
        "AND NOT EXISTS (SELECT 1 FROM rooting_row WHERE origin_id = ?1)",
        [(number,) for number in origins],
    )
