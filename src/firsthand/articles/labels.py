"""Labels that whoever transcribed a page wrote over its parts: "Subheadline", "Photo credits"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import MappingProxyType

from firsthand.articles import Label
from firsthand.articles._lines import lines, plain
from firsthand.model import Document, Mark, MarkKind
from firsthand.plugins import Part

_KINDS = {
    MarkKind.TITLE: "headline|main headline|title|main title|heading",
    MarkKind.SUBTITLE: "subheadline|sub-headline|sub headline|subheading|subtitle|sub-title"
    "|standfirst|deck|strapline|lede|lead paragraph|summary line",
    MarkKind.BYLINE: "byline|author|authors|writer|reporter",
    MarkKind.PUBLISHED: "publication date|publish date|date published|date of publication",
    MarkKind.OUTLET: "newspaper|outlet|publication|publisher|masthead",
    MarkKind.PULL_QUOTE: "pull quote|pull-quote|pullquote|highlighted quote|callout",
    MarkKind.CREDIT: "watermark|photo credits|photo credit|photo|photos|photo caption|caption|image"
    "|image credit|image caption|picture|picture caption|credits|credit|stamp|archive stamp"
    "|photograph|photographer|photo source|photo by|illustration",
}
_BODY = "body|body text|main text|article text|text|article body|transcript|column 1"
BODY = frozenset(_BODY.split("|"))
KIND_OF = MappingProxyType(
    {word: kind for kind, words in _KINDS.items() for word in words.split("|")}
)
BRACKETS = re.compile(r"[ \xa0]*[(\[][^()\[\]]*[)\]]")
INLINE = re.compile(
    r"(?P<label>[^\W\d_][\w /-]{2,40}?(?:[ \xa0]?\([^()]{1,30}\))?)[ \xa0]*:[ \xa0]*(?=\S)"
)
INLINE_KINDS = frozenset({MarkKind.SUBTITLE, MarkKind.CREDIT, MarkKind.PULL_QUOTE, MarkKind.TITLE})
LABEL_CHARS = 60
VALUE_CHARS = 400


def kind_of(text: str) -> MarkKind | None:
    """What the label announces; LABEL when it announces the body, None when it is no label."""
    pieces = [plain(piece) for piece in BRACKETS.sub("", text).split("/")]
    if pieces[0] in BODY:
        return MarkKind.LABEL
    kinds = [KIND_OF.get(piece) for piece in pieces]
    rest = all(piece in KIND_OF or piece in ("source", "sources") for piece in pieces)
    return kinds[0] if rest else None


def label(doc: Document) -> Iterator[Mark]:
    """A mark for each label, and one for the words it announces."""
    announced: MarkKind | None = None
    for line in lines(doc.text):
        kind = kind_of(line.text) if len(line.text) <= LABEL_CHARS else None
        if kind is not None:
            yield Mark(doc.span(line.start, line.end), MarkKind.LABEL)
        elif announced not in (None, MarkKind.LABEL) and len(line.text) <= VALUE_CHARS:
            assert announced is not None
            yield Mark(doc.span(line.start, line.end), announced)
        else:
            yield from _inline(doc, line.start, line.text)
        announced = kind


def _inline(doc: Document, start: int, text: str) -> Iterator[Mark]:
    """Label and words of "Photo: Ann Lee", both in one line."""
    found = INLINE.match(text[: LABEL_CHARS + VALUE_CHARS])
    kind = kind_of(found["label"]) if found else None
    if found is None or kind not in INLINE_KINDS or len(text) > VALUE_CHARS:
        return
    yield Mark(doc.span(start, start + found.end()), MarkKind.LABEL)
    yield Mark(doc.span(start + found.end(), start + len(text)), kind)


def build() -> Label:
    """The label; it needs no model."""
    return label


PART = Part(name="labels", version=1, build=build)
