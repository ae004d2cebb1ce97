"""Two figures beside each other: the same count, a rival one, or another thing counted."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType

from firsthand.claims._alike import PAIRS_HELD, span_of
from firsthand.claims._words import FIELD, canon, weight
from firsthand.model import Amount, FigureKind, Gist

LOOSE = 0.1  # share by which "about" may differ
ANY_HEAD = frozenset({FigureKind.SHARE, FigureKind.MONEY})
QUANTITIES = frozenset({FigureKind.COUNT, FigureKind.SHARE, FigureKind.MONEY})
# What befell those counted, told by a state or a noun instead of the verb.
STATES = MappingProxyType(
    {"dead": "kill", "die": "kill", "death": "kill", "fatalit": "kill", "kill": "kill"}
    | {"wound": "wound"}
)
TOLLED = frozenset(STATES.values())
CLOSE = 1.25  # "at least 10" and "12" may be one toll
UNTOLD = frozenset({"other", "more", "further", "number"})  # heads that do not say what is counted
ALIKE_COUNTED = 0.6  # share of the shorter description that the longer one has too


class Relation(StrEnum):
    """How two figures stand to each other."""

    AGREE = "agree"  # the same thing, values that can both hold
    RIVAL = "rival"  # the same thing, values that cannot both hold
    OTHER_TIME = "other-time"  # the same thing at another time
    OTHER_UNIT = "other-unit"  # the same thing in another currency
    OTHER_END = "other-end"  # both tell of one change, with one start and two ends
    SAME_NUMBER = "same-number"  # one number, two things
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Pair:
    """A figure of one statement beside a figure of another."""

    one: Amount
    other: Amount
    relation: Relation


APART = frozenset({Relation.RIVAL, Relation.OTHER_END})


@lru_cache(maxsize=PAIRS_HELD)
def pairs(one: Gist, other: Gist) -> tuple[Pair, ...]:
    """All pairs of figures that have something to do with each other."""
    return () if things(one).isdisjoint(things(other)) else tuple(_pairs(one, other))


@lru_cache(maxsize=32_768)
def things(gist: Gist) -> frozenset[str]:
    """Heads of what is counted; sums and shares meet others of their kind whatever they count."""
    kinds = {amount.kind.value for amount in gist.figures if amount.kind in ANY_HEAD}
    return frozenset(kinds | {f"={counted(amount)[0]}" for amount in gist.figures})


def _pairs(one: Gist, other: Gist) -> Iterator[Pair]:
    starts = [
        (mine, theirs)
        for mine in one.figures
        for theirs in other.figures
        if one_start(mine, theirs)
    ]
    heads = {counted(mine)[0] for mine, _ in starts}
    begun = {amount for start in starts for amount in start}
    for mine in one.figures:
        for theirs in other.figures:
            relation = relate(mine, theirs)
            if counted(mine)[0] in heads and not {mine, theirs} & begun:
                relation = _end(mine, theirs)
            elif relation is Relation.OTHER_TIME and {mine, theirs} & begun:
                continue  # the start of a change beside its end
            if relation is not Relation.NONE:
                yield Pair(mine, theirs, relation)


def _end(mine: Amount, theirs: Amount) -> Relation:
    """How the ends of two changes with one start stand to each other."""
    if counted(mine)[0] != counted(theirs)[0]:
        return Relation.NONE
    equal = (mine.value, mine.time) == (theirs.value, theirs.time) and mine.value is not None
    return Relation.AGREE if equal else Relation.OTHER_END


def one_start(mine: Amount, theirs: Amount) -> bool:
    """Whether both print one number for one thing at one time."""
    return (
        mine.time is not None
        and mine.value is not None
        and mine.value == theirs.value
        and mine.time == theirs.time
        and counted(mine)[0] == counted(theirs)[0]
    )


def rival(one: Gist, other: Gist) -> bool:
    """Whether the two count the same thing, or tell a toll of one kind, and no number agrees."""
    if not one.figures or not other.figures:
        return False
    found = {pair.relation for pair in pairs(one, other)}
    if found & APART and Relation.AGREE not in found:
        return True
    mine, theirs = tolls(one), tolls(other)
    return any(
        not any(close(number, another) for number in mine[act] for another in theirs[act])
        for act in mine.keys() & theirs.keys()
    )


@lru_cache(maxsize=32_768)
def tolls(gist: Gist) -> Mapping[str, frozenset[float]]:
    """Numbers of those killed and of those wounded, whoever they are."""
    found: dict[str, set[float]] = defaultdict(set)
    for amount in gist.figures:
        act = counted(amount)[1]
        if amount.kind is FigureKind.COUNT and act in TOLLED:
            found[act].add(edge(amount))
    return {act: frozenset(numbers) for act, numbers in found.items()}


def close(number: float, another: float) -> bool:
    """Whether two numbers may be one count: "at least 10" and "12"."""
    low, high = sorted((number, another))
    return high <= CLOSE * low


def relate(mine: Amount, theirs: Amount) -> Relation:
    """How the two figures stand to each other. The same for either order."""
    if mine.kind is not theirs.kind or mine.kind not in QUANTITIES:
        return Relation.NONE
    if mine.kind is FigureKind.MONEY and mine.unit != theirs.unit:
        return Relation.OTHER_UNIT if priced(mine) & priced(theirs) else Relation.NONE
    same_thing = counts_alike(mine, theirs)
    if not same_thing:
        equal = mine.kind is FigureKind.SHARE and mine.value == theirs.value
        return Relation.SAME_NUMBER if equal and mine.value is not None else Relation.NONE
    if times_differ(mine, theirs):
        return Relation.OTHER_TIME
    return Relation.AGREE if overlap(mine, theirs) else Relation.RIVAL


def overlap(mine: Amount, theirs: Amount) -> bool:
    """Whether one value can satisfy both."""
    (low, high), (their_low, their_high) = bounds(mine), bounds(theirs)
    return low <= their_high and their_low <= high


def bounds(figure: Amount) -> tuple[float, float]:
    """Least and greatest value that the figure allows; "about" loosens both."""
    low = -math.inf if figure.low is None else figure.low
    high = math.inf if figure.high is None else figure.high
    if figure.value is not None and figure.low is None and figure.high is None:
        low = high = figure.value
    slack = LOOSE if figure.approximate else 0.0
    return low * (1 - slack), high * (1 + slack)


def is_open(figure: Amount) -> bool:
    """Whether the words give a bound only: at least, more than, up to."""
    return figure.value is None


def edge(amount: Amount) -> float:
    """The number printed; of a range the greater one, of a bound the bound."""
    known = (amount.value, amount.high, amount.low)
    return next((number for number in known if number is not None), 0.0)


def times_differ(mine: Amount, theirs: Amount) -> bool:
    """Whether both print a time and the times do not meet."""
    if not (mine.time and theirs.time):
        return False
    since, until = span_of(mine.time)
    their_since, their_until = span_of(theirs.time)
    return since > their_until or their_since > until


def long_days(time: str) -> int:
    """Days that an ISO time spans."""
    since, until = span_of(time)
    return (until - since).days


def counts_alike(mine: Amount, theirs: Amount) -> bool:
    """Whether the words make the two count one thing, of one whole, in one state."""
    (head, act), (their_head, their_act) = counted(mine), counted(theirs)
    if not head or head in UNTOLD or head != their_head or (act and their_act and act != their_act):
        return False
    if mine.kind is FigureKind.SHARE and not _alike(bag(mine.of), bag(theirs.of)):
        return False
    return not _narrower(mine, theirs)


def _narrower(mine: Amount, theirs: Amount) -> bool:
    """Whether the words beside the heads make one a part of the other, or another thing."""
    left, right = bag(mine.detail), bag(theirs.detail)
    if not left or not right:
        return any(weight(word) >= 1.0 for word in left | right) and bool(left) != bool(right)
    return not _alike(left, right)


def _alike(left: frozenset[str], right: frozenset[str]) -> bool:
    least = min(sum(map(weight, left)), sum(map(weight, right)))
    return not least or sum(map(weight, left & right)) >= ALIKE_COUNTED * least


@lru_cache(maxsize=32_768)
def bag(words: tuple[str, ...]) -> frozenset[str]:
    """The words in canonical form."""
    return frozenset(canon(word) for word in words if word.isalpha())


def priced(amount: Amount) -> frozenset[str]:
    """Canonical words for what is paid, sold or fined."""
    return frozenset(
        word for word in bag((amount.counted, amount.act, *amount.detail)) if weight(word) >= FIELD
    )


@lru_cache(maxsize=32_768)
def counted(amount: Amount) -> tuple[str, str]:
    """Canonical head of what is counted, and what befell it: "12 dead" are 12 people killed."""
    head, act = canon(amount.counted) if amount.counted else "", canon(amount.act)
    if head in STATES:
        return "person", STATES[head]
    return head, STATES.get(act, act)
