"""French: quotations by their marks, and who says them where a verb of saying stands beside."""

from __future__ import annotations

from firsthand.plugins import Part
from firsthand.statements import Extract
from firsthand.statements._abroad import Abroad, Marks
from firsthand.syntax import Paragraph

MARKS = Marks(
    languages=frozenset({"fr"}),
    verbs=(
        "dit",
        "a dit",
        "ont dit",
        "disent",
        "déclare",
        "a déclaré",
        "ont déclaré",
        "affirme",
        "a affirmé",
        "explique",
        "a expliqué",
        "raconte",
        "a raconté",
        "ajoute",
        "a ajouté",
        "précise",
        "a précisé",
        "témoigne",
        "a témoigné",
        "estime",
        "a estimé",
        "assure",
        "a assuré",
        "répond",
        "a répondu",
        "reconnaît",
        "a reconnu",
        "selon",
    ),
    dashes="—–",
)


def build() -> Extract:
    """The part; it needs no model."""
    return Abroad(MARKS, frozenset())


PART = Part(name="french", version=1, build=build, needs=frozenset({Paragraph}))
