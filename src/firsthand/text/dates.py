"""Absolute dates printed in a text: "07 May 2004", "May 06, 04", "2004-05-07", "7. maja 2004".

Times counted from another date ("yesterday", "last year") are the matter of `times`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from types import MappingProxyType

from firsthand.model import Precision
from firsthand.model.quick import dataclass
from firsthand.text.keys import fold

PIVOT = 50  # a two-digit year below it is of the 2000s, else of the 1900s

# Month names as dates print them: English, French, German, Spanish, Italian, Portuguese, Dutch,
# Romanian, Albanian, Bosnian/Serbian, Croatian, Polish, Czech, Turkish, Cyrillic Serbian, Russian,
# Ukrainian. Genitives where a date puts the month in the genitive; accents are folded on look-up.
_NAMES = (
    "january jan janvier januar jänner enero ene gennaio janeiro januari ianuarie janar januara"
    " siječnja siječanj stycznia styczeń ledna leden ocak јануар јануара января январь січня",
    "february feb février fév februar febrero febbraio fevereiro februari februarie shkurt februara"
    " veljače veljača lutego února únor şubat фебруар фебруара февраля февраль лютого",
    "march mar mars märz marzo março maart martie mart marta ožujka ožujak marca března březen"
    " март марта березня",
    "april apr avril avr abril abr aprile aprilie prill aprila travnja travanj kwietnia dubna duben"
    " nisan април априла апреля апрель квітня",
    "may mai mayo maggio maio mei maj maja svibnja svibanj května mayıs мај маја мая май травня",
    "june jun juin juni junio giugno junho iunie qershor juna lipnja lipanj czerwca června haziran"
    " јун јуна июня июнь червня",
    "july jul juillet juli julio luglio julho iulie korrik jula srpnja srpanj lipca července temmuz"
    " јул јула июля июль липня",
    "august aug août agosto ago augustus gusht avgust avgusta kolovoza kolovoz sierpnia srpna"
    " ağustos август августа серпня",
    "september sep sept septembre septiembre settembre setembro septembrie shtator septembar"
    " septembra rujna rujan września září eylül септембар септембра сентября сентябрь вересня",
    "october oct octobre oktober okt octubre ottobre outubro octombrie tetor oktobar oktobra"
    " listopada listopad października října říjen ekim октобар октобра октября октябрь жовтня",
    "november nov novembre noviembre novembro noiembrie nëntor novembar novembra studenoga studenog"
    " studeni listopadu kasım новембар новембра ноября ноябрь листопада",
    "december dec décembre déc dezember dez diciembre dic dicembre dezembro decembrie dhjetor"
    " decembar decembra prosinca prosinac grudnia prosince aralık децембар децембра декабря"
    " декабрь грудня",
)
MONTHS = MappingProxyType(
    {fold(name): month for month, names in enumerate(_NAMES, 1) for name in names.split()}
)
_WEEKDAYS = (
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri"
    " sat sun lundi mardi mercredi jeudi vendredi samedi dimanche montag dienstag mittwoch"
    " donnerstag freitag samstag sonntag lunes martes miércoles jueves viernes sábado domingo"
    " ponedjeljak ponedeljak utorak srijeda sreda četvrtak petak subota nedjelja nedelja"
)

_DAYS = frozenset(fold(name) for name in _WEEKDAYS.split())

_WINDOW_CHARS = 48  # the longest layout, with a weekday and two days, before its year


def _choice(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))


_MONTH = rf"(?:{_choice(name for names in _NAMES for name in names.split())})\.?(?!\w)"
_WEEKDAY = rf"(?:(?<!\w)(?:{_choice(_WEEKDAYS.split())})\b[.,]?[ \xa0]+)?"
_GAP = r"[ \xa0]+"
_NUMBER = r"(?:0?[1-9]|[12]\d|3[01])(?!\d)"
_DAY = rf"(?<![\w.,/:-]){_NUMBER}"
_NTH = r"(?:st|nd|rd|th|er|[.º°])?"
_OF = rf"(?:(?:of|de|del){_GAP})?"
_TO = r"[ \xa0]*(?:-|–|—|to|until|and|bis|au)[ \xa0]*"
# A capital may follow at once, where a page lost the space: "18.10.2014Share".
_FULL = r"(?:1[89]|20)\d\d(?!\d|_|(?-i:[^\W\dA-Z]))"
# Two digits are a year after an apostrophe or where a line ends: in "on May 6, 20 people" they
# are none.
_YEAR = rf"(?P<year>{_FULL}|[’']\d\d(?!\w)|\d\d(?=[ \xa0]*(?:$|[|)\]])))"

_OF_NUMBERS = (
    r"(?<![\w./-])(?P<year>(?:1[89]|20)\d\d)(?P<sep>[-/.])(?P<m>\d\d?)(?P=sep)(?P<d>\d\d?)"
    r"(?=T\d\d|[^\w/-]|$)",
    r"(?<![\w./-])(?P<n1>\d\d?)(?P<sep>[-/.])[ \xa0]?(?P<n2>\d\d?)(?P=sep)[ \xa0]?"
    rf"(?P<year>{_FULL}|\d\d(?=[ \xa0]*$))(?![/-])",
)
_OF_NAMES = (
    rf"{_WEEKDAY}(?P<d>{_DAY}){_NTH}{_TO}(?P<d2>{_NUMBER}){_NTH}{_GAP}{_OF}(?P<name>{_MONTH}),?"
    rf"{_GAP}{_OF}{_YEAR}",
    rf"{_WEEKDAY}(?<!\w)(?P<name>{_MONTH}){_GAP}(?P<d>{_DAY}){_NTH}{_TO}(?P<d2>{_NUMBER}){_NTH},?"
    rf"{_GAP}{_YEAR}",
    rf"{_WEEKDAY}(?P<d>{_DAY}){_NTH}(?:{_GAP}|-){_OF}(?P<name>{_MONTH}),?(?:{_GAP}|-){_OF}{_YEAR}",
    rf"{_WEEKDAY}(?<!\w)(?P<name>{_MONTH}){_GAP}(?P<d>{_DAY}){_NTH}(?:,[ \xa0]*|{_GAP}){_YEAR}",
    rf"(?<!\w)(?P<name>{_MONTH}){_GAP}(?P<d>0[1-9]|[12]\d|3[01])(?P<year>{_FULL})",
    rf"(?<!\w)(?P<name>{_MONTH}){_TO}(?P<name2>{_MONTH}),?{_GAP}{_YEAR}",
    rf"(?<!\w)(?P<name>{_MONTH}),?{_GAP}{_OF}(?P<year>{_FULL})",
)
_FLAGS = re.IGNORECASE | re.MULTILINE
_NUMBER_PATTERNS = tuple(re.compile(layout, _FLAGS) for layout in _OF_NUMBERS)
_NAME_PATTERNS = tuple(re.compile(layout, _FLAGS) for layout in _OF_NAMES)
_TWO_NUMBERS = re.compile(r"\d[-/.][ \xa0]?\d")
_WORD = re.compile(r"\w+")
_LETTERS = re.compile(r"[^\W\d_]+")
_VERBS = frozenset({"may", "march"})  # no months unless capitalised: "they may 2000 times"
# What begins with one set of signs is looked for in a fifth of the time.
_ANY_YEAR = re.compile(
    r"[0-9’'](?:(?:(?<=1)[89]|(?<=2)0)\d\d|(?<=[’'])\d\d(?!\w)|(?<=\d)\d(?=[ \xa0]*(?:$|[|)\]])))",
    re.M,
)


@dataclass(frozen=True, slots=True, order=True)
class PrintedDate:
    """A date and where it stands: code points in the text that was searched.

    `value` is an ISO day, month or interval (`2004-05-05/2004-05-07`). It is None, and the
    precision `vague`, when day and month can be read either way: both readings are given.
    """

    start: int
    end: int
    value: str | None
    precision: Precision
    readings: tuple[str, ...] = ()


def printed_dates(text: str) -> Iterator[PrintedDate]:
    """Dates that name their year, in text order; the longest where layouts overlap.

    A bare year is not among them, nor a date that the calendar does not have.
    """
    taken = 0
    for start, end in _windows(text):
        words = [*_WORD.finditer(text, max(start, taken), end)]
        openings = [word.start() for word in words if word[0][0].isdigit() or _opens(word[0])]
        found = [
            printed
            for pattern in _patterns(text[start:end])
            for match in _matches(pattern, text, openings, end)
            if (printed := _read(match)) is not None
        ]
        found.sort(key=lambda printed: (printed.start, -printed.end))
        for printed in found:
            if printed.start >= taken:
                taken = printed.end
                yield printed


def _windows(text: str) -> Iterator[tuple[int, int]]:
    """Stretches in which a date may stand: some characters around each year, merged."""
    window: tuple[int, int] | None = None
    for year in _ANY_YEAR.finditer(text):
        stop = text.find("\n", year.end(), year.end() + _WINDOW_CHARS)
        start = max(0, year.start() - _WINDOW_CHARS)
        end = min(len(text), year.end() + _WINDOW_CHARS) if stop < 0 else stop
        if window is not None and start <= window[1]:
            window = (window[0], end)
        else:
            if window is not None:
                yield window
            window = (start, end)
    if window is not None:
        yield window


def _opens(word: str) -> bool:
    """Whether a date may begin with the word: a month or a weekday."""
    folded = fold(word)
    return folded in MONTHS or folded in _DAYS


def _matches(
    pattern: re.Pattern[str], text: str, openings: Iterable[int], end: int
) -> Iterator[re.Match[str]]:
    """Where the layout is found, none overlapping: tried where a date may begin, not everywhere."""
    at = 0
    for opening in openings:
        match = pattern.match(text, opening, end) if opening >= at else None
        if match is not None:
            yield match
            at = match.end()


def _patterns(window: str) -> tuple[re.Pattern[str], ...]:
    """Layouts worth trying: the search for a month's name is dear, and most years have none."""
    named = any(fold(word) in MONTHS for word in _LETTERS.findall(window))
    numbered = _TWO_NUMBERS.search(window) is not None
    return (_NUMBER_PATTERNS if numbered else ()) + (_NAME_PATTERNS if named else ())


