"""`firsthand verify`: proves that every quotation is verbatim and every byte is kept."""

from __future__ import annotations

from pathlib import Path

import click

from firsthand.cli import PROBLEMS
from firsthand.cli._options import key_of, with_json, with_named_case
from firsthand.cli._render import emit, say, table


@click.command()
@with_named_case
@with_json
@click.pass_context
def verify(ctx: click.Context, case: Path, key_file: Path | None, as_json: bool) -> None:
    """Checks CASE: bytes against their names, every span against its text, links, search."""
    from firsthand.codec import pack
    from firsthand.store.verify import verify as check

    checked = check(case, key_of(key_file))
    if as_json:
        emit(pack(finding) for finding in checked.findings)
    elif checked.findings:
        rows = [(each.message, each.what, each.subject) for each in checked.findings]
        table(("what is wrong", "kind", "where"), rows)
    say(
        f"{checked.reports} reports, {checked.documents} documents, {checked.spans} spans checked: "
        + (f"{len(checked.findings)} findings" if checked.findings else "all verbatim")
    )
    ctx.exit(PROBLEMS if checked.findings else 0)


COMMAND = verify
