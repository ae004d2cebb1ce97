"""What people decided, laid over the claims of a shelf: only claims that it touches are counted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

import numpy as np

from firsthand.judging import Judged, Told, claim_as_judged, judged
from firsthand.model import Claim, Judgement
from firsthand.store.room import RoomView
from firsthand.web.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Overlay:
    """Judgements of a case, and the claims that are other for them."""

    by: Judged
    claims: Mapping[str, Claim]
    numbers: Mapping[str, int]  # of the latest judgement about each record
    last: int  # number of the latest judgement


EMPTY = Overlay(judged(()), MappingProxyType({}), MappingProxyType({}), 0)


def laid(
    view: RoomView, shelf: Shelf, had: Overlay, new: Sequence[tuple[int, Judgement]]
) -> Overlay:
    """The overlay with new judgements; only claims that these touch are counted anew."""
    if not new:
        return had
    by = judged((*had.by.everything, *(each for _, each in new)))
    claims = dict(had.claims)
    for claim_id in _touched(view, shelf, [each for _, each in new]):
        claims[claim_id] = claim_as_judged(view.claim(claim_id), _told(view, claim_id), by)
    numbers = {**had.numbers, **{each.about: number for number, each in new}}
    return Overlay(by, MappingProxyType(claims), MappingProxyType(numbers), new[-1][0])


def _touched(view: RoomView, shelf: Shelf, new: Iterable[Judgement]) -> list[str]:
    """Claims whose statements or origins were judged."""
    named = sorted({id_ for each in new for id_ in (each.about, each.other) if id_})
    numbers = [*view.statement_numbers(named), *view.statements_of_origins(named)]
    found = [shelf.ids[place] for place in shelf.places_of(numbers)]
    found += [id_ for id_ in named if id_ in shelf.place_of]
    return list(dict.fromkeys(found))


def _told(view: RoomView, claim_id: str) -> Told:
    claim = view.claim(claim_id)
    ids = (*claim.supports, *claim.opposes)
    statements = {id_: view.statement(id_) for id_ in ids}
    rootings = {id_: tuple(view.rootings(id_)) for id_ in ids}
    named = {o for some in rootings.values() for r in some for o in (r.origin_id, *r.maybe)}
    origins = {origin.id: origin for origin in view.origins_named(sorted(named))}
    return Told(statements, rootings, origins, lambda id_: view.words(statements[id_].content))


def counted_anew(shelf: Shelf, claims: Mapping[str, Claim]) -> Shelf:
    """The shelf with the counts of these claims."""
    known = [(shelf.place_of[id_], claim) for id_, claim in claims.items() if id_ in shelf.place_of]
    if not known:
        return shelf
    places = np.array([place for place, _ in known])
    low, high, articles = shelf.low.copy(), shelf.high.copy(), shelf.articles.copy()
    supports, opposes = shelf.supports.copy(), shelf.opposes.copy()
    low[places] = [claim.origins.low for _, claim in known]
    high[places] = [claim.origins.high for _, claim in known]
    articles[places] = [claim.articles if claim.supports else 0 for _, claim in known]
    supports[places] = [len(claim.supports) for _, claim in known]
    opposes[places] = [len(claim.opposes) for _, claim in known]
    return replace(shelf, low=low, high=high, articles=articles, supports=supports, opposes=opposes)
