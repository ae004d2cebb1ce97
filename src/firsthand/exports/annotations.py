"""`--as annotations`: W3C Web Annotations, one for each statement, for annotation tools.

A target is the report by its SHA-256 and the words by position (code points of the text as the
reader decoded it) and by quotation. Protected words are never quoted; their place is.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final

from firsthand.display import Display
from firsthand.exports import Export
from firsthand.folding import is_protected
from firsthand.model import Document, Protected, Span, Statement
from firsthand.plugins import Part
from firsthand.store.view import View

CONTEXT: Final = "http://www.w3.org/ns/anno.jsonld"
AROUND: Final = 32  # characters of prefix and suffix, as the model's examples have them
Json = dict[str, Any]


def export(view: View, /, *, unfolded: bool = False) -> Iterator[bytes]:
    """One AnnotationCollection with all statements on its one page."""
    display = Display(view, unfolded=unfolded)
    head = {
        "@context": CONTEXT,
        "id": "urn:firsthand:statements",
        "type": "AnnotationCollection",
        "label": "Statements",
    }
    opening = json.dumps(head)[:-1]
    yield f'{opening}, "first": {{"type": "AnnotationPage", "items": [\n'.encode()
    for count, each in enumerate(every(display)):
        comma = ",\n" if count else ""
        yield (comma + json.dumps(each, ensure_ascii=False)).encode()
    yield b"\n]}}\n"


def every(display: Display) -> Iterator[Json]:
    """An annotation for each statement, by document in the order of the case."""
    view = display.view
    for document in view.documents():
        hidden = () if display.unfolded else tuple(view.protected(document.id))
        shown = display.shown(document)
        for article in view.articles_of(document.id):
            for statement in view.statements(article.id):
                yield annotation(statement, shown, hidden, display)


def annotation(
    statement: Statement, document: Document, hidden: tuple[Protected, ...], display: Display
) -> Json:
    """One statement: who says it and how, about which words."""
    speaker = display.speaker(statement.id)
    tags = (statement.stance, statement.form, statement.basis)
    told = [{"type": "TextualBody", "purpose": "describing", "value": speaker}] if speaker else []
    return {
        "@context": CONTEXT,
        "id": f"urn:firsthand:statement:{statement.id}",
        "type": "Annotation",
        "motivation": "describing",
        "body": [
            *told,
            *({"type": "TextualBody", "purpose": "tagging", "value": tag.value} for tag in tags),
        ],
        "target": [
            {
                "source": f"urn:sha256:{document.report_id}",
                "selector": selectors(document, span, hidden),
            }
            for span in statement.content
        ],
    }


def selectors(document: Document, span: Span, hidden: tuple[Protected, ...]) -> list[Json]:
    """The words by position and, unless they are protected, by quotation."""
    position = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
    if is_protected((span,), hidden):
        return [position]
    text = document.text
    quotation = {
        "type": "TextQuoteSelector",
        "exact": document.quote(span),
        "prefix": text[max(0, span.start - AROUND) : span.start],
        "suffix": text[span.end : span.end + AROUND],
    }
    return [position, quotation]


def build() -> Export:
    """The export; it needs nothing."""
    return export


PART = Part(name="annotations", version=1, build=build)
