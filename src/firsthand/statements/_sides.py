"""Words for a source → whether it speaks for those who are blamed or for those who were harmed."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from firsthand.syntax import Token


class Side(Enum):
    """For whom one speaks, as far as the words tell."""

    BLAMED = "blamed"
    HARMED = "harmed"
    NEITHER = "neither"


BLAMED = frozenset(
    {"spokesman", "spokeswoman", "spokesperson", "ministry", "minister", "government", "army"}
    | {"military", "police", "force", "command", "commander", "colonel", "general", "captain"}
    | {"major", "lieutenant", "sergeant", "brigadier", "commodore", "admiral", "officer", "soldier"}
    | {"guard", "chief", "director", "manager", "owner", "company", "firm", "contractor", "mission"}
    | {"gendarmerie", "regiment", "brigade", "battalion", "unit", "authority", "administration"}
    | {"official", "governor", "mayor", "president", "embassy", "ambassador", "regime", "militia"}
    | {"accused", "defendant", "suspect", "lawyer", "counsel", "attorney", "adviser", "advisor"}
    | {"department", "office", "directorate", "corporation", "contingent", "coastguard", "navy"}
    | {"paramilitary", "fighter", "rebel", "warden", "jailer", "interrogator", "boss", "foreman"}
    | {"superior", "principal", "headmaster", "headmistress", "rector", "bishop", "diocese"}
    | {"trafficker", "prosecution", "secretary", "agency", "consortium", "executive", "supplier"}
)
"""Those of whose doings reports tell, and who answer for them."""
HARMED = frozenset(
    {"victim", "survivor", "woman", "girl", "boy", "child", "mother", "father", "widow", "widower"}
    | {"sister", "brother", "daughter", "son", "wife", "husband", "parent", "relative", "family"}
    | {"witness", "eyewitness", "resident", "villager", "neighbour", "neighbor", "refugee"}
    | {"detainee", "prisoner", "inmate", "worker", "migrant", "activist", "journalist", "teacher"}
    | {"nurse", "doctor", "student", "pupil", "farmer", "fisherman", "monitor", "observer"}
    | {"researcher", "investigator", "inspector", "expert", "rapporteur", "ngo", "charity"}
    | {"union", "federation", "institute", "organisation", "organization", "foundation", "network"}
    | {"association", "rights", "watch", "campaign", "campaigner", "shelter", "hospital", "clinic"}
    | {"watchdog", "tribunal", "court", "judge", "panel", "commission", "inquiry", "ombudsman"}
    | {
        "report",
        "study",
        "survey",
        "observatory",
        "committee",
        "applicant",
        "claimant",
        "complainant",
    }
)
"""Those who tell of harm, and those who look into it."""

OFFICES = frozenset(
    {"director", "secretary", "president", "chief", "executive", "head", "lawyer", "counsel"}
    | {"attorney", "adviser", "advisor", "spokesman", "spokeswoman", "spokesperson", "official"}
    | {"manager", "chairman", "chairwoman", "coordinator", "representative", "owner", "office"}
)
"""What those of either side have."""

AGENTS = ("er", "or", "man", "woman", "ist", "ian", "person", "clerk", "cook", "boy", "girl")
PEOPLE = BLAMED | HARMED | OFFICES
PERSONS = frozenset({"he", "she", "they", "it", "we"})

OFF_DUTY = frozenset({"former", "ex", "retired", "then"})
"""Words for those who no longer answer for a body, and often tell of it."""


def side_of(head: Token, tokens: Sequence[Token]) -> Side:
    """The side that the words for a source tell; its head comes first: `the women's guard`."""
    near = {head.i}
    for token in tokens:
        if token.head in near and (token.pos != "ADP" or token.lemma in ("of", "for")):
            near.add(token.i)
    everything = {token.lemma.lower() for token in tokens if token.i in near}
    for words in ({head.lemma.lower()} - OFFICES, everything):
        if words & HARMED:
            return Side.HARMED
        if words & BLAMED and not everything & OFF_DUTY:
            return Side.BLAMED
    return Side.NEITHER


def is_somebody(speaker: Token) -> bool:
    """Whether the word is for a person or a body."""
    if speaker.tag == "PRP":
        return speaker.lemma in PERSONS
    person = speaker.pos == "NOUN" and speaker.lemma.endswith(AGENTS)
    return person or speaker.entity in ("PERSON", "ORG") or speaker.lemma in PEOPLE
