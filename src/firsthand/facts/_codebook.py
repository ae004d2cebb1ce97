"""The codebook of acts: what each code means, and which act a word names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

ATTACKS = frozenset({"attack", "killing", "death"})


@dataclass(frozen=True, slots=True)
class Telling:
    """One group of words that tell an act; empty `objects`: any object, or none."""

    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    objects: frozenset[str] = frozenset()
    unless: frozenset[str] = frozenset()
    pattern: re.Pattern[str] | None = None
    negated: bool = False
    omission: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """One act of the codebook, as its file describes it."""

    code: str
    definition: str
    example: str
    near_miss: str
    huridocs: str = ""
    plover: str = ""
    acled: str = ""
    violation: str = ""
    broader: str = ""
    told_by: tuple[Telling, ...] = ()


@dataclass(frozen=True, slots=True)
class Act:
    """An act that a word may name: `extra` must stand with the word; empty: nothing must."""

    code: str
    telling: Telling
    extra: str = ""

    @property
    def objects(self) -> frozenset[str]:
        return self.telling.objects

    @property
    def negated(self) -> bool:
        return self.telling.negated

    @property
    def omission(self) -> bool:
        return self.telling.omission


@dataclass(frozen=True)
class Codebook:
    """Entries in the order of their file; look-ups by lemma, those that ask for more first."""

    entries: tuple[Entry, ...]

    @cached_property
    def verbs(self) -> Mapping[str, tuple[Act, ...]]:
        found: dict[str, list[Act]] = defaultdict(list)
        for entry in self.entries:
            for telling in entry.told_by:
                for words in telling.verbs:
                    verb, _, extra = words.partition(" ")
                    found[verb].append(Act(entry.code, telling, extra))
        return MappingProxyType(
            {verb: tuple(sorted(acts, key=_rank)) for verb, acts in found.items()}
        )

    @cached_property
    def nouns(self) -> Mapping[str, Act]:
        return MappingProxyType(
            {
                noun: Act(entry.code, telling)
                for entry in self.entries
                for telling in entry.told_by
                for noun in telling.nouns
            }
        )

    @cached_property
    def lemmas(self) -> frozenset[str]:
        """Every lemma that may name an act: a sentence without any has none."""
        return frozenset(self.verbs) | frozenset(self.nouns)

    @cached_property
    def deeds(self) -> frozenset[str]:
        """Verbs that tell an act by themselves: "beat", not the "find" of "find dead"."""
        return frozenset(
            verb
            for verb, acts in self.verbs.items()
            if any(not (act.extra or act.negated) and _befalls_people(act) for act in acts)
        )

    @cached_property
    def by_code(self) -> Mapping[str, Entry]:
        return MappingProxyType({entry.code: entry for entry in self.entries})

    def is_attack(self, code: str) -> bool:
        """Whether the act is an attack or a kind of it, or takes a life."""
        seen: set[str] = set()
        while code and code not in ATTACKS and code not in seen:
            seen.add(code)
            code = self.by_code[code].broader if code in self.by_code else ""
        return code in ATTACKS

    def violation(self, code: str) -> str:
        """The type of violation of an act, or of the nearest broader act that has one."""
        entry = self.by_code.get(code)
        while entry is not None and not entry.violation:
            entry = self.by_code.get(entry.broader)
        return entry.violation if entry is not None else ""


def _befalls_people(act: Act) -> bool:
    return not act.objects or "person" in act.objects


def _rank(act: Act) -> tuple[bool, bool, bool]:
    return not act.extra, not act.negated, not act.objects


def joined(first: Codebook, more: Iterable[Entry]) -> Codebook:
    """`first` with the entries of `more`: a code that both have gets the words of both."""
    entries: dict[str, Entry] = {entry.code: entry for entry in first.entries}
    for entry in more:
        had = entries.get(entry.code)
        told_by: Sequence[Telling] = (*(had.told_by if had else ()), *entry.told_by)
        entries[entry.code] = Entry(
            entry.code,
            entry.definition,
            entry.example,
            entry.near_miss,
            entry.huridocs,
            entry.plover,
            entry.acled,
            entry.violation or (had.violation if had else ""),
            entry.broader or (had.broader if had else ""),
            tuple(told_by),
        )
    return Codebook(tuple(entries.values()))
