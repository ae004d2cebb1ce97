"""Names that must not lead to somebody: changed names, children, survivors, initials, relatives.

Read from the words of an article alone, whether a tagger took them for names or not: what is missed
here could harm somebody, what is folded in error costs a reader one click.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from firsthand.text.words import words

WITNESS, SURVIVOR, MINOR = "anonymous witness", "survivor", "minor"
RELATIVE, CHANGED = "relative of a survivor or minor", "changed name"
GROWN_UP = 18

_WORD = r"[^\W\d_a-z][\w'’-]*"
NAME = rf"(?P<name>{_WORD}(?:[ ]{_WORD}){{0,3}})"
_NUMBERS = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
)
YEARS = MappingProxyType({word: n for n, word in enumerate(_NUMBERS, 1)})
_AGE = rf"(?P<age>\d{{1,2}}|{'|'.join(_NUMBERS)})"
_KIN = (
    r"(?:(?:step|grand|foster|half-)?(?:mother|father|brother|sister|son|daughter|parents?)"
    r"|uncle|aunt|cousin|guardian|husband|wife|widow|widower|nephew|niece|family)"
)
_YOUNG = (
    r"(?:girl|boy|child|minor|teenager|schoolgirl|schoolboy|pupil|student|baby|infant|toddler"
    r"|orphan|youth|kid)"
)
_HURT = rf"(?:{_YOUNG}|victim|survivor|daughter)"
_SEXUAL = (
    r"(?:gang-)?(?:raped|trafficked|molested|enslaved|prostituted|impregnated"
    r"|sexually\s+(?:assaulted|abused|exploited|harassed|tortured)"
    r"|forced\s+(?:in)?to\s+(?:prostitution|have\s+sex|sex\w*|marriage|marry|serve\s+men)"
    r"|sold\s+(?:to\s+a\s+(?:bar|brothel)|into\s+(?:prostitution|slavery|sex\w*|marriage)))"
)
_REAL = (
    r"(?:not\s+(?:his|her|their)\s+(?:real|own|true)\s+names?|a\s+pseudonym|name\s+(?:has\s+been\s+)?"
    r"(?:changed|withheld)|whose\s+(?:real\s+|full\s+)?names?\s+(?:is|are|was|were|has|have)\s+"
    r"(?:being\s+|been\s+)?(?:withheld|changed|altered))"
)
CHANGES = re.compile(rf"{NAME}[*\"”'’]{{0,2}},?\s*[(\[]?\s*(?:is\s+|was\s+)?{_REAL}")
NOTE = re.compile(
    r"\b(?:(?P<one>his|her)\s+(?:real\s+)?name\s+(?:has|had|was)\s+(?:been\s+)?(?:changed|withheld)"
    r"|names?\s+(?:of\s+\w+\s+)?(?:have|has|were)\s+(?:been\s+)?(?:changed|altered))",
    re.IGNORECASE,
)
STARRED = re.compile(rf"{NAME}\*(?!\*)")
CALLED = re.compile(
    r"\b(?:identified|named|known|referred\s+to)\s+(?:here\s+)?(?:only\s+)?(?:as|by)\s+"
    r"(?:(?:his|her|the)\s+initials?,?\s+)?[\"“'‘]?(?P<name>(?:[A-Z]\.?[ -]?){1,3}\d?)(?!\w)"
)
CODED = re.compile(
    r"\b(?P<name>(?:Witness|Victim|Survivor|Girl|Boy|Child|Patient|Prisoner|Detainee|Complainant"
    r"|Source|Subject|Woman|Man)\s+(?:[A-Z]{1,2}[-.]?\d{0,3}|\d{1,3}))(?!\w)"
)
AGED = re.compile(
    rf"{NAME},?\s+(?:\(|who\s+(?:is|was)\s+|aged\s+|then\s+|now\s+|just\s+|only\s+|a\s+)*{_AGE}"
    rf"(?=\)|[,;.]|\s+years?\s+old|-year-old|\s+at\s+the\s+time|\s+when\b)"
)
_CALLED = r"(?:\s+(?:who\s+(?:is|was)\s+)?(?:named|called|identified\s+as))?"
YOUNG_NAMED = re.compile(
    rf"{_AGE}[ -]years?[ -]old\s+(?:[\w'’-]+\s+){{0,3}}?(?:{_YOUNG}{_CALLED}\s+)?"
    rf"{NAME}(?![\w-])(?!\s+(?:\w+\s+)?{_YOUNG}\b)"
)
# "the 12-year-old girl, Ina Roe, …": between commas, or it may be who says so.
YOUNG_ASIDE = re.compile(
    rf"\b(?:{_AGE}[ -]years?[ -]old\s+(?:[\w'’-]+\s+){{0,3}}?)?{_YOUNG},\s+{NAME}(?=,|\s+\(|\.)"
)
CHILD_CALLED = re.compile(
    rf"\b(?:(?:schoolgirl|schoolboy|toddler|infant|baby|teenager|orphan|girl|boy)(?:\s+(?:named|called))?"
    rf"|(?:child|pupil|daughter|son|minor|kid)\s+(?:named|called))\s+{NAME}"
)
AGED_THEN = re.compile(
    rf"{NAME}\s+(?:was|is|had\s+been|turned|had\s+just\s+turned)\s+(?:just\s+|only\s+|still\s+|then\s+)*{_AGE}"
    r"(?=\s+years?\s+old|\s+at\s+the\s+time|\s+when\b)"
)
UNNAMED_YOUNG = re.compile(
    rf"(?P<all>(?:\b(?:[Aa]n?|[Tt]he|[Oo]ne|[Aa]nother|[Hh]is|[Hh]er|[Tt]heir)\s+)?\b{_AGE}-year-old"
    rf"(?:\s+(?:[a-z]+\s+)?{_HURT}\b(?!['’]s)|(?=\s+(?:who|said|says|told|was|were|had|has|from)\b)|(?=[,.]))"
    rf"(?:\s+from\s+(?:the\s+)?{_WORD}(?:\s{_WORD})*)?)"
)
HARMED = re.compile(
    rf"{NAME}(?:,\s+(?:aged\s+)?\d{{1,3}},|\s+\(\d{{1,3}}\)|,[^,.;\n]{{1,60}},)?\s+(?:says\s+(?:s?he)\s+)?"
    rf"(?:was|were|is|had\s+been|has\s+been|being|claims\s+to\s+have\s+been)\s+(?:\w+ly\s+|also\s+"
    rf"|repeatedly\s+|first\s+)*{_SEXUAL}"
)
DID_HARM = re.compile(
    rf"\b(?:raped|molested|trafficked|sexually\s+(?:assaulted|abused))\s+{NAME}"
    r"(?!['’]s|\s+(?:prison|camp|barracks))"
)
KIN_OF = re.compile(
    rf"(?P<all>\b(?:[Tt]he\s+|[Aa]n?\s+)?(?:{_KIN}\s+of\s+(?:the|an?)\s+(?:[\w-]+\s+){{0,3}}?{_HURT}\b"
    rf"|(?:[\w-]+\s+){{0,2}}?{_HURT}['’]s\s+(?:\w+\s+)?{_KIN})(?:,\s+{NAME})?)"
)
OWN_KIN = re.compile(
    rf"(?P<all>\b(?:[Hh]er|[Hh]is|[Tt]heir)\s+(?:\w+\s+)?{_KIN}(?:,\s+{NAME})?)(?=[,.]?\s)"
)
OFFENCES = re.compile(_SEXUAL.removeprefix("(?:gang-)?"), re.IGNORECASE)
# Looked for first: every name that is not real, every age before a name, every age for a name.
UNREAL = re.compile(_REAL)
OLD = re.compile(r"[ -]years?[ -]old\b")
CHILD = re.compile(rf"\b{_YOUNG}\b|\b(?:daughter|son)\s+(?:named|called)\b")
AGED_WORD = "-year-old"
SELF = re.compile(
    rf"\b(?:I|we)\s+(?:was|were|had\s+been|have\s+been|got)\s+(?:\w+ly\s+)?{_SEXUAL}"
    r"|\b(?:raped|molested|trafficked|prostituted)\s+(?:me|us)\b",
    re.IGNORECASE,
)
"""What a survivor tells of himself or herself."""
NO_NAMES = words(
    """
    i we you my our january february march april may june july august september october november
    december monday tuesday wednesday thursday friday saturday sunday the a an she he they it in on
    at by for who her his their mr mrs ms miss police article chapter page no section women girls
    men boys
    children people victims this that these those when after before and but if as
    """
)
BODY_NAMES = words(
    """
    court commission ministry army police mission council union party government watch network
    agency committee report inquiry
    """
)
MIN_NAME = 2  # letters of a name that is looked for elsewhere in the article


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
            re.escape(name) + (rf"(?![ ]{_WORD})" if name in self.first_names else "")
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
    return Shelter(tuple(sorted(places)), MappingProxyType(names), frozenset(first_names))


def sheltered(text: str, start: int, end: int) -> Iterator[tuple[int, int, str, bool]]:
    """Places to protect in `text[start:end]`, with the reason and whether the words are a name."""
    grave = bool(OFFENCES.search(text, start, end))
    yield from _changed(text, start, end)
    for pattern in (CALLED, CODED):
        for found in pattern.finditer(text, start, end):
            yield *found.span("name"), WITNESS, True
    yield from _children(text, start, end)
    young = (
        UNNAMED_YOUNG.finditer(text, start, end) if text.find(AGED_WORD, start, end) >= 0 else ()
    )
    for found in young:
        if _years(found["age"]) < GROWN_UP:
            yield *found.span("all"), MINOR, False
    for pattern in (HARMED, DID_HARM) if grave else ():
        for found in pattern.finditer(text, start, end):
            if _is_name(found["name"]):
                yield *found.span("name"), SURVIVOR, True
    yield from _relatives(text, start, end, grave=grave)


def _children(text: str, start: int, end: int) -> Iterator[tuple[int, int, str, bool]]:
    """Names of the young, by age or by what they are called, each with the words that say so."""
    patterns = [AGED, AGED_THEN]
    if OLD.search(text, start, end):
        patterns.append(YOUNG_NAMED)
    if CHILD.search(text, start, end):
        patterns += (YOUNG_ASIDE, CHILD_CALLED)
    for pattern in patterns:
        for found in pattern.finditer(text, start, end):
            age = found.groupdict().get("age")
            if (age is None or _years(age) < GROWN_UP) and _is_name(found["name"]):
                yield *found.span("name"), MINOR, True
                yield *found.span(), MINOR, False


def _changed(text: str, start: int, end: int) -> Iterator[tuple[int, int, str, bool]]:
    """Names that the article says are not the real ones, with the words that say so."""
    changes = CHANGES.finditer(text, start, end) if UNREAL.search(text, start, end) else ()
    for found in changes:
        if _is_name(found["name"]):
            yield *found.span("name"), CHANGED, True
            close = found.end() + (text[found.end() : found.end() + 1] in ")]")
            yield found.start(), min(close, end), CHANGED, False
    notes = list(NOTE.finditer(text, start, end))
    for note in notes:
        yield *note.span(), CHANGED, False
    if notes:
        starred = list(STARRED.finditer(text, start, end))
        for found in starred:
            yield *found.span("name"), CHANGED, True
            yield *found.span(), CHANGED, False
        for note in notes if not starred else ():
            if note["one"] and (name := _last_name(text, start, note.start())):
                yield *name, CHANGED, True


def _last_name(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The name that opened a sentence last before `end`; None: none did."""
    opening = re.compile(rf"(?:^|[.!?]['\"”]?\s+|\n\s*|[\"“])(?={_WORD}\s+[a-z]){NAME}")
    found = [m for m in opening.finditer(text, start, end) if _is_name(m["name"])]
    return found[-1].span("name") if found else None


def _relatives(
    text: str, start: int, end: int, *, grave: bool
) -> Iterator[tuple[int, int, str, bool]]:
    """Relatives of children and survivors, who lead to them; only beside sexual violence."""
    patterns = (KIN_OF, OWN_KIN) if grave else ()
    for pattern in patterns:
        for found in pattern.finditer(text, start, end):
            if "all" in found.groupdict():
                yield *found.span("all"), RELATIVE, False
            if found["name"] and _is_name(found["name"]):
                yield *found.span("name"), RELATIVE, True


def _years(printed: str) -> int:
    return int(printed) if printed.isdigit() else YEARS[printed.lower()]


def _is_name(words: str) -> bool:
    """Whether the words can be a person's name: no month, no pronoun, no body."""
    plain = [word.lower() for word in words.split()]
    return plain[0] not in NO_NAMES and not BODY_NAMES & set(plain)
