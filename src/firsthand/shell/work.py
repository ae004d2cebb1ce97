"""Batches of documents → readings, in this process or in several; a crash costs one document."""

from __future__ import annotations

import gc
import traceback
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Any, Final, TypeVar

from firsthand import flow
from firsthand.model import Document, Problem
from firsthand.reading import Reading
from firsthand.shell import child
from firsthand.shell.waste import SELDOM
from firsthand.store import forms
from firsthand.store.write import KEPT

AHEAD: Final = 2  # batches waiting for each process: enough that none waits for the writer


@dataclass(frozen=True, slots=True)
class Read:
    """What was made of one document. Plain records only, so that it can cross processes."""

    doc: Document
    records: tuple[Any, ...]
    trace: str | None = None  # of the crash that its Problem tells of; None: none

    @property
    def reading(self) -> Reading:
        return Reading(self.doc).with_layers(self.records)


@dataclass(frozen=True, slots=True)
class How:
    """How documents are analysed."""

    strict: bool = False  # crashes pass
    codebook: str = ""  # of the user; empty: none


Made = TypeVar("Made")
Analyse = Callable[[Sequence[Document]], list[Reading]]


class Worker:
    """Analyses batches in this process; its parts are built when the first one comes."""

    def __init__(self, how: How, ready: flow.DocumentParts | None = None) -> None:
        self.how = how
        self.ready = ready and flow.with_codebook(ready, how.codebook)

    def __call__(self, docs: Sequence[Document]) -> list[Read]:
        if self.ready is None:
            self.ready = flow.with_codebook(flow.build_document_parts(), self.how.codebook)
            gc.freeze()  # models stay: looking through them for waste took a fiftieth of a run
            gc.set_threshold(*SELDOM)
        ready = self.ready

        def analyse(some: Sequence[Document]) -> list[Reading]:
            return flow.analyse(some, ready)

        return [_kept(r) for r in analyse(docs)] if self.how.strict else guarded(analyse, docs)


def guarded(analyse: Analyse, docs: Sequence[Document]) -> list[Read]:
    """What `analyse` makes of `docs`; a document that crashes it becomes a Problem."""
    made = caught(lambda: [_kept(reading) for reading in analyse(docs)])
    if not isinstance(made, Crash):
        return made
    if len(docs) > 1:
        return [read for doc in docs for read in guarded(analyse, [doc])]
    return [_crashed(docs[0], f"{made.words}; kept, not analysed", made.trace)]


@dataclass(frozen=True, slots=True)
class Crash:
    """What is known of an exception that nobody foresaw."""

    words: str  # its type and place; not its own words, which may quote a protected text
    trace: str


def caught(work: Callable[[], Made]) -> Made | Crash:
    """What `work` gives, or how it crashed."""
    try:
        return work()
    except Exception as crash:  # noqa: BLE001 - the only one: a part's crash is kept as a Problem
        last = traceback.extract_tb(crash.__traceback__)[-1]
        where = f"{Path(last.filename).name}, line {last.lineno}"
        words = f"crashed: {type(crash).__name__} in {where}"
        return Crash(words, traceback.format_exc())


def _crashed(doc: Document, message: str, trace: str) -> Read:
    return Read(doc, (Problem("shell", doc.name, message),), trace)


def _kept(reading: Reading) -> Read:
    kept = (records for kind, records in reading.layers.items() if kind in KEPT)
    records = [record for some in kept for record in some]
    return Read(reading.doc, (*records, *forms.packs(reading)))


_worker: list[Worker] = []  # of a child process: what its initializer built


def _start(how: How) -> None:
    """Makes a child process ready."""
    child.begin()
    _worker.append(Worker(how))


def _work(docs: Sequence[Document]) -> list[Read]:
    return _worker[0](docs)


def _pool(processes: int, how: How) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(processes, get_context("spawn"), _start, (how,))


def in_processes(
    batches: Iterable[Sequence[Document]], processes: int, how: How
) -> Iterator[list[Read]]:
    """What was made of each batch, in order, by `processes` processes."""
    pool = _pool(processes, how)
    waiting: deque[tuple[Sequence[Document], Future[list[Read]]]] = deque()
    try:
        for batch in batches:
            try:
                future = pool.submit(_work, batch)
            except BrokenProcessPool:
                pool = _pool(processes, how)
                future = pool.submit(_work, batch)
            waiting.append((batch, future))
            if len(waiting) >= processes * AHEAD:
                yield _taken(*waiting.popleft(), how)
        while waiting:
            yield _taken(*waiting.popleft(), how)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _taken(docs: Sequence[Document], future: Future[list[Read]], how: How) -> list[Read]:
    """The batch's result; when a process died, the batch again, then its documents one by one."""
    try:
        return future.result()
    except BrokenProcessPool:
        return _alone(docs, how)


def _alone(docs: Sequence[Document], how: How) -> list[Read]:
    with _pool(1, how) as pool:
        try:
            return pool.submit(_work, docs).result()
        except BrokenProcessPool as crash:
            trace = str(crash)
    if len(docs) > 1:
        return [read for doc in docs for read in _alone([doc], how)]
    message = "ended the process that read it (no memory left?): kept, not analysed"
    return [_crashed(docs[0], message, trace)]
