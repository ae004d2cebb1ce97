"""What the reading room asks of a case as a whole: columns for lists, facets, time and graph.

Each query answers with plain rows, numbers of this file standing for records, so that a case of
a hundred thousand statements is read in a second or two. One `RoomView` is one unchanging
reading of the case: what another process adds meanwhile is seen by the next one.
"""

from __future__ import annotations

import json
from array import array
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from difflib import get_close_matches
from itertools import islice
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from firsthand.errors import CaseMissing, CaseReplaced
from firsthand.model import Basis, Judgement, Statement
from firsthand.store import chains, search, tables
from firsthand.store.comparisons import LISTED
from firsthand.store.file import open_to_read
from firsthand.store.ids import among_ids, same_letters
from firsthand.store.judgements import judgements
from firsthand.store.renewing import kept_bytes
from firsthand.store.view import View
from firsthand.text.keys import fold

Row = tuple[Any, ...]
Table = NDArray[np.int32]
TIMES: Final = (("incident", "time"), ("figure", "time"), ("outcome", "time"))
BODIES: Final = (("reply", "body"), ("outcome", "body"), ("demand", '"to"'))
ASKED_WORDS: Final = 4  # of a search without hits, for which near words are looked up
NEAREST: Final = 3  # near words for each
VOCABULARY: Final = 5_000  # words with the same first letter that are compared
LONGER: Final = 3  # letters more or fewer
HIGHEST: Final = "\U0010ffff"
BATCH: Final = 4_096  # rows held at once
BETWEEN: Final = "; "  # several bodies that one record names


