"""The expressions that tell a time, each kind a pattern, tried in this order."""

from __future__ import annotations

import re

from firsthand.text.numbers import WORDS

MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)


_DAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"


_YEAR = r"(?:1[5-9]\d\d|20\d\d)(?!\d|,\d|[-–]\w*[a-z]|%|\s?(?:per\s?cent|euros?|dollars?)\b)"


# "including 1733 children": a bare number before people or things counts them, and is no year.
COUNTED = re.compile(
    r"\s+(?:[a-z]+\s+)?(?:people|women|men|children|dead|(?!was\b|has\b)[a-z]{3,}s)\b"
)


PEOPLE = re.compile(r"\s+(?:[a-z]+\s+)?(?:people|women|men|children|civilians|persons|dead)\b")
LEADS_SURE = re.compile(r"(?:\b(?:in|since|until|during)|\d,?)\s*$", re.IGNORECASE)
LEADS = re.compile(r"(?:\b(?:in|of|by|the|since|from|until|during)|[\d,(])\s*$", re.IGNORECASE)


_DOM = r"(?:0?[1-9]|[12]\d|3[01])"


_NUMBER = rf"(?:\d{{1,3}}|{WORDS}|an?|a\s+few|several|a\s+couple\s+of|many)"


_UNIT = r"(?:days?|nights?|weeks?|months?|years?|decades?|hours?|minutes?)"


_SPELL = rf"(?:{_NUMBER}(?:\s+or\s+{_NUMBER})?|few)"


