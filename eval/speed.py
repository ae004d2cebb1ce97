"""How fast and how large: `python -m eval.speed` adds 804 news articles to a case and measures.

`python -m eval.speed profile` tells only how the time of one process is spent: the steps add up to
the whole. `python -m eval.speed line` tells for a text of one line, and for one four times as long,
what each step takes by the character: what grows with the square would take four times as much.
Seconds are by the clock where they are not said to be of processor time, which other work on the
machine lengthens less. Beside two processes of `add` stands what two gain that merely count: where
others use the machine, that is less than 2. How many Problems of each kind the case holds is told
too: a part that crashes is seen there. Writes to standard output only. The texts (FA-KES, CC BY
4.0) lie outside the repository; where they are absent this says so.
"""

from __future__ import annotations

import csv
import gc
import hashlib
import os
import platform
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from multiprocessing import get_context
from multiprocessing.pool import Pool
from pathlib import Path

from firsthand import flow
from firsthand.cli import MATRIX_LIBRARIES
from firsthand.model import Document
from firsthand.reading import Reading
from firsthand.shell.adding import Options, add
from firsthand.shell.waste import SELDOM
from firsthand.store.view import View

CORPUS = Path(__file__).parents[2] / "shared" / "data" / "fakes" / "fakes.csv"
ENCODING = "cp1252"  # of the file; five bytes of it are undefined there
POLL_SECONDS = 0.1
RUNS = 3  # of short commands; the median counts
COUNTED = 100  # rounds of plain work, a second's
MEGABYTE = 1_000_000
CRASHED = "crashed:"  # in the message of a Problem that tells of a crash
QUOTED = re.compile(r"“[^”]*”|\d[\d,.]*")  # in which messages of one kind differ
LINE_CHARS = (240_000, 960_000)  # of one line; four times as long


def main() -> None:
    """Prints a table of measures, or that the texts are absent."""
    if not CORPUS.exists():
        print(f"no speed measured: {CORPUS.name} is not at {CORPUS.parent}")
        return
    print(f"machine: {machine()}")
    print(f"processes at work when this began: {os.getloadavg()[0]:.1f}")
    print(f"corpus: {hashlib.sha256(CORPUS.read_bytes()).hexdigest()}")
    if sys.argv[1:] == ["line"]:
        one_line()
        return
    with tempfile.TemporaryDirectory() as place:
        if sys.argv[1:] != ["profile"]:
            measure(Path(place) / "measured")
        profile(Path(place) / "profiled")


