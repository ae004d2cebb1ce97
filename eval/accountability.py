"""Scores replies, outcomes, rules and demands in single sentences, near misses among them.

    python -m eval.accountability [FILE] [--errors]

FILE is a set of sentences (`eval/sets/accountability.txt` when none is given; its head says how it
is written). Each sentence goes through the whole document pipeline as an article of its own.
Sentences with an odd number are for tuning, those with an even one are kept for the report: errors
are listed for the former only. `found` counts expected records; `near misses` the sentences that
tell none and in which none is found; `wrong` the records that are not expected.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from eval.halves import asked
from firsthand import flow
from firsthand.model import Demand, Document, Outcome, Reply, Rule, Stage
from firsthand.reading import Reading
from firsthand.text.keys import key

SET = Path(__file__).parent / "sets" / "accountability.txt"
LINE = re.compile(r"^(\d+) \| ([^|]+) \| (.+)$", re.MULTILINE)
HALVES = ("tuning half", "kept half")
KINDS = ("reply", "outcome", "rule", "demand")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the set: what is expected in it, and what was found."""

    number: int
    text: str
    expected: Counter[str]
    found: Counter[str]


def read(text: str) -> Iterator[tuple[int, Counter[str], str]]:
    """Number, expected records and words of each sentence of a set."""
    for line in LINE.finditer(text):
        told = [] if line[2] == "-" else line[2].split("; ")
        yield int(line[1]), Counter(told), line[3].strip()


def labels(reading: Reading) -> Counter[str]:
    """The records of a reading as the set writes them; immunity as a stage is told as a rule."""
    told = [f"reply {reply.kind}" for reply in reading[Reply]]
    told += [
        f"outcome {outcome.stage} {outcome.status}"
        for outcome in reading[Outcome]
        if outcome.stage is not Stage.IMMUNITY
    ]
    told += [f"rule {rule.kind}" for rule in reading[Rule]]
    return Counter([*told, *("demand" for _ in reading[Demand])])


def analysed(text: str) -> list[Sentence]:
    """The sentences of a set with what the document pipeline finds in them."""
    told = [*read(text)]
    docs = [
        Document(key("document", n, words), key("report", n, words), f"{n}.txt", "eval", words)
        for n, _, words in told
    ]
    readings = flow.analyse(docs, flow.build_document_parts())
    return [
        Sentence(number, words, expected, labels(reading))
        for (number, expected, words), reading in zip(told, readings, strict=True)
    ]


def scores(sentences: Sequence[Sentence]) -> Iterator[tuple[str, int, int]]:
    """Name, hits and cases of each measure."""
    for kind in KINDS:
        expected = _sum(one.expected for one in sentences)
        found = _sum(one.expected & one.found for one in sentences)
        yield kind, _of(found, kind), _of(expected, kind)
    misses = [one for one in sentences if not one.expected]
    yield "near misses", sum(not one.found for one in misses), len(misses)
    wrong = _sum(one.found - one.expected for one in sentences)
    yield "wrong", wrong.total(), _sum(one.found for one in sentences).total()


def _sum(counts: Iterator[Counter[str]]) -> Counter[str]:
    return sum(counts, Counter())


def _of(counts: Counter[str], kind: str) -> int:
    return sum(count for label, count in counts.items() if label.split()[0] == kind)


def errors(sentences: Sequence[Sentence]) -> Iterator[str]:
    """One line for each sentence that is not wholly right."""
    for one in sentences:
        if one.expected != one.found:
            lost = ", ".join((one.expected - one.found).elements()) or "nothing"
            more = ", ".join((one.found - one.expected).elements()) or "nothing"
            yield f"{one.number:3} lost {lost}; too much {more}: {one.text}"


def main() -> int:
    """Prints the scores; 2 when the set is absent."""
    given = asked(__doc__, SET)
    if given is None:
        return 2
    data = given.data
    sentences = analysed(data.decode("utf-8"))
    for half, title in enumerate(HALVES):
        print(title)
        for measure, hits, cases in scores([one for one in sentences if one.number % 2 != half]):
            share = f"{hits / cases:.2f}" if cases else "–"
            print(f"  {measure:12} {share:>5}  {hits} of {cases}")
    if given.errors:
        print(*errors([one for one in sentences if one.number % 2]), sep="\n")
    print("corpus", hashlib.sha256(data).hexdigest())
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
