"""How alike two statements are: who, what, whom, where, when, over the words that tell."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from firsthand.claims._words import canon, name, weight
from firsthand.model import Gist, Stance
from firsthand.model.quick import dataclass

ANY_TIME = (date.min, date.max)
PAIRS_HELD = 64  # every comparison asks for the pair at hand


@dataclass(frozen=True, slots=True)
class Act:
    """A clause in canonical words; participants named and unnamed are kept apart."""

    verb: str
    agents: frozenset[str]
    patients: frozenset[str]
    negated: bool


@dataclass(frozen=True, slots=True)
class View:
    """A gist in canonical words."""

    acts: tuple[Act, ...]
    bag: Mapping[str, float]  # what each word tells, names included
    words: frozenset[str]  # of the bag
    names: frozenset[str]
    parties: frozenset[str]  # words of any participant, and all names
    verbs: frozenset[str]  # of the acts
    total: float  # of the bag
    since: date  # first day it may be about
    until: date
    denied: bool  # says that it is not so
    has_not: bool  # one of its acts is negated


class Nearness(NamedTuple):
    """What the words that two statements share tell: all that most pairs need to be told apart."""

    shared: frozenset[str]  # canonical words
    told: float  # what the shared words tell in all
    share: float  # 0–1, of what the two tell together
    cover: float  # 0–1, of what the shorter tells


class Likeness(NamedTuple):
    """What two statements share; a tuple, which is made in a third of the time: one a pair."""

    shared: frozenset[str]  # canonical words
    told: float  # what the shared words tell in all
    beyond: float  # of it, what words tell that name no participant
    share: float  # 0–1, of what the two tell together
    cover: float  # 0–1, of what the shorter tells
    verb: str  # canonical verb that both have; empty: none
    roles: int  # participants of that verb that agree, less those that clash
    flipped: bool  # of the act shared, one says that it was not
    clash: str  # what keeps them apart; empty: nothing


def calls_untrue(gist: Gist) -> bool:
    """Whether its content is what it denies; "nobody was held", in a denial, is what it tells."""
    return gist.stance is Stance.DENIES and not gist.negated


def says_so(gist: Gist) -> bool:
    """Whether its content is what it tells: plainly, or in a denial that nobody did it."""
    denies_so = gist.stance is Stance.DENIES and gist.negated
    return denies_so or gist.stance is Stance.ASSERTS


@lru_cache(maxsize=32_768)
def view(gist: Gist) -> View:
    """The gist in canonical words."""
    names = frozenset(name(word) for word in gist.names)
    acts = tuple(
        Act(
            canon(clause.predicate),
            _party(clause.agents, gist.names),
            _party(clause.patients, gist.names),
            clause.negated,
        )
        for clause in gist.clauses
    )
    bag = {word: weight(word) for word in map(canon, gist.terms)}
    bag |= dict.fromkeys(names, 1.0)
    since, until = days(gist)
    return View(
        acts=acts,
        bag=bag,
        words=frozenset(bag),
        names=names,
        parties=names.union(*(act.agents | act.patients for act in acts)),
        verbs=frozenset(act.verb for act in acts),
        total=sum(bag.values()),
        since=since,
        until=until,
        denied=calls_untrue(gist),
        has_not=any(act.negated for act in acts),
    )


def _party(words: tuple[str, ...], names: tuple[str, ...]) -> frozenset[str]:
    """Participants in canonical words; a name keeps a capital sign so that it is known as one."""
    return frozenset(f"={name(word)}" if word in names else canon(word) for word in words)


def days(gist: Gist) -> tuple[date, date]:
    """First and last day that the statement may be about, by its own words; else any day."""
    value = gist.time.value if gist.time else None
    return span_of(value) if value else ANY_TIME


def span_of(value: str) -> tuple[date, date]:
    """First and last day of an ISO date, month, year or interval; open ends reach for ever."""
    first, _, last = value.partition("/")
    last = last if "/" in value else first
    return _edge(first, date.min), _edge(last, date.max)


def _edge(value: str, limit: date) -> date:
    """Earliest day of `value` when the limit is the earliest of all, else its latest day."""
    late = limit == date.max
    parts = [int(part) for part in value.split("-") if part.isdigit()]
    match parts:
        case [year, month, day]:
            pass
        case [year, month]:
            day = 28 if late else 1
        case [year]:
            month, day = (12, 31) if late else (1, 1)
        case _:
            return limit
    try:
        return date(year, month, day)
    except ValueError:
        return limit


@lru_cache(maxsize=PAIRS_HELD)
def nearness(one: Gist, other: Gist) -> Nearness:
    """What their shared words tell. The same for either order."""
    left, right = view(one), view(other)
    shared = left.words & right.words
    told = sum(map(left.bag.__getitem__, shared))  # quarters: exact in any order
    least, joint = min(left.total, right.total), left.total + right.total - told
    return Nearness(shared, told, told / joint if joint else 0.0, told / least if least else 0.0)


@lru_cache(maxsize=PAIRS_HELD)
def likeness(one: Gist, other: Gist) -> Likeness:
    """What the two share. The same for either order."""
    shared, told, share, cover = nearness(one, other)
    left, right = view(one), view(other)
    beyond = sum(map(left.bag.__getitem__, shared - left.parties - right.parties))
    verb, agreed, flipped = _best_act(left, right)
    flipped = flipped != (left.denied != right.denied)
    clash = _clash(left, right)
    return Likeness(shared, told, beyond, share, cover, verb, agreed, flipped, clash)


def _best_act(left: View, right: View) -> tuple[str, int, bool]:
    """Verb, agreement of roles and whether one negates it, for the acts that agree best."""
    if left.verbs.isdisjoint(right.verbs):
        return "", 0, False
    agreed, verb, flipped = max(
        (roles(mine, theirs), mine.verb, mine.negated != theirs.negated)
        for mine in left.acts
        for theirs in right.acts
        if mine.verb == theirs.verb
    )
    return verb, agreed, flipped


def roles(mine: Act, theirs: Act) -> int:
    """How many of the two roles agree, less those that clash."""
    return agreement(mine.agents, theirs.agents) + agreement(mine.patients, theirs.patients)


def agreement(mine: frozenset[str], theirs: frozenset[str]) -> int:
    """1 when the parties share a word and no name keeps them apart, -1 when they differ, else 0."""
    if not mine or not theirs:
        return 0
    my_names = {word for word in mine if word[0] == "="}
    their_names = {word for word in theirs if word[0] == "="}
    if my_names and their_names and not my_names & their_names:
        return -1
    return 1 if mine & theirs else -1


def _clash(left: View, right: View) -> str:
    if left.since > right.until or right.since > left.until:
        return "time"
    if left.names and right.names and not left.names & right.names:
        return "names"
    return ""
