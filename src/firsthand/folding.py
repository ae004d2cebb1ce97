"""Words with the protected parts folded: what every list, preview and export shows by default."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from firsthand.model import Document, Protected, Span, Spans
from firsthand.model.quick import dataclass

GAP = " … "  # between parts that stand apart


def folded(document: Document, spans: Spans, protected: Sequence[Protected]) -> str:
    """The words at `spans`, each protected run as `[anonymous witness: 12 words]`.

    `protected` holds the protected runs of this document, in any order.
    """
    return GAP.join(
        "".join(
            run.words if run.why is None else f"[{run.why}: {counted(run.words)}]"
            for run in runs(document, span, protected)
        )
        for span in spans
    )


@dataclass(frozen=True, slots=True)
class Run:
    """Words in a row that are all protected for one reason, or all free."""

    span: Span
    words: str
    why: str | None  # None: they may be shown


def counted(words: str) -> str:
    """`1 word`, `12 words`."""
    number = len(words.split())
    return f"{number} {'word' if number == 1 else 'words'}"


def is_protected(spans: Spans, protected: Sequence[Protected]) -> bool:
    """Whether any of the words is protected."""
    return any(each.span.overlaps(span) for span in spans for each in protected)


def runs(document: Document, span: Span, protected: Sequence[Protected]) -> Iterator[Run]:
    """The words at `span` in text order, protected ones apart from those that may be shown."""
    at = span.start
    for each in sorted(protected, key=lambda each: (each.span.start, -each.span.end)):
        if not each.span.overlaps(span) or not at < min(each.span.end, span.end):
            continue
        start, end = max(at, each.span.start), min(span.end, each.span.end)
        if at < start:
            yield Run(Span(document.id, at, start), document.text[at:start], None)
        yield Run(Span(document.id, start, end), document.text[start:end], each.why)
        at = end
    if at < span.end:
        yield Run(Span(document.id, at, span.end), document.text[at : span.end], None)
