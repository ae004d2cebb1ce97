"""German: quotations by their marks, and who says them where a verb of saying stands beside."""

from __future__ import annotations

from firsthand.plugins import Part
from firsthand.statements import Extract
from firsthand.statements._abroad import Abroad, Marks
from firsthand.syntax import Paragraph

MARKS = Marks(
    languages=frozenset({"de"}),
    verbs=(
        "sagt",
        "sagte",
        "sagten",
        "erklärt",
        "erklärte",
        "berichtet",
        "berichtete",
        "erzählt",
        "erzählte",
        "fügt",
        "fügte",
        "betont",
        "betonte",
        "behauptet",
        "behauptete",
        "bestätigt",
        "bestätigte",
        "räumt",
        "räumte",
        "so",
    ),
    dashes="",
)


def build() -> Extract:
    """The part; it needs no model."""
    return Abroad(MARKS, frozenset())


PART = Part(name="german", version=1, build=build, needs=frozenset({Paragraph}))
