"""Stages that a verb tells only together with what it is done to: "closed the case"."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from firsthand.facts._frames import frame
from firsthand.model import Stage
from firsthand.syntax import Sentence, Token
from firsthand.text.words import words

CASES = words("case file dossier investigation inquiry enquiry probe proceeding prosecution")
CHARGES = words("charge indictment accusation case prosecution lawsuit suit proceeding")
VERDICTS = words("conviction verdict sentence")
JOBS = words("job post position office command")
COURTS = words("jurisdiction court judge tribunal evidence merit magistrate")
TERMS = words("year month life term")
DEATHS = words("complaint allegation death killing incident disappearance shooting drowning")
PEOPLE_ONLY = words("he she i you")  # close cases with things in them
Objects = tuple[tuple[frozenset[str], Stage], ...]
CLOSES: Objects = ((CASES | {"matter"}, Stage.CLOSED),)
DROPS: Objects = ((CASES | CHARGES, Stage.CLOSED),)
OVERTURNS: Objects = ((VERDICTS, Stage.ACQUITTED), (CHARGES, Stage.CLOSED))
SERVES: Objects = ((TERMS, Stage.CONVICTED),)
OBJECTS: Mapping[str, Objects] = MappingProxyType(
    dict.fromkeys(words("close shelve abandon"), CLOSES)
    | dict.fromkeys(words("drop discontinue withdraw"), DROPS)
    | dict.fromkeys(words("quash overturn reverse annul"), OVERTURNS)
    | dict.fromkeys(words("get receive"), SERVES)
    | {
        "dismiss": ((CHARGES - {"accusation"}, Stage.CLOSED),),
        "suspend": ((CASES - {"file"}, Stage.CLOSED),),
        "terminate": (
            (words("contract employment service appointment"), Stage.DISMISSED),
            (CASES, Stage.CLOSED),
        ),
        "lose": ((JOBS, Stage.DISMISSED),),
        "examine": ((DEATHS, Stage.INVESTIGATED),),
    }
)
ALONE = frozenset(OBJECTS) - {"dismiss", "suspend"}
"""Verbs that tell nothing without such an object."""


def stage_by_object(sentence: Sentence, verb: Token) -> Stage | None:
    """The stage that the verb and what it is done to tell together. None: they tell none."""
    held = OBJECTS.get(verb.lemma)
    if held is None or verb.pos != "VERB":
        return None
    told = frame(sentence, verb)
    if told.target is None:
        return None
    if verb.lemma == "dismiss" and told.passive and told.target.lemma == "it":
        near = {token.lemma for token in sentence.tokens}
        return None if near.isdisjoint(COURTS) else Stage.CLOSED
    stage = next((stage for things, stage in held if told.target.lemma in things), None)
    if stage is Stage.CLOSED and told.actor is not None and told.actor.lemma in PEOPLE_ONLY:
        return None  # "he closed the case and put the violin under his arm"
    if stage is Stage.CONVICTED and not _is_in_prison(sentence, verb):
        return None
    return stage


def _is_in_prison(sentence: Sentence, verb: Token) -> bool:
    """ "got six years for theft", "received two years in prison"."""
    for by in sentence.subtree(verb):
        if by.lemma == "for" and by.i > verb.i and sentence.children(by, "pobj", "pcomp"):
            return True
        if by.lemma in ("prison", "jail", "gaol", "imprisonment") and by.i > verb.i:
            return True
    return False


def is_ended(sentence: Sentence, noun: Token) -> bool:
    """ "the inquiry was shelved", "dropped the charges": the verb tells what became of it."""
    above = sentence.head(noun)
    if noun.dep in ("dobj", "nsubjpass", "nsubj"):
        return stage_by_object(sentence, above) is not None
    return any(
        stage_by_object(sentence, kid) is not None
        for kid in sentence.children(noun, "acl", "relcl")
    )
