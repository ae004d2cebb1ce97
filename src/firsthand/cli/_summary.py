"""What a run of `add` says at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from firsthand.shell.runs import RunReport


def summary(report: RunReport) -> str:
    """Totals that add up, and how long it took."""
    noted = f"; {report.noted} problems noted: firsthand problems" if report.noted else ""
    return f"{report.line} · {report.words:,} words in {report.seconds:.0f} s{noted}"
