"""Imprints of invented articles, without a parser."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.forms import imprints
from firsthand.model import Article, Credit, Imprint, Precision, When
from firsthand.reading import Reading
from firsthand.syntax import Paragraph
from firsthand.text.keys import key
from tests.marked import document

# Invented prose with enough words to be sampled.
FERRY = (
    "The night ferry to Ostmark left the harbour at nine with forty crates of medicine, although "
    "the coast guard had closed the strait two hours earlier because of floating mines. Dockers "
    "who loaded the ship counted eleven men in grey coats going aboard without papers, and a "
    "customs clerk wrote the names of four of them in the margin of the cargo list before he was "
    "told to go home. The harbour master refused to open the gate log to anybody."
)
BRIDGE = (
    "Engineers spent the whole of Tuesday under the old road bridge at Vell, measuring cracks that "
    "had widened by a hand since spring, while buses were sent the long way round by the quarry "
    "and shopkeepers in the upper town complained that nobody had told them how long it would take."
)
QUOTE = "I stood on the quay all night and nobody came to ask what I had seen there"


def imprint(text: str, outlet: str = "", published: str = "", carried_by: str = "") -> Imprint:
    """The imprint of `text` as an article of one paragraph a line."""
    doc = document(text)
    article = Article(
        key("article", text, outlet, published),
        doc.id,
        doc.span(0, len(text)),
        outlet=Credit(outlet) if outlet else None,
        published=When(published, Precision.DAY) if published else None,
        carried_by=carried_by or None,
        language="en",
    )
    paragraphs: list[Paragraph] = []
    start = 0
    for n, line in enumerate(text.split("\n")):
        if line.strip():
            paragraphs.append(Paragraph(article.id, n, doc.span(start, start + len(line))))
        start += len(line) + 1
    made: Iterator[Imprint] = imprints.PART.build()(
        Reading(doc).with_layers([article, *paragraphs])
    )
    return next(made)
