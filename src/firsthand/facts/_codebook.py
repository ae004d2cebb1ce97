"""The codebook of acts: read from its file, checked, and asked which act a word names."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import Any

KEYS = frozenset({"code", "verbs", "nouns", "objects", "negated", "omission"})


@dataclass(frozen=True)
class Act:
    """One entry: `extra` is the word that must stand with the verb; empty: none must."""

    code: str
    objects: frozenset[str]  # empty: any object, or none
    negated: bool
    omission: bool
    extra: str = ""


@dataclass(frozen=True)
class Codebook:
    """Entries by the lemma that calls them, those that ask for more first."""

    verbs: Mapping[str, tuple[Act, ...]]
    nouns: Mapping[str, str]  # code by lemma

    @cached_property
    def lemmas(self) -> frozenset[str]:
        """Every lemma that may name an act: a sentence without any has none."""
        return frozenset(self.verbs) | frozenset(self.nouns)


def codebook(text: str) -> Codebook:
    """The codebook printed in `text`, which is TOML.

    Raises ValueError that names the entry and the key for unknown keys or classes, classes that
    hold each other, words twice under one code, and entries without a code or a word.
    """
    try:
        book = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"the codebook is no TOML: {error}") from error
    if unknown := sorted(set(book) - {"classes", "act"}):
        raise ValueError(f"the codebook has an unknown table: {unknown[0]}")
    classes = book.get("classes", {})
    verbs: dict[str, list[Act]] = defaultdict(list)
    nouns: dict[str, str] = {}
    for ordinal, entry in enumerate(book.get("act", ()), 1):
        where = f"act {ordinal} ({entry.get('code', 'no code')})"
        for verb, act in _acts(entry, classes, where):
            verbs[verb].append(act)
        _add_nouns(nouns, entry, where)
    ranked = {verb: tuple(sorted(acts, key=_rank)) for verb, acts in verbs.items()}
    return Codebook(MappingProxyType(ranked), MappingProxyType(nouns))


def _rank(act: Act) -> tuple[bool, bool, bool]:
    return not act.extra, not act.negated, not act.objects


def _acts(
    entry: Mapping[str, Any], classes: Mapping[str, Any], where: str
) -> Iterator[tuple[str, Act]]:
    if unknown := sorted(set(entry) - KEYS):
        raise ValueError(f"{where} has an unknown key: {unknown[0]}")
    if not entry.get("code"):
        raise ValueError(f"{where} lacks its key code")
    verbs = _words(entry, "verbs", where)
    if not verbs and not _words(entry, "nouns", where):
        raise ValueError(f"{where} has neither verbs nor nouns")
    objects = frozenset(_members(_words(entry, "objects", where), classes, where, ()))
    for words in verbs:
        verb, _, extra = words.partition(" ")
        yield (
            verb,
            Act(
                entry["code"],
                objects,
                bool(entry.get("negated", False)),
                bool(entry.get("omission", False)),
                extra,
            ),
        )


def _words(entry: Mapping[str, Any], name: str, where: str) -> tuple[str, ...]:
    words = entry.get(name, [])
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
        raise ValueError(f"{where}: {name} must be a list of words")
    if twice := next((word for word in words if words.count(word) > 1), None):
        raise ValueError(f"{where}: {name} has {twice!r} twice")
    return tuple(words)


def _members(
    names: tuple[str, ...], classes: Mapping[str, Any], where: str, inside: tuple[str, ...]
) -> Iterator[str]:
    for name in names:
        if not name.startswith("@"):
            yield name
        elif name[1:] not in classes:
            raise ValueError(f"{where}: no class is called {name}")
        elif name in inside:
            raise ValueError(f"{where}: class {name} holds itself")
        else:
            held = _words(classes, name[1:], where)
            yield from _members(held, classes, where, (*inside, name))


def _add_nouns(nouns: dict[str, str], entry: Mapping[str, Any], where: str) -> None:
    for noun in _words(entry, "nouns", where):
        if nouns.setdefault(noun, entry["code"]) != entry["code"]:
            raise ValueError(f"{where}: {noun!r} already names {nouns[noun]}")
