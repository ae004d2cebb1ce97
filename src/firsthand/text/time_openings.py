"""Where in a text a time may begin: at a few of its words, where alone the slow search is made."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.text.glances import placed
from firsthand.text.number_patterns import SCALES, UNITS
from firsthand.text.words import words

# Words of time, one of which stands at the beginning of every time, or soon after it; so do digits.
SURE = (
    words(
        "day days night nights week weeks fortnight fortnights month months year years decade"
        " decades hour hours minute minutes weekend morning afternoon evening centuries generations"
        " spring summer autumn fall winter springs summers autumns winters"
        " january february march april may june july august september october november december"
        " jan feb mar apr jun jul aug sep sept oct nov dec"
        " monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun"
        " twenties thirties forties fifties sixties seventies eighties nineties"
        " yesterday today tonight tomorrow overnight recently recent late then turn past"
        " christmas boxing new valentine saints half few couple several many"
    )
    | UNITS.keys()
    | SCALES.keys()
)
# Words that a time may begin with before one of these.
LEADING = words(
    "the this that these last next previous current in over for during within throughout between"
    " from since until by of at a an about around some more nearly almost all"
)
REACH = 3  # words from a leading one to the first that is sure: "for the third year running"


def openings(text: str) -> Iterator[int]:
    """Places where a time may begin, left to right: the beginnings of all times among them."""
    found = placed(text)
    sure = [word in SURE or word[0].isdigit() for _, word in found]
    for n, (start, word) in enumerate(found):
        if sure[n] or (word in LEADING and True in sure[n + 1 : n + 1 + REACH]):
            yield start
