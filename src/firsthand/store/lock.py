"""One writer a case: a lock that the system takes back when its holder dies."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Final

from firsthand.errors import CaseBusy, CaseReadOnly

POLL_SECONDS: Final = 0.1
FAR_BYTE: Final = 1 << 30  # what is locked on Windows, where locked bytes cannot be read


@contextmanager
def held(case: Path, wait_seconds: float) -> Iterator[None]:
    """Holds the case against other writers, after waiting for the one that holds it.

    Raises CaseBusy, which names the holder, when it still holds after `wait_seconds`.
    """
    path = lock_path(case)
    handle = _acquired(path, time.monotonic() + wait_seconds, case)
    try:
        os.truncate(handle, 0)
        since = datetime.now().astimezone().isoformat(timespec="seconds")
        os.write(handle, f"process {os.getpid()} since {since}".encode())
        yield
    finally:
        path.unlink(missing_ok=True)
        os.close(handle)


def lock_path(case: Path) -> Path:
    """Where the lock of a case lies while it is held."""
    return case.with_name(case.name + "-lock")


def holder(case: Path) -> str:
    """Who holds the case, in words; empty when nobody does."""
    try:
        return lock_path(case).read_text("utf-8")
    except OSError:
        return ""


def _acquired(path: Path, until: float, case: Path) -> int:
    while True:
        try:
            handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        except OSError as wrong:
            raise CaseReadOnly(
                f"cannot write beside {case} ({(wrong.strerror or str(wrong)).lower()}): "
                "make its folder writable, or copy the case"
            ) from wrong
        if _locked(handle):
            if _is_same(handle, path):
                return handle
            os.close(handle)  # its holder removed it while we waited: there is a newer one
            continue
        os.close(handle)
        if time.monotonic() >= until:
            who = holder(case) or "another process"
            raise CaseBusy(f"{case} is being written by {who}: wait until it is done")
        time.sleep(POLL_SECONDS)


def _is_same(handle: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except FileNotFoundError:
        return False


if sys.platform == "win32":  # pragma: no cover
    import msvcrt

    def _locked(handle: int) -> bool:
        os.lseek(handle, FAR_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            os.lseek(handle, 0, os.SEEK_SET)
        return True

else:
    import fcntl

    def _locked(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
