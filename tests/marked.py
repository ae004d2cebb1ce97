"""Expected spans written in the sentence: `[cue|said]` marks the word as a cue.

Brackets nest: `[content|[source|He] said so]`. `\\[` is a plain bracket.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

from firsthand.model import Document
from firsthand.text.keys import key

PIECE = re.compile(r"\\([\[\]])|\[([a-z_-]+)\||\]")


@dataclass(frozen=True)
class Marked:
    """A text without its marks, and for each role the (start, end) pairs in text order."""

    text: str
    roles: dict[str, list[tuple[int, int]]]

    def words(self, role: str) -> list[str]:
        return [self.text[start:end] for start, end in self.roles.get(role, [])]


def marked(sentence: str) -> Marked:
    """Parses a marked sentence. Raises ValueError when brackets do not match."""
    out: list[str] = []
    length = at = 0
    open_roles: list[tuple[str, int]] = []
    roles: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for piece in PIECE.finditer(sentence):
        before = sentence[at : piece.start()] + (piece[1] or "")
        out.append(before)
        length += len(before)
        at = piece.end()
        if piece[1]:
            continue
        if piece[2]:
            open_roles.append((piece[2], length))
        elif open_roles:
            role, start = open_roles.pop()
            roles[role].append((start, length))
        else:
            raise ValueError(f"a bracket closes nothing in {sentence!r}")
    if open_roles:
        raise ValueError(f"a bracket stays open in {sentence!r}")
    text = "".join(out) + sentence[at:]
    return Marked(text, {role: sorted(spans) for role, spans in roles.items()})


def document(text: str, name: str = "case.txt") -> Document:
    """A text as a reader would hand it on."""
    return Document(key("document", text), key("report", text), name, "txt@1", text)
