"""Names that must not lead to somebody: changed names, children, survivors, initials, relatives.

Read from the words of an article alone, whether a tagger took them for names or not: what is missed
here could harm somebody, what is folded in error costs a reader one click.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from firsthand.model.quick import dataclass
from firsthand.sources import _leads as leads
from firsthand.sources._leads import WORD
from firsthand.text.glances import WORD as ANY_WORD

WITNESS, SURVIVOR, MINOR = "anonymous witness", "survivor", "minor"
RELATIVE, CHANGED = "relative of a survivor or minor", "changed name"
ADDRESS = "address"
GROWN_UP = 18
MIN_NAME = 2  # letters of a name that is looked for elsewhere in the article

Lead = tuple[int, int, str, bool]  # from, to, why, and whether the words are a name


@dataclass(frozen=True, slots=True)
class Shelter:
    """What the words of one article call for hiding."""

    places: tuple[tuple[int, int, str], ...]  # in text order
    names: Mapping[str, str]  # printed names that lead to somebody, with the reason
    first_names: frozenset[str] = frozenset()  # of them, those printed with a surname elsewhere

    @property
    def pattern(self) -> re.Pattern[str] | None:
        """Finds every protected name; None when there is none.

        A first name is not found where another surname follows: that is somebody else.
        """
        longest = sorted(self.names, key=lambda name: (-len(name), name))
        found = "|".join(
            re.escape(name) + (rf"(?![ ]{WORD})" if name in self.first_names else "")
            for name in longest
        )
        return re.compile(rf"(?<!\w)(?:{found})(?!\w)") if found else None

    def holds(self, names: Iterable[str]) -> bool:
        """Whether one of the names is protected, as a whole or as the end of a fuller one."""
        mine = {name.casefold() for name in self.names}
        return any(
            name.casefold().strip("\"“”'’*") in mine or name.casefold() in mine for name in names
        )


def shelter_of(text: str, start: int, end: int, told: Iterable[str] = ()) -> Shelter:
    """What `text[start:end]` calls for hiding; `told` are names of those who speak as survivors."""
    places: dict[tuple[int, int, str], None] = {}
    names: dict[str, str] = {}
    for first, last, why, is_name in sheltered(text, start, end):
        places[first, last, why] = None
        if is_name and last - first >= MIN_NAME:
            names.setdefault(text[first:last], why)
    for name in told:
        names.setdefault(name, SURVIVOR)
    first_names = _add_parts(names)
    for first, last, why, is_name in _kin_of_named(text, start, end, names):
        places[first, last, why] = None
        if is_name:
            names.setdefault(text[first:last], why)
    return Shelter(tuple(sorted(places)), MappingProxyType(names), frozenset(first_names))


def _add_parts(names: dict[str, str]) -> set[str]:
    """Adds surnames and first names of those who have both; the first names that were added."""
    first_names: set[str] = set()
    for name, why in list(names.items()):
        given, surname = name.partition(" ")[0], name.rpartition(" ")[2]
        if why == WITNESS:
            continue
        if surname[:1].isupper() and len(surname) > MIN_NAME:
            names.setdefault(surname, why)
        if given not in names and len(given) > MIN_NAME and _is_name(given):
            names[given] = why
            first_names.add(given)
    return first_names


def sheltered(text: str, start: int, end: int) -> Iterator[Lead]:
    """Places to protect in `text[start:end]`, with the reason and whether the words are a name."""
    small = text[start:end].lower()
    may_be_grave = any(stem in small for stem in leads.OFFENCE_STEMS)
    grave = may_be_grave and leads.OFFENCES.search(text, start, end) is not None
    held = frozenset(ANY_WORD.findall(small))
    yield from _changed(text, start, end) if not held.isdisjoint(leads.NAME_WORDS) else ()
    for needed, pattern in leads.GOING_BY:
        for found in pattern.finditer(text, start, end) if not held.isdisjoint(needed) else ():
            if _is_name(found["name"]):
                yield *found.span("name"), WITNESS, True
    yield from _children(text, start, end, held)
    for pattern in (leads.HARMED, leads.DID_HARM) if grave else ():
        for found in pattern.finditer(text, start, end):
            if _is_name(found["name"]):
                yield *found.span("name"), SURVIVOR, True
    lives = not held.isdisjoint(leads.LIVE_WORDS)
    for found in leads.LIVES.finditer(text, start, end) if lives else ():
        yield *found.span("all"), ADDRESS, False
    yield from _relatives(text, start, end, grave=grave)


def _children(text: str, start: int, end: int, held: frozenset[str]) -> Iterator[Lead]:
    """The young, by age or by what they are called, each with the words that say so.

    `held` are all words of the text, in small letters.
    """
    patterns = [leads.AGED] if leads.AGE_ASIDE.search(text, start, end) else []
    if leads.AGE_TOLD.search(text, start, end):
        patterns.append(leads.AGED_THEN)
    old = "old" in held and leads.OLD.search(text, start, end) is not None
    if old:
        patterns.append(leads.YOUNG_NAMED)
    young = not held.isdisjoint(leads.YOUNG_WORDS)
    if old or (young and leads.CHILD.search(text, start, end)):
        patterns += (leads.YOUNG_ASIDE, leads.CHILD_CALLED)
    for pattern in patterns:
        for found in pattern.finditer(text, start, end):
            age = found.groupdict().get("age")
            if (age is None or _years(age) < GROWN_UP) and _is_name(found["name"]):
                yield *found.span("name"), MINOR, True
                yield *found.span(), MINOR, False
    together = not held.isdisjoint(leads.TOGETHER_WORDS)
    for found in leads.TOGETHER.finditer(text, start, end) if together else ():
        if _years(found["age"]) < GROWN_UP and _is_name(found["other"]):
            yield *found.span("other"), MINOR, True
            yield *found.span("name"), MINOR, True
    has_age = text.find(leads.AGED_WORD, start, end) >= 0
    for found in leads.UNNAMED_YOUNG.finditer(text, start, end) if has_age else ():
        if _years(found["age"]) < GROWN_UP:
            yield *found.span("all"), MINOR, False


def _changed(text: str, start: int, end: int) -> Iterator[Lead]:
    """Names that the article says are not the real ones, with the words that say so."""
    changes = (
        leads.CHANGES.finditer(text, start, end) if leads.UNREAL.search(text, start, end) else ()
    )
    for found in changes:
        if _is_name(found["name"]):
            yield *found.span("name"), CHANGED, True
            close = found.end() + (text[found.end() : found.end() + 1] in ")]")
            yield found.start(), min(close, end), CHANGED, False
    notes = list(leads.NOTE.finditer(text, start, end))
    for note in notes:
        yield *note.span(), CHANGED, False
    if notes:
        starred = list(leads.STARRED.finditer(text, start, end))
        for found in starred:
            yield *found.span("name"), CHANGED, True
            yield *found.span(), CHANGED, False
        for note in notes if not starred else ():
            if note["one"] and (name := _last_name(text, start, note.start())):
                yield *name, CHANGED, True


def _last_name(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The name that opened a sentence last before `end`; None: none did."""
    opening = re.compile(rf"(?:^|[.!?]['\"”]?\s+|\n\s*|[\"“])(?={WORD}\s+[a-z]){leads.NAME}")
    found = [m for m in opening.finditer(text, start, end) if _is_name(m["name"])]
    return found[-1].span("name") if found else None


