"""`firsthand articles`: what was loaded."""

from __future__ import annotations

from pathlib import Path

import click

from firsthand.cli._options import opened, with_case, with_json
from firsthand.cli._render import emit, entry, say


@click.command()
@with_json
@with_case
def articles(as_json: bool, case: Path, key_file: Path | None) -> None:
    """Articles with the outlet, authors and date that each prints."""
    from firsthand.codec import pack
    from firsthand.display import Display

    with opened(case, key_file) as view:
        found = list(view.articles())
        display = Display(view)
        if as_json:
            shown = map(display.shown, found)
            emit({"type": "article", **pack(article, article.doc_id)} for article in shown)
            return
        for article in found:
            entry(display.article(article), *display.printed_in(article), article.id)
    if not found:
        say("no articles yet: firsthand add FOLDER")


COMMAND = articles
