"""What processes that run take of memory and of the processor, as /proc tells it."""

from __future__ import annotations

import contextlib
import os
import re
import threading
from pathlib import Path


class Memory:
    """Looks twenty times a second at what a process and those it started hold together."""

    def __init__(self, process: int) -> None:
        self.process = process
        self.highest = 0
        self.over = threading.Event()
        self.thread = threading.Thread(target=self._look, daemon=True)
        self.thread.start()

    def _look(self) -> None:
        while not self.over.wait(0.05):
            every = (self.process, *started_by(self.process))
            self.highest = max(self.highest, sum(held(each, "RssAnon") for each in every))

    def most(self) -> int:
        """Bytes of their own, and of the files that the first one has mapped; the last look."""
        self.over.set()
        self.thread.join()
        return self.highest + held(self.process, "RssFile")


def started_by(process: int) -> list[int]:
    """Processes that this one started and that run."""
    found = []
    for each in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            told = each.read_text("utf-8", "replace").rpartition(")")[2].split()
            if int(told[1]) == process:
                found.append(int(each.parent.name))
    return found


def spent(process: int) -> float:
    """Seconds of processor time that a process has taken."""
    told = Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2].split()
    return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")


def peak(process: int) -> int:
    """Most memory that a process held, in bytes."""
    return held(process, "VmHWM")


def held(process: int, what: str) -> int:
    """Bytes by a name of /proc/…/status; 0 when the process is gone."""
    with contextlib.suppress(OSError):
        status = Path(f"/proc/{process}/status").read_text("utf-8")
        if found := re.search(rf"{what}:\s+(\d+) kB", status):
            return int(found[1]) * 1024
    return 0
