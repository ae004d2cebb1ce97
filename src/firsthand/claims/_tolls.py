"""One toll in two articles: so many killed or wounded, in one place, on one day."""

from __future__ import annotations

from functools import lru_cache

from firsthand.claims._alike import Likeness
from firsthand.claims._answers import canonical
from firsthand.claims._charges import is_state
from firsthand.claims._figures import TOLLED, counted, edge
from firsthand.claims._keys import number as key_number
from firsthand.claims._time import apart_days, published
from firsthand.claims._words import canon, name
from firsthand.model import Amount, Attribution, FigureKind, Gist
from firsthand.text.words import words

# Read on pairs of articles of one war: of those with one exact toll of so many, told within a day,
# that share the name of a place and so much of their words, one in twenty was of two events; of
# those of which one names no place, and that share more, none was.
LEAST, MANY = 4, 10
SHARE, SHARE_UNPLACED = 0.2, 0.35
SHARE_OTHERS = 0.5  # where a headline tells it, or others seem to be counted
ANYBODY = frozenset({"", "person", "victim", "other", "more"})
# What is said of an event that is only mentioned: "they condemned an attack that killed ten".
ABOUT = words(
    """
    accuse bear blame call cast come condemn cross decry denounce deplore describe draw follow mark
    mourn prompt resign seek spark trigger
    """
)
DAYS_APART = 1
VAGUE = ("dozen", "score", "hundred", "thousand", "tens of")
CALENDAR = frozenset(
    map(
        name,
        words(
            """
            monday tuesday wednesday thursday friday saturday sunday january february march april
            may june july august september october november december
            """
        ),
    )
)


@lru_cache(maxsize=32_768)
def toll_keys(gist: Gist) -> tuple[tuple[str, float], ...]:
    """What befell how many: the tolls by which an event is known; none where it is mentioned."""
    if canon(gist.predicate) in canonical(ABOUT):
        return ()
    found = {(counted(amount)[1], edge(amount)) for amount in gist.figures if _is_telling(amount)}
    return tuple(sorted(found))


def _is_telling(amount: Amount) -> bool:
    if amount.kind is not FigureKind.COUNT or counted(amount)[1] not in TOLLED:
        return False
    vague = amount.value is None and any(word in amount.printed.lower() for word in VAGUE)
    return edge(amount) >= LEAST and not vague


def _one_count(one: Gist, other: Gist) -> bool:
    """Whether a toll of both is of those who may be the same: not soldiers here, nurses there."""
    return any(
        counted(mine)[1] == counted(theirs)[1]
        and edge(mine) == edge(theirs)
        and (counted(mine)[0] == counted(theirs)[0] or {_head(mine), _head(theirs)} & ANYBODY)
        for mine in filter(_is_telling, one.figures)
        for theirs in filter(_is_telling, other.figures)
    )


def _head(amount: Amount) -> str:
    return counted(amount)[0]


@lru_cache(maxsize=32_768)
def event_places(gist: Gist) -> frozenset[str]:
    """Names in it that are of no country and no day."""
    return frozenset(
        named for word in gist.names if (named := name(word)) not in CALENDAR and not is_state(word)
    )


def is_one_toll(one: Gist, other: Gist, like: Likeness) -> bool:
    """Whether two articles of one day tell one exact toll, and nothing says of two places."""
    if one.article_id == other.article_id or apart_days(one, other) > DAYS_APART:
        return False
    if not (published(one) and published(other)) or like.share < SHARE:
        return False
    tolls = set(toll_keys(one)) & set(toll_keys(other))
    if not tolls or not _is_one_place(one, other, tolls, like):
        return False
    told_by = (one.attribution, other.attribution)
    sure = Attribution.HEADLINE not in told_by and _one_count(one, other)
    return sure or like.share >= SHARE_OTHERS


def _is_one_place(one: Gist, other: Gist, tolls: set[tuple[str, float]], like: Likeness) -> bool:
    """Whether both name one place, or one of them none and the tolls are two, or many."""
    mine, theirs = event_places(one), event_places(other)
    if mine and theirs:
        return not mine.isdisjoint(theirs)
    many = max(number for _, number in tolls) >= MANY and like.share >= SHARE_UNPLACED
    return many or len(tolls) > 1


def keys_of_tolls(gist: Gist, days: tuple[int, ...]) -> frozenset[int]:
    """Keys by toll and window of days; none where nobody knows the day."""
    return frozenset(key_number("toll", day, *toll) for toll in toll_keys(gist) for day in days)
