"""Text → quantities: digits and words, ranges, bounds, shares, money, printed as they stand.

A pattern reads the words; what is counted, and whether a number is a figure at all in its
sentence, is for the stage that has the tree.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from firsthand.model.quick import dataclass
from firsthand.text.glances import placed
from firsthand.text.number_patterns import (
    BEFORE,
    CODES,
    CURRENCIES,
    DIGITS,
    LOWER,
    LOWER_AFTER,
    OPENING,
    PARTS,
    PLURALS,
    QUANTITY,
    SCALES,
    SHARES,
    SIGNS,
    SURE,
    SYMBOLS,
    UNITS,
    UPPER,
    UPPER_AFTER,
)

EARLIEST, LATEST = 1900, 2099  # of years
LARGEST = 1e18  # beyond this a number in a report is a slip or an attack, and floats lose units
AND_A_HALF = " and a half"


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
    for opening in _openings(text):
        found = QUANTITY.match(text, opening) if opening >= at else None
        if found is not None:
            quantity = _quantity(found)
            yield quantity
            at = max(quantity.end, at + 1)


def _openings(text: str) -> list[int]:
    """Places where a quantity may begin, left to right."""
    found = [sign.start() for sign in SIGNS.finditer(text)]
    leads = False  # to a word that is sure, by none but those that may stand before it
    for start, word in reversed(placed(text)):
        leads = word in SURE or word[0].isdigit() or (leads and word in BEFORE)
        if leads and (word in OPENING or word[0].isdigit()):
            found.append(start)
    return sorted(found)


def _quantity(found: re.Match[str]) -> Quantity:
    if found["fraction"]:
        return _plain(found, *_exact(_share(found["fraction"])), unit="%")
    if found["vague"]:
        of = _words(found["of"]).removeprefix("of ")
        return _plain(found, None, _vague(found["vague"]), None, unit=_currency(of))
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
    if AND_A_HALF in words:
        whole, _, scale = words.partition(AND_A_HALF)
        least = 1.0 if whole in ("a", "an") else number(whole)
        return None if least is None else (least + 0.5) * SCALES.get(scale.strip(), 1.0)
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
