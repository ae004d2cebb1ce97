"""A denial of a deed beside a charge that it answers: by the sides that both name.

"Lisbon denied any involvement" answers "the opposition blamed Portuguese jets". A denial that says
what was not done answers a charge of that; one that says nothing, the charge beside it.
"""

from __future__ import annotations

from functools import lru_cache

from firsthand.claims._alike import likeness, view
from firsthand.claims._answers import (
    CHARGES,
    EVENTS,
    FALSE,
    MEANS,
    OFFICES,
    REFUSES,
    SAYING,
    canonical,
)
from firsthand.claims._keys import number
from firsthand.claims._time import apart_days, published
from firsthand.claims._words import COMMON, RARE, canon, name, weight
from firsthand.model import Attribution, Gist, Stance
from firsthand.text.capitals import seat_of
from firsthand.text.countries import country_code
from firsthand.text.words import words

# Words for one kind of weapon: to deny the use of one is to deny the use of it by any name.
POISON = words(
    """
    chemical chlorine gas gassing mustard nerve organophosphorus phosgene poison poisonous sarin
    substance toxic vx
    """
)
# What is done, by verbs that need an object to tell it; and words that tell no deed at all.
DEEDS = words(
    """
    air alliance armed army banned behind bombard carry coalition commit conduct defence defense
    drop finger fire force government group hit kill launch mission opposition perpetrate
    prohibited rebel regime responsible suspect take target troop use used war weapon weaponry
    """
)
TOLD = words("accusation allegation charge claim report")  # that name a charge told before
POISONED = "poison"
MANNERS = "ly"
BESIDE_CHARS = 350
NEAR_CHARS = 900
NEAR_DAYS = 1
NESTED_CHARS = 200
MOST_SIDES, MOST_PLACES = 2, 2  # of a charge, by which it is known
MUCH = 2  # words besides those for deeds and parties


def answers_charge(denies: Gist, other: Gist) -> bool:
    """Whether `other` lays a deed on a side for which `denies` denies it."""
    if not _is_laid_on(denies, other) or _is_inside(denies, other):
        return False
    if denies.article_id != other.article_id:
        return _of_one_place(denies, other)
    mine, theirs = matter(denies), matter(other)
    if places(denies):
        return bool(places(denies) & places(other)) or len(mine & theirs) >= MUCH
    if mine:
        return not mine.isdisjoint(theirs) or _stands_beside(denies, other)
    if denies.answers == other.place and (_is_denial(denies) or other.accuses):
        return True
    near = denies.answers >= 0 and abs(denies.place - other.place) <= NEAR_CHARS
    return near and other.accuses and not theirs


def _is_denial(gist: Gist) -> bool:
    """Whether it says that something told is not so, and not only what was not done."""
    verbs = {clause.predicate for clause in gist.clauses}
    return gist.stance is Stance.DENIES or not verbs.isdisjoint(REFUSES)


def _stands_beside(denies: Gist, other: Gist) -> bool:
    """Whether it is the charge before the denial, and one of the two tells no more than that it
    was done.
    """
    gap = abs(denies.place - other.place)
    if denies.answers != other.place or gap > BESIDE_CHARS:
        return False
    if (other.accuses and not matter(other)) or not TOLD.isdisjoint(denies.terms):
        return True
    rare = any(weight(word) >= RARE for word in matter(denies))
    return not rare and not _is_of_weapons(denies)


def _is_of_weapons(gist: Gist) -> bool:
    """Whether it is about what was used, and not whether it was done."""
    return "weapon" in gist.terms or POISONED in matter(gist)


def _of_one_place(denies: Gist, other: Gist) -> bool:
    """Whether denial and charge of two articles of one time name one place, and one deed."""
    if not (published(denies) and published(other)) or likeness(denies, other).clash:
        return False
    mine, theirs = places(denies), places(other)
    if apart_days(denies, other) > NEAR_DAYS or not (mine and theirs):
        return False
    if not (mine <= theirs or theirs <= mine):
        return False
    return not matter(denies) or not matter(denies).isdisjoint(matter(other))


def _is_laid_on(denies: Gist, other: Gist) -> bool:
    cleared = {*denies.cleared}
    if cleared.isdisjoint(other.blamed) or cleared & {*other.speaks} or cleared & {*other.cleared}:
        return False
    return denies.attribution is not Attribution.NARRATOR or not denies.blamed


def _is_inside(denies: Gist, other: Gist) -> bool:
    """Whether `other` is only what `denies` repeats to deny it."""
    near = denies.article_id == other.article_id
    near = near and abs(denies.place - other.place) <= NESTED_CHARS
    return near and {*other.terms} <= {*denies.terms}


@lru_cache(maxsize=4_096)
def matter(gist: Gist) -> frozenset[str]:
    """Canonical words for what was done, with what: none for the deed alone or who did it."""
    empty = canonical(CHARGES | EVENTS | MEANS | OFFICES | DEEDS | FALSE | SAYING)
    terms = (term for term in gist.terms if not term.endswith(MANNERS))
    told = {word for word in map(canon, terms) if weight(word) > COMMON} - empty
    poison = canonical(POISON)
    return frozenset(told - poison | ({POISONED} if told & poison else set()))


@lru_cache(maxsize=4_096)
def places(gist: Gist) -> frozenset[str]:
    """Names in it, in canonical form, that are of no country and of nobody who acts in it."""
    acting = {word for act in view(gist).acts for word in act.agents}
    sides = {name(word) for word in gist.voice} | {word.removeprefix("=") for word in acting}
    return frozenset(
        named for word in gist.names if (named := name(word)) not in sides and not is_state(word)
    )


def is_state(word: str) -> bool:
    """Whether a folded word of a name is of a country, its people, or a seat of government."""
    return country_code(word) is not None or seat_of(word) is not None


def charge_keys(gist: Gist, days: tuple[int, ...]) -> frozenset[int]:
    """Keys by the sides that are blamed or cleared: within the article, and by day and place."""
    sides = sorted({*gist.blamed, *gist.cleared})[:MOST_SIDES]
    if not sides:
        return frozenset()
    found = {number("charge", gist.article_id, side) for side in sides}
    for place in sorted(places(gist))[:MOST_PLACES]:
        found |= {number("charged", day, side, place) for day in days for side in sides}
    return frozenset(found)
