"""A frame as it may stand: nobody is blamed, and nobody is harmed, by a slip of the parse."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from firsthand.facts._codebook import Act
from firsthand.facts._frames import Frame
from firsthand.facts._settings import NAMED_PLACES, PLACES
from firsthand.model import Modality, Span, Statement
from firsthand.syntax import Sentence, Token
from firsthand.text.words import words

# Who cannot do this is kept from it: "could not pass the checkpoint", "could not hold a rally".
KEPT_FROM = words("pass organise organize hold stage")
NOBODY = frozenset({"nobody", "none"})
GROUNDS = words("soil territory")  # "raids on our soil": a place, and nobody whom they befell
GIVEN = words("entry access passage")  # what is denied to somebody


def settled(
    sentence: Sentence, told: Frame, entry: Act, statement: Statement, deeds: Collection[str]
) -> Frame:
    """The frame with its parties put right; `deeds` are verbs that tell acts."""
    told = _kept_from(told, entry)
    told = replace(told, target=_befallen(sentence, told.target))
    if told.passive and told.actor is None:
        told = replace(told, actor=_agent_of_list(sentence, told.act, deeds))
    if told.actor is not None and not _may_act(sentence, told, statement):
        told = replace(told, actor=None)
    if any(
        party is not None and _is_nobody(sentence, party) for party in (told.actor, told.target)
    ):
        told = replace(told, modality=Modality.NEGATED)
    return told


def _kept_from(told: Frame, entry: Act) -> Frame:
    if entry.negated and not entry.omission and told.act.lemma in KEPT_FROM and told.actor:
        return replace(told, actor=None, target=told.actor)
    return told


def _befallen(sentence: Sentence, target: Token | None) -> Token | None:
    """Whom it befalls: of "denied entry to the boatmen" they, of "raids on our soil" nobody."""
    if target is None or target.lemma in GROUNDS:
        return None
    if target.lemma not in GIVEN:
        return target
    for to in sentence.children(target, "prep"):
        if to.lemma == "to":
            for given in sentence.children(to, "pobj"):
                is_place = given.entity in NAMED_PLACES or given.lemma in PLACES
                return None if is_place else given
    return target


def _agent_of_list(sentence: Sentence, act: Token, deeds: Collection[str]) -> Token | None:
    """ "was abducted, beaten and sold by the guards": they did all of it. None: not told.

    Only where nothing but other acts stands between: "was shot and taken away by neighbours".
    """
    for token in sentence.tokens[act.i + 1 :]:
        if token.text in (",", "and", "or", "then") or token.tag == "RB":
            continue
        if token.tag not in ("VBN", "VBD") or not {token.lemma, f"{token.lemma}e"} & set(deeds):
            return None
        after = sentence.tokens[token.i + 1 : token.i + 2]
        if after and after[0].text == "by" and after[0].head == token.i:
            found = sentence.children(after[0], "pobj")
            return next((each for each in found if each.entity not in ("DATE", "TIME")), None)
    return None


def _may_act(sentence: Sentence, told: Frame, statement: Statement) -> bool:
    """Whether the actor can be one: no sum of deeds, and not merely who tells of the act."""
    actor, act = told.actor, told.act
    if actor is None or (actor.text.lower() == "all" and sentence.children(actor, "relcl")):
        return False
    place = sentence.span_of(act, act)
    speaks = _holds(statement.source, sentence.span_of(actor, actor))
    within = _holds((*statement.source, *statement.content), place)
    return not speaks or within or act.tag == "VBG"


def _holds(spans: Collection[Span], place: Span) -> bool:
    return any(span.contains(place) for span in spans)


def _is_nobody(sentence: Sentence, party: Token) -> bool:
    """ "no sailor", "nobody", "none of them"."""
    if party.text.lower() in NOBODY:
        return True
    return any(kid.text.lower() == "no" for kid in sentence.children(party, "det", "neg"))
