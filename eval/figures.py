"""Scores figures in passages: those found, and what each is told to be.

    python -m eval.figures [FILE] [--errors]

FILE is a set of marked passages (`eval/sets/figures.txt` when none is given; its head says how it
is marked). The passages go through the whole document pipeline. Which half a passage belongs to is
told by its digest; errors are listed for the tuning half only. `value` counts figures with the
right value or bounds, `approximate` those told as about a number where they are; `spurious` are
figures where none is marked.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from eval.articles import analysed
from eval.braces import headed, unmarked
from eval.dates import days
from eval.halves import KEPT, TUNING, asked, half_of
from firsthand.model import Chain, Figure, Source, Statement
from firsthand.reading import Reading

SET = Path(__file__).parent / "sets" / "figures.txt"
HEAD = re.compile(r"^# (\d+)\n", re.MULTILINE)
MARKED = re.compile(r"\{([^|{}]+) \| ([^|{}]+)((?: \| [^|{}]*)*)\}")
VAGUE: Mapping[str, tuple[float, ...]] = MappingProxyType(
    {"dozens": (12, 20, 24), "hundreds": (100, 200), "thousands": (1000, 2000)}
)
KINDS = frozenset({"share", "money", "age", "duration", "ordinal", "measure"})
ASKED = ("kind", "unit", "counted", "of", "when", "per", "part", "from", "converts")
UNITS: Mapping[str, str] = MappingProxyType({"km": "kilometre", "m": "metre"})
CLOSE = 0.005
"""Two values are the same when they differ by less than this share of the one: a third is .333."""


@dataclass(frozen=True, slots=True)
class Expected:
    """One marked figure: its place, its value as marked, and what else is told of it."""

    start: int
    end: int
    words: str
    value: str
    told: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of the set without its marks, and what was found in it."""

    number: int
    half: str
    text: str
    expected: tuple[Expected, ...]
    found: tuple[Figure, ...] = ()
    whose: Mapping[str, str] = field(default_factory=dict)  # names of sources by figure

    def match(self, expected: Expected) -> Figure | None:
        """The figure that shares most characters with the marked one."""
        shared = [(_shared(each, expected), -_size(each), each) for each in self.found]
        most = max(shared, key=lambda one: one[:2], default=None)
        return most[2] if most and most[0] > 0 else None

    def spurious(self) -> Iterator[Figure]:
        """Figures where none is marked."""
        return (f for f in self.found if all(_shared(f, e) <= 0 for e in self.expected))


def _size(figure: Figure) -> int:
    return figure.span.end - figure.span.start


def _shared(figure: Figure, expected: Expected) -> int:
    return min(figure.span.end, expected.end) - max(figure.span.start, expected.start)


def passages(text: str) -> Iterator[Passage]:
    """The passages of a marked set, in order."""
    for head, marked in headed(text, HEAD):
        yield _passage(int(head[1]), marked)


def _passage(number: int, marked: str) -> Passage:
    text, found = unmarked(marked, MARKED)
    expected = tuple(
        Expected(start, end, mark[1], mark[2].strip(), _told(mark[3])) for start, end, mark in found
    )
    return Passage(number, half_of(marked), text, expected)


def _told(fields: str) -> Mapping[str, str]:
    """What a mark tells besides the value; the kind is a count where none is told."""
    told = {"kind": "count"}
    first, *more = [field.strip() for field in fields.split(" | ")[1:]] or ["-"]
    if first != "-":
        told["counted"] = first
    for one in more:
        name, _, value = one.partition("=")
        told |= {"kind": name} if name in KINDS else {name: value}
    return MappingProxyType(told)


def found_in(told: Sequence[Passage]) -> list[Passage]:
    """The passages with the figures that the document pipeline finds in them."""
    readings = analysed([one.text for one in told])
    return [
        Passage(one.number, one.half, one.text, one.expected, reading[Figure], whose(reading))
        for one, reading in zip(told, readings, strict=True)
    ]


def whose(reading: Reading) -> Mapping[str, str]:
    """For each figure the words and names of the source whose figure it is."""
    names = {source.id: source.name for source in reading[Source]}
    last = {chain.statement_id: names.get(chain.links[-1], "") for chain in reading[Chain]}
    words = {
        statement.id: " ".join(reading.doc.text[s.start : s.end] for s in statement.source)
        for statement in reading[Statement]
    }
    told = {f.id: f.statement_id for f in reading[Figure]}
    return {f: f"{last.get(s, '')} {words.get(s, '')}" for f, s in told.items()}


def bounds(value: str) -> tuple[float | None, float | None, float | None]:
    """Value, lowest and highest as the set writes them."""
    low, dots, high = value.removeprefix("~").partition("..")
    if not dots:
        return _number(low), None, None
    return None, _number(low), _number(high)


def _number(text: str) -> float | None:
    above, slash, below = text.partition("/")
    return float(above) / float(below) if slash else float(above) if above else None