def _relatives(text: str, start: int, end: int, *, grave: bool) -> Iterator[Lead]:
    """Relatives of children and survivors, who lead to them; only beside sexual violence."""
    patterns = (leads.KIN_OF, leads.OWN_KIN) if grave else ()
    for pattern in patterns:
        for found in pattern.finditer(text, start, end):
            if "all" in found.groupdict():
                yield *found.span("all"), RELATIVE, False
            if found["name"] and _is_name(found["name"]):
                yield *found.span("name"), RELATIVE, True


def _kin_of_named(text: str, start: int, end: int, names: Mapping[str, str]) -> Iterator[Lead]:
    """Relatives of survivors by name: "Kelm's brother, Josip"."""
    hurt = [name for name, why in names.items() if why in (SURVIVOR, CHANGED)]
    if not hurt or not leads.KIN_WORD.search(text, start, end):
        return
    longest = "|".join(map(re.escape, sorted(hurt, key=len, reverse=True)))
    pattern = re.compile(
        rf"(?<!\w)(?:{longest})['’]s\s+(?:\w+\s+)?{leads.KIN}(?:,?\s+{leads.NAME})?"
    )
    for found in pattern.finditer(text, start, end):
        yield *found.span(), RELATIVE, False
        if found["name"] and _is_name(found["name"]):
            yield *found.span("name"), RELATIVE, True


def _years(printed: str) -> int:
    return int(printed) if printed.isdigit() else leads.YEARS[printed.lower()]


def _is_name(words: str) -> bool:
    """Whether the words can be a person's name: no month, no pronoun, no body."""
    plain = [word.lower() for word in words.split()]
    return not leads.NO_NAMES & {plain[0], plain[-1]} and not leads.BODY_NAMES & set(plain)
