"""What those who speak in a text do elsewhere in it: tell what they saw, deny, or say nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from typing import Final

from firsthand.facts._bodies import Bodies
from firsthand.model import Basis, Stance, Statement

ANSWERING: Final = frozenset({Stance.DENIES, Stance.ACKNOWLEDGES, Stance.NO_COMMENT})


class Speakers:
    """The statements of one reading that have a source, by whoever speaks."""

    def __init__(self, bodies: Bodies, telling: Collection[str]) -> None:
        """`telling` are the ids of statements that tell an act."""
        self._bodies = bodies
        self._telling = telling
        self._told: defaultdict[str, list[Statement]] = defaultdict(list)
        for statement in bodies.reading[Statement]:
            if statement.source:
                self._told[self._who(statement)].append(statement)

    def _who(self, statement: Statement) -> str:
        """The source, else its words."""
        end = self._bodies.ends.get(statement.id)
        words = self._bodies.reading.doc.quote(statement.source[0])
        return end.id if end is not None else " ".join(words.lower().split())

    def traits(self, statement: Statement) -> Iterator[str]:
        """Of whoever says it: a witness, somebody's mouth; who tells acts, answers or is silent
        elsewhere.
        """
        said = self._told[self._who(statement)]
        others = [told for told in said if told is not statement]
        if any(told.basis is Basis.FIRST_HAND for told in said):
            yield "witness"
        if any(told.stance is Stance.NO_COMMENT for told in others):
            yield "silent elsewhere"
        if any(told.stance in ANSWERING for told in others):
            yield "answers elsewhere"
        if any(told.id in self._telling for told in others):
            yield "tells elsewhere"
        end = self._bodies.ends.get(statement.id)
        if end is not None and end.speaks_for is not None:
            yield "speaks for"
