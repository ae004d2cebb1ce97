"""Which table and which columns each record type is kept in; rows ⇄ records."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import Any, Final

from firsthand import codec
from firsthand.model import (
    Article,
    Demand,
    Derivation,
    Document,
    Figure,
    Incident,
    Judgement,
    Location,
    Mark,
    Origin,
    Outcome,
    Problem,
    Protected,
    Reply,
    Report,
    Rule,
    Source,
    Statement,
)
from firsthand.model.quick import dataclass
from firsthand.store import cells
from firsthand.store.cells import Cell, hundredth, id_cell, placed, readers, writers
from firsthand.store.ids import among_ids, same_id

Numbers = Mapping[tuple[str, Any], Any]  # (table, id or shared values) → number in this case
SHARED: Final = "shared"  # column with the number of what a row has alike with others
WORD: Final = "word"  # with it, a text → as words of the case
COMPACT: Final = cells.COMPACT
REPORT_OF_OWN: Final = "NULL"  # spans of these records lie in no document
OF_DOCUMENT: Final = "(SELECT id FROM document WHERE number = t.document)"
OF_ARTICLE: Final = (
    "(SELECT d.id FROM article a JOIN document d ON d.number = a.doc_id WHERE a.number = {})"
)
OF_STATEMENT: Final = (
    "(SELECT d.id FROM statement_row s JOIN article a ON a.number = s.article_id "
    "JOIN document d ON d.number = a.doc_id WHERE s.number = t.statement_id)"
)


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """Where one record type is kept."""

    kind: type
    name: str
    references: Mapping[str, str]  # field → table whose number stands in the column
    document: str  # SQL for the id of the document its spans lie in, `t` being the row
    left_out: frozenset[str] = frozenset()  # fields that follow from others
    numbered: bool = True  # False: nothing names its rows, so they have no number
    shared: tuple[str, ...] = ()  # fields that many rows have alike: kept once, by the first
    own: frozenset[str] = frozenset()  # fields that are NULL where they are the record's own id
    apart: frozenset[str] = frozenset()  # fields that stand in a table of their own
    told: frozenset[str] = frozenset()  # fields kept as words of the case, see store/words.py
    hundredths: frozenset[str] = frozenset()  # fields that are whole numbers where they are such
    spelt: frozenset[str] = frozenset()  # ids of others that are kept as the numbers they spell
    placed: frozenset[str] = frozenset()  # words of closed sets, kept as their places in these
    beside: tuple[str, ...] = ()  # columns that the record does not know

    @property
    def packs(self) -> bool:
        """Whether spans and ids are kept as numbers, and records as lists of their fields."""
        return bool(self.shared or self.told or self.placed)

    @property
    def spells_ids(self) -> bool:
        """Whether its ids are kept as the numbers they spell."""
        return self.packs and "id" in self.columns

    @property
    def kept(self) -> str:
        """The table its rows are in, if not that which they are read from."""
        return f"{self.name}_row" if self.packs or self.apart else self.name

    @property
    def columns(self) -> tuple[str, ...]:
        """Fields of the record that are columns where it is read, in order."""
        return columns(self.kind, self.left_out)

    @property
    def cells_of(self) -> tuple[str, ...]:
        """Columns of the table its rows are in, in the order of `cells`."""
        alone = tuple(
            name for name in self.columns if name not in self.shared and name not in self.apart
        )
        return (*alone, SHARED) if self.shared else alone

    @property
    def asked(self) -> str:
        """SQL that holds for the row `t` whose id is the first value given."""
        return self._by_number(f"IN (SELECT number FROM {self.kept} WHERE {same_id('id')})", "= ?1")

    @property
    def among(self) -> str:
        """SQL that holds for the rows `t` whose ids are in the JSON list that is given first."""
        held = f"IN (SELECT number FROM {self.kept} WHERE {among_ids('id')})"
        return self._by_number(held, "IN (SELECT value FROM json_each(?1))")

    def _by_number(self, held: str, plain: str) -> str:
        """SQL for some rows: those of some numbers when ids are spelt, else of some ids."""
        return f"t.number {held}" if self.spells_ids and self.numbered else f"t.id {plain}"

    def insert(self, *more: str) -> str:
        """SQL that inserts a row: `number` where the table has ids, the columns, then `more`."""
        names = [*(["number"] if self.numbered else []), *self.cells_of, *more]
        marks = ", ".join("?" * len(names))
        return f"INSERT INTO {self.kept} ({', '.join(map(quoted, names))}) VALUES ({marks})"

    def select(self, where: str = "") -> str:
        """SQL for the rows as `record` wants them; `where` may name the row `t`."""
        return f"SELECT {self.outputs} FROM {self.name} t {where}"

    @property
    def outputs(self) -> str:
        """Columns as SQL, numbers turned into ids, the document last."""
        return outputs(self.columns, tuple(self.references.items()), self.document)

    def cells(self, record: Any, doc_id: str, numbers: Numbers) -> list[Cell]:
        """Values of the columns of the table its rows are in."""
        found: list[Cell] = []
        alike: list[tuple[str, Cell]] = []
        for name, cell, is_alike, is_own, reference in plan(self):
            value = getattr(record, name)
            if is_alike:
                alike.append((name, cell(value, doc_id)))
            elif value is None or (is_own and value == record.id):
                found.append(None)
            elif reference is None:
                found.append(cell(value, doc_id))
            elif reference == WORD:
                told = cell(value, doc_id)
                found.append(None if told is None else numbers[WORD, told])
            else:
                found.append(numbers[reference, value])
        if alike:
            found.append(numbers[f"{self.name}_{SHARED}", tuple(alike)])
        return found

    def record(self, row: Sequence[Any]) -> Any:
        """The record of a row that `select` gave."""
        doc_id = row[-1]
        return self.kind(
            *[
                row[place] if value is None else value(row[place], doc_id)
                for place, value in places(self.kind, self.left_out)
            ]
        )


@cache
def plan(
    table: Table,
) -> tuple[tuple[str, Callable[[Any, str], Cell], bool, bool, str | None], ...]:
    """For each field that becomes a cell: its name, the function from value and document to the
    cell, whether it is kept once for many rows, whether it is NULL where it is the record's own id,
    and the table whose number stands for it, or WORD for a text that is told by words.
    """
    refers = {**dict.fromkeys(table.told, WORD), **table.references}
    return tuple(
        (
            name,
            _written(table, name, cell),
            name in table.shared,
            name in table.own,
            refers.get(name),
        )
        for name, cell in writers(table.kind, table.packs)
        if name not in table.left_out and name not in table.apart
    )


def _written(
    table: Table, name: str, cell: Callable[[Any, str], Cell]
) -> Callable[[Any, str], Cell]:
    if name in table.placed:
        return placed(codec.hints(table.kind)[name])
    if name in table.hundredths:
        return hundredth(cell)
    return id_cell if (table.packs and name == "id") or name in table.spelt else cell


@cache
def columns(kind: type, left_out: frozenset[str]) -> tuple[str, ...]:
    """Fields of the record that are columns, in order."""
    return tuple(name for name in codec.hints(kind) if name not in left_out)


@cache
def places(
    kind: type, left_out: frozenset[str]
) -> tuple[tuple[int, Callable[[Any, str], Any] | None], ...]:
    """For each field, where it stands in a row, and the function from cell and document to the
    value (None: it is the cell). The one that is left out where rows are read is the document.
    """
    at = {name: place for place, name in enumerate(columns(kind, left_out))}
    return tuple((at.get(name, -1), value) for name, value in readers(kind))


@cache
def outputs(names: Sequence[str], references: Sequence[tuple[str, str]], document: str) -> str:
    """Columns as SQL, those that reference a table turned into ids, then the document."""
    tables = dict(references)
    cells = [
        f"(SELECT id FROM {tables[name]} WHERE number = t.{quoted(name)})"
        if name in tables
        else f"t.{quoted(name)}"
        for name in names
    ]
    return ", ".join([*cells, document])


def listed(words: Sequence[str]) -> str:
    """Words as a JSON list."""
    return json.dumps(words, ensure_ascii=False, separators=COMPACT)


def quoted(name: str) -> str:
    """A column's name as SQL."""
    return f'"{name}"'


