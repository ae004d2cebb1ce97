"""`firsthand show`: one record whole, with its words in their context."""

from __future__ import annotations

from pathlib import Path

import click

from firsthand.cli._options import decided, with_case, with_json
from firsthand.cli._render import emit


@click.command()
@click.argument("record_id", metavar="ID")
@click.option("--open", "unfolded", is_flag=True, help="Show protected words too.")
@with_json
@with_case
def show(record_id: str, unfolded: bool, as_json: bool, case: Path, key_file: Path | None) -> None:
    """The words of a statement in their context, or the whole argument of a claim.

    Protected words are folded; `--open` shows them.
    """
    from firsthand.cli._shown import show_record
    from firsthand.codec import pack
    from firsthand.display import Display

    with decided(case, key_file) as view:
        try:
            record = view.record(record_id)
        except KeyError as unknown:
            message = (
                f"no record {record_id!r} in {case}: ids are listed by claims, figures, search"
            )
            raise click.ClickException(message) from unknown
        if as_json:
            shown = Display(view, unfolded=unfolded).shown(record)
            emit([{"type": type(record).__name__.lower(), **pack(shown)}])
        else:
            show_record(record, Display(view, unfolded=unfolded))


COMMAND = show
