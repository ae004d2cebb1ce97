"""Work on one case that is shared among processes, each with a connection of its own."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Any, Final

from firsthand.shell import child
from firsthand.shell.matching import Matcher
from firsthand.shell.waste import seldom
from firsthand.store import compared
from firsthand.store.file import Connection, open_as_it_is, place_of

AHEAD: Final = 4  # tasks waiting for each process
WORTH: Final = 150  # new articles from which starting processes takes less than it spares


@dataclass(slots=True)
class Shared:
    """Who does the work: this process alone, or several, each of which holds what it has read.

    A task has a lane, any number, and tasks of one lane are done by one process.
    """

    here: Matcher
    pools: Sequence[ProcessPoolExecutor]

    @property
    def lanes(self) -> int:
        """How many processes there are."""
        return max(1, len(self.pools))

    def map(self, name: str, tasks: Iterable[tuple[int, Any]]) -> Iterator[Any]:
        """What the method of this name makes of each task, in order; tasks come with their lane."""
        if not self.pools:
            yield from (getattr(self.here, name)(task) for _, task in tasks)
            return
        waiting: deque[Future[Any]] = deque()
        for lane, task in tasks:
            waiting.append(self.pools[lane % self.lanes].submit(_work, name, task))
            if len(waiting) >= AHEAD * self.lanes:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


@contextmanager
def shared(db: Connection, processes: int, key: str | None) -> Iterator[Shared]:
    """The case of `db`, read by so many processes when much of it is new."""
    here = Matcher(db)
    place = place_of(db)
    if processes == 1 or place is None or len(compared.new_articles(db)) < WORTH:
        with seldom():
            yield Shared(here, ())
        return
    context = get_context("spawn")
    pools = [ProcessPoolExecutor(1, context, _start, (place, key)) for _ in range(processes)]
    try:
        with seldom():
            yield Shared(here, pools)
    finally:
        for pool in pools:
            pool.shutdown(wait=True, cancel_futures=True)


_matcher: list[Matcher] = []  # of a child process: what its initializer made


def _start(place: Path, key: str | None) -> None:
    """Makes a child process ready."""
    child.begin()
    _matcher.append(Matcher(open_as_it_is(place, key)))


def _work(name: str, task: Any) -> Any:
    return getattr(_matcher[0], name)(task)
