"""A statement that something is not so, beside a statement that it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from firsthand.claims._alike import Likeness, likeness, view
from firsthand.claims._keys import MOST_ACTS, NO_DAY, number, story_keys, windows
from firsthand.claims._make import contradiction, ordered
from firsthand.claims._plain import listed, shared_words
from firsthand.claims._time import apart_days
from firsthand.claims._words import canon, name
from firsthand.model import Attribution, Discrepancy, Gist, Link, Stance
from firsthand.plugins import Part

# Acts, in canonical words, that nobody does who is not there.
PRESENT = frozenset(
    {
        "be", "control", "cross", "deploy", "enter", "exist", "move", "occupy", "operate", "pass",
        "patrol", "remain", "roam", "send", "station", "stay", "withdraw", "work",
    }
)  # fmt: skip
# What is said of people who carry no arms, and what those are called who do.
HARMLESS = frozenset({"civilian", "innocent", "unarmed"})
ARMED = frozenset(
    {"attacker", "bomber", "combatant", "fighter", "gunman", "insurgent", "militant", "rebel"}
    | {"sniper", "terrorist"}
)
NO_SIDE = frozenset({Stance.NO_COMMENT, Stance.RECOMMENDS})
TOLD = 1.5  # what the shared words must tell beside a denial in so many words
TOLD_NEGATED = 2.0  # and when only a "not" tells the two apart
SHARE_NEGATED = 0.4
LEAST_PARTY = 2  # words that name those denied to be there: a people alone is no party
DAYS_APART = 5


@dataclass(frozen=True, slots=True)
class Denial:
    """Finds what denies, and what it denies."""

    def keys(self, gist: Gist, /) -> frozenset[int]:
        if gist.stance is not Stance.DENIES and not _may_be_denied(gist):
            return frozenset()
        return story_keys(gist) | party_keys(gist)

    def __call__(self, one: Gist, other: Gist, /) -> Iterator[Link | Discrepancy]:
        one, other = ordered(one, other)
        if one.stance in NO_SIDE or other.stance in NO_SIDE:
            return
        why = opposition(one, other)
        if why:
            yield Link(one.statement_id, other.statement_id, True, why, 1.0)
            yield contradiction(one, other, why)


def opposition(one: Gist, other: Gist) -> str:
    """Why the two oppose each other; empty when they do not."""
    denies, others = (one, other) if one.stance is Stance.DENIES else (other, one)
    if (one.stance is Stance.DENIES) != (other.stance is Stance.DENIES):
        if _may_be_denied(others) and denied_by(denies, others):
            return f"one denies what the other says of {_about(one, other)}"
        return ""
    if one.stance is Stance.DENIES or _one_voice(one, other):
        return ""
    like = likeness(one, other)
    if like.flipped and like.verb and _close(like) and apart_days(one, other) <= DAYS_APART:
        return f"one says that it was not so: {_about(one, other)}"
    return ""


def denied_by(denies: Gist, other: Gist) -> bool:
    """Whether what `denies` calls untrue is what `other` says."""
    if denies.voice and denies.voice == other.voice:
        return False
    like = likeness(denies, other)
    if like.clash == "time" or apart_days(denies, other) > DAYS_APART:
        return False
    if like.verb and like.flipped and like.roles > 0 and like.told >= TOLD:
        return True
    return (
        _denies_presence(denies, other)
        or _denies_arms(denies, other)
        or _denies_own_part(denies, other, like)
    )


def _denies_presence(denies: Gist, other: Gist) -> bool:
    """ "There were none of them here" denies whatever they are said to do here."""
    absent = [act for act in view(denies).acts if act.verb == "exist" and not act.negated]
    return any(
        len(mine.agents & (theirs.agents | theirs.patients)) >= LEAST_PARTY
        and _has_name(mine.agents & (theirs.agents | theirs.patients))
        for mine in absent
        for theirs in view(other).acts
        if theirs.verb in _canonical(PRESENT) and not theirs.negated
    )


def _denies_arms(denies: Gist, other: Gist) -> bool:
    """ "He was unarmed" denies that he was the sniper he is called."""
    harmless = [act.agents for act in view(denies).acts if act.verb in _canonical(HARMLESS)]
    return any(
        len(shared) >= LEAST_PARTY and shared & _canonical(ARMED)
        for agents in harmless
        for act in view(other).acts
        for shared in (agents & act.agents, agents & act.patients)
    )


def _denies_own_part(denies: Gist, other: Gist, like: Likeness) -> bool:
    """ "Our men were not involved" denies an act that they are said to have done."""
    speakers = {f"={name(word)}" for word in denies.voice}
    accused = [act for act in view(other).acts if speakers & act.agents and not act.negated]
    verbs = {act.verb for act in accused} & view(denies).bag.keys() - view(denies).parties
    return bool(accused) and (bool(verbs) or like.beyond >= TOLD)


@cache
def _canonical(words: frozenset[str]) -> frozenset[str]:
    return frozenset(map(canon, words))


def _has_name(words: frozenset[str]) -> bool:
    return any(word[0] == "=" for word in words)


def _may_be_denied(gist: Gist) -> bool:
    return gist.stance not in NO_SIDE and gist.stance is not Stance.DENIES


def _close(like: Likeness) -> bool:
    return (
        not like.clash
        and like.roles > 0
        and like.told >= TOLD_NEGATED
        and like.share >= SHARE_NEGATED
    )


def _one_voice(one: Gist, other: Gist) -> bool:
    """Whether both are the word of one: a narrator or a voice does not oppose itself."""
    if one.article_id == other.article_id:
        own = Attribution.NARRATOR
        return one.voice == other.voice or (one.attribution is own and other.attribution is own)
    return bool(one.voice) and one.voice == other.voice


def _about(one: Gist, other: Gist) -> str:
    return listed(shared_words(one, other)) or listed((*other.voice, other.predicate))


def party_keys(gist: Gist) -> frozenset[int]:
    """Keys by a named party: who is said to be, do or suffer something, within some days."""
    return frozenset(
        number("party", day, *pair)
        for act in view(gist).acts[:MOST_ACTS]
        for party in (act.agents, act.patients)
        for pair in _pairs(party)
        for day in windows(gist) or (NO_DAY,)
    )


def _pairs(party: frozenset[str]) -> Iterator[tuple[str, str]]:
    names = sorted(word for word in party if word[0] == "=")[:1]
    nouns = sorted(word for word in party if word[0] != "=")[:2]
    return ((named, noun) for named in names for noun in nouns)


def build() -> Denial:
    """The comparison; it needs nothing."""
    return Denial()


PART = Part(name="denial", version=1, build=build)
