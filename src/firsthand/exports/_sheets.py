"""The case as plain tables: one row a record, spans as their words with the place beside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum
from types import MappingProxyType
from typing import Any, Final

from firsthand.display import Display
from firsthand.exports._credits import owed
from firsthand.model import (
    Article,
    Claim,
    Credit,
    Demand,
    Derivation,
    Discrepancy,
    Figure,
    Incident,
    Judgement,
    Location,
    Outcome,
    Problem,
    Reply,
    Rule,
    Source,
    Span,
    Statement,
    When,
)

Cell = str | int | float | bool | None
JOINED: Final = "; "  # between several values of one cell
FACTS: Final = (Figure, Incident, Location, Reply, Outcome, Rule, Demand)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table: its name, its columns, its rows in the order of the case."""

    name: str
    columns: tuple[str, ...]
    rows: Iterable[tuple[Cell, ...]]


def sheets(display: Display) -> Iterator[Sheet]:
    """Every table of a case; protected words as `display` shows them."""
    view = display.view
    yield sheet(Article, view.articles(), display)
    yield sheet(Statement, view.statements(), display)
    yield sheet(Source, view.sources(), display)
    for kind in FACTS:
        yield sheet(kind, view.facts(kind), display)
    yield sheet(Claim, view.claims(), display)
    yield sheet(Derivation, view.derivations(), display)
    yield sheet(Discrepancy, view.discrepancies(), display)
    yield sheet(Problem, view.problems(), display)
    yield sheet(Judgement, view.judgements(), display)
    if credit := owed(view):
        yield Sheet("credits", ("credit",), [(credit,)])


NAMES: Final[Mapping[type, str]] = MappingProxyType(
    {
        Article: "articles",
        Statement: "statements",
        Source: "sources",
        Figure: "figures",
        Incident: "incidents",
        Location: "locations",
        Reply: "replies",
        Outcome: "outcomes",
        Rule: "rules",
        Demand: "demands",
        Claim: "claims",
        Derivation: "derivations",
        Discrepancy: "discrepancies",
        Problem: "problems",
        Judgement: "judgements",
    }
)
EXTRA: Final[Mapping[type, tuple[str, ...]]] = MappingProxyType(
    {
        Article: ("file", "start", "end"),
        Statement: ("file", "start", "end", "said_by", "origin"),
        **dict.fromkeys(FACTS, ("file", "start", "end", "said_by")),
    }
)
"""Columns that a table has beside the fields of its record."""


def sheet(kind: type, records: Iterable[Any], display: Display) -> Sheet:
    """The table of records of one kind, in the order given."""
    columns = tuple(_columns(kind))
    extra = EXTRA.get(kind, ())
    return Sheet(NAMES[kind], (*columns, *extra), _rows(columns, extra, records, display))


def _columns(kind: type) -> Iterator[str]:
    for field in fields(kind):
        if kind is Claim and field.name == "origins":
            yield from ("origins_low", "origins_high", "origins_why")
        elif field.name != "traceback":
            yield field.name


def _rows(
    columns: tuple[str, ...],
    extra: tuple[str, ...],
    records: Iterable[Any],
    display: Display,
) -> Iterator[tuple[Cell, ...]]:
    for record in records:
        shown = display.shown(record)
        found = _more(record, display)
        yield (
            *(cell(_value(shown, column), display) for column in columns),
            *(found[name] for name in extra),
        )


def _value(record: Any, column: str) -> Any:
    if isinstance(record, Claim) and column.startswith("origins_"):
        return getattr(record.origins, column.removeprefix("origins_"))
    return getattr(record, column)


def cell(value: Any, display: Display) -> Cell:
    """One value as a cell: spans as their words, times and names as printed, lists joined."""
    found: Cell
    match value:
        case Enum():  # before str: the words of a closed set are both
            found = str(value.value)
        case None | bool() | int() | float() | str():
            found = value
        case Span():
            found = display.words((value,))
        case When():
            found = value.value
        case Credit():
            found = value.name
        case tuple() if value and all(isinstance(each, Span) for each in value):
            found = display.words(value)
        case tuple():
            found = JOINED.join(str(cell(each, display)) for each in value) or None
        case _ if is_dataclass(value):
            parts = ((f.name, cell(getattr(value, f.name), display)) for f in fields(value))
            found = JOINED.join(f"{name}: {told}" for name, told in parts if told is not None)
        case _:
            raise TypeError(f"no cell for {type(value).__name__}")
    return found


def _place(span: Span, display: Display) -> dict[str, Cell]:
    return {
        "file": display.file(span.doc_id),
        "start": span.start,
        "end": span.end,
    }


def _more(record: Any, display: Display) -> dict[str, Cell]:
    """The cells of EXTRA columns."""
    match record:
        case Article():
            return _place(record.span, display)
        case Statement():
            return _of_statement(record, display)
        case _ if isinstance(record, FACTS):
            return _of_fact(record, display)
        case _:
            return {}


def _of_statement(statement: Statement, display: Display) -> dict[str, Cell]:
    rooting = display.view.rooting(statement.id)
    origin = display.shown(display.view.origin(rooting.origin_id)).name if rooting else None
    content = statement.content
    hull = Span(content[0].doc_id, content[0].start, content[-1].end)
    return {
        **_place(hull, display),
        "said_by": display.speaker(statement.id) or None,
        "origin": origin,
    }


def _of_fact(fact: Any, display: Display) -> dict[str, Cell]:
    return {**_place(fact.span, display), "said_by": display.speaker(fact.statement_id) or None}