NONE: Final[Mapping[str, str]] = MappingProxyType({})


def _fact(
    kind: type,
    name: str,
    *shared: str,
    own: frozenset[str] = frozenset(),
    told: frozenset[str] = frozenset(),
    spelt: frozenset[str] = frozenset(),
    placed: frozenset[str] = frozenset(),
) -> Table:
    of = MappingProxyType({"statement_id": "statement"})
    return Table(
        *(kind, name, of, OF_STATEMENT),
        numbered=False,
        shared=shared,
        own=own,
        told=told,
        spelt=spelt,
        placed=placed,
    )


REPORT = Table(Report, "report", MappingProxyType({"parent": "report"}), REPORT_OF_OWN)
DOCUMENT = Table(
    *(Document, "document", MappingProxyType({"report_id": "report"}), "t.id"),
    apart=frozenset({"text"}),
)
_BESIDE: Final = ("document", "nth")
MARK = Table(
    *(Mark, "mark", NONE, OF_DOCUMENT),
    numbered=False,
    placed=frozenset({"kind"}),
    beside=_BESIDE,
)
PROTECTED = Table(
    *(Protected, "protected", NONE, OF_DOCUMENT),
    numbered=False,
    told=frozenset({"why"}),
    beside=_BESIDE,
)
ARTICLE = Table(
    Article,
    "article",
    MappingProxyType({"doc_id": "document", "carried_by": "article"}),
    "(SELECT id FROM document WHERE number = t.doc_id)",
)
STATEMENT = Table(
    Statement,
    "statement",
    MappingProxyType({"article_id": "article", "parent": "statement"}),
    OF_ARTICLE.format("t.article_id"),
    frozenset({"doc_id"}),
    shared=("form", "stance", "basis", "attribution", "part"),
    hundredths=frozenset({"confidence"}),
)
SOURCE = Table(
    *(Source, "source", NONE, "NULL"),
    shared=("kind", "naming", "protected"),
    told=frozenset({"name", "aliases", "published"}),
)
FIGURE = _fact(
    *(Figure, "figure", "kind", "unit", "approximate"),
    told=frozenset({"of", "time"}),
    spelt=frozenset({"part_of", "converts", "changes_from"}),
)
INCIDENT = _fact(
    *(Incident, "incident", "act", "modality", "omission", "pattern"),
    own=frozenset({"event"}),
    spelt=frozenset({"event"}),
    told=frozenset({"time", "detail"}),
)
REPLY = _fact(Reply, "reply", told=frozenset({"body"}), placed=frozenset({"kind"}))
OUTCOME = _fact(
    Outcome, "outcome", told=frozenset({"body", "time"}), placed=frozenset({"stage", "status"})
)
DEMAND = _fact(Demand, "demand", told=frozenset({"by", "to"}), placed=frozenset({"kind", "status"}))
LOCATION = _fact(
    *(Location, "location", "name", "precision", "country"),
    *("geoname_id", "known_as", "latitude", "longitude", "candidates"),
)
RULE = _fact(Rule, "rule")
PROBLEM = Table(Problem, "problem", NONE, OF_DOCUMENT, numbered=False)
DERIVATION = Table(
    Derivation,
    "derivation",
    MappingProxyType({"from_article": "article", "to_article": "article"}),
    OF_ARTICLE.format("t.from_article"),
)
ORIGIN = Table(
    *(Origin, "origin", MappingProxyType({"source_id": "source", "article_id": "article"}), "NULL"),
    shared=("kind",),
    told=frozenset({"name"}),
)
JUDGEMENT = Table(Judgement, "judgement", NONE, "NULL")
FACTS: Final = (FIGURE, INCIDENT, LOCATION, REPLY, OUTCOME, RULE, DEMAND)
TOLD: Final = (SOURCE, FIGURE, INCIDENT, REPLY, OUTCOME, DEMAND, ORIGIN, PROTECTED)
"""Tables that have texts told by words."""
PACKED: Final = (*TOLD, STATEMENT, LOCATION, MARK)
