"""`firsthand run`: reads a folder into one case and prints the brief."""

from __future__ import annotations

from pathlib import Path

import click

from firsthand.cli import PROBLEMS
from firsthand.cli._options import Given, key_of
from firsthand.cli._progress import Line
from firsthand.cli._render import say
from firsthand.cli._summary import summary


@click.command()
@click.argument("folder", type=Given(path_type=Path))
@click.option("--case", type=click.Path(path_type=Path), help="The case  [default: NAME.case here]")
@click.option(
    "--processes",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    help="How many read side by side.",
)
@click.option("--key-file", type=click.Path(path_type=Path), envvar="FIRSTHAND_KEY_FILE")
@click.pass_context
def run(
    ctx: click.Context, folder: Path, case: Path | None, processes: int, key_file: Path | None
) -> None:
    """Adds FOLDER to a case named after it and answers the five questions."""
    from firsthand.brief import brief
    from firsthand.cli._brief import show_brief
    from firsthand.display import Display
    from firsthand.shell.adding import Options, add
    from firsthand.store.view import View

    file, key = case or Path(f"{folder.resolve().name}.case"), key_of(key_file)
    with Line() as progress:
        report = add([folder], file, Options(processes, key=key), progress)
    with View.open(file, key) as view:
        show_brief(brief(view), Display(view))
    say(f"\n{summary(report)}\nnext: firsthand claims --case {file}")
    ctx.exit(PROBLEMS if report.noted else 0)


COMMAND = run
