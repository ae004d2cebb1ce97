"""`firsthand ledger`: body × reply × outcome × demand."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from firsthand.cli._options import decided, with_case, with_json
from firsthand.cli._render import emit, entry, heading, say
from firsthand.model import Demand, OutcomeStatus, Reply, Span, Statement
from firsthand.store.answers import Followed

if TYPE_CHECKING:
    from firsthand.display import Display

MARKS = {
    OutcomeStatus.SAID: "●",
    OutcomeStatus.IN_PART: "◐",
    OutcomeStatus.NOT_FOUND: "○",
    OutcomeStatus.NEGATED: "✕",
}
INNER = re.compile(r"(?<!\w)['‘](?=\w)[^'’]*$")  # an inner quotation that is still open
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
            _draw(row, display)
    if not rows:
        say("no reply, outcome or demand in this case")


def _draw(row: Followed, display: Display) -> None:
    """An entry for each record: its words, for an outcome all that is said, then what they tell."""
    for reply in row.replies:
        whose = _named(row, reply.body_span, display)
        _entry(reply, display, f"reply: {reply.kind.value}", whose)
    for outcome in row.outcomes:
        stage = f"outcome: {MARKS[outcome.status]} {outcome.stage.value}"
        about = _named(row, outcome.about, display)
        told = display.view.statement(outcome.statement_id)
        entry(f"“{display.words(told.content)}”", stage, about, told.id)
    for demand in row.demands:
        asked = f"demand by {demand.by or '(unnamed)'}"
        _entry(demand, display, asked, _named(row, demand.to_span, display))


def _entry(record: Reply | Demand, display: Display, *notes: str) -> None:
    told = display.view.statement(record.statement_id)
    text = display.document(told).text
    span = closed(_without_cue(record.span, told, text), text)
    entry(f"“{display.words((span,)).rstrip(',')}”", *notes, record.statement_id)


def _without_cue(span: Span, told: Statement, text: str) -> Span:
    """The words up to those that name who said them: not the "…, he said" behind."""
    said = max((part.end for part in told.content if part.end <= span.end), default=span.end)
    behind = [part.start for part in (*told.source, *told.cue) if said <= part.start < span.end]
    end = span.start + len(text[span.start : min(behind, default=span.end)].rstrip(' ,"”\n'))
    return Span(span.doc_id, span.start, end) if behind and span.start < end else span


def closed(span: Span, text: str) -> Span:
    """The words with the mark right behind them that closes a quotation begun in them."""
    words, mark = text[span.start : span.end], text[span.end : span.end + 1]
    is_open = (
        (mark == '"' and words.count(mark) % 2 == 1)
        or (mark == "”" and words.count("“") > words.count(mark))
        or (mark in ("'", "’") and INNER.search(words) is not None)
    )
    return Span(span.doc_id, span.start, span.end + 1) if is_open else span


def _named(row: Followed, words: Span | None, display: Display) -> str:
    """Where no body is named, the words for whom the record concerns."""
    return f"“{display.words((words,))}”" if words is not None and not row.body else ""


COMMAND = ledger
