"""Lines that name the author: "By: Ann Lee in Oldport", "Ann Lee / Herald", "Author: Ann Lee"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.articles import Label
from firsthand.articles._credits import byline
from firsthand.articles._lines import lines
from firsthand.model import Document, Mark, MarkKind
from firsthand.plugins import Part

LEAD = re.compile(
    r"\W*(?:[Bb][Yy][ \xa0]*:|(?:B[Yy]|Par|Von|Nga)[ \xa0]+(?=[^\W\d_a-z])|— ?(?=[A-Z])"
    r"|(?:Written|Reported|Story|Text|Words|Report|Posted|Article) by\b"
    r"|(?:Authors?|Byline|Piše|Autor|Shkruan)[ \xa0]*:)"
)
STROKE = re.compile(r"[ \xa0]*[/|][ \xa0]*")
LINE_CHARS = 120
LINE_WORDS = 16


def label(doc: Document) -> Iterator[Mark]:
    """One mark a line that is a byline and nothing else."""
    for line in lines(doc.text):
        if len(line.text) > LINE_CHARS or len(line.text.split()) > LINE_WORDS:
            continue
        if line.text[-1] in "?!;:" or (line.text[-1] == "." and ". " in line.text):
            continue
        if (LEAD.match(line.text) or STROKE.search(line.text)) and byline(line.text).authors:
            yield Mark(doc.span(line.start, line.end), MarkKind.BYLINE)


def build() -> Label:
    """The label; it needs no model."""
    return label


PART = Part(name="bylines", version=1, build=build)
