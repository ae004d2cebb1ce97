"""Opening a case: for reading without changing a byte, or for writing at the newest schema."""

from __future__ import annotations

import hashlib
import pkgutil
import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, Final

from firsthand.errors import CaseMissing, CaseOutdated, CaseReadOnly, CaseUnreadable, DiskFull
from firsthand.store.ids import teach

Connection = Any  # sqlcipher3's API is that of sqlite3, untyped
APPLICATION_ID: Final = 0x66_68_63_31  # "fhc1": what `file` and SQLite tools can tell it by
PAGE_BYTES: Final = 4096  # rows are short; the last page of each table and index is half empty
CIPHER_PAGE_BYTES: Final = 8192  # of an encrypted case: it cannot be opened without knowing it
BUSY_MS: Final = 30_000  # readers and the writer of one case rarely meet; WAL keeps it short
SETTLE_MS: Final = 2_000
FORMAT: Final = 1  # raised when older programs can no longer renew what ours made
FORMS: Final = "forms"  # setting: how they are packed
GENERATION: Final = "generation"  # setting: the schema that the case was made with
LAYOUT: Final = re.compile(r"(?<=\n) +|(?<= ) +")  # indents, and spaces after a space
REMARK: Final = re.compile(r"--[^\n]*")


def open_to_write(path: Path, key: str | None = None) -> Connection:
    """The case at `path`, made when there is none.

    Raises CaseOutdated, CaseReadOnly, CaseUnreadable, DiskFull.
    """
    db = _connect(path, "rwc", key)
    with naming_causes(path):
        size = PAGE_BYTES if key is None else CIPHER_PAGE_BYTES
        db.execute(f"PRAGMA page_size = {size}")  # of a new file
        db.execute("PRAGMA journal_mode = WAL").fetchall()
        db.execute("PRAGMA synchronous = NORMAL")
        _make(db, path)
    return db


def open_to_read(path: Path, key: str | None = None) -> Connection:
    """The case at `path`, read-only. Raises CaseMissing, CaseOutdated, CaseUnreadable."""
    db = open_as_it_is(path, key)
    with naming_causes(path):
        _check(db, path)
    return db


def open_as_it_is(path: Path, key: str | None = None) -> Connection:
    """The case at `path`, read-only, whichever version made it.

    Raises CaseMissing, CaseUnreadable.
    """
    if not path.exists():
        raise CaseMissing(f"there is no case {path}; make one with: firsthand add FOLDER")
    try:
        db = _connect(path, "ro", key)
    except CaseReadOnly:  # a folder we may not write to: SQLite cannot share its log there
        db = _connect(path, "ro&immutable=1", key)
    with naming_causes(path):
        if _is_empty(db):  # its making was stopped: `add` goes on with it
            raise CaseMissing(f"{path} holds nothing yet; fill it with: firsthand add FOLDER")
        _known(db, path)
    return db


def place_of(db: Connection) -> Path | None:
    """Where the case of a connection lies; None when it lies in memory."""
    path = db.execute("PRAGMA database_list").fetchone()[2]
    return Path(path) if path else None


def is_outdated(path: Path, key: str | None = None) -> bool:
    """Whether there is a case at `path` that is laid out in another way than ours."""
    from firsthand.store.packing import layout

    try:
        db = open_as_it_is(path, key)
    except CaseMissing:
        return False
    try:
        return _setting(db, GENERATION) != generation() or _setting(db, FORMS) != layout()
    finally:
        db.close()


def settle(path: Path, key: str | None = None) -> bool:
    """Brings all of a case into its one file; False when somebody is reading it."""
    db = _connect(path, "rw", key)
    try:
        db.execute(f"PRAGMA busy_timeout = {SETTLE_MS}")
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        try:
            mode = db.execute("PRAGMA journal_mode = DELETE").fetchone()[0]
        except db.OperationalError:
            return False
        return bool(mode == "delete")
    finally:
        db.close()


def compact(db: Connection) -> None:
    """Writes the file anew without the gaps that adding much at once leaves."""
    from firsthand.store.words import recount

    db.execute("BEGIN IMMEDIATE")
    recount(db)
    db.execute("COMMIT")
    for name in ("article", "statement"):
        db.execute(f"INSERT INTO {name}_search ({name}_search) VALUES ('optimize')")
    db.execute("VACUUM")
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def _is_empty(db: Connection) -> bool:
    return bool(db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0)


