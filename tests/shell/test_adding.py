"""Adding: totals add up, twice adds nothing, order does not matter, bad input costs itself only."""

from __future__ import annotations

import os
import random
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from firsthand import flow
from firsthand.errors import PathMissing
from firsthand.model import Document, Problem
from firsthand.reading import Reading
from firsthand.shell.adding import BATCH_CHARS, LEAST_CHARS, Options, add, batch_chars
from firsthand.shell.runs import Progress, RunReport
from firsthand.shell.work import Read, guarded
from firsthand.store.verify import verify
from firsthand.store.view import View
from tests.invented import REPORTS, folder
from tests.marked import document


@pytest.fixture(scope="module")
def options(ready: flow.DocumentParts) -> Options:
    return Options(strict=True, ready=ready)


def everything(case: Path) -> dict[str, frozenset[Any]]:
    """All records of a case that do not depend on the order of adding."""
    with View.open(case) as view:
        return {
            "statements": frozenset(view.statements()),
            "chains": frozenset(view.chains()),
            "sources": frozenset(view.sources()),
            "derivations": frozenset(view.derivations()),
            "origins": frozenset(view.origins()),
            "rootings": frozenset(view.rootings()),
            "links": frozenset(view.links()),
            "claims": frozenset(view.claims()),
            "discrepancies": frozenset(view.discrepancies()),
            "problems": frozenset(view.problems()),
        }


def test_adding_twice_adds_nothing(tmp_path: Path, options: Options) -> None:
    reports, case = folder(tmp_path / "reports"), tmp_path / "a.case"
    first = add([reports], case, options)
    assert (first.read, first.done, first.problems) == (4, 4, 0)
    before, size = everything(case), case.stat().st_size
    second = add([reports], case, options)
    assert second.skipped == (("already read", 4),)
    assert everything(case) == before
    assert case.stat().st_size == size
    assert verify(case).findings == ()


@pytest.mark.parametrize("limit", [1, 3, 100])
def test_one_by_one_in_any_order_is_all_at_once(
    tmp_path: Path, options: Options, limit: int
) -> None:
    reports = folder(tmp_path / "reports")
    few = replace(options, block_limit=limit)
    add([reports], tmp_path / "once.case", few)
    expected = everything(tmp_path / "once.case")
    assert expected["claims"]
    names = list(REPORTS)
    for seed in range(3):
        random.Random(seed).shuffle(names)
        case = tmp_path / f"{seed}.case"
        for name in names:
            add([reports / name], case, few)
        found = everything(case)
        assert {kind for kind in expected if found[kind] != expected[kind]} == set()


@pytest.mark.parametrize("limit", [2, 100])
def test_a_changed_report_replaces_its_own_records(
    tmp_path: Path, options: Options, limit: int
) -> None:
    few = replace(options, block_limit=limit)
    reports, case = folder(tmp_path / "reports"), tmp_path / "a.case"
    changed = {**REPORTS, "notes.txt": REPORTS["gazette.txt"].replace("20", "30")}
    add([reports], case, few)
    folder(reports, changed)
    report = add([reports], case, few)
    assert (report.done, report.skipped) == (1, (("already read", 3),))
    fresh = folder(tmp_path / "fresh", changed)
    add([fresh], tmp_path / "fresh.case", few)
    assert everything(case) == everything(tmp_path / "fresh.case")
    with View.open(case) as view:
        assert len(list(view.reports())) == 5  # the old bytes are kept
    assert verify(case).findings == ()


def test_two_files_of_equal_bytes_are_one_report(tmp_path: Path, options: Options) -> None:
    text = REPORTS["notes.txt"]
    reports = folder(tmp_path / "reports", {"a.txt": text, "b.txt": text})
    report = add([reports], tmp_path / "a.case", options)
    assert (report.done, report.skipped) == (1, (("duplicate", 1),))
    (reports / "a.txt").write_text(REPORTS["gazette.txt"], "utf-8")
    add([reports], tmp_path / "a.case", options)
    with View.open(tmp_path / "a.case") as view:
        assert len(list(view.documents())) == 2


