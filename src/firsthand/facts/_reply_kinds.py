"""Turns of phrase that tell of what kind a reply is, once it is known to be one.

None of them makes words a reply: "no excuse" and "it is classified" are said of much else.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import Final

from firsthand.model import ReplyKind
from firsthand.text.glances import small

TOLD: Final = MappingProxyType(
    {
        ReplyKind.ACKNOWLEDGES: re.compile(
            r"\b(?:should(?:\s+not|n['’]t)\s+have\s+(?:happened|been|taken)|no\s+excuse"
            r"|not\s+going\s+to\s+pretend|ha(?:d|ve|s)\s+been\s+(?:an?\s+)?(?:wrong|mistake|error)"
            r"|not\s+say(?:ing)?\s+(?:that\s+)?(?:my|our|we|i)\b|it\s+(?:is|was)\s+true\s+that"
            r"|we\s+(?:failed|got\s+it\s+wrong|should\s+have))\b"
        ),
        ReplyKind.DENIES: re.compile(
            r"\b(?:(?:admit|conced|accept)\w*\s+no\s+(?:wrongdoing|liability|guilt|fault)"
            r"|nothing\s+to\s+(?:support|suggest|substantiate|reproach|hide)|no\s+place\s+in)\b"
        ),
        ReplyKind.PROMISES: re.compile(
            r"\b(?:(?:will|would|shall)\s+see\s+to\s+it"
            r"|(?:is|are|was|were)\s+being\s+(?:investigated|examined|reviewed|looked|drawn|prepared))\b"
        ),
        ReplyKind.NO_COMMENT: re.compile(
            r"\b(?:(?:had|has|have|without)\s+(?:no\s+|any\s+)?instructions|next\s+question"
            r"|(?:could|can)\s+add\s+nothing|nothing\s+(?:more\s+|further\s+|else\s+)?to\s+(?:add|say)"
            r"|(?:is|are|was|were|remain\w*)\s+(?:strictly\s+)?(?:classified|confidential|sub\s+judice)"
            r"|(?:would|['’]d)\s+(?:rather|prefer)\s+not|neither\s+confirm"
            r"|not\s+(?:so\s+much\s+as\s+|even\s+)?confirm)\b"
        ),
        ReplyKind.SILENCE: re.compile(
            r"\b(?:nothing\s+(?:had|has|was)\s+(?:been\s+)?(?:received|heard)|never\s+did)\b"
        ),
    }
)


def told_kind(text: str) -> ReplyKind | None:
    """The kind that the words of a reply tell. None: they tell none, or more than one."""
    lower = small(text)
    kinds = [kind for kind, turns in TOLD.items() if turns.search(lower)]
    return kinds[0] if len(kinds) == 1 else None
