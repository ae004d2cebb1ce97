"""An article's words as numbers, for the weights that tell which violations it tells of.

Training and run time both make the numbers here, so the weights see what they were fitted on.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from types import MappingProxyType

WORD = re.compile(r"[a-z][a-z'’-]+")
LEAD_CHARS = 700  # where news says what it is about

# Word families of attacks, of who commits them and of what follows, collected by reading the
# train split of HRDsAttack.
FAMILIES: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        name: re.compile(pattern, re.IGNORECASE)
        for name, pattern in (
            ("arrest", r"\b(?:arrest|detain|detention|custody|apprehend|round(?:ed)? up)"),
            ("jail", r"\b(?:jail|imprison|prison|sentenc|behind bars|cell)"),
            ("trial", r"\b(?:trial|court|charge|convict|prosecut|indict|bail)"),
            ("disappear", r"\bdisappear|\bmissing\b|whereabouts|incommunicado"),
            ("kidnap", r"kidnap|abduct|hostage|captive|captors|ransom|snatched"),
            (
                "kill",
                r"\b(?:kill|murder|assassin|slain|shot dead|gunned down|death of|died|massacre"
                r"|execut|behead|lynch)",
            ),
            ("torture", r"tortur|ill-treat|electric shock|waterboard|inhuman"),
            ("beat", r"\bbeat(?:en|ing)?\b|assault|punch|kicked|injur|wound|bruis"),
            ("threat", r"threat|intimidat|harass|stalk|smear|surveill|spy|hack"),
            (
                "raid",
                r"\braid|search(?:ed)? (?:his|her|the) (?:home|house|office)|seiz|confiscat"
                r"|ban(?:ned)?\b|censor|block|shut down|licen|fine[ds]?\b|travel ban|passport|visa"
                r"|dismiss|fired|suspend",
            ),
            ("sexual", r"\brape|sexual"),
            ("protest", r"protest|demonstrat|rally|tear gas|crackdown"),
            ("police", r"police|officer|security forces|army|military|soldier"),
            ("gunmen", r"gunm[ae]n|unidentified|unknown|bandit|armed men|militant|terrorist"),
            (
                "rebel",
                r"rebel|militia|cartel|gang|insurgent|extremist|jihad|guerrilla|islamic state",
            ),
            ("attack", r"\battack"),
            ("release", r"releas|freed|rescued"),
        )
    }
)


def words_of(title: str, body: str) -> Counter[str]:
    """Words of the body, and apart from them those of the title (`T_`) and the lead (`L_`)."""
    found = Counter(WORD.findall(body.lower()))
    found.update(f"T_{word}" for word in WORD.findall(title.lower()))
    found.update(f"L_{word}" for word in WORD.findall(body[:LEAD_CHARS].lower()))
    return found


def families_of(title: str, body: str) -> Iterator[float]:
    """For each family: in the title, in the lead, how often, how densely, at all."""
    lead = body[:LEAD_CHARS]
    size = max(len(title.split()) + len(body.split()), 1)
    for pattern in FAMILIES.values():
        count = len(pattern.findall(body))
        yield float(pattern.search(title) is not None)
        yield float(pattern.search(lead) is not None)
        yield math.log1p(count)
        yield math.log1p(1000 * count / size) / 3
        yield float(count > 0)