def _connect(path: Path, mode: str, key: str | None) -> Connection:
    from sqlcipher3 import dbapi2

    with naming_causes(path):
        uri = f"{path.absolute().as_uri()}?mode={mode}"
        db = dbapi2.connect(
            uri,
            uri=True,
            isolation_level=None,
            timeout=BUSY_MS / 1000,
            check_same_thread=False,  # the reading room makes views in one thread, reads in another
        )
        if key is not None:
            literal = key.replace("'", "''")
            db.execute("PRAGMA cipher_log_level = NONE")  # a wrong key is told by our own error
            db.execute(f"PRAGMA key = '{literal}'")
            db.execute(f"PRAGMA cipher_page_size = {CIPHER_PAGE_BYTES}")
        db.execute("PRAGMA foreign_keys = ON")
        teach(db)
        db.execute("SELECT count(*) FROM sqlite_master").fetchone()
    return db


@contextmanager
def naming_causes(path: Path) -> Iterator[None]:
    """Turns SQLite's errors that a person can act on into ours; all others pass."""
    from sqlcipher3 import dbapi2

    try:
        yield
    except dbapi2.OperationalError as wrong:
        words = str(wrong)
        if "full" in words or "disk I/O" in words:
            raise DiskFull(f"no room to write {path}: free some space and run it again") from wrong
        if "readonly" in words or "read-only" in words or "unable to open" in words:
            raise CaseReadOnly(
                f"cannot write {path}: make the file and its folder writable, or copy it"
            ) from wrong
        raise
    except dbapi2.DatabaseError as wrong:
        if "not a database" in str(wrong) or "malformed" in str(wrong):
            raise CaseUnreadable(
                f"{path} is not a case, or it is encrypted and the key does not fit"
            ) from wrong
        raise


def schema() -> str:
    """SQL that makes an empty case, laid out in few bytes: the file keeps it as it is."""
    found = pkgutil.get_data("firsthand.store", "migrations/0001.sql")
    assert found is not None
    return LAYOUT.sub("", found.decode("utf-8"))


@cache
def generation() -> str:
    """Digest of the schema, remarks and layout apart: a case with another is made anew."""
    return hashlib.sha256(bare(schema()).encode("utf-8")).hexdigest()


def bare(sql: str) -> str:
    """SQL without remarks and layout."""
    return " ".join(REMARK.sub("", sql).split())


def _setting(db: Connection, name: str) -> str | None:
    """A setting of a case, which may be too old to have any."""
    asked = "SELECT count(*) FROM sqlite_master WHERE name = 'setting'"
    if not db.execute(asked).fetchone()[0]:
        return None
    row = db.execute("SELECT value FROM setting WHERE name = ?", (name,)).fetchone()
    return None if row is None else str(row[0])


def _known(db: Connection, path: Path) -> None:
    """Raises CaseUnreadable when the file is no case, or a later version made it."""
    if db.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise CaseUnreadable(f"{path} is an SQLite file, but not a case")
    if db.execute("PRAGMA user_version").fetchone()[0] > FORMAT:
        raise CaseUnreadable(f"{path} was made by a newer version: update firsthand")


def _check(db: Connection, path: Path) -> None:
    """Raises CaseOutdated when the case has another schema than ours."""
    if _setting(db, GENERATION) != generation():
        raise CaseOutdated(
            f"{path} was made by an earlier version: run `firsthand add --case {path}` to renew it"
        )


def _make(db: Connection, path: Path) -> None:
    """Makes the tables of a new case; proves those of an older one."""
    if not _is_empty(db):
        _known(db, path)
        _check(db, path)
        return
    from firsthand.store.packing import layout

    db.executescript(
        f"BEGIN IMMEDIATE; {schema()}; "
        f"INSERT INTO setting (name, value) VALUES ('{GENERATION}', '{generation()}'), "
        f"('{FORMS}', '{layout()}'); "
        f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {FORMAT}; COMMIT;"
    )
