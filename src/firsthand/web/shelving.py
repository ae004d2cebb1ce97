"""A large case read in a process of its own, so that pages are drawn meanwhile and no memory stays.

Both processes hold the same state of the case: the other one says when it holds the case, and
this one looks whether anything was changed since it held it itself.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable
from dataclasses import fields
from multiprocessing.connection import Connection
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from firsthand.display import Display
from firsthand.errors import FirsthandError
from firsthand.store.room import RoomView
from firsthand.web.columns import Facet
from firsthand.web.shelf import Shelf, shelf

HERE: Final = 5_000  # statements up to which a case is read sooner than a process starts
HOLD, READ, WHOLE = "hold", "read", "whole"
FACETS: Final = "facets"

State = Callable[[], int]


def read(case: Path, key: str | None, state: State, nice: int) -> tuple[RoomView, Shelf, int]:
    """A view of the case as it is now, its shelf, and the state that both are of.

    `nice`: how far another process stands behind this one.

    Raises CaseMissing, CaseReplaced, CaseUnreadable.
    """
    now = state()
    view = RoomView.held(case, key)
    if view.how_many("statement") <= HERE:
        return view, shelf(view, Display(view).shown), now
    view.close()
    return _beside(case, key, state, nice)


def _beside(case: Path, key: str | None, state: State, nice: int) -> tuple[RoomView, Shelf, int]:
    """The same, from another process; when that is stopped, from this one."""
    spawned = multiprocessing.get_context("spawn")
    ours, theirs = spawned.Pipe()
    other = spawned.Process(target=_work, args=(theirs, case, key, nice), daemon=True)
    other.start()
    theirs.close()
    _answer(ours)
    view, now = _held(ours, case, key, state)
    try:
        ours.send(READ)
        found = _received(ours)
        if found is not None:
            return view, found, now
    except FirsthandError:
        view.close()
        raise
    finally:
        ours.close()
        other.join()
    return view, shelf(view, Display(view).shown), now


def _held(other: Connection, case: Path, key: str | None, state: State) -> tuple[RoomView, int]:
    """A view of the state that the other process holds too."""
    while True:
        now = state()
        view = RoomView.held(case, key)
        try:
            other.send(HOLD)
            _answer(other)
            if state() == now:
                return view, now
        except OSError:
            return view, now  # there is no other process any more
        except FirsthandError:
            view.close()
            raise
        view.close()


def _answer(other: Connection) -> object:
    """What the other process sends; None: it was stopped. Raises what it could not do."""
    try:
        found: object = other.recv()
    except (EOFError, OSError):
        return None
    if isinstance(found, FirsthandError):
        raise found
    return found


def _sent(other: Connection, made: Shelf) -> None:
    """Sends a shelf piece by piece: neither side holds all of it twice."""
    for each in fields(made):
        if each.name != FACETS:
            other.send((each.name, getattr(made, each.name)))
    for facet in made.facets.values():
        other.send((FACETS, facet))
    other.send(WHOLE)


def _received(other: Connection) -> Shelf | None:
    """The shelf that the other process sends; None: it was stopped before the end."""
    columns: dict[str, Any] = {}
    facets: dict[str, Facet] = {}
    while (piece := _answer(other)) is not None:
        if piece == WHOLE:
            return Shelf(**columns, facets=MappingProxyType(facets))
        match piece:
            case (str(), Facet() as facet):
                facets[facet.name] = facet
            case (str(name), value):
                columns[name] = value
    return None


def _work(other: Connection, case: Path, key: str | None, nice: int) -> None:
    """The process: holds the case whenever it is told to, reads it once, and ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the room is closed by who opened it
    if hasattr(os, "nice"):
        os.nice(nice)
    view: RoomView | None = None
    try:
        other.send(True)
        while other.recv() == HOLD:
            if view is not None:
                view.close()
            view = RoomView.held(case, key)
            other.send(True)
        if view is not None:
            _sent(other, shelf(view, Display(view).shown))
    except FirsthandError as wrong:
        other.send(wrong)
    except (EOFError, OSError):
        return  # nobody waits for it any more
