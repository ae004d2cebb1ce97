"""The turns of phrase of `stages.txt`, parsed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from firsthand.model import Stage
from firsthand.model.quick import dataclass
from firsthand.text.words import words

NUMBER = "#"
# Words that most sentences hold.
COMMON = words(
    "of for out up off on down from in into over with to against upon before after through by at"
    " as and a an the it this be no not home back"
)
DENIALS = words("no not nothing nobody none never neither nought naught n't")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table."""

    stage: Stage
    how: str
    whom: str
    things: frozenset[str]  # what the verb is done to; empty: anything
    after: tuple[frozenset[str], ...]  # words behind the verb, in order

    def key(self, verb: str) -> frozenset[str]:
        """Words of which a sentence must hold one: its rarest slot, or its things, or its verb."""
        rare = (slot for slot in reversed(self.after) if slot.isdisjoint(COMMON | {NUMBER}))
        return next(rare, self.things) or frozenset({verb})

    def words(self) -> int:
        """How many words it has, as a key: the longest first."""
        return -len(self.after) - bool(self.things)

    @property
    def denies(self) -> bool:
        """Whether its own words hold a denial, so that one at the verb is no second."""
        return any(not slot.isdisjoint(DENIALS) for slot in self.after)


@dataclass(frozen=True, slots=True)
class Table:
    """The turns by the lemma of their verb, those of more words first."""

    rows: Mapping[str, tuple[Row, ...]]
    keys: frozenset[str]  # lemmas of which a sentence holds one when it holds a turn


@cache
def table() -> Table:
    """The turns of `stages.txt`."""
    found: dict[str, list[Row]] = defaultdict(list)
    for line in files(__package__).joinpath("stages.txt").read_text("utf-8").splitlines():
        if line and not line.startswith(";"):
            for verb, row in _parsed(line):
                found[verb].append(row)
    keys = frozenset(word for verb, rows in found.items() for row in rows for word in row.key(verb))
    ordered = {verb: tuple(sorted(rows, key=Row.words)) for verb, rows in found.items()}
    return Table(MappingProxyType(ordered), keys)


def _parsed(line: str) -> Iterator[tuple[str, Row]]:
    stage, how, whom, verbs, told = (cell.strip() for cell in line.split("|"))
    things, _, after = told.rpartition("]")
    slots = tuple(frozenset(slot.split("/")) for slot in after.split())
    row = Row(Stage(stage), how, whom, words(things.removeprefix("[")), slots)
    return ((verb, row) for verb in verbs.split())
