"""How surely an act is laid on its perpetrator: as fact, admitted, accused, possible, cleared."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from firsthand.model import Confidence
from firsthand.reading import Reading
from firsthand.syntax import Sentence

CLAIMED: Final = re.compile(
    r"\b(?:claim\w*|t[oa]ke?\w*|assum\w*|accept\w*|acknowledg\w*)\s+(?:\w+\s+){0,2}?"
    r"(?:responsibility|credit)|\badmitted|\bconfessed|\bresponsibility\s+(?:for|was)\b[^.]{0,60}\bclaimed",
    re.IGNORECASE,
)
CLEARED: Final = re.compile(
    r"\b(?:denie[sd]|deny(?:ing)?|reject\w*|disclaim\w*)\b[^.;]{0,60}\b(?:responsib|involve|participat|charge"
    r"|accusation|part in|having|guilt)|\b(?:acquitted|exonerated|cleared)\b"
    r"|\bnot\s+(?:responsible|guilty)",
    re.IGNORECASE,
)
ACCUSED: Final = re.compile(
    r"\b(?:accus\w*|blam\w+|suspect\w*|alleg\w+|attribut\w+|charg(?:ed|es)\s+(?:that|with)|held\s+responsible"
    r"|responsible\s+for|implicat\w*|presum\w+|believ\w+|link\w+\s+to|points?\s+to)",
    re.IGNORECASE,
)
POSSIBLE: Final = re.compile(
    r"\b(?:possibl[ey]|may\s+have|might|could\s+have|perhaps|probabl[ey]|apparently|not\s+(?:been\s+)?ruled?\s+out"
    r"|hypothes[ie]s|speculat\w+|it\s+is\s+not\s+known)",
    re.IGNORECASE,
)
AUTHORITIES: Final = re.compile(
    r"\b(?:police|army|armed\s+forces|military|government|minister|ministry|president|official\w*|authorit\w+"
    r"|commander|colonel|general|prosecutor|judge|court|battalion|brigade|intelligence|security\s+forces"
    r"|communique\s+issued\s+by\s+the\s+(?:army|armed))\b",
    re.IGNORECASE,
)


def confidence(words: str) -> Confidence:
    """As the words of one sentence tell it of those they name."""
    if CLAIMED.search(words):
        return Confidence.CLAIMED
    if CLEARED.search(words):
        return Confidence.ACQUITTED
    if ACCUSED.search(words):
        if AUTHORITIES.search(words):
            return Confidence.ACCUSED_BY_AUTHORITIES
        return Confidence.ACCUSED
    return Confidence.POSSIBLE if POSSIBLE.search(words) else Confidence.FACT


# The first of these that any sentence tells is the article's; told as fact is what is left.
RANKED: Final = (
    Confidence.CLAIMED,
    Confidence.ACCUSED_BY_AUTHORITIES,
    Confidence.ACCUSED,
    Confidence.ACQUITTED,
    Confidence.POSSIBLE,
)


def joined(told: Iterable[Confidence]) -> Confidence:
    """Of several sentences on one perpetrator."""
    held = frozenset(told)
    return next((each for each in RANKED if each in held), Confidence.FACT)


def confidence_of(reading: Reading, names: Sequence[str]) -> Confidence:
    """Of a body under any of its folded names, over the sentences that name it."""
    return joined(
        confidence(words)
        for sentence in reading[Sentence]
        for words in [" ".join(reading.doc.quote(sentence.span).split())]
        if any(name in words.lower() for name in names)
    )
