"""Paths → the files below them, in the same order on every machine."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from firsthand.errors import PathMissing
from firsthand.model import Problem, Skip
from firsthand.text.keys import key

STAGE = "files"


@dataclass(frozen=True, slots=True)
class File:
    """A file to be read."""

    name: str  # path below the folder that was added, `/` between its parts
    path: Path
    size: int
    place: str  # hash of where it lies: tells a changed file from another of the same name


def walk(paths: Sequence[Path], leave_out: Iterable[Path] = ()) -> Iterator[File | Problem | Skip]:
    """Every file at or below `paths`, folders sorted by name, each file once.

    Links are followed; one that leads back into its own folder is a Problem. `leave_out` are
    files of our own, such as the case. Raises PathMissing before anything is read.
    """
    for path in paths:
        if not os.path.lexists(path):
            raise PathMissing(f"there is no {path}: check the path and run it again")
    seen: set[str] = {os.path.realpath(path) for path in leave_out}
    for path in paths:
        below = path.parent if path.is_file() else path
        yield from _below(path, below, (), seen)


def _below(
    path: Path, top: Path, above: tuple[str, ...], seen: set[str]
) -> Iterator[File | Problem | Skip]:
    name = _name(path, top)
    try:
        about = path.stat()
        if stat.S_ISDIR(about.st_mode):
            yield from _folder(path, top, above, seen)
        elif not stat.S_ISREG(about.st_mode):
            yield Problem(STAGE, name, "is no file that can be read: a device or a pipe")
        else:
            yield from _file(File(name, path, about.st_size, place_of(path)), seen)
    except OSError as wrong:
        yield Problem(STAGE, name, f"cannot be read: {reason(wrong)}")


def _folder(
    path: Path, top: Path, above: tuple[str, ...], seen: set[str]
) -> Iterator[File | Problem | Skip]:
    real = os.path.realpath(path)
    if real in above:
        yield Problem(STAGE, _name(path, top), "is a link into a folder it lies in: not followed")
        return
    for entry in sorted(path.iterdir(), key=lambda entry: entry.name):
        if entry.name.startswith("."):
            if not entry.is_dir():
                yield Skip(_name(entry, top), "hidden")
        else:
            yield from _below(entry, top, (*above, real), seen)


def _file(file: File, seen: set[str]) -> Iterator[File | Skip]:
    real = os.path.realpath(file.path)
    if real not in seen:
        seen.add(real)
        yield file


def reason(wrong: OSError) -> str:
    """Why the system refused, in its own words."""
    return (wrong.strerror or str(wrong)).lower()


def place_of(path: Path) -> str:
    """A name for where a file lies that does not tell where."""
    return key("place", os.path.realpath(path))


def _name(path: Path, top: Path) -> str:
    """Path below `top`; bytes that are no text are written out."""
    below = path.relative_to(top).as_posix() if path != top else path.name
    return below.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
