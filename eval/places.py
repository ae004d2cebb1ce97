"""Scores places in context: those found, their country, and how exactly they are told.

    python -m eval.places [FILE] [--errors]

FILE is a set of marked articles (`eval/sets/places.txt` when none is given; its head says how it is
marked). The articles go through the whole document pipeline. Articles with an odd number are for
tuning, those with an even one are kept for the report: errors are listed for the former only.
`right` counts places told with the right country and as found, known or not found as marked;
`spurious` those where none is marked.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from eval.articles import analysed
from eval.braces import headed, unmarked
from eval.halves import asked
from firsthand.model import Location

SET = Path(__file__).parent / "sets" / "places.txt"
HEAD = re.compile(r"^# (\d+)\n", re.MULTILINE)
MARKED = re.compile(r"\{([^|}]+) \| ([^|}]+) \| ([^|}]+) \| ([^|}]+)\}")
HALVES = ("tuning half", "kept half")


@dataclass(frozen=True, slots=True)
class Expected:
    """One marked place."""

    start: int
    end: int
    words: str
    country: str | None
    precision: str
    how: str


@dataclass(frozen=True, slots=True)
class Told:
    """An article of the set without its marks, and what was found in it."""

    number: int
    text: str
    expected: tuple[Expected, ...]
    found: tuple[Location, ...] = ()

    def match(self, expected: Expected) -> Location | None:
        """The first location that shares a character with the marked place."""
        shared = (
            f for f in self.found if f.span.start < expected.end and expected.start < f.span.end
        )
        return next(shared, None)

    def spurious(self) -> Iterator[Location]:
        """Locations where none is marked."""
        for one in self.found:
            if all(one.span.end <= e.start or e.end <= one.span.start for e in self.expected):
                yield one


def articles(text: str) -> Iterator[Told]:
    """The articles of a marked set, in order."""
    for head, marked in headed(text, HEAD):
        yield _told(int(head[1]), marked)


def _told(number: int, marked: str) -> Told:
    text, found = unmarked(marked, MARKED)
    expected = tuple(
        Expected(start, end, mark[1], None if mark[2] == "-" else mark[2], mark[3], mark[4])
        for start, end, mark in found
    )
    return Told(number, text, expected)


def found_in(told: Sequence[Told]) -> list[Told]:
    """The articles with the locations that the document pipeline finds in them."""
    readings = analysed([one.text for one in told])
    return [
        Told(one.number, one.text, one.expected, reading[Location])
        for one, reading in zip(told, readings, strict=True)
    ]


def how(location: Location) -> str:
    """Found, known or not found, as the set calls them."""
    if location.geoname_id is not None:
        return "found"
    return "known" if location.country is not None else "not found"


def is_right(expected: Expected, location: Location | None) -> bool:
    """Whether country and finding are as marked."""
    return location is not None and (location.country, how(location)) == (
        expected.country,
        expected.how,
    )


def scores(told: Sequence[Told]) -> dict[str, tuple[int, int]]:
    """Hits and cases of each measure."""
    pairs = [(e, one.match(e)) for one in told for e in one.expected]
    cases = len(pairs)
    return {
        "named": (sum(found is not None for _, found in pairs), cases),
        "right": (sum(is_right(e, found) for e, found in pairs), cases),
        "precision": (sum(f is not None and f.precision == e.precision for e, f in pairs), cases),
        "spurious": (sum(len([*t.spurious()]) for t in told), sum(len(t.found) for t in told)),
    }


def errors(told: Sequence[Told]) -> Iterator[str]:
    """One line for each place that is wrong, and for each spurious one."""
    for one in told:
        for e in one.expected:
            found = one.match(e)
            if found is None:
                yield f"{one.number:2} missed    {e.words}"
            elif not is_right(e, found) or found.precision != e.precision:
                given = f"{found.country} {how(found)} {found.precision}"
                yield f"{one.number:2} wrong     {e.words}: {given}"
        for found in one.spurious():
            yield f"{one.number:2} spurious  {found.name} {found.country}"


def main() -> int:
    """Prints the scores; 2 when the set is absent."""
    given = asked(__doc__, SET)
    if given is None:
        return 2
    data = given.data
    told = found_in([*articles(data.decode("utf-8"))])
    for half, title in enumerate(HALVES):
        print(title)
        for measure, (hits, cases) in scores([t for t in told if t.number % 2 != half]).items():
            share = f"{hits / cases:.2f}" if cases else "–"
            print(f"  {measure:10} {share:>5}  {hits} of {cases}")
    if given.errors:
        print(*errors([one for one in told if one.number % 2]), sep="\n")
    print("corpus", hashlib.sha256(data).hexdigest())
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
