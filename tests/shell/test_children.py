"""Processes that are started: none outlives the one that started it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from firsthand.shell import children
from firsthand.shell.adding import Options, add
from firsthand.store.verify import verify
from tests.invented import REPORTS, folder

ADDING = "from firsthand.cli import main; main()"
WAIT = 40.0

pytestmark = pytest.mark.skipif(not children.COPIED, reason="no process is copied here")


def below(process: int) -> Iterator[int]:
    """Processes that one started, those that these started, and so on."""
    for task in Path(f"/proc/{process}/task").glob("*/children"):
        for child in map(int, task.read_text().split()):
            yield child
            yield from below(child)


def runs(process: int) -> bool:
    """Whether a process is there, and not only its exit status."""
    try:
        told = Path(f"/proc/{process}/stat").read_text()
    except OSError:
        return False
    return told.rpartition(")")[2].split()[0] != "Z"


def adding(place: Path, case: Path) -> subprocess.Popen[bytes]:
    arguments = ["add", str(place), "--case", str(case), "--processes", "2"]
    return subprocess.Popen(
        [sys.executable, "-c", ADDING, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


def much(place: Path) -> Path:
    texts = {
        f"{n}-{name}": f"{text}\nNote {n}." for n in range(30) for name, text in REPORTS.items()
    }
    return folder(place, texts)


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_nobody_is_left_when_the_parent_is_stopped(tmp_path: Path, how: signal.Signals) -> None:
    place, case = much(tmp_path / "reports"), tmp_path / "a.case"
    process = adding(place, case)
    started: set[int] = set()
    until = time.monotonic() + WAIT
    while len(started) < 3 and time.monotonic() < until:  # tracker, server and a copy
        started |= {*below(process.pid)}
        time.sleep(0.01)
    assert len(started) >= 3
    process.send_signal(how)
    _, said = process.communicate(timeout=WAIT)
    while any(map(runs, started)) and time.monotonic() < until:
        time.sleep(0.01)
    assert not [each for each in started if runs(each)]
    assert b"Traceback" not in said
    assert verify(case).findings == ()


def test_a_child_that_dies_costs_nothing_when_its_documents_can_be_read(tmp_path: Path) -> None:
    process = adding(much(tmp_path / "reports"), tmp_path / "a.case")
    copies: list[int] = []
    while not copies and process.poll() is None:
        copies = [each for child in [*below(process.pid)] for each in below(child)]
    os.kill(copies[0], signal.SIGKILL)
    process.communicate(timeout=WAIT)
    assert process.returncode == 0
    assert verify(tmp_path / "a.case").findings == ()


def test_no_server_is_left(tmp_path: Path) -> None:
    before = {*below(os.getpid())}
    add([folder(tmp_path / "reports")], tmp_path / "a.case", Options(processes=2))
    left = {*below(os.getpid())} - before
    told = [Path(f"/proc/{each}/cmdline").read_bytes() for each in left if runs(each)]
    assert not [each for each in told if b"forkserver" in each]


def test_what_is_whole_is_done_before_it_is_interrupted() -> None:
    done = []
    with pytest.raises(KeyboardInterrupt), children.whole():
        signal.raise_signal(signal.SIGINT)
        done.append("all of it")
    assert done == ["all of it"]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
