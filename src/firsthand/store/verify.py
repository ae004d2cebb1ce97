"""Proving a case: every quotation verbatim, every byte kept, every reference met."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path
from typing import Any, Final

from firsthand.errors import CaseReadOnly
from firsthand.model import Span
from firsthand.store import forms, tables, texts
from firsthand.store.answers import Finding
from firsthand.store.file import Connection, bare, open_to_read, open_to_write, schema
from firsthand.store.renewing import kept_bytes
from firsthand.store.runs import LOW, Runs

KEYED: Final = (("article", "article"), ("statement", "statement_row"))  # kind, its table
WITH_SPANS: Final = (
    tables.DOCUMENT,
    tables.MARK,
    tables.PROTECTED,
    tables.ARTICLE,
    tables.STATEMENT,
    *tables.FACTS,
    tables.PROBLEM,
    tables.DERIVATION,
)
UNMET: Final = (  # what the file itself cannot prove, and what is wrong where a row is found
    (
        "SELECT 'statement ' || spelt(s.id) FROM statement_row s LEFT JOIN article a "
        "ON a.number = s.article_id AND s.number BETWEEN a.first AND a.last "
        "WHERE a.number IS NULL",
        "stands in no article",
    ),
    (
        "SELECT 'rooting ' || spelt(s.id) FROM statement_row s LEFT JOIN rooting_row r "
        "ON r.article = s.article_id AND r.place = s.rooting "
        "WHERE s.rooting IS NOT NULL AND r.article IS NULL",
        "rests on what is not there",
    ),
    (
        "SELECT 'chain ' || spelt(s.id) FROM chain c "
        "JOIN statement_row s ON s.number = c.statement_id, json_each(c.links) l "
        "WHERE l.value NOT IN (SELECT number FROM source_row)",
        "names a source that is not there",
    ),
)
SHORT: Final = (
    "report",
    "statement_row",
    "source_row",
    "origin_row",
)  # no index of theirs keeps ids apart


@dataclass(frozen=True, slots=True)
class Verified:
    """What was checked, and what is wrong."""

    reports: int
    documents: int
    spans: int
    findings: tuple[Finding, ...]


def verify(path: Path, key: str | None = None) -> Verified:
    """Checks a whole case; it is not changed. Raises CaseMissing, CaseUnreadable."""
    db = open_to_read(path, key)
    try:
        try:
            held = texts.of_documents(db, texts.EVERY)
        except (KeyError, ValueError, db.Error) as wrong:
            finding = Finding("words", "case", f"texts cannot be read: {wrong}")
            return Verified(0, 0, 0, (finding,))
        rows = db.execute("SELECT number, id FROM document_row")
        sizes = {id_: len(held.get(number, "")) for number, id_ in rows}
        checked = [finding for table in WITH_SPANS for finding in _spans(db, table, sizes)]
        findings = [each for each in checked if each is not None]
        findings += [*_file(db), *_references(db), *_reports(db), *_forms(db)]
        findings += [each for kind, table in KEYED for each in _keys(db, kind, table)]
        reports = db.execute("SELECT count(*) FROM report").fetchone()[0]
    finally:
        db.close()
    if not findings:
        findings += _search(path, key)
    return Verified(reports, len(sizes), len(checked), tuple(findings))


def _spans(db: Connection, table: tables.Table, sizes: dict[str, int]) -> Iterator[Finding | None]:
    """None for each span that lies in its document and holds words, a finding for any other."""
    for row in db.execute(table.select()):
        record_id = str(row[0])
        try:
            record = table.record(row)
        except (ValueError, KeyError, TypeError) as wrong:
            yield Finding("record", f"{table.name} {record_id}", str(wrong))
            continue
        for span in spans_in(record):
            if span.end <= sizes.get(span.doc_id, -1):
                yield None
            else:
                message = f"{span.start}:{span.end} lies outside document {span.doc_id}"
                yield Finding("span", f"{table.name} {record_id}", message)


def spans_in(value: Any) -> Iterator[Span]:
    """Every span in a record, at any depth."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from spans_in(each)
    elif is_dataclass(value):
        for field in fields(value):
            yield from spans_in(getattr(value, field.name))


