"""Whom a letter calls "you": the words of its salutation, or of the first line of its address."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from firsthand.model import Article
from firsthand.reading import Reading

DEAR = re.compile(r"^[ \t]*Dear[ \t]+(?P<who>[^\n,:]{3,60})[,:]?[ \t]*$", re.MULTILINE)
TO = re.compile(
    r"^[ \t]*(?:To|For the attention of|Attn)\b:?[ \t]+(?P<who>[^\n,]{3,80})", re.MULTILINE
)
# Salutations that name nobody.
NOBODY = re.compile(
    r"(?:sirs?|madams?|excellency|friends?|colleagues?|all|editor|readers?|members?)\b",
    re.IGNORECASE,
)
TITLES = re.compile(r"\A(?:(?:Mr|Mrs|Ms|Dr|Sir|Madam|Your Excellency|The|the)\.?[ \t]+)+")
TOP = 1_500  # characters of a text in which its salutation stands


def addressed(reading: Reading) -> Mapping[str, str]:
    """By article, whom it calls "you"; articles that are no letters are left out."""
    found = {}
    for article in reading[Article]:
        start = article.span.start
        top = reading.doc.text[start : min(start + TOP, article.span.end)]
        named = DEAR.search(top)
        who = TITLES.sub("", named["who"]).strip() if named else ""
        line = TO.search(top, 0, named.start()) if named else None
        if NOBODY.match(who or "sir"):
            who = line["who"].strip() if line else ""
        elif line and who in line["who"]:
            who = line["who"].strip()  # "Dear Ambassador" to "Ambassador Ines Marsh"
        if who:
            found[article.id] = who
    return MappingProxyType(found)
