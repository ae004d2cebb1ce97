"""Who says so, and how do they know? An allegation ledger from a folder of reports.

    import firsthand
    firsthand.add(["reports"], "reports.case")
    with firsthand.open("reports.case") as case:
        for claim in case.claims("checkpoint"):
            print(claim.title, claim.origins.low, claim.origins.high)
        frame = case.statements("checkpoint").pandas()  # or .polars()

    for said in firsthand.statements('"Nobody came," the baker said.'):
        print(said.source, said.cue, said.content, said.statement.confidence)

Importing this is cheap; models and databases are loaded when they are first used.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from firsthand.opened import Case
    from firsthand.shell.runs import RunReport

__all__ = ["add", "open", "statements"]


def add(
    paths: Sequence[Path | str], case: Path | str, *, processes: int = 1, key: str | None = None
) -> RunReport:
    """Reads files and folders into the case, and says what became of each.

    Raises FirsthandError for what a person can fix; what was added until then is kept.
    """
    from firsthand.shell.adding import Options
    from firsthand.shell.adding import add as add_reports

    return add_reports(paths, case, Options(processes=processes, key=key))


def open(case: Path | str, *, key: str | None = None) -> Case:  # as `io.open`
    """A case to read; use it in a `with`. Raises CaseMissing, CaseUnreadable, CaseOutdated."""
    from firsthand.opened import Case

    return Case.open(Path(case), key)


def __getattr__(name: str) -> object:
    """`firsthand.statements(text)`: the folder of that name can be called."""
    if name == "statements":
        return import_module("firsthand.statements")
    raise AttributeError(f"firsthand has no {name!r}")
