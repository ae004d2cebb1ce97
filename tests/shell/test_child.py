"""How a child process ends: at once, without taking apart what it holds."""

from __future__ import annotations

from multiprocessing import get_context
from pathlib import Path

import pytest

from firsthand.shell import child

HELD: list[Held] = []  # as models and records are held: until the process ends


class Held:
    """Notes in a file that it was taken apart."""

    def __init__(self, note: Path) -> None:
        self.note = note
        self.open = open  # at the end of a process names may be gone

    def __del__(self) -> None:
        with self.open(self.note, "w") as note:
            note.write("taken apart")


def _hold(note: Path, begins: bool) -> None:
    if begins:
        child.begin()
    HELD.append(Held(note))


@pytest.mark.parametrize("begins", [True, False])
def test_a_child_does_not_take_apart_what_it_holds(tmp_path: Path, begins: bool) -> None:
    note = tmp_path / "note"
    process = get_context("spawn").Process(target=_hold, args=(note, begins))
    process.start()
    process.join()
    assert process.exitcode == 0
    assert note.exists() is not begins
