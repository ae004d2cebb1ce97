"""Text → quantities: digits and words, ranges, bounds, shares, money, printed as they stand.

A pattern reads the words; what is counted, and whether a number is a figure at all in its
sentence, is for the stage that has the tree.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

SMALL_WORDS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen"),
)
UNITS = MappingProxyType(
    {word: float(value) for value, word in enumerate(SMALL_WORDS)}
    | {
        word: float(10 * (place + 2))
        for place, word in enumerate(
            ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
        )
    }
)
SCALES = MappingProxyType(
    {
        "dozen": 12.0,
        "hundred": 100.0,
        "thousand": 1e3,
        "k": 1e3,
        "million": 1e6,
        "mn": 1e6,
        "m": 1e6,
        "billion": 1e9,
        "bn": 1e9,
        "trillion": 1e12,
    }
)
PLURALS = MappingProxyType(
    {"dozens": 12.0, "scores": 20.0, "tens": 10.0, "hundreds": 100.0}
    | {"thousands": 1e3, "millions": 1e6, "billions": 1e9}
)
PARTS = MappingProxyType(
    {"half": 2, "halves": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7}
    | {"eighth": 8, "ninth": 9, "tenth": 10}
)
SYMBOLS = MappingProxyType(
    {"US$": "USD", "A$": "AUD", "C$": "CAD", "HK$": "HKD", "NZ$": "NZD", "$": "USD", "£": "GBP"}
    | {"€": "EUR", "¥": "JPY", "₹": "INR", "₽": "RUB", "₺": "TRY", "₴": "UAH", "₪": "ILS"}
)
# Names that belong to one currency wherever they are printed, or by far most often to it;
# dinars, francs, pesos, crowns, shillings and rials do not, and keep their name as the unit.
CURRENCIES = MappingProxyType(
    {"euro": "EUR", "euros": "EUR", "dollar": "USD", "dollars": "USD", "cents": "USD"}
    | {"pounds sterling": "GBP", "deutschmark": "DEM", "deutschmarks": "DEM"}
    | {"deutsche marks": "DEM", "yen": "JPY", "roubles": "RUB", "rubles": "RUB"}
    | {"swiss francs": "CHF", "hryvnia": "UAH", "shekels": "ILS", "zloty": "PLN", "leu": "RON"}
    | {"lei": "RON", "rupees": "rupees", "dinars": "dinars", "francs": "francs"}
    | {"pesos": "pesos", "kroner": "kroner", "kronor": "SEK", "rials": "rials", "lira": "lira"}
    | {"crown": "crowns", "crowns": "crowns", "koruna": "koruna", "dinar": "dinars"}
    | {"franc": "francs", "peso": "pesos", "rupee": "rupees", "rouble": "RUB", "ruble": "RUB"}
    | {"krone": "kroner", "krona": "SEK", "rial": "rials", "riyals": "rials", "shekel": "ILS"}
    | {"shilling": "shillings", "shillings": "shillings", "dirhams": "dirhams", "naira": "NGN"}
    | {"birr": "ETB", "kwacha": "kwacha", "taka": "BDT", "baht": "THB", "yuan": "CNY"}
    | {"liras": "lira", "pounds": "GBP", "pound": "GBP", "leva": "BGN", "lek": "ALL"}
)
CODES = ("USD", "EUR", "GBP", "CHF", "DEM", "JPY", "RUB", "UAH", "TRY", "SYP", "RSD")
SHARES = MappingProxyType(
    {"%": "%", "per cent": "%", "percent": "%", "pc": "%", "percentage points": "points"}
)
UPPER = frozenset(
    {"up to", "as many as", "as much as", "no more than", "not more than", "at most", "fewer than"}
    | {"less than", "under", "below", "a maximum of", "maximum of", "as few as", "as little as"}
    | {"as old as", "not exceeding", "at the most"}
) - {"as few as", "as little as"}
LOWER = frozenset(
    {
        "more than",
        "over",
        "at least",
        "upwards of",
        "no fewer than",
        "no less than",
        "not less than",
    }
    | {"a minimum of", "minimum of", "in excess of", "above", "exceeding", "as young as"}
    | {"as few as", "as little as", "not fewer than", "greater than", "at the least"}
)
APPROXIMATE = frozenset(
    {"about", "around", "some", "roughly", "approximately", "nearly", "almost", "an estimated"}
    | {"estimated", "close to", "circa", "an approximate", "perhaps", "probably", "an average of"}
    | {"just under", "just over", "just about", "as good as", "maybe", "approx.", "approx", "~"}
)
UPPER_AFTER = frozenset({"or fewer", "or less", "or under", "and under", "or younger", "at most"})
LOWER_AFTER = frozenset({"or more", "and over", "or over", "or older", "at least", "and above"})
BETWEEN = frozenset({"between", "from"})
EARLIEST, LATEST = 1900, 2099  # of years
LARGEST = 1e18  # beyond this a number in a report is a slip or an attack, and floats lose units


def _any(words: Mapping[str, object] | frozenset[str] | tuple[str, ...]) -> str:
    """Alternatives, longest first, any space matching any run of space."""
    longest = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest)


_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_ONES = "one|two|three|four|five|six|seven|eight|nine"
SMALL = rf"(?:(?:{_TENS})(?:[-\s](?:{_ONES}))?|{_TEENS}|{_ONES}|zero)\b"
FIRST_WORDS = rf"{_TENS}|{_TEENS}|{_ONES}|zero|half"  # that a number in words begins with, or "a"
# Each level may be a bare "a", so that it is written once; the whole may not end in one.
_HUNDRED = rf"(?:{SMALL}|an?)(?:\s+(?:hundred|dozen)(?:(?:\s+and)?\s+{SMALL})?)?"
_THOUSAND = rf"{_HUNDRED}(?:\s+thousand(?:(?:,|\s+and|)\s+{_HUNDRED})?)?"
WORDS = (
    rf"(?:half\s+a\s+(?:dozen|million|billion)"
    rf"|{_THOUSAND}(?:\s+(?:million|billion)(?:(?:,|\s+and|)\s+{_THOUSAND})?)?"
    rf"(?<!\ba)(?<!\ban))\b"
)
DIGITS = r"(?:\d{1,3}(?:[,\u00a0\u202f\u2009]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)"
NUMBER = (
    rf"(?:{DIGITS}(?:(?:\s|-)?(?:million|billion|trillion|thousand|hundred|dozen)\b|(?:bn|mn|m|k)\b)?"
    rf"|{WORDS})"
)
_FEW = r"(?:several|a\s+few|a\s+couple\s+of|many)"
VAGUE = (
    rf"(?:(?:(?:{_any(PLURALS)})(?:\s+of\s+(?:thousands|millions|billions))?\b(?=\s+of\b|\s+more\b|"
    rf"\s+(?:were|are|have|had|died|fled)\b))|{_FEW}\s+(?:dozen|hundred|thousand|million)\b)"
)
_SPAN = r"(?:years?|months?|weeks?|days?|hours?|minutes?|places|cities|towns)"
_ENDS = r"(?=\s*(?:[,.;:)]|\Z)|\s+(?:was|were|is|are|has|have|had|and|said|say|says|will|did)\b)"
_BE = r"(?:of|were|was|are|is|had|have|has|said|say|who|which)"
FRACTION = (
    rf"(?:(?:an?|one)[-\s](?:third|quarter|fifth|sixth|eighth|tenth)(?=\s+{_BE}\b)"
    rf"|(?:{_ONES})[-\s](?:thirds|quarters|fifths|sixths|eighths|tenths)\b"
    rf"|(?<!first )(?<!second )(?<!other )(?<!and a )(?<!and )half(?=\s+(?:{_BE}|the|its|their)\b)"
    rf"|(?:{SMALL}|\d+)\s+(?:out\s+of|in\s+every)\s+(?:every\s+)?(?:{SMALL}|\d+)\b"
    rf"|(?:one|two|three)\s+(?:[a-z]+\s+){{1,2}}in\s+(?:{_TEENS}|{_ONES}|twenty)\b{_ENDS}"
    rf"|(?:{_ONES}|[1-9])\s+in\s+(?:{_TEENS}|{_ONES}|twenty|[2-9]|10|12|20|50|100)\b(?!\s+(?:{_SPAN})\b))"
)
_MONEY = rf"(?:(?:{_any(SYMBOLS)})\s?|(?-i:{_any(CODES)})\s)"
_UNIT = (
    rf"(?:\s?(?:%|percentage\s+points\b|per\s?cent\b|pc\b)"
    rf"|\s(?:{_any(CURRENCIES)})\b|\s(?-i:{_any(CODES)})\b)"
)
QUANTITY = re.compile(
    rf"(?<![\w/#@.:,$£€+\-–])"
    rf"(?:(?P<loose>{_any(APPROXIMATE)})\s*(?<=[\s~]))?"
    rf"(?:(?<!hand\s)(?<!hands\s)(?<!handed\s)(?<!handing\s)(?<!turn\s)(?<!turned\s)"
    rf"(?P<bound>{_any(UPPER | LOWER)})\s+(?:the\s+age\s+of\s+)?)?"
    rf"(?:(?P<about>{_any(APPROXIMATE)})\s*(?<=[\s~]))?"
    rf"(?:(?P<between>between|from)\s+)?"
    rf"(?P<core>(?P<fraction>{FRACTION})|(?P<vague>{VAGUE})"
    rf"|(?P<money>{_MONEY})?(?P<first>{NUMBER})(?P<firstunit>{_UNIT})?"
    rf"(?:(?P<join>\s?[-–—]\s?|\s+(?:to|and|or)\s+)(?P<money2>{_MONEY})?(?P<second>{NUMBER}))?"
    rf"(?P<unit>{_UNIT})?)"
    rf"(?P<plus>\+)?(?:\s+(?P<after>{_any(UPPER_AFTER | LOWER_AFTER)})\b|\s+(?P<so>or\s+so)\b)?"
    rf"(?!\w|[/:@]\w|[.,]\d)",
    re.IGNORECASE,
)
MARK = re.compile(
    rf"\d|\b(?:{_TENS}|{_TEENS}|{_ONES}|zero|hundred|thousand|million|billion|dozen|half)\b"
    rf"|\b(?:{_any(PLURALS)}|thirds?|quarters?|fifths?|tenths?)\b",
    re.IGNORECASE,
)
"""What every quantity holds: a sentence without it has none."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """One quantity; `start` and `end` are indexes in the text that was searched.

    `value` is None when only bounds are given; an open end is None. `core` is where the number
    itself begins, after its bound and "about". `parts` are the ends of a range printed
    "from … to …", which may be a change instead.
    """

    start: int
    end: int
    core: int
    value: float | None
    low: float | None
    high: float | None
    unit: str | None  # "%", "points", ISO 4217 code or the currency's name; None: none printed
    approximate: bool = False
    bound: str = ""  # words of the bound, folded; empty: none
    spelled: bool = False  # in words
    parts: tuple[Quantity, ...] = ()
    too_large: bool = False  # a number no record can hold; every value is None


def quantities(text: str) -> Iterator[Quantity]:
    """Every quantity printed in `text`, left to right, none overlapping."""
    at = 0
    while found := QUANTITY.search(text, at):
        quantity = _quantity(found)
        yield quantity
        at = max(quantity.end, at + 1)


def _quantity(found: re.Match[str]) -> Quantity:
    if found["fraction"]:
        return _plain(found, *_exact(_share(found["fraction"])), unit="%")
    if found["vague"]:
        return _plain(found, None, _vague(found["vague"]), None, unit=None)
    first = number(found["first"])
    if found["second"] is None:
        return _bounded(found, first)
    second = number(found["second"])
    if first is None or second is None:
        return _large(found)
    if _is_range(found, first, second):
        return _range(found, first, second)
    return _bounded(found, first, cut=True)


def _exact(value: float) -> tuple[float, float, float]:
    return value, value, value


def _is_range(found: re.Match[str], first: float, second: float) -> bool:
    """ "22-27", "between 5 and 7", "50 to 3,500", "two or three"; not "50 and 60"."""
    join = found["join"].strip().lower()
    if join == "to" and second > LATEST >= first >= EARLIEST and found["first"].isdigit():
        return False  # "from 4,500 in 2001 to 9,000": the year begins no range
    if _scale_lent(found, first, second) >= second:
        return join == "to" and (found["between"] or "").lower() == "from"
    match join:
        case "and":
            return (found["between"] or "").lower() == "between"
        case "or":
            return second == first + 1
        case "to":
            return _one_unit(found)
        case _:
            return _one_unit(found)


def _one_unit(found: re.Match[str]) -> bool:
    return not found["firstunit"] or bool(found["unit"])


def _scale_lent(found: re.Match[str], first: float, second: float) -> float:
    """ "2-3 million" prints the scale once: the first number is as large."""
    words = found["second"].lower().split()
    scale = SCALES.get(words[-1], 1.0) if len(words) > 1 else 1.0
    return first * scale if scale > 1 and first < scale else first


def _range(found: re.Match[str], first: float, second: float) -> Quantity:
    low = _scale_lent(found, first, second)
    start, end = found.span()
    unit = _unit(found, found["unit"] or found["firstunit"])
    parts: tuple[Quantity, ...] = ()
    if (found["between"] or "").lower() == "from":
        start = found.start("core")
        a = (found.start("money") if found["money"] else found.start("first")), found.start("join")
        b = found.start("money2") if found["money2"] else found.start("second")
        parts = (
            Quantity(a[0], a[1], a[0], low, low, low, unit),
            Quantity(b, found.end("core"), b, second, second, second, unit),
        )
    return Quantity(
        start,
        end,
        found.start("core"),
        None,
        min(low, second),
        max(low, second),
        unit,
        _is_loose(found),
        spelled=not found["first"][0].isdigit(),
        parts=parts,
    )


def _bounded(found: re.Match[str], value: float | None, *, cut: bool = False) -> Quantity:
    """A single number with its bound; `cut` leaves out the words after the first number."""
    if value is None:
        return _large(found)
    end = found.end("firstunit") if found["firstunit"] else found.end("first")
    unit = _unit(found, found["firstunit"] if cut else found["firstunit"] or found["unit"])
    if cut:
        return _plain(found, *_exact(value), unit=unit, end=end)
    return _plain(found, *_sided(found, value), unit=unit)


def _sided(found: re.Match[str], value: float) -> tuple[float | None, float | None, float | None]:
    """Value, low and high of a number under its bound words."""
    before, after = _words(found["bound"]), _words(found["after"])
    if before in UPPER or after in UPPER_AFTER:
        return None, None, value
    if before in LOWER or after in LOWER_AFTER or found["plus"]:
        return None, value, None
    return _exact(value)


def _plain(
    found: re.Match[str],
    value: float | None,
    low: float | None,
    high: float | None,
    *,
    unit: str | None,
    end: int | None = None,
) -> Quantity:
    bound = _words(found["bound"])
    if found["fraction"] and bound:
        value, low, high = _sided(found, value or 0.0)
    from_word = found["between"] and end is None and not found["second"]
    start = found.start("core") if from_word or (end and found["between"]) else found.start()
    printed = found["core"]
    return Quantity(
        start,
        end or found.end(),
        found.start("core"),
        value,
        low,
        high,
        unit,
        _is_loose(found),
        bound,
        spelled=not any(mark.isdigit() for mark in printed),
    )


def _large(found: re.Match[str]) -> Quantity:
    return Quantity(
        found.start(), found.end(), found.start("core"), None, None, None, None, too_large=True
    )


def _is_loose(found: re.Match[str]) -> bool:
    """ "about 40"; not "some as young as 12", where "some" are people."""
    people = _words(found["loose"]) == "some" and _words(found["bound"]).startswith("as ")
    return bool((found["loose"] and not people) or found["about"] or found["so"])


def _words(words: str | None) -> str:
    return " ".join((words or "").lower().split())


def _unit(found: re.Match[str], printed: str | None) -> str | None:
    money = (found["money"] or found["money2"] or "").strip()
    if money:
        return SYMBOLS.get(money.upper(), money.upper())
    name = _words(printed).replace("percent", "per cent")
    return {"per cent": "%"}.get(name) or SHARES.get(name) or _currency(name)


def _currency(name: str) -> str | None:
    return (name.upper() if name.upper() in CODES else CURRENCIES.get(name)) if name else None


def number(words: str) -> float | None:
    """The number that `words` print in digits or words. None: too large for a record."""
    words = " ".join(words.lower().replace("-", " ").split())
    digits = re.match(DIGITS, words)
    if digits:
        rest = words[digits.end() :].strip()
        value = float(re.sub(r"[,\s]", "", digits[0])) * SCALES.get(rest, 1.0)
        return value if math.isfinite(value) and value <= LARGEST else None
    if words.startswith("half a "):
        return SCALES[words.removeprefix("half a ")] / 2
    return _spelled(words)


def _spelled(words: str) -> float:
    total = part = 0.0
    for word in words.replace(",", "").split():
        if word in UNITS:
            part += UNITS[word]
        elif word in ("hundred", "dozen"):
            part = (part or 1.0) * SCALES[word]
        elif word in SCALES:
            total += (part or 1.0) * SCALES[word]
            part = 0.0
    return total + part


def _vague(words: str) -> float:
    """Lower bound of "dozens" (24), "hundreds" (200), "tens of thousands" (20,000)."""
    size = 2.0
    for word in words.lower().split():
        size *= PLURALS.get(word, SCALES.get(word, 1.0))
    return size


def _share(words: str) -> float:
    """Percentage of "a third", "two-thirds", "half", "one in five"; two decimals."""
    first, last = (parts := re.split(r"[-\s]+", words.lower()))[0], parts[-1]
    if first == "half":
        return 50.0
    part = number(first) if first not in ("a", "an") else 1.0
    whole = PARTS.get(last) or PARTS.get(last.removesuffix("s")) or number(last)
    return round(100 * (part or 0.0) / whole, 2) if whole else 0.0
