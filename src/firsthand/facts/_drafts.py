"""A figure in the making."""

from __future__ import annotations

import re

from firsthand.facts._counted import Counted
from firsthand.model import Figure
from firsthand.model.quick import dataclass
from firsthand.text.numbers import Quantity

CHANGED = re.compile(
    r"\b(?:ris(?:e|es|en|ing)|rose|increas\w+|gr(?:ow|ew|own|owing|owth)|swell\w*|swollen|climb\w*|jump\w*"
    r"|soar\w*|went|gone|doubl\w+|tripl\w+|expand\w+|balloon\w*|surg\w+|leap\w*|leapt|f[ae]ll(?:en|s|ing)?"
    r"|drop\w*|declin\w+|shr[aiu]nk\w*|decreas\w+|plung\w+|slump\w*|dwindl\w+|s[aiu]nk|reduc\w+|cut"
    r"|rais\w+|chang\w+|up|down)\b[^;]*$"
)
"""A verb or noun of change, and no end of sentence after it: "from … to …" tells a change."""


@dataclass(frozen=True, slots=True)
class Draft:
    """One figure in the making, with its place in its sentence."""

    quantity: Quantity
    figure: Figure
    counted: Counted
