"""`firsthand claims`: who says what, and how many origins stand behind it."""

from __future__ import annotations

from pathlib import Path

import click

from firsthand.cli._options import decided, with_case, with_json
from firsthand.cli._render import emit, entry, say


@click.command()
@click.argument("query", required=False)
@click.option("--limit", default=20, show_default=True, help="How many claims to list.")
@with_json
@with_case
def claims(query: str | None, limit: int, as_json: bool, case: Path, key_file: Path | None) -> None:
    """Claims, those in most articles first, with their origin counts.

    ORIGINS is an interval: its high end merges only proven dependence, its low end also merges
    possible identity; 0 means that no words tie the claim to anybody.
    """
    from firsthand.codec import pack
    from firsthand.display import Display

    with decided(case, key_file) as view:
        found = list(view.claims(query, limit))
        display = Display(view)
        if as_json:
            emit({"type": "claim", **pack(display.shown(claim))} for claim in found)
            return
        for claim in found:
            entry(display.title(claim), *display.badge(claim), claim.id)
    if not found:
        say("no claim matches" if query else "no claims yet: firsthand add FOLDER")


COMMAND = claims
