"""Nouns that name a source without a proper name, and what kind of source each names.

Collected by reading news and reports of human-rights organisations; a noun that is not here
makes a source of unknown kind, never an error.
"""

from __future__ import annotations

from types import MappingProxyType

from firsthand.model import SourceKind
from firsthand.text.words import words

DOCUMENTS = words(
    """
    report statement study survey letter communique document email footage video figure data
    dispatch filing indictment resolution review article dossier paper record census
    investigation inquiry finding file memo memorandum cable note testimony transcript complaint
    verdict ruling affidavit release bulletin website tweet post analysis poll index essay book
    diary leaflet map photograph photo log statistic list assessment
    """
)
WITNESSING = frozenset(
    ["eyewitness", "witness", "survivor", "victim", "resident", "refugee", "soldier"]
)
"""Nouns before `accounts` or `testimonies` that make people of them."""
ACCOUNTS = frozenset(["account", "testimony", "testimonial", "story", "evidence"])

OUTLETS = words(
    """
    newspaper daily broadcaster television channel radio medium media press magazine tabloid
    weekly website blog paper portal wire
    """
)
BODIES = words(
    """
    organisation organization agency ministry group commission committee council government army
    force police department observatory network union party court hospital university unit
    monitor watchdog coalition mission command thinktank tank charity ngo militia alliance
    administration authority bureau office center centre company firm embassy parliament senate
    congress tribunal institute institution foundation association federation front movement
    regime military navy secretariat delegation team panel body service corps battalion brigade
    faction opposition state headquarters kremlin church mosque municipality assembly board
    directorate directory league society campaign
    """
)
PEOPLE = words(
    """
    actor partisan person people spokesperson director officer official minister president mayor
    commander
    leader chief head resident citizen witness eyewitness survivor victim activist lawyer doctor
    nurse teacher farmer worker soldier fighter rebel policeman general colonel captain
    journalist reporter correspondent photographer editor author researcher expert analyst
    academic professor scholar diplomat ambassador envoy delegate representative member
    secretary deputy chair chairperson founder coordinator investigator inspector judge
    prosecutor magistrate observer volunteer rescuer medic paramedic driver shopkeeper
    businessman businessperson refugee migrant prisoner detainee inmate student pupil child
    teenager youth adult neighbour neighbor relative parent friend colleague source insider
    defector deserter guard villager civilian protester demonstrator opponent critic supporter
    adviser advisor aide politician lawmaker senator congressman governor premier chancellor
    priest bishop imam sheikh rabbi monk missionary trafficker owner manager employee employer
    client interpreter translator guide fisherman historian economist scientist engineer
    consultant informant whistleblower whistle-blower speaker local national peacekeeper troop
    paramilitary militant gunman suspect defendant accused counsel solicitor barrister
    administrator authority commentator blogger jihadist extremist moderate elder
    """
)
FEMALE = words(
    """
    woman girl mother spokeswoman daughter wife sister widow lady chairwoman policewoman
    businesswoman aunt grandmother nun schoolgirl congresswoman female waitress
    """
)
MALE = words(
    """
    man boy father spokesman son husband brother chairman policeman businessman uncle
    grandfather gunman fisherman priest imam schoolboy congressman monk male
    """
)
GENERIC_BODIES = words(
    """
    organisation organization group agency body ngo charity watchdog monitor network thinktank
    tank foundation association
    """
)
"""Nouns that any body already named may be called by afterwards."""
GENERIC = words(
    """
    person man woman boy girl youth teenager citizen witness eyewitness survivor victim source
    resident youngster individual local national adventurer insider informant interviewee child
    speaker
    """
)
"""Nouns that any person already introduced may be called by afterwards."""
OFFICES = words(
    """
    spokesman spokeswoman spokesperson director president chairman chairwoman chair head chief
    minister secretary commander commissioner representative ambassador envoy official general
    coordinator founder mayor governor prosecutor leader manager adviser advisor
    delegate editor reporter correspondent
    """
)
"""Nouns of those who hold an office: what they say in it, the body says."""
KIN = MappingProxyType({"media": "medium", "police": "police", "people": "person"})


def kind_of(lemma: str, modifiers: frozenset[str] = frozenset(), *, plural: bool) -> SourceKind:
    """The kind of source a noun names; `modifiers` are the lemmas before it."""
    if (lemma in ACCOUNTS and modifiers & WITNESSING) or (lemma == "monitor" and plural):
        return SourceKind.GROUP
    if lemma in PEOPLE or lemma in FEMALE or lemma in MALE:
        return SourceKind.GROUP if plural else SourceKind.PERSON
    if lemma in OUTLETS or (lemma == "agency" and modifiers & {"news", "press"}):
        return SourceKind.OUTLET
    if lemma in DOCUMENTS or lemma in ACCOUNTS:
        return SourceKind.DOCUMENT
    if lemma in BODIES:
        return SourceKind.BODY
    return SourceKind.UNKNOWN


def gender_of(lemma: str) -> str:
    """`f`, `m`, or empty when the noun does not tell."""
    return "f" if lemma in FEMALE else "m" if lemma in MALE else ""
