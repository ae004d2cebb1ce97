"""Scores replies, outcomes, rules and demands in passages of several sentences.

    python -m eval.passages [FILE] [--errors]

FILE is a set of marked passages (`eval/sets/passages.txt` when none is given; its head says how it
is marked). Each goes through the whole document pipeline as one article. Which half it belongs to
is told by its digest; errors are listed for the tuning half only. A marked record is found when one
of its label shares a word with it; `name` counts those found whose body, addressee, or words for
whom an outcome concerns, hold the marked one; `wrong` the records that no mark accounts for.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from eval.accountability import KINDS, accepts, records
from eval.articles import analysed
from eval.braces import ANY, HEAD, MARKED, Mark, headed, unmarked
from eval.halves import KEPT, TUNING, asked, half_of
from firsthand.model import Demand, Outcome
from firsthand.reading import Reading

SET = Path(__file__).parent / "sets" / "passages.txt"


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of the set without its marks, and what was found in it."""

    number: int
    half: str
    text: str
    expected: tuple[Mark, ...]
    found: tuple[Mark, ...] = ()

    def paired(self) -> Iterator[tuple[Mark, Mark | None]]:
        """Each marked record with the one found for it; no record is found twice."""
        left = [*self.found]
        for wanted in self.expected:
            if wanted.label == ANY:
                continue
            near = [one for one in left if one.meets(wanted) and accepts(wanted.label, one.label)]
            met = min(
                near, key=lambda one: (abs(one.start - wanted.start), one.start), default=None
            )
            if met:
                left.remove(met)
            yield wanted, met

    def wrong(self) -> Iterator[Mark]:
        """Records that no mark accounts for."""
        met = [found for _, found in self.paired() if found]
        free = [one for one in self.expected if one.label == ANY]
        for one in self.found:
            if one not in met and not any(one.meets(mark) for mark in free):
                yield one


def passages(text: str) -> Iterator[Passage]:
    """The passages of a marked set, in order."""
    for head, marked in headed(text, HEAD):
        yield _passage(int(head[1]), marked)


def _passage(number: int, marked: str) -> Passage:
    text, found = unmarked(marked, MARKED)
    expected = tuple(Mark(start, end, mark[2], mark[3] or "") for start, end, mark in found)
    return Passage(number, half_of(marked), text, expected)


def found_in(told: Sequence[Passage]) -> list[Passage]:
    """The passages with the records that the document pipeline finds in them."""
    readings = analysed([one.text for one in told])
    return [
        Passage(one.number, one.half, one.text, one.expected, tuple(_marks(reading)))
        for one, reading in zip(told, readings, strict=True)
    ]


def _marks(reading: Reading) -> Iterator[Mark]:
    for label, record in records(reading):
        name = record.to if isinstance(record, Demand) else record.body
        if isinstance(record, Outcome) and record.about is not None:
            name = f"{name} {reading.doc.quote(record.about)}"
        yield Mark(record.span.start, record.span.end, label, name)


def scores(told: Sequence[Passage]) -> Iterator[tuple[str, int, int]]:
    """Name, hits and cases of each measure."""
    pairs = [pair for one in told for pair in one.paired()]
    for kind in KINDS:
        mine = [found for wanted, found in pairs if wanted.label.split()[0] == kind]
        yield kind, sum(found is not None for found in mine), len(mine)
    named = [(wanted, found) for wanted, found in pairs if found and wanted.name]
    yield "name", sum(is_named(*pair) for pair in named), len(named)
    wrong = sum(len([*one.wrong()]) for one in told)
    yield "wrong", wrong, sum(len(one.found) for one in told)


def is_named(wanted: Mark, found: Mark) -> bool:
    """Whether the name found holds the marked one, capitals apart."""
    return wanted.name.lower() in found.name.lower()


def errors(told: Sequence[Passage]) -> Iterator[str]:
    """One line for each record that is missed, misnamed or wrong."""
    for one in told:
        for wanted, found in one.paired():
            words = one.text[wanted.start : wanted.end]
            if found is None:
                yield f"{one.number:2} missed {wanted.label}: {words}"
            elif not is_named(wanted, found):
                names = f"{found.name!r} for {wanted.name!r}"
                yield f"{one.number:2} {wanted.label} of {names}: {words}"
        for found in one.wrong():
            yield f"{one.number:2} wrong {found.label}: {one.text[found.start : found.end]}"


def main() -> int:
    """Prints the scores; 2 when the set is absent."""
    given = asked(__doc__, SET)
    if given is None:
        return 2
    told = found_in([*passages(given.data.decode("utf-8"))])
    for half in (TUNING, KEPT):
        print(half)
        for measure, hits, cases in scores([one for one in told if one.half == half]):
            share = f"{hits / cases:.2f}" if cases else "–"
            print(f"  {measure:12} {share:>5}  {hits} of {cases}")
    if given.errors:
        print(*errors([one for one in told if one.half == TUNING]), sep="\n")
    print("corpus", hashlib.sha256(given.data).hexdigest())
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
