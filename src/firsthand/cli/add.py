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
@with_json
@with_case
@click.pass_context
def add(
    ctx: click.Context,
    paths: tuple[Path, ...],
    processes: int,
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

    with Line() as progress:
        options = Options(processes=processes, key=key_of(key_file))
        report = add_reports(paths, case, options, progress)
    if as_json:
        emit([pack(report)])
    say(summary(report))
    say(f"next: firsthand brief --case {case}")
    ctx.exit(PROBLEMS if report.noted else 0)


COMMAND = add
