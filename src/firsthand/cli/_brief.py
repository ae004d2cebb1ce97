"""The brief, drawn for a terminal of 80 columns."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.brief import Brief
from firsthand.cli._differing import show_discrepancy
from firsthand.cli._render import counted, entry, heading, line
from firsthand.display import Display
from firsthand.model import Discrepancy, OutcomeStatus
from firsthand.store.answers import Followed

MOST = 8  # rows a section shows; the rest are counted and named by their command
MARKS = {
    OutcomeStatus.SAID: "●",
    OutcomeStatus.IN_PART: "◐",
    OutcomeStatus.NOT_FOUND: "○",
    OutcomeStatus.NEGATED: "✕",
}


def show_brief(brief: Brief, display: Display) -> None:
    """Draws the five answers."""
    _loaded(brief, display)
    _claims(brief, display)
    _numbers(brief, display)
    _answers(brief, display)
    _safety(brief)


def _loaded(brief: Brief, display: Display) -> None:
    counts = brief.counts
    heading("1  What did I load?")
    line(
        f"{counts.reports} reports · {counts.articles} articles · {counts.words:,} words · "
        f"{counts.statements} statements by {counts.sources} sources"
    )
    for each in brief.loaded[: MOST * 2]:
        notes = (*display.printed_in(each.article)[:-1], counted(each.statements, "statement"))
        entry(display.article(each.article), *notes)
    _rest(len(brief.loaded) - MOST * 2, "articles")
    for span in brief.stamps[:MOST]:
        line(f"page stamp, not a date of an article: {display.words((span,))}")
    for name, articles in brief.missing[:MOST]:
        line(f"leaned on by {articles}, not in the case: {display.shown(name)}")


def _claims(brief: Brief, display: Display) -> None:
    heading("2  Is it corroborated?")
    line("Told more than once, or opposed; nothing here is called true.")
    for each in brief.claims[:MOST]:
        quoted = f"{each.quoted} quoted" if each.quoted else "no quoted words"
        entry(display.title(each.claim), *display.badge(each.claim), quoted, each.claim.id)
    _rest(len(brief.claims) - MOST, "claims: firsthand claims")
    _differences(brief.words, display)


def _numbers(brief: Brief, display: Display) -> None:
    heading("3  Which number may I print?")
    if not brief.numbers:
        line("no rival tellings of a number in this case")
    _differences(brief.numbers, display)


def _differences(found: Sequence[Discrepancy], display: Display) -> None:
    for each in found[:MOST]:
        show_discrepancy(each, display)
    _rest(len(found) - MOST, "differences: firsthand discrepancies")


def _answers(brief: Brief, display: Display) -> None:
    heading("4  Who answered, and what followed?")
    for row in brief.ledger[:MOST]:
        replies = ", ".join(sorted({reply.kind.value for reply in row.replies}))
        asked = counted(len(row.demands), "demand") if row.demands else ""
        entry(display.shown(row).body or "(no body named)", replies, *_followed(row), asked)
    _rest(len(brief.ledger) - MOST, "bodies: firsthand ledger")
    line("● said  ◐ in part  ○ sought and not found  ✕ said not to have happened")
    line("What is missing means: no source in this case.")


def _followed(row: Followed) -> list[str]:
    """Outcomes by stage, each with its mark, once."""
    found = {(outcome.stage.value, MARKS[outcome.status]) for outcome in row.outcomes}
    return [f"{mark} {stage}" for stage, mark in sorted(found)]


def _safety(brief: Brief) -> None:
    heading("5  Is it safe to share?")
    line(
        f"{counted(brief.protected, 'passage')} of anonymous witnesses, survivors and minors "
        f"folded; {counted(brief.unnamed, 'source')} kept unnamed. "
        "firsthand verify proves every quotation."
    )


def _rest(more: int, what: str) -> None:
    if more > 0:
        line(f"… and {more} more {what}")
