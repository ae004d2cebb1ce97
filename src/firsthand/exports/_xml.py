"""Text that XML 1.0 can hold."""

from __future__ import annotations

import re
from typing import Final

NOT_XML: Final = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def clean(words: str) -> str:
    """`words` with each character that XML 1.0 forbids as U+FFFD."""
    return NOT_XML.sub("\ufffd", words)