PATTERNS: tuple[tuple[str, str], ...] = (
    ("iso", r"(?P<iso>(?:19|20)\d\d-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)(?![\d-])"),
    ("slashed", r"(?P<slashed>\d{1,2}[/.]\d{1,2}[/.](?:(?:19|20)\d\d|\d\d))(?!\d)"),
    (
        "halves",
        rf"in\s+the\s+(?P<halves>(?:{_NUMBER}\s+)?{_UNIT}(?:\s+and\s+(?:a\s+)?half)?)\s+(?:up\s+)?to\s+"
        rf"(?P<halvesto>(?:{MONTH}\s+)?{_YEAR})",
    ),
    (
        "yearrange",
        rf"(?:between|from)\s+(?P<from>(?:{MONTH}\s+)?{_YEAR})\s+(?:and|to|until|till|through)\s+"
        rf"(?P<to>(?:{MONTH}\s+)?{_YEAR})",
    ),
    ("dashed", r"(?P<dash1>(?:1[5-9]|20)\d\d)[-–](?P<dash2>(?:19|20)\d\d|\d\d)(?![\d-])"),
    (
        "edge",
        rf"(?P<edge>by\s+the\s+end\s+of|until\s+the\s+end\s+of|at\s+the\s+end\s+of|by\s+the\s+beginning\s+of"
        rf"|at\s+the\s+(?:beginning|start)\s+of|by|before|until|till|up\s+to|since|from|after|as\s+of)\s+"
        rf"(?:(?P<edgepart>early|late|mid)[-\s])?"
        rf"(?P<edgeday>(?:the\s+)?{_DOM}(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH}(?:,?\s+{_YEAR})?"
        rf"|{MONTH}\s+{_DOM}(?:st|nd|rd|th)?(?!\d)(?:,?\s+{_YEAR})?|{MONTH}(?:,?\s+{_YEAR})?|{_YEAR})",
    ),
    (
        "dmy",
        rf"(?:(?:{_DAY}|Mon|Tue|Wed|Thu|Fri|Sat|Sun),?\s+)?(?:the\s+)?(?P<dmyday>{_DOM})(?:st|nd|rd|th)?\s+(?:of\s+)?"
        rf"(?P<dmymonth>{MONTH})(?:,?\s+(?P<dmyyear>{_YEAR}))?",
    ),
    (
        "mdy",
        rf"(?:(?:{_DAY}|Mon|Tue|Wed|Thu|Fri|Sat|Sun),?\s+)?(?P<mdymonth>{MONTH})\s+(?P<mdyday>{_DOM})"
        rf"(?:st|nd|rd|th)?(?!\d|[:,]\d|\s+(?:people|women|men)\b)(?:,?\s+(?P<mdyyear>{_YEAR}|\d\d(?!\d)))?",
    ),
    (
        "my",
        rf"(?:(?P<mypart>early|late|mid|the\s+(?:beginning|start|end|middle)\s+of)[-\s])?(?P<mymonth>{MONTH}),?"
        rf"\s+(?:of\s+)?(?P<myyear>{_YEAR}|this\s+year|last\s+year)",
    ),
    (
        "season",
        rf"(?:the\s+)?(?P<season>spring|summer|autumn|fall|winter)\s+(?:of\s+)?(?P<seasonyear>{_YEAR})",
    ),
    ("decade", r"(?:the\s+)?(?P<decpart>early|late|mid)?[-\s]?(?P<decade>(?:1[5-9]|20)\d0)s\b"),
    ("yesterday", r"(?P<yesterday>yesterday|today|tonight|tomorrow|last\s+night)\b"),
    (
        "lastunit",
        r"(?P<lastwhich>last|this|next|previous|past|current)\s+(?P<lastunit>year|month|week)(?:'s|’s)?\b",
    ),
    (
        "ago",
        rf"(?:(?P<agoloose>about|around|some|more\s+than|nearly|almost|over)\s+)?(?P<ago>{_SPELL})\s+"
        rf"(?P<agounit>{_UNIT})\s+ago\b",
    ),
    (
        "past",
        rf"(?:over|in|during|for|within)\s+(?:the\s+|its\s+|their\s+)?(?:past|last|previous)\s+"
        rf"(?P<past>{_SPELL}\s+)?(?P<pastunit>{_UNIT})\b",
    ),
    (
        "later",
        rf"(?P<later>{_SPELL})\s+(?P<laterunit>{_UNIT})\s+(?P<laterway>later|earlier|before|after)\b",
    ),
    (
        "following",
        r"the\s+(?P<following>following|next|previous|same)\s+(?P<followunit>day|night|morning|evening|week|month|year)\b"
        r"|the\s+(?P<beforeunit>day|night|week|month|year)\s+(?P<before>before|after)\b",
    ),
    (
        "recent",
        r"(?P<recent>recently|in\s+recent\s+(?:years|months|weeks|days)|of\s+late|for\s+(?:many\s+)?(?:years|months|weeks)"
        r"|in\s+the\s+past|for\s+decades|these\s+days)\b",
    ),
    (
        "monthonly",
        rf"(?:(?:in|since|by|during|until|of|last|this)\s+(?:(?P<monthpart>early|late|mid)[-\s])?(?P<monthonly>{MONTH})"
        rf"|(?P<barepart>early|late|mid)[-\s](?P<baremonth>{MONTH}))"
        rf"(?!\s+\d|\w)",
    ),
    (
        "weekday",
        rf"(?:(?P<weekwhich>last|this|next)\s+)?(?P<weekday>{_DAY})(?:'s|’s)?(?:\s+(?:night|morning|evening|afternoon))?\b",
    ),
    (
        "year",
        rf"(?:(?P<yearpart>early|late|mid|the\s+(?:beginning|start|end|middle)\s+of)[-\s](?:in\s+)?)?(?P<year>{_YEAR})\b",
    ),
)


TIME = re.compile(
    r"(?<![\w/$£€.,-])(?:"
    + "|".join(f"(?P<k_{name}>{pattern})" for name, pattern in PATTERNS)
    + ")",
    re.IGNORECASE,
)


HINT = re.compile(
    r"\d{4}|\d[/.]\d|\b(?:year|month|week|day|night|hour|decade|ago|yesterday|today|tomorrow|tonight"
    r"|recent|late|past|spring|summer|autumn|winter|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
    r"|mon|tue|wed|thu|fri|sat|sun)",
    re.IGNORECASE,
)
"""What every time holds: a sentence without it has none."""
