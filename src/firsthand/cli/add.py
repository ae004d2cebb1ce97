"""`firsthand add`: reads reports into a case."""

from __future__ import annotations

from pathlib import Path

import click

from firsthand.cli import PROBLEMS
from firsthand.cli._options import Given, key_of, with_case, with_json
from firsthand.cli._progress import Line
from firsthand.cli._render import emit, say
from firsthand.cli._summary import summary


@click.command()
@click.argument("paths", nargs=-1, type=Given(path_type=Path))
@click.option(
    "--processes",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    help="How many read side by side.",
)
@click.option(
    "--codebook",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Acts of your own, joined to ours; the case keeps them and is coded anew.",
)
@with_json
@with_case
def add(
    paths: tuple[Path, ...],
    processes: int,
    codebook: Path | None,
    as_json: bool,
    case: Path,
    key_file: Path | None,
) -> None:
    """Reads files and folders into the case. Adding twice adds nothing.

    A case that an earlier version made is first renewed: everything is read again from the bytes
    it keeps. Without PATHS only that is done.
    """
    from firsthand.codec import pack
    from firsthand.shell.adding import Options
    from firsthand.shell.adding import add as add_reports
    from firsthand.shell.codebooks import text_of

    with Line() as progress:
        book = text_of(codebook) if codebook else None
        options = Options(processes, key=key_of(key_file), codebook=book)
        report = add_reports(paths, case, options, progress)
    if as_json:
        emit([pack(report)])
    say(summary(report))
    say(f"next: firsthand brief --case {case}")
    click.get_current_context().exit(PROBLEMS if report.noted else 0)


COMMAND = add
