"""Tellings that differ, drawn for a terminal: the reason, then who says what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firsthand.cli._render import line, shortened

if TYPE_CHECKING:
    from firsthand.display import Display
    from firsthand.model import Discrepancy

MOST_SIDES = 3  # tellings shown; the rest are counted


def show_discrepancy(discrepancy: Discrepancy, display: Display) -> None:
    """The kind, the reason and the id; below it each telling with its speaker."""
    shown = display.shown(discrepancy)
    line(f"{shown.kind.value}: {shown.why}  {shown.id}", indent=2)
    for statement_id in shown.members[:MOST_SIDES]:
        line(shortened(display.telling(statement_id)), indent=6)
    if len(shown.members) > MOST_SIDES:
        line(f"… and {len(shown.members) - MOST_SIDES} more tellings", indent=6)
