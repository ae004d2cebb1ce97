"""Words of acts made equal: "acquired" and "the acquisition" tell one deed."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib import resources
from types import MappingProxyType

from firsthand.model.quick import dataclass

# Endings of nouns made of verbs, the longest first, and of the verbs.
NOUNS = ("ations", "ation", "itions", "ition", "ments", "ment", "ings", "ing", "ances", "ance",
         "ences", "ence", "ions", "ion", "als", "al", "ures", "ure", "s")  # fmt: skip
VERBS = ("ate", "ize", "ise", "ify", "e", "y")
LEAST_STEM = 4  # letters a stem keeps: shorter ones join words that are strangers


@dataclass(frozen=True, slots=True)
class Deeds:
    """`deeds`: first word of its line, by word. `near`: deeds that may be told of one, by deed."""

    deeds: Mapping[str, str]
    near: Mapping[str, frozenset[str]]
    light: frozenset[str]


@cache
def _listed() -> Deeds:
    """The word lists of `data/deeds.toml`."""
    text = resources.files(__package__).joinpath("data/deeds.toml").read_text("utf-8")
    lists = tomllib.loads(text)
    deeds: dict[str, str] = {}
    for line in lists["deeds"]:
        for word in line:
            deeds.setdefault(word, line[0])
    near: dict[str, set[str]] = defaultdict(set)
    for line in lists["near"]:
        told = {deeds.get(word) or _stem(word) for word in line}
        for word in told:
            near[word] |= told - {word}
    light = frozenset(deeds.get(word) or _stem(word) for word in lists["light"])
    frozen = {word: frozenset(others) for word, others in near.items()}
    return Deeds(MappingProxyType(deeds), MappingProxyType(frozen), light)


@lru_cache(maxsize=65_536)
def deed(lemma: str) -> str:
    """The word that stands for the deed which a verb or a noun, in small letters, tells."""
    return _listed().deeds.get(lemma) or _stem(lemma)


def may_be_told_as(one: str, other: str) -> bool:
    """Whether two deeds, as `deed` gives them, are told of one where the same take part."""
    return one == other or other in _listed().near.get(one, frozenset())


def is_light(told: str) -> bool:
    """Whether a deed, as `deed` gives it, is told so often that the word alone tells nothing."""
    return told in _listed().light


def _stem(word: str) -> str:
    return _without(_without(word, NOUNS), VERBS)


def _without(word: str, endings: tuple[str, ...]) -> str:
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) >= LEAST_STEM:
            return word[: -len(ending)]
    return word
