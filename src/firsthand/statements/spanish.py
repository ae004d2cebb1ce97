"""Spanish: quotations by their marks, and who says them where a verb of saying stands beside."""

from __future__ import annotations

from firsthand.plugins import Part
from firsthand.statements import Extract
from firsthand.statements._abroad import Abroad, Marks
from firsthand.syntax import Paragraph

MARKS = Marks(
    languages=frozenset({"es"}),
    verbs=(
        "dijo",
        "dice",
        "dijeron",
        "declaró",
        "declaran",
        "afirmó",
        "afirma",
        "explicó",
        "explica",
        "añadió",
        "agregó",
        "señaló",
        "señala",
        "aseguró",
        "asegura",
        "relató",
        "relata",
        "contó",
        "según",
        "ha dicho",
        "ha declarado",
    ),
    dashes="—–",
)


def build() -> Extract:
    """The part; it needs no model."""
    return Abroad(MARKS, frozenset())


PART = Part(name="spanish", version=1, build=build, needs=frozenset({Paragraph}))