def _read(match: re.Match[str]) -> PrintedDate | None:
    """The date that a layout found, or None when the calendar does not have it."""
    part = match.groupdict()
    year = _year(part["year"])
    span = match.span()
    if "n1" in part:
        return _numbers(span, year, (int(part["n1"]), int(part["n2"])), dotted=part["sep"] == ".")
    month = int(part["m"]) if "m" in part else MONTHS[fold(part["name"].rstrip("."))]
    if "d" not in part:
        if part["name"] in _VERBS:
            return None
        return _month(span, year, month, part.get("name2"))
    first = _iso(year, month, int(part["d"]))
    if first is None or "d2" not in part:
        return PrintedDate(*span, first, Precision.DAY) if first else None
    last = _iso(year, month, int(part["d2"]))
    if last is None or last <= first:
        return None
    return PrintedDate(*span, f"{first}/{last}", Precision.INTERVAL)


def _month(span: tuple[int, int], year: int, month: int, until: str | None) -> PrintedDate | None:
    """A month, or the interval to the month named `until`."""
    first = f"{year:04}-{month:02}"
    if until is None:
        return PrintedDate(*span, first, Precision.MONTH)
    last = f"{year:04}-{MONTHS[fold(until.rstrip('.'))]:02}"
    return PrintedDate(*span, f"{first}/{last}", Precision.INTERVAL) if last > first else None


def _numbers(
    span: tuple[int, int], year: int, pair: tuple[int, int], *, dotted: bool
) -> PrintedDate | None:
    """A date of three numbers. Dots put the day first; else either order may be meant."""
    one, two = pair
    orders = [_iso(year, two, one)] if dotted else [_iso(year, two, one), _iso(year, one, two)]
    readings = tuple(sorted({day for day in orders if day is not None}))
    if not readings:
        return None
    if len(readings) == 1:
        return PrintedDate(*span, readings[0], Precision.DAY)
    return PrintedDate(*span, None, Precision.VAGUE, readings)


def _year(printed: str) -> int:
    digits = printed.lstrip("’'")
    if len(digits) > 2:  # noqa: PLR2004 - two-digit years are the short ones
        return int(digits)
    return int(digits) + (2000 if int(digits) < PIVOT else 1900)


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
