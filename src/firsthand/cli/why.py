"""`firsthand why`: the whole argument behind one claim, in sentences and quotations."""

from __future__ import annotations

from pathlib import Path

import click

from firsthand.cli._options import decided, with_case, with_json
from firsthand.cli._render import emit


@click.command()
@click.argument("claim_id", metavar="CLAIM")
@click.option("--open", "unfolded", is_flag=True, help="Show protected words too.")
@with_json
@with_case
def why(claim_id: str, unfolded: bool, as_json: bool, case: Path, key_file: Path | None) -> None:
    """Who says it and how they know, through whom it came, what was merged into one origin and
    why, who says otherwise, and what differs between the tellings.
    """
    from firsthand.cli._argument import argument, show_argument
    from firsthand.display import Display

    with decided(case, key_file) as view:
        try:
            claim = view.claim(claim_id)
        except KeyError as unknown:
            message = f"no claim {claim_id!r} in {case}: ids are listed by firsthand claims"
            raise click.ClickException(message) from unknown
        made = argument(claim, Display(view, unfolded=unfolded))
        emit(made.rows()) if as_json else show_argument(made)


COMMAND = why
