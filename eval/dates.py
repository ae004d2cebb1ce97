"""Scores times in context: interval, precision and anchor of every expression.

    python -m eval.dates [FILE] [--errors]

FILE is a set of marked articles (`eval/sets/dates.txt` when none is given; its head says how it is
marked). The articles go through the whole document pipeline. Articles with an odd number are for
tuning, those with an even one are kept for the report: errors are listed for the former only.
`interval exact` counts expressions whose first and last day are right; expressions that are
unresolved must be found and left unresolved. `spurious` counts times found where none is marked.
dateparser is scored on the same expressions where it is installed.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType
from typing import Any

from eval.braces import headed, unmarked
from eval.halves import asked
from firsthand import flow
from firsthand.facts._ground import ground
from firsthand.model import CountedFrom, Declared, Document, Span, When
from firsthand.syntax import Sentence
from firsthand.text.intervals import stretch
from firsthand.text.keys import key

SET = Path(__file__).parent / "sets" / "dates.txt"
HEAD = re.compile(r"^# (\d+) \| (\S+)\n", re.MULTILINE)
MARKED = re.compile(r"\{([^|}]+) \| ([^|}]+) \| ([^|}]+) \| ([^|}]+)\}")
LEAD = re.compile(r"^(?:in|on|at|by|since|until|during)\s+")  # dateparser reads bare times only
PERIODS = MappingProxyType({"year": 4, "month": 7})  # characters of an ISO date that it tells
HALVES = ("tuning half", "kept half")
ANCHORS = MappingProxyType(
    {
        CountedFrom.ITSELF: "own",
        CountedFrom.PUBLISHED: "published",
        CountedFrom.EVENT: "before",
    }
)


@dataclass(frozen=True, slots=True)
class Expected:
    """One marked time: its place in the text, and every value, precision and anchor accepted."""

    start: int
    end: int
    words: str
    values: tuple[str, ...]
    precisions: tuple[str, ...]
    anchors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """An article of the set without its marks."""

    number: int
    published: str | None
    text: str
    expected: tuple[Expected, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """A time found in a text: its place, its value, its precision, and what it is counted from."""

    start: int
    end: int
    value: str | None
    precision: str
    anchor: str


def articles(text: str) -> Iterator[Told]:
    """The articles of a marked set, in order; each is one paragraph, however its lines break."""
    for head, marked in headed(text, HEAD):
        yield _told(int(head[1]), head[2], " ".join(marked.splitlines()))


def _told(number: int, published: str, marked: str) -> Told:
    text, found = unmarked(marked, MARKED)
    expected = tuple(
        Expected(start, end, mark[1], *(tuple(mark[i].strip().split(" or ")) for i in (2, 3, 4)))
        for start, end, mark in found
    )
    return Told(number, None if published == "none" else published, text, expected)


def found_by_us(told: Sequence[Told]) -> list[list[Found]]:
    """The times that the document pipeline finds in each article."""
    docs = [
        Document(
            key("document", one.text),
            key("report", one.text),
            f"{one.number}.txt",
            "eval",
            one.text,
            declared=Declared(published=one.published),
        )
        for one in told
    ]
    readings = flow.analyse(docs, flow.build_document_parts())
    found = []
    for reading in readings:
        facts = ground(reading)
        times = [when for sentence in reading[Sentence] for when in facts.times(sentence)]
        found.append([_ours(when, when.span) for when in times if when.span is not None])
    return found


def _ours(when: When, place: Span) -> Found:
    return Found(
        place.start, place.end, when.value, str(when.precision), ANCHORS[when.counted_from]
    )


def found_by_dateparser(told: Sequence[Told]) -> list[list[Found]]:
    """What dateparser makes of the very words marked: it is told where each expression stands."""
    parser: Any = import_module("dateparser.date").DateDataParser
    return [[*_parsed(one, parser)] for one in told]


def _parsed(one: Told, parser: Any) -> Iterator[Found]:
    settings: dict[str, Any] = {"PREFER_DATES_FROM": "past"}
    if one.published:
        settings["RELATIVE_BASE"] = datetime.fromisoformat(one.published)
    reads = parser(languages=["en"], settings=settings)
    for expected in one.expected:
        words = re.sub(LEAD, "", expected.words.lower())
        told = reads.get_date_data(words)
        if told.date_obj is not None:
            value = told.date_obj.date().isoformat()[: PERIODS.get(told.period, 10)]
            yield Found(expected.start, expected.end, value, told.period, "own")


def days(value: str | None) -> tuple[object, object] | None:
    """First and last day of a value; None when it is unresolved."""
    if value is None or value == "?":
        return None
    told = stretch(value)
    return told.first, told.last


def match(expected: Expected, found: Sequence[Found]) -> Found | None:
    """The time that shares most characters with the marked one; None: none shares any."""

    def shared(one: Found) -> int:
        return min(one.end, expected.end) - max(one.start, expected.start)

    best = max(found, key=shared, default=None)
    return best if best is not None and shared(best) > 0 else None


def scores(told: Sequence[Told], found: Sequence[Sequence[Found]]) -> dict[str, tuple[int, int]]:
    """Hits and cases of each measure."""
    rows = [
        (e, match(e, times)) for one, times in zip(told, found, strict=True) for e in one.expected
    ]
    right = [(e, f) for e, f in rows if f is not None and is_exact(e, f)]
    spurious = sum(
        all(time.end <= e.start or e.end <= time.start for e in one.expected)
        for one, times in zip(told, found, strict=True)
        for time in times
    )
    cases = len(rows)
    return {
        "found": (sum(f is not None for _, f in rows), cases),
        "interval exact": (len(right), cases),
        "precision": (sum(f is not None and f.precision in e.precisions for e, f in rows), cases),
        "anchor": (sum(f is not None and f.anchor in e.anchors for e, f in rows), cases),
        "spurious": (spurious, sum(len(times) for times in found)),
    }


def is_exact(expected: Expected, found: Found) -> bool:
    """Whether the first and last day are those of an accepted value."""
    return days(found.value) in [days(value) for value in expected.values]


def errors(told: Sequence[Told], found: Sequence[Sequence[Found]]) -> Iterator[str]:
    """One line for each expression that is wrong in any field, and for each spurious time."""
    for one, times in zip(told, found, strict=True):
        for e in one.expected:
            f = match(e, times)
            if f is None:
                yield f"{one.number:2} missed    {e.words!r}"
            elif not is_exact(e, f):
                wanted = " or ".join(e.values)
                yield f"{one.number:2} interval  {e.words!r}: {f.value}, not {wanted}"
            elif f.precision not in e.precisions or f.anchor not in e.anchors:
                yield f"{one.number:2} other     {e.words!r}: {f.precision} {f.anchor}"
        for time in times:
            if all(time.end <= e.start or e.end <= time.start for e in one.expected):
                yield f"{one.number:2} spurious  {one.text[time.start : time.end]!r} {time.value}"


def report(name: str, told: Sequence[Told], found: Sequence[Sequence[Found]]) -> None:
    """Prints the measures of both halves."""
    for half, title in enumerate(HALVES):
        chosen = [(t, f) for t, f in zip(told, found, strict=True) if t.number % 2 != half]
        print(f"{name}, {title}")
        for measure, (hits, cases) in scores(*zip(*chosen, strict=True)).items():
            share = f"{hits / cases:.2f}" if cases else "–"
            print(f"  {measure:15} {share:>5}  {hits} of {cases}")


def main() -> int:
    """Prints the scores; 2 when the set is absent."""
    given = asked(__doc__, SET)
    if given is None:
        return 2
    data = given.data
    told = [*articles(data.decode("utf-8"))]
    found = found_by_us(told)
    report("firsthand", told, found)
    if given.errors:
        tuning = [(t, f) for t, f in zip(told, found, strict=True) if t.number % 2]
        print(*errors(*zip(*tuning, strict=True)), sep="\n")
    if find_spec("dateparser"):
        report("dateparser", told, found_by_dateparser(told))
    else:
        print("dateparser is not installed: not compared")
    print("corpus", hashlib.sha256(data).hexdigest())
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
