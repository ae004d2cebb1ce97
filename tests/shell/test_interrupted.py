"""Killed, crowded, out of room, not allowed: the case stays whole, and says what to do."""

from __future__ import annotations

import os
import random
import resource
import signal
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest

from firsthand import flow
from firsthand.errors import CaseBusy, CaseMissing, CaseReadOnly, DiskFull, FirsthandError
from firsthand.shell.adding import Options, add
from firsthand.store.lock import held
from firsthand.store.verify import verify
from firsthand.store.view import View
from tests.invented import REPORTS, folder
from tests.shell.test_adding import everything

KILLS = 10
NOBODY = 65_534


@pytest.fixture(scope="module")
def options(ready: flow.DocumentParts) -> Options:
    return Options(strict=True, ready=ready, wait_seconds=0.2)


def forked(work: Callable[[], object]) -> int:
    """Process id of a child that does `work` with the models already in memory."""
    child = os.fork()
    if child == 0:
        try:
            work()
            os._exit(0)
        except FirsthandError as wrong:
            os.write(2, f"{type(wrong).__name__}: {wrong}".encode())
            os._exit(2)
        finally:
            os._exit(3)
    return child


def test_killed_at_any_moment_the_next_run_completes(tmp_path: Path, options: Options) -> None:
    reports = REPORTS.items()
    texts = {f"{n}-{name}": f"{text}\nNote {n}." for n in range(3) for name, text in reports}
    place = folder(tmp_path / "reports", texts)
    started = time.monotonic()
    add([place], tmp_path / "whole.case", options)
    took = time.monotonic() - started
    expected = everything(tmp_path / "whole.case")
    moments = random.Random(7)
    for n in range(KILLS):
        case = tmp_path / f"{n}.case"
        child = forked(partial(add, [place], case, options))
        time.sleep(moments.uniform(0, took))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        with suppress(CaseMissing):  # killed before there was one
            assert verify(case).findings == ()
        add([place], case, options)
        assert everything(case) == expected, f"killed run {n}"


def test_a_second_writer_waits_and_says_who_holds_the_case(
    tmp_path: Path, options: Options
) -> None:
    reports, case = folder(tmp_path / "reports"), tmp_path / "a.case"
    with held(case, 0), pytest.raises(CaseBusy, match=f"process {os.getpid()} since 20"):
        add([reports], case, options)
    child = forked(lambda: _hold(case))
    while not (tmp_path / "a.case-lock").exists():
        time.sleep(0.01)
    assert (
        add([reports], case, Options(strict=True, ready=options.ready, wait_seconds=30)).done == 4
    )
    os.waitpid(child, 0)


def _hold(case: Path) -> None:
    with held(case, 0):
        time.sleep(0.5)


def test_the_lock_of_a_dead_process_is_taken_over(tmp_path: Path, options: Options) -> None:
    reports, case = folder(tmp_path / "reports"), tmp_path / "a.case"
    (tmp_path / "a.case-lock").write_text("process 1 since long ago")
    assert add([reports], case, options).done == 4


def test_a_full_disk_is_said_in_one_line(
    tmp_path: Path, options: Options, capfd: pytest.CaptureFixture[str]
) -> None:
    reports, case = folder(tmp_path / "reports"), tmp_path / "a.case"
    add([reports / "notes.txt"], case, options)
    before = everything(case)

    def squeezed() -> None:
        room = case.stat().st_size + 20_000
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
        add([reports], case, options)

    _, status = os.waitpid(forked(squeezed), 0)
    assert os.waitstatus_to_exitcode(status) == 2
    said = capfd.readouterr().err
    assert said.startswith(DiskFull.__name__)
    assert "\n" not in said
    assert verify(case).findings == ()
    assert before["statements"] <= everything(case)["statements"]
    add([reports], case, options)
    assert len(everything(case)["statements"]) > len(before["statements"])


@pytest.mark.skipif(os.name == "nt", reason="permissions differ")
def test_a_case_that_may_not_be_written_is_said_and_can_be_read(
    options: Options, capfd: pytest.CaptureFixture[str]
) -> None:
    with tempfile.TemporaryDirectory() as place:
        reports, case = folder(Path(place) / "reports"), Path(place) / "shut" / "a.case"
        case.parent.mkdir()
        add([reports], case, options)
        (reports / "secret.txt").write_text("Nobody may read this.")
        (reports / "secret.txt").chmod(0)
        for path, mode in ((case, 0o444), (case.parent, 0o555), (Path(place), 0o755)):
            path.chmod(mode)

        def humbled() -> None:
            if os.geteuid() == 0:
                os.setgid(NOBODY)
                os.setuid(NOBODY)
            with View.open(case) as view:
                os.write(2, f"{len(list(view.articles()))} articles; ".encode())
            if verify(case).findings:
                raise DiskFull("the case could not be verified")
            add([reports], case, options)

        _, status = os.waitpid(forked(humbled), 0)
        case.parent.chmod(0o755)
        assert os.waitstatus_to_exitcode(status) == 2
        assert f"4 articles; {CaseReadOnly.__name__}" in capfd.readouterr().err


@pytest.mark.skipif(os.name == "nt", reason="permissions differ")
def test_a_file_that_may_not_be_read_is_a_problem(options: Options) -> None:
    with tempfile.TemporaryDirectory() as place:
        reports, case = folder(Path(place) / "reports"), Path(place) / "a.case"
        (reports / "secret.txt").write_text("Nobody may read this.")
        (reports / "secret.txt").chmod(0)
        Path(place).chmod(0o777)

        def humbled() -> None:
            if os.geteuid() == 0:
                os.setgid(NOBODY)
                os.setuid(NOBODY)
            report = add([reports], case, options)
            if (report.done, report.problems) != (4, 1):
                raise DiskFull(report.line)

        _, status = os.waitpid(forked(humbled), 0)
        assert os.waitstatus_to_exitcode(status) == 0
        with View.open(case) as view:
            assert [p.subject for p in view.problems()] == ["secret.txt"]
