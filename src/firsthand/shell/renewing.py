"""A case of another version → one of ours, made anew from the bytes it keeps."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from firsthand.model import Problem
from firsthand.shell.runs import RunReport
from firsthand.shell.walk import STAGE
from firsthand.store import renewing, write
from firsthand.store.file import Connection, open_as_it_is


@dataclass(frozen=True, slots=True)
class Kept:
    """A file whose bytes a case holds, to be read again."""

    name: str
    size: int
    place: str  # hash of where it lay
    db: Connection
    number: int

    def read(self) -> bytes:
        """The bytes as they were added."""
        return renewing.kept_bytes(self.db, self.number) or b""


Bring = Callable[[Connection, Sequence[Kept | Problem]], RunReport]


def kept(db: Connection, stamp: str | None = None) -> Iterator[Kept | Problem]:
    """Files of a case whose records are to be in it, but those that a set of parts read."""
    for original in renewing.originals(db):
        report = original.report
        if not original.is_current or (stamp and write.is_read(db, report.id, stamp)):
            continue
        if renewing.kept_bytes(db, original.number) is None:
            yield Problem(STAGE, report.name, "its bytes are not in the case: add it again")
        else:
            yield Kept(report.name, report.size, original.places[0], db, original.number)


def renew(case: Path, key: str | None, bring: Bring) -> RunReport:
    """Makes a case anew beside itself, then puts the new one in its place at one moment.

    `bring` reads files into a case and compares them. Stopped at any moment the old case is
    whole, or the new one is; the next time goes on from there. Raises CaseBusy, DiskFull.
    """
    old = open_as_it_is(case, key)
    try:
        new = renewing.begun(case, old, key)
        try:
            renewing.carry_decisions(old, new)
            report = bring(new, list(kept(old)))
            renewing.carry_files(old, new)
        finally:
            new.close()
    finally:
        old.close()
    renewing.swap(case, key)
    return report
