"""`firsthand dossier`: chosen claims as a paper whose every line can be checked."""

from __future__ import annotations

from pathlib import Path

import click

from firsthand.cli._options import Given, decided, with_case


@click.command()
@click.argument("claims", nargs=-1)
@click.option(
    "--to",
    "target",
    required=True,
    type=Given(path_type=Path, dir_okay=False),
    help="FILE.html, FILE.pdf (PDF/A) or FILE.zip (a bundle to verify offline).",
)
@click.option(
    "--audience",
    type=click.Choice(["public", "partner", "internal"]),
    default="public",
    show_default=True,
    help="How much of protected words it holds.",
)
@click.option("--query", help="All claims whose words match, beside those named.")
@with_case
def dossier(
    claims: tuple[str, ...],
    target: Path,
    audience: str,
    query: str | None,
    case: Path,
    key_file: Path | None,
) -> None:
    """Writes the argument of CLAIMS (ids) with a footnote for each quotation.

    public: protected words folded, no texts. partner: the bundle holds the texts, masked.
    internal: everything. Each output for others is scanned for protected words first.
    """
    from firsthand.cli.export import output
    from firsthand.dossier.records import Audience
    from firsthand.dossier.write import FORMS, write

    if target.suffix not in FORMS:
        raise click.BadParameter(f"{target} ends in none of {', '.join(FORMS)}", param_hint="--to")
    with decided(case, key_file) as view:
        chosen = list(dict.fromkeys([*claims, *(c.id for c in view.claims(query) if query)]))
        try:
            made = write(view, chosen, Audience(audience), target.suffix)
        except KeyError as wrong:
            raise click.ClickException(str(wrong.args[0])) from wrong
        with output(target, "dossier") as out:
            out.write(made)
    many = f"{len(chosen)} claim{'' if len(chosen) == 1 else 's'}"
    click.echo(f"{target}: {many}, for {audience} use", err=True)


COMMAND = dossier
"""The verb."""
