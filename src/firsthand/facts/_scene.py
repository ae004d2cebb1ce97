"""In which country an article's deeds were done.

That is the country it tells most of, with one exception: where the title tells of a court, the
trial may be far from the deed, which was done where the words of harm place it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from typing import Final

from firsthand.text.countries import Naming, countries, namings, shares

COURT: Final = re.compile(
    r"\b(?:charged|charges|plead\w*|guilty|trial|convict\w*|sentenc\w*|appeals?|extradit\w*"
    r"|prosecut\w*|court|indict\w*|suspicion|admit\w*|confess\w*|death penalty)\b",
    re.IGNORECASE,
)
HARM: Final = re.compile(
    r"\b(?:kill|murder|assassinat|shot dead|gunned|died|death|kidnap|abduct|hostage|captiv|captur"
    r"|behead|tortur|massacre|war crimes|atrocit|disappear|went missing|vanished|bomb|attack|rape"
    r"|execut)\w*",
    re.IGNORECASE,
)
ANSWER: Final = re.compile(
    r"\b(?:court|trial|charged|extradit|prosecut|convict|plead|pleaded|guilty|indict|sentenced"
    r"|arrested|detained|embassy|sanction\w*|condemn\w*|urged|minister|spokes\w+)\b",
    re.IGNORECASE,
)
"""What is done about a deed, elsewhere than where it was done."""
PLACED: Final = re.compile(
    r"\b(?:in|near|outside|inside|across|throughout|around|at|from)\s+(?:the\s+)?"
    r"(?:(?:capital|city|town|state|province|region|neighbou?ring|war-torn"
    r"|(?:north|south|east|west|central)(?:ern)?)\s+(?:of\s+)?|[A-Z][\w-]+,\s+)*$"
)
STOP: Final = re.compile(r"[.!?]+[\s\"”]+(?=[A-Z\"“])|\n+")  # where a sentence ends
LOOK_BACK: Final = 60  # characters before a name in which its preposition stands
REACH: Final = 90  # characters between a place and the harm that it places
LEAST_SHARE: Final = 0.25
"""Of the weight of the country told most; on HRDsAttack train and dev .15 to .35 do as well."""


def scene(title: str, body: str) -> str | None:
    """Code of the country. None: the article names none."""
    text = f"{title}\n\n{body}"
    told = countries(text)
    if not told:
        return None
    if COURT.search(title) is None:
        return told[0]
    harmed = harms(text, namings(text))
    weights = shares(text)
    others = [
        code
        for code in told[1:]
        if harmed[code] > harmed[told[0]] and weights[code] >= LEAST_SHARE * weights[told[0]]
    ]
    return max(others, key=lambda code: (harmed[code], weights[code]), default=told[0])


def harms(text: str, named: Sequence[Naming]) -> Counter[str]:
    """For each country, how often harm is told to have been done in it."""
    stops = [0, *(stop.end() for stop in STOP.finditer(text)), len(text)]
    found: Counter[str] = Counter()
    for naming in named:
        if PLACED.search(text[max(naming.start - LOOK_BACK, 0) : naming.start]) is None:
            continue
        ordinal = bisect_right(stops, naming.start) - 1
        sentence = text[stops[ordinal] : stops[ordinal + 1]]
        at = naming.start - stops[ordinal]
        harm = nearest(HARM, sentence, at)
        if harm < REACH and harm < nearest(ANSWER, sentence, at):
            found[naming.country] += 1
    return found


def nearest(pattern: re.Pattern[str], sentence: str, at: int) -> int:
    """Characters between `at` and the end of the nearest match; the whole length where none is."""
    ends = [abs(at - match.end()) for match in pattern.finditer(sentence)]
    return min(ends, default=REACH + len(sentence))
