"""Chains of sources, kept in the row of their statement: as a number where they are short."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from firsthand.model import Chain
from firsthand.store.file import Connection
from firsthand.store.ids import same_id, spelt
from firsthand.store.numbers import source_number
from firsthand.store.tables import COMPACT

LINK_BITS: Final = 18  # of the last link of a chain of two
LAST_LINK: Final = (1 << LINK_BITS) - 1
IN_ARTICLES: Final = (
    "FROM article a JOIN statement_row s ON s.number BETWEEN a.first AND a.last "
    "WHERE a.number IN (SELECT value FROM json_each(?))"
)


def packed(links: Sequence[int], beside: Sequence[int]) -> int | str:
    """A chain of source numbers as one number when it has one or two links, as JSON when it has
    more, or other sources beside its last one.
    """
    if not beside and links and max(links) <= LAST_LINK:
        match links:
            case [only]:
                return only
            case [first, last]:
                return first << LINK_BITS | last
    return json.dumps([links, beside] if beside else list(links), separators=COMPACT)


def unpacked(cell: int | str) -> tuple[list[int], list[int]]:
    """Links of a chain and those beside its last one."""
    if isinstance(cell, int):
        first, last = cell >> LINK_BITS, cell & LAST_LINK
        return ([first, last] if first else [last]), []
    found = json.loads(cell)
    if found and isinstance(found[0], list):
        return found[0], found[1]
    return found, []


def to_write(db: Connection, chains: Iterable[Chain]) -> dict[str, int | str]:
    """Each chain packed, by the id of its statement. Raises ValueError for an unknown source."""
    numbers = _Sources(db)
    return {
        chain.statement_id: packed(
            [numbers[each] for each in chain.links], [numbers[each] for each in chain.beside]
        )
        for chain in chains
    }


class _Sources(dict[str, int]):
    """Numbers of sources by id; each is looked up once."""

    def __init__(self, db: Connection) -> None:
        super().__init__()
        self.db = db

    def __missing__(self, source_id: str) -> int:
        number = source_number(self.db, source_id)
        if number is None:
            raise ValueError(f"a chain names source {source_id}, which was not made")
        self[source_id] = number
        return number


def chains(db: Connection, articles: str | None = None) -> Iterator[Chain]:
    """Every chain in the order of the statements, or those of a JSON list of article numbers."""
    among = "FROM statement_row s WHERE true" if articles is None else IN_ARTICLES
    rows = db.execute(
        f"SELECT s.id, s.links {among} AND s.links IS NOT NULL ORDER BY s.number",
        () if articles is None else (articles,),
    ).fetchall()
    yield from _told(db, [(spelt(id_), links) for id_, links in rows])


def chain(db: Connection, statement_id: str) -> Chain | None:
    """The chain of one statement; None when it has none."""
    found = _cell(db, statement_id)
    return None if found is None else next(_told(db, [(statement_id, found)]))


def links_of(db: Connection, statement_id: str) -> list[int]:
    """Numbers of the sources of a statement's chain, outlet first; none when it has none."""
    found = _cell(db, statement_id)
    return [] if found is None else unpacked(found)[0]


def _cell(db: Connection, statement_id: str) -> int | str | None:
    query = f"SELECT links FROM statement_row WHERE {same_id('id')}"
    row = db.execute(query, (statement_id,)).fetchone()
    return None if row is None else row[0]


def _told(db: Connection, rows: Iterable[tuple[str, Any]]) -> Iterator[Chain]:
    found = [(statement_id, *unpacked(cell)) for statement_id, cell in rows]
    linked = sorted({number for _, *some in found for each in some for number in each})
    query = "SELECT number, id FROM source_row WHERE number IN (SELECT value FROM json_each(?))"
    ids = {number: spelt(id_) for number, id_ in db.execute(query, (json.dumps(linked),))}
    for statement_id, links, beside in found:
        yield Chain(statement_id, _named(links, ids), _named(beside, ids))


def _named(numbers: Sequence[int], ids: Mapping[int, str]) -> tuple[str, ...]:
    return tuple(ids[number] for number in numbers)
