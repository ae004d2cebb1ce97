"""A wording that changed on the way: a hedge lost, an actor changed, one witness made many."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from firsthand.claims._alike import Likeness, agreement, likeness, nearness, view
from firsthand.claims._keys import number, story_keys
from firsthand.claims._make import discrepancy, ordered
from firsthand.claims._time import apart_days
from firsthand.claims._traits import Trait
from firsthand.claims._words import RARE, canon, people, related, weight
from firsthand.model import (
    Attribution,
    Discrepancy,
    DiscrepancyKind,
    Form,
    Gist,
    Link,
    Stance,
)
from firsthand.plugins import Part

if TYPE_CHECKING:
    from firsthand.claims._columns import Pairs
    from firsthand.text.sets import Numbers

COVER = 0.7  # of the shorter wording: less is another telling, not a changed one
BEYOND = 1.5  # what words that name no participant must tell
TOLD_HEADLINE = 0.75  # a headline leaves out who and whom: the verb and one party of two
DAYS_APART = 5
GIVEN = "One act is given to one party in the one telling, and to another party in the other."
COVER_GIVEN, CAST = 0.6, 2  # of the shorter wording; names that both tell, and no others
NARROWED = "Reported of a group that is named more narrowly than in the words quoted."
ALTERED = 0.6  # share of the words that two forms of one quotation have in common
LEAST_QUOTED = 5  # words of a quotation whose change is told
LEAST_NOUNS, LEAST_PARTIES = 2, 3  # shared by a headline and the words quoted nearest to it
KEYED = 4  # nouns of a headline or quotation that are keyed, two by two
# Verbs by which a sentence hands on what somebody else says.
SAYING = frozenset(
    {"accusation", "accuse", "acknowledge", "admit", "allegation", "allege", "announce", "blame"}
    | {"claim", "condemn", "confirm", "deny", "describe", "insist", "quote", "report", "suspect"}
    | {"according", "tell", "warn"}
)
OWN_VOICE = frozenset({Attribution.NARRATOR, Attribution.HEADLINE})


@dataclass(frozen=True, slots=True)
class Drift:
    """Finds what a wording gained or lost between two tellings of one thing."""

    def keys(self, gist: Gist, /) -> frozenset[int]:
        return story_keys(gist) | _headline_keys(gist)

    def may_find(self, pairs: Pairs, /) -> Numbers:
        headlines = pairs.same_article & pairs.differ(Trait.HEADLINE) & pairs.one_verb
        found: Numbers = (pairs.cover >= COVER) & (pairs.told >= BEYOND)
        found |= headlines & (pairs.told >= TOLD_HEADLINE)
        found |= pairs.altered >= ALTERED
        found &= pairs.days <= DAYS_APART
        others = pairs.one_verb & (pairs.names >= CAST) & (pairs.cover >= COVER_GIVEN)
        found |= others & (pairs.days <= DAYS_APART)
        unvoiced = pairs.either(Trait.UNVOICED) & pairs.either(Trait.QUOTED)
        return found | (pairs.same_article & unvoiced)

    def __call__(self, one: Gist, other: Gist, /) -> Iterator[Link | Discrepancy]:
        one, other = ordered(one, other)
        reasons = list(changes(one, other)) if _may_differ(one, other) else []
        link: tuple[Link, ...] = ()
        if not reasons and given_to_another(one, other):
            reasons = [GIVEN]
            link = (Link(one.statement_id, other.statement_id, False, GIVEN, COVER_GIVEN),)
        if not reasons:
            return iter(())
        drift = discrepancy(DiscrepancyKind.DRIFT, one, other, " ".join(reasons))
        return iter((*link, drift))


def _may_differ(one: Gist, other: Gist) -> bool:
    """Whether the two are near enough for any change to be one: asked of every pair."""
    if nearness(one, other).cover >= COVER or Attribution.HEADLINE in _told_by(one, other):
        return True
    return one.form is other.form is Form.DIRECT


def given_to_another(one: Gist, other: Gist) -> bool:
    """Whether two tellings of the same people give one deed, done to the same, to two of them."""
    if apart_days(one, other) > DAYS_APART or nearness(one, other).cover < COVER_GIVEN:
        return False
    mine, theirs = view(one), view(other)
    if mine.names != theirs.names or len(mine.names) < CAST or likeness(one, other).clash:
        return False
    return one.voice != other.voice and any(
        act.verb == given.verb
        and weight(act.verb) >= RARE
        and not (act.negated or given.negated)
        and _named(act.agents)
        and _named(given.agents)
        and agreement(act.agents, given.agents) < 0 < agreement(act.patients, given.patients)
        for act in mine.acts
        for given in theirs.acts
    )


def _named(party: frozenset[str]) -> bool:
    return any(word[0] == "=" for word in party)


def _told_by(one: Gist, other: Gist) -> tuple[Attribution, Attribution]:
    return one.attribution, other.attribution


def changes(one: Gist, other: Gist) -> Iterator[str]:
    """What changed between the two, in words; nothing when they are two tellings."""
    if one.unvoiced or other.unvoiced:
        yield from _headline(one, other)
    if apart_days(one, other) > DAYS_APART:
        return
    like = likeness(one, other)
    if like.clash or like.flipped:
        return
    if like.cover >= COVER and like.told >= BEYOND:
        yield from _hedge_lost(one, other, like)
        yield from _actor_narrowed(one, other, like)
        if like.beyond >= BEYOND:
            yield from _many_made_of_one(one, other)
    elif like.verb and like.told >= TOLD_HEADLINE and _headline_of(one, other):
        yield from _hedge_lost(one, other, like)
    yield from _altered(one, other)


def _headline(one: Gist, other: Gist) -> Iterator[str]:
    """A headline whose verb nobody is quoted with, beside the words quoted of the same people."""
    heads, quoted = (one, other) if one.unvoiced else (other, one)
    if not heads.unvoiced or heads.article_id != quoted.article_id or not _is_quoted(quoted):
        return
    mine, theirs = _parties(heads), _parties(quoted)
    shared = mine & theirs
    nouns = [word for word in shared if word[0] != "="]
    verbs = [clause.predicate for clause in quoted.clauses]
    enough = len(nouns) >= LEAST_NOUNS and len(shared) >= LEAST_PARTIES
    if enough and canon(heads.predicate) not in map(canon, verbs):
        is_shown = verbs and not quoted.protected
        instead = f"; the words quoted say {_either(verbs)}" if is_shown else ""
        yield f'The headline says "{heads.predicate}", which nobody quoted there says{instead}.'


def _either(verbs: Sequence[str]) -> str:
    """The verbs in quotation marks: "meet", "see" or "arrange"."""
    marked = [f'"{verb}"' for verb in verbs]
    return " or ".join(filter(None, (", ".join(marked[:-1]), marked[-1])))


def _headline_of(one: Gist, other: Gist) -> bool:
    """Whether one is a headline of the article that the other stands in."""
    return (
        _told_by(one, other).count(Attribution.HEADLINE) == 1 and one.article_id == other.article_id
    )


def _hedge_lost(one: Gist, other: Gist, like: Likeness) -> Iterator[str]:
    """One marks as unproven what the other states in its own voice."""
    if {one.stance, other.stance} != {Stance.ALLEGES, Stance.ASSERTS} or not like.verb:
        return
    flat = one if one.stance is Stance.ASSERTS else other
    if flat.attribution in OWN_VOICE and not _names_a_sayer(flat):
        yield "Told as unproven in one place and as a fact in the other."


def _names_a_sayer(gist: Gist) -> bool:
    """Whether its own words say that somebody says so."""
    return not SAYING.isdisjoint(gist.terms)


def _actor_narrowed(one: Gist, other: Gist, like: Likeness) -> Iterator[str]:
    """Reported words say more of the actor than the quoted ones do."""
    if {one.form, other.form} != {Form.DIRECT, Form.INDIRECT} or one.article_id != other.article_id:
        return
    quoted, reported = (one, other) if one.form is Form.DIRECT else (other, one)
    for mine in view(quoted).acts:
        for theirs in view(reported).acts:
            added = theirs.agents - mine.agents
            named = any(word[0] == "=" for word in mine.agents & theirs.agents)
            if mine.verb == theirs.verb and named and added:
                yield NARROWED
                return


def _many_made_of_one(one: Gist, other: Gist) -> Iterator[str]:
    """Several witnesses in one telling, one voice in the other."""
    if one.many != other.many and one.article_id != other.article_id:
        single = other if one.many else one
        if single.attribution not in OWN_VOICE:
            yield "One telling has several sources, the other has one voice."


def _altered(one: Gist, other: Gist) -> Iterator[str]:
    """One quotation in two wordings, neither of them a part of the other."""
    if one.form is not Form.DIRECT or other.form is not Form.DIRECT:
        return
    mine, theirs = set(one.terms), set(other.terms)
    if min(len(mine), len(theirs)) < LEAST_QUOTED or mine <= theirs or theirs <= mine:
        return
    if len(mine & theirs) / len(mine | theirs) >= ALTERED:
        yield "One quotation is printed in two wordings."


def _is_quoted(gist: Gist) -> bool:
    return gist.form in (Form.DIRECT, Form.MIXED)


def _parties(gist: Gist) -> frozenset[str]:
    """Who and whom; of a headline, in which the parser sees fewer clauses, any word."""
    seen = view(gist)
    words = {word for act in seen.acts for word in act.agents | act.patients}
    if gist.attribution is Attribution.HEADLINE:
        words |= {f"={word}" if word in seen.names else word for word in seen.bag}
    return frozenset(map(related, words))


def _headline_keys(gist: Gist) -> frozenset[int]:
    """Keys that bring a headline together with the words quoted in its own article."""
    if not gist.unvoiced and not _is_quoted(gist):
        return frozenset()
    nouns = sorted((word for word in _parties(gist) if word[0] != "="), key=_people_first)
    pairs = combinations(sorted(nouns[:KEYED]), 2)
    return frozenset(number("headline", gist.article_id, *pair) for pair in pairs)


def _people_first(word: str) -> tuple[bool, str]:
    return word not in people(), word


def build() -> Drift:
    """The comparison; it needs nothing."""
    return Drift()


PART = Part(name="drift", version=6, build=build)
