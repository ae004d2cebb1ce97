"""Who acts on whom around a noun that names an act: "her arrest", "the army's attack on us"."""

from __future__ import annotations

from firsthand.facts._doers import actor_of
from firsthand.facts._phrases import NOUNS, subject
from firsthand.syntax import Sentence, Token
from firsthand.text.words import words

# Of these the owner is the one it befalls, if it is no force: "the singer's murder".
BEFALLS = words(
    "arrest detention imprisonment incarceration internment killing murder assassination execution"
    " death abduction kidnapping disappearance torture rape beating deportation expulsion eviction"
    " displacement enslavement wounding hanging lynching beheading persecution harassment"
    " ill-treatment mistreatment"
)
FORCES = words(
    "army police militia soldier troop guard rebel government state regime force officer gunman"
    " militant group gang navy marine policeman paramilitary peacekeeper authority military"
    " coalition fighter insurgent agent unit battalion brigade"
)
SUFFERS = words("suffer face endure undergo survive experience receive fear escape")
DOES = words("launch conduct stage commit perpetrate mount lead order unleash carry begin make")
ANSWERS = words("respond answer retaliate react reply")
# Things that harm in somebody's hand; their own doer is another.
INSTRUMENTS = words(
    "bomb drone missile rocket shell airstrike strike explosion blast grenade bullet mine landmine"
    " mortar bombardment shelling bombing raid attack"
)
NO_DOERS = words(
    "phone telephone letter email e-mail mail post text message sms name mistake accident"
)


def noun_parts(sentence: Sentence, act: Token) -> tuple[Token | None, Token | None]:
    """Heads of who does it and whom it befalls: owner, agent, object of "of", parts of its verb."""
    objects = {
        preposition.lemma: next(iter(sentence.children(preposition, "pobj")), None)
        for preposition in sentence.children(act, "prep", "agent")
    }
    actor = _no_time(objects.get("by"))
    target = _no_time(objects.get("of") or objects.get("against") or objects.get("on"))
    if actor is not None and actor.lemma in NO_DOERS:
        actor = None
    owner = _owner(sentence, act)
    if owner is not None:
        if target is None and act.lemma in BEFALLS and owner.lemma not in FORCES:
            target = owner
        elif actor is None and owner.pos in NOUNS:
            actor = owner
    verb = sentence.head(act)
    if act.dep == "dobj" and verb.pos == "VERB":
        if target is None and verb.lemma in SUFFERS:
            target = subject(sentence, verb)
        elif actor is None and verb.lemma in DOES:
            actor = actor_of(sentence, verb)
    if actor is None and act.dep == "pobj" and verb.lemma == "with":
        answer = sentence.head(verb)  # "the boatmen answered with raids"
        actor = actor_of(sentence, answer) if answer.lemma in ANSWERS else None
    return actor, target


def _owner(sentence: Sentence, act: Token) -> Token | None:
    return _no_time(next(iter(sentence.children(act, "poss")), None))


def _no_time(token: Token | None) -> Token | None:
    return None if token is None or token.entity in ("DATE", "TIME") else token


def wielder(sentence: Sentence, instrument: Token) -> Token | None:
    """Who stands behind a thing that harms: "an airstrike by the coalition". None: not told."""
    for by in sentence.children(instrument, "prep", "agent"):
        if by.lemma in ("by", "from"):
            return _no_time(next(iter(sentence.children(by, "pobj")), None))
    owner = _owner(sentence, instrument)
    return owner if owner is not None and owner.pos in NOUNS else None
