"""Articles with their statements marked by hand, and the sources found for them.

Each line is a paragraph with at most one statement. A line with `[source|…]` or `[cue|…]` is
attributed; a line with `[content|…]` alone is a quotation without cue; other lines make none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from tests.marked import document, marked

from firsthand.language import Parse
from firsthand.language._choose import parse
from firsthand.model import (
    Article,
    Attribution,
    Basis,
    Chain,
    Credit,
    Form,
    Source,
    Span,
    Stance,
    Statement,
)
from firsthand.reading import Reading
from firsthand.sources import attribute
from firsthand.syntax import Paragraph
from firsthand.text.keys import key


@dataclass(frozen=True)
class Told:
    """Sources by id, and the chain of each statement in text order."""

    reading: Reading
    sources: dict[str, Source]
    chains: list[Chain]
    statements: list[Statement] = field(default_factory=list)

    def speakers(self) -> list[str]:
        """Names of the sources that end each chain, coordinated ones joined by `+`."""
        return [
            " + ".join(self.sources[i].name for i in [chain.links[-1], *chain.beside])
            for chain in self.chains
        ]

    def source(self, name: str) -> Source:
        return next(s for s in self.sources.values() if name in {s.name, *s.aliases})

    def links(self) -> list[list[str]]:
        return [[self.sources[i].name for i in chain.links] for chain in self.chains]


def told(parse_with: list[Parse], text: str, outlet: str = "", author: str = "") -> Told:
    """What the part makes of a marked text, as one article."""
    reading = parse([unparsed(text, outlet, author)], parse_with)[0]
    made = list(attribute.PART.build()(reading))
    chains = {record.statement_id: record for record in made if isinstance(record, Chain)}
    statements = sorted(reading[Statement], key=lambda s: s.content[0].start)
    return Told(
        reading,
        {record.id: record for record in made if isinstance(record, Source)},
        [chains[s.id] for s in statements],
        statements,
    )


def unparsed(text: str, outlet: str = "", author: str = "") -> Reading:
    """The article, its paragraphs and its marked statements."""
    case = marked(text)
    doc = document(case.text)
    article = Article(
        key("article", doc.id),
        doc.id,
        doc.span(0, len(doc.text)),
        outlet=Credit(outlet) if outlet else None,
        authors=(Credit(author),) if author else (),
        language="en",
    )
    paragraphs: list[Paragraph] = []
    start = 0
    for n, line in enumerate(case.text.split("\n")):
        if line.strip():
            paragraphs.append(Paragraph(article.id, n, doc.span(start, start + len(line))))
        start += len(line) + 1
    spans = {role: [doc.span(*pair) for pair in pairs] for role, pairs in case.roles.items()}
    statements = [s for p in paragraphs for s in _statements(article, p, spans)]
    return Reading(doc).with_layers([article, *paragraphs, *statements])


def _statements(
    article: Article, paragraph: Paragraph, spans: dict[str, list[Span]]
) -> Iterator[Statement]:
    inside = {
        role: tuple(span for span in found if paragraph.span.contains(span))
        for role, found in spans.items()
    }
    content = inside.get("content", ())
    if not content:
        return
    source, cue = inside.get("source", ()), inside.get("cue", ())
    attribution = Attribution.EXPLICIT if source else Attribution.INHERITED
    if cue and not source:
        attribution = Attribution.HEDGE
    yield Statement(
        id=key("statement", content),
        doc_id=article.doc_id,
        article_id=article.id,
        source=source,
        cue=cue,
        content=content,
        form=Form.DIRECT if not cue else Form.INDIRECT,
        stance=Stance.ASSERTS,
        basis=Basis.UNKNOWN,
        attribution=attribution,
    )
