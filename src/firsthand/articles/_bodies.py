"""Names of bodies on their own paper: "MINISTRY OF DEFENCE", "Oldport Residents' Council"."""

from __future__ import annotations

import re

_HEADS = (
    "ministry department directorate directorate-general office council committee commission court"
    " tribunal board bureau authority agency service parliament assembly senate congress ministère"
    " mission organization organisation union federation confederation association society"
    " foundation institute institution centre center network coalition campaign movement police"
    " constabulary ombudsman ombudsperson secretariat inspectorate registry chamber embassy"
    " observatory alliance forum league academy university diocese fund trust watch initiative"
    " international nations consortium syndicate collective branch headquarters command programme"
    " ministerio ministerium ministarstvo section division unit"
)
HEADS = frozenset(_HEADS.split())
_JOINTS = frozenset(
    {"of", "for", "on", "in", "and", "de", "des", "du", "del", "der", "za", "&", "against"}
)
_SMALL = _JOINTS | {"the", "to", "with"}
_STATE = re.compile(
    r"(?i)(?:the )?(?:[\w-]+ ){0,2}(?:republic|kingdom|government|commonwealth|principality"
    r"|emirate|sultanate)(?: of(?: the)?(?: [\w-]+){1,3})?"
)
_HOUSE = re.compile(
    r"(?i)(?:the )?(?:house|chamber|office) of (?:the )?[\w -]+|(?:the )?national assembly\b[\w ]*"
)
LINE_WORDS = 12
# What a headline has and the name of a body has not.
_TELLS = re.compile(
    r"(?i)[:?!;“”\".…]|\b(?:says?|said|is|are|was|were|has|have|had|must|should|will|over|after|by"
    r"|as|from|under|report|statement|release)\b"
)


def is_body(text: str) -> bool:
    """Whether the line is shaped like a body's name: capitals, and its kind where names have it.

    The kind ends the name or is followed by what it is of: "Police Beat Clerks" is a headline.
    """
    words = re.findall(r"[^\W_][\w'’-]*|&", text)
    if not 1 < len(words) <= LINE_WORDS or _TELLS.search(text) or text[-1] == ",":
        return False
    if not all(word[0].isupper() or word[0].isdigit() or word in _SMALL for word in words):
        return False
    return is_state(text) or _HOUSE.fullmatch(text) is not None or _has_kind(words)


def _has_kind(words: list[str]) -> bool:
    """Whether a kind of body ends the words, or is followed by "of", another kind or "II"."""
    plain = [word.casefold() for word in words]
    nexts = [*plain[1:], ""]
    return any(
        word in HEADS and (after in _JOINTS | HEADS or len(after) <= len("ii"))
        for word, after in zip(plain, nexts, strict=True)
    )


def is_state(text: str) -> bool:
    """Whether the line names a state, over the body of it that speaks."""
    return _STATE.fullmatch(text) is not None
