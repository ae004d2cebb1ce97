"""Writing what was read of each document: all of its records in one transaction, or none."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final

from firsthand.model import (
    Article,
    Chain,
    Mark,
    Problem,
    Protected,
    Report,
    Skip,
    Source,
    Statement,
)
from firsthand.reading import Reading
from firsthand.store import chains, forms, indexing, tables, texts
from firsthand.store.file import Connection
from firsthand.store.ids import same_letters
from firsthand.store.numbers import Numbers, number_of
from firsthand.store.rooted import forget_bare
from firsthand.store.sources import add_namings, remove_namings
from firsthand.store.tables import Table

OF_ID: Final = same_letters("r.id")
KEPT: Final = frozenset(
    {Article, Chain, Mark, Problem, Protected, Source, Statement}
    | {table.kind for table in tables.FACTS}
)
"""Layers of a reading that a case keeps as they are, beside the forms, which it keeps packed; the
parse is made anew when it is needed.
"""


@contextmanager
def transaction(db: Connection) -> Iterator[None]:
    """All that happens inside is kept, or none of it."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    finally:
        if db.in_transaction:  # something was raised on the way
            db.execute("ROLLBACK")


def stamp_number(db: Connection, stamp: str) -> int:
    """Number of a set of part stamps, which is noted when it is new."""
    row = db.execute("SELECT number FROM stamp WHERE parts = ?", (stamp,)).fetchone()
    if row is None:
        add = "INSERT INTO stamp (parts) VALUES (?) RETURNING number"
        row = db.execute(add, (stamp,)).fetchone()
    return int(row[0])


def add_report(db: Connection, report: Report) -> int:
    """Number of the report, which is noted when it is new, as not wholly read."""
    if (number := number_of(db, "report", report.id)) is not None:
        return number
    parent = None if report.parent is None else number_of(db, "report", report.parent)
    return int(
        db.execute(
            "INSERT INTO report (id, name, size, parent) VALUES (?, ?, ?, ?) RETURNING number",
            (report.id, report.name, report.size, parent),
        ).fetchone()[0]
    )


def add_document(db: Connection, reading: Reading, stamp: str, trace: str | None = None) -> None:
    """Keeps a document with all its records, in place of what the case had of it.

    `trace` is that of the crash its Problem tells of; None: none did.
    """
    doc = reading.doc
    if (had := number_of(db, "document", doc.id)) is not None:
        remove_document(db, had)
    document = _next_number(db, "document_row")
    numbers = Numbers(db)
    numbers["document", doc.id] = document
    report = number_of(db, "report", doc.report_id)
    if report is None:
        raise ValueError(f"report {doc.report_id} of document {doc.name} was not added")
    numbers["report", doc.report_id] = report
    cells = tables.DOCUMENT.cells(doc, doc.id, numbers)
    sql = tables.DOCUMENT.insert("stamp")
    db.execute(sql, (document, *cells, stamp_number(db, stamp)))
    texts.write(db, document, doc.text, numbers.words)
    _add_plain(db, tables.MARK, reading[Mark], doc.id, numbers)
    _add_plain(db, tables.PROTECTED, reading[Protected], doc.id, numbers)
    db.executemany(
        tables.PROBLEM.insert("document", "traceback"),
        [(*tables.PROBLEM.cells(p, doc.id, {}), document, trace) for p in reading[Problem]],
    )
    add_namings(db, document, reading[Source])
    _add_articles(db, reading, numbers)


def _add_articles(db: Connection, reading: Reading, numbers: Numbers) -> None:
    doc_id = reading.doc.id
    _add_numbered(db, tables.ARTICLE, reading[Article], doc_id, numbers)
    _add_statements(db, reading, numbers)
    for table in tables.FACTS:
        facts: tuple[Any, ...] = reading[table.kind]
        db.executemany(table.insert(), [table.cells(fact, doc_id, numbers) for fact in facts])
    forms.add(db, reading, numbers)
    indexing.index(db, reading, numbers)


def _next_number(db: Connection, table: str) -> int:
    """The number the next row of `table` gets: one writer at a time."""
    return int(db.execute(f"SELECT coalesce(max(number), 0) + 1 FROM {table}").fetchone()[0])


def _add_numbered(
    db: Connection, table: Table, records: Sequence[Any], doc_id: str, numbers: Numbers
) -> None:
    """Adds records that have ids, and notes their numbers."""
    _number(db, table, records, numbers)
    rows = [
        (numbers[table.name, record.id], *table.cells(record, doc_id, numbers))
        for record in records
    ]
    db.executemany(table.insert(), rows)


def _number(db: Connection, table: Table, records: Sequence[Any], numbers: Numbers) -> None:
    """Notes the numbers that new records get. Raises ValueError when two have one id."""
    first = _next_number(db, table.kept)
    for number, record in enumerate(records, first):
        if numbers.setdefault((table.name, record.id), number) != number:
            raise ValueError(f"two records of {table.name} have the id {record.id}")


