"""Serbian, Croatian, Bosnian: quotations by their marks, and who says them beside a verb."""

from __future__ import annotations

from firsthand.plugins import Part
from firsthand.statements import Extract
from firsthand.statements._abroad import Abroad, Marks
from firsthand.syntax import Paragraph

MARKS = Marks(
    languages=frozenset({"sr", "hr", "bs", "sh"}),
    verbs=(
        "rekao je",
        "rekla je",
        "rekli su",
        "kaže",
        "kažu",
        "kazao je",
        "kazala je",
        "izjavio je",
        "izjavila je",
        "izjavili su",
        "dodao je",
        "dodala je",
        "tvrdi",
        "tvrde",
        "navodi",
        "navodi se",
        "ističe",
        "objasnio je",
        "objasnila je",
        "рекао је",
        "рекла је",
        "рекли су",
        "каже",
        "кажу",
        "казао је",
        "изјавио је",
        "изјавила је",
        "додао је",
        "додала је",
        "тврди",
        "наводи",
        "истиче",
    ),
    dashes="—–-",
)


def build() -> Extract:
    """The part; it needs no model."""
    return Abroad(MARKS, frozenset())


PART = Part(name="serbian", version=1, build=build, needs=frozenset({Paragraph}))