def measure(place: Path) -> None:
    """All measures, in a folder of their own."""
    place.mkdir()
    reports = place / "reports"
    texts = write_texts(reports)
    words = sum(len(text.split()) for text in texts)
    size = sum(len(text.encode()) for text in texts)
    line("texts", f"{len(texts)} articles, {words:,} words, {size:,} bytes", "")
    held_out = sorted(reports.iterdir())[0]
    extra = place / "extra.txt"
    held_out.rename(extra)
    case = place / "one.case"
    before = processor()
    one, peak = added([reports], case, 1)
    spent = processor() - before
    line("add, one process", f"{words / one:,.0f} words/s, {one:.0f} s", "3,000 words/s")
    line("  processor time", f"{words / spent:,.0f} words/s, {spent:.0f} s", "")
    line("peak memory, one process", f"{peak / MEGABYTE:,.0f} MB", "700 MB")
    before = processor()
    two, peak = added([reports], place / "two.case", 2)
    spent = processor() - before
    line("add, two processes", f"{one / two:.2f} times as fast, {two:.0f} s", "1.70")
    line("  processor time", f"{spent:.0f} s", "")
    line("  of mere counting", f"{spread():.2f} times as fast", "")
    line("peak memory, two processes", f"{peak / MEGABYTE:,.0f} MB", "1,500 MB")
    line("case", f"{case.stat().st_size / size:.2f} times the texts", "4.00")
    tell_problems(case)
    again = timed(["add", str(reports), "--case", str(case)])
    line("adding it again", f"{100 * again / one:.1f} % of the first time, {again:.2f} s", "2 %")
    start = timed(["add", str(extra), "--case", str(place / "alone.case")])
    single = timed(["add", str(extra), "--case", str(case)])
    line("adding one article", f"{single:.1f} s; to an empty case {start:.1f} s", "")
    for verb, most in (("--help", "0.2 s"), ("claims", "0.3 s"), ("figures", "0.3 s")):
        arguments = [verb] if verb == "--help" else [verb, "--case", str(case)]
        taken = sorted(timed(arguments) for _ in range(RUNS))[RUNS // 2]
        line(f"firsthand {verb}", f"{taken:.2f} s", most)


def profile(place: Path) -> None:
    """Processor seconds of one process by step, each with its share of the whole."""
    spent: dict[str, float] = {}
    ready = timed_parts(spent)
    starting = time.process_time()
    place.mkdir()
    reports = place / "reports"
    texts = write_texts(reports)
    words = sum(len(text.split()) for text in texts)
    told: dict[str, float] = {}  # by what the run was at, the processor time it told so last
    began = time.process_time()
    add(
        [reports],
        place / "profiled.case",
        Options(ready=ready),
        lambda progress: told.update({progress.step: time.process_time()}),
    )
    ended = time.process_time()
    tell_problems(place / "profiled.case")
    read = told.pop("reading") - began
    handed = {"files read, records handed over and written": read - sum(spent.values())}
    parts = {
        "starting": starting,
        **spent,
        **handed,
        "comparing, packing the case": ended - began - read,
    }
    total = sum(parts.values())
    line("profile: whole", f"{total:.1f} s of processor time, {words / total:,.0f} words/s", "")
    for step, seconds in parts.items():
        print(f"  {step:44} {seconds:6.1f} s {100 * seconds / total:5.1f} %")
    facts = sum(seconds for step, seconds in spent.items() if step.startswith("facts/"))
    line("facts, of the time of parsing", f"{facts / spent['language']:.3f}", "0.40 or less")


def spread() -> float:
    """How much faster two processes count than one: what the machine, shared as it is, allows."""
    with get_context("spawn").Pool(2) as pool:
        pool.map(count, (1, 1))  # both have started
        one, two = (min(lasting(pool, some) for _ in range(RUNS)) for some in (1, 2))
    return 2 * one / two


def lasting(pool: Pool, some: int) -> float:
    """Seconds that so many processes take to count, each as far as the others."""
    began = time.monotonic()
    pool.map(count, [COUNTED] * some, chunksize=1)
    return time.monotonic() - began


def count(far: int) -> int:
    """Plain work of one process: numbers and words made and held."""
    return sum(len({str(n): n * n for n in range(20_000)}) for _ in range(far))


def tell_problems(case: Path) -> None:
    """Prints how many Problems of each kind a case holds; those of crashes first, and loudly."""
    with View.open(case) as view:
        kinds = Counter(
            (CRASHED not in each.message, each.stage, QUOTED.sub("…", each.message))
            for each in view.problems()
        )
    crashes = sum(times for (is_none, *_), times in kinds.items() if not is_none)
    print(f"PROBLEMS: {kinds.total()}; CRASHES: {crashes}{' !!!' if crashes else ''}")
    for (_, stage, message), times in sorted(kinds.items()):
        print(f"  {times:5} {stage}: {message}")


def one_line() -> None:
    """Processor time of each step by the character, for one line and for one four times as long."""
    spent: dict[str, float] = {}
    ready = timed_parts(spent)
    words = " ".join(" ".join(told_texts()).split())
    taken: list[dict[str, float]] = []
    for size in LINE_CHARS:
        text = (words + " ") * (size // len(words) + 1)
        spent.clear()
        flow.analyse([*documents([text[:size]])], ready)
        taken.append({step: seconds / size for step, seconds in spent.items()})
    short, long = ({**each, "all steps": sum(each.values())} for each in taken)
    print(f"{'one line of':28} {LINE_CHARS[0]:>12,} {LINE_CHARS[1]:>12,} characters")
    for step in long:
        micro = f"{1e6 * short[step]:12.2f} {1e6 * long[step]:12.2f} µs a character"
        print(f"  {step:26} {micro} {long[step] / max(short[step], 1e-9):6.2f} times as much")


def timed_parts(spent: dict[str, float]) -> flow.DocumentParts:
    """The parts, as a command builds them; the processor seconds of each step go to `spent`."""
    for library in MATRIX_LIBRARIES:
        os.environ[f"{library}_NUM_THREADS"] = "1"

    def watch(name: str, step: flow.Batch) -> flow.Batch:
        def timed(readings: Sequence[Reading]) -> list[Reading]:
            began = time.process_time()
            made = step(readings)
            spent[name] = spent.get(name, 0.0) + time.process_time() - began
            return made

        return timed

    ready = replace(flow.build_document_parts(), watch=watch)
    gc.freeze()
    gc.set_threshold(*SELDOM)
    return ready


def documents(texts: Sequence[str]) -> Iterator[Document]:
    """The texts as a reader would give them."""
    for text in texts:
        digest = hashlib.sha256(text.encode()).hexdigest()
        yield Document(digest[:26], digest, "news.txt", "txt@1", text)


def processor() -> float:
    """Seconds of processor time of all commands that were run and have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def line(what: str, found: str, aim: str) -> None:
    """Prints one measure, and what it is to be."""
    print(f"{what:28} {found:44} {aim and f'aim {aim}'}")


def machine() -> str:
    """Processor, count, system and Python."""
    about = Path("/proc/cpuinfo")
    names = (
        [row.split(":")[1].strip() for row in about.read_text().splitlines() if "model name" in row]
        if about.exists()
        else [platform.processor()]
    )
    name = names[0] if names else "unknown processor"
    return f"{os.cpu_count()} × {name}, {platform.system()}, Python {platform.python_version()}"


def write_texts(folder: Path) -> list[str]:
    """Writes title and text of each article as a file of its own; the texts written."""
    folder.mkdir()
    texts = told_texts()
    for ordinal, text in enumerate(texts):
        (folder / f"{ordinal:04}.txt").write_text(text, "utf-8")
    return texts


def told_texts() -> list[str]:
    """Title and text of each article."""
    csv.field_size_limit(10 * MEGABYTE)
    with CORPUS.open(encoding=ENCODING, errors="replace", newline="") as rows:
        return [f"{r['article_title']}\n\n{r['article_content']}" for r in csv.DictReader(rows)]


def added(paths: Sequence[Path], case: Path, processes: int) -> tuple[float, int]:
    """Seconds that `add` takes, and the peak memory of its processes in bytes."""
    arguments = ["add", *map(str, paths), "--case", str(case), "--processes", str(processes)]
    peak = [0]
    with watching(lambda pid: peak.append(max(peak.pop(), tree_bytes(pid)))) as watch:
        seconds = timed(arguments, watch)
    return seconds, peak[0]


def timed(arguments: Sequence[str], watch: Callable[[int], None] = lambda pid: None) -> float:
    """Seconds that one command takes, the start of Python included."""
    command = shutil.which("firsthand", path=str(Path(sys.executable).parent)) or "firsthand"
    started = time.monotonic()
    process = subprocess.Popen(
        [command, *arguments],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": ""},  # sources compiled once, as for a user
    )
    watch(process.pid)
    _, said = process.communicate()
    if process.returncode > 1:
        raise SystemExit(f"firsthand {arguments[0]} failed: {said.decode(errors='replace')}")
    return time.monotonic() - started


@contextmanager
def watching(look: Callable[[int], object]) -> Iterator[Callable[[int], None]]:
    """Calls `look` with a process id every POLL_SECONDS, from when it is told until the end."""
    done = threading.Event()
    threads: list[threading.Thread] = []

    def watch(pid: int) -> None:
        def loop() -> None:
            while not done.wait(POLL_SECONDS):
                look(pid)

        threads.append(threading.Thread(target=loop, daemon=True))
        threads[-1].start()

    yield watch
    done.set()
    for thread in threads:
        thread.join()


def tree_bytes(pid: int) -> int:
    """Resident memory of a process and all below it; 0 where /proc does not tell."""
    total = 0
    waiting = [pid]
    while waiting:
        current = Path("/proc") / str(waiting.pop())
        try:
            pages = int((current / "statm").read_text().split()[1])
            total += pages * os.sysconf("SC_PAGE_SIZE")
            for task in (current / "task").iterdir():
                waiting.extend(map(int, (task / "children").read_text().split()))
        except OSError:
            continue
    return total


if __name__ == "__main__":
    main()
