"""`firsthand serve`: the reading room, on this machine alone."""

from __future__ import annotations

from pathlib import Path

import click

from firsthand.cli._options import key_of, with_named_case
from firsthand.cli._render import say


@click.command()
@click.option("--port", default=8642, show_default=True, help="0 takes any that is free.")
@click.option("--read-only", is_flag=True, help="Nobody can record a judgement.")
@click.option("--open", "browse", is_flag=True, help="Open it in the browser.")
@with_named_case
def serve(port: int, read_only: bool, browse: bool, case: Path, key_file: Path | None) -> None:
    """Opens the reading room on 127.0.0.1: claims, texts, ledger, review, in a browser.

    The address holds a token that changes with each start; without it nobody gets in.
    """
    from firsthand.web.server import Options, serve

    def ready(address: str) -> None:
        say("the reading room is open; stop it with Ctrl+C")
        click.echo(address)
        if browse:
            click.launch(address)

    serve(case, Options(port, key_of(key_file), read_only), ready)


COMMAND = serve
