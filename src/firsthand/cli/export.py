"""`firsthand export`: the case as another program reads it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Final

import click

from firsthand.cli._options import Given, opened, with_named_case

BINARY: Final = frozenset({"csv", "xlsx"})


@click.command()
@with_named_case
@click.option("--as", "form", default="jsonl", show_default=True, help="The form of the export.")
@click.option("--to", "target", type=Given(path_type=Path, dir_okay=False), help="Write a file.")
@click.option("--open", "unfolded", is_flag=True, help="Write protected words too.")
def export(
    case: Path, form: str, target: Path | None, unfolded: bool, key_file: Path | None
) -> None:
    """Writes CASE to standard output, or `--to FILE`, in one of these forms.

    \b
    jsonl        the record stream
    csv, xlsx    tables: a zip of CSV files, a workbook
    graphml      who speaks through whom, for Gephi
    ftm          FollowTheMoney entities, for OpenAleph
    annotations  W3C Web Annotations
    prov         PROV-JSON
    geojson      places found in the gazetteer, for maps

    Records are as the program found them; what people decided stands beside them, as records of
    its own (jsonl, csv, xlsx). `firsthand claims` and `firsthand dossier` lay it over them.

    Protected words are masked or folded, their places kept; `--open` writes them.
    """
    from firsthand import exports
    from firsthand.plugins import parts

    found = parts(exports)
    if form not in found:
        raise click.BadParameter(f"{form!r} is none of: {', '.join(found)}", param_hint="--as")
    with opened(case, key_file) as view, output(target, form) as out:
        for chunk in found[form].build()(view, unfolded=unfolded):
            out.write(chunk)
    if target is not None:
        click.echo(f"{target}: {form}", err=True)


@contextmanager
def output(target: Path | None, form: str) -> Iterator[IO[bytes]]:
    """The file, written whole or not at all, or standard output."""
    if target is not None:
        half = target.with_name(f"{target.name}.part")
        try:
            with half.open("wb") as out:
                yield out
            half.replace(target)
        except OSError as wrong:
            why = (wrong.strerror or str(wrong)).lower()
            raise click.ClickException(f"cannot write {target}: {why}") from wrong
        finally:
            half.unlink(missing_ok=True)
        return
    if form in BINARY and sys.stdout.isatty():
        raise click.UsageError(f"{form} is no text for a terminal: name a file with --to")
    yield sys.stdout.buffer
    sys.stdout.buffer.flush()


COMMAND = export