def has_value(expected: Expected, figure: Figure) -> bool:
    """Whether the figure has the marked value, or exactly the marked bounds."""
    if expected.value in VAGUE:
        return figure.value is None and figure.low in VAGUE[expected.value]
    value, low, high = bounds(expected.value)
    if value is not None:
        return _same(value, figure.value, figure)
    return _same(low, figure.low, figure) and _same(high, figure.high, figure)


def _same(wanted: float | None, given: float | None, figure: Figure) -> bool:
    if wanted is None or given is None:
        return wanted is given
    if figure.unit == "%" and wanted < 1 <= given:
        given /= 100
    return abs(wanted - given) <= CLOSE * max(abs(wanted), abs(given))


def right(name: str, wanted: str, figure: Figure, passage: Passage) -> bool:
    """Whether one field of the figure is as marked."""
    others = {each.id: each for each in passage.found}
    time = figure.time.value if figure.time else None
    fields: Mapping[str, bool] = {
        "kind": figure.kind == wanted,
        "unit": UNITS.get(wanted, wanted) in {figure.unit, _stem(figure.unit or "")},
        "counted": _names(wanted, figure.counted),
        "of": _names(wanted, f"{figure.of or ''} {figure.counted}"),
        "when": name == "when" and days(time) == days(wanted),
        "per": wanted.lower() in passage.whose.get(figure.id, "").lower(),
        "part": name == "part" and _value_of(others.get(figure.part_of or ""), wanted),
        "from": name == "from" and _value_of(others.get(figure.changes_from or ""), wanted),
        "converts": figure.converts is not None,
    }
    return fields[name]


def _value_of(figure: Figure | None, wanted: str) -> bool:
    return figure is not None and float(wanted) in {figure.value, figure.low, figure.high}


def _names(wanted: str, given: str) -> bool:
    return _stem(wanted) in {_stem(word) for word in given.split()}


def _stem(word: str) -> str:
    """A word as told apart here: women are woman, policemen policeman, bodies body."""
    word = "person" if word.lower() == "people" else word
    word = re.sub(r"(?<=m)en$", "an", word.lower().strip(".,"))
    return re.sub(r"ies$", "y", word).removesuffix("s")


def scores(told: Sequence[Passage]) -> dict[str, tuple[int, int]]:
    """Hits and cases of each measure; the fields are those of figures that are found."""
    pairs = [(e, one.match(e), one) for one in told for e in one.expected if e.value != "?"]
    found = [(e, figure, one) for e, figure, one in pairs if figure is not None]
    about = [f.approximate for e, f, _ in found if e.value.startswith("~")]
    measures = {
        "found": (len(found), len(pairs)),
        "value": (sum(has_value(e, figure) for e, figure, _ in found), len(pairs)),
        "approximate": (sum(about), len(about)),
    }
    for name in ASKED:
        asked_for = [(e.told[name], f, one) for e, f, one in found if name in e.told]
        hits = sum(right(name, wanted, f, one) for wanted, f, one in asked_for)
        measures[name] = (hits, len(asked_for))
    spurious = sum(len([*one.spurious()]) for one in told)
    return measures | {"spurious": (spurious, sum(len(one.found) for one in told))}


def errors(told: Sequence[Passage]) -> Iterator[str]:
    """One line for each figure that is missed, wrong or spurious."""
    for one in told:
        for expected in one.expected:
            wrong = [] if expected.value == "?" else [*_wrong(expected, one.match(expected), one)]
            if wrong:
                yield f"{one.number:2} {expected.words}: {', '.join(wrong)}"
        for figure in one.spurious():
            words = one.text[figure.span.start : figure.span.end]
            yield f"{one.number:2} spurious {words!r} {figure.kind} {figure.counted}"


def _wrong(expected: Expected, figure: Figure | None, passage: Passage) -> Iterator[str]:
    if figure is None:
        yield "missed"
        return
    if not has_value(expected, figure):
        yield f"value {figure.value} [{figure.low}, {figure.high}]"
    for name, wanted in expected.told.items():
        if not right(name, wanted, figure, passage):
            yield f"{name} {_given(name, figure)!r} for {wanted!r}"


FIELDS: Mapping[str, str] = MappingProxyType({"part": "part_of", "from": "changes_from"})
SHOWN: Mapping[str, Callable[[Figure], object]] = MappingProxyType(
    {
        "when": lambda figure: figure.time and figure.time.value,
        "per": lambda figure: figure.statement_id,
    }
)


def _given(name: str, figure: Figure) -> object:
    show = SHOWN.get(name)
    return show(figure) if show else getattr(figure, FIELDS.get(name, name))


def main() -> int:
    """Prints the scores; 2 when the set is absent."""
    given = asked(__doc__, SET)
    if given is None:
        return 2
    told = found_in([*passages(given.data.decode("utf-8"))])
    for half in (TUNING, KEPT):
        print(half)
        for measure, (hits, cases) in scores([one for one in told if one.half == half]).items():
            share = f"{hits / cases:.2f}" if cases else "–"
            print(f"  {measure:12} {share:>5}  {hits} of {cases}")
    if given.errors:
        print(*errors([one for one in told if one.half == TUNING]), sep="\n")
    print("corpus", hashlib.sha256(given.data).hexdigest())
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
