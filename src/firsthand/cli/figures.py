"""`firsthand figures`: rival tellings of a number, side by side."""

from __future__ import annotations

from pathlib import Path

import click

from firsthand.cli._options import decided, with_case, with_json
from firsthand.cli._render import emit, entry, say


@click.command()
@click.argument("query", required=False)
@click.option("--limit", default=60, show_default=True, help="How many figures to list.")
@with_json
@with_case
def figures(
    query: str | None, limit: int, as_json: bool, case: Path, key_file: Path | None
) -> None:
    """Figures by what they count: as printed, when, and on whose word. Nothing is added up."""
    from firsthand.codec import pack
    from firsthand.display import Display

    with decided(case, key_file) as view:
        found = list(view.figures(query, limit))
        display = Display(view)
        figures = [display.shown(each.figure) for each in found]
        if as_json:
            emit({"type": "figure", **pack(each, each.span.doc_id)} for each in figures)
            return
        for figure, each in zip(figures, found, strict=True):
            time = figure.time.value or "" if figure.time else ""
            of = f" (of {figure.of})" if figure.of else ""
            printed = f"{display.words((figure.span,))}: {figure.counted or 'not said of what'}{of}"
            entry(printed, time, display.speaker(each.statement.id), each.statement.id)
    if not found:
        say("no figure matches" if query else "no figures yet: firsthand add FOLDER")


COMMAND = figures
