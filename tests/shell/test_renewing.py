"""A case of an earlier version is said to be one, and made anew from its own bytes."""

from __future__ import annotations

import hashlib
import os
import random
import shutil
import signal
import sqlite3
import time
import zlib
from contextlib import closing, nullcontext
from functools import partial
from pathlib import Path

import pytest

from firsthand import flow
from firsthand.cli import main
from firsthand.errors import CaseBusy, CaseMissing, CaseOutdated
from firsthand.shell import renewing as shell_renewing
from firsthand.shell.adding import Options, add
from firsthand.shell.walk import place_of
from firsthand.store import renewing
from firsthand.store.file import (
    APPLICATION_ID,
    generation,
    is_outdated,
    open_as_it_is,
    open_to_write,
)
from firsthand.store.packing import layout
from firsthand.store.verify import verify
from firsthand.store.view import View
from tests.invented import REPORTS, folder
from tests.shell.test_adding import everything
from tests.shell.test_interrupted import forked

OLDER = Path(__file__).parents[1] / "store" / "older.sql"
REPLACED = b"An older text of the notes. A clerk said so."
KILLS = 6


@pytest.fixture(scope="module")
def options(ready: flow.DocumentParts) -> Options:
    return Options(strict=True, ready=ready, wait_seconds=0.2)


def older_case(path: Path, reports: Path) -> Path:
    """A case as an earlier version wrote it: some bytes kept as text, some deflated, one file
    replaced, one that lay in two places, one that could not be opened."""
    with closing(sqlite3.connect(path)) as db:
        db.executescript(
            f"PRAGMA journal_mode = WAL; {OLDER.read_text('utf-8')}"
            f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = 1;"
        )
        db.execute("INSERT INTO stamp VALUES (1, 'parts@1')")
        for number, name in enumerate(REPORTS, 1):
            _add(db, number, name, reports / name)
        digest = hashlib.sha256(REPLACED).hexdigest()
        row = (99, digest, "notes.txt", len(REPLACED), None, None, zlib.compress(REPLACED))
        db.execute("INSERT INTO report VALUES (?, ?, ?, ?, ?, ?, ?)", row)
        db.execute("INSERT INTO place VALUES ('elsewhere', 1)")
        db.execute("INSERT INTO skip VALUES ('bundle.zip!empty.txt', 'empty')")
        lost = "INSERT INTO problem VALUES (?, NULL, ?, 'files', ?, 'cannot be read', NULL, NULL)"
        db.execute(lost, (7, "nowhere", "secret.txt"))
        db.execute(lost, (8, place_of(reports / "notes.txt"), "notes.txt"))
        db.execute("INSERT INTO run VALUES (1, '2009-03-12T10:00:00+00:00', 'read 5 = done 5')")
        db.execute("INSERT INTO judgement_by_hand VALUES (3, 'a', 'right', 'blue')")
        db.execute("INSERT INTO setting VALUES ('reader', 'Ada Brenk')")
        db.commit()
    return path


