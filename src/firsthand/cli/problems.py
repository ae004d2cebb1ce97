"""`firsthand problems`: what could not be used, and what was left out on purpose."""

from __future__ import annotations

from pathlib import Path

import click

from firsthand.cli._options import opened, with_case, with_json
from firsthand.cli._render import emit, say, table


@click.command()
@with_json
@with_case
def problems(as_json: bool, case: Path, key_file: Path | None) -> None:
    """Data that could not be used, with what to do about it, and inputs skipped by name."""
    from firsthand.codec import pack
    from firsthand.display import Display

    with opened(case, key_file) as view:
        found, skips = [*map(Display(view).shown, view.problems())], list(view.skips())
    if as_json:
        emit({"type": "problem", **pack(each)} for each in found)
        emit({"type": "skip", **pack(each)} for each in skips)
        return
    rows = [(each.message, each.stage, each.subject) for each in found]
    rows += [(each.reason, "skipped", each.name) for each in skips]
    table(("what happened", "stage", "file or record"), rows)
    if not rows:
        say("no problems")


COMMAND = problems
