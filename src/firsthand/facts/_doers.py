"""Who does what a verb tells, also where its subject stands at another verb."""

from __future__ import annotations

from firsthand.facts._phrases import RIGHT_CLAUSES, SUBJECTS, subject, verb_above
from firsthand.syntax import Sentence, Token

FINITE = frozenset({"VBP", "VBZ", "VBD", "MD"})
CHAIN = frozenset({"xcomp", "conj", "aux", "auxpass", "ccomp", "pcomp", "advcl"})


def actor_of(sentence: Sentence, act: Token) -> Token | None:
    """Who does it; of an infinitive or gerund, the subject of the verb it hangs on."""
    current = act
    if act.tag == "VBG" and act.dep == "acl" and sentence.head(act).dep == "pobj":
        above = verb_above(sentence, sentence.head(act))
        return subject(sentence, above) if above is not None else None
    for _ in sentence.tokens:
        found = _told_at(sentence, current)
        if found is not None:
            return found
        if _ends(sentence, current):
            return None
        current = sentence.head(current)
    return None


def _told_at(sentence: Sentence, verb: Token) -> Token | None:
    """Who does it, where one verb on the way up tells so."""
    found = next(iter(sentence.children(verb, *SUBJECTS)), None)
    if found is not None:
        return _relative(sentence, verb, found)
    if (own := _before_auxiliary(sentence, verb)) is not None:
        return own
    if verb.dep in RIGHT_CLAUSES:
        return None if _is_infinitive(sentence, verb) else sentence.head(verb)
    return _controller(sentence, verb) if verb.dep == "xcomp" else None


def _ends(sentence: Sentence, verb: Token) -> bool:
    """Whether nothing above the verb tells who does it."""
    if verb.dep not in CHAIN | {"prep", "pobj", "dobj"} or verb.head == verb.i:
        return True
    return verb.dep == "conj" and sentence.head(verb).pos == "ADP"  # it joins no verb


def _before_auxiliary(sentence: Sentence, verb: Token) -> Token | None:
    """The noun right before the auxiliary of a joined verb, its subject whatever it was joined to:
    "girls are sold in Arlo and the guards are not stopping it". None: there is none.
    """
    own = [kid for kid in sentence.children(verb, "aux", "auxpass") if kid.tag in FINITE]
    if verb.dep not in ("conj", "advcl") or not own or own[0].i <= sentence.head(verb).i:
        return None
    before = sentence.tokens[own[0].i - 1]
    return before if before.pos in ("NOUN", "PROPN") and before.dep != "pobj" else None


def _controller(sentence: Sentence, act: Token) -> Token | None:
    """ "forced her to serve": who serves is the object of the verb above; not "took turns to …"."""
    if sentence.head(act).lemma in ("use", "take"):
        return None
    return next(iter(sentence.children(sentence.head(act), "dobj")), None)


def _relative(sentence: Sentence, verb: Token, found: Token) -> Token:
    """The noun that "who" or "that" stands for."""
    if found.tag in ("WDT", "WP") and verb.dep == "relcl":
        return sentence.head(verb)
    return found


def _is_infinitive(sentence: Sentence, verb: Token) -> bool:
    """ "the power to evict": a power evicts nobody."""
    return verb.dep == "acl" and any(kid.tag == "TO" for kid in sentence.children(verb, "aux"))
