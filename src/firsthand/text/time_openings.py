"""Where in a text a time may begin: at a few of its words, where alone the slow search is made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from firsthand.text.glances import placed
from firsthand.text.number_patterns import SCALES, UNITS
from firsthand.text.words import words

_PERIODS = words("days weeks months years decades hours minutes")
# Words of time that a time may begin with.
FIRST = (
    words(
        "half few couple several many yesterday today tonight tomorrow overnight recently"
        " spring summer autumn fall winter springs summers autumns winters"
        " january february march april may june july august september october november december"
        " jan feb mar apr jun jul aug sep sept oct nov dec"
        " monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun"
        " christmas boxing new valentine"
    )
    | _PERIODS
    | UNITS.keys()
)
# One of them, or of these, stands at the beginning of every time, or soon after it; or digits do.
SURE = (
    words(
        "day night nights week fortnight fortnights month year decade hour minute weekend morning"
        " afternoon evening centuries generations twenties thirties forties fifties sixties"
        " seventies eighties nineties recent late then turn past saints"
    )
    | FIRST
    | SCALES.keys()
)
# Words that a time may begin with some words before one that is sure,
LEADING = words("the between from about around some more nearly almost over")
# and others, each with the words one of which then stands right behind it.
LED_TO: Mapping[str, frozenset[str]] = MappingProxyType(
    dict.fromkeys(
        words("in for during within throughout"),
        words("the its their those past last previous recent many several centuries generations")
        | _PERIODS,
    )
    | dict.fromkeys(words("this that these last next previous past current a an all"), SURE)
    | dict.fromkeys(words("since until by"), words("then"))
    | {"of": words("late"), "at": words("the")}
)
REACH = 3  # words from a leading one to the first that is sure: "for the third year running"
OF_NUMBER = 4  # and from a number to the first word of time: "3 to 9 of July"
YEAR_DIGITS = 4
JOINTS = frozenset("-–/.")  # right behind a number of a time


def openings(text: str) -> Iterator[int]:
    """Places where a time may begin, left to right: the beginnings of all times among them."""
    found = placed(text)
    for n, (start, word) in enumerate(found):
        if word in FIRST:
            yield start
        elif word[0].isdigit():
            end = start + len(word)
            is_joined = len(word) >= YEAR_DIGITS or text[end : end + 1] in JOINTS
            if is_joined or _is_sure(found[n + 1 : n + 1 + OF_NUMBER]):
                yield start
        elif word in LED_TO:
            if n + 1 < len(found) and found[n + 1][1] in LED_TO[word]:
                yield start
        elif word in LEADING and _is_sure(found[n + 1 : n + 1 + REACH], digits=True):
            yield start


def _is_sure(following: Sequence[tuple[int, str]], *, digits: bool = False) -> bool:
    """Whether a word of time is among these, or, where they count, digits."""
    return any(word in SURE or (digits and word[0].isdigit()) for _, word in following)
