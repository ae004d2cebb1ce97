"""`firsthand discrepancies`: tellings that differ, and how."""

from __future__ import annotations

from pathlib import Path

import click

from firsthand.cli._differing import show_discrepancy
from firsthand.cli._options import decided, with_case, with_json
from firsthand.cli._render import emit, say
from firsthand.model import DiscrepancyKind


@click.command()
@click.option("--kind", type=click.Choice([kind.value for kind in DiscrepancyKind]))
@click.option("--limit", default=40, show_default=True, help="How many to list.")
@with_json
@with_case
def discrepancies(
    kind: str | None, limit: int, as_json: bool, case: Path, key_file: Path | None
) -> None:
    """Contradictions, tensions, drift, updates and look-alikes, each with its reason in words."""
    from firsthand.codec import pack
    from firsthand.display import Display

    order = list(DiscrepancyKind)
    with decided(case, key_file) as view:
        found = [each for each in view.discrepancies() if kind in {None, each.kind.value}]
        found = sorted(found, key=lambda each: (order.index(each.kind), each.id))[:limit]
        display = Display(view)
        if as_json:
            emit({"type": "discrepancy", **pack(display.shown(each))} for each in found)
            return
        for each in found:
            show_discrepancy(each, display)
    if not found:
        say("no tellings that differ")


COMMAND = discrepancies
