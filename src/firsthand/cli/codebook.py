"""`firsthand codebook`: checks a codebook of acts, and tells what it would change in a case."""

from __future__ import annotations

from pathlib import Path

import click

from firsthand.cli import PROBLEMS
from firsthand.cli._options import opened, with_case, with_json
from firsthand.cli._render import emit, entry, say, table

FILE = click.argument("file", type=click.Path(path_type=Path, dir_okay=False))


@click.group()
def codebook() -> None:
    """The acts that incidents are coded as: check a codebook, or see what it would change."""


@codebook.command()
@click.argument("words", required=False)
def show(words: str | None) -> None:
    """Lists the acts that ship, or those whose code or definition has WORDS."""
    from firsthand.shell.codebooks import acts

    found = acts(words.lower() if words else None)
    for act in found:
        entry(act.code, act.definition, f"such as: {act.example}", f"not: {act.near_miss}")
    if not found:
        say("no act matches")


@codebook.command()
@FILE
@with_json
@click.pass_context
def check(ctx: click.Context, file: Path, as_json: bool) -> None:
    """Says what is wrong with FILE, by line and key. Exit status 1 when something is."""
    from firsthand.shell.codebooks import checked

    found = checked(file)
    if as_json:
        emit({"line": one.line, "key": one.key, "message": one.message} for one in found)
    elif found:
        table(
            ("line", "key", "what is wrong"),
            [(str(one.line), one.key, one.message) for one in found],
        )
    say(f"{file}: " + (f"{len(found)} faults" if found else "nothing is wrong"))
    ctx.exit(PROBLEMS if found else 0)


@codebook.command()
@FILE
@with_case
@with_json
def diff(file: Path, case: Path, key_file: Path | None, as_json: bool) -> None:
    """Lists the acts of the case that FILE, joined to the shipped codebook, would code anew."""
    from firsthand.codec import pack
    from firsthand.display import Display
    from firsthand.shell.codebooks import changes

    with opened(case, key_file) as view:
        found = list(changes(file, view))
        display = Display(view)
        if as_json:
            emit(pack(change, change.span.doc_id) for change in found)
        else:
            rows = [
                (one.file, str(one.span.start), display.words((one.span,)), one.before, one.after)
                for one in found
            ]
            table(("file", "at", "words", "before", "after"), rows)
    say(f"{len(found)} acts would change")


COMMAND = codebook
