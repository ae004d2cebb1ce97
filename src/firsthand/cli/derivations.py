"""`firsthand derivations`: which article takes from which, and what that amounts to."""

from __future__ import annotations

from pathlib import Path

import click

from firsthand.cli._options import opened, with_case, with_json
from firsthand.cli._render import emit, say


@click.command()
@click.option("--limit", default=40, show_default=True, help="How many to list of each kind.")
@with_json
@with_case
def derivations(limit: int, as_json: bool, case: Path, key_file: Path | None) -> None:
    """Reprints, rewrites, translations, commentaries, citations; then circles of citations,
    copies that drop their parent, and parents that are not in the case.
    """
    from firsthand.cli._lineage import rows, show_lineage
    from firsthand.display import Display

    with opened(case, key_file) as view:
        found = list(view.derivations())
        if as_json:
            emit(rows(found, Display(view)))
        elif found:
            show_lineage(found, Display(view), limit)
    if not found:
        say("no article takes from another")


COMMAND = derivations
