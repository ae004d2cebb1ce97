"""Bodies × what they answered, what followed, what is asked of them: each cell opens its words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from firsthand.model import Demand, Outcome, OutcomeStatus, Reply, ReplyKind, Span, Stage
from firsthand.store.answers import Followed
from firsthand.web.desk import Sitting
from firsthand.web.pages import Run, runs

ROWS: Final = 60  # bodies a page
WORDS: Final = 12  # records a cell opens; the rest are counted
MARKS: Final[Mapping[OutcomeStatus, str]] = MappingProxyType(
    {
        OutcomeStatus.SAID: "●",
        OutcomeStatus.IN_PART: "◐",
        OutcomeStatus.NOT_FOUND: "○",
        OutcomeStatus.NEGATED: "✕",
    }
)
REPLY_MARKS: Final[Mapping[ReplyKind, str]] = MappingProxyType(
    {
        ReplyKind.REBUTS_IN_PART: "◐",
        ReplyKind.PROMISES: "◐",
        ReplyKind.NO_COMMENT: "○",
        ReplyKind.SILENCE: "○",
        ReplyKind.NOT_APPROACHED: "○",
    }
)
COLUMNS: Final[tuple[tuple[str, frozenset[Stage]], ...]] = (
    ("Inquiry", frozenset({Stage.SUSPECTED, Stage.INVESTIGATED, Stage.CLOSED})),
    ("Immunity", frozenset({Stage.IMMUNITY, Stage.WAIVED})),
    (
        "Discipline",
        frozenset(
            {
                Stage.DISCIPLINED,
                Stage.FINED,
                Stage.RESIGNED,
                Stage.DISMISSED,
                Stage.REPATRIATED,
            }
        ),
    ),
    (
        "Trial",
        frozenset(
            {Stage.ARRESTED, Stage.CHARGED, Stage.PROSECUTED, Stage.CONVICTED, Stage.ACQUITTED}
        ),
    ),
    ("Redress", frozenset({Stage.REDRESS})),
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One record of a cell with its words."""

    mark: str
    label: str
    words: tuple[Run, ...]
    speaker: str
    statement_id: str
    doc_id: str


@dataclass(frozen=True, slots=True)
class Cell:
    """What the case tells of one body at one stage; no entries: no source in this case."""

    column: str
    marks: tuple[tuple[str, str], ...]  # mark and label, each once
    entries: tuple[Entry, ...]
    hidden: int


@dataclass(frozen=True, slots=True)
class Row:
    """One body."""

    body: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Ledger:
    """A page of bodies, those of whom most is told first."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    unnamed: Row | None  # records that name no body
    total: int


def ledger(sitting: Sitting) -> Ledger:
    """The ledger of the case."""
    shown = tuple(_left(sitting.display.shown(row), sitting) for row in sitting.view.ledger())
    kept = [row for row in shown if row.replies or row.outcomes or row.demands]
    named = sorted((row for row in kept if row.body), key=_weight)
    unnamed = next((row for row in kept if not row.body), None)
    return Ledger(
        columns=("Replies", *(name for name, _ in COLUMNS), "Demands on it"),
        rows=tuple(_row(sitting, row) for row in named[:ROWS]),
        unnamed=_row(sitting, unnamed) if unnamed else None,
        total=len(named),
    )


def _left(row: Followed, sitting: Sitting) -> Followed:
    """The row without what stands in statements that people rejected."""
    by = sitting.overlay.by
    return Followed(
        row.body,
        tuple(each for each in row.replies if not by.is_rejected(each.statement_id)),
        tuple(each for each in row.outcomes if not by.is_rejected(each.statement_id)),
        tuple(each for each in row.demands if not by.is_rejected(each.statement_id)),
    )


def _weight(row: Followed) -> tuple[int, str]:
    return -(len(row.replies) + len(row.outcomes) + len(row.demands)), row.body


def _row(sitting: Sitting, row: Followed) -> Row:
    cells = [_cell(sitting, "Replies", row.replies)]
    for name, stages in COLUMNS:
        cells.append(_cell(sitting, name, [each for each in row.outcomes if each.stage in stages]))
    cells.append(_cell(sitting, "Demands on it", row.demands))
    return Row(row.body, tuple(cells))


def _cell(sitting: Sitting, column: str, records: Iterable[Reply | Outcome | Demand]) -> Cell:
    found = sorted(records, key=_order)
    marks = dict.fromkeys(_told(each) for each in found)
    entries = tuple(_entry(sitting, each) for each in found[:WORDS])
    return Cell(column, tuple(marks), entries, max(0, len(found) - WORDS))


def _order(record: Reply | Outcome | Demand) -> tuple[str, str, str]:
    mark, label = _told(record)
    return label, mark, record.id


def _told(record: Reply | Outcome | Demand) -> tuple[str, str]:
    """The mark of a record and what it says."""
    match record:
        case Reply():
            return REPLY_MARKS.get(record.kind, "●"), record.kind.value
        case Outcome():
            return MARKS[record.status], record.stage.value
        case Demand():
            return "→", "asked" if not record.inferred else "asked, as it seems"


def _entry(sitting: Sitting, record: Reply | Outcome | Demand) -> Entry:
    mark, label = _told(record)
    chain = sitting.stops(record.statement_id)
    span: Span = record.span
    return Entry(
        mark=mark,
        label=record.by if isinstance(record, Demand) and record.by else label,
        words=runs(sitting.display, (span,)),
        speaker=chain[-1].name if chain else "",
        statement_id=record.statement_id,
        doc_id=span.doc_id,
    )
