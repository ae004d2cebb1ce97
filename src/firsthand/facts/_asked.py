"""What kind of thing a demand asks for, and what its sentence tells became of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from firsthand.model import DemandKind, DemandStatus
from firsthand.text.words import words

# The first list that has one of the demand's words tells its kind; narrower kinds come first.
KINDS = (
    (
        DemandKind.REDRESS,
        words(
            "redress compensate compensation reparation restitution rehabilitate rehabilitation"
            " remedy apologise apologize apology reimburse"
        ),
    ),
    (
        DemandKind.PROSECUTE,
        words(
            "prosecute prosecution try trial justice accountable accountability arrest charge"
            " indict punish punishment convict extradite waive discipline sanction detain court"
        ),
    ),
    (
        DemandKind.INVESTIGATE,
        words("investigate investigation inquiry enquiry probe examine autopsy exhume review"),
    ),
    (DemandKind.RELEASE, words("release free liberate acquit pardon")),
    (
        DemandKind.DISCLOSE,
        words(
            "publish disclose reveal transparency transparent acknowledge acknowledgment"
            " acknowledgement answer explain clarify declassify inform notify access report name"
        ),
    ),
    (
        DemandKind.STOP,
        words(
            "stop end halt cease cease-fire ceasefire refrain withdraw leave withdrawal close"
            " shut shutter ban forbid disarm lift suspend disband dismantle abolish abandon"
        ),
    ),
    (
        DemandKind.PROTECT,
        words(
            "protect protection safeguard secure safety shelter evacuate guard prevent assist aid"
            " help support care treat"
        ),
    ),
    (
        DemandKind.REFORM,
        words(
            "reform overhaul amend change law legislation rewrite train training ratify adopt"
            " introduce implement strengthen renovate restructure policy mandate measure"
        ),
    ),
)
MET = re.compile(
    r"\b(?:agreed|complied|accepted\s+(?:it|this|the\s+(?:demand|call|request|recommendation)s?)"
    r"|has\s+since\s+(?:done|agreed)|granted\s+(?:it|the\s+request))\b",
    re.IGNORECASE,
)
REFUSED = re.compile(
    r"\b(?:(?:which|but|though|although)\b[^.;]{0,60}\b(?:refus\w+|reject\w+|turned\s+(?:it|them)?\s*down"
    r"|ignored|declined)|in\s+vain|to\s+no\s+avail|went\s+unanswered)\b",
    re.IGNORECASE,
)


def kind_of(lemmas: Sequence[str]) -> DemandKind:
    """The kind that the words asked for tell; the narrowest when they tell several."""
    for kind, told in KINDS:
        if not told.isdisjoint(lemmas):
            return kind
    return DemandKind.OTHER


def status_of(text: str) -> DemandStatus:
    """What the demand's own sentence tells became of it; unknown unless it tells."""
    if REFUSED.search(text):
        return DemandStatus.REFUSED
    return DemandStatus.MET if MET.search(text) else DemandStatus.UNKNOWN
