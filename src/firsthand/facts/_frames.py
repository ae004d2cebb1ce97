"""Who acts on whom around a word: a verb in either voice, a participle, a noun."""

from __future__ import annotations

from firsthand.facts._doers import actor_of
from firsthand.facts._modality import is_omission, list_mate, modality
from firsthand.facts._noun_frames import INSTRUMENTS, noun_parts, wielder
from firsthand.facts._phrases import NOUNS, subject
from firsthand.model import Modality
from firsthand.model.quick import dataclass, replace
from firsthand.syntax import Sentence, Token

HARMED = frozenset({"wound", "injure", "kill", "hurt"})
SUFFERED = frozenset({"die", "perish", "disappear", "vanish", "drown", "starve", "suffocate"})
AIMS = frozenset({"on", "at", "against", "into"})
ORDERS = frozenset({"after", "before", "without", "upon", "despite", "since"})
LOOSE = frozenset({"advcl", "dep", "parataxis", "ccomp", "oprd", "acomp", "ROOT"})


@dataclass(frozen=True, slots=True)
class Frame:
    """One act in its sentence; tokens are heads of the words for its parts. None: not told."""

    act: Token
    actor: Token | None
    target: Token | None
    passive: bool
    omission: bool
    modality: Modality


def frame(sentence: Sentence, act: Token) -> Frame:
    """The frame of a verb, participle, gerund or noun."""
    mate = list_mate(sentence, act)
    if mate is not None:
        told = frame(sentence, mate)
        return replace(told, act=act, actor=_agent(sentence, act) or told.actor)
    passive = is_passive(sentence, act)
    if act.pos in NOUNS:
        actor, target = noun_parts(sentence, act)
    elif passive:
        actor, target = _agent(sentence, act), _undergoer(sentence, act)
    else:
        actor, target = actor_of(sentence, act), _object(sentence, act)
        if actor is not None and actor.pos == "NUM" and act.lemma in HARMED:
            target = None
    if target is None and actor is not None and not passive and act.lemma in HARMED:
        actor, target = None, actor  # a headline's "two killed in a raid"
    if act.lemma in SUFFERED and not passive and act.pos not in NOUNS:
        actor, target = None, actor  # the subject does not act, it is what befalls it
    if actor is not None and actor.lemma in INSTRUMENTS:
        actor = wielder(sentence, actor)
    return Frame(act, actor, target, passive, is_omission(sentence, act), modality(sentence, act))


def without(sentence: Sentence, told: Frame, completing: str) -> Frame:
    """The frame of a verb whose object completes it: "opened fire on a bus" befalls the bus."""
    if told.target is None or told.target.lemma != completing:
        return told
    return replace(told, target=_aimed_at(sentence, told.act, told.target))


def is_passive(sentence: Sentence, act: Token) -> bool:
    """ "was beaten", "women beaten by"; a participle joined to one shares its voice."""
    if act.tag == "VBD":
        return bool(sentence.children(act, "auxpass", "agent")) or _is_joined(sentence, act)
    if act.tag != "VBN":
        return False
    if sentence.children(act, "auxpass", "nsubjpass", "agent") or act.dep in ("acl", "amod"):
        return True
    if sentence.children(act, "nsubj", "aux"):
        return False
    above = sentence.head(act)
    if act.dep == "conj":  # "was hung and given shocks"
        return above.tag == "VBN" and is_passive(sentence, above)
    return act.dep in LOOSE and not sentence.children(act, "dobj")


def _is_joined(sentence: Sentence, act: Token) -> bool:
    """A participle taken for a past tense: "was bound, blindfolded and led away"."""
    above = sentence.head(act)
    if act.dep != "conj" or above.tag != "VBN" or act.lemma in SUFFERED:
        return False
    alone = not sentence.children(act, "nsubj", "aux", "dobj", "prt")
    return alone and is_passive(sentence, above)


def _undergoer(sentence: Sentence, act: Token) -> Token | None:
    """Whom a passive befalls; "died after being tortured": who died."""
    found = subject(sentence, act)
    above = sentence.head(act)
    if found is None and act.dep == "pcomp" and above.lemma in ORDERS:
        return subject(sentence, sentence.head(above))
    return found


def _agent(sentence: Sentence, act: Token) -> Token | None:
    for by in sentence.children(act, "agent", "prep"):
        if by.lemma == "by":
            return next(
                (t for t in sentence.children(by, "pobj") if t.entity not in ("DATE", "TIME")), None
            )
    if act.dep == "conj":
        return _agent(sentence, sentence.head(act))
    return None


def _object(sentence: Sentence, act: Token) -> Token | None:
    found = next(iter([*sentence.children(act, "dobj"), *sentence.children(act, "dative")]), None)
    return found or _aimed_at(sentence, act) or _shared_object(sentence, act)


def _aimed_at(sentence: Sentence, *heads: Token) -> Token | None:
    """What "on", "at", "against" or "into" leads to, below any of the words."""
    for head in heads:
        for preposition in sentence.children(head, "prep"):
            if preposition.lemma not in AIMS or (preposition.lemma == "into" and len(heads) == 1):
                continue
            for found in sentence.children(preposition, "pobj"):
                if found.entity not in ("DATE", "TIME"):
                    return found
    return None


def _shared_object(sentence: Sentence, act: Token) -> Token | None:
    """ "attack and threaten reporters": what stands behind the second verb belongs to both."""
    following = next(iter(sentence.children(act, "conj")), None)
    if following is None or following.tag != act.tag or following.i > act.i + 2:
        return None
    if sentence.children(following, "nsubj", "aux"):
        return None
    return next(iter(sentence.children(following, "dobj")), None)
