"""Words of numbers, shares and money, and the expression that finds them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from firsthand.text.glances import Glance

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
_HALF = r"[-\s]and[-\s]a[-\s]half(?:[-\s](?:hundred|thousand|million|billion))?\b"
NUMBER = (  # "two and a half million" and "10-and-a-half" among them
    rf"(?:{DIGITS}(?:(?:\s|-)?(?:million|billion|trillion|thousand|hundred|dozen)\b|(?:bn|mn|m|k)\b"
    rf"|{_HALF})?|(?:{SMALL}|an?){_HALF}|{WORDS})"
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
    rf"(?P<core>(?P<fraction>{FRACTION})|(?P<vague>{VAGUE})(?P<of>\s+of{_UNIT})?"
    rf"|(?P<money>{_MONEY})?(?P<first>{NUMBER})(?P<firstunit>{_UNIT})?"
    rf"(?:(?P<join>\s?[-–—]\s?|\s+(?:to|and|or)\s+)(?P<money2>{_MONEY})?(?P<second>{NUMBER}))?"
    rf"(?P<unit>{_UNIT})?)"
    rf"(?P<plus>\+)?(?:\s+(?P<after>{_any(UPPER_AFTER | LOWER_AFTER)})\b|\s+(?P<so>or\s+so)\b)?"
    rf"(?!\w|[/:@]\w|[.,]\d)",
    re.IGNORECASE,
)
OPENING = frozenset(
    {re.split(r"[\s-]", words)[0].rstrip(".") for words in APPROXIMATE | UPPER | LOWER | BETWEEN}
    | {symbol.rstrip("$").lower() for symbol in SYMBOLS}
    | {code.lower() for code in CODES}
    | {"a", "an", "half", "several", "many", *UNITS, *PLURALS}
)
"""Words that a quantity may begin with; so may digits, and signs."""
SURE = frozenset({"half", *UNITS, *SCALES, *PLURALS, *PARTS})
"""Words one of which stands in every quantity that has no digits."""
BEFORE = OPENING | {
    word
    for phrase in APPROXIMATE | UPPER | LOWER | {"a few", "a couple of", "the age of", "and"}
    for word in re.split(r"[\s.-]", phrase)
}
"""Words that may stand in a quantity before the first that is sure, or a digit."""
SIGNS = re.compile(r"[~$£€¥₹₽₺₴₪]")
DIGIT = re.compile(r"\d")
SPELLED = Glance(
    whole=" ".join([*UNITS, "hundred thousand million billion dozen half", *PLURALS])
    + " third thirds quarter quarters fifth fifths tenth tenths"
)


def has_number(text: str) -> bool:
    """Whether `text` may tell a quantity: a quick look, right when it says no."""
    return DIGIT.search(text) is not None or SPELLED(text)
