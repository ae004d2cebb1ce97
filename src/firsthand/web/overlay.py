"""What people decided, laid over the claims of a shelf: only claims that it touches are counted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

import numpy as np

from firsthand.decided import Decided
from firsthand.judging import PAIRS, Judged, judged
from firsthand.model import Basis, Claim, Judgement, Verdict
from firsthand.store.room import RoomView
from firsthand.web.columns import Facet, paired
from firsthand.web.shelf import NEVER, Shelf, of_counts

COUNTED: Final = ("low", "high", "articles", "supports", "opposes", "first", "last")
LATER: Final = np.iinfo(np.int32).max  # than any day
KNOWN: Final = frozenset(Basis) - {Basis.UNKNOWN}


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
    decided = Decided.over(view, by)
    for claim_id in _touched(view, shelf, (had.by, by), [each for _, each in new]):
        claims[claim_id] = decided.decided(view.claim(claim_id))
    numbers = {**had.numbers, **{each.about: number for number, each in new}}
    return Overlay(by, MappingProxyType(claims), MappingProxyType(numbers), new[-1][0])


def _touched(
    view: RoomView, shelf: Shelf, by: tuple[Judged, Judged], new: Sequence[Judgement]
) -> list[str]:
    """Claims that were judged, whose statements were, or that hold two origins that were."""
    named = sorted({id_ for each in new for id_ in (each.about, each.other) if id_})
    found = [shelf.ids[place] for place in shelf.places_of(view.statement_numbers(named))]
    found += [id_ for id_ in named if id_ in shelf.ids]
    asked = {each.other for each in new if each.verdict is Verdict.UNDO}
    undone = [each for each in by[1].everything if each.id in asked]
    for each in (*new, *undone):
        if each.verdict in PAIRS and each.other:
            ends = (each.about, each.other)
            found += _holding(view, shelf, {*ends, *_same(ends, by[0]), *_same(ends, by[1])})
    return list(dict.fromkeys(found))


def _same(ids: Iterable[str], by: Judged) -> set[str]:
    """Origins that people say are one of these."""
    roots = {by.merged.get(id_, id_) for id_ in ids}
    return roots | {id_ for id_, root in by.merged.items() if root in roots}


def _holding(view: RoomView, shelf: Shelf, origins: Set[str]) -> list[str]:
    """Claims whose statements rest, or may rest, on two of these origins or more."""
    held: dict[int, set[str]] = defaultdict(set)
    for statement, some in view.rooted_on(sorted(origins)):
        for place in shelf.places_of([statement]):
            held[place].update(some)
    return [shelf.ids[place] for place, some in held.items() if len(some) > 1]


def counted_anew(view: RoomView, shelf: Shelf, overlay: Overlay) -> Shelf:
    """The shelf with the counts, the days and the values of the claims that people touched."""
    known = [claim for id_, claim in overlay.claims.items() if id_ in shelf.ids]
    if not known:
        return shelf
    places = np.array([shelf.ids.place(claim.id) for claim in known])
    columns = {name: getattr(shelf, name).copy() for name in COUNTED}
    columns["low"][places] = [claim.origins.low for claim in known]
    columns["high"][places] = [claim.origins.high for claim in known]
    columns["articles"][places] = [claim.articles if claim.supports else 0 for claim in known]
    columns["supports"][places] = [len(claim.supports) for claim in known]
    columns["opposes"][places] = [len(claim.opposes) for claim in known]
    for place, claim in zip(places.tolist(), known, strict=True):
        kept = view.statement_numbers((*claim.supports, *claim.opposes))
        first, last = (each.among(np.array(kept, np.int32))[1] for each in shelf.days)
        columns["first"][place] = first.min(initial=LATER) if len(first) else NEVER
        columns["last"][place] = last.max(initial=NEVER)
    facets = {
        name: _valued(view, facet, shelf, (known, overlay.by))
        for name, facet in shelf.facets.items()
    }
    for name in ("origins", "opposed"):
        facets[name] = of_counts(name, columns["high"], columns["opposes"])
    return replace(shelf, **columns, facets=facets)


def _valued(
    view: RoomView, facet: Facet, shelf: Shelf, judged_: tuple[Sequence[Claim], Judged]
) -> Facet:
    """The facet with the values of these claims read from the statements that people left."""
    known, by = judged_
    places = np.array([shelf.ids.place(claim.id) for claim in known])
    rest = ~np.isin(facet.claims, places)
    claims, values = [facet.claims[rest]], [facet.value[rest]]
    for place, claim in zip(places.tolist(), known, strict=True):
        ids = claim.supports if facet.name == "basis" else (*claim.supports, *claim.opposes)
        corrected = {id_: by.corrections(id_).get(facet.name) for id_ in ids}
        plain = [id_ for id_ in ids if corrected[id_] is None]
        told = facet.told.among(np.array(view.statement_numbers(plain), np.int32))[1]
        said = [facet.values.index(value) for value in corrected.values() if value in KNOWN]
        found = np.array([*told.tolist(), *said], np.int32)
        claims.append(np.full(len(found), place, np.int32))
        values.append(found)
    pairs = paired(np.concatenate(claims), np.concatenate(values), len(facet.values))
    return facet.with_pairs(pairs)
