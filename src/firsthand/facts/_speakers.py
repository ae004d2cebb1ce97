"""What those who speak in a text do elsewhere in it: tell what they saw, or say nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from firsthand.facts._bodies import Bodies
from firsthand.model import Basis, Stance, Statement


class Speakers:
    """The statements of one reading that have a source, by whoever speaks."""

    def __init__(self, bodies: Bodies) -> None:
        self._bodies = bodies
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
        """Of whoever says it: a witness by something said, silent elsewhere, somebody's mouth."""
        said = self._told[self._who(statement)]
        if any(told.basis is Basis.FIRST_HAND for told in said):
            yield "witness"
        if any(told.stance is Stance.NO_COMMENT and told is not statement for told in said):
            yield "silent elsewhere"
        end = self._bodies.ends.get(statement.id)
        if end is not None and end.speaks_for is not None:
            yield "speaks for"
