"""`firsthand origins`: where the chains of the case end."""

from __future__ import annotations

from pathlib import Path

import click

from firsthand.cli._options import decided, with_case, with_json
from firsthand.cli._render import counted, emit, entry, say


@click.command()
@click.argument("name", required=False)
@click.option("--limit", default=40, show_default=True, help="How many to list.")
@with_json
@with_case
def origins(name: str | None, limit: int, as_json: bool, case: Path, key_file: Path | None) -> None:
    """Observers, bodies, documents and outlets that everything rests on, those behind most
    statements first. NAME keeps those whose name holds it.
    """
    from firsthand.cli._origins import resting
    from firsthand.display import Display

    with decided(case, key_file) as view:
        display = Display(view)
        found = resting(display, name or "")[:limit]
        if as_json:
            emit(each.row() for each in found)
            return
        for each in found:
            only = "inferred only" if each.inferred == each.statements else ""
            said = counted(each.statements, "statement"), counted(each.articles, "article")
            entry(each.origin.name, each.origin.kind.value, *said, only, each.origin.id)
    if not found:
        say("no origin of that name" if name else "no origins yet: firsthand add FOLDER")


COMMAND = origins
