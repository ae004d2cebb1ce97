"""Which stage a word tells; words that only look like one tell none."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.facts._frames import frame, is_passive
from firsthand.facts._phrases import NOUNS as NOUN_POS
from firsthand.facts._phrases import subject
from firsthand.facts._stages import ADJECTIVES, NOUNS, PEOPLE, PERSONAL, VERBS
from firsthand.model import Stage
from firsthand.syntax import Sentence, Token
from firsthand.text.words import words

PERSON_NAMES = frozenset({"PERSON", "NORP", "ORG"})


PRESS = words("publish newspaper magazine media press journalist reporter broadcaster")


FINDS = words("find show reveal conclude suggest uncover say report establish")


def stage_of(sentence: Sentence, token: Token) -> Stage | None:
    if token.pos == "VERB":
        return _verb_stage(sentence, token)
    if token.pos == "ADJ":
        found = ADJECTIVES.get(token.lemma)
        if token.lemma == "guilty":
            above = sentence.head(token)
            return found if above.lemma in ("find", "plead") else None
        return found
    if token.pos in NOUN_POS and token.lemma in NOUNS:
        return _noun_stage(sentence, token)
    return None


def _verb_stage(sentence: Sentence, token: Token) -> Stage | None:
    if token.lemma == "send":
        home = any(
            kid.lemma == "home" for kid in sentence.children(token, "advmod", "dobj", "npadvmod")
        )
        return Stage.REPATRIATED if home else None
    if token.lemma == "clear":
        of = any(kid.lemma == "of" for kid in sentence.children(token, "prep"))
        return Stage.ACQUITTED if of and is_passive(sentence, token) else None
    if token.lemma == "remove":
        post = {
            kid.lemma
            for by in sentence.children(token, "prep")
            for kid in sentence.children(by, "pobj")
        }
        return Stage.DISMISSED if post & {"post", "office", "duty", "position", "command"} else None
    stage = VERBS.get(token.lemma)
    if token.lemma == "fire" and any(
        kid.lemma in ("on", "at", "into", "back", "upon")
        for kid in sentence.children(token, "prep", "advmod", "prt")
    ):
        return None
    if stage is Stage.WAIVED:
        return stage if _touches(sentence, token, "immunity") else None
    if token.lemma in PERSONAL and not _takes_person(sentence, token):
        return None
    if token.lemma == "suspect" and token.dep == "amod":
        return None
    if token.lemma == "try" and (
        sentence.children(token, "xcomp") or not is_passive(sentence, token)
    ):
        return None
    return stage


def _touches(sentence: Sentence, verb: Token, lemma: str) -> bool:
    """Whether `lemma` is what the verb is done to: "had their immunity waived"."""
    kids = sentence.children(verb, "dobj", "nsubj", "nsubjpass")
    if any(kid.lemma == lemma for kid in kids):
        return True
    named = subject(sentence, verb)
    if named is not None and (
        named.lemma == lemma or named.text.lower() in ("this", "it", "that", "which")
    ):
        return any(token.lemma == lemma for token in sentence.tokens)
    return verb.dep in ("acl", "relcl", "amod") and sentence.head(verb).lemma == lemma


def _takes_person(sentence: Sentence, verb: Token) -> bool:
    told = frame(sentence, verb)
    who = told.target
    if who is None:
        return False
    if who.lemma in PEOPLE or who.text.lower() in PEOPLE or who.entity in PERSON_NAMES:
        return True
    return who.pos == "NUM" or who.tag == "NNPS"


def _noun_stage(sentence: Sentence, token: Token) -> Stage | None:
    if token.dep in ("compound", "nmod") and sentence.head(token).pos in NOUN_POS:
        return None
    stage = NOUNS[token.lemma]
    above = sentence.head(token)
    if stage is Stage.INVESTIGATED and _is_journalism(sentence, token):
        return None
    if token.lemma == "indictment" and not _against_person(sentence, token):
        return None
    if (
        stage is Stage.PROSECUTED
        and above.lemma == "from"
        and _reaches(sentence, token, ("immunity", "immune"))
    ):
        return None
    if token.lemma == "justice":
        bring = above.lemma == "to" and sentence.head(above).lemma in ("bring", "face")
        return stage if bring or above.lemma in ("face", "escape", "evade") else None
    if token.lemma == "proceeding":
        kinds = {"criminal", "legal", "court", "judicial", "disciplinary"}
        return (
            stage
            if kinds & {kid.lemma for kid in sentence.children(token, "amod", "compound")}
            else None
        )
    if token.lemma == "charge":
        kinds = {kid.lemma for kid in sentence.children(token, "amod", "compound", "prep")}
        near = {"criminal", "of", "against"} & kinds or above.lemma in (
            "face",
            "bring",
            "drop",
            "file",
            "press",
        )
        return stage if near and above.lemma not in ("in", "deny", "take") else None
    if stage is Stage.WAIVED:
        return stage if any(token.lemma == "immunity" for token in sentence.tokens) else None
    if stage is Stage.IMMUNITY and _is_waived(sentence, token):
        return None
    return stage


def _is_journalism(sentence: Sentence, token: Token) -> bool:
    """ "investigations published in the press", "an investigation by a newspaper"."""
    below = {kid.lemma for kid in sentence.subtree(token)}
    if below & PRESS:
        return True
    above = sentence.head(token)
    return above.lemma in ("accord", "publish") or (token.dep == "nsubj" and above.lemma in FINDS)


def _against_person(sentence: Sentence, token: Token) -> bool:
    for by in sentence.children(token, "prep"):
        if by.lemma == "for":
            return True
        if by.lemma in ("of", "against"):
            kids = sentence.children(by, "pobj")
            return any(kid.lemma in PEOPLE or kid.entity == "PERSON" for kid in kids)
    return True


def _reaches(sentence: Sentence, token: Token, lemmas: Sequence[str]) -> bool:
    return any(above.lemma in lemmas for above in sentence.ancestors(token))


def _is_waived(sentence: Sentence, immunity: Token) -> bool:
    above = sentence.head(immunity)
    return above.lemma in ("waive", "lift") or any(
        kid.lemma in ("waive", "lift") for kid in sentence.children(immunity, "acl", "relcl")
    )
