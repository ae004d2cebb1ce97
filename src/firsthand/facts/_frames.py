"""Who acts on whom around a word: a verb in either voice, a participle, a noun."""

from __future__ import annotations

from dataclasses import dataclass, replace

from firsthand.facts._modality import is_omission, list_mate, modality
from firsthand.facts._noun_frames import INSTRUMENTS, noun_parts, wielder
from firsthand.facts._phrases import NOUNS, RIGHT_CLAUSES, SUBJECTS, subject, verb_above
from firsthand.model import Modality
from firsthand.syntax import Sentence, Token

HARMED = frozenset({"wound", "injure", "kill", "hurt"})
SUFFERED = frozenset({"die", "perish", "disappear", "vanish", "drown", "starve", "suffocate"})
AIMS = frozenset({"on", "at", "against", "into"})
ORDERS = frozenset({"after", "before", "without", "upon", "despite", "since"})
LOOSE = frozenset({"advcl", "dep", "parataxis", "ccomp", "oprd", "acomp", "ROOT"})
CHAIN = frozenset({"xcomp", "conj", "aux", "auxpass", "ccomp", "pcomp", "advcl"})


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
        return replace(frame(sentence, mate), act=act)
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
    if act.tag == "VBD":  # taken for one: "was bound, blindfolded and led away"
        joined = act.dep == "conj" and sentence.head(act).tag == "VBN"
        alone = (
            not sentence.children(act, "nsubj", "aux", "dobj", "prt") and act.lemma not in SUFFERED
        )
        return joined and alone and is_passive(sentence, sentence.head(act))
    if act.tag != "VBN":
        return False
    if sentence.children(act, "auxpass", "nsubjpass", "agent") or act.dep in ("acl", "amod"):
        return True
    if sentence.children(act, "nsubj", "aux", "dobj"):
        return False
    if act.dep == "conj":
        return is_passive(sentence, sentence.head(act))
    return act.dep in LOOSE


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


def actor_of(sentence: Sentence, act: Token) -> Token | None:
    """Who does it; of an infinitive or gerund, the subject of the verb it hangs on."""
    current = act
    if act.tag == "VBG" and act.dep == "acl" and sentence.head(act).dep == "pobj":
        above = verb_above(sentence, sentence.head(act))
        return subject(sentence, above) if above is not None else None
    for _ in sentence.tokens:
        found = next(iter(sentence.children(current, *SUBJECTS)), None)
        if found is not None:
            return _relative(sentence, current, found)
        if current.dep in RIGHT_CLAUSES:
            return sentence.head(current)
        if current.dep == "xcomp" and (controlled := _controller(sentence, current)):
            return controlled
        if current.dep not in CHAIN | {"prep", "pobj", "dobj"} or current.head == current.i:
            return None
        current = sentence.head(current)
    return None


def _controller(sentence: Sentence, act: Token) -> Token | None:
    """ "forced her to serve": who serves is the object of the verb above; not "used gas to …"."""
    if sentence.head(act).lemma == "use":
        return None
    return next(iter(sentence.children(sentence.head(act), "dobj")), None)


def _relative(sentence: Sentence, verb: Token, found: Token) -> Token:
    """The noun that "who" or "that" stands for."""
    if found.tag in ("WDT", "WP") and verb.dep == "relcl":
        return sentence.head(verb)
    return found


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
