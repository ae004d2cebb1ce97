"""`firsthand demo`: the examples, read into a case of their own."""

from __future__ import annotations

from pathlib import Path

import click

from firsthand.cli.run import COMMAND as RUN

PACKAGE = Path(__file__).parents[1]
EXAMPLES = (PACKAGE / "examples", PACKAGE.parents[1] / "examples")  # installed; in a checkout


@click.command()
@click.option(
    "--case",
    type=click.Path(path_type=Path),
    default=Path("demo.case"),
    show_default=True,
    help="The case file.",
)
@click.pass_context
def demo(ctx: click.Context, case: Path) -> None:
    """Reads eight invented reports and prints what a case of them says."""
    folder = next(path for path in EXAMPLES if path.is_dir())
    ctx.invoke(RUN, folder=folder, case=case, processes=1, key_file=None)


COMMAND = demo
