"""A line on standard error that tells how far a long job is."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from firsthand.shell.runs import Progress

MINUTE = 60  # seconds
EVERY_SECONDS = 0.1
CLEAR = "\r\033[K"


class Line:
    """Draws progress in place; silent when standard error is no terminal."""

    def __init__(self) -> None:
        self.drawn = 0.0
        self.live = sys.stderr.isatty()

    def __call__(self, progress: Progress) -> None:
        now = time.monotonic()
        if self.live and now - self.drawn > EVERY_SECONDS:
            self.drawn = now
            click.echo(f"{CLEAR}{text(progress)}", nl=False, err=True)

    def __enter__(self) -> Line:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self.live:
            click.echo(CLEAR, nl=False, err=True)


def text(progress: Progress) -> str:
    """`reading 12 of 400 · 2 min left`."""
    so_far = f"{progress.step} {progress.done} of {progress.of}"
    if progress.seconds_left is None:
        return so_far
    if progress.seconds_left >= MINUTE:
        return f"{so_far} · {progress.seconds_left / MINUTE:.0f} min left"
    return f"{so_far} · {progress.seconds_left:.0f} s left"