def _add_statements(db: Connection, reading: Reading, numbers: Numbers) -> None:
    """Adds statements with their chains, so that numbers of those of one article follow each
    other, and notes at the article from where to where.
    """
    doc_id = reading.doc.id
    places = {article.id: place for place, article in enumerate(reading[Article])}
    statements = sorted(reading[Statement], key=lambda each: places[each.article_id])
    _number(db, tables.STATEMENT, statements, numbers)
    links = chains.to_write(db, reading[Chain])
    ends: dict[str, tuple[int, int]] = {}
    rows = []
    for statement in statements:
        number = numbers["statement", statement.id]
        ends[statement.article_id] = (ends.get(statement.article_id, (number,))[0], number)
        cells = tables.STATEMENT.cells(statement, doc_id, numbers)
        rows.append((number, *cells, links.get(statement.id)))
    db.executemany(tables.STATEMENT.insert("links"), rows)
    db.executemany(
        "UPDATE article SET first = ?, last = ? WHERE number = ?",
        [(*reach, numbers["article", article]) for article, reach in ends.items()],
    )


def _add_plain(
    db: Connection, table: Table, records: Iterable[Any], doc_id: str, numbers: Numbers
) -> None:
    """Adds records of a document that have no ids."""
    document = numbers["document", doc_id]
    rows = [
        (*table.cells(record, doc_id, numbers), document, nth) for nth, record in enumerate(records)
    ]
    db.executemany(table.insert(*table.beside), rows)


def remove_document(db: Connection, document: int) -> None:
    """Forgets a document and all its records; what they were compared with is marked stale."""
    _mark_neighbours(db, document)
    remove_namings(db, document)
    forms.depart(db, document)
    indexing.forget(db, document)
    rested_on = "SELECT DISTINCT origin_id FROM rooting WHERE statement_id IN going"
    origins = [number for (number,) in db.execute(rested_on)]
    db.execute("DELETE FROM statement_row WHERE number IN going")
    db.execute("DELETE FROM document_row WHERE number = ?", (document,))
    texts.forget(db, document)
    forget_bare(db, origins)


def _mark_neighbours(db: Connection, document: int) -> None:
    """Articles and statements of other documents that were joined to this one's."""
    db.execute("CREATE TEMP TABLE IF NOT EXISTS going (statement INTEGER PRIMARY KEY)")
    db.execute("DELETE FROM going")
    db.execute(
        "INSERT INTO going SELECT s.number FROM article a JOIN statement_row s "
        "ON s.number BETWEEN a.first AND a.last WHERE a.doc_id = ?",
        (document,),
    )
    db.execute(
        "INSERT OR IGNORE INTO stale_statement "
        "SELECT other FROM link WHERE one IN going UNION SELECT one FROM link WHERE other IN going "
        "UNION SELECT statement FROM claim_statement WHERE claim IN "
        "(SELECT claim FROM claim_statement WHERE statement IN going) "
        "EXCEPT SELECT statement FROM going"
    )
    db.execute(
        "DELETE FROM claim_row WHERE number IN "
        "(SELECT claim FROM claim_statement WHERE statement IN going)"
    )
    db.execute(
        "DELETE FROM discrepancy WHERE number IN "
        "(SELECT discrepancy FROM discrepancy_statement WHERE statement IN going)"
    )
    mine = "(SELECT number FROM article WHERE doc_id = :doc)"
    db.execute(
        f"INSERT OR IGNORE INTO stale_article SELECT from_article FROM derivation "
        f"WHERE to_article IN {mine} UNION SELECT to_article FROM derivation "
        f"WHERE from_article IN {mine} AND to_article IS NOT NULL "
        f"EXCEPT SELECT number FROM article WHERE doc_id = :doc",
        {"doc": document},
    )


def finish_report(
    db: Connection, reports: Sequence[Report], stamp: str | None, data: bytes, place: str
) -> None:
    """Notes that a file, the first of `reports`, and its members were wholly read.

    What was read at the same place before is replaced. `stamp` is None when nothing could be
    read: the bytes are kept, and the next run tries again.
    """
    numbers = [add_report(db, report) for report in reports]
    made = None if stamp is None else stamp_number(db, stamp)
    db.executemany("UPDATE report SET stamp = ? WHERE number = ?", [(made, n) for n in numbers])
    kept = None if _reproduced(db, numbers[0], data) else zlib.compress(data, 6)
    db.execute("UPDATE report SET bytes = ? WHERE number = ?", (kept, numbers[0]))
    take_place(db, numbers[0], place)


