"""`firsthand export`: the case as another program reads it."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from firsthand.cli._options import DEFAULT_CASE, opened


@click.command()
@click.argument(
    "case",
    default=DEFAULT_CASE,
    envvar="FIRSTHAND_CASE",
    type=click.Path(path_type=Path, dir_okay=False),
)
@click.option("--as", "form", default="jsonl", show_default=True, help="The form of the export.")
@click.option("--open", "unfolded", is_flag=True, help="Write protected words too.")
@click.option("--key-file", type=click.Path(path_type=Path), envvar="FIRSTHAND_KEY_FILE")
def export(case: Path, form: str, unfolded: bool, key_file: Path | None) -> None:
    """Writes CASE to standard output; `--as jsonl` is the record stream.

    Protected words are masked, their places kept; `--open` writes them.
    """
    from firsthand import exports
    from firsthand.plugins import parts

    found = parts(exports)
    if form not in found:
        raise click.BadParameter(f"{form!r} is none of: {', '.join(found)}", param_hint="--as")
    with opened(case, key_file) as view:
        for chunk in found[form].build()(view, unfolded=unfolded):
            sys.stdout.buffer.write(chunk)
        sys.stdout.buffer.flush()


COMMAND = export
