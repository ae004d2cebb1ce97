"""Words made equal for comparing, and how much a shared word tells."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from types import MappingProxyType

COMMON = 0.25
FIELD = 0.5
RARE = 1.0

# Endings that another form of the same word lacks: "deployment", "deployed", "deploying".
ENDINGS = ("ations", "ation", "itions", "ition", "ating", "ate", "ments", "ment", "ings", "ing",
           "ions", "ion", "ances", "ance", "ences", "ence", "als", "al", "ies", "ed", "es", "s",
           "e", "y")  # fmt: skip
# Endings between a country, its people and its language: Ruritania, Ruritanian, Ruritanians.
PEOPLES = ("ians", "ian", "ans", "an", "ia", "is", "i", "ese", "ish", "ns", "s", "y", "a")
LEAST_STEM = 4  # letters a stem keeps: shorter ones join words that are strangers


@dataclass(frozen=True, slots=True)
class Lexicon:
    """`classes`: first word of its class, by stem. `weights`: of the stems that tell little."""

    classes: Mapping[str, str]
    weights: Mapping[str, float]
    related: Mapping[str, str]  # first word of those that may mean the same people, by stem


@cache
def lexicon() -> Lexicon:
    """The word lists of `lexicon.toml`."""
    text = resources.files(__package__).joinpath("lexicon.toml").read_text("utf-8")
    lists = tomllib.loads(text)
    classes = {_stem(word): line[0] for line in lists["classes"] for word in line}
    weights = {_stem(word): COMMON for word in lists["common"]}
    weights |= {classes.get(_stem(word), _stem(word)): FIELD for word in lists["field"]}
    related = {_canon(word, classes): line[0] for line in lists["related"] for word in line}
    return Lexicon(MappingProxyType(classes), MappingProxyType(weights), MappingProxyType(related))


@lru_cache(maxsize=65_536)
def canon(term: str) -> str:
    """The word that stands for `term` and its like."""
    return _canon(term, lexicon().classes)


@lru_cache(maxsize=65_536)
def related(term: str) -> str:
    """The word that stands for `term`, a canonical word, and for who may be meant by it."""
    return lexicon().related.get(term, term)


@lru_cache(maxsize=65_536)
def weight(term: str) -> float:
    """How much it tells that two statements share `term`, a canonical word: 0–1."""
    return lexicon().weights.get(term, RARE)


@lru_cache(maxsize=65_536)
def name(word: str) -> str:
    """What stands for a word of a name: a country, its people and what is theirs are one."""
    bare = word.removesuffix("'s")
    short = _without(bare, PEOPLES)
    return _without(short, PEOPLES) if short == bare[:-1] and bare.endswith("s") else short


@cache
def people() -> frozenset[str]:
    """What `related` gives for words that name people."""
    return frozenset(lexicon().related.values())


def _canon(term: str, classes: Mapping[str, str]) -> str:
    stem = _stem(term)
    return classes.get(stem, stem)


def _stem(term: str) -> str:
    return _without(term, ENDINGS)


def _without(word: str, endings: tuple[str, ...]) -> str:
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) >= LEAST_STEM:
            return word[: -len(ending)]
    return word
