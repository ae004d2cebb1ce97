"""The expressions that tell a time: cores of several kinds, and the words that lead to them."""

from __future__ import annotations

import re

from firsthand.text.glances import Glance
from firsthand.text.number_patterns import FIRST_WORDS, SMALL, WORDS

MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
_DAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_YEAR = r"(?:1[5-9]\d\d|20\d\d)(?!\d|,\d|[-–]\w*[a-z]|%|\s?(?:per\s?cent|euros?|dollars?)\b)"
_DOM = r"(?:0?[1-9]|[12]\d|3[01])"
_NTH = rf"{_DOM}(?:st|nd|rd|th)?"
SEASON = r"(?:spring|summer|autumn|fall|winter)"
UNIT = r"(?:days?|nights?|weeks?|fortnights?|months?|years?|decades?|hours?|minutes?)"
_UNITS = r"(?:days|weeks|months|years|decades|hours|minutes)"
_NUMBER = rf"(?:\d{{1,3}}|{WORDS}|an?|a\s+few|several|a\s+couple\s+of|many)"
_OTHER = (
    rf"(?:\d{{1,3}}|{SMALL}(?:\s+(?:dozen|hundred|thousand|million))?|an?|a\s+few|several|many)"
)
SPELL = rf"(?:{_NUMBER}(?:\s+or\s+{_OTHER})?|few|couple\s+of)"
_SMALL = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})"

# "including 1733 children": a bare number before people or things counts them, and is no year.
COUNTED = re.compile(
    r"\s+(?:[a-z]+\s+)?(?:people|women|men|children|dead|(?!was\b|has\b)[a-z]{3,}s)\b"
)
PEOPLE = re.compile(r"\s+(?:[a-z]+\s+)?(?:people|women|men|children|civilians|persons|dead)\b")
LEADS_SURE = re.compile(r"(?:\b(?:in|since|until|during)|\d,?)\s*$", re.IGNORECASE)
LEADS = re.compile(r"(?:\b(?:in|of|by|the|since|from|until|during)|[\d,(])\s*$", re.IGNORECASE)

# A day or month, with or without its year, as the end of a range.
_DATED = rf"(?:(?:{_NTH}\s+(?:of\s+)?)?{MONTH}(?:\s+{_NTH}(?!\d))?(?:,?\s+{_YEAR})?)"
POINT = rf"(?:{_DATED}|{_YEAR})"
_EVENT_NOUN = (
    r"(?!\s+(?:the|a|an|his|her|its|their|our|my|that|this|these|those|being|another)\b"
    r"|\s+(?:it|he|she|they|we|i)\s+(?!had\b)|\s+(?-i:[A-Z]))"
)
# After "the 14th": what is counted is no day.
_NO_DAY = (
    r"(?!\s+(?:of\s+\w|floor|anniversary|birthday|century|day|time|attempt|round|edition|session"
    r"|minute|hole|meeting|year|month|week|amendment|street|avenue|district|parallel|brigade"
    r"|division|battalion|regiment|army|person|victim|(?-i:[A-Z]))|\w|-)"
)
_HOLIDAY = (
    r"(?:Christmas(?:\s+(?:Day|Eve))?|Boxing\s+Day|New\s+Year['’]s\s+(?:Eve|Day)|New\s+Year"
    r"|May\s+Day|Valentine['’]s\s+Day|All\s+Saints['’]?\s+Day)"
)

_LOOSE = r"(?:about|around|some|more\s+than|nearly|almost|over)"

