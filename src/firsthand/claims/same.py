"""Two statements that say alike: the same act by and to the same, in the same place and time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from firsthand.claims._alike import Likeness, likeness, nearness, view
from firsthand.claims._answers import EVENTS, canonical
from firsthand.claims._figures import Relation, pairs, rival
from firsthand.claims._keys import story_keys
from firsthand.claims._make import ordered
from firsthand.claims._time import apart_days, published
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
TOLD_HEADLINE = 0.75  # a headline leaves out who and whom: the verb and one party
TOLD_REPEAT = 5.0
COVER_REPEAT = 0.8  # of the shorter one: it is a repetition, whatever its date
SAME_ACT = "Both tell of the same act of or to the same."
SAME_WORDS = "Both tell much the same in other words."
DAYS_APART = 5  # articles further apart tell of another occasion, unless one repeats the other


@dataclass(frozen=True, slots=True)
class Same:
    """Finds statements that say alike."""

    def keys(self, gist: Gist, /) -> frozenset[int]:
        return story_keys(gist)

    def may_find(self, pairs: Pairs, /) -> Numbers:
        repeats = (pairs.cover >= COVER_REPEAT) & (pairs.told >= TOLD_REPEAT)
        told_alike = pairs.one_verb & (pairs.share >= SHARE_ACT)
        told_alike |= (pairs.share >= SHARE_WORDS) | (pairs.cover >= COVER_REPEAT)
        enough = ((pairs.days <= DAYS_APART) & told_alike) | repeats
        headlines = pairs.same_article & pairs.differ(Trait.HEADLINE) & pairs.one_verb
        found: Numbers = (enough & (pairs.told >= TOLD_ACT)) | (
            headlines & (pairs.told >= TOLD_HEADLINE)
        )
        each_names_another = (pairs.names < pairs.least_names) & (pairs.share < SHARE_NAMED)
        clash = (pairs.names == 0) & (pairs.least_names > 0)
        found &= ~(clash | each_names_another)
        return found

    def __call__(self, one: Gist, other: Gist, /) -> Iterator[Link | Discrepancy]:
        one, other = ordered(one, other)
        if not _may_agree(one, other):
            return iter(())
        like = likeness(one, other)
        if not says_alike(one, other, like):
            return iter(())
        why = SAME_ACT if like.verb and like.roles > 0 else SAME_WORDS
        return iter((Link(one.statement_id, other.statement_id, False, why, strength(like)),))


def _may_agree(one: Gist, other: Gist) -> bool:
    """Whether the two share enough for any of the tests of `says_alike`: asked of every pair."""
    near = nearness(one, other)
    if near.share >= SHARE_ACT or near.cover >= COVER_REPEAT:
        return near.told >= TOLD_HEADLINE
    return Attribution.HEADLINE in (one.attribution, other.attribution)


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
    if apart_days(one, other) > DAYS_APART:
        return _repeats(like)
    return _told_alike(like)


def _repeats(like: Likeness) -> bool:
    """Whether the longer one says again all that the shorter one does: at any time."""
    return like.cover >= COVER_REPEAT and like.told >= TOLD_REPEAT


def names_nothing(gist: Gist) -> bool:
    """Whether no name, number or time says what it is about: "they bore the guilt for that"."""
    return not (gist.names or gist.figures or gist.time)


def _may_be_of_any(one: Gist, other: Gist, like: Likeness) -> bool:
    """Whether one names nothing, and does not repeat the other, or nothing tells of which event."""
    if not (names_nothing(one) or names_nothing(other)):
        return False
    return like.cover < COVER_REPEAT or _of_an_event(one, other)


def _of_an_event(one: Gist, other: Gist) -> bool:
    """Whether nothing tells of which of many attacks the two are: neither a name nor a day."""
    known = published(one) is not None and published(other) is not None
    return not known and not canonical(EVENTS).isdisjoint(view(one).words | view(other).words)


def _no_number(one: Gist, other: Gist) -> bool:
    """Whether each of two articles prints numbers, and none of them agrees."""
    if one.article_id == other.article_id or not (one.figures and other.figures):
        return False
    return all(pair.relation is not Relation.AGREE for pair in pairs(one, other))


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


PART = Part(name="same", version=5, build=build)
