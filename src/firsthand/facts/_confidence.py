"""How surely an act is laid on its perpetrator: as fact, admitted, accused, possible, cleared."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from firsthand.model import Confidence
from firsthand.reading import Reading
from firsthand.syntax import Sentence
from firsthand.text.glances import Glance

THEY: Final = "THEY"  # stands for the perpetrator's name while a sentence is looked at
CLAIMED: Final = re.compile(
    r"\b(?:claim\w*|t[oa]ke?\w*|assum\w*|accept\w*|acknowledg\w*)\s+(?:\w+\s+){0,2}?"
    r"(?:responsibility|credit)|\badmitted|\bconfessed|\backnowledged"
    r"|\bresponsibility\s+(?:for|was)\b[^.]{0,60}\bclaimed",
    re.IGNORECASE,
)
CLEARED: Final = re.compile(
    r"\b(?:denie[sd]|deny(?:ing)?|reject\w*|disclaim\w*)\b[^.;]{0,60}\b(?:responsib|involve|participat|charge"
    r"|accusation|part in|having|guilt)|\b(?:acquitted|exonerated|cleared)\b"
    r"|\bnot\s+(?:responsible|guilty)",
    re.IGNORECASE,
)
ACCUSES: Final = (
    r"(?:accus\w+|blam\w+|suspect\w*|attribut\w+|charg(?:ed|es|ing)\s+(?:that|with)"
    r"|held\s+responsible|responsib\w+|implicat\w+|link\w+|points?\s+to|alleg\w+|guilty|involve\w*"
    r"|identif\w+)"
)
ACCUSED: Final = re.compile(rf"\b(?:{ACCUSES}|believed|presum\w+|supposed\w*)\b", re.IGNORECASE)
ACCUSING: Final = re.compile(
    rf"\b{THEY}\b(?:,?\s+wh\w+)?\s+(?:has\s+|have\s+)?{ACCUSES}(?:\s+\w+){{1,2}}\s+of\b"
)
"""They accuse somebody else: "killed by rebels, who accused them of spying"."""
POSSIBLE: Final = re.compile(
    r"\b(?:possibl[ey]|possibility|may\s+have|might|could\s+have|perhaps|probabl[ey]|apparent(?:ly)?|presum\w+"
    r"|supposed\w*|rul(?:ed?|ing)\s+out|confirmation|not\s+confirmed|if\s+it\s+is\s+confirmed|hypothes[ie]s"
    r"|speculat\w+|not\s+known|whether)\b",
    re.IGNORECASE,
)
AUTHORITY: Final = (
    r"(?:police|armed\s+forces|military|army|government|minist(?:er|ry)|president|officials?"
    r"|official\s+sources?|authorit(?:y|ies)|commander|colonel|general|prosecutors?|judge|court|battalion"
    r"|brigade|intelligence|security\s+forces|investigators?|high\s+command|national\s+guard)\b"
)
BY_AUTHORITY: Final = re.compile(
    rf"\b{AUTHORITY}(?:(?!\b{THEY}\b)[^.;]){{0,70}}?\b(?:{ACCUSES}|said|stated|reported|announced|confirmed"
    r"|believe\w*|stressed|added|informed|issued)\b"
    rf"|\b(?:according\s+to|by|quoting)\s+(?:(?:the|a|an|some)\s+)?(?:\w+\s+)?{AUTHORITY}",
    re.IGNORECASE,
)
BEFORE_COURT: Final = re.compile(
    r"\b(?:arrest\w*|detain\w*|indict\w*|implicated|charged\s+with|on\s+charges|on\s+trial|prosecut\w*"
    r"|placed\s+at\s+the\s+disposition|captured)\b",
    re.IGNORECASE,
)
DEEDS: Final = re.compile(
    r"kill|murder|attack|bomb|kidnap|abduct|assassin|massacre|respons|dynamit|explo|terroris|destroy"
    r"|execut|threat|attempt|shot|wound|burn|ambush|seiz|hostage|victim|perpetrat|den(?:y|ied)|crime"
    r"|death|died|action|offensive|charge|sabotag",
    re.IGNORECASE,
)


SURELY: Final = Glance(
    begins="responsib credit admitted confess acknowledged denie deny reject disclaim acquit"
    " exonerat cleared guilty possib perhaps probabl apparent presum suppos confirm hypothes"
    " speculat whether accus blam suspect attribut charg implicat link alleg involve identif"
    " believed arrest detain indict trial prosecut disposition captured",
    whole="may might could ruled rule ruling known point points",
)
"""Words without which a sentence tells it as a fact; of some of them, others do as well."""


def confidence(words: str, names: Sequence[str] = ()) -> Confidence:
    """As the words of one sentence tell it of the perpetrator, whom they call by `names`."""
    if not SURELY(words):
        return Confidence.FACT
    words = _without(words, names)
    accused = ACCUSED.search(ACCUSING.sub(THEY, words)) is not None
    if CLAIMED.search(words):
        return Confidence.CLAIMED
    if CLEARED.search(words) and not accused:
        return Confidence.ACQUITTED
    if POSSIBLE.search(words):
        return Confidence.POSSIBLE
    if BEFORE_COURT.search(words) or (accused and BY_AUTHORITY.search(words)):
        return Confidence.ACCUSED_BY_AUTHORITIES
    return Confidence.ACCUSED if accused else Confidence.FACT


def _without(words: str, names: Sequence[str]) -> str:
    """The words with THEY for the perpetrator: "the army" that is accused is no authority."""
    for name in sorted(names, key=len, reverse=True):
        words = _replaced(words, name)
    return words


def _replaced(words: str, name: str) -> str:
    """The words with THEY wherever the name stands by itself, in letters of any case."""
    small, wanted = words.lower(), name.lower()
    if len(small) != len(words):  # places would not be the same
        small, wanted = words, name
    kept: list[str] = []
    done = at = 0
    while (at := small.find(wanted, at)) >= 0:
        end = at + len(wanted)
        if _is_in_word(small[at - 1 : at]) or _is_in_word(small[end : end + 1]):
            at += 1
            continue
        kept += [words[done:at], THEY]
        done = at = end
    return "".join([*kept, words[done:]])


def _is_in_word(mark: str) -> bool:
    return mark.isalnum() or mark == "_"


def joined(told: Iterable[Confidence]) -> Confidence:
    """Of an article's sentences on one perpetrator, in their order.

    What they admit counts wherever it stands; else the first sentence does.
    """
    held = list(told)
    if Confidence.CLAIMED in held:
        return Confidence.CLAIMED
    return held[0] if held else Confidence.FACT


def confidence_of(reading: Reading, names: Sequence[str]) -> Confidence:
    """Of a body under any of its names, by the sentences that name it and tell of a deed."""
    sentences = [" ".join(reading.doc.quote(s.span).split()) for s in reading[Sentence]]
    naming = [words for words in sentences if _without(words, names) != words]
    telling = [words for words in naming if DEEDS.search(words)]
    return joined(confidence(words, names) for words in telling or naming)
