"""Quotations of languages that have no part of their own: the marks alone, nobody is named."""

from __future__ import annotations

from firsthand.plugins import Part
from firsthand.statements import Extract, albanian, french, german, serbian, spanish
from firsthand.statements._abroad import Abroad, Marks
from firsthand.syntax import Paragraph

PARSED = frozenset({"en"})
OURS = (albanian, french, german, serbian, spanish)


def build() -> Extract:
    """The part; it needs no model."""
    known = PARSED.union(*(part.MARKS.languages for part in OURS))
    return Abroad(Marks(frozenset(), dashes="—–"), known)


PART = Part(name="elsewhere", version=1, build=build, needs=frozenset({Paragraph}))