CORES: tuple[tuple[str, str], ...] = (
    (
        "iso",
        r"(?P<iso>(?:19|20)\d\d-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)"
        r"(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\d-])",
    ),
    ("slashed", r"(?P<slashed>\d{1,2}(?P<mark>[/.])\d{1,2}(?P=mark)(?:(?:19|20)\d\d|\d\d))(?!\d)"),
    (
        "toward",
        rf"(?:(?:in|over|for|during)\s+)?the\s+(?P<toward>(?:{_NUMBER}\s+)?{UNIT}(?:\s+and\s+(?:an?\s+)?half)?)\s+"
        rf"(?:(?:up\s+)?to|end(?:ing|ed)(?:\s+(?:in|on))?)\s+(?:the\s+end\s+of\s+)?"
        rf"(?P<towardto>{POINT})",
    ),
    (
        "away",
        rf"(?P<away>{SPELL})\s+(?P<awayunit>{UNIT})\s+(?P<awayway>before|after)\s+(?P<awayto>{POINT})",
    ),
    (
        "days",
        rf"(?P<day1>{_NTH})\s*(?:and|to|until|or|[-–])\s*(?P<day2>{_NTH})\s+(?:of\s+)?"
        rf"(?P<daysmonth>{MONTH})(?:,?\s+(?P<daysyear>{_YEAR}))?"
        rf"|(?P<mdmonth>{MONTH})\s+(?P<md1>{_NTH})\s*(?:and|to|or|[-–])\s*(?P<md2>{_NTH})(?!\d|:)"
        rf"(?:,?\s+(?P<mdyear2>{_YEAR}))?",
    ),
    (
        "range",
        rf"(?:between|from)\s+(?P<from>{POINT})\s+(?:and|to|until|till|through)\s+(?P<to>{POINT})"
        rf"|(?P<from2>{_DATED})\s*(?:\bto\b|\buntil\b|\bthrough\b|[-–])\s*(?P<to2>{_DATED})",
    ),
    ("dashed", r"(?P<dash1>(?:1[5-9]|20)\d\d)[-–/](?P<dash2>(?:19|20)\d\d|\d\d)(?![\d-])"),
    (
        "dmy",
        rf"(?:(?:{_DAY}|Mon|Tue|Wed|Thu|Fri|Sat|Sun),?\s+)?(?:the\s+)?(?P<dmyday>{_DOM})"
        rf"(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<dmymonth>{MONTH})(?:,?\s+(?P<dmyyear>{_YEAR}))?",
    ),
    (
        "mdy",
        rf"(?:(?:{_DAY}|Mon|Tue|Wed|Thu|Fri|Sat|Sun),?\s+)?(?P<mdymonth>{MONTH})\s+"
        rf"(?:the\s+)?(?P<mdyday>{_DOM})(?:st|nd|rd|th)?(?!\d|[:,]\d|\s+(?:people|women|men)\b)"
        rf"(?:,?\s+(?P<mdyyear>{_YEAR}|\d\d(?!\d)))?",
    ),
    ("my", rf"(?P<mymonth>{MONTH}),?\s+(?:of\s+)?(?P<myyear>{_YEAR}|(?:this|last|next)\s+year)"),
    ("holiday", rf"(?P<holiday>{_HOLIDAY})(?:,?\s+(?P<holidayyear>{_YEAR}))?"),
    (
        "season",
        rf"(?:(?P<seasonwhich>this|last|next|that|the\s+(?:following|next|previous|same))\s+|the\s+)?"
        rf"(?P<season>{SEASON})s?\b(?:\s+(?:of\s+)?(?P<seasonyear>{_YEAR}|(?:this|last|next)\s+year))?",
    ),
    (
        "decade",
        r"(?:the\s+)?(?P<decade>(?:1[5-9]|20)\d0)['’]?s\b"
        r"|the\s+(?P<nineties>(?:twen|thir|for|fif|six|seven|eigh|nine)ties)\b",
    ),
    ("century", r"the\s+(?P<century>1\d|20|21)(?:st|th)\s+century\b"),
    (
        "near",
        r"(?P<near>the\s+day\s+before\s+yesterday|the\s+day\s+after\s+tomorrow|yesterday|today"
        r"|tonight|tomorrow|last\s+night|overnight|this\s+(?:morning|afternoon|evening))\b",
    ),
    (
        "unit",
        r"(?P<which>last|this|next|previous|past|current|the\s+coming|the)\s+"
        r"(?P<weekend>week-?end)\b"
        r"|(?P<unitwhich>last|this|next|past|current|the\s+coming)\s+(?P<unit>year|month|week)\b",
    ),
    ("ago", rf"(?:{_LOOSE}\s+)?(?P<ago>{SPELL})\s+(?P<agounit>{UNIT})\s+ago\b"),
    (
        "past",
        rf"(?:over|in|during|for|within|throughout)\s+(?:(?:the\s+|its\s+|their\s+)?"
        rf"(?:past|last|previous)\s+(?P<past>{SPELL}\s+)?(?P<pastunit>{UNIT})"
        rf"|(?:(?P<recently>recent|the\s+past|the\s+last)|(?P<coming>the\s+coming|the\s+next))\s+"
        rf"(?:{SPELL}\s+)?(?P<someunits>{_UNITS})|(?P<withinunits>{_UNITS}))\b(?!\s+of\b)",
    ),
    (
        "later",
        rf"(?:(?P<later>{SPELL})\s+(?P<laterunit>{UNIT})|(?P<laterunits>{_UNITS}))\s+"
        rf"(?P<laterway>later\b|earlier\b|(?:before|after(?:wards?)?)\b{_EVENT_NOUN})",
    ),
    (
        "following",
        r"(?P<following>the\s+(?:following|next|previous|same)|that)\s+"
        r"(?P<followunit>day|night|morning|afternoon|evening|weekend|week|month|year)\b"
        rf"|the\s+(?P<beforeunit>day|night|week|month|year)\s+(?P<before>before|after)\b{_EVENT_NOUN}"
        rf"|the\s+(?P<sinceunits>{_UNITS})\s+(?:that|which)\s+followed\b"
        rf"|the\s+(?:following|next)\s+(?P<nextcount>{SPELL}\s+)?(?P<nextunits>{_UNITS})\b",
    ),
    (
        "unnamed",
        rf"(?P<unnamed>{SPELL}|the)\s+(?P<unnamedunit>{UNIT})\s+(?:before|after)(?=\s+\w)",
    ),
    (
        "vague",
        r"(?P<vague>recently|of\s+late|for\s+(?:many\s+|several\s+)?(?:years|months|weeks|centuries"
        r"|decades|generations)|in\s+the\s+past|these\s+days|in\s+those\s+days|since\s+then"
        r"|until\s+then|by\s+then|(?:at\s+)?the\s+turn\s+of\s+the\s+(?:century|year|millennium)"
        r"|for\s+the\s+\w+\s+(?:year|month|week|day|night)\s+running)\b",
    ),
    ("nth", rf"(?<=\b[oO]n\s)the\s+(?P<nth>{_DOM})(?:st|nd|rd|th){_NO_DAY}"),
    (
        "month",
        rf"(?:(?P<monthwhich>last|this|next)\s+)?(?P<month>{MONTH})(?!\s+\d|\w)",
    ),
    (
        "weekdays",
        rf"(?P<weekday1>{_DAY})\s*(?:and|to|until|[-–])\s*(?P<weekday2>{_DAY})\b",
    ),
    (
        "weekday",
        rf"(?:(?P<weekwhich>last|this|next)\s+)?(?P<weekday>{_DAY})(?:'s|’s)?"
        rf"(?:\s+(?:night|morning|evening|afternoon)|\s+(?P<weekafter>last|next))?\b",
    ),
    ("year", rf"(?P<year>{_YEAR})\b"),
)

