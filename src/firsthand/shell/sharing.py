"""Work on one case that is shared among processes, each with a connection of its own."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Any, Final

from firsthand.shell.matching import Matcher
from firsthand.store import compared
from firsthand.store.file import Connection, open_as_it_is, place_of

AHEAD: Final = 3  # tasks waiting for each process
WORTH: Final = 150  # new articles from which starting processes takes less than it spares


@dataclass(slots=True)
class Shared:
    """Who does the work: this process alone, or a pool."""

    here: Matcher
    pool: ProcessPoolExecutor | None
    processes: int

    def map(self, name: str, tasks: Iterable[Any]) -> Iterator[Any]:
        """What the method of this name makes of each task, in order."""
        if self.pool is None:
            yield from map(getattr(self.here, name), tasks)
            return
        waiting: deque[Future[Any]] = deque()
        for task in tasks:
            waiting.append(self.pool.submit(_work, name, task))
            if len(waiting) >= AHEAD * self.processes:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


@contextmanager
def shared(db: Connection, processes: int, key: str | None) -> Iterator[Shared]:
    """The case of `db`, read by so many processes when much of it is new."""
    here = Matcher(db)
    place = place_of(db)
    if processes == 1 or place is None or len(compared.new_articles(db)) < WORTH:
        yield Shared(here, None, 1)
        return
    pool = ProcessPoolExecutor(processes, get_context("spawn"), _start, (place, key))
    try:
        yield Shared(here, pool, processes)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


_matcher: list[Matcher] = []  # of a child process: what its initializer made


def _start(place: Path, key: str | None) -> None:
    """Makes a child process ready. Ctrl-C is for the parent, which stops its children."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _matcher.append(Matcher(open_as_it_is(place, key)))


def _work(name: str, task: Any) -> Any:
    return getattr(_matcher[0], name)(task)