def _file(db: Connection) -> Iterator[Finding]:
    from sqlcipher3 import dbapi2

    for (message,) in db.execute("PRAGMA quick_check"):
        if message != "ok":
            yield Finding("file", "case", str(message))
    ours = dbapi2.connect(":memory:")
    ours.executescript(schema())
    for name in sorted(_made(db) ^ _made(ours)):
        yield Finding("schema", name[1], f"the {name[0]} is not the one firsthand made")
    ours.close()


def _made(db: Connection) -> frozenset[tuple[str, str, str]]:
    """Type, name and SQL of everything in a file that was made by SQL."""
    rows = db.execute(
        "SELECT type, name, sql FROM sqlite_master "
        "WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_stat%'"
    )
    return frozenset((kind, name, bare(sql)) for kind, name, sql in rows)


def _references(db: Connection) -> Iterator[Finding]:
    for table, row, parent, _ in db.execute("PRAGMA foreign_key_check"):
        yield Finding("foreign key", f"{table} {row}", f"names no row of {parent}")
    for query, message in UNMET:
        for (record_id,) in db.execute(query):
            yield Finding("foreign key", record_id, message)
    for table in SHORT:
        query = f"SELECT spelt(id) FROM {table} GROUP BY id HAVING count(*) > 1"
        for (record_id,) in db.execute(query):
            yield Finding("record", f"{table} {record_id}", "stands there more than once")


def _reports(db: Connection) -> Iterator[Finding]:
    """Files whose bytes, as kept, do not hash to their name."""
    numbers = [n for (n,) in db.execute("SELECT number FROM report WHERE parent IS NULL")]
    for number in numbers:
        report_id, name = db.execute(
            "SELECT id, name FROM report WHERE number = ?", (number,)
        ).fetchone()
        data = kept_bytes(db, number)
        if data is None:
            yield Finding("bytes", name, "its bytes are not kept")
        elif hashlib.sha256(data).hexdigest() != report_id:
            yield Finding("bytes", name, "its bytes are not those that were added")


def _forms(db: Connection) -> Iterator[Finding]:
    """Articles whose gists and imprints cannot be read."""
    for number, article_id in db.execute("SELECT number, id FROM article").fetchall():
        try:
            forms.gists(db, number)
            forms.imprints(db, number)
        except (ValueError, KeyError, IndexError, TypeError, zlib.error) as wrong:
            yield Finding("form", f"article {article_id}", f"{type(wrong).__name__}: {wrong}")


def _keys(db: Connection, kind: str, table: str) -> Iterator[Finding]:
    """Runs of keys that are out of order, or name what is not there."""
    import numpy as np

    waits = db.execute("SELECT 1 FROM departed").fetchone() is not None  # keys to be taken back
    rows = db.execute(f"SELECT number FROM {table} ORDER BY number").fetchall()
    there = np.array([number for (number,) in rows], np.int64)
    runs = Runs(db, f"{kind}_block").all()
    try:
        for run in runs:
            held = run.entries
            is_rising = bool(np.all(held[1:] > held[:-1]))
            if not is_rising or (len(held) and not run.first <= held[0] <= held[-1] < run.end):
                yield Finding("keys", f"{kind} {run.first}", "keys are out of order")
            if not waits and not np.isin(held & LOW, there).all():
                yield Finding("keys", f"{kind} {run.first}", f"a key names no {kind}")
    except (ValueError, zlib.error) as wrong:
        yield Finding("keys", kind, f"keys cannot be read: {wrong}")


def _search(path: Path, key: str | None) -> list[Finding]:
    """Whether the search indexes hold the words of the records, told by SQLite itself."""
    from sqlcipher3 import dbapi2

    try:
        db = open_to_write(path, key)
    except CaseReadOnly:
        db = _in_memory(path, key)
    try:
        for name in ("article", "statement"):
            db.execute(
                f"INSERT INTO {name}_search ({name}_search, rank) VALUES ('integrity-check', 1)"
            )
    except dbapi2.DatabaseError as wrong:
        return [Finding("search", f"{name}_search", str(wrong))]
    finally:
        db.close()
    return []


def _in_memory(path: Path, key: str | None) -> Connection:
    """A copy of a case that may not be written. Raises CaseReadOnly when it is encrypted."""
    from sqlcipher3 import dbapi2

    if key is not None:
        raise CaseReadOnly(f"cannot check the search of {path}, encrypted and read-only: copy it")
    copy = dbapi2.connect(":memory:", isolation_level=None)
    original = open_to_read(path)
    original.backup(copy)
    original.close()
    return copy
