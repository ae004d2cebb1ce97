"""How other processes are started: as copies of one that has loaded what they need, or anew.

On Linux one process, the server, loads the models once and is copied for each that reads or
compares; it stands idle besides. Elsewhere copying a process with its libraries is not safe, so
each is started anew and loads its own.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import connection, forkserver, get_context, parent_process
from multiprocessing.context import BaseContext
from typing import Any, Final

COPIED: Final = sys.platform == "linux"
COMPARING: Final = ("firsthand.shell.sharing",)
READING: Final = (*COMPARING, "firsthand.shell.laden")  # the models last: then all is loaded


def context(loaded: tuple[str, ...]) -> BaseContext:
    """How to start processes; a server that is not there yet is to load these modules."""
    if not COPIED:
        return get_context("spawn")
    found = get_context("forkserver")
    found.set_forkserver_preload([*loaded])
    return found


def begin() -> None:
    """Lets the server load the models from now on, while this process does something else."""
    if COPIED:
        context(READING)
        forkserver.ensure_running()


@contextmanager
def ended() -> Iterator[None]:
    """At the end no server is left."""
    try:
        yield
    finally:
        if COPIED:
            forkserver._forkserver._stop()  # type: ignore[attr-defined]  # nothing public does


@contextmanager
def whole() -> Iterator[None]:
    """Puts Ctrl-C off until the block is done.

    A pool starts its processes when it is given its first task. One that is started halfway is
    known to nobody, and takes the word by which another was to end: that one would wait for ever.
    """
    if threading.current_thread() is not threading.main_thread():
        yield  # only the main thread is told of Ctrl-C
        return
    pressed: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _: pressed.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if pressed:
        signal.raise_signal(signal.SIGINT)


def loaded(module: str, name: str) -> Any:
    """What a module holds by this name; None where it was not loaded before."""
    return getattr(sys.modules.get(module), name, None)


def obey() -> None:
    """Makes a child leave Ctrl-C to its parent, and end when the parent is there no more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)
