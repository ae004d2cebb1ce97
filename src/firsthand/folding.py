"""Words with the protected parts folded: what every list, preview and export shows by default."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from firsthand.model import Document, Protected, Span, Spans

GAP = " … "  # between parts that stand apart


def folded(document: Document, spans: Spans, protected: Sequence[Protected]) -> str:
    """The words at `spans`, each protected run as `[anonymous witness: 12 words]`.

    `protected` holds the protected runs of this document, in any order.
    """
    return GAP.join("".join(_pieces(document, span, protected)) for span in spans)


def is_protected(spans: Spans, protected: Sequence[Protected]) -> bool:
    """Whether any of the words is protected."""
    return any(each.span.overlaps(span) for span in spans for each in protected)


def _pieces(document: Document, span: Span, protected: Sequence[Protected]) -> Iterator[str]:
    at = span.start
    for each in sorted(protected, key=lambda each: (each.span.start, -each.span.end)):
        if not each.span.overlaps(span) or each.span.end <= at:
            continue
        start, end = max(at, each.span.start), min(span.end, each.span.end)
        yield document.text[at:start]
        words = len(document.text[start:end].split())
        yield f"[{each.why}: {words} {'word' if words == 1 else 'words'}]"
        at = end
    yield document.text[at : span.end]
