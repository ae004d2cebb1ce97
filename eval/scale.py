"""How comparing grows: `python -m eval.scale [ARTICLES …] [--processes N] [--plot FILE.svg]`.

Invented articles of `eval.echo` are written to a case as a perfect reading would make them, with
gists of their words alone (no clauses), then compared by the program in a process of its own:
statements → derivations, origins, claims, discrepancies. Then more articles are compared, one
after the other, and the longest time is told. With `--plot` the seconds are drawn against the
articles, beside n log n from the first size on. Writes nothing but a temporary folder, standard
output, the plot, and with `--cases` the cases as they are before comparing, to be used again.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from random import Random

from eval.echo.given import Told, tell
from eval.echo.spread import Story
from eval.echo.world import ENGLISH, World
from eval.echo.written import Place, Written, published, write
from firsthand.forms.imprints import imprint
from firsthand.model import Amount, FigureKind, Gist, Report, Statement
from firsthand.reading import Reading
from firsthand.shell import runs
from firsthand.shell.comparing import compare
from firsthand.store import write as writing
from firsthand.store.file import Connection, compact, open_to_write
from firsthand.text.keys import fold
from firsthand.text.names import bare
from firsthand.text.words import words

SIZES = (1_000, 3_000, 10_000, 30_000, 100_000)
SEED = 11  # of the tune half of `eval.echo`
AT_ONCE = 500  # articles of one transaction
MORE = 5  # articles that are added one by one
MEGABYTE = 1_000_000
KILOBYTE = 1_000  # the system counts peak memory in kilobytes
WORD = re.compile(r"[^\W\d_]+|\d+")
SMALL = words(
    """
    a an and are at been by for from had has have in into it its no not of on or over said than that
    the their there they to under was were which with
    """
)


@dataclass(frozen=True, slots=True)
class Point:
    """What comparing so many articles took."""

    articles: int
    statements: int
    claims: int
    wall: float  # seconds
    processor: float  # seconds, of all processes
    megabytes: float  # of all processes at most, added up
    one_more: float = 0.0  # seconds of the processor, the most of several


def main() -> None:
    """Prints a line for each size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=int, nargs="*", default=SIZES)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--plot", type=Path)
    parser.add_argument("--cases", type=Path)
    parser.add_argument("--case", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.case:
        print(json.dumps(compared(asked.case, asked.processes)))
        return
    points = []
    with tempfile.TemporaryDirectory() as place:
        for size in asked.articles:
            case = Path(place) / f"{size}.case"
            digest = begun(case, size, asked.cases)
            points.append(measured(case, size, asked.processes, digest))
            if asked.plot:
                asked.plot.write_text(drawn(points), "utf-8")


def begun(case: Path, size: int, kept: Path | None) -> str:
    """Makes a case of so many articles, or copies the one that is kept; digest of their words."""
    known = kept / case.name if kept else case
    if not known.exists():
        made(known, islice(invented(), size))
    if known != case:
        shutil.copy(known, case)
    digest = hashlib.sha256()
    for written in islice(invented(), size):
        digest.update(written.words.encode())
    return digest.hexdigest()


def measured(case: Path, size: int, processes: int, digest: str) -> Point:
    """Compares a case of so many articles, then MORE articles one by one."""
    first = in_a_process(case, processes)
    articles = islice(invented(), size, None)
    more = []
    for _ in range(MORE):
        made(case, islice(articles, 1))
        more.append(in_a_process(case, processes)[3])
    point = Point(size, *first, one_more=max(more))
    print(
        f"{size:,} articles (corpus: {digest[:12]}…), {point.statements:,} statements, "
        f"{point.claims:,} claims: {point.wall:.0f} s, {point.processor:.0f} s of CPU, "
        f"{point.megabytes:,.0f} MB; one more, slowest of {MORE}: {point.one_more:.2f} s of CPU",
        flush=True,
    )
    case.unlink()
    return point


def invented() -> Iterator[Written]:
    """Articles without end, story by story; the same every time."""
    number = 0
    while True:
        world = World()
        Story(world, Random(f"{SEED}-{number}"), f"s{SEED}x{number}").tell()
        yield from map(write, world.held)
        number += 1


def made(case: Path, articles: Iterator[Written]) -> None:
    """Writes articles into a case, as a perfect reading would make them."""
    db = open_to_write(case)
    while some := list(islice(articles, AT_ONCE)):
        with writing.transaction(db):
            for written in some:
                keep(db, written)
    if db.execute("SELECT count(*) FROM article WHERE compared = 1").fetchone()[0] == 0:
        compact(db)
    db.close()


def keep(db: Connection, written: Written) -> None:
    """Writes one article with its records."""
    told = tell(written)
    text = written.words
    writing.add_report(db, Report(told.document.report_id, told.document.name, len(text)))
    writing.add_document(db, reading(told, written), "eval")


def reading(told: Told, written: Written) -> Reading:
    """All records of an article."""
    printed = told.article.outlet
    known_by = imprint(
        told.document,
        told.article,
        [told.document.span(*written.body)],
        set(told.credits),
        bare(printed.name) if printed else "",
    )
    gists = (
        gist(statement, place, written)
        for statement, place in zip(told.records, written.places, strict=True)
    )
    rest = (told.article, *told.records, *told.chains, *told.sources.values())
    return Reading(told.document).with_layers((*rest, known_by, *gists))


def gist(statement: Statement, place: Place, written: Written) -> Gist:
    """What a statement says, by its words: without clauses."""
    names, terms, numbers = words_of(written.words[slice(*place.content)])
    figures = tuple(
        Amount(f"{statement.id}-{n}", FigureKind.COUNT, number, None, None, None, "person")
        for n, number in enumerate(numbers)
    )
    voice = tuple(sorted(fold(place.line.named.names[ENGLISH]).split())) if place.line.named else ()
    return Gist(
        statement.id,
        statement.article_id,
        "",
        (),
        (),
        terms,
        names,
        (),
        figures,
        attribution=statement.attribution,
        voice=voice,
        published=published(written.text),
        telling=True,
        whole=True,
    )


def words_of(said: str) -> tuple[tuple[str, ...], tuple[str, ...], tuple[float, ...]]:
    """Names, terms and numbers of a sentence; names have a capital letter in the middle of it."""
    found = WORD.findall(said)
    names = {fold(word) for word in found[1:] if word[0].isupper()}
    terms = {fold(word) for word in found if word.isalpha()} - names - SMALL
    numbers = tuple(float(word) for word in found if word.isdigit())
    return tuple(sorted(names)), tuple(sorted(terms)), numbers


def in_a_process(case: Path, processes: int) -> tuple[int, int, float, float, float]:
    """What `compared` finds in a process of its own, whose memory nothing else has used."""
    command = [sys.executable, "-m", "eval.scale", "--case", str(case)]
    command += ["--processes", str(processes)]
    found = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    statements, claims, wall, processor, megabytes = json.loads(found)
    return statements, claims, wall, processor, megabytes


def compared(case: Path, processes: int) -> tuple[int, int, float, float, float]:
    """Compares a case: its statements and claims, seconds by the clock and of the processor, and
    megabytes.
    """
    db = open_to_write(case)
    began, spent = time.monotonic(), time.process_time()
    compare(db, runs.silent, processes=processes)
    wall, spent = time.monotonic() - began, time.process_time() - spent
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    memory = used[0].ru_maxrss + processes * used[1].ru_maxrss
    counts = [
        int(db.execute(f"SELECT count(*) FROM {name}").fetchone()[0])
        for name in ("statement_row", "claim")
    ]
    spent += used[1].ru_utime + used[1].ru_stime
    return counts[0], counts[1], wall, spent, memory * KILOBYTE / MEGABYTE


WIDE, HIGH, EDGE = 640, 400, 60


def drawn(points: Sequence[Point]) -> str:
    """The seconds by the clock and of the processor against the articles, both on log scales."""
    first = points[0]
    grown = [
        (p.articles, first.processor * _nlogn(p.articles) / _nlogn(first.articles)) for p in points
    ]
    lines = (
        ("seconds of CPU", "#1f6f8b", [(p.articles, p.processor) for p in points]),
        ("seconds by the clock", "#c8553d", [(p.articles, p.wall) for p in points]),
        ("n log n", "#888888", grown),
    )
    every = [value for _, _, some in lines for _, value in some]
    low, high = math.floor(math.log10(min(every))), math.ceil(math.log10(max(every)))
    left = math.floor(math.log10(first.articles))
    right = max(left + 1, math.ceil(math.log10(points[-1].articles)))

    def at(articles: float, seconds: float) -> tuple[float, float]:
        across = (math.log10(articles) - left) / (right - left)
        up = (math.log10(seconds) - low) / max(1, high - low)
        return EDGE + across * (WIDE - 2 * EDGE), HIGH - EDGE - up * (HIGH - 2 * EDGE)

    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {HIGH}">']
    parts += ["<style>text{font:13px sans-serif;fill:#333}</style>"]
    parts += [_tick(*at(10**n, 10**low), f"{10**n:,}", below=True) for n in range(left, right + 1)]
    parts += [_tick(*at(10**left, 10**n), f"{10**n:,} s") for n in range(low, high + 1)]
    for place, (name, colour, some) in enumerate(lines):
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in (at(*each) for each in some))
        parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        y = EDGE + 18 * place
        parts.append(f'<text x="{EDGE + 20}" y="{y}" style="fill:{colour}">{name}</text>')
    parts.append(f'<text x="{WIDE / 2}" y="{HIGH - 12}" text-anchor="middle">articles</text>')
    return "\n".join([*parts, "</svg>", ""])


def _tick(x: float, y: float, words: str, *, below: bool = False) -> str:
    line = f'<path d="M{x:.1f} {y:.1f}h6" stroke="#333"/>'
    if below:
        return f'{line}<text x="{x:.1f}" y="{y + 20:.1f}" text-anchor="middle">{words}</text>'
    return f'{line}<text x="{x - 6:.1f}" y="{y + 4:.1f}" text-anchor="end">{words}</text>'


def _nlogn(n: int) -> float:
    return n * math.log(n)


if __name__ == "__main__":
    main()
