"""Writing claims: most are of one statement, and stand in its row."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from typing import Any, Final

from firsthand.model import Claim, OriginCount
from firsthand.store import tables
from firsthand.store.file import Connection
from firsthand.store.ids import spelt
from firsthand.store.numbers import Numbers
from firsthand.store.reasons import Reasons
from firsthand.store.rooted import RESTS
from firsthand.text.keys import ID_CHARS, turned

LISTED: Final = "IN (SELECT value FROM json_each(?))"
ABOVE: Final = (  # number of a claim that no statement titles
    f"SELECT max(coalesce(max(number), 0), {1 << 30}) + 1 FROM claim_row"
)


class Claims:
    """Rows of claims of some statements, whose numbers and words are known by their ids."""

    def __init__(self, db: Connection, numbers: dict[str, int], words: Mapping[str, str]) -> None:
        self.db = db
        self.numbers = numbers
        self.words = words
        self.reasons = Reasons(db)
        (self.above,) = db.execute(ABOVE).fetchone()
        self.rows: list[tuple[Any, ...]] = []
        self.alike = Numbers(db)
        self.alone: list[tuple[int, int]] = []
        self.members: list[tuple[int, int, int, int]] = []
        self.rests_on: dict[int, set[str]] = defaultdict(set)
        query = (
            f"SELECT s.number, o.id FROM statement_row s {RESTS} "
            f"JOIN origin_row o ON o.number = r.origin_id WHERE s.number {LISTED}"
        )
        for number, origin in db.execute(query, (json.dumps(sorted(numbers.values())),)):
            self.rests_on[number].add(spelt(origin))

    def add(self, claim: Claim) -> None:
        """Notes the rows of one claim."""
        count = claim.origins
        sides = ((claim.supports, 0), (claim.opposes, 1))
        members = [
            (self.numbers[each], opposes, place)
            for ids, opposes in sides
            for place, each in enumerate(ids)
        ]
        titled = turned(claim.id) if len(claim.id) == ID_CHARS else ""
        is_titled = titled in claim.supports or titled in claim.opposes
        number = self.numbers[titled] if is_titled else self.above
        self.above += not is_titled
        title = None if is_titled and self.words.get(titled) == claim.title else claim.title
        ends = {id_ for each in claim.supports for id_ in self.rests_on[self.numbers[each]]}
        ids = None if tuple(sorted(ends)) == count.ids else tables.listed(count.ids)
        why = self.reasons.several(count.why)
        if is_titled and len(members) == 1 and title is ids is None:
            alike = (*_counted(count, why, claim), ("opposes", members[0][1]))
            self.alone.append((self.alike["claim_shared", alike], number))
            return
        told = (None if is_titled else claim.id, title, count.low, count.high)
        self.rows.append((number, *told, ids, why, claim.articles))
        self.members.extend((number, *member) for member in members)

    def write(self) -> None:
        """Writes what was noted."""
        self.db.executemany(
            "INSERT INTO claim_row (number, id, title, low, high, ids, why, articles) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            self.rows,
        )
        self.db.executemany(
            "INSERT INTO claim_member (claim, statement, opposes, place) VALUES (?, ?, ?, ?)",
            self.members,
        )
        self.db.executemany("UPDATE statement_row SET claim = ? WHERE number = ?", self.alone)


def _counted(
    count: OriginCount, why: int | str | None, claim: Claim
) -> tuple[tuple[str, int | str | None], ...]:
    """Columns of a claim that many have alike."""
    return ("low", count.low), ("high", count.high), ("why", why), ("articles", claim.articles)
