"""What every verb prints: data on standard output, talk on standard error."""

from __future__ import annotations

import json
import re
import shutil
import sys
import textwrap
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from rich.console import Console

WIDTH = 80  # columns when the output is not a terminal
ID_CHARS = 12  # of an id, which is printed on one line
TITLE_CHARS = 150  # two lines of a terminal
UNSAFE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""Control characters and overrides of direction: a report must not be able to redraw the screen."""


def say(message: str) -> None:
    """One line of talk."""
    click.echo(message, err=True)


def emit(values: Iterable[object]) -> None:
    """One JSON object a line."""
    for value in values:
        click.echo(json.dumps(value, ensure_ascii=False))


def table(columns: Sequence[str], rows: Iterable[Sequence[str]], wide: int = 0) -> None:
    """A table that fits the terminal; the column numbered `wide` takes what is left.

    Columns whose name starts with `#` hold numbers and are set right. No other column takes
    more than its even share, so that a long cell leaves room for the wide one.
    """
    from rich.table import Table
    from rich.text import Text

    console = _console()
    share = max(ID_CHARS, console.width // len(columns))
    shape = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    for number, column in enumerate(columns):
        shape.add_column(
            column.lstrip("#"),
            justify="right" if column.startswith("#") else "left",
            ratio=1 if number == wide else None,
            max_width=None if number == wide else share,
            no_wrap=number != wide and column.startswith("#"),
            overflow="fold",
        )
    shape.expand = True
    for row in rows:
        shape.add_row(*(Text(cell) for cell in row))
    console.print(shape)


def heading(text: str) -> None:
    """A line that stands out, with room above it."""
    click.echo()
    click.secho(wrapped(text, 0), bold=True)


def line(text: str, indent: int = 0) -> None:
    """A paragraph, wrapped to the terminal."""
    click.echo(wrapped(text, indent))


def entry(title: str, *notes: str) -> None:
    """A title of at most TITLE_CHARS and, below it, notes in a quieter line."""
    click.echo(wrapped(shortened(title), 2))
    click.secho(wrapped(" · ".join(note for note in notes if note), 6), dim=True)


def wrapped(text: str, indent: int) -> str:
    """The text in lines that fit the terminal, without characters that could command it."""
    room = width() - indent
    lines = (
        piece
        for paragraph in UNSAFE.sub("", text).split("\n")
        for piece in textwrap.wrap(paragraph, room) or [""]
    )
    return "\n".join(" " * indent + piece if piece else "" for piece in lines)


def width() -> int:
    """Columns of the terminal; WIDTH when the output goes elsewhere."""
    return shutil.get_terminal_size((WIDTH, 24)).columns if sys.stdout.isatty() else WIDTH


def shortened(title: str) -> str:
    """The title, cut at a word when it is longer than TITLE_CHARS."""
    if len(title) <= TITLE_CHARS:
        return title
    return title[:TITLE_CHARS].rsplit(" ", 1)[0] + " …"


def counted(number: int, word: str) -> str:
    """`1 article`, `2 articles`."""
    return f"{number:,} {word}" + ("" if number == 1 else "s")


def pairs(rows: Iterable[tuple[str, str]]) -> None:
    """Names left, values right, a line each."""
    from rich.table import Table
    from rich.text import Text

    shape = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    shape.add_column(style="dim", no_wrap=True)
    shape.add_column(overflow="fold")
    for name, value in rows:
        shape.add_row(name, Text(value))
    _console().print(shape)


def _console() -> Console:
    from rich.console import Console

    console = Console(highlight=False, soft_wrap=False)
    return console if console.is_terminal else Console(highlight=False, width=WIDTH)