KIND = "k_"  # before the name of a core, in the name of its group
# How every core begins: looked for first, it spares most words the whole list.
_BEGINS = (
    r"(?=\d|(?:the|this|that|these|those|last|next|previous|past|current|in|over|for|during|within"
    r"|throughout|between|from|since|until|by|of|at|an?|few|couple|several|many|about|around|some"
    r"|more|nearly|almost|days|weeks|months|years|decades|hours|minutes|yesterday|today|tonight"
    r"|tomorrow|overnight|recently|christmas|boxing|new|valentine['’]s|all"
    rf"|{SEASON}s?|{FIRST_WORDS})\b|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
    r"|mon|tue|wed|thu|fri|sat|sun)"
)
CORE = re.compile(
    rf"(?<![\w/$£€.,])(?:(?<!-)|(?<=mid-)|(?<=late-)|(?<=early-)){_BEGINS}(?:"
    + "|".join(f"(?P<{KIND}{name}>{pattern})" for name, pattern in CORES)
    + ")",
    re.IGNORECASE,
)

# What leads to a core, read backwards from it: an edge ("by", "since") and a part ("early").
LEAD_CHARS = 60
LEAD = re.compile(
    r"(?:(?<![\w-])(?P<edge>by|before|not\s+before|prior\s+to|until|till|up\s+to|since|from|after"
    r"|as\s+of)\s+)?"
    r"(?:(?<![\w-])(?:at\s+|in\s+|on\s+)?(?P<part>(?:the\s+)?(?:"
    r"(?P<third>early|mid|late)|(?:very\s+)?(?P<extreme>beginning|start|end|middle|close)\s+of"
    r"|(?P<half>first|second)\s+half\s+of"
    r"|(?P<quarter>first|second|third|fourth|last)\s+quarter\s+of"
    r"|(?P<week>first|second|third|fourth|last)\s+week\s+of"
    rf"|(?P<stretch>first|last)\s+(?P<count>{_SMALL})\s+(?P<countunit>days|weeks|months)\s+of"
    r"|(?P<some>first|last|early|final|opening|closing)\s+(?:days|weeks|months|years)\s+of"
    r"|(?P<eve>eve)\s+of"
    r"|(?:whole|rest|course|night|evening|morning|afternoon|early\s+hours)\s+of"
    r"|earlier|later))(?:[-\s]\s*(?:in\s+|on\s+)?))?"
    r"(?:(?<![\w-])(?P<loose>around|about|circa|roughly)\s+)?"
    r"(?:(?<=of )the\s+)?$",
    re.IGNORECASE,
)
# How what leads to a core ends; a hyphen or space follows.
LEAD_ENDS = (
    *(
        "by",
        "before",
        "to",
        "until",
        "till",
        "since",
        "from",
        "after",
        "of",
        "early",
        "mid",
        "late",
    ),
    *("earlier", "later", "in", "on", "around", "about", "circa", "roughly", "the"),
)
ONWARDS = re.compile(r"\s+(?:on|onwards?|forwards?)\b", re.IGNORECASE)
LEAD_WORD_CHARS = 12  # no word that leads to a month, a season or a year is as long
MONTH_LEAD = re.compile(
    r"\b(?:in|since|by|during|until|till|of|from|before|after|throughout|through|around)\s+$",
    re.IGNORECASE,
)
SEASON_LEAD = re.compile(
    r"\b(?:in|since|until|till|by|before|during|from|over|throughout|after)\s+$", re.IGNORECASE
)
COUNTS_BACK = Glance(
    begins=(
        "follow january february march april may june july august september october november"
        " december"
    ),
    whole=(
        "later earlier before after next previous same that then jan feb mar apr jun jul aug sep"
        " sept oct nov dec"
    ),
    phrases=re.compile(r"\bon\s+the\s+\d", re.IGNORECASE),
    leads="on",
)
"""What every time holds that counts from a time told in a sentence before."""
FUTURE = re.compile(
    r"\b(?:will|shall|due|scheduled|planned|expected|upcoming|set\s+(?:for|to)|(?:is|are)\s+to"
    r"|next\s+(?!day|night|morning|evening|week|month|year)\w+)\b[^.;]*$",
    re.IGNORECASE,
)
"""Words after which a day without a year is the next one."""

TO_COME = Glance(whole="will shall due scheduled planned expected upcoming set is are next")
"""Words one of which stands in all of these."""

DATED = re.compile(r"\d(?:\d{3}|[/.]\d|(?:[Ss][Tt]|[NnRr][Dd]|[Tt][Hh])\b)")
HINT = Glance(
    begins=(
        "year month week day night hour minute decade centur fortnight morning afternoon evening"
        " ago yesterday today tomorrow tonight overnight recent late past spring summer autumn"
        " winter jan feb mar apr may jun jul aug sep oct nov dec mon tue wed thu fri sat sun"
        " christmas boxing valentine twenties thirties forties fifties sixties seventies eighties"
        " nineties"
    ),
    whole="then fall",
    phrases=re.compile(r"\b(?:new\s+year|all\s+saints|turn\s+of)", re.IGNORECASE),
    leads="new all turn",
)
"""A time holds one of these words, or such digits: a sentence with neither has none."""
