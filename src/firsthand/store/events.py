"""Events that several articles tell: a view of incidents and claims, nothing of this is stored."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import pairwise

from firsthand.model import Claim, Incident

Told = Mapping[str, list[Incident]]  # incidents by statement


def shared_events(incidents: Iterable[Incident], claims: Iterable[Claim]) -> Mapping[str, str]:
    """For each event of an article that another tells too, the id that all of them share.

    Statements of one claim that each tell one incident of an act tell one event, unless their
    times differ. The shared id is the smallest of the articles' own; others are left out.
    """
    told: dict[str, list[Incident]] = defaultdict(list)
    for incident in incidents:
        if incident.event:
            told[incident.statement_id].append(incident)
    above: dict[str, str] = {}
    for claim in claims:
        for same in _acts(told, claim).values():
            for one, other in pairwise(same):
                if _same_time(one, other):
                    _join(above, one.event, other.event)
    return {event: _root(above, event) for event in above}


def _acts(told: Told, claim: Claim) -> Mapping[str, list[Incident]]:
    """By act, the only incident of it in each supporting statement that has one."""
    found: dict[str, list[Incident]] = defaultdict(list)
    for statement in claim.supports:
        held: dict[str, list[Incident]] = defaultdict(list)
        for incident in told.get(statement, ()):
            held[incident.act].append(incident)
        for act, some in held.items():
            if len({incident.event for incident in some}) == 1:
                found[act].append(some[0])
    return found


def _same_time(one: Incident, other: Incident) -> bool:
    """Whether one of the times may hold the other: a span of time may, and one that is not told."""
    mine, theirs = one.time and one.time.value, other.time and other.time.value
    if not mine or not theirs or "/" in mine + theirs:
        return True
    return mine.startswith(theirs) or theirs.startswith(mine)


def _root(above: Mapping[str, str], event: str) -> str:
    while above.get(event, event) != event:
        event = above[event]
    return event


def _join(above: dict[str, str], one: str, other: str) -> None:
    roots = sorted({_root(above, one), _root(above, other)})
    if one != other:
        for event in (one, other, *roots):
            above.setdefault(event, event)
        above[roots[-1]] = roots[0]
