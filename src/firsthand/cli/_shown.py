"""One record, drawn for a terminal."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from firsthand.cli._render import heading, line, pairs
from firsthand.codec import pack
from firsthand.display import Display
from firsthand.model import Claim, Discrepancy, Span, Statement

CONTEXT_CHARS = 200  # shown before and after a statement, cut at the paragraph
EMPTY = "no source in this case"


def show_record(record: object, display: Display) -> None:
    """Draws a statement, claim, discrepancy or article; other records field by field."""
    match record:
        case Statement():
            _statement(record, display)
        case Claim():
            _claim(record, display)
        case Discrepancy():
            _discrepancy(record, display)
        case _:
            pairs((name, _value(value)) for name, value in pack(display.shown(record)).items())


def _value(value: object) -> str:
    return "" if value is None else str(value)


def _statement(statement: Statement, display: Display) -> None:
    view = display.view
    article = view.article(statement.article_id)
    heading(display.article(article))
    line(" · ".join(part for part in display.printed_in(article) if part))
    line(f"\n{_in_context(statement, display)}\n")
    rooting = view.rooting(statement.id)
    pairs(
        [
            ("source", display.words(statement.source) or "(no words name one)"),
            ("cue", display.words(statement.cue) or "(none)"),
            ("content", display.words(statement.content)),
            ("form, stance", f"{statement.form.value}, {statement.stance.value}"),
            ("basis", statement.basis.value),
            ("hedges", display.words(statement.hedges) or "(none)"),
            ("said by", display.speaker(statement.id)),
            ("origin", display.shown(rooting).why if rooting else EMPTY),
            ("place", _place(statement.content[0], display)),
            ("in claims", ", ".join(c.id for c in view.claims_of_statement(statement.id))),
        ]
    )


def _in_context(statement: Statement, display: Display) -> str:
    """The paragraph around the statement, its content between » and «."""
    document = display.document(statement)
    whole = [*statement.source, *statement.cue, *statement.content]
    start, end = min(span.start for span in whole), max(span.end for span in whole)
    near = max(start - CONTEXT_CHARS, document.text.rfind("\n", 0, start) + 1)
    stop = document.text.find("\n", end)
    far = min(end + CONTEXT_CHARS, stop if stop > 0 else len(document.text))
    pieces, at = [], near
    for span in statement.content:
        pieces += [_words(document.id, at, span.start, display), "»"]
        pieces += [display.words((span,)), "«"]
        at = span.end
    return "".join([*pieces, _words(document.id, at, far, display)])


def _words(doc_id: str, start: int, end: int, display: Display) -> str:
    """Words between two places, with the spaces at their ends kept as one."""
    if start >= end:
        return ""
    words = display.words((Span(doc_id, start, end),))
    before = " " if display.view.quote(Span(doc_id, start, start + 1)).isspace() else ""
    after = " " if words and display.view.quote(Span(doc_id, end - 1, end)).isspace() else ""
    return before + words + after


def _place(span: Span, display: Display) -> str:
    return f"{display.view.document(span.doc_id).name}, characters {span.start}–{span.end}"


def _claim(claim: Claim, display: Display) -> None:
    heading(display.title(claim))
    line(" · ".join([*filter(None, display.badge(claim)), "not called true"]))
    heading("Who says so")
    _by_origin(claim.supports, display)
    if not claim.supports:
        line(EMPTY, indent=2)
    heading("Who says otherwise")
    _by_origin(claim.opposes, display)
    if not claim.opposes:
        line(EMPTY, indent=2)
    heading("Why this count")
    for reason in display.shown(claim).origins.why or ("Nothing was merged.",):
        line(reason, indent=2)
    found = list(_discrepancies_of(claim, display))
    if found:
        heading("What differs between tellings")
    for discrepancy in found:
        line(f"{discrepancy.kind.value}: {display.shown(discrepancy).why}", indent=2)


def _by_origin(statement_ids: tuple[str, ...], display: Display) -> None:
    """Statements under the origins they rest on, each with its speaker and words."""
    under: dict[str, list[str]] = defaultdict(list)
    for statement_id in statement_ids:
        rooting = display.view.rooting(statement_id)
        under[display.shown(rooting).why if rooting else EMPTY].append(statement_id)
    for why, ids in under.items():
        line(f"{why}", indent=2)
        for statement_id in ids:
            statement = display.view.statement(statement_id)
            words = display.words(statement.content)
            line(f"{display.speaker(statement_id)}: “{words}”  {statement_id}", indent=4)


def _discrepancies_of(claim: Claim, display: Display) -> Iterator[Discrepancy]:
    seen: set[str] = set()
    for statement_id in (*claim.supports, *claim.opposes):
        for discrepancy in display.view.discrepancies(statement_id):
            if discrepancy.id not in seen:
                seen.add(discrepancy.id)
                yield discrepancy


def _discrepancy(discrepancy: Discrepancy, display: Display) -> None:
    heading(f"{discrepancy.kind.value}: {display.shown(discrepancy).why}")
    for statement_id in discrepancy.members:
        statement = display.view.statement(statement_id)
        line(f"{display.speaker(statement_id)}: “{display.words(statement.content)}”", indent=2)
        line(_place(statement.content[0], display), indent=4)