def take_place(db: Connection, report: int, place: str) -> None:
    """Notes which report lies at a place; the one that lay there, and nowhere else, goes."""
    row = db.execute("SELECT report FROM place WHERE place = ?", (place,)).fetchone()
    db.execute("INSERT OR REPLACE INTO place (place, report) VALUES (?, ?)", (place, report))
    if row is None or row[0] == report:
        return
    left = db.execute("SELECT count(*) FROM place WHERE report = ?", (row[0],)).fetchone()[0]
    if left == 0:
        retire_report(db, row[0])


def retire_report(db: Connection, number: int) -> None:
    """Forgets the records of a report and of its members, and keeps its bytes."""
    for (member,) in db.execute("SELECT number FROM report WHERE parent = ?", (number,)).fetchall():
        retire_report(db, member)
    keep_bytes(db, number)
    for (document,) in db.execute(
        "SELECT number FROM document WHERE report_id = ?", (number,)
    ).fetchall():
        remove_document(db, document)
    db.execute("UPDATE report SET stamp = NULL WHERE number = ?", (number,))


def keep_bytes(db: Connection, number: int) -> None:
    """Stores the bytes of a report that only its document's text stood for."""
    row = db.execute(
        "SELECT d.text, d.encoding FROM report r JOIN document d ON d.report_id = r.number "
        "WHERE r.number = ? AND r.bytes IS NULL AND r.parent IS NULL AND d.encoding IS NOT NULL",
        (number,),
    ).fetchone()
    if row is not None:
        data = zlib.compress(row[0].encode(row[1]), 6)
        db.execute("UPDATE report SET bytes = ? WHERE number = ?", (data, number))


def _reproduced(db: Connection, report: int | None, data: bytes) -> bool:
    """Whether the report's one document gives its bytes back exactly."""
    rows = db.execute(
        "SELECT number, encoding FROM document_row WHERE report_id = ?", (report,)
    ).fetchall()
    if len(rows) != 1 or rows[0][1] is None:
        return False
    try:
        return texts.whole(db, rows[0][0]).encode(rows[0][1]) == data
    except (UnicodeError, LookupError):
        return False


def note_file(
    db: Connection,
    name: str,
    skips: Sequence[Skip],
    problems: Sequence[tuple[Problem, str | None]],
    place: str | None = None,
) -> None:
    """Replaces what was noted of a file: its problems with their tracebacks, and its skips.

    `place` tells where it lies: two files of one name have each their own problems. None: not
    known, its name tells it.
    """
    file = place or name
    db.execute("DELETE FROM problem WHERE file = ?", (file,))
    db.execute("DELETE FROM skip WHERE name = ?", (name,))
    db.executemany(
        "INSERT OR REPLACE INTO skip (name, reason) VALUES (?, ?)",
        [(skip.name, skip.reason) for skip in skips],
    )
    db.executemany(
        tables.PROBLEM.insert("file", "traceback"),
        [(*tables.PROBLEM.cells(problem, "", {}), file, trace) for problem, trace in problems],
    )


def note_run(db: Connection, started: str, report: str) -> None:
    """Notes a run: when it began, and its report in one line."""
    db.execute("INSERT INTO run (started, report) VALUES (?, ?)", (started, report))


def documents_of(db: Connection, report_id: str, stamp: str) -> frozenset[str]:
    """Ids of the documents of a report that were read by the same parts before."""
    rows = db.execute(
        "SELECT d.id FROM document_row d JOIN report r ON r.number = d.report_id "
        f"JOIN stamp p ON p.number = d.stamp WHERE {OF_ID} AND p.parts = ?2",
        (report_id, stamp),
    )
    return frozenset(row[0] for row in rows)


def is_read(db: Connection, report_id: str, stamp: str) -> bool:
    """Whether the same parts wholly read these bytes before."""
    row = db.execute(
        f"SELECT 1 FROM report r JOIN stamp p ON p.number = r.stamp WHERE {OF_ID} AND p.parts = ?2",
        (report_id, stamp),
    ).fetchone()
    return row is not None


def stamps(db: Connection) -> frozenset[str]:
    """Stamps of the parts that read the documents of the case."""
    rows = db.execute(
        "SELECT parts FROM stamp p WHERE EXISTS (SELECT 1 FROM document_row WHERE stamp = p.number)"
    )
    return frozenset(row[0] for row in rows)


def lies_at(db: Connection, report_id: str, place: str) -> bool:
    """Whether the case knows that this report lies at this place."""
    row = db.execute(
        "SELECT 1 FROM place p JOIN report r ON r.number = p.report "
        f"WHERE {OF_ID} AND p.place = ?2",
        (report_id, place),
    ).fetchone()
    return row is not None


def documents(db: Connection) -> int:
    """How many documents the case holds."""
    return int(db.execute("SELECT count(*) FROM document_row").fetchone()[0])
