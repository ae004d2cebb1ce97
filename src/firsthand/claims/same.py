"""Two statements that say alike: the same act by and to the same, in the same place and time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from firsthand.claims._alike import Likeness, likeness, nearness, view
from firsthand.claims._answers import EVENTS, canonical
from firsthand.claims._figures import Pair, Relation, close, edge, pairs, rival
from firsthand.claims._keys import story_keys, windows
from firsthand.claims._make import ordered
from firsthand.claims._time import apart_days, published
from firsthand.claims._tolls import DAYS_APART as TOLL_DAYS
from firsthand.claims._tolls import SHARE as TOLL_SHARE
from firsthand.claims._tolls import is_one_toll, keys_of_tolls
from firsthand.claims._traits import Trait
from firsthand.model import Attribution, Discrepancy, Gist, Link, Stance
from firsthand.plugins import Part

if TYPE_CHECKING:
    from firsthand.claims._columns import Pairs
    from firsthand.text.sets import Numbers

# Tuned together on the report annotated by hand and on claims read by eye in the news articles.
TOLD_ACT = 2.5  # what shared words must tell when the act and a participant are shared
SHARE_ACT = 0.3
BEYOND = 1.5  # and, when the act is told by other words, words that name no participant
SHARE_WORDS = 0.4
SHARE_NAMED = 0.5  # of two that each name what the other does not
# Two articles need more than two tellings of one do, since the like happens again and again.
SHARE_SURE, TOLD_SURE = 0.45, 4.5  # of one act: share of the words, or what they tell, or a number
SHARE_OTHER = 0.5  # where no act is told by both,
COVER_OTHER = 0.95  # but for one that stands in the other, of which it is
SHARE_PART = 0.4
SHARE_UNNAMED = 0.6  # of two of which one names nothing
TOLD_LONG = 7.0  # but for words that tell so much that two do not choose them apart
SHARE_COUNT, TOLD_COUNT = 0.8, 2.5  # a number told alike in much the same words
SHARE_AGAIN = 0.5  # told again at another time, where neither prints a number
TOLD_HEADLINE = 0.75  # a headline leaves out who and whom: the verb and one party
TOLD_REPEAT = 5.0
COVER_REPEAT = 0.8  # of the shorter one: it is a repetition, whatever its date
SAME_ACT = "Both tell of the same act of or to the same."
SAME_TOLL = "Both tell the same toll, of one place and day."
SAME_WORDS = "Both tell much the same in other words."
DAYS_APART = 5  # articles further apart tell of another occasion, unless one repeats the other


@dataclass(frozen=True, slots=True)
class Same:
    """Finds statements that say alike."""

    def keys(self, gist: Gist, /) -> frozenset[int]:
        return story_keys(gist) | keys_of_tolls(gist, windows(gist))

    def may_find(self, pairs: Pairs, /) -> Numbers:
        repeats = (pairs.cover >= COVER_REPEAT) & (pairs.told >= TOLD_REPEAT)
        told_alike = pairs.one_verb & (pairs.share >= SHARE_ACT)
        told_alike |= (pairs.share >= SHARE_WORDS) | (pairs.cover >= COVER_REPEAT)
        told_alike |= pairs.share >= SHARE_COUNT
        enough = ((pairs.days <= DAYS_APART) & told_alike) | repeats
        headlines = pairs.same_article & pairs.differ(Trait.HEADLINE) & pairs.one_verb
        found: Numbers = (enough & (pairs.told >= TOLD_ACT)) | (
            headlines & (pairs.told >= TOLD_HEADLINE)
        )
        each_names_another = (pairs.names < pairs.least_names) & (pairs.share < SHARE_NAMED)
        clash = (pairs.names == 0) & (pairs.least_names > 0)
        found &= ~(clash | each_names_another)
        toll = pairs.one_toll & (pairs.days <= TOLL_DAYS) & (pairs.share >= TOLL_SHARE)
        found |= toll & ~pairs.same_article & ~clash
        return found

    def __call__(self, one: Gist, other: Gist, /) -> Iterator[Link | Discrepancy]:
        one, other = ordered(one, other)
        if not _may_agree(one, other):
            return iter(())
        like = likeness(one, other)
        toll = is_one_toll(one, other, like)
        if not (says_alike(one, other, like) or (toll and _may_be_one(one, other, like))):
            return iter(())
        acts = SAME_ACT if like.verb and like.roles > 0 else SAME_WORDS
        why = SAME_TOLL if toll else acts
        return iter((Link(one.statement_id, other.statement_id, False, why, strength(like)),))


def _may_agree(one: Gist, other: Gist) -> bool:
    """Whether the two share enough for any of the tests of `says_alike`: asked of every pair."""
    near = nearness(one, other)
    if near.share >= TOLL_SHARE or near.cover >= COVER_REPEAT:
        return near.told >= TOLD_HEADLINE
    return Attribution.HEADLINE in (one.attribution, other.attribution)


def _may_be_one(one: Gist, other: Gist, like: Likeness) -> bool:
    """Whether nothing keeps two tellings of one toll apart: no other toll, no denial."""
    apart = like.flipped or like.clash or _one_is_silent(one, other)
    return not apart and not rival(one, other)


def says_alike(one: Gist, other: Gist, like: Likeness) -> bool:
    """Whether the two are one claim. The same for either order."""
    if like.flipped or like.clash or _one_is_silent(one, other):
        return False
    if like.share < SHARE_NAMED and _each_names_another(one, other):
        return False
    if _no_number(one, other):
        return False
    if one.article_id != other.article_id and _may_be_of_any(one, other, like):
        return False
    return _enough(one, other, like) and not rival(one, other)


def _enough(one: Gist, other: Gist, like: Likeness) -> bool:
    """Whether the two share enough for where they stand."""
    if like.verb and _headline_of(one, other):
        return like.told >= TOLD_HEADLINE
    if like.roles < 0 or like.told < TOLD_ACT:
        return False
    count = _one_number(one, other)
    if one.article_id == other.article_id:
        return _told_alike(like) or _is_part(one, other, like, count=count)
    if apart_days(one, other) > DAYS_APART:
        numbers = one.figures or other.figures
        return _repeats(like) and (count if numbers else like.share >= SHARE_AGAIN)
    same_count = count and like.share >= SHARE_COUNT and like.told >= TOLD_COUNT
    return same_count or (_told_alike(like) and _is_sure(like, count=count))


def _is_part(one: Gist, other: Gist, like: Likeness, *, count: bool) -> bool:
    """Whether one tells, of the same people, what is a part of the other: "they came at night and
    moved freely", "they moved freely".
    """
    numbers = bool(one.figures and other.figures)
    return like.roles > 0 and like.cover >= COVER_OTHER and (count or not numbers)


def _repeats(like: Likeness) -> bool:
    """Whether the longer one says again all that the shorter one does: at any time."""
    return like.cover >= COVER_REPEAT and like.told >= TOLD_REPEAT


def _is_sure(like: Likeness, *, count: bool) -> bool:
    """Whether two articles share enough to tell of one occasion; `count`: a number agrees."""
    if like.verb and like.roles > 0:
        return count or like.share >= SHARE_SURE or like.told >= TOLD_SURE
    return like.share >= SHARE_OTHER or (like.cover >= COVER_OTHER and like.share >= SHARE_PART)


def _one_number(one: Gist, other: Gist) -> bool:
    """Whether both print one number, or nearly, for one thing."""
    return any(close(edge(pair.one), edge(pair.other)) for pair in _agreeing(one, other))


def _agreeing(one: Gist, other: Gist) -> Iterator[Pair]:
    """Figures of one thing that can both hold; two bounds may be far apart."""
    found = pairs(one, other) if one.figures and other.figures else ()
    return (pair for pair in found if pair.relation is Relation.AGREE)


def names_nothing(gist: Gist) -> bool:
    """Whether no name, number or time says what it is about: "they bore the guilt for that"."""
    return not (gist.names or gist.figures or gist.time)


def _may_be_of_any(one: Gist, other: Gist, like: Likeness) -> bool:
    """Whether one names nothing, and does not repeat the other, or nothing tells of which event."""
    if not (names_nothing(one) or names_nothing(other)):
        return False
    far = like.share < SHARE_UNNAMED and like.told < TOLD_LONG
    if like.cover < COVER_REPEAT or (like.cover < COVER_OTHER and far):
        return True
    return _of_an_event(one, other)


def _of_an_event(one: Gist, other: Gist) -> bool:
    """Whether nothing tells of which of many attacks the two are: neither a name nor a day."""
    known = published(one) is not None and published(other) is not None
    return not known and not canonical(EVENTS).isdisjoint(view(one).words | view(other).words)


def _no_number(one: Gist, other: Gist) -> bool:
    """Whether each of two articles prints numbers, and none of them agrees."""
    if one.article_id == other.article_id or not (one.figures and other.figures):
        return False
    return not any(_agreeing(one, other))


def _told_alike(like: Likeness) -> bool:
    """Whether two tellings of one time share the act and its parties, or enough words besides."""
    if like.verb and like.roles > 0 and (like.roles > 1 or like.beyond >= BEYOND):
        return like.share >= SHARE_ACT
    return like.beyond >= BEYOND and max(like.share / SHARE_WORDS, like.cover / COVER_REPEAT) >= 1


def _each_names_another(one: Gist, other: Gist) -> bool:
    """Whether each names somebody or somewhere that the other does not: two streets of one city."""
    mine, theirs = view(one).names, view(other).names
    return bool(mine - theirs and theirs - mine)


def _one_is_silent(one: Gist, other: Gist) -> bool:
    return (one.stance is Stance.NO_COMMENT) != (other.stance is Stance.NO_COMMENT)


def _headline_of(one: Gist, other: Gist) -> bool:
    """Whether one is a headline of the article that the other stands in."""
    headlines = (one.attribution, other.attribution).count(Attribution.HEADLINE)
    return headlines == 1 and one.article_id == other.article_id


def strength(like: Likeness) -> float:
    """0–1: what the two share of all they tell, more when the roles agree."""
    return round(min(1.0, (like.share + like.cover) / 2 + 0.1 * like.roles), 3)


def build() -> Same:
    """The comparison; it needs nothing."""
    return Same()


PART = Part(name="same", version=10, build=build)
