"""Whether what is wanted or asked for is to be done by somebody: `the file disclosed`."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.syntax import Token

DEMANDED = frozenset(
    {"inquiry", "enquiry", "investigation", "probe", "apology", "compensation", "redress"}
    | {"reparation", "justice", "truth", "accountability", "pension", "trial", "prosecution"}
    | {"answer", "explanation", "review", "audit", "reform", "resignation", "dismissal", "release"}
    | {"ban", "sanction", "commission", "tribunal", "hearing", "retrial", "exhumation", "access"}
    | {"protection", "guarantee", "assurance", "embargo", "moratorium", "ceasefire", "withdrawal"}
    | {"law", "amendment", "register", "publication", "disclosure", "monitor", "observer"}
    | {"monument", "memorial", "end", "halt", "stop", "arrest", "extradition", "charge", "camera"}
    | {"recognition", "restitution", "acknowledgement", "acknowledgment", "punishment"}
)
"""What is asked of those who answer for a thing."""
AWAY = frozenset({"out", "off", "away"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def is_asked_for(words: Sequence[Token], *, past: bool) -> bool:
    """Whether the words name what is to be done: `them tried`, `X to go`, `an inquiry`.

    What somebody wanted then is a demand only when it is such a thing by name.
    """
    if len(words) > 1 and words[0].tag == "TO" and words[1].lemma in ("see", "have"):
        words = words[2:]  # "wants to see the post moved"
    if not words or words[0].tag in ("TO", "WRB", "WP"):
        return False
    if any(token.lemma in DEMANDED and token.pos == "NOUN" for token in words):
        return True
    if past:
        return False
    done = any(n and token.tag in ("TO", "VBN") for n, token in enumerate(words))
    away = any(n and token.lemma in AWAY for n, token in enumerate(words))
    return (done and not any(t.tag in FINITE for t in words[:2])) or away
