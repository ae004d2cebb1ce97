"""`firsthand figures`: rival tellings of a number, side by side."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import click

from firsthand.cli._options import decided, with_case, with_json
from firsthand.cli._render import emit, entry, say
from firsthand.model import Figure, FigureKind, Span

ALIKE = 3  # letters that the forms of one word share at its beginning: "women", "woman"


@click.command()
@click.argument("query", required=False)
@click.option("--limit", default=60, show_default=True, help="How many figures to list.")
@with_json
@with_case
def figures(
    query: str | None, limit: int, as_json: bool, case: Path, key_file: Path | None
) -> None:
    """Figures by what they count: as printed, when, and on whose word. Nothing is added up."""
    from firsthand.codec import pack
    from firsthand.display import Display

    with decided(case, key_file) as view:
        found = list(view.figures(query, limit))
        display = Display(view)
        figures = [display.shown(each.figure) for each in found]
        if as_json:
            emit({"type": "figure", **pack(each, each.span.doc_id)} for each in figures)
            return
        spans = [span for each in figures for span in (each.span, each.counted_span) if span]
        words = display.quoted(spans)
        for figure, each in zip(figures, found, strict=True):
            time = figure.time.value or "" if figure.time else ""
            speaker = display.speaker(each.statement.id)
            entry(_told(figure, words), time, speaker, each.statement.id)
    if not found:
        say("no figure matches" if query else "no figures yet: firsthand add FOLDER")


def _told(figure: Figure, words: Mapping[Span, str]) -> str:
    """The number, what it counts where its own words do not tell, and what befell them.

    `200: premises in use`, `46 people (arrest)`.
    """
    printed = words[figure.span]
    named = words[figure.counted_span] if figure.counted_span else ""
    named = named if named.count('"') != 1 else named.replace('"', "")
    if not named:
        return f"{printed}: {figure.counted or 'not said of what'}"
    whole = printed if named in printed else f"{printed}: {named}"
    what = figure.counted.split()
    tells = figure.kind is FigureKind.COUNT and len(what) > 1 and "[" not in figure.counted
    return f"{whole} ({what[-1]})" if tells and not _is_in(what[-1], whole) else whole


def _is_in(lemma: str, words: str) -> bool:
    """Whether some form of a word stands in the words: it begins alike."""
    return any(
        word.startswith(lemma[:ALIKE]) or lemma.startswith(word[:ALIKE])
        for word in re.findall(r"\w+", words.lower())
    )


COMMAND = figures
