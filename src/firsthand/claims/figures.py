"""Rival tellings of one quantity, later counts of it, and one number for two things."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from firsthand.claims._alike import Likeness, likeness, nearness, view
from firsthand.claims._figures import (
    Pair,
    Relation,
    counted,
    edge,
    is_open,
    long_days,
    one_start,
    pairs,
    priced,
    things,
)
from firsthand.claims._keys import NO_DAY, number, telling, windows
from firsthand.claims._make import discrepancy, ordered
from firsthand.claims._plain import capital, numbers, when
from firsthand.claims._plain import number as number_of
from firsthand.claims._time import apart_days, published
from firsthand.claims._traits import Trait
from firsthand.claims._words import RARE, canon, name, weight
from firsthand.model import Amount, Discrepancy, DiscrepancyKind, FigureKind, Gist, Link
from firsthand.plugins import Part

if TYPE_CHECKING:
    from firsthand.claims._columns import Pairs
    from firsthand.text.sets import Numbers

Verdict = tuple[DiscrepancyKind, str]  # a reason that begins with ":" follows the numbers

# Tuned by reading samples of the news articles: of two tolls most are of two events.
SHARE_EVENT, DAYS_EVENT = 0.25, 3
LONG_DAYS = 180  # a count of less time is of an event
MOST_TIMES = 2  # two counts of one occasion are seldom further apart
LEAST_BESIDE = 2  # words shared besides names, the toll and those counted
SHARE_ARTICLE = 0.4  # two tolls of one article, or of two days, are of two events unless nearly
# the same is told
TOLD_STATE, SHARE_STATE = 1.0, 0.1  # two counts of a state of affairs, each at its own time
SHARE_RUNNING = 0.4  # a count kept up, told again after months in much the same words
MOST_FIGURES = 2  # figures of one statement that are keyed
MOST_NAMES = 2
MOST_PRICED = 4
MOST_WORDS = 2
SURE_NAMES, SURE_WORDS = 2, 3
# Parts of a country, by which one event is told from another.
SIDES = frozenset(
    canon(f"{side}{end}")
    for side in (
        ["north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"]
    )
    for end in ("", "ern")
)
ARMS = frozenset(
    map(canon, ("rocket", "shell", "airstrike", "raid", "strike", "bombing", "mortar"))
)
TOLLS = frozenset(
    {"attack", "bomb", "death", "die", "kill", "shell", "strik", "terrorist", "wound"}
)


@dataclass(frozen=True, slots=True)
class Figures:
    """Compares figures that count one thing, or share a number."""

    def keys(self, gist: Gist, /) -> frozenset[int]:
        return frozenset(
            key for amount in gist.figures[:MOST_FIGURES] for key in _keys(gist, amount)
        )

    def may_find(self, pairs: Pairs, /) -> Numbers:
        one_place = (pairs.least_names > 0) & (pairs.names >= pairs.least_names)
        found: Numbers = (pairs.share >= SHARE_EVENT) & (pairs.days <= DAYS_EVENT) & one_place
        state = (pairs.told >= TOLD_STATE) & (pairs.share >= SHARE_STATE)
        state |= pairs.share >= SHARE_RUNNING
        bound = pairs.either(Trait.OPEN) & pairs.one_number
        found |= state & (pairs.both(Trait.TIMED) | bound)
        found |= pairs.both(Trait.PRICED) & ((pairs.told >= TOLD_STATE) | pairs.same_article)
        return found & pairs.both(Trait.FIGURES) & pairs.count_alike

    def __call__(self, one: Gist, other: Gist, /) -> Iterator[Link | Discrepancy]:
        if not one.figures or not other.figures:
            return
        one, other = ordered(one, other)
        if not _may_differ(one, other):
            return
        beside = list(_unsettled(list(pairs(one, other))))
        if not beside:
            return
        like = likeness(one, other)
        told: dict[DiscrepancyKind, list[tuple[str, Pair]]] = {}
        for pair in beside:
            for kind, why in judge(one, other, pair, like):
                told.setdefault(kind, []).append((why, pair))
        for kind, found in told.items():
            ids = (amount.figure_id for _, pair in found for amount in (pair.one, pair.other))
            yield discrepancy(kind, one, other, _sentences(found), ids)


def _may_differ(one: Gist, other: Gist) -> bool:
    """Whether the two share enough for their figures to be rivals: asked of every pair."""
    if nearness(one, other).share >= SHARE_STATE:
        return True
    return not things(one).isdisjoint(things(other))


def _sentences(found: Sequence[tuple[str, Pair]]) -> str:
    """One sentence a reason; one that begins with ":" follows all the numbers it is about."""
    by_reason: dict[str, list[Amount]] = {}
    for why, pair in found:
        by_reason.setdefault(why, []).extend((pair.one, pair.other))
    return " ".join(
        capital(numbers(amounts)) + why if why[0] == ":" else why
        for why, amounts in by_reason.items()
    )


def judge(one: Gist, other: Gist, pair: Pair, like: Likeness) -> Iterator[Verdict]:
    """What the difference amounts to, in a sentence; nothing when the two are strangers."""
    match pair.relation:
        case Relation.RIVAL if _near(pair) and _one_event(one, other, like):
            yield _rivals(one, other, pair, sure=_surely_one(one, other, like, pair))
        case Relation.RIVAL if _is_running(one, other, pair, like):
            yield DiscrepancyKind.UPDATE, _later(one, other, pair)
        case Relation.OTHER_TIME if _is_kept_up(pair) and _one_state(one, other, like):
            yield _at_two_times(pair)
        case Relation.AGREE if _edges_only(pair) and _one_state(one, other, like):
            if one.article_id != other.article_id:
                why = ": one tells the number, the other only a bound of it."
                yield DiscrepancyKind.TENSION, why
        case Relation.OTHER_END if _one_state(one, other, like):
            yield DiscrepancyKind.TENSION, _two_ends(one, other, pair)
        case Relation.OTHER_UNIT if _one_deal(one, other, like):
            why = ": prices in different currencies, none of them converted."
            yield DiscrepancyKind.TENSION, why
        case Relation.SAME_NUMBER if like.told >= TOLD_STATE or one.article_id == other.article_id:
            share = f"{edge(pair.one):.10g}{pair.one.unit or ''}"
            why = (
                f"{share} is one number for different things: it is not the same share told again."
            )
            yield DiscrepancyKind.LOOK_ALIKE, why
        case _:
            pass


def _two_ends(one: Gist, other: Gist, pair: Pair) -> str:
    """Two ends of one change, with its start and whether they count one thing."""
    starts = (mine for mine in one.figures for theirs in other.figures if one_start(mine, theirs))
    start = next((f"{edge(amount):,.10g} {when(amount.time or '')}" for amount in starts), "")
    begin = f": both count from {start}" if start else ": two ends of one change"
    unlike = pair.one.counted != pair.other.counted
    return begin + (", and they do not count the same thing." if unlike else ".")


def _later(one: Gist, other: Gist, pair: Pair) -> str:
    first, last = _by_day(one, other, pair)
    return f"First {number_of(first)}, then {number_of(last)}: a later count of the same thing."


def _by_day(one: Gist, other: Gist, pair: Pair) -> tuple[Amount, Amount]:
    """The two figures in the order in which their articles came out."""
    earlier = (published(one) or date.min) <= (published(other) or date.min)
    return (pair.one, pair.other) if earlier else (pair.other, pair.one)


def _rivals(one: Gist, other: Gist, pair: Pair, *, sure: bool) -> Verdict:
    """Values that cannot both hold: a later and greater one is a later count."""
    if _has_grown(one, other, pair):
        return DiscrepancyKind.UPDATE, _later(one, other, pair)
    if is_open(pair.one) or is_open(pair.other) or pair.one.approximate or pair.other.approximate:
        return DiscrepancyKind.TENSION, ": the bounds given do not meet."
    if one.voice and one.voice == other.voice:
        return DiscrepancyKind.TENSION, ": one source gives two numbers for the same thing."
    if not sure:
        return DiscrepancyKind.TENSION, ": two numbers; they may be of two occasions."
    return DiscrepancyKind.CONTRADICTION, ": two numbers for the same thing."


def _surely_one(one: Gist, other: Gist, like: Likeness, pair: Pair) -> bool:
    """Whether two tolls are of one occasion beyond doubt: within a known day, at places told
    alike, with two names or three other words shared. No other count is asked more.
    """
    mine, theirs = view(one), view(other)
    befell = {counted(pair.one)[1], counted(pair.other)[1], *mine.words, *theirs.words}
    if befell.isdisjoint(TOLLS):
        return True
    sides = [seen.words & SIDES for seen in (mine, theirs)]
    dated = one.article_id == other.article_id or (published(one) and published(other))
    if not dated or apart_days(one, other) > 1 or sides[0] != sides[1]:
        return False
    told = {word for word in like.shared if weight(word) >= RARE} - mine.names - TOLLS - ARMS
    return len(mine.names & theirs.names) >= SURE_NAMES or len(told) >= SURE_WORDS


def _has_grown(one: Gist, other: Gist, pair: Pair) -> bool:
    """Whether the article that came out later prints the greater number."""
    if not (published(one) and published(other)) or published(one) == published(other):
        return False
    earlier, later = _by_day(one, other, pair)
    return edge(later) > edge(earlier)


def _is_running(one: Gist, other: Gist, pair: Pair, like: Likeness) -> bool:
    """Whether the two are counts that go on, of one thing in one stretch of time: "this year"."""
    strangers = like.clash == "names" or like.share < SHARE_RUNNING
    one_time = pair.one.time == pair.other.time
    return one_time and _is_kept_up(pair) and not strangers and _has_grown(one, other, pair)


def _at_two_times(pair: Pair) -> Verdict:
    earlier, later = sorted((pair.one, pair.other), key=lambda amount: amount.time or "")
    grown = edge(later) >= edge(earlier) and not (is_open(earlier) or is_open(later))
    if grown and pair.one.act == pair.other.act:
        return DiscrepancyKind.UPDATE, ": counted at two times."
    return DiscrepancyKind.TENSION, ": counted at two times, or in two ways."


def _unsettled(found: list[Pair]) -> Iterator[Pair]:
    """Pairs of figures of which neither agrees with another one, or, of two times, has a rival
    of its own time; and the agreeing pairs.
    """
    settled, met = (
        {amount for pair in found if pair.relation in some for amount in (pair.one, pair.other)}
        for some in ({Relation.AGREE}, {Relation.AGREE, Relation.RIVAL})
    )
    for pair in found:
        other_time = pair.relation is Relation.OTHER_TIME
        known = met if other_time else settled
        if pair.relation is Relation.AGREE or not {pair.one, pair.other} & known:
            yield pair


def _one_event(one: Gist, other: Gist, like: Likeness) -> bool:
    """Whether both tell of one occasion: place, day and what was done."""
    least = SHARE_EVENT if apart_days(one, other) <= 1 else SHARE_ARTICLE
    if one.article_id == other.article_id:
        if one.voice == other.voice:
            return False
        least = SHARE_ARTICLE
    return (
        not like.clash
        and not like.flipped
        and like.roles >= 0
        and like.share >= least
        and apart_days(one, other) <= DAYS_EVENT
        and _one_place(one, other)
        and _told_beside(one, other, like)
    )


def _near(pair: Pair) -> bool:
    """Whether the values are near enough to be of one occasion."""
    low, high = sorted((edge(pair.one), edge(pair.other)))
    return high <= MOST_TIMES * low


def _told_beside(one: Gist, other: Gist, like: Likeness) -> bool:
    """Whether enough is told besides names, tolls and who is counted; two tolls count for one."""
    counts = [pair for pair in pairs(one, other) if pair.relation is Relation.RIVAL and _near(pair)]
    heads = {word for pair in counts for word in counted(pair.one)}
    names = view(one).names | view(other).names
    told = {word for word in like.shared if weight(word) >= RARE} - names - heads - TOLLS
    return len(told) + len(counts) - 1 >= LEAST_BESIDE or (
        len(counts) > 1 and one.published == other.published
    )


def _one_place(one: Gist, other: Gist) -> bool:
    """Whether all names of the one with fewer names are names of the other."""
    mine, theirs = set(map(name, one.names)), set(map(name, other.names))
    return bool(mine and theirs) and (mine <= theirs or theirs <= mine)


def _one_state(one: Gist, other: Gist, like: Likeness) -> bool:
    return like.clash != "names" and like.told >= TOLD_STATE and like.share >= SHARE_STATE


def _one_deal(one: Gist, other: Gist, like: Likeness) -> bool:
    """Whether both tell of one kind of payment at one time."""
    near = apart_days(one, other) <= DAYS_EVENT
    return near and like.clash != "names" and bool(like.verb) and like.told >= TOLD_STATE


def _is_kept_up(pair: Pair) -> bool:
    """Whether the two are counts of a state of affairs at long times; tolls are of two events."""
    return all(
        amount.time is not None and long_days(amount.time) >= LONG_DAYS
        for amount in (pair.one, pair.other)
    )


def _edges_only(pair: Pair) -> bool:
    """Whether one prints a number and the other the same number as a bound; but of no toll."""
    if counted(pair.one)[1] in TOLLS:
        return False
    return is_open(pair.one) != is_open(pair.other) and edge(pair.one) == edge(pair.other)


def _keys(gist: Gist, amount: Amount) -> Iterator[int]:
    head, act = counted(amount)
    days = windows(gist) or (NO_DAY,)
    names = sorted(map(name, gist.names))[:MOST_NAMES]
    match amount.kind:
        case FigureKind.COUNT:
            words = telling(view(gist))[:MOST_WORDS]
            yield from (number("count", head, word, day) for word in words for day in days)
            if not act:
                yield from (number("stock", head, named) for named in names)
            if amount.time:
                yield number("start", head, edge(amount), amount.time)
                if long_days(amount.time) >= LONG_DAYS:
                    yield from (number("kept", head, word, amount.time) for word in words[:1])
        case FigureKind.SHARE:
            yield from (number("share", edge(amount), day) for day in windows(gist))
            yield number("share", edge(amount), gist.article_id)
            yield from (number("shared", head, named) for named in names)
        case FigureKind.MONEY:
            for word in sorted(priced(amount))[:MOST_PRICED]:
                yield from (number("money", word, day) for day in days)
        case _:
            return


def build() -> Figures:
    """The comparison; it needs nothing."""
    return Figures()


PART = Part(name="figures", version=4, build=build)
