"""`firsthand ledger`: body × reply × outcome × demand."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from firsthand.cli._options import decided, with_case, with_json
from firsthand.cli._render import emit, heading, line, say
from firsthand.model import Outcome, OutcomeStatus, Span
from firsthand.store.answers import Followed

if TYPE_CHECKING:
    from firsthand.display import Display

MARKS = {
    OutcomeStatus.SAID: "●",
    OutcomeStatus.IN_PART: "◐",
    OutcomeStatus.NOT_FOUND: "○",
    OutcomeStatus.NEGATED: "✕",
}
KEY = "● said  ◐ in part  ○ sought and not found  ✕ said not to have happened  (no row: no source)"


@click.command()
@with_json
@with_case
def ledger(as_json: bool, case: Path, key_file: Path | None) -> None:
    """What each body answered, what followed, and what is asked of it.

    Filled only from words in the case: what is missing has no source in this case.
    """
    from firsthand.codec import pack
    from firsthand.display import Display

    with decided(case, key_file) as view:
        display = Display(view)
        rows = display.shown(view.ledger())
        if as_json:
            emit(pack(row) for row in rows)
            return
        say(KEY)
        for row in rows:
            heading(row.body or "(no body named)")
            for text in _lines(row, display):
                line(text, indent=2)
    if not rows:
        say("no reply, outcome or demand in this case")


def _lines(row: Followed, display: Display) -> list[str]:
    """A line for each record; where no body is named, with the words for whom it concerns."""
    replies = [
        f"reply    {reply.kind.value}{_of(row, reply.body_span, display)}  {reply.statement_id}"
        for reply in row.replies
    ]
    outcomes = [
        f"outcome  {_stage(outcome)}{_of(row, outcome.about, display)}  {outcome.statement_id}"
        for outcome in row.outcomes
    ]
    demands = [
        f"demand   by {demand.by or '(unnamed)'}{_of(row, demand.to_span, display)}"
        f"  {demand.statement_id}"
        for demand in row.demands
    ]
    return [*replies, *outcomes, *demands]


def _of(row: Followed, words: Span | None, display: Display) -> str:
    return f"  “{display.words((words,))}”" if words is not None and not row.body else ""


def _stage(outcome: Outcome) -> str:
    return f"{MARKS[outcome.status]} {outcome.stage.value}"


COMMAND = ledger
