"""A case as people decided: what the program found, with their judgements laid over it.

Nothing is rewritten: the same file, opened as a plain view, still tells what was found.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from firsthand.judging import (
    SPEAKER,
    Judged,
    Rooted,
    Told,
    claim_as_judged,
    corrected,
    judged,
    rooted,
)
from firsthand.model import (
    Chain,
    Claim,
    Discrepancy,
    Naming,
    Origin,
    Rooting,
    Source,
    SourceKind,
    Statement,
)
from firsthand.store.answers import Counted
from firsthand.store.file import Connection, open_to_read
from firsthand.store.view import MANY, Record, View
from firsthand.text.keys import fold, key

HELD: Final = 1_024  # claims whose statements and origins are kept at hand
NOTHING: Final[Mapping[str, Claim]] = MappingProxyType({})


class Decided(View):
    """A view in which claims, statements, chains and origins are as people decided."""

    def __init__(self, db: Connection, by: Judged, known: Mapping[str, Claim] = NOTHING) -> None:
        super().__init__(db)
        self.by = by
        self._known = known  # claims that were counted anew already
        self._made: dict[str, Origin | Source] = {}  # that a person named and no report does
        self._told = lru_cache(HELD)(self._told_of)

    @classmethod
    def open(cls, path: Path, key: str | None = None) -> View:
        """The case as people decided; a plain view where nobody did. Raises as View.open."""
        view = View(open_to_read(path, key))
        by = judged(view.judgements())
        return cls.over(view, by) if by.everything else view

    @classmethod
    def over(cls, view: View, by: Judged, known: Mapping[str, Claim] = NOTHING) -> Decided:
        """The same case, and no other handle on its file."""
        return cls(view._db, by, known)

    @property
    def found(self) -> View:
        """The same case as the program found it."""
        return View(self._db)

    def judged(self) -> tuple[int, int]:
        standing = [each for some in self.by.about.values() for each in some]
        return len(standing), len({each.who for each in standing})

    def claim(self, claim_id: str) -> Claim:
        return self._known.get(claim_id) or self._decided(super().claim(claim_id))

    def claims(
        self, query: str | None = None, limit: int = MANY, offset: int = 0
    ) -> Iterator[Claim]:
        return map(self._decided, super().claims(query, limit, offset))

    def claims_of_statement(self, statement_id: str) -> Iterator[Claim]:
        for found in super().claims_of_statement(statement_id):
            claim = self._decided(found)
            if statement_id in (*claim.supports, *claim.opposes):
                yield claim

    def statement(self, statement_id: str) -> Statement:
        return corrected(super().statement(statement_id), self.by)

    def statements(self, article_id: str | None = None) -> Iterator[Statement]:
        return (corrected(each, self.by) for each in super().statements(article_id))

    def rooting(self, statement_id: str) -> Rooting | None:
        return next(self.rootings(statement_id), None)

    def rootings(self, statement_id: str | None = None) -> Iterator[Rooting]:
        if statement_id is None:
            ids = dict.fromkeys(each.statement_id for each in super().rootings())
            return (each for id_ in ids for each in self.rootings(id_))
        return (each.rooting for each in self._rooted(statement_id))

    def origin(self, origin_id: str) -> Origin:
        made = self._made.get(origin_id)
        return made if isinstance(made, Origin) else super().origin(origin_id)

    def chain(self, statement_id: str) -> Chain | None:
        found = super().chain(statement_id)
        name = self.by.corrections(statement_id).get(SPEAKER)
        if not name or found is None:
            return found
        source = Source(key("source", fold(name)), name, SourceKind.UNKNOWN, Naming.NAMED)
        self._made[source.id] = source
        return replace(found, links=(*found.links[:-1], source.id), beside=())

    def source(self, source_id: str) -> Source:
        made = self._made.get(source_id)
        return made if isinstance(made, Source) else super().source(source_id)

    def facts(self, kind: type[Record], statement_id: str | None = None) -> Iterator[Record]:
        found: Iterator[Any] = super().facts(kind, statement_id)
        return (each for each in found if not self.by.is_rejected(each.statement_id))

    def figures(
        self, query: str | None = None, limit: int = MANY, offset: int = 0
    ) -> Iterator[Counted]:
        found = super().figures(query, limit, offset)
        return (each for each in found if not self.by.is_rejected(each.statement.id))

    def discrepancies(self, statement_id: str | None = None) -> Iterator[Discrepancy]:
        found = super().discrepancies(statement_id)
        return (each for each in found if not any(map(self.by.is_rejected, each.members)))

    def record(self, record_id: str) -> Any:
        match found := super().record(record_id):
            case Statement():
                return corrected(found, self.by)
            case Claim():
                return self._decided(found)
            case _:
                return found

    def told(self, claim: Claim) -> Told:
        """What the count of a claim is made of, as the program found it."""
        return self._told((*claim.supports, *claim.opposes))

    def decided(self, claim: Claim) -> Claim:
        """The claim as found → as people decided."""
        return claim_as_judged(claim, self.told(claim), self.by)

    def _decided(self, found: Claim) -> Claim:
        return self._known.get(found.id) or (self.decided(found) if self._touches(found) else found)

    def _touches(self, claim: Claim) -> bool:
        """Whether people judged the claim, one of its statements, or origins of these."""
        ids = (claim.id, *claim.supports, *claim.opposes)
        if any(id_ in self.by.about for id_ in ids):
            return True
        if not self.by.merged and not self.by.apart:
            return False
        named = {
            *self.by.merged,
            *self.by.merged.values(),
            *(i for two in self.by.apart for i in two),
        }
        return not named.isdisjoint(self.told(claim).origins)

    def _rooted(self, statement_id: str) -> list[Rooted]:
        found = list(rooted(statement_id, self._told((statement_id,)), self.by))
        self._made.update((each.origin.id, each.origin) for each in found)
        return found

    def _told_of(self, ids: tuple[str, ...]) -> Told:
        found = self.found
        statements = {id_: found.statement(id_) for id_ in ids}
        rootings = {id_: tuple(found.rootings(id_)) for id_ in ids}
        named = {o for some in rootings.values() for r in some for o in (r.origin_id, *r.maybe)}
        roots = {self.by.merged[id_] for id_ in named if id_ in self.by.merged}
        origins = {each.id: each for each in found.origins_named(sorted(named | roots))}
        return Told(statements, rootings, origins, lambda id_: found.words(statements[id_].content))