class RoomView(View):
    """A view held at one state of the case, with the queries of the reading room."""

    @classmethod
    def held(cls, path: Path, key: str | None = None) -> RoomView:
        """A view of the case as it is now, and stays. Raises CaseMissing, CaseUnreadable."""
        view = cls(open_to_read(path, key))
        view._db.execute("BEGIN")
        view._db.execute("SELECT count(*) FROM setting").fetchone()  # from here on nothing moves
        return view

    # ── claims as columns

    def claim_table(self) -> Table:
        """(number, low, high, articles) of every claim, by number."""
        return self._table(4, "SELECT number, low, high, articles FROM claim ORDER BY number")

    def claim_ids(self) -> NDArray[np.bytes_]:
        """The id of every claim, by number."""
        return _column(self._each("SELECT id FROM claim ORDER BY number"))

    def member_rows(self) -> Table:
        """(claim, statement, opposes) for every statement of every claim."""
        return self._table(3, "SELECT claim, statement, opposes FROM claim_statement")

    def statement_articles(self) -> Table:
        """(statement, article) of every statement, by number."""
        return self._table(2, "SELECT number, article_id FROM statement_row ORDER BY number")

    def basis_rows(self) -> Iterator[Row]:
        """(statement, basis) of every statement whose basis is known."""
        return self._each("SELECT number, basis FROM statement WHERE basis <> ?", Basis.UNKNOWN)

    def statement_table(self, among: Collection[str]) -> Table:
        """(number, whether its attribution is one of `among`) of every statement, by number."""
        return self._table(
            2,
            f"SELECT number, attribution {LISTED} FROM statement ORDER BY number",
            json.dumps(sorted(among)),
        )

    def statement_ids(self) -> NDArray[np.bytes_]:
        """The id of every statement, by number."""
        return _column(self._each("SELECT spelt(id) FROM statement_row ORDER BY number"))

    def article_rows(self) -> list[Row]:
        """(number, id, outlet, date, document) of every article; None where none is printed."""
        return self._rows(
            "SELECT number, id, json_extract(outlet, '$.name'), "
            "json_extract(published, '$.value'), doc_id FROM article ORDER BY number"
        )

    def act_rows(self) -> Iterator[Row]:
        """(statement, code of the act) for every incident."""
        return self._each("SELECT DISTINCT statement_id, act FROM incident")

    def fact_rows(self, table: str) -> Iterator[Row]:
        """The number of every statement with a `reply`, `figure`, `outcome` …"""
        return self._each(f"SELECT DISTINCT statement_id FROM {table}")

    def time_rows(self) -> Iterator[Row]:
        """(statement, ISO value) for every time that a fact is told of."""
        for table, column in TIMES:
            yield from self._each(
                f"SELECT DISTINCT statement_id, json_extract({column}, '$.value') FROM {table} "
                f"WHERE json_extract({column}, '$.value') IS NOT NULL"
            )

    def body_rows(self) -> Iterator[Row]:
        """(statement, body) for every body that answers, is followed up, or is asked."""
        for table, column in BODIES:
            rows = self._each(
                f"SELECT DISTINCT statement_id, {column} FROM {table} WHERE {column} <> ''"
            )
            yield from ((number, each) for number, name in rows for each in name.split(BETWEEN))

    def speaker_rows(self) -> Iterator[Row]:
        """(statement, name) of the nearest speaker where it is a body that is named."""
        return self._each(
            "SELECT c.statement_id, s.name FROM chain c "
            "JOIN source s ON s.number = json_extract(c.links, '$[#-1]') "
            "WHERE s.kind = 'body' AND s.naming = 'named' AND s.protected = 0"
        )

    def chain_rows(self) -> list[tuple[list[int], int]]:
        """Source numbers of each chain, outlet first, and how many statements came by it."""
        rows = self._rows("SELECT links, count(*) FROM chain WHERE links <> '[]' GROUP BY links")
        return [(json.loads(links), count) for links, count in rows]

    def links_of(self, statement_id: str) -> list[int]:
        """Numbers of the sources a statement came through, outlet first."""
        return chains.links_of(self._db, statement_id)

    def source_id(self, number: int) -> str:
        """The id of a source by its number in this file."""
        return str(self._rows("SELECT id FROM source WHERE number = ?", number)[0][0])

    def source_rows(self) -> list[Row]:
        """(number, id, kind, naming, protected) of every source."""
        return self._rows("SELECT number, id, kind, naming, protected FROM source")

    def place_rows(self) -> Iterator[Row]:
        """(statement, name, start, end, document) for each place that a statement names."""
        rows = self._each(
            "SELECT l.statement_id, l.name, l.span, a.doc_id FROM location l "
            "JOIN statement_row s ON s.number = l.statement_id "
            "JOIN article a ON a.number = s.article_id"
        )
        for statement, name, span, document in rows:
            start, end = json.loads(span)[:2]
            yield statement, name, start, end, document

    def protected_rows(self) -> dict[int, list[tuple[int, int]]]:
        """Protected places by the number of their document."""
        found: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for document, span in self._rows("SELECT document, span FROM protected"):
            start, end = json.loads(span)[:2]
            found[document].append((start, end))
        return dict(found)

    def content_rows(self, document: int) -> list[Row]:
        """(statement, start, end) of the content of each statement of a document."""
        rows = self._rows(
            "SELECT s.number, s.content FROM article a JOIN statement s "
            "ON s.number BETWEEN a.first AND a.last WHERE a.doc_id = ?",
            document,
        )
        return [
            (number, start, end)
            for number, content in rows
            for start, end in json.loads(content or "[]")
        ]

    # ── what was added

    def loaded_rows(self, limit: int, offset: int) -> list[Row]:
        """(document, articles, statements) for a page of documents by name."""
        return self._rows(
            "SELECT d.id, count(DISTINCT a.number), count(s.number) FROM document d "
            "LEFT JOIN article a ON a.doc_id = d.number "
            "LEFT JOIN statement_row s ON s.number BETWEEN a.first AND a.last "
            "WHERE d.number IN (SELECT number FROM document ORDER BY name, id LIMIT ? OFFSET ?) "
            "GROUP BY d.number ORDER BY d.name, d.id",
            limit,
            offset,
        )

    def how_many(self, table: str) -> int:
        """Rows of a table."""
        return int(self._rows(f"SELECT count(*) FROM {table}")[0][0])

    # ── one text

    def statements_within(self, doc_id: str, start: int, end: int) -> list[tuple[int, Statement]]:
        """Statements of a document whose words lie between two places, with their numbers."""
        where = (
            "JOIN article a ON t.number BETWEEN a.first AND a.last WHERE a.doc_id = "
            "(SELECT number FROM document WHERE id = ?) "
            "AND min(json_extract(t.content, '$[0][0]'), "
            "coalesce(json_extract(t.source, '$[0][0]'), json_extract(t.content, '$[0][0]'))) < ? "
            "AND json_extract(t.content, '$[#-1][1]') > ? "
            "ORDER BY json_extract(t.content, '$[0][0]'), t.number"
        )
        query = tables.STATEMENT.select(where).replace("SELECT ", "SELECT t.number, ", 1)
        rows = self._rows(query, doc_id, end, start)
        return [(row[0], tables.STATEMENT.record(row[1:])) for row in rows]

    def statement_places(self, doc_id: str) -> list[int]:
        """Where each statement of a document begins, in text order."""
        rows = self._rows(
            "SELECT json_extract(s.content, '$[0][0]') FROM article a "
            "JOIN statement s ON s.number BETWEEN a.first AND a.last "
            "WHERE a.doc_id = (SELECT number FROM document WHERE id = ?) ORDER BY 1",
            doc_id,
        )
        return [place for (place,) in rows]

    # ── finding

    def matching(self, query: str) -> NDArray[np.int32]:
        """Numbers of the statements that hold every word of `query`, in no order of merit."""
        asked = search.asked(query)
        if not asked.words:
            return np.zeros(0, np.int32)
        where, values = search.condition(self._db, asked)
        numbers = f"SELECT group_concat(rowid) FROM statement_search WHERE {where}"
        ((found,),) = self._rows(numbers, *values)  # in one piece: a row each costs three times it
        return np.fromstring(found or "", dtype=np.int32, sep=",")

    def nearest(self, query: str, hidden: frozenset[int]) -> tuple[str, ...]:
        """Words of the case that are spelt like those of `query`, nearest first.

        A word that only statements of `hidden` hold is left out.
        """
        self._db.execute(
            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary "
            "USING fts5vocab (main, statement_search, row)"
        )
        found: list[str] = []
        for word in search.TERM.findall(query)[:ASKED_WORDS]:
            asked = fold(word.strip('"'))
            rows = self._rows(
                "SELECT term FROM vocabulary WHERE term >= ? AND term < ? "
                "AND abs(length(term) - ?) <= ? LIMIT ?",
                asked[:1],
                asked[:1] + HIGHEST,
                len(asked),
                LONGER,
                VOCABULARY,
            )
            near = get_close_matches(asked, [term for (term,) in rows], NEAREST)
            found += [term for term in near if self._is_free(term, hidden)]
        return tuple(dict.fromkeys(found))

    def _is_free(self, term: str, hidden: frozenset[int]) -> bool:
        """Whether a statement that is not hidden holds the word."""
        where, values = search.condition(self._db, search.asked(f'"{term}"'))
        rows = self._each(f"SELECT rowid FROM statement_search WHERE {where}", *values)
        return any(number not in hidden for (number,) in rows)

    def statement_numbers(self, ids: Sequence[str]) -> list[int]:
        """Numbers of the statements with these ids; those that are gone are left out."""
        query = f"SELECT number FROM statement_row WHERE {among_ids('id')}"
        rows = self._rows(query, json.dumps(list(ids)))
        return [number for (number,) in rows]

    def rooted_on(self, ids: Sequence[str]) -> Iterator[tuple[int, tuple[str, ...]]]:
        """(statement, those of these origins it rests on or may rest on)."""
        names = frozenset(ids)
        held = " OR ".join("words LIKE ?" for _ in ids)
        rows = self._each(
            "SELECT r.statement_id, spelt(o.id), m.words FROM rooting r "
            "JOIN origin_row o ON o.number = r.origin_id LEFT JOIN reason m ON m.number = r.maybe "
            f"WHERE {among_ids('o.id')} "
            f"OR r.maybe IN (SELECT number FROM reason WHERE {held})",
            json.dumps(list(ids)),
            *(f'%"{id_}"%' for id_ in ids),
        )
        for statement, origin, maybe in rows:
            found = (origin, *json.loads(maybe or "[]"))
            yield statement, tuple(each for each in found if each in names)

    def original(self, report_id: str) -> tuple[str, bytes]:
        """Name and bytes of a report as it was added; of a container's member, the container's.

        Raises KeyError when the case holds neither.
        """
        asked: str | None = report_id
        while asked is not None:
            rows = self._rows(
                "SELECT r.number, r.name, p.id FROM report r "
                f"LEFT JOIN report p ON p.number = r.parent WHERE {same_letters('r.id')}",
                asked,
            )
            if not rows:
                break
            ((number, name, asked),) = rows
            if (data := kept_bytes(self._db, number)) is not None:
                return str(name), data
        raise KeyError(f"the bytes of {report_id} are not in this case")

    def _table(self, wide: int, query: str, *values: object) -> Table:
        """Rows of numbers alone, four bytes each."""
        found = array("i")
        for row in self._each(query, *values):
            found.extend(row)
        return np.array(found, dtype=np.int32).reshape(-1, wide)

    def _each(self, query: str, *values: object) -> Iterator[Row]:
        """The rows one after another: they are never all in memory."""
        return iter(self._db.execute(query, values))

    def _rows(self, query: str, *values: object) -> list[Row]:
        found: list[Row] = self._db.execute(query, values).fetchall()
        return found


