"""Words by which an article says that somebody does not want to be named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

# "who asked not to be named", "spoke on condition of anonymity": the clause tells why, and so who.
SECRECY = re.compile(
    r"(?:(?:prefer|ask|wish|want|choos|chose|request|insist)\w*\s+(?:to\s+(?:remain|stay|be)\s+"
    r"anonymous|(?:that\s+)?(?:his|her|their)\s+names?\s+not\s+be\s+\w+|(?:on\s+)?anonymity"
    r"|not\s+to\s+(?:be\s+)?(?:named|identified|quoted|give\s+(?:his|her|their)\s+names?))"
    r"|(?:did|does|do|would)\s+not\s+(?:want|wish|like)\s+(?:to\s+be\s+(?:named|identified|quoted)"
    r"|(?:his|her|their)\s+names?)"
    r"|(?:declin|refus)\w*\s+to\s+(?:be\s+(?:named|identified)|(?:give|provide|state|reveal)\s+"
    r"(?:his|her|their)\s+(?:\w+\s+)?names?)"
    r"|(?:(?:who\s+)?(?:speak|spoke|talk)\w*\s+)?(?:on|under)\s+(?:the\s+)?conditions?\s+of\s+"
    r"anonymity|g[ai]ve\s+only\s+(?:his|her|their)\s+(?:first\s+name|initials)"
    r"|whose\s+(?:real\s+)?names?\s+(?:is|are|was|were|has|have)\s+(?:been\s+)?(?:withheld|changed)"
    r"|names?\s+of\s+[^.,;\n]{1,40}\s+(?:has|have|had)\s+been\s+withheld"
    r"|not\s+(?:his|her|their)\s+real\s+names?)"
    r"(?:(?!\s(?:said|says|told|tells|added|adds|and)\b)[^.,;!?\n\"“”])*",
    re.IGNORECASE,
)
HINTS: Final = ("anonym", "name", "identified", "quoted", "initials")
"""What every such clause holds: a sentence without it has none."""


def secrecy(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The clauses of `text[start:end]` that say so, in its order."""
    plain = text[start:end].lower()
    if any(hint in plain for hint in HINTS):
        yield from SECRECY.finditer(text, start, end)
