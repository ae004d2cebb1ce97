"""Reasons in plain words: the words that two statements share or differ in."""

from __future__ import annotations

from collections.abc import Iterable

from firsthand.claims._alike import likeness
from firsthand.claims._words import canon, name
from firsthand.model import Gist

MOST = 6  # words named in a reason


def shared_words(one: Gist, other: Gist) -> tuple[str, ...]:
    """Words of `one` that `other` shares, the most telling first."""
    spelled = {name(word): word for word in one.names}
    spelled |= {canon(word): word for word in one.terms if canon(word) not in spelled}
    shared = likeness(one, other).shared
    return tuple(spelled[word] for word in shared if word in spelled)


def listed(words: Iterable[str]) -> str:
    """The first words, with commas."""
    return ", ".join(list(words)[:MOST])


def spelled(party: frozenset[str], gist: Gist) -> str:
    """Words of `gist` for the participants, canonical in `party`, sorted."""
    words = {word for clause in gist.clauses for word in (*clause.agents, *clause.patients)}
    return " ".join(sorted(w for w in words if canon(w) in party or f"={name(w)}" in party))