def test_bad_files_cost_themselves_only(tmp_path: Path, options: Options) -> None:
    reports = folder(tmp_path / "reports")
    (reports / "empty.txt").write_bytes(b"")
    (reports / "junk.bin").write_bytes(bytes(range(256)) * 40)
    (reports / "nul.txt").write_bytes(b"A clerk said so.\x00 Nobody asked.")
    (reports / ".hidden").write_text("not a report")
    (reports / "loop").symlink_to(reports, target_is_directory=True)
    (reports / "dangling.txt").symlink_to(reports / "nowhere.txt")
    os.mkfifo(reports / "pipe.txt")
    report = add([reports], tmp_path / "a.case", options)
    assert report.read == 4 + 7
    assert report.done >= 4
    assert dict(report.skipped) == {"empty": 1, "hidden": 1}
    with View.open(tmp_path / "a.case") as view:
        named = {problem.subject for problem in view.problems()}
    assert {"loop", "dangling.txt", "pipe.txt", "junk.bin"} <= named
    assert verify(tmp_path / "a.case").findings == ()


def test_a_path_that_is_not_there_is_said_before_anything_is_read(
    tmp_path: Path, options: Options
) -> None:
    with pytest.raises(PathMissing, match=r"there is no .*nowhere"):
        add([folder(tmp_path / "reports"), tmp_path / "nowhere"], tmp_path / "a.case", options)
    assert not (tmp_path / "a.case").exists()


def test_a_run_that_is_stopped_is_completed_by_the_next(tmp_path: Path, options: Options) -> None:
    reports, case = folder(tmp_path / "reports"), tmp_path / "a.case"

    def stop(progress: Progress) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        add([reports], case, options, stop)
    assert verify(case).findings == ()
    assert not (tmp_path / "a.case-lock").exists()
    add([reports], case, options)
    add([reports], tmp_path / "whole.case", options)
    assert everything(case) == everything(tmp_path / "whole.case")


def test_a_crash_costs_one_document_and_keeps_its_traceback() -> None:
    docs = [document("good"), document("bad"), document("fine")]

    def analyse(some: Sequence[Document]) -> list[Reading]:
        if any(doc.text == "bad" for doc in some):
            raise RuntimeError("no such luck")
        return [Reading(doc) for doc in some]

    good, bad, fine = guarded(analyse, docs)
    assert good == Read(docs[0], ())
    assert fine == Read(docs[2], ())
    assert isinstance(bad.records[0], Problem)
    assert bad.records[0].message.startswith("crashed: RuntimeError in test_adding.py, line ")
    assert "no such luck" not in bad.records[0].message  # it may quote the text
    assert bad.trace is not None
    assert "no such luck" in bad.trace


def test_totals_must_add_up() -> None:
    with pytest.raises(ValueError, match="add up"):
        RunReport(read=3, done=1, skipped=(("empty", 1),), problems=0)
    assert RunReport(3, 1, (("empty", 1),), 1).line == (
        "read 3 = done 1 + skipped 1 (empty 1) + problems 1"
    )


def test_batches_are_small_at_the_end_where_processes_end_together() -> None:
    left, sizes = 20 * BATCH_CHARS, []
    while left > 0:
        sizes.append(batch_chars(left, 2))
        left -= sizes[-1]
    assert sizes == sorted(sizes, reverse=True)
    assert (sizes[0], sizes[-1]) == (BATCH_CHARS, LEAST_CHARS)
    assert batch_chars(0, 1) == BATCH_CHARS


def test_two_processes_find_what_one_finds(tmp_path: Path, options: Options) -> None:
    reports = folder(tmp_path / "reports")
    add([reports], tmp_path / "one.case", options)
    report = add([reports], tmp_path / "two.case", Options(processes=2, strict=True))
    assert report.done == 4
    assert everything(tmp_path / "two.case") == everything(tmp_path / "one.case")
