"""Blocking keys: statements are compared only when they share one. No single word is a key."""

from __future__ import annotations

import hashlib
from datetime import date
from itertools import combinations

from firsthand.claims._alike import View, view
from firsthand.claims._words import RARE
from firsthand.model import Gist

WINDOW_DAYS = 3  # two statements of this many days apart or fewer share a window
RAREST = 4  # words of which triples are made
MOST_ACTS = 2  # acts keyed by who and whom


def number(*parts: object) -> int:
    """64-bit signed number of the parts."""
    text = "\x1f".join(str(part) for part in parts)
    digest = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def story_keys(gist: Gist) -> frozenset[int]:
    """Keys by what is told: who does what to whom, and the rarest words, three by three."""
    seen = view(gist)
    words = telling(seen)
    keys = {number("words", *triple) for triple in combinations(sorted(words[:RAREST]), 3)}
    for act in seen.acts[:MOST_ACTS]:
        agents, patients = _pick(act.agents), _pick(act.patients)
        if agents and patients:
            keys.add(number("act", act.verb, agents, patients))
    keys |= dated_keys(gist, seen)
    return frozenset(keys)


def dated_keys(gist: Gist, seen: View) -> set[int]:
    """Keys by what happens in a window of days; none when no day is known."""
    return {
        number("day", window, act.verb, word)
        for window in windows(gist)
        for act in seen.acts[:1]
        for word in sorted(seen.names)[:1] or sorted(act.patients)[:1]
    }


def windows(gist: Gist) -> tuple[int, ...]:
    """Ordinals of the two windows that hold the day the article came out; none: no day known."""
    try:
        day = date.fromisoformat(gist.published or "").toordinal()
    except ValueError:
        return ()
    return day // WINDOW_DAYS, day // WINDOW_DAYS + 1


def telling(seen: View) -> list[str]:
    """Words of the view that tell something, the rarest first: full weight, longest, by name."""
    words = [word for word, tells in seen.bag.items() if tells >= RARE]
    return sorted(words, key=lambda word: (word in seen.names, -len(word), word))


def _pick(party: frozenset[str]) -> str:
    """One word for a party: a name when there is one."""
    return min(party, default="")
