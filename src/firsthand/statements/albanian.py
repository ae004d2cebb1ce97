"""Albanian: quotations by their marks, and who says them where a verb of saying stands beside."""

from __future__ import annotations

from firsthand.plugins import Part
from firsthand.statements import Extract
from firsthand.statements._abroad import Abroad, Marks
from firsthand.syntax import Paragraph

MARKS = Marks(
    languages=frozenset({"sq"}),
    verbs=(
        "tha",
        "thotë",
        "thonë",
        "ka thënë",
        "kanë thënë",
        "deklaroi",
        "ka deklaruar",
        "shtoi",
        "tregoi",
        "tregon",
        "shpjegoi",
        "shpjegon",
        "pohoi",
        "njoftoi",
        "përgjigjet",
        "shprehet",
        "u shpreh",
    ),
    dashes="—–-",
)


def build() -> Extract:
    """The part; it needs no model."""
    return Abroad(MARKS, frozenset())


PART = Part(name="albanian", version=1, build=build, needs=frozenset({Paragraph}))
