"""How fast the reading room is: `python -m eval.room` makes a case of 100,000 statements and reads.

The case is generated: its records, claims and origins are invented, and written as a run would
write them; a fifth of the statements is told in three articles. Writes to standard output only.
    python -m eval.room [--statements N] [--case FILE]     FILE is kept, and used again
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import http.client
import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import quote

from eval.processes import Memory, peak, spent
from eval.speed import machine
from firsthand import corpus
from firsthand.model import (
    Article,
    Attribution,
    Basis,
    Chain,
    Claim,
    Credit,
    Document,
    Figure,
    FigureKind,
    Form,
    Incident,
    Naming,
    Origin,
    OriginCount,
    OriginKind,
    Precision,
    Protected,
    Report,
    Rooting,
    Source,
    SourceKind,
    Span,
    Stance,
    Statement,
    When,
)
from firsthand.reading import Reading
from firsthand.shell.comparing import STAMP
from firsthand.store import compared, rooted, write
from firsthand.store.file import Connection, compact, open_to_write
from firsthand.store.numbers import number_of
from firsthand.store.view import View
from firsthand.text.keys import key, turned

STATEMENTS = 100_000
IN_ARTICLE = 20
IN_LONG = 10_000  # statements of one article of 500 pages
PAGES, PAGE_CHARS = 500, 2_500
READERS = 4
THINK_SECONDS = 0.25  # a reader looks at a page before the next; faster than anybody reads
ROUNDS = 40
SHARED, TELLINGS = 5, 3  # every so many statements are told in so many articles
HIDDEN_IN = 50  # one article in so many holds protected words
DENIED = 11  # statement of each article that denies
BODIES = tuple(f"{kind} of {town}" for kind in ("council", "mission", "police", "clinic", "port")
               for town in ("Ostrel", "Kelmara", "Veld", "Tarn", "Lissa", "Brod"))  # fmt: skip
VERBS = ("seized", "held", "beat", "moved", "released", "searched", "burned", "sold")
THINGS = ("lorries", "boats", "fishermen", "drivers", "houses", "guards", "permits", "ferries")
OUTLETS = tuple(f"The {name}" for name in ("Courier", "Gazette", "Meridian", "Post", "Observer"))
MEGABYTE = 1_000_000


def main() -> None:
    """Prints a table of measures."""
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--statements", type=int, default=STATEMENTS)
    arguments.add_argument("--case", type=Path)
    given = arguments.parse_args()
    print(f"machine: {machine()}")
    with tempfile.TemporaryDirectory() as place:
        case = given.case or Path(place) / "large.case"
        if not case.exists():
            make(case, given.statements)
        print(f"case: {case.stat().st_size / MEGABYTE:,.0f} MB, {digest(case)}")
        measure(case, Path(place))


def digest(case: Path) -> str:
    """How many statements and claims there are, and a digest of their ids."""
    with View.open(case) as view:
        ids = sorted(each.id for each in view.claims())
        statements = sum(1 for _ in view.statements())
    told = hashlib.sha256(" ".join(ids).encode()).hexdigest()[:16]
    return f"{statements:,} statements, {len(ids):,} claims, {told}"


def make(case: Path, statements: int) -> None:
    """Writes the case: articles of IN_ARTICLE statements, and one of 500 pages."""
    began = time.process_time()
    db = open_to_write(case)
    sizes = [IN_ARTICLE] * (statements // IN_ARTICLE) + [min(IN_LONG, statements)]
    for number, size in enumerate(sizes):
        reading = invented(number, size)
        doc = reading.doc
        report = Report(doc.report_id, doc.name, len(doc.text.encode()))
        with write.transaction(db):
            write.add_report(db, report)
            write.add_document(db, reading, "eval@1")
            write.finish_report(db, [report], "eval@1", doc.text.encode(), key("place", number))
            root(db, reading)
    with write.transaction(db):
        every = [number for (number,) in db.execute("SELECT number FROM statement_row")]
        compared.write_claims(db, every, claimed(sizes), {})
        compared.set_setting(db, STAMP, corpus.stamp())
        compared.settle(db)
    compact(db)
    db.close()
    print(f"made in {time.process_time() - began:,.0f} s of processor time")


def root(db: Connection, reading: Reading) -> None:
    """Writes where the chains of an article end: at the body that is quoted."""
    article = number_of(db, "article", reading[Article][0].id)
    chains = {chain.statement_id: chain.links[-1] for chain in reading[Chain]}
    names = {source.id: source.name for source in reading[Source]}
    ends = {id_: Origin(id_, OriginKind.FINDING, names[id_], id_) for id_ in chains.values()}
    found = [Rooting(id_, end, f"Said by {names[end]}.") for id_, end in chains.items()]
    rooted.write_roots(db, [article or 0], ends.values(), found)


def claimed(sizes: Sequence[int]) -> Iterator[Claim]:
    """A claim a statement; three articles share some, a denial opposes the one before it."""
    for number, size in enumerate(sizes):
        for at in range(size):
            is_shared = at % SHARED == 0 and size == IN_ARTICLE
            if at == DENIED or (is_shared and number % TELLINGS):
                continue
            ids = [key("statement", number, at)]
            if is_shared:
                together = range(number, min(number + TELLINGS, len(sizes) - 1))
                ids = [key("statement", other, at) for other in together]
            against = (key("statement", number, DENIED),) if at == DENIED - 1 else ()
            body, verb, thing, count = words_of(number, at)
            ends = (key("source", body),)
            why = (f"All {len(ids)} statements are said by {body}.",) if len(ids) > 1 else ()
            origins = OriginCount(1, 1 + (at % 7 == 0), ends, why)
            title = f"{count} {thing} were {verb} at pier {at % 97}"
            yield Claim(turned(ids[0]), title, tuple(ids), against, origins, len(ids))


def invented(number: int, size: int) -> Reading:
    """A document of one article with that many statements."""
    text, places = written(number, size)
    report = hashlib.sha256(text.encode()).hexdigest()
    doc_id = key("document", number)
    doc = Document(doc_id, report, f"{number:06}.txt", "txt@1", text, "utf-8")
    outlet = OUTLETS[number % len(OUTLETS)]
    day = When(f"20{number % 20:02}-0{number % 9 + 1}-1{number % 9}", Precision.DAY)
    title = Span(doc_id, 0, text.index("\n"))
    article = Article(
        key("article", number), doc_id, Span(doc_id, 0, len(text)), title, Credit(outlet), (),
        day, None, "en",
    )  # fmt: skip
    first = Source(key("source", outlet), outlet, SourceKind.OUTLET, Naming.NAMED)
    found: list[object] = [
        article,
        first,
    ]
    if number % HIDDEN_IN == 0:
        found.append(Protected(Span(doc_id, places[2][0], places[2][1]), "survivor"))
    named: dict[str, Source] = {}
    for at, (start, end) in enumerate(places):
        found += told(number, at, Span(doc_id, start, end), (article, first, named))
    return Reading(doc).with_layers([*found, *named.values()])


def written(number: int, size: int) -> tuple[str, list[tuple[int, int]]]:
    """Text of an article, and where the content of each statement stands."""
    fill = "" if size == IN_ARTICLE else " So it went on." * (PAGES * PAGE_CHARS // size // 16)
    text = f"Report {number} from the river\n\n"
    places = []
    for at in range(size):
        body, verb, thing, count = words_of(number, at)
        text += f"The {body} said "
        start = len(text)
        text += f"{count} {thing} were {verb} at pier {at % 97} of {BODIES[at % 30].split()[-1]}"
        places.append((start, len(text)))
        text += f".{fill}\n\n" if at % 3 == 0 else f".{fill} "
    return text, places


def words_of(number: int, at: int) -> tuple[str, str, str, int]:
    """Who says, what was done, to what, how many."""
    pick = number * 31 + at * 17 if at % SHARED else at * 13 + number // TELLINGS * 5
    return BODIES[pick % 30], VERBS[pick % 8], THINGS[pick // 3 % 8], pick % 900 + 2


def told(
    number: int, at: int, span: Span, around: tuple[Article, Source, dict[str, Source]]
) -> Iterator[object]:
    """One statement with its chain, gist, incident and figure."""
    article, outlet, named = around
    body, verb, thing, count = words_of(number, at)
    source = Source(key("source", body), body, SourceKind.BODY, Naming.NAMED)
    named[source.id] = source
    id_ = key("statement", number, at)
    yield Statement(
        id_, span.doc_id, article.id,
        (Span(span.doc_id, span.start - 5 - len(body), span.start - 6),),
        (Span(span.doc_id, span.start - 5, span.start - 1),), (span,),
        Form.INDIRECT, Stance.DENIES if at == DENIED else Stance.ASSERTS, tuple(Basis)[at % 5],
        Attribution.EXPLICIT,
    )  # fmt: skip
    yield Chain(id_, (outlet.id, source.id))
    time_ = When(f"20{(number + at) % 20:02}", Precision.YEAR)
    yield Incident(key("incident", id_), id_, span, verb, time=time_)
    figure = Span(span.doc_id, span.start, span.start + len(str(count)))
    yield Figure(
        key("figure", id_), id_, figure, FigureKind.COUNT, float(count), None, None, None, thing,
        time=time_,
    )  # fmt: skip


class Reader:
    """One browser: it keeps its cookie and its connection."""

    def __init__(self, address: str) -> None:
        self.host = address.split("/")[2]
        self.line = http.client.HTTPConnection(self.host, timeout=60)
        self.line.request("GET", address.split(self.host)[1])
        answer = self.line.getresponse()
        answer.read()
        self.cookie = (answer.getheader("set-cookie") or "").split(";")[0]

    def get(self, path: str) -> tuple[float, bytes]:
        """Seconds until the whole page was here, and the page as it came."""
        began = time.perf_counter()
        headers = {"cookie": self.cookie, "accept-encoding": "gzip"}
        self.line.request("GET", path, headers=headers)
        answer = self.line.getresponse()
        page = answer.read()
        if answer.status != 200:  # noqa: PLR2004  # the one that counts
            raise RuntimeError(f"{path}: {answer.status}")
        return time.perf_counter() - began, page


def measure(case: Path, place: Path) -> None:
    """Starts the room and reads."""
    began = time.perf_counter()
    command = [str(Path(sys.executable).with_name("firsthand")), "serve", str(case), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as served:
        assert served.stdout is not None
        address = served.stdout.readline().strip()
        line("ready to read", f"{time.perf_counter() - began:.1f} s", "")
        try:
            memory = Memory(served.pid)
            reader = Reader(address)
            line("first page, gzipped", f"{first_load(reader) / 1000:,.0f} kB", "300 kB")
            paths = addresses(case)
            for name, some in paths.items():
                before = spent(served.pid)
                report(f"{name}, one reader", [reader.get(path)[0] for path in some])
                each = (spent(served.pid) - before) / len(some) * 1000
                line(f"{name}, processor time", f"{each:,.0f} ms a page", "")
            with View.open(case) as view:
                long = max(view.documents(), key=lambda doc: len(doc.text)).id
            line("500 pages", f"{reader.get(f'/documents/{long}')[0]:.2f} s", "1 s")
            line(
                "500 pages, the end", f"{reader.get(f'/documents/{long}?part=40')[0]:.2f} s", "1 s"
            )
            with Adding(case, place):
                together(address, paths)
            line("memory of the server", f"{peak(served.pid) / MEGABYTE:,.0f} MB", "")
            line("memory with those it starts", f"{memory.most() / MEGABYTE:,.0f} MB", "250 MB")
        finally:
            served.terminate()


class Adding:
    """An `add` of small new files that goes on while something else is measured."""

    def __init__(self, case: Path, place: Path) -> None:
        self.folder = place / "more"
        self.folder.mkdir()
        self.case = case
        self.over = threading.Event()
        self.thread = threading.Thread(target=self._go_on)

    def _go_on(self) -> None:
        number = 0
        while not self.over.is_set():
            for _ in range(20):
                number += 1
                text = f"Note {number}\n\nThe clerk of Veld said {number} ferries were moved.\n"
                (self.folder / f"{number}.txt").write_text(text, "utf-8")
            command = [str(Path(sys.executable).with_name("firsthand")), "add", str(self.folder)]
            subprocess.run([*command, "--case", str(self.case)], capture_output=True, check=False)

    def __enter__(self) -> None:
        self.thread.start()

    def __exit__(self, *_: object) -> None:
        self.over.set()
        self.thread.join()


def addresses(case: Path) -> dict[str, list[str]]:
    """Pages to read, by kind."""
    with View.open(case) as view:
        ids = [claim.id for claim in view.claims(None, ROUNDS)]
    searched = [f"{VERBS[n % 8]} {THINGS[n % 7]}" for n in range(ROUNDS)]
    facets = ("opposed=opposed", "basis=document", "sort=newest", "sort=origins&page=40")
    return {
        "list": ["/" if n % 5 == 0 else f"/?{facets[n % 4]}" for n in range(ROUNDS)],
        "search": [f"/?q={quote(words)}" for words in searched],
        "claim": [f"/claims/{id_}" for id_ in ids],
    }


def together(address: str, paths: dict[str, list[str]]) -> None:
    """Four readers at once, while reports are added."""
    times: dict[str, list[float]] = {name: [] for name in paths}

    def read(turn: int) -> None:
        reader = Reader(address)
        for at in range(ROUNDS):
            for name, some in paths.items():
                times[name].append(reader.get(some[(at + turn * 9) % len(some)])[0])
                time.sleep(THINK_SECONDS)

    readers = [threading.Thread(target=read, args=(turn,)) for turn in range(READERS)]
    for each in readers:
        each.start()
    for each in readers:
        each.join()
    for name, taken in times.items():
        report(f"{name}, four and an add", taken)


def first_load(reader: Reader) -> int:
    """Bytes of the first page and of all that it loads."""
    page = reader.get("/")[1]
    total = len(page)
    plain = gzip.decompress(page).decode() if page[:2] == b"\x1f\x8b" else page.decode()
    for path in set(re.findall(r'(?:src|href)="(/static/[^"]+)"', plain)):
        total += len(reader.get(path)[1])
    return total


def report(what: str, taken: Sequence[float]) -> None:
    """Median and 95th percentile in milliseconds."""
    high = statistics.quantiles(taken, n=20)[-1]
    found = f"median {statistics.median(taken) * 1000:,.0f} ms, p95 {high * 1000:,.0f} ms"
    line(what, found, "100 ms, 250 ms")


def line(what: str, found: str, aim: str) -> None:
    """Prints one measure, and what it is to be."""
    print(f"{what:28} {found:44} {aim and f'aim {aim}'}", flush=True)


if __name__ == "__main__":
    main()
