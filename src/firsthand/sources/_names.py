"""Every proper name of an article → the people and bodies they name, each under all its names."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from firsthand.model import SourceKind
from firsthand.model.quick import dataclass, replace
from firsthand.sources._characters import Character
from firsthand.sources._nouns import BODIES
from firsthand.text.names import (
    bare,
    canonical,
    has_lead,
    initials,
    is_acronym,
    is_first_name,
    same_body,
    same_person,
    title_gender,
    untitled,
)

LOOSE = frozenset({SourceKind.BODY, SourceKind.GROUP})  # what a tagger takes a surname for


@dataclass(frozen=True, slots=True)
class Named:
    """A proper name where it is printed."""

    name: str
    kind: SourceKind
    at: int
    gender: str = ""
    sure: bool = False  # a noun beside the name tells its kind


def named_characters(found: Iterable[Named]) -> Mapping[str, Character]:
    """Characters by bare name; "Ms Doe" and "Jo Doe", "LR" and "Lantern Relief" give one."""
    by_name: dict[str, list[Named]] = defaultdict(list)
    for named in sorted(found, key=lambda named: (named.at, named.name)):
        if plain := bare(named.name):
            by_name[plain].append(named)
    people = _People()
    for plain in sorted(by_name, key=lambda name: (-len(name.split()), is_one_word(name), name)):
        people.add(plain, by_name[plain])
    return people.by_name()


def is_one_word(name: str) -> bool:
    """Whether the name has no second word."""
    return " " not in name


class _People:
    """Characters found so far, with the words by which shorter names can reach them."""

    def __init__(self) -> None:
        self.characters: list[Character] = []
        self.reached: dict[str, list[int]] = defaultdict(list)
        self.names: dict[str, int] = {}

    def add(self, plain: str, printed: list[Named]) -> None:
        """A name with the places that print it; full names must come before short ones."""
        kind = _kind(printed)
        name = printed[0].name
        matches = self._matches(name, kind)
        if not matches and is_one_word(plain) and name.endswith("s"):
            matches = self._matches(name[:-1], kind)  # "Lanterns director": a lost apostrophe
        if len(matches) == 1:
            self._join(matches[0], printed)
            self.names[plain] = matches[0]
            return
        self.names[plain] = len(self.characters)
        gender = title_gender(name) or next((n.gender for n in printed if n.gender), "")
        self.characters.append(
            Character(kind, (name,), text=name, gender=gender, met=printed[0].at)
        )
        for word in _ways(name):
            self.reached[word].append(self.names[plain])

    def _matches(self, name: str, kind: SourceKind) -> list[int]:
        return [i for i in self._reachable(bare(name)) if _is_same(name, kind, self.characters[i])]

    def _reachable(self, plain: str) -> list[int]:
        words = {*plain.split()[:1], *plain.split()[-1:], *untitled(plain)[-1:], canonical(plain)}
        return sorted({i for word in words for i in self.reached.get(word, ())})

    def _join(self, i: int, printed: list[Named]) -> None:
        known = self.characters[i]
        new = [named.name for named in printed]
        is_fuller = has_lead(known.names[0], new[0])
        names = dict.fromkeys([*new, *known.names] if is_fuller else [*known.names, *new])
        genders = [known.gender, *(title_gender(n.name) or n.gender for n in printed)]
        self.characters[i] = replace(
            known,
            names=tuple(names),
            gender=next((gender for gender in genders if gender), ""),
            met=min([known.met, *(named.at for named in printed)]),
        )

    def by_name(self) -> Mapping[str, Character]:
        return {name: self.characters[i] for name, i in self.names.items()}


def _ways(name: str) -> set[str]:
    """Words by which a shorter form of `name` is looked up."""
    words = untitled(name)
    nouns = BODIES & set(words)
    return {*words[:1], *words[-1:], *nouns, canonical(name), initials(name)} - {""}


def _kind(printed: list[Named]) -> SourceKind:
    """The kind most often told, ties by name of the kind; one word is sooner a body's name."""
    if sure := [named for named in printed if named.sure]:
        printed = sure
    one_word = not sure and is_one_word(bare(printed[0].name))
    if one_word and any(named.kind is SourceKind.BODY for named in printed):
        return SourceKind.BODY
    told = Counter(named.kind for named in printed if named.kind is not SourceKind.UNKNOWN)
    if not told:
        return SourceKind.UNKNOWN
    return max(told, key=lambda kind: (told[kind], kind))


def _is_same(name: str, kind: SourceKind, character: Character) -> bool:
    full = character.names[0]
    if character.kind is SourceKind.PERSON:
        fits = kind in {SourceKind.PERSON, SourceKind.UNKNOWN} or (
            kind in LOOSE and is_one_word(bare(name)) and not is_acronym(name)
        )
        first = kind is SourceKind.PERSON and is_first_name(name, full)
        return (fits and same_person(name, full)) or first
    if kind is SourceKind.GROUP or character.kind is SourceKind.GROUP:
        return bare(name) == bare(full)
    whole = bare(full).split()
    by_noun = is_one_word(bare(name)) and bare(name) in BODIES and bare(name) in whole
    return by_noun or same_body(name, full)
