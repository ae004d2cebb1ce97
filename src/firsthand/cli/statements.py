"""`firsthand statements`: who says what in a file, without a case."""

from __future__ import annotations

from pathlib import Path

import click

from firsthand.cli import PROBLEMS
from firsthand.cli._options import with_json
from firsthand.cli._render import emit, entry, say


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, exists=True))
@click.option("--unfolded", is_flag=True, help="Show protected words too.")
@with_json
@click.pass_context
def statements(ctx: click.Context, file: Path, unfolded: bool, as_json: bool) -> None:
    """Statements of FILE: who says, with which word, what, and how surely it was read."""
    from firsthand.model import Problem, Skip
    from firsthand.said import Said, of_file

    found = list(of_file(file, unfolded=unfolded))
    told = [one for one in found if isinstance(one, Said)]
    if as_json:
        emit(one.packed() for one in told)
    for one in () if as_json else told:
        record = one.statement
        who = " ← ".join(reversed(one.chain)) or one.source
        sure = "" if record.confidence is None else f"{record.confidence:.2f}"
        notes = (who, record.form, record.stance, record.basis, sure)
        entry(one.content, *(note for note in notes if note))
    for left in found:
        if isinstance(left, Problem):
            say(f"{left.subject}: {left.message}")
        elif isinstance(left, Skip):
            say(f"{left.name}: {left.reason}")
    ctx.exit(0 if len(told) == len(found) else PROBLEMS)


COMMAND = statements
