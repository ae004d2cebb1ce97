"""Expressions for words that lead to somebody: names by age, by what they are called, by harm."""

from __future__ import annotations

import re
from types import MappingProxyType

from firsthand.text.number_patterns import SMALL_WORDS
from firsthand.text.words import words

WORD = r"[^\W\d_a-z][\w'’-]*"
_NAME = rf"(?<!\w){WORD}(?:[ ](?:[^\W\d_a-z]\.|{WORD})){{0,3}}"
NAME = rf"(?P<name>{_NAME})"
_NUMBERS = SMALL_WORDS[1:18]  # of the young
YEARS = MappingProxyType({word: n for n, word in enumerate(_NUMBERS, 1)})
_AGE = rf"(?<!\d)(?P<age>\d{{1,2}}|{'|'.join(_NUMBERS)})"
KIN = (
    r"(?:(?:step|grand|foster|half-)?(?:mother|father|brother|sister|son|daughter|parents?)"
    r"|uncle|aunt|cousin|guardian|husband|wife|widow|widower|nephew|niece|family)"
)
_YOUNG_NOUNS = (
    "girl boy child minor teenager schoolgirl schoolboy pupil student baby infant toddler orphan"
    " youth kid"
)
_YOUNG = rf"(?:{_YOUNG_NOUNS.replace(' ', '|')})"
_CHILD = r"(?:girl|boy|child|minor|schoolgirl|schoolboy|baby|infant|toddler|orphan)"
_HURT = rf"(?:{_YOUNG}|victim|survivor|daughter)"
_SEXUAL = (
    r"(?:gang-)?(?:raped|trafficked|molested|enslaved|prostituted|impregnated"
    r"|sexually\s+(?:assaulted|abused|exploited|harassed|tortured)"
    r"|forced\s+(?:in)?to\s+(?:prostitution|have\s+sex|sex\w*|marriage|marry|serve\s+men)"
    r"|sold\s+(?:to\s+a\s+(?:bar|brothel)|into\s+(?:prostitution|slavery|sex\w*|marriage)))"
)
_REAL = (
    r"(?:not\s+(?:his|her|their)\s+(?:real|own|true)\s+names?|a\s+pseudonym|name\s+(?:has\s+been\s+)?"
    r"(?:changed|withheld)|whose\s+(?:real\s+|full\s+)?names?\s+(?:is|are|was|were|has|have)\s+"
    r"(?:being\s+|been\s+)?(?:withheld|changed|altered))"
)
CHANGES = re.compile(rf"{NAME}[*\"”'’]{{0,2}},?\s*[(\[]?\s*(?:is\s+|was\s+)?{_REAL}")
NOTE = re.compile(
    r"\b(?:(?P<one>his|her)\s+(?:real\s+)?name\s+(?:has|had|was)\s+(?:been\s+)?(?:changed|withheld)"
    r"|names?\s+(?:of\s+\w+\s+)?(?:have|has|were)\s+(?:been\s+)?(?:changed|altered))",
    re.IGNORECASE,
)
STARRED = re.compile(rf"{NAME}\*(?!\*)")
CALLED = re.compile(
    r"\b(?:identified|named|known|referred\s+to)\s+(?:here\s+|(?:in|by)\s+(?:the\s+)?(?:[a-z]+\s+){1,2})?"
    r"(?:only\s+)?(?:as|by)\s+"
    r"(?:(?:his|her|the)\s+initials?,?\s+)?[\"“'‘]?(?P<name>(?:[A-Z]\.?[ -]?){1,3}\d?)(?!\w)"
)
_PAPER = r"(?:we|I|this\s+(?:report|newspaper|paper|article|page))"
_CALL = r"(?:(?:will|shall|have|can)\s+)?(?:call(?:ed|s)?|refer(?:red|s)?\s+to)"
ALIAS = re.compile(
    r"\b(?:(?:asked|asks|wants?|wished|prefers?)\s+(?:(?:us|me)\s+)?to\s+be\s+(?:called|named"
    r"|known\s+as|identified\s+(?:only\s+)?as|referred\s+to\s+as)"
    rf"|whom?\s+{_PAPER}\s+{_CALL}(?:\s+as)?|{_PAPER}\s+{_CALL}\s+(?:her|him|them)(?:\s+as)?"
    r"|gave\s+(?:only\s+|just\s+)?(?:his|her|their|a)\s+(?:first\s+)?name(?:\s+only)?(?:\s+as)?,?)"
    rf"\s+(?:only\s+)?[\"“'‘]?{NAME}"
)
"""A name that somebody goes by: those who ask for it, and what a report calls them."""
CODED = re.compile(
    r"\b(?P<name>(?:Witness|Victim|Survivor|Girl|Boy|Child|Patient|Prisoner|Detainee|Complainant"
    r"|Source|Subject|Woman|Man)\s+(?:[A-Z]{1,2}[-.]?\d{0,3}|\d{1,3}))(?!\w)"
)
_BEHIND_AGE = r"(?=\)|[,;.](?!\d)|\s+years?\s+old|-year-old|\s+at\s+the\s+time|\s+when\b)"
AGED = re.compile(
    rf"(?<![Ii]n )(?<!at )(?<!city of ){NAME}(?:,\s+|\s+\(|,?\s+(?=aged\b|who\b|then\s+aged\b))"
    rf"(?:who\s+(?:is|was)\s+|aged\s+|then\s+|now\s+|just\s+|only\s+|an?\s+)*{_AGE}{_BEHIND_AGE}"
)
AGE_ASIDE = re.compile(rf"(?:,\s+|\(|(?:is|was|aged|then|now|just|only|an?)\s+){_AGE}{_BEHIND_AGE}")
"""An age as `AGED` has it, whoever has it: where there is none, nobody need be looked for."""
_BETWEEN = (  # of an age and the name it belongs to: no words that begin another phrase
    r"(?:(?!(?:in|of|at|from|to|after|for|with|by|near|and|on|against|over|when|who|before|since"
    r"|during|that|war)\b)[\w'’-]+\s+)"
)
_CALLED = r"(?:\s+(?:who\s+(?:is|was)\s+)?(?:named|called|identified\s+as))?"
YOUNG_NAMED = re.compile(
    rf"{_AGE}[ -]years?[ -]old\s+{_BETWEEN}{{0,3}}?(?:{_YOUNG}{_CALLED}\s+)?"
    rf"{NAME}(?![\w-])(?!\s+(?:\w+\s+)?{_YOUNG}\b)"
)
# "the 12-year-old girl, Ina Roe, …": between commas, or it may be who says so.
YOUNG_ASIDE = re.compile(
    rf"\b(?:{_AGE}[ -]years?[ -]old(?:\s+[\w'’-]+){{0,4}}?|{_CHILD}),\s+{NAME}(?=,|\s+\(|\.)"
)
TOGETHER = re.compile(
    rf"(?P<other>{_NAME})\s+and\s+{NAME},\s+(?:both|each|aged)\s+(?:aged\s+|only\s+)?{_AGE}\b"
)
"""Two who are told of together: "Ada and Ole, both seven"."""
_STREET = (
    r"(?:Street|St|Road|Rd|Lane|Avenue|Ave|Square|Boulevard|Row|Alley|Close|Terrace|Drive|Crescent"
    r"|Quay|Gardens|Buildings|Block|House|Court)"
)
LIVES = re.compile(
    r"\b(?:live[sd]?|living|reside[sd]?|residing|stay(?:s|ed|ing)|hid(?:es|ing)?)\s+(?:\w+\s+)?"
    rf"(?:at|on|in)\s+(?P<all>(?:\w+\s+)?\d{{1,4}}[a-z]?,?\s+(?:{WORD}\s+){{0,3}}{_STREET}\b)"
)
CHILD_CALLED = re.compile(
    rf"\b(?:(?:schoolgirl|schoolboy|toddler|infant|baby|teenager|orphan|girl|boy)(?:\s+(?:named|called))?"
    rf"|(?:child|pupil|daughter|son|minor|kid)\s+(?:named|called))\s+{NAME}"
)
_TELLING_AGE = r"(?=\s+years?\s+old|\s+at\s+the\s+time|\s+when\b)"
AGED_THEN = re.compile(
    rf"{NAME}\s+(?:was|is|had\s+been|turned|had\s+just\s+turned)\s+(?:just\s+|only\s+|still\s+|then\s+)*{_AGE}"
    rf"{_TELLING_AGE}"
)
AGE_TOLD = re.compile(rf"\s{_AGE}{_TELLING_AGE}")
UNNAMED_YOUNG = re.compile(
    rf"(?P<all>(?:\b(?:[Aa]n?|[Tt]he|[Oo]ne|[Aa]nother|[Hh]is|[Hh]er|[Tt]heir)\s+)?\b{_AGE}-year-old"
    rf"(?:\s+(?:[a-z]+\s+)?{_HURT}\b(?!['’]s)|(?=\s+(?:who|said|says|told|was|were|had|has|from)\b)|(?=[,.]))"
    rf"(?:\s+from\s+(?:the\s+)?{WORD}(?:\s{WORD})*)?)"
)
HARMED = re.compile(
    rf"{NAME}(?:,\s+(?:aged\s+)?\d{{1,3}},|\s+\(\d{{1,3}}\)|,[^,.;\n]{{1,60}},)?\s+(?:says\s+(?:s?he)\s+)?"
    rf"(?:was|were|is|had\s+been|has\s+been|being|claims\s+to\s+have\s+been)\s+(?:\w+ly\s+|also\s+"
    rf"|repeatedly\s+|first\s+)*{_SEXUAL}"
)
DID_HARM = re.compile(
    rf"\b(?:raped|molested|trafficked|sexually\s+(?:assaulted|abused))\s+{NAME}"
    r"(?!['’]s|\s+(?:prison|camp|barracks))"
)
KIN_OF = re.compile(
    rf"(?P<all>\b(?:[Tt]he\s+|[Aa]n?\s+)?(?:{KIN}\s+of\s+(?:the|an?)\s+(?:[\w-]+\s+){{0,3}}?{_HURT}\b"
    rf"|(?:[\w-]+\s+){{0,2}}?{_HURT}['’]s\s+(?:\w+\s+)?{KIN})(?:,\s+{NAME})?)"
)
OWN_KIN = re.compile(
    rf"(?P<all>\b(?:[Hh]er|[Hh]is|[Tt]heir)\s+(?:\w+\s+)?{KIN}(?:,?\s+{NAME})?)(?=[,.]?\s)"
)
OFFENCES = re.compile(_SEXUAL.removeprefix("(?:gang-)?"), re.IGNORECASE)
YOUNG_WORDS = words(_YOUNG_NOUNS) | words("daughter son")
TOGETHER_WORDS = words("both each aged")
NAME_WORDS = words("name names pseudonym pseudonyms")
LIVE_WORDS = words(
    "live lives lived living reside resides resided residing stays stayed staying hid hides hiding"
)
GOING_BY = (
    (words("identified named known referred"), CALLED),
    (
        words("witness victim survivor girl boy child patient prisoner detainee complainant source")
        | words("subject woman man"),
        CODED,
    ),
    (words("called named known identified referred call calls refer refers name"), ALIAS),
)
"""How somebody goes by a name that is not his or her own, with words of which each has one."""
OFFENCE_STEMS = words("raped traffick molest enslav prostitut impregnat sexual forced sold")
"""Letters of which every offence has some."""
# Looked for first: every name that is not real, every age before a name, every age for a name.
UNREAL = re.compile(_REAL)
OLD = re.compile(r"[ -]years?[ -]old\b")
CHILD = re.compile(rf"\b{_YOUNG}\b|\b(?:daughter|son)\s+(?:named|called)\b")
KIN_WORD = re.compile(rf"\b{KIN}\b")
AGED_WORD = "-year-old"
SELF = re.compile(
    rf"\b(?:I|we)\s+(?:was|were|had\s+been|have\s+been|got)\s+(?:\w+ly\s+)?{_SEXUAL}"
    r"|\b(?:raped|molested|trafficked|prostituted)\s+(?:me|us)\b",
    re.IGNORECASE,
)
"""What a survivor tells of himself or herself."""
NO_NAMES = words(
    """
    i we you my our january february march april may june july august september october november
    december monday tuesday wednesday thursday friday saturday sunday the a an she he they it in on
    at by for who her his their mr mrs ms miss police article chapter page no section women girls
    men boys
    children people victims this that these those when after before and but if as about over around
    also while moreover last since between under president king minister general sept dec nov oct
    aug feb jan
    """
)
BODY_NAMES = words(
    """
    court commission ministry army police mission council union party government watch network
    agency committee report inquiry
    """
)
