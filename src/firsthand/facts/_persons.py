"""Whether a word is for a person, by a list and by its form."""

from __future__ import annotations

import re

from firsthand.facts._stages import PEOPLE
from firsthand.facts._who import HOLDERS, PEOPLE_OF
from firsthand.syntax import Token
from firsthand.text.words import words

PERSON_NAMES = frozenset({"PERSON", "NORP", "ORG"})
TRADES = words(
    "editor foreman cook bishop doctor lawyer constable headmaster headteacher chairman chairwoman"
    " chairperson secretary treasurer manager engineer surveyor captain mate porter gardener"
    " professor lecturer principal dean registrar rector warden detective magistrate coroner"
    " surgeon midwife interpreter translator printer publisher accountant cashier magnate tycoon"
    " businessman businesswoman executive founder partner shareholder landlord landlady tenant"
    " monk nun imam rabbi deacon pastor vicar archbishop cardinal cleric preacher farmhand miner"
    " fisherman sailor seaman deckhand steward ferryman herder peasant labourer laborer servant"
    " maid wife husband father mother daughter sister uncle aunt cousin nephew niece widow widower"
    " survivor witness accomplice culprit offender defendant accused convict prisoner inmate"
    " detainee captive hostage marcher striker demonstrator campaigner blogger reporter"
    " photographer broadcaster announcer writer poet author actor singer musician artist"
    " trainer paramedic medic ambassador envoy consul attache diplomat senator"
    " councillor parliamentarian lawmaker candidate premier chancellor president prince princess"
    " king queen sheikh chieftain elder warlord commander sentry marine ranger gendarme trooper"
)
# Endings of words for people, of any trade.
FORM = re.compile(r"\w{2,}(?:m[ae]n|keeper|master|smith|wright|herd|ologist|ician|iatrist)")
AGENT = re.compile(r"\w{3,}(?:er|or|ist|ee|eer|ant|ent|ian|ard|ite|ic|al|sman)")
OTHERS = words("human woman omen specimen regimen semen acumen abdomen")


def is_person(token: Token) -> bool:
    """ "the foreman", "Osk Render", "she", "all three"; a body's name counts as its people."""
    lemma = token.lemma
    if lemma in PEOPLE or token.text.lower() in PEOPLE or token.entity in PERSON_NAMES:
        return True
    if token.pos == "NUM" or token.tag == "NNPS":
        return True
    if lemma in TRADES or lemma in PEOPLE_OF or lemma in HOLDERS:
        return True
    return token.pos == "NOUN" and FORM.fullmatch(lemma) is not None and lemma not in OTHERS


def may_be_person(token: Token) -> bool:
    """Also by the endings that people share with things: "smuggler", "tailor", "typist"."""
    return is_person(token) or token.pos == "PROPN" or AGENT.fullmatch(token.lemma) is not None
