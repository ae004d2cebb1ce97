"""Origins with what rests on them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from firsthand.codec import pack
from firsthand.display import Display
from firsthand.model import Origin, Rooting
from firsthand.text.keys import fold


@dataclass(frozen=True, slots=True)
class Resting:
    """An origin as it may be shown, and how much rests on it."""

    origin: Origin
    statements: int
    articles: int
    inferred: int  # of the statements: no words tie them to it

    def row(self) -> dict[str, object]:
        """The record with its counts."""
        counts = {"statements": self.statements, "articles": self.articles}
        return {"type": "origin", **pack(self.origin), **counts, "inferred": self.inferred}


def resting(display: Display, name: str) -> list[Resting]:
    """Origins whose shown name holds `name`, those behind most statements first."""
    view = display.view
    under: dict[str, list[Rooting]] = defaultdict(list)
    for rooting in view.rootings():
        under[rooting.origin_id].append(rooting)
    article_of = {statement.id: statement.article_id for statement in view.statements()}
    found = []
    for origin in map(display.shown, view.origins()):
        told = under[origin.id]
        if fold(name) in fold(origin.name):
            articles = {article_of[rooting.statement_id] for rooting in told}
            inferred = sum(rooting.inferred for rooting in told)
            found.append(Resting(origin, len(told), len(articles), inferred))
    return sorted(found, key=lambda each: (-each.statements, each.origin.name, each.origin.id))
