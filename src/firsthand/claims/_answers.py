"""Denials that do not say what they deny, and two sides that give each other the blame."""

from __future__ import annotations

from functools import cache

from firsthand.claims._alike import Act, Likeness, likeness, view
from firsthand.claims._words import COMMON, RARE, canon, name, related, weight
from firsthand.model import Attribution, Gist, Stance
from firsthand.text.words import words

# Verbs by which a sentence hands on what somebody else says or does in words.
SAYING = words(
    """
    accuse acknowledge admit allege announce answer blame call claim comment condemn confirm
    denounce deny describe dismiss insist quote refuse refute reject report say suspect tell warn
    """
)
REFUSES = words("deny refute reject refuse")
# What is said of a telling, and not of what it tells.
FALSE = words(
    """
    untrue false falsehood baseless unfounded groundless fabricated fabrication lie lies propaganda
    ridiculous incorrect nonsense absurd invented slander
    """
)
UNSURE = words("unclear unknown unconfirmed unverified")
# What one asks for: to reject it denies nothing.
REQUESTS = words("plea call offer proposal demand request appeal invitation ultimatum excuse")
# Words by which a denial names its matter without telling it.
CHARGES = words(
    """
    responsibility involvement part role charge allegation accusation claim report complicity blame
    wrongdoing guilt link connection any previous such repeatedly categorically strongly
    """
)
EVENTS = words(
    """
    attack incident bombing bomb raid strike airstrike massacre killing shelling bombardment blast
    explosion assault ambush arrest abduction
    """
)
# Words of a voice that say in whose name it speaks, or that it speaks.
OFFICES = words(
    """
    defence defense foreign government minister ministry official president source spokesman
    spokesperson spokeswoman state statement
    """
)
MEANS = words(
    """
    warplane plane jet aircraft helicopter rocket shell missile airstrike strike raid bomb bombing
    bombardment
    """
)
SAID = frozenset({Attribution.EXPLICIT, Attribution.PRONOUN, Attribution.INHERITED})
NAMED_SHARE = 0.5  # what a bare denial may tell besides its charge: one word of little weight


def says_false(gist: Gist) -> bool:
    """Whether its words call a telling untrue, unsure or denied: "the reports as baseless"."""
    return not canonical(FALSE | UNSURE | REFUSES).isdisjoint(view(gist).words)


def is_refusal(gist: Gist) -> bool:
    """Whether what is refused is a request: "rejected a plea to halt the flights"."""
    return not REQUESTS.isdisjoint(gist.terms)


def is_bare(gist: Gist) -> bool:
    """Whether a denial names only its charge: "any responsibility for the attack"."""
    own = {name(word) for word in gist.voice}
    left = view(gist).bag.keys() - own - canonical(CHARGES | EVENTS)
    return bool(gist.voice) and sum(map(weight, left)) <= NAMED_SHARE


def is_charge(gist: Gist) -> bool:
    """Whether somebody tells it of somebody: what a bare denial may answer."""
    return gist.telling or gist.stance is Stance.ALLEGES


def answers(denies: Gist, other: Gist) -> bool:
    """Whether a bare denial stands in the article in which somebody accuses the speaker, or tells
    of an event, which the denial names, what the speaker did.
    """
    if denies.article_id != other.article_id or not is_bare(denies) or not is_charge(other):
        return False
    events = view(denies).words & canonical(EVENTS) & view(other).words
    accuses = other.stance is Stance.ALLEGES and other.attribution in SAID
    return (accuses or bool(events)) and any(
        _does(act) and is_speaker(denies.voice, act.agents) for act in view(other).acts
    )


def _does(act: Act) -> bool:
    """Whether the act is a deed, of which one can be accused, and was done."""
    return not act.negated and act.verb not in canonical(SAYING) and weight(act.verb) > COMMON


def blame_each_other(one: Gist, other: Gist) -> bool:
    """Whether each speaker gives the other's side one and the same deed."""
    verbs = _laid_on(other, one) & _laid_on(one, other)
    if not verbs:
        return False
    like = likeness(one, other)
    return not like.clash and bool(matter(like, verbs))


def _laid_on(accused: Gist, accuser: Gist) -> set[str]:
    """Verbs of deeds that one statement gives to the speaker of the other, and not to its own."""
    return {
        act.verb
        for act in view(accuser).acts
        if _does(act)
        and is_speaker(accused.voice, act.agents)
        and not is_speaker(accuser.voice, act.agents)
    }


def matter(like: Likeness, verbs: set[str]) -> set[str]:
    """Shared words that tell a matter from others: none that name the deed or its means."""
    return {word for word in like.shared if weight(word) >= RARE} - verbs - canonical(MEANS)


def is_speaker(voice: tuple[str, ...], agents: frozenset[str]) -> bool:
    """Whether a voice is among those who act: "the Ruritanian league" is no "Ruritanian army"."""
    others = {word for word in voice if f"={name(word)}" not in agents}
    if len(others) == len({*voice}):
        return False
    shared = {f"={name(word)}" for word in voice}
    mine = {related(canon(word)) for word in others - OFFICES}
    theirs = {related(word.removeprefix("=")) for word in agents - shared}
    return not mine or not theirs or bool(mine & theirs)


@cache
def canonical(listed: frozenset[str]) -> frozenset[str]:
    """The words in the form in which statements are compared."""
    return frozenset(map(canon, listed))
