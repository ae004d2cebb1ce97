"""A case in Python: records of one kind as a sequence, a data frame, and a table in a notebook."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar, overload

from firsthand.decided import Decided
from firsthand.display import Display
from firsthand.exports._sheets import Sheet, sheet
from firsthand.model import (
    Article,
    Claim,
    Demand,
    Derivation,
    Discrepancy,
    Figure,
    Incident,
    Judgement,
    Outcome,
    Problem,
    Reply,
    Source,
    Statement,
)
from firsthand.store.view import MANY, View

if TYPE_CHECKING:
    import pandas
    import polars

Record = TypeVar("Record")
SHOWN: Final = 20  # rows that a notebook shows


class Records(Sequence[Record], Generic[Record]):
    """Records of one kind, in the order of the case.

    Frames and the notebook's table show words instead of spans, protected ones folded.
    """

    def __init__(self, kind: type[Record], records: Iterable[Record], display: Display) -> None:
        self._kind = kind
        self._records = tuple(records)
        self._display = display

    def __len__(self) -> int:
        return len(self._records)

    @overload
    def __getitem__(self, at: int) -> Record: ...
    @overload
    def __getitem__(self, at: slice) -> Records[Record]: ...
    def __getitem__(self, at: int | slice) -> Record | Records[Record]:
        if isinstance(at, slice):
            return Records(self._kind, self._records[at], self._display)
        return self._records[at]

    def __iter__(self) -> Iterator[Record]:
        return iter(self._records)

    def __repr__(self) -> str:
        return f"<{len(self):,} {self.table().name}>"

    def table(self) -> Sheet:
        """Columns and rows as the exports have them."""
        return sheet(self._kind, self._records, self._display)

    def pandas(self) -> pandas.DataFrame:
        """A pandas frame; raises ModuleNotFoundError when pandas is not installed."""
        import pandas as library

        found = self.table()
        return library.DataFrame(list(found.rows), columns=list(found.columns))

    def polars(self) -> polars.DataFrame:
        """A polars frame; raises ModuleNotFoundError when polars is not installed."""
        import polars as library

        found = self.table()
        rows = list(found.rows)
        columns = {name: [row[at] for row in rows] for at, name in enumerate(found.columns)}
        return library.DataFrame(columns, strict=False)

    def _repr_html_(self) -> str:
        """The first rows as a table: a notebook asks for it."""
        found = self.table()
        head = "".join(f"<th scope=col>{escape(name)}</th>" for name in found.columns)
        rows = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in islice(found.rows, SHOWN))
        more = len(self) - SHOWN
        rest = f"<caption>and {more:,} more</caption>" if more > 0 else ""
        return f"<table>{rest}<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


class Case:
    """An open case, read-only. Close it, or use it in a `with`."""

    def __init__(self, view: View) -> None:
        self.view = view  # every named query
        self._display = Display(view)

    @classmethod
    def open(cls, path: Path, key: str | None = None) -> Case:
        """The case at `path`, as people decided in it: what they rejected is left out of counts.

        `case.view.found` is the view of what the program found, where people did decide.
        Raises CaseMissing, CaseUnreadable, CaseOutdated.
        """
        return cls(Decided.open(path, key))

    def close(self) -> None:
        """Lets go of the file."""
        self.view.close()

    def __enter__(self) -> Case:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def articles(self) -> Records[Article]:
        """By file, in the order of the text."""
        return self._records(Article, self.view.articles())

    def claims(self, query: str | None = None) -> Records[Claim]:
        """Claims of which a statement holds the words of `query`; most articles first."""
        return self._records(Claim, self.view.claims(query))

    def statements(self, query: str | None = None) -> Records[Statement]:
        """By file, or those that hold the words of `query`, best first."""
        if query is None:
            return self._records(Statement, self.view.statements())
        hits = self.view.search(query, limit=MANY)
        found = (self.view.statement(hit.id) for hit in hits if hit.kind == "statement")
        return self._records(Statement, found)

    def sources(self) -> Records[Source]:
        """By name."""
        return self._records(Source, self.view.sources())

    def figures(self, query: str | None = None) -> Records[Figure]:
        """By what they count; with `query`, those that count it or stand beside it."""
        return self._records(Figure, (each.figure for each in self.view.figures(query)))

    def incidents(self) -> Records[Incident]:
        """Acts as statements tell them."""
        return self._records(Incident, self.view.facts(Incident))

    def replies(self) -> Records[Reply]:
        """What accused bodies answered, or that they did not."""
        return self._records(Reply, self.view.facts(Reply))

    def outcomes(self) -> Records[Outcome]:
        """What followed."""
        return self._records(Outcome, self.view.facts(Outcome))

    def demands(self) -> Records[Demand]:
        """Who asks whom to do what."""
        return self._records(Demand, self.view.facts(Demand))

    def derivations(self) -> Records[Derivation]:
        """Which article takes from which."""
        return self._records(Derivation, self.view.derivations())

    def discrepancies(self) -> Records[Discrepancy]:
        """Tellings that differ."""
        return self._records(Discrepancy, self.view.discrepancies())

    def judgements(self) -> Records[Judgement]:
        """What people decided, oldest first, taken back or not."""
        return self._records(Judgement, self.view.judgements())

    def problems(self) -> Records[Problem]:
        """What could not be used."""
        return self._records(Problem, self.view.problems())

    def words(self, record: Statement | Figure | Incident | Reply | Outcome | Demand) -> str:
        """The words of a record, protected ones folded."""
        spans = record.content if isinstance(record, Statement) else (record.span,)
        return self._display.words(spans)

    def speaker(self, statement: Statement) -> str:
        """Who says it, nearest first: `one woman ← Relief Watch ← The Courier`."""
        return self._display.speaker(statement.id)

    def _records(self, kind: type[Record], records: Iterable[Record]) -> Records[Record]:
        return Records(kind, records, self._display)


def _cell(value: Any) -> str:
    return f"<td>{escape('' if value is None else str(value))}</td>"
