"""Reasons as sentences that a person would write: numbers as printed, and no quotation.

A reason is kept and shown apart from the statements, so it may hold no word of a witness. It says
"one" and "the other" of two sides, each of which may be several statements.
"""

from __future__ import annotations

from collections.abc import Iterable

from firsthand.model import Amount

EVER = ".."  # an open end of an interval
DAY = 3  # parts of a date that is a day


def number(amount: Amount) -> str:
    """A figure as a reason prints it: "more than 200 places in 2003"."""
    words = amount.printed or _value(amount)
    return f"{words} {when(amount.time)}" if amount.time else words


def numbers(amounts: Iterable[Amount]) -> str:
    """Figures in one order whatever the order given: by time, then by their words."""
    ordered = sorted(amounts, key=lambda amount: (amount.time or "", number(amount)))
    return "; ".join(dict.fromkeys(map(number, ordered)))


def when(time: str) -> str:
    """An ISO time in words: "in 2003", "on 2003-05-01", "from 2002 to 2003", "until 2003"."""
    first, _, last = time.partition("/")
    if not last:
        return f"on {first}" if len(first.split("-")) == DAY else f"in {first}"
    if first == EVER:
        return f"until {last}"
    return f"since {first}" if last == EVER else f"from {first} to {last}"


def _value(amount: Amount) -> str:
    """The figure in digits, where the words that print it are not known."""
    unit = f" {amount.unit}" if amount.unit and amount.unit != "%" else (amount.unit or "")
    about = "about " if amount.approximate else ""
    if amount.value is not None:
        return f"{about}{amount.value:,.10g}{unit}"
    if amount.low is not None and amount.high is not None:
        return f"{about}{amount.low:,.10g} to {amount.high:,.10g}{unit}"
    if amount.low is not None:
        return f"at least {amount.low:,.10g}{unit}"
    return f"at most {amount.high:,.10g}{unit}" if amount.high is not None else "an open number"


def capital(sentence: str) -> str:
    """The sentence with a capital letter at its beginning."""
    return sentence[:1].upper() + sentence[1:]
