"""Which of the lines over an article is its title: not what stands over that on every page."""

from __future__ import annotations

import re
from collections.abc import Sequence

from firsthand.articles._heads import TYPED
from firsthand.articles._items import Item
from firsthand.articles._mastheads import CLEARLY, FEW_TOLD, MANY_TOLD, echoed, share
from firsthand.model import MarkKind
from firsthand.text.dates import printed_dates
from firsthand.text.keys import fold

MUCH = 3  # words of a title that is one whatever they are
PROGRAMME_WORDS = 4  # of the name of a programme, series or section over a title
LINE_WORDS = 8  # of a line over the title that the text tells nothing of: a site's own words
HEADER = frozenset({MarkKind.PUBLISHED, MarkKind.OUTLET})
# Of what series, number or archive the text is, whose page it is and who may read it.
SERIES = re.compile(
    r"(?i)\b(?:no|nr|vol|issue|episode|ep|season|volume|number)\b\.? ?(?:\d|[ivx]+\b)"
    r"|\b\d+ ?\(\d+\)|\b(?:part|episode|instalment|installment) (?:\d+|[ivx]+|one|two|three|four"
    r"|five|six) (?:of|in)\b|\bour series\b|^from (?:the|our) archives?\b|\bpodcast$|\bedition$"
    r"|\b(?:subscribers?|members|partners)[ -]only\b|\bfree articles?\b|\bincorporating\b"
    r"|\ba (?:daily|weekly|fortnightly|monthly|quarterly|yearly)\b"
    r"|^(?:published|appears|issued) (?:every|each|daily|weekly|monthly|quarterly)\b"
)


def main_title(found: Sequence[Item]) -> Item | None:
    """The article's own title, None when it prints none.

    A title printed twice is the page's, if another follows it.
    """
    titles = [item for item in found if item.kind is MarkKind.TITLE]
    again = {fold(item.text) for item in found if item.kind is MarkKind.REPEATED_TITLE}
    own = [item for item in titles if fold(item.text) not in again] or titles
    prose = " ".join(item.text for item in found if item.kind is None)
    own = [item for item in own if not _is_page(item, own, found, prose)] or own
    long = [item for item in own if _says_much(item.text, prose)]
    if len(long) > 1 and _is_over_title(long[0].text, long[1].text, prose):
        return long[1]
    if long and len(long[0].text.split()) >= LINE_WORDS and share(long[0].text, prose) < FEW_TOLD:
        return next((item for item in long[1:] if share(item.text, prose) >= MANY_TOLD), long[0])
    return next(iter(long or own), None)


def _is_page(item: Item, own: Sequence[Item], found: Sequence[Item], prose: str) -> bool:
    """Whether a line is of the page or its series: the text tells of another one below it."""
    below = [one for one in own if one.start > item.start and _is_told(one.text, prose)]
    if not below:
        return False
    if SERIES.search(item.text) or _is_day(item.text):
        return True
    if _is_slogan(item, below[0], found, prose):
        return True
    if share(item.text, prose) >= FEW_TOLD:
        return False
    between = [one for one in found if item.end <= one.start < below[0].start]
    above = [one for one in found if one.start < item.start]
    apart = below[0].blank > 0 and any(one.kind in HEADER for one in between)
    return apart or (_is_section(item.text, below[0]) and any(one.kind in HEADER for one in above))


def _is_slogan(item: Item, below: Item, found: Sequence[Item], prose: str) -> bool:
    """Whether a line stands right below a name, with a line apart of which the text tells more."""
    above = [one for one in found if one.start < item.start][-1:]
    named = item.blank == 0 and [one.kind for one in above] == [MarkKind.OUTLET]
    more = share(below.text, prose) >= share(item.text, prose) + CLEARLY
    headline = below.blank > 0 and len(below.text.split()) > PROGRAMME_WORDS
    return named and headline and more and not TYPED.match(item.text)


def _is_told(title: str, prose: str) -> bool:
    return _says_much(title, prose) and share(title, prose) >= MANY_TOLD


def _is_section(text: str, below: Item) -> bool:
    """Whether a few words in capitals stand apart above a headline in small letters."""
    few = text.isupper() and len(text.split()) <= PROGRAMME_WORDS
    return few and below.blank > 0 and len(below.text.split()) > PROGRAMME_WORDS


def _is_day(text: str) -> bool:
    """Whether the line has a day and little else: "Kept for the files, 9 May 1974"."""
    days = [*printed_dates(text)]
    rest = len(text[: days[0].start].split()) + len(text[days[-1].end :].split()) if days else 0
    return bool(days) and rest <= PROGRAMME_WORDS


def _is_over_title(first: str, second: str, prose: str) -> bool:
    """Whether a name such as `THE LONG HOUR`, of which the text has no word, stands over its title.

    Capitals without the article stand over covers of reports, whose title they are.
    """
    few = first.startswith("THE ") and first.isupper() and len(first.split()) <= PROGRAMME_WORDS
    long = len(second.split()) > PROGRAMME_WORDS and not second.isupper()
    return few and long and echoed(first, prose) == 0 and echoed(second, prose) > 0


def _says_much(title: str, prose: str) -> bool:
    """Whether a title is more than "NEWS": three words, or two in capitals or of the text."""
    count = len(title.split())
    if count == MUCH - 1:
        return title.isupper() or echoed(title, prose) > 0
    return count >= MUCH
