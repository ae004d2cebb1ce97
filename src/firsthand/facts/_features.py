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

# Word families that tell who did it: crimes that the police solve, firms, regimes, armed bands.
# Collected by reading the train split; the types of perpetrators alone are weighed by them.
ACTORS: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        name: re.compile(pattern, re.IGNORECASE)
        for name, pattern in (
            ("suspect", r"\bsuspects?\b|alleged(?:ly)? (?:kidnapper|killer|attacker)|\bculprit"),
            (
                "accused of a crime",
                r"charged with (?:\w+ ){0,3}(?:kidnap|murder|abduct|assault|rape|homicide|robbery)"
                r"|on (?:suspicion|charges?) of (?:\w+ ){0,3}(?:kidnap|murder|abduct|assault|rape)"
                r"|arrest(?:ed)? (?:\w+ ){0,6}(?:over|for|in connection with) (?:\w+ ){0,5}"
                r"(?:kidnap|murder|abduct|killing|rape|death|robbery)",
            ),
            (
                "arrested man",
                r"(?:arrest|nab|apprehend|detain|held|charge)\w* (?:an?|one|two|three|four|five|six"
                r"|\d+|the)? ?(?:\w+ ){0,2}(?:m[ae]n|wom[ae]n|suspects?|kidnappers?|gang|persons"
                r"|teen\w*|couple|members)",
            ),
            (
                "detectives",
                r"sheriff|deputies|detective|police (?:chief|spokes\w+|command)|state police"
                r"|commissioner of police|homicide",
            ),
            ("ransom", r"ransom|abductors|kidnappers|captors"),
            ("terror", r"islamic state|jihad|terrorist|beheading|militant|extremist"),
            (
                "bandits",
                r"bandits?\b|cultist|hoodlum|gunm[ae]n|gangs?\b|cartel|armed (?:men|robber)",
            ),
            ("labour", r"\bworkers?\b|employ|\bunions?\b|strike|wages?|labou?r|factory|management"),
            (
                "company",
                r"compan(?:y|ies)|\bfirm\b|\bCEO\b|corporat|manager|executives?|shareholder|owners?\b"
                r"|business",
            ),
            (
                "regime",
                r"regime|junta|dictator|crackdown|authoritarian|autocra|communist party|\bcoup\b"
                r"|dissident|repress",
            ),
            (
                "prisoner of conscience",
                r"political prisoner|prisoners? of conscience|jailed (?:journalist|activist|writer)"
                r"|imprisoned|sedition|national security law|subversion|state security",
            ),
            (
                "rights",
                r"human rights|amnesty|reporters without|protect journalists|united nations"
                r"|freedom of (?:expression|the press|speech)",
            ),
            (
                "forces",
                r"security (?:forces|agents)|secret police|intelligence (?:agents|officers|service)"
                r"|plainclothes|riot police|soldiers|troops|army|military",
            ),
            (
                "brutality",
                r"police (?:brutality|violence|officers? (?:beat|killed|shot|assault))"
                r"|extra-?judicial|tear gas|rubber bullets|excessive force|custodial",
            ),
            (
                "domestic",
                r"husband|boyfriend|girlfriend|wife|toddler|teen|mother|father|neighbou?r"
                r"|serial killer|sexual",
            ),
            (
                "diplomacy",
                r"sanction|embassy|diplomat|foreign minist|secretary of state|bilateral",
            ),
            (
                "economy",
                r"econom|growth|market|inflation|investment|restaurant|film|movie|software",
            ),
            ("politics", r"\bgdp\b|budget|policy|election|tax|pandemic"),
            ("law", r"\bact\b|\bbill\b|legislation|supreme court|constitution|ruling|appeal"),
            (
                "camps",
                r"prison (?:officials|guards|authorities)|inmate|in custody|detention cent"
                r"|\bcamps?\b",
            ),
            (
                "hired",
                r"paramilitar|mercenar|militia|vigilante|pro-government|backed by|hooligan|thugs"
                r"|hired",
            ),
            (
                "unknown",
                r"unknown|unidentified|masked|mysterious|no (?:one|group) has claimed|motive",
            ),
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
    """For each family, ACTORS last: in the title, in the lead, how often, how densely, at all."""
    lead = body[:LEAD_CHARS]
    size = max(len(title.split()) + len(body.split()), 1)
    for pattern in (*FAMILIES.values(), *ACTORS.values()):
        count = len(pattern.findall(body))
        yield float(pattern.search(title) is not None)
        yield float(pattern.search(lead) is not None)
        yield math.log1p(count)
        yield math.log1p(1000 * count / size) / 3
        yield float(count > 0)
