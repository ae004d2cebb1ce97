"""Which origins a claim's count is made of, which of them were joined, and what telling them
apart would change: what a person needs to decide whether two origins are one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Final

from firsthand.judging import Judged, Told, claim_as_judged
from firsthand.model import Claim, Origin
from firsthand.text.keys import pair
from firsthand.web.claims import Count
from firsthand.web.desk import Sitting

MOST_ORIGINS: Final = 8  # of a claim, up to which each pair of them is tried
MOST_STATEMENTS: Final = 40


@dataclass(frozen=True, slots=True)
class Named:
    """An origin by a name that tells it from the others of its claim."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Joined:
    """Two origins that are counted as one, or may be, and the count if they were two."""

    one: Named
    other: Named
    then: str


@dataclass(frozen=True, slots=True)
class Ends:
    """The origins of a claim."""

    all: tuple[Named, ...]
    joined: tuple[Joined, ...]


def ends(sitting: Sitting, claim: Claim) -> Ends:
    """The origins of the claim's supporting statements, and those of them that were joined."""
    found = sitting.view.claim(claim.id)
    told = sitting.decided.told(found)
    named = _named(sitting, told, claim)
    if len(named) > MOST_ORIGINS or len(claim.supports) > MOST_STATEMENTS:
        return Ends(tuple(named.values()), ())
    return Ends(tuple(named.values()), tuple(_joined(sitting, (found, claim), told, named)))


def _named(sitting: Sitting, told: Told, claim: Claim) -> dict[str, Named]:
    """Origins that the supporting statements rest on or may rest on, by id."""
    statement_of: dict[str, str] = {}
    for statement_id in claim.supports:
        for rooting in told.rootings.get(statement_id, ()):
            for origin_id in (rooting.origin_id, *rooting.maybe):
                statement_of.setdefault(origin_id, statement_id)
    counted = [id_ for id_ in claim.origins.ids if id_ in statement_of]
    here = {id_: told.origins[id_] for id_ in (*counted, *statement_of) if id_ in told.origins}
    names = {id_: sitting.display.shown(origin).name for id_, origin in here.items()}
    shared = {name for name in names.values() if list(names.values()).count(name) > 1}
    return {
        id_: Named(id_, name if name not in shared else f"{name}, {_where(sitting, here[id_])}")
        for id_, name in names.items()
    }


def _where(sitting: Sitting, origin: Origin) -> str:
    """The article that tells of an origin: `The Courier, 2004-05-03`."""
    if origin.article_id is None:
        return origin.kind.value
    outlet, _, date, *_ = sitting.display.printed_in(sitting.view.article(origin.article_id))
    return ", ".join(part for part in (outlet, date) if not part.startswith("no "))


def _joined(
    sitting: Sitting, claims: tuple[Claim, Claim], told: Told, named: dict[str, Named]
) -> Iterator[Joined]:
    """Pairs that would count for more if they were told apart."""
    found, claim = claims
    by = sitting.overlay.by
    for one, other in combinations(sorted(named), 2):
        if pair(one, other) in by.apart or _root(by, one) == _root(by, other):
            continue  # decided by people already: their judgement can be taken back
        apart = replace(by, apart=by.apart | {pair(_root(by, one), _root(by, other))})
        then = claim_as_judged(found, told, apart).origins
        if (then.low, then.high) > (claim.origins.low, claim.origins.high):
            count = Count(claim.articles, then.low, then.high, len(claim.opposes))
            yield Joined(named[one], named[other], count.words)


def _root(by: Judged, origin_id: str) -> str:
    return by.merged.get(origin_id, origin_id)
