"""Statements for the comparisons, written as marked sentences and parsed for real.

`[content|…]` is what is said; without it the whole sentence is. `[source|…]`, `[quoted|…]` and
`[counted|…]` mark who says it, what stands in quotation marks and what a figure counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from firsthand.flow import DocumentParts
from firsthand.forms import gists
from firsthand.model import (
    Article,
    Attribution,
    Basis,
    Figure,
    FigureKind,
    Form,
    Gist,
    Outcome,
    OutcomeStatus,
    Precision,
    Span,
    Stage,
    Stance,
    Statement,
    When,
)
from firsthand.reading import Reading
from firsthand.syntax import Paragraph
from firsthand.text.keys import key
from tests.marked import document, marked


@dataclass(frozen=True)
class Number:
    """A figure of a telling. `value` alone is exact; a bound leaves the other end open."""

    value: float | None = None
    low: float | None = None
    high: float | None = None
    kind: FigureKind = FigureKind.COUNT
    unit: str | None = None
    counted: str = ""
    of: str | None = None
    time: str | None = None


@dataclass(frozen=True)
class Telling:
    """One statement: its marked sentence and what the sentence does not show."""

    text: str
    article: str = "a"
    stance: Stance = Stance.ASSERTS
    form: Form = Form.INDIRECT
    attribution: Attribution = Attribution.EXPLICIT
    published: str | None = None
    numbers: Sequence[Number] = field(default_factory=tuple)
    outcomes: Sequence[tuple[Stage, OutcomeStatus]] = field(default_factory=tuple)


def gist_of(ready: DocumentParts, telling: Telling) -> Gist:
    """The gist of one telling."""
    return gists_of(ready, [telling])[0]


def gists_of(ready: DocumentParts, tellings: Sequence[Telling]) -> list[Gist]:
    """Gists of tellings, each in an article of its own name; those of one name share it."""
    found: list[Gist] = []
    for name in dict.fromkeys(telling.article for telling in tellings):
        together = [telling for telling in tellings if telling.article == name]
        found.extend(_gists(ready, name, together))
    order = {_id(telling): i for i, telling in enumerate(tellings)}
    return sorted(found, key=lambda gist: order[gist.statement_id])


def _id(telling: Telling) -> str:
    return key("statement", telling.article, telling.text)


def _gists(ready: DocumentParts, name: str, tellings: Sequence[Telling]) -> Iterable[Gist]:
    texts = [marked(telling.text).text for telling in tellings]
    doc = document("\n\n".join(texts), f"{name}.txt")
    published = When(tellings[0].published, Precision.DAY) if tellings[0].published else None
    records: list[object] = [
        Article(name, doc.id, Span(doc.id, 0, len(doc.text)), published=published, language="en")
    ]
    paragraphs: list[Paragraph] = []
    at = 0
    for i, (telling, text) in enumerate(zip(tellings, texts, strict=True)):
        paragraphs.append(Paragraph(name, i, Span(doc.id, at, at + len(text))))
        records.extend(_records(telling, doc.id, at))
        at += len(text) + 2
    for parse in ready.languages.values():
        records.extend(parse([(doc, paragraph) for paragraph in paragraphs]))
    return gists.shape(Reading(doc).with_layers(records))


def _records(telling: Telling, doc_id: str, at: int) -> Iterable[object]:
    words = marked(telling.text)

    def spans(role: str) -> tuple[Span, ...]:
        return tuple(Span(doc_id, at + s, at + e) for s, e in words.roles.get(role, []))

    content = spans("content") or (Span(doc_id, at, at + len(words.text)),)
    statement_id = _id(telling)
    yield Statement(
        statement_id,
        doc_id,
        telling.article,
        spans("source"),
        (),
        content,
        telling.form,
        telling.stance,
        Basis.UNKNOWN,
        telling.attribution,
        verbatim=spans("quoted"),
    )
    counted = spans("counted")
    for i, number in enumerate(telling.numbers):
        span = counted[i] if i < len(counted) else None
        yield _figure(number, statement_id, content[0], span)
    for stage, status in telling.outcomes:
        outcome_id = key("outcome", statement_id, stage, status)
        yield Outcome(outcome_id, statement_id, content[0], stage, status, "")


def _figure(number: Number, statement_id: str, span: Span, counted: Span | None) -> Figure:
    exact = number.value
    return Figure(
        key("figure", statement_id, number),
        statement_id,
        span,
        number.kind,
        exact,
        number.low if exact is None else exact,
        number.high if exact is None else exact,
        number.unit,
        number.counted,
        counted_span=counted,
        of=number.of,
        time=When(number.time, Precision.YEAR) if number.time else None,
    )
