"""`add`: files → documents → records → the case. The one writer."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from firsthand import flow, plugins, readers
from firsthand.corpus import BLOCK_LIMIT
from firsthand.errors import CaseMissing
from firsthand.facts._codebook_file import digest_of
from firsthand.model import Document, Problem, Raw, Report, Skip
from firsthand.readers import Read as Reader
from firsthand.readers._document import sha256
from firsthand.readers._expand import documents
from firsthand.readers._limits import Limits, too_large
from firsthand.shell import runs
from firsthand.shell.codebooks import check_codebook, is_mixed, take_codebook
from firsthand.shell.comparing import compare
from firsthand.shell.renewing import Kept, kept, renew
from firsthand.shell.runs import Progress, RunReport
from firsthand.shell.walk import STAGE, File, reason, walk
from firsthand.shell.work import Crash, How, Read, Worker, caught, in_processes
from firsthand.store import write
from firsthand.store.file import Connection, compact, is_outdated, naming_causes, open_to_write
from firsthand.store.lock import held, lock_path
from firsthand.store.numbers import number_of
from firsthand.store.renewing import beside, litter

BATCH_CHARS: Final = 100_000  # some 16,000 words: the longest paragraph is parsed alone at the end
LEAST_CHARS: Final = 10_000  # a second's work, by which processes end one after the other
TURNS: Final = 2  # batches of each process that what is left would make, from when it is little
ANALYSED_CHARS: Final = 4_000_000  # some 1,500 pages; the parse of one text takes 300 times this
MUCH: Final = 0.5  # share of documents that are new, from which the file is written anew
WAIT_SECONDS: Final = 3.0


@dataclass(frozen=True, slots=True)
class Options:
    """How a run works; none of them but the codebook changes what it finds."""

    processes: int = 1
    wait_seconds: float = WAIT_SECONDS  # for another process that is writing to the case
    strict: bool = False  # crashes of parts pass: for tests
    key: str | None = None  # None: the case is plain SQLite
    ready: flow.DocumentParts | None = None  # built parts; None: built when they are needed
    block_limit: int = BLOCK_LIMIT  # elements that may share a key and be compared by it
    codebook: str | None = None  # words of a file of acts; None: the one that the case holds


Found = File | Kept | Problem | Skip


@dataclass(slots=True)
class Opened:
    """A file on its way: what was found in it, and what still waits to be analysed."""

    file: File | Kept
    data: bytes
    reports: list[Report] = field(default_factory=list)
    skips: list[Skip] = field(default_factory=list)
    problems: list[tuple[Problem, str | None]] = field(default_factory=list)
    documents: int = 0
    waiting: int = 0  # documents not yet written
    read: bool = False  # every document was handed out


def add(
    paths: Sequence[Path | str],
    case: Path | str,
    options: Options = Options(),
    progress: runs.Report = runs.silent,
) -> RunReport:
    """Adds every file at or below `paths` to the case, which is made when there is none.

    Files that the same parts read before are skipped; a changed file replaces its own records.
    A case that another version made is first made anew from the bytes it keeps. Without paths
    the files of the case that older parts read are read again; with another codebook, all are.
    Raises FirsthandError for what a person can fix; what was added until then is kept.
    """
    case = Path(case)
    check_codebook(options.codebook)
    found: list[File | Problem | Skip] = list(walk([Path(path) for path in paths], ours(case)))
    if not paths and not case.exists():
        raise CaseMissing(f"there is no case {case} to renew: name files or folders to add")
    with naming_causes(case), held(case, options.wait_seconds):

        def bring(db: Connection, some: Sequence[Found]) -> RunReport:
            book = take_codebook(db, options.codebook)
            report = Run(db, replace(options, codebook=book), progress).run(some)
            compare(db, progress, options.block_limit, options.processes, options.key)
            if report.documents > MUCH * write.documents(db):
                compact(db)
            return report

        if is_outdated(case, options.key):
            report = renew(case, options.key, bring)
            if not paths:
                return report
        db = open_to_write(case, options.key)
        try:
            book = take_codebook(db, options.codebook)
            again = list(kept(db, flow.stamp(book))) if not paths or is_mixed(db, book) else []
            places = {file.place for file in found if isinstance(file, File)}
            return bring(db, [*found, *(each for each in again if place_of(each) not in places)])
        finally:
            db.close()


def place_of(found: Kept | Problem) -> str:
    """Hash of where a file of the case lay; empty: it is lost."""
    return found.place if isinstance(found, Kept) else ""


def ours(case: Path) -> tuple[Path, ...]:
    """Files beside the case that belong to it."""
    return (*litter(case), lock_path(case), *litter(beside(case)))


class Run:
    """One run over one case."""

    def __init__(self, db: Connection, options: Options, progress: runs.Report) -> None:
        self.db = db
        self.options = options
        self.progress = progress
        self.codebook = options.codebook or ""
        self.stamp = flow.stamp(self.codebook)
        self.readers: dict[str, Reader] = {}
        self.counts: Counter[str] = Counter()  # done, problems, documents, words, noted
        self.skipped: Counter[str] = Counter()
        self.started = time.monotonic()
        self.bytes_done = self.bytes_begun = self.bytes_all = self.files = 0
        self.seen: set[str] = set()  # reports read in this run
        self.copies: list[tuple[str, str]] = []  # report that also lies at a place
        self.opened: dict[str, Opened] = {}  # by id of each document that waits

    def run(self, found: Sequence[Found]) -> RunReport:
        """Reads and analyses everything, writes it, and says what became of it."""
        began = datetime.now(UTC).isoformat(timespec="seconds")
        self.files = len(found)
        self.bytes_all = sum(each.size for each in found if isinstance(each, File | Kept))
        batches = self._batches(self._documents(found))
        for reads in self._analysed(batches):
            for read in reads:
                self._write(read)
        self._note_copies()
        report = self.report()
        if self.counts:
            with write.transaction(self.db):
                write.note_run(self.db, began, report.line)
        return report

    def _analysed(self, batches: Iterator[list[Document]]) -> Iterator[list[Read]]:
        options = self.options
        how = How(options.strict, self.codebook)
        if options.processes > 1:
            return in_processes(batches, options.processes, how)
        return map(Worker(how, options.ready), batches)

    def report(self) -> RunReport:
        counts = self.counts
        return RunReport(
            read=self.files,
            done=counts["done"],
            skipped=tuple(sorted(self.skipped.items())),
            problems=counts["problems"],
            documents=counts["documents"],
            words=counts["words"],
            noted=counts["noted"],
            codebook=digest_of(self.codebook),
            seconds=time.monotonic() - self.started,
        )

    def _documents(self, found: Iterable[Found]) -> Iterator[Document]:
        """Documents to be analysed, file by file."""
        for each in found:
            match each:
                case Problem():
                    self._lost(each)
                case Skip():
                    self.skipped[each.reason] += 1
                case File():
                    yield from self._of_file(each)
                case Kept():
                    yield from self._of_bytes(each, each.read())

    def _lost(self, problem: Problem, place: str | None = None) -> None:
        """Notes a file that could not be opened; without a place it is told by its name."""
        self.counts["problems"] += 1
        self.counts["noted"] += 1
        with write.transaction(self.db):
            write.note_file(self.db, problem.subject, (), [(problem, None)], place)

    def _of_file(self, file: File) -> Iterator[Document]:
        most = Limits().file_bytes
        if file.size > most:
            self._lost(too_large(file.name, file.size, most), file.place)
            return
        try:
            data = file.path.read_bytes()
        except OSError as wrong:
            lost = Problem(STAGE, file.name, f"cannot be read: {reason(wrong)}")
            self._lost(lost, file.place)
            return
        yield from self._of_bytes(file, data)

    def _of_bytes(self, file: File | Kept, data: bytes) -> Iterator[Document]:
        self.bytes_begun += file.size
        report_id = sha256(data)
        if report_id in self.seen or write.is_read(self.db, report_id, self.stamp):
            self._skip("duplicate" if report_id in self.seen else "already read", report_id, file)
            return
        self.seen.add(report_id)
        opened = Opened(file, data)
        yield from self._expanded(opened)
        opened.read = True
        if opened.waiting == 0:
            with write.transaction(self.db):
                self._finish(opened)

    def _skip(self, why: str, report_id: str, file: File | Kept) -> None:
        """Leaves out a file whose bytes the case has, or will have when this run is done."""
        self.skipped[why] += 1
        if not write.lies_at(self.db, report_id, file.place):
            self.copies.append((report_id, file.place))
        self._step(file.size)

    def _note_copies(self) -> None:
        for report_id, place in self.copies:
            with write.transaction(self.db):
                number = number_of(self.db, "report", report_id)
                if number is not None:
                    write.take_place(self.db, number, place)

    def _expanded(self, opened: Opened) -> Iterator[Document]:
        """Documents in a file that are not in the case yet, and notes on all else in it."""
        if not self.readers:
            self.readers = dict(plugins.build(readers))
        had: frozenset[str] = frozenset()
        reading = documents(Raw(opened.file.name, opened.data), self.readers)
        while True:
            found = (
                next(reading, None) if self.options.strict else caught(lambda: next(reading, None))
            )
            match found:
                case None:
                    return
                case Crash():
                    message = f"{found.words}: the rest of the file is kept, not read"
                    lost = Problem("readers", opened.file.name, message)
                    opened.problems.append((lost, found.trace))
                    return
                case Report():
                    opened.reports.append(found)
                    had |= write.documents_of(self.db, found.id, self.stamp)
                case Skip():
                    opened.skips.append(found)
                case Problem():
                    opened.problems.append((found, None))
                case Document():
                    opened.documents += 1
                    if found.id in had or found.id in self.opened:
                        continue
                    opened.waiting += 1
                    self.opened[found.id] = opened
                    yield found

    def _batches(self, docs: Iterable[Document]) -> Iterator[list[Document]]:
        """Documents in batches; one that is too long is written unanalysed."""
        batch: list[Document] = []
        chars = 0
        for doc in docs:
            if len(doc.text) > ANALYSED_CHARS:
                self._write(Read(doc, (too_long(doc),)))
                continue
            batch.append(doc)
            chars += len(doc.text)
            if chars >= batch_chars(self.bytes_all - self.bytes_begun, self.options.processes):
                yield batch
                batch, chars = [], 0
        if batch:
            yield batch

    def _write(self, read: Read) -> None:
        """Writes one document; with the last one of a file, what there is to say of the file."""
        opened = self.opened.pop(read.doc.id)
        opened.waiting -= 1
        problems = [record for record in read.records if isinstance(record, Problem)]
        self.counts["noted"] += len(problems)
        self.counts["documents"] += 1
        self.counts["words"] += len(read.doc.text.split())
        with write.transaction(self.db):
            for report in opened.reports:
                write.add_report(self.db, report)
            write.add_document(self.db, read.reading, self.stamp, read.trace)
            if opened.read and opened.waiting == 0:
                self._finish(opened)

    def _finish(self, opened: Opened) -> None:
        """Notes that a file is wholly read, inside the transaction of its last document."""
        file = opened.file
        self.counts["noted"] += len(opened.problems)
        if opened.documents:
            self.counts["done"] += 1
        elif opened.problems:
            self.counts["problems"] += 1
        else:
            self.skipped[opened.skips[0].reason if opened.skips else "empty"] += 1
        write.finish_report(
            self.db,
            opened.reports,
            self.stamp if opened.documents or not opened.problems else None,
            opened.data,
            file.place,
        )
        write.note_file(self.db, file.name, opened.skips, opened.problems, file.place)
        self._step(file.size)

    def _step(self, size: int) -> None:
        self.bytes_done += size
        spent = time.monotonic() - self.started
        share = self.bytes_done / self.bytes_all if self.bytes_all else 1.0
        left = spent / share - spent if share > 0 else None
        files = self.counts["done"] + self.counts["problems"] + sum(self.skipped.values())
        self.progress(Progress("reading", files, self.files, left))


def batch_chars(left: int, processes: int) -> int:
    """How much is handed on at once when so many bytes are left: towards the end less, so that
    no process works on alone when the others are done.
    """
    if processes == 1:
        return BATCH_CHARS
    return min(BATCH_CHARS, max(LEAST_CHARS, left // (TURNS * processes)))


def too_long(doc: Document) -> Problem:
    """Says that a text was kept without being analysed."""
    return Problem(
        "shell",
        doc.name,
        f"{len(doc.text):,} characters are over the limit of {ANALYSED_CHARS:,}: kept, not "
        "analysed; split the file to have it analysed",
    )