def _column(rows: Iterator[Row]) -> NDArray[np.bytes_]:
    """One id a row, as wide as the widest."""
    found = [np.array([row[0] for row in some], np.bytes_) for some in batched(rows, BATCH)]
    return np.concatenate(found) if found else np.zeros(0, "S1")


def batched(rows: Iterator[Row], size: int) -> Iterator[list[Row]]:
    """The rows in lists of a size, the last one shorter."""
    while some := list(islice(rows, size)):
        yield some


class Watch:
    """Tells when another process has changed the case, or put another file in its place."""

    def __init__(self, path: Path, key: str | None = None) -> None:
        self._path = path
        self._db = open_to_read(path, key)
        self._file = _identity(path)

    def state(self) -> int:
        """A number that changes with every change of the case.

        Raises CaseMissing when the file is gone, CaseReplaced when another stands in its place.
        """
        if _identity(self._path) != self._file:
            raise CaseReplaced(f"another file was put in the place of {self._path}")
        return int(self._db.execute("PRAGMA data_version").fetchone()[0])

    def judgements(self, after: int) -> list[tuple[int, Judgement]]:
        """Judgements with their numbers, oldest first; those after a number."""
        return list(judgements(self._db, after))

    def close(self) -> None:
        self._db.close()


def _identity(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except FileNotFoundError:
        raise CaseMissing(f"{path} is gone: it was deleted or moved away") from None
    return found.st_dev, found.st_ino
