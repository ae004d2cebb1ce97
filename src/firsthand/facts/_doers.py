"""Who does what a verb tells, also where its subject stands at another verb."""

from __future__ import annotations

from firsthand.facts._phrases import RIGHT_CLAUSES, SUBJECTS, subject, verb_above
from firsthand.syntax import Sentence, Token

CHAIN = frozenset({"xcomp", "conj", "aux", "auxpass", "ccomp", "pcomp", "advcl"})


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
            return None if _is_infinitive(sentence, current) else sentence.head(current)
        if current.dep == "xcomp" and (controlled := _controller(sentence, current)):
            return controlled
        if current.dep not in CHAIN | {"prep", "pobj", "dobj"} or current.head == current.i:
            return None
        current = sentence.head(current)
    return None


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
