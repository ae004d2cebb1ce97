"""A statement that something is not so, beside a statement that it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from firsthand.claims._alike import (
    Act,
    Likeness,
    agreement,
    calls_untrue,
    likeness,
    roles,
    says_so,
    view,
)
from firsthand.claims._answers import (
    EVENTS,
    MEANS,
    SAYING,
    answers,
    blame_each_other,
    canonical,
    is_bare,
    is_charge,
    is_refusal,
    is_speaker,
    matter,
    says_false,
)
from firsthand.claims._charges import answers_charge, charge_keys
from firsthand.claims._keys import MOST_ACTS, NO_DAY, number, story_keys, windows
from firsthand.claims._make import contradiction, ordered
from firsthand.claims._time import apart_days, published
from firsthand.claims._traits import Trait
from firsthand.claims._words import COMMON, RARE, name, weight
from firsthand.model import Attribution, Discrepancy, Gist, Link, Stance
from firsthand.plugins import Part

if TYPE_CHECKING:
    from firsthand.claims._columns import Pairs
    from firsthand.text.sets import Numbers

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
NEGATED = "One side says that it was so, the other that it was not."
PRESENCE = "One side says that there were none there, the other tells what they did there."
ARMS = "One side says that they were unarmed, the other gives them an armed part."
DENIED = "One side denies what the other tells."
OWN_PART = "One side denies its own part in what the other tells of it."
BLAMED = "Each side says that the other did it."
DENIES = frozenset({"deny", "refute"})
PLACED = PRESENT | HARMLESS
NO_SIDE = frozenset({Stance.NO_COMMENT, Stance.RECOMMENDS})
TOLD = 1.5  # what the shared words must tell beside a denial in so many words
COPIED, TOLD_COPIED = 0.9, 5.0  # of the shorter one's words, and what they tell
TOLD_NEGATED = 2.5  # and when only a "not" tells the two apart
SHARE_NEGATED = 0.4
SHARE_UNTOLD = 0.6  # where who did it, or to whom, is told on one side only
TOLD_AGAIN, BOTH = 2.5, 2  # a denial meets the same words again: what they tell, roles that agree
LEAST_PARTY = 2  # words that name those denied to be there: a people alone is no party
DAYS_APART = 5
SHORT = 1.0  # what a denial of one's part may tell besides the deed
LONG_DAYS = 31  # a time further back than this is another occasion than the one denied


@dataclass(frozen=True, slots=True)
class Denial:
    """Finds what denies, and what it denies."""

    def keys(self, gist: Gist, /) -> frozenset[int]:
        if gist.stance in NO_SIDE:
            return frozenset()
        return story_keys(gist) | party_keys(gist) | charge_keys(gist, windows(gist))

    def may_find(self, pairs: Pairs, /) -> Numbers:
        near = pairs.days <= DAYS_APART
        found: Numbers = pairs.differ(Trait.DENIAL) & (near | (pairs.cover >= COPIED))
        told = (pairs.told >= TOLD_NEGATED) & (pairs.share >= SHARE_NEGATED)
        told |= pairs.differ(Trait.ALLEGES) & pairs.differ(Trait.ASSERTS)
        found |= near & pairs.either(Trait.HAS_NOT) & told
        blame = pairs.each_other & pairs.one_verb & (pairs.told >= RARE)
        found |= pairs.charged & (pairs.same_article | near)
        return (found | (near & blame)) & ~pairs.either(Trait.NO_SIDE)

    def __call__(self, one: Gist, other: Gist, /) -> Iterator[Link | Discrepancy]:
        if not _may_oppose(one, other):
            return iter(())
        one, other = ordered(one, other)
        no_side = one.stance in NO_SIDE or other.stance in NO_SIDE
        charged = answers_charge(one, other) or answers_charge(other, one)
        why = OWN_PART if charged else opposition(one, other)
        if no_side or not why:
            return iter(())
        link = Link(one.statement_id, other.statement_id, True, why, 1.0)
        return iter((link, contradiction(one, other, why)))


def is_denial(gist: Gist) -> bool:
    """Whether the statement says of something said that it is not so."""
    denied = calls_untrue(gist) or gist.predicate in DENIES
    return denied and not is_refusal(gist)


def opposition(one: Gist, other: Gist) -> str:
    """Why the two oppose each other, in words; empty when they do not."""
    if is_denial(one) != is_denial(other):
        return _denied(one, other) if is_denial(one) else _denied(other, one)
    if is_denial(one) or _one_voice(one, other) or says_false(one) or says_false(other):
        return ""
    if blame_each_other(one, other) and apart_days(one, other) <= DAYS_APART:
        return BLAMED
    if not (_has_not(one) or _has_not(other)):
        return ""
    like = likeness(one, other)
    if like.flipped and _close(like) and apart_days(one, other) <= DAYS_APART:
        return NEGATED
    return NEGATED if _denies_alleged(one, other, like) else ""


def _may_oppose(one: Gist, other: Gist) -> bool:
    """Whether one denies, one negates, or both speak of deeds of somebody."""
    if is_denial(one) != is_denial(other) or _has_not(one) or _has_not(other):
        return True
    if one.cleared or other.cleared:
        return True
    return not is_denial(one) and bool(one.voice and other.voice) and one.voice != other.voice


def _has_not(gist: Gist) -> bool:
    return view(gist).has_not


def _denied(denies: Gist, other: Gist) -> str:
    """Why what `denies` calls untrue is what `other` says; empty when it is not."""
    own_word = bool(denies.voice) and denies.voice == other.voice
    if own_word or _says_not(other) or _long_before(other, denies) or _hands_on(other):
        return ""
    if answers(denies, other):
        return OWN_PART
    like = likeness(denies, other)
    far = apart_days(denies, other) > DAYS_APART and not _word_for_word(like)
    if like.clash == "time" or far or _copied(like):
        return ""
    if _denied_presence(denies, other):
        return PRESENCE
    if _denied_arms(denies, other):
        return ARMS
    return _denied_act(denies, other) if like.told >= TOLD else ""


def _copied(like: Likeness) -> bool:
    """Whether one repeats the other at length: a text read in two ways, and no two sides."""
    return like.cover >= COPIED and like.told >= TOLD_COPIED


def _word_for_word(like: Likeness) -> bool:
    """Whether the very act denied is told again, of the same people on both sides: at any time."""
    return like.roles == BOTH and like.cover >= COPIED and like.told >= TOLD_AGAIN


def _denies_alleged(one: Gist, other: Gist, like: Likeness) -> bool:
    """Whether one says that nobody ever did what the other alleges: "No guard ever ran a jail"."""
    alleges, says = (one, other) if one.stance is Stance.ALLEGES else (other, one)
    if alleges.stance is not Stance.ALLEGES or not says_so(says):
        return False
    if like.clash or _has_not(alleges) or apart_days(one, other) > DAYS_APART:
        return False
    return any(
        mine.negated
        and bool(mine.agents)
        and mine.verb == theirs.verb
        and roles(mine, theirs) > 0
        and any(weight(word) >= RARE for word in mine.patients & theirs.patients)
        for mine in view(says).acts
        for theirs in view(alleges).acts
    )


def _says_not(gist: Gist) -> bool:
    """Whether it denies something too, somewhere in its words."""
    return any(act.negated for act in view(gist).acts) or says_false(gist)


def _hands_on(gist: Gist) -> bool:
    """Whether a narrator tells that somebody says it: what is said is a statement of its own."""
    return gist.attribution is Attribution.NARRATOR and gist.predicate in SAYING


def _long_before(other: Gist, denies: Gist) -> bool:
    """Whether `other` tells of a time long past when `denies` was published."""
    day = published(denies)
    return day is not None and (day - view(other).until).days > LONG_DAYS


def _denied_act(denies: Gist, other: Gist) -> str:
    """Why the act denied is one that the other tells; empty when it is not.

    It is the outermost act denied, told of the same people, or the speaker's own part in one.
    """
    like = likeness(denies, other)
    told = {
        mine.verb
        for mine in view(denies).acts[:1]
        for theirs in view(other).acts
        if mine.verb == theirs.verb and not mine.negated
        if _is_one_doer(denies, mine, theirs) and _is_one_act(mine, theirs, like)
    }
    if told and matter(like, told):
        return DENIED
    if _denies_own_part(denies, other):
        return OWN_PART
    return ""


def _is_one_doer(denies: Gist, mine: Act, theirs: Act) -> bool:
    """Whether the other tells who did it, and, where the denial names nobody, it is the speaker."""
    return bool(theirs.agents) and (bool(mine.agents) or is_speaker(denies.voice, theirs.agents))


def _is_one_act(mine: Act, theirs: Act, like: Likeness) -> bool:
    """Whether one verb is of one act: who and whom agree, or enough besides where one is untold."""
    agents = agreement(mine.agents, theirs.agents)
    patients = agreement(mine.patients, theirs.patients)
    if min(agents, patients) < 0 or not (agents or patients):
        return False
    if agents and patients:
        return True
    return weight(mine.verb) > COMMON and like.told >= TOLD_NEGATED


def _denied_presence(denies: Gist, other: Gist) -> frozenset[str]:
    """ "There were none of them here" denies whatever they are said to do here."""
    absent = [act.agents for act in view(denies).acts if act.verb == "exist" and not act.negated]
    present = [
        act.agents | act.patients
        for act in view(other).acts
        if act.verb in canonical(PRESENT) and not act.negated
    ]
    for mine in absent:
        for theirs in present:
            if len(mine & theirs) >= LEAST_PARTY and _has_name(mine & theirs):
                return mine & theirs
    return frozenset()


def _denied_arms(denies: Gist, other: Gist) -> frozenset[str]:
    """ "He was unarmed" denies that he was the sniper he is called."""
    harmless = [act.agents for act in view(denies).acts if act.verb in canonical(HARMLESS)]
    for mine in harmless:
        for act in view(other).acts:
            for shared in (mine & act.agents, mine & act.patients):
                if len(shared) >= LEAST_PARTY and shared & canonical(ARMED):
                    return shared
    return frozenset()


def _denies_own_part(denies: Gist, other: Gist) -> bool:
    """ "We had no part in the bombing" denies an act that the speaker is said to have done."""
    mine, theirs = view(denies), view(other)
    accused = [act for act in theirs.acts if is_speaker(denies.voice, act.agents)]
    verbs = {act.verb for act in accused} & mine.bag.keys() - mine.parties - canonical(SAYING)
    told = frozenset[str]().union(*(act.patients for act in accused)) & mine.bag.keys()
    objects = told - canonical(EVENTS | MEANS)
    if not verbs:
        return False
    left = mine.bag.keys() - verbs - {name(word) for word in denies.voice}
    is_short = sum(map(weight, left)) <= SHORT
    return bool(objects) or (is_short and any(weight(verb) >= RARE for verb in verbs))


def _has_name(words: frozenset[str]) -> bool:
    return any(word[0] == "=" for word in words)


def _close(like: Likeness) -> bool:
    return (
        bool(like.verb)
        and not like.clash
        and like.roles > 0
        and like.told >= TOLD_NEGATED
        and like.share >= (SHARE_NEGATED if like.roles == BOTH else SHARE_UNTOLD)
    )


def _one_voice(one: Gist, other: Gist) -> bool:
    """Whether both are the word of one: a narrator or a voice does not oppose itself."""
    if one.article_id == other.article_id:
        own = Attribution.NARRATOR
        return one.voice == other.voice or (one.attribution is own and other.attribution is own)
    return bool(one.voice) and one.voice == other.voice


def party_keys(gist: Gist) -> frozenset[int]:
    """Keys by a named party that is said to be somewhere, or to be armed, within some days."""
    about = canonical(PLACED)
    parties = [
        party
        for act in view(gist).acts[:MOST_ACTS]
        for party in (act.agents, act.patients)
        if act.verb in about or party & canonical(ARMED)
    ]
    days = windows(gist) or (NO_DAY,)
    done = {
        (act.verb, min(act.patients))
        for act in view(gist).acts[:MOST_ACTS]
        if act.patients and (act.negated or gist.stance is Stance.ALLEGES)
    }
    found = {
        number("party", day, *pair) for party in parties for pair in _pairs(party) for day in days
    }
    found |= {number("done", day, *act) for act in done for day in days}
    return frozenset(found | {number("answers", gist.article_id, word) for word in _party(gist)})


def _party(gist: Gist) -> frozenset[str]:
    """Words for whom a bare denial speaks, or for who is said to have done something."""
    if is_denial(gist):
        return frozenset(map(name, gist.voice)) if is_bare(gist) else frozenset()
    agents = (act.agents for act in view(gist).acts if is_charge(gist))
    return frozenset(word.removeprefix("=") for some in agents for word in some)


def _pairs(party: frozenset[str]) -> Iterator[tuple[str, str]]:
    names = sorted(word for word in party if word[0] == "=")[:1]
    nouns = sorted(word for word in party if word[0] != "=")[:2]
    return ((named, noun) for named in names for noun in nouns)


def build() -> Denial:
    """The comparison; it needs nothing."""
    return Denial()


PART = Part(name="denial", version=10, build=build)
