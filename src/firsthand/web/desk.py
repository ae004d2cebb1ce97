"""The case on the desk: one unchanging reading of it at a time, renewed when the case changes."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import lru_cache, partial
from pathlib import Path
from typing import Final

import numpy as np

from firsthand.decided import Decided
from firsthand.display import Display
from firsthand.errors import CaseReplaced, FirsthandError
from firsthand.judging import SPEAKER, corrected
from firsthand.model import Claim, Judgement, Statement
from firsthand.store.judgements import record
from firsthand.store.lock import holder
from firsthand.store.room import RoomView, Watch
from firsthand.web.columns import Ints
from firsthand.web.overlay import EMPTY, Overlay, counted_anew, laid
from firsthand.web.pages import Stop, stop_of
from firsthand.web.shelf import Shelf, ordered
from firsthand.web.shelving import read

LOOK_SECONDS: Final = 1.0  # how often the case is looked at for changes
STOPS: Final = 8_192  # sources whose names are kept at hand
REST: Final = 9  # times as long as a reading took, until the next: an `add` changes much at once

BEHIND: Final = 10  # niceness of reading anew while pages are drawn


@dataclass(frozen=True, slots=True)
class Sitting:
    """One reading of the case: all pages made from it fit each other."""

    view: RoomView
    display: Display  # protected words folded
    shelf: Shelf  # as people judged it
    found: Shelf  # as the program found it
    overlay: Overlay
    decided: Decided  # the view as people judged it
    stop: Callable[[int], Stop]  # of a source, by number
    article: Callable[[str], str]  # title of an article, by id
    orders: Callable[[str], Ints]  # places of all claims in an order of the list
    state: int
    since: str  # time of day
    seconds: float  # that reading it took

    def claim(self, claim_id: str) -> Claim:
        """The claim as people judged it. Raises KeyError when the case has none of this id."""
        return self.overlay.claims.get(claim_id) or self.view.claim(claim_id)

    def stops(self, statement_id: str) -> tuple[Stop, ...]:
        """The sources a statement came through, outlet first; the last as people corrected it."""
        if SPEAKER in self.overlay.by.corrections(statement_id):
            chain = self.decided.chain(statement_id)
            return tuple(map(self._named, chain.links)) if chain else ()
        return tuple(map(self.stop, self.view.links_of(statement_id)))

    def statement(self, statement_id: str) -> Statement:
        """The statement as people corrected it. Raises KeyError when there is none."""
        return corrected(self.view.statement(statement_id), self.overlay.by)

    def _named(self, source_id: str) -> Stop:
        return stop_of(self.display, self.decided.source(source_id))


@dataclass(slots=True)
class Desk:
    """The case that is served. `sitting` is held by one thread at a time."""

    case: Path
    key: str | None = None
    _lock: threading.RLock = field(default_factory=threading.RLock)
    _sitting: Sitting | None = None
    _watch: Watch | None = None
    _closed: threading.Event = field(default_factory=threading.Event)

    def open(self) -> None:
        """Reads the case, and looks at it from now on. Raises FirsthandError."""
        with self.sitting():
            pass
        threading.Thread(target=self._look, daemon=True).start()

    @contextmanager
    def sitting(self) -> Iterator[Sitting]:
        """The newest reading. Raises FirsthandError when the case is gone or cannot be read."""
        with self._lock:
            try:
                self._state()
            except CaseReplaced:
                self._drop()
            if self._sitting is None:
                self._sitting = self._read(0)
            self._sitting = self._judged(self._sitting)
            yield self._sitting

    @property
    def writer(self) -> str:
        """Which process adds to the case just now; empty: none does."""
        return holder(self.case)

    def record(self, made: Sequence[Judgement]) -> None:
        """Keeps judgements in the case. Raises CaseBusy, CaseReadOnly."""
        record(self.case, made, self.key)

    def close(self) -> None:
        self._closed.set()
        with self._lock:
            self._drop()

    def _state(self) -> int:
        if self._watch is None:
            self._watch = Watch(self.case, self.key)
        return self._watch.state()

    def _drop(self) -> None:
        """Lets go of the case, so that it is opened anew."""
        for each in (self._watch, self._sitting.view if self._sitting else None):
            if each is not None:
                each.close()
        self._watch = self._sitting = None

    def _judged(self, sitting: Sitting) -> Sitting:
        """The sitting with what people decided since."""
        new = self._watch.judgements(sitting.overlay.last) if self._watch else []
        if not new:
            return sitting
        overlay = laid(sitting.view, sitting.found, sitting.overlay, new)
        shelf = counted_anew(sitting.view, sitting.found, overlay)
        decided = Decided.over(sitting.view, overlay.by, overlay.claims)
        return replace(
            sitting, overlay=overlay, decided=decided, shelf=shelf, orders=_orders(shelf)
        )

    def _stated(self) -> int:
        with self._lock:
            return self._state()

    def _read(self, nice: int) -> Sitting:
        began = time.monotonic()
        view, found, state = read(self.case, self.key, self._stated, nice)
        display = Display(view)
        return Sitting(
            view=view,
            display=display,
            shelf=found,
            found=found,
            overlay=EMPTY,
            decided=Decided.over(view, EMPTY.by),
            stop=lru_cache(STOPS)(partial(_stop, view, display)),
            article=lru_cache(STOPS)(lambda id_: display.article(view.article(id_))),
            orders=_orders(found),
            state=state,
            since=datetime.now().astimezone().strftime("%H:%M:%S"),
            seconds=time.monotonic() - began,
        )

    def _look(self) -> None:
        """Reads the case anew beside the one in use, and puts it in its place."""
        rested = 0.0
        while not self._closed.wait(LOOK_SECONDS):
            if time.monotonic() < rested:
                continue
            taken = self._renewed()
            rested = time.monotonic() + REST * taken

    def _renewed(self) -> float:
        """Seconds that it took; 0: nothing had changed, or the case cannot be read just now."""
        try:
            with self._lock:
                if self._sitting is None or self._state() == self._sitting.state:
                    return 0.0
            fresh = self._read(BEHIND)
        except FirsthandError:
            return 0.0  # the next page tells of it
        with self._lock:
            had, self._sitting = self._sitting, fresh
            if had is not None:
                had.view.close()
        return fresh.seconds


def _stop(view: RoomView, display: Display, number: int) -> Stop:
    return stop_of(display, view.source(view.source_id(number)))


def _orders(shelf: Shelf) -> Callable[[str], Ints]:
    """All claims in an order of the list, each order made once."""
    places = np.arange(len(shelf), dtype=np.int32)
    return lru_cache(None)(lambda order: ordered(shelf, order, places).astype(np.int32))
