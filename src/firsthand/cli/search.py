"""`firsthand search`: full text, with protected words folded."""

from __future__ import annotations

from pathlib import Path

import click

from firsthand.cli._options import opened, with_case, with_json
from firsthand.cli._render import emit, say, table
from firsthand.store.answers import Hit


@click.command()
@click.argument("query")
@click.option("--limit", default=20, show_default=True, help="How many places to list.")
@with_json
@with_case
def search(query: str, limit: int, as_json: bool, case: Path, key_file: Path | None) -> None:
    """Statements and articles that hold every word of QUERY, best first."""
    from firsthand.codec import pack

    with opened(case, key_file) as view:
        hits = view.search(query, limit)
    if as_json:
        emit(pack(hit, hit.span.doc_id) for hit in hits)
        return
    table(("words", "file", "id"), [(words_of(hit), hit.file, hit.id) for hit in hits])
    if not hits:
        say("no place in this case holds all of these words")


def words_of(hit: Hit) -> str:
    """The words of a hit, matches between asterisks, folded runs as a note."""
    return "".join(
        f"*{piece.words}*" if piece.matches else piece.words for piece in hit.pieces
    ).replace("\n", " ")


COMMAND = search
