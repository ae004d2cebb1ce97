"""Blocking keys: statements are compared only when they share one. No single word is a key."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import lru_cache
from itertools import combinations

from firsthand.claims._alike import View, view
from firsthand.claims._time import published
from firsthand.claims._words import RARE
from firsthand.model import Attribution, Gist, Stance
from firsthand.text.shingles import BASE, MIXER, PRIME, SIGN

WINDOW_DAYS = 3  # two statements of this many days apart or fewer share a window
RAREST = 4  # words of which triples are made
PAIRED = 3  # and pairs, within a window of days
MOST_ACTS = 2  # acts keyed by who and whom
NO_DAY = 0


def number(kind: str, *parts: str | float) -> int:
    """64-bit signed number of the kind and the parts, in order."""
    return coded(code(kind), [code(str(part)) for part in parts])


def coded(value: int, codes: Iterable[int]) -> int:
    """`number`, of the codes of the kind and the parts."""
    for each in codes:
        value = value * BASE + each
    mixed = (value % PRIME * MIXER) & (2 * SIGN - 1)
    return (mixed ^ (mixed >> 29)) - SIGN


@lru_cache(maxsize=131_072)
def code(word: str) -> int:
    """A number for a word, the same on every machine."""
    digest = hashlib.blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big") % PRIME


@lru_cache(maxsize=2_048)  # several comparisons ask for those of one statement
def story_keys(gist: Gist) -> frozenset[int]:
    """Keys by what is told: who does what to whom, and the rarest words together.

    Three of the rarest words are a key at any time; two only within a window of days, or among
    statements whose articles print no day. A headline, which leaves most words out, meets the
    hedged statements of its own article by its verb.
    """
    seen = view(gist)
    words = telling(seen)
    when = windows(gist) or (NO_DAY,)
    days = [code(str(day)) for day in when]
    rarest = [code(word) for word in sorted(words[:RAREST])]
    three, two = code("three"), code("two")
    keys = {coded(three, some) for some in combinations(rarest, 3)}
    known = rarest if when == (NO_DAY,) else [code(word) for word in sorted(words[:PAIRED])]
    pairs = [*combinations(known, 2)]
    keys.update([coded(two, (day, *pair)) for day in days for pair in pairs])
    for act in seen.acts[:MOST_ACTS]:
        parties = min(act.agents, default=""), min(act.patients, default="")
        if all(parties):
            told = code(act.verb), *map(code, parties)
            keys.update([coded(code("act"), (day, *told)) for day in days])
    if gist.attribution is Attribution.HEADLINE or gist.stance is Stance.ALLEGES:
        keys |= {number("verb", gist.article_id, act.verb) for act in seen.acts[:MOST_ACTS]}
    return frozenset(keys)


def windows(gist: Gist) -> tuple[int, ...]:
    """Ordinals of the two windows that hold the day the article came out; none: no day known."""
    day = published(gist)
    if day is None:
        return ()
    first = day.toordinal() // WINDOW_DAYS
    return first, first + 1


def telling(seen: View) -> list[str]:
    """Words of the view that tell something, the rarest first: full weight, longest, by name."""
    words = [word for word, tells in seen.bag.items() if tells >= RARE]
    return sorted(words, key=lambda word: (word in seen.names, -len(word), word))
