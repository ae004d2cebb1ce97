"""Scores replies, outcomes, rules and demands in single sentences, near misses among them.

    python -m eval.accountability [FILE] [--errors]

FILE is a set of sentences (`eval/sets/accountability.txt` when none is given; its head says how it
is written). Each sentence goes through the whole document pipeline as an article of its own. Which
half it belongs to is told by its number (first set) or its digest (second): errors are listed for
the tuning halves only. `near misses` are the sentences that tell none and in which none is found;
`wrong` the records that are not expected. Passages are scored by `eval.passages`.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from eval import articles
from eval.halves import KEPT, TUNING, asked, half_of
from firsthand.model import Demand, Outcome, Reply, Rule, Stage
from firsthand.reading import Reading

SET = Path(__file__).parent / "sets" / "accountability.txt"
LINE = re.compile(r"^(\d+) \| ([^|]+) \| (.+)$", re.MULTILINE)
SECOND = 200  # number from which sentences are of the second set
KINDS = ("reply", "outcome", "rule", "demand")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the set: what is expected in it, and what was found."""

    number: int
    text: str
    expected: tuple[str, ...]
    found: tuple[str, ...] = ()

    @property
    def block(self) -> str:
        """Its set and half."""
        if self.number >= SECOND:
            return f"second set, {half_of(self.text)}"
        return f"first set, {TUNING if self.number % 2 else KEPT}"

    @property
    def hits(self) -> tuple[str, ...]:
        """Expected records that are found."""
        left = [*self.found]
        hits = []
        for wanted in self.expected:
            met = next((label for label in left if accepts(wanted, label)), None)
            if met:
                left.remove(met)
                hits.append(wanted)
        return tuple(hits)


def accepts(wanted: str, label: str) -> bool:
    """Whether each word of the label is one of those that the set accepts."""
    words, given = wanted.split(), label.split()
    return len(words) == len(given) and all(
        word in accepted.split("/") for accepted, word in zip(words, given, strict=True)
    )


def read(text: str) -> Iterator[Sentence]:
    """The sentences of a set."""
    for line in LINE.finditer(text):
        told = () if line[2] == "-" else tuple(line[2].split("; "))
        yield Sentence(int(line[1]), line[3].strip(), told)


def labels(reading: Reading) -> tuple[str, ...]:
    """The records of a reading as the set writes them."""
    return tuple(label for label, _ in records(reading))


def records(reading: Reading) -> Iterator[tuple[str, Reply | Outcome | Rule | Demand]]:
    """The records of a reading, each as the set writes it; immunity, a stage, is told as a rule."""
    for reply in reading[Reply]:
        yield f"reply {reply.kind}", reply
    for outcome in reading[Outcome]:
        if outcome.stage is not Stage.IMMUNITY:
            yield f"outcome {outcome.stage} {outcome.status}", outcome
    for rule in reading[Rule]:
        yield f"rule {rule.kind}", rule
    for demand in reading[Demand]:
        yield "demand", demand


def analysed(text: str) -> list[Sentence]:
    """The sentences of a set with what the document pipeline finds in them."""
    told = [*read(text)]
    readings = articles.analysed([one.text for one in told])
    return [
        Sentence(one.number, one.text, one.expected, labels(reading))
        for one, reading in zip(told, readings, strict=True)
    ]


def scores(sentences: Sequence[Sentence]) -> Iterator[tuple[str, int, int]]:
    """Name, hits and cases of each measure."""
    for kind in KINDS:
        expected = _of((label for one in sentences for label in one.expected), kind)
        yield kind, _of((label for one in sentences for label in one.hits), kind), expected
    misses = [one for one in sentences if not one.expected]
    yield "near misses", sum(not one.found for one in misses), len(misses)
    found = sum(len(one.found) for one in sentences)
    yield "wrong", found - sum(len(one.hits) for one in sentences), found


def _of(labels: Iterable[str], kind: str) -> int:
    return sum(label.split()[0] == kind for label in labels)


def errors(sentences: Sequence[Sentence]) -> Iterator[str]:
    """One line for each sentence that is not wholly right."""
    for one in sentences:
        if len(one.hits) != len(one.expected) or len(one.found) != len(one.expected):
            told = f"{', '.join(one.found) or 'nothing'} for {', '.join(one.expected) or 'nothing'}"
            yield f"{one.number:3} {told}: {one.text}"


def main() -> int:
    """Prints the scores; 2 when the set is absent."""
    given = asked(__doc__, SET)
    if given is None:
        return 2
    sentences = analysed(given.data.decode("utf-8"))
    for block in sorted({one.block for one in sentences}):
        print(block)
        for measure, hits, cases in scores([one for one in sentences if one.block == block]):
            share = f"{hits / cases:.2f}" if cases else "–"
            print(f"  {measure:12} {share:>5}  {hits} of {cases}")
    if given.errors:
        print(*errors([one for one in sentences if TUNING in one.block]), sep="\n")
    print("corpus", hashlib.sha256(given.data).hexdigest())
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
