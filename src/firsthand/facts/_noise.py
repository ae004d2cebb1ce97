"""Numbers that are no figures: telephones, scores, pages, paragraphs, markers, identifiers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from firsthand.text.glances import placed
from firsthand.text.number_patterns import DIGIT
from firsthand.text.words import words

_LEGAL = (
    r"article|section|paragraph|para|chapter|annex|appendix|clause|page|pp?|pg|no|nos|n°|nr|number"
    r"|figure|fig|table|footnote|note|vol|volume|issue|resolution|protocol|rule|item|point|room|gate"
    r"|flight|route|highway|motorway|channel|unit|block|building|apartment|grade|level|phase|part"
    r"|law|decree|directive|principle|goal|version|ward|sector|zone"
    r"|checkpoint|hill|tel|telephone|phone|fax|mobile|isbn|issn|box|ext|windows|type|model|tier"
)
NOISE = (
    r"(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{1,64}|\bhttps?://\S+|\bwww\.\S+",
    # telephones: groups of digits after a plus sign, or three groups and more
    r"\+\d[\d\s().-]{6,}\d|\(\d{2,5}\)\s?\d[\d\s-]{4,}\d|\b\d{2,5}(?:[\s-]\d{2,4}){2,}\b(?!\s*(?:people|men|women))",
    r"\b\d{11,18}\b",  # longer ones are told as a problem
    r"\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.\s?\d{1,2}\b",
    r"\b0\d{2,4}[\s-]\d{3,}(?:[\s-]\d{2,})*\b|\b\d{3}-\d{4}\b",
    r"(?i:\b(?:call|dial|ring)\s+\d{3,}\b(?!\s+[a-z]))",
    # clock times and scores
    r"\b\d{1,2}[:.]\d{2}\s*(?:a\.?m\.?|p\.?m\.?|hrs?|hours|GMT|UTC|CET)\b|\b\d{1,2}:\d{2}(?::\d{2})?\b",
    r"\b\d{1,2}\s?(?:a\.m\.?|p\.m\.?|am\b|pm\b)",
    r"\b[0-2]\d[0-5]\d\s?(?:GMT|UTC|hrs|hours|local time)\b|\bat\s+[0-2]\d[0-5]\d\b",
    r"(?i:\b(?:won|win|wins|beat|beaten|lost|lose|drew|draw|defeat(?:ed)?|victory|score|scored|match|final|vote|lead|led)\b"
    r"(?:\s+[\w'’]+){0,4}?\s+(?:by\s+)?\d{1,3}\s?[-–]\s?\d{1,3})\b",
    r"\b\d{1,2}[-–]\d{1,2}\s+(?:win|victory|defeat|draw|loss|vote|score)\b",
    # places in a document, names with a number
    rf"(?i:\b(?:{_LEGAL})\.?\s?#?\s?\d+(?:[./-]\d+)*(?:\s?[-–]\s?\d+)?(?:\s?\([a-z0-9]+\))*)(?!\w|,\d|\s+(?:people|women|men|children|dead|killed))",
    r"(?i:\b(?:article|section|chapter|phase|level|grade|part|page|act|tier|type)\s+(?:one|two|three|four|five|six|seven|eight|nine|ten)\b)",
    r"\bof\s+\d{3,}\s+\(?(?:19|20)\d\d\)?",
    r"#\d+|№\s?\d+|\bG-?(?:7|8|20|77)\b|\bUN(?:SC)?R\s?\d+|\b9/11\b|\b24/7\b|\b50[-/]50\b",
    r"\b[A-Z]{1,5}-?\d+[A-Z]?\b|\b\d+(?!(?:K|M|BN|MN)\b)[A-Z]{1,3}\b|(?<![\w-])[\w-]{0,24}[A-Za-z]\d[\w-]{0,24}",
    r"\b(?:A|S|E|CCPR|CEDAW|CAT|CRC)/\S*\d\S*",
    # markers of lists and notes
    r"^\s*\(?(?:\d{1,3}|[ivx]+)[.)](?:\s|$)|\[\d{1,3}(?:,\s?\d{1,3})*\]|\(\d{1,2}\)|;\s*\(?\d{1,2}\)\s",
    # centuries, decades, wars, versions
    r"(?i:\b\d{1,2}(?:st|nd|rd|th)\s+century\b|['’]\d0s\b|\b\d{1,2}0s\b|\bworld\s+war\s+(?:one|two|1|2)\b)",
    r"\b\d+(?:\.\d+){2,}\b",
    # "one" that counts nothing
    r"(?i:\bone\s+(?:another|day|thing|way|side|side\s+of|hand|must|can|should|could|might|would|may|of\s+the\s+(?:most|main|first|few|best"
    r"|worst|biggest|largest|leading|greatest))\b|\b(?:no|any|every|each|some|this|that|the|which|a|an|another)\s+one\b"
    r"|\b(?:the|a|an|this|that|these|those|first|last|new|other|such|\w+er|\w+est)\s+ones?\b|\bat\s+one\s+(?:point|time|stage)\b|\bone\s+by\s+one\b|\bone\s+after\b"
    r"|\bone\s+[\w-]+\s+(?:to|after|or)\s+(?:another|the\s+(?:other|next))\b"
    r"|\bone-?\s?(?:time|way|sided|off)\b|\b(?:day|number|phase)\s+one\b)",
    r"(?i:\b(?:tens?|dozens|scores|hundreds|thousands|millions)\s+and\s+(?:tens|dozens|scores|hundreds|thousands|millions)\b)",
    r"(?i:\bhalf-?\s?(?:brother|sister|way|hour|past|time)\b|\bsecond-?hand\b|\bzero\s+tolerance\b)",
)
_BEGINS = r"(?:(?<!\w)|(?=[+(#№\[;'’]))"
NOISES = re.compile(
    f"{_BEGINS}(?:" + "|".join(f"(?:{pattern})" for pattern in NOISE) + ")", re.MULTILINE
)
# Where they begin: in a line, at these marks, at these words, at others that end or go on in
# certain ways.
MARKS = re.compile(r"[+(#№\[;'’-](?<!\w-)(?=\s*\(?[\w-]{0,25}\d)")
LINE_END = re.compile(r"\n(?=[\s(ivx])")
OF_ADDRESSES = re.compile(r"(?<!\w)[.+-]")
OPENING = frozenset(re.findall(r"\w+", _LEGAL)) | words(
    "www jan feb mar apr jun jul aug sep sept oct nov dec call dial ring world"
    " won win wins beat beaten lost lose drew draw defeat defeated victory score scored match final"
    " vote lead led one ten tens dozens scores hundreds thousands millions half second secondhand"
    " zero day number phase act unr unscr p oneway onetime onesided oneoff"
    " halfway halftime halfhour halfpast halfbrother halfsister"
)
# Where "one" or a number stands right behind them; and behind all that end like "other", "latest".
BEFORE_ONE = words(
    "at of no any every each some this that the which a an these those first last new such"
)
ONE = frozenset({"one", "ones"})
JOINTS = frozenset("-/")  # "F-16", "A/123"
END = (0, "")  # behind the last word


def noises(text: str) -> Iterator[tuple[int, int]]:
    """Stretches of `text` whose numbers count nothing, left to right."""
    at = 0
    for opening in _openings(text):
        found = NOISES.match(text, opening) if opening >= at else None
        if found is not None:
            at = found.end()
            yield found.span()


def _openings(text: str) -> list[int]:
    """Places where a noise may begin, left to right."""
    marks = [0, *(mark.start() for mark in MARKS.finditer(text))]
    marks += [line.end() for line in LINE_END.finditer(text)]
    found = placed(text)
    if "@" in text or "://" in text:
        marks += [mark.start() for mark in OF_ADDRESSES.finditer(text)]
        return sorted({*marks, *(start for start, _ in found)})
    marks += [
        start
        for (start, word), (_, following) in pairwise((*found, END))
        if word in OPENING
        or text[start + len(word) : start + len(word) + 1] in JOINTS
        or ((following in ONE or following[:1].isdigit()) and _leads_to_one(word))
        or (not word.isalpha() and DIGIT.search(word) is not None)
    ]
    return sorted(marks)


def _leads_to_one(word: str) -> bool:
    """Whether a noise may begin with the word where a number stands right behind it."""
    return word in BEFORE_ONE or word.endswith(("er", "est"))