def _add(db: sqlite3.Connection, number: int, name: str, path: Path) -> None:
    data = path.read_bytes()
    as_text = number % 2 == 0
    kept = None if as_text else zlib.compress(data)
    row = (number, hashlib.sha256(data).hexdigest(), name, len(data), None, 1, kept)
    db.execute("INSERT INTO report VALUES (?, ?, ?, ?, ?, ?, ?)", row)
    db.execute("INSERT INTO place VALUES (?, ?)", (place_of(path), number))
    document = (number, f"old{number}", number, name, "txt@1", data.decode(), "utf-8")
    db.execute("INSERT INTO document VALUES (?, ?, ?, ?, ?, ?, ?, NULL, NULL, 1)", document)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Folder of reports, and an older case of them."""
    place = tmp_path_factory.mktemp("renewing")
    reports = folder(place / "reports")
    return reports, older_case(place / "older.case", reports)


def test_reading_says_what_to_do_and_changes_nothing(
    made: tuple[Path, Path], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    case = made[1]
    before = case.read_bytes()
    for verb in (["claims", "--case", str(case)], ["verify", str(case)]):
        monkeypatch.setattr("sys.argv", ["firsthand", *verb])
        with pytest.raises(SystemExit) as ended:
            main()
        assert ended.value.code == 2
        assert capsys.readouterr().err == (
            f"firsthand: {case} was made by an earlier version: "
            f"run `firsthand add --case {case}` to renew it\n"
        )
    assert case.read_bytes() == before


def test_renewed_it_is_what_adding_the_files_gives(
    tmp_path: Path, made: tuple[Path, Path], options: Options
) -> None:
    reports, case = made[0], tmp_path / "a.case"
    shutil.copy(made[1], case)
    report = add([], case, options)
    assert (report.read, report.done) == (4, 4)
    add([reports], tmp_path / "fresh.case", options)
    renewed, fresh = everything(case), everything(tmp_path / "fresh.case")
    noted = renewed.pop("problems") - fresh.pop("problems")
    assert [problem.subject for problem in noted] == ["secret.txt"]
    assert renewed == fresh
    assert verify(case).findings == ()
    with View.open(case) as view:
        kept = {report.id for report in view.reports()}
        assert len(kept) == 5
        assert hashlib.sha256(REPLACED).hexdigest() in kept
        assert [skip.reason for skip in view.skips()] == ["empty"]
    assert not list(tmp_path.glob("*-renewed*"))
    assert add([reports], case, options).skipped == (("already read", 4),)


def test_what_people_decided_is_carried_over(
    tmp_path: Path, made: tuple[Path, Path], options: Options
) -> None:
    case = tmp_path / "a.case"
    new = open_to_write(case)
    new.execute("CREATE TABLE judgement_by_hand (number INTEGER PRIMARY KEY, about, verdict, at)")
    with closing(sqlite3.connect(made[1])) as old:
        renewing.carry_decisions(old, new)
        renewing.carry_decisions(old, new)  # as after a stop
    assert new.execute("SELECT * FROM judgement_by_hand").fetchall() == [(3, "a", "right", None)]
    assert new.execute("SELECT report FROM run").fetchall() == [("read 5 = done 5",)]
    settings = dict(new.execute("SELECT name, value FROM setting").fetchall())
    assert settings == {"reader": "Ada Brenk", "generation": generation(), "forms": layout()}
    new.close()


def test_adding_to_it_renews_it_first(
    tmp_path: Path, made: tuple[Path, Path], options: Options
) -> None:
    case, more = tmp_path / "a.case", tmp_path / "more.txt"
    shutil.copy(made[1], case)
    more.write_text("More\n\nA porter said the gates of the depot were shut.\n", "utf-8")
    report = add([more], case, options)
    assert (report.read, report.done) == (1, 1)
    with View.open(case) as view:
        assert {document.name for document in view.documents()} == {*REPORTS, "more.txt"}


def test_killed_at_any_moment_the_old_or_the_new_is_whole(
    tmp_path: Path, made: tuple[Path, Path], options: Options
) -> None:
    whole = tmp_path / "whole.case"
    shutil.copy(made[1], whole)
    started = time.monotonic()
    add([], whole, options)
    took = time.monotonic() - started
    expected = everything(whole)
    moments = random.Random(11)
    for n in range(KILLS):
        case = tmp_path / f"{n}.case"
        shutil.copy(made[1], case)
        child = forked(partial(add, [], case, options))
        time.sleep(moments.uniform(0, took))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        if is_outdated(case):
            with closing(sqlite3.connect(case)) as old:
                assert old.execute("SELECT count(*) FROM report").fetchone() == (5,)
        else:
            assert verify(case).findings == ()
        add([], case, options)
        assert everything(case) == expected, f"killed run {n}"
        assert not list(tmp_path.glob("*-renewed*"))


def test_what_an_earlier_renewal_left_is_gone_on_with(
    tmp_path: Path, made: tuple[Path, Path], options: Options
) -> None:
    case = tmp_path / "a.case"
    shutil.copy(made[1], case)
    add([made[0] / "notes.txt"], renewing.beside(case), options)
    assert add([], case, options).skipped == (("already read", 1),)
    shutil.copy(made[1], case)
    other = tmp_path / "other.txt"
    other.write_text("A file of another case.", "utf-8")
    add([other], renewing.beside(case), options)
    assert add([], case, options).skipped == ()
    assert verify(case).reports == 5


def test_a_case_that_is_being_read_is_left_alone(
    tmp_path: Path, made: tuple[Path, Path], options: Options
) -> None:
    case = tmp_path / "a.case"
    shutil.copy(made[1], case)
    with closing(open_as_it_is(case)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM report").fetchone()
        with pytest.raises(CaseBusy, match="being read by another program"):
            add([], case, options)
        assert is_outdated(case)
    add([], case, options)
    assert not is_outdated(case)


def test_bytes_that_are_missing_are_a_problem(tmp_path: Path, made: tuple[Path, Path]) -> None:
    case = tmp_path / "a.case"
    shutil.copy(made[1], case)
    with closing(sqlite3.connect(case)) as db:
        db.execute("UPDATE report SET bytes = NULL WHERE number = 1")
        db.execute("DELETE FROM document WHERE number = 1")
        found = [each.subject for each in shell_renewing.kept(db) if hasattr(each, "subject")]
    assert found == [next(iter(REPORTS))]


def test_without_paths_only_what_older_parts_read_is_read_again(
    tmp_path: Path, options: Options
) -> None:
    reports, case = folder(tmp_path / "reports"), tmp_path / "a.case"
    with pytest.raises(CaseMissing, match="name files or folders"):
        add([], case, options)
    add([reports], case, options)
    expected = everything(case)
    assert add([], case, options).read == 0
    with closing(sqlite3.connect(case)) as db:
        db.execute("INSERT INTO stamp (parts) VALUES ('parts@1')")
        older = "(SELECT number FROM stamp WHERE parts = 'parts@1')"
        db.execute(f"UPDATE report SET stamp = {older} WHERE name = 'notes.txt'")
        db.execute(f"UPDATE document_row SET stamp = {older} WHERE name = 'notes.txt'")
        db.commit()
    assert add([], case, options).done == 1
    assert everything(case) == expected
    assert verify(case).findings == ()


@pytest.mark.parametrize(("setting", "can_be_read"), [("generation", False), ("forms", True)])
def test_another_layout_of_tables_or_of_forms_is_told(
    tmp_path: Path, options: Options, setting: str, can_be_read: bool
) -> None:
    case = tmp_path / "a.case"
    add([folder(tmp_path / "reports")], case, options)
    assert not is_outdated(case)
    assert not is_outdated(tmp_path / "none.case")
    with closing(sqlite3.connect(case)) as db:
        db.execute("UPDATE setting SET value = 'another' WHERE name = ?", (setting,))
        db.commit()
    assert is_outdated(case)
    with nullcontext() if can_be_read else pytest.raises(CaseOutdated):
        View.open(case).close()
