"""A denial that names no deed → the charge in its article that its words point to."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence

from firsthand.forms._charges import EVENTS
from firsthand.model import Attribution, Gist, Stance
from firsthand.model.quick import replace

# Between a charge and "denied any involvement" stand a few sentences, in the news read.
NEAR_CHARS = 900


def answering(gists: Sequence[Gist]) -> Iterator[Gist]:
    """The gists in their order; denials with the charge that stands before them in their article,
    or else with one that takes it up after them.
    """
    by_article: dict[str, list[Gist]] = defaultdict(list)
    for gist in sorted(gists, key=lambda gist: (gist.place, gist.statement_id)):
        by_article[gist.article_id].append(gist)
    for gist in gists:
        found = _charge(gist, by_article[gist.article_id]) if gist.cleared else None
        yield gist if found is None else replace(gist, answers=found.place)


def _charge(denies: Gist, told: Sequence[Gist]) -> Gist | None:
    """The charge; None: none is near, or another event is told between."""
    at = bisect_left([gist.place for gist in told], denies.place)
    for gist in reversed(told[:at]):
        if denies.place - gist.place > NEAR_CHARS:
            break
        if is_charged(denies, gist):
            return gist
        if _tells_another(denies, gist):
            return None
    for gist in told[at:]:
        if gist.place - denies.place > NEAR_CHARS:
            break
        if is_charged(denies, gist) and _takes_up(denies, gist):
            return gist
    return None


def _takes_up(denies: Gist, other: Gist) -> bool:
    """Whether a charge told after a denial is the one denied: in words of blame, or it names the
    event that the denial names.
    """
    if other.attribution is Attribution.NARRATOR:
        return False
    one_event = bool(EVENTS & {*denies.terms} & {*other.terms})
    return one_event or other.accuses or other.stance is Stance.ALLEGES


def is_charged(denies: Gist, other: Gist) -> bool:
    """Whether `other` lays a deed on whom the denial clears, and is not their own word."""
    if {*denies.cleared}.isdisjoint(other.blamed) or not {*denies.cleared}.isdisjoint(other.speaks):
        return False
    return not {*other.cleared} & {*denies.cleared}


def _tells_another(denies: Gist, other: Gist) -> bool:
    """Whether an event of its own, with a name and a time, stands between."""
    is_own = other.attribution is Attribution.NARRATOR
    return is_own and other.telling and other.time is not None and bool(other.names)
