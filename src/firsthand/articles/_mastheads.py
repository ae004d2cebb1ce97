"""Whether the first line over an article names its outlet: told from what stands below it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from firsthand.articles._items import Item
from firsthand.articles._shapes import is_heading
from firsthand.model import MarkKind
from firsthand.model.quick import dataclass

DASH = re.compile(r"[ \xa0][–—|-][ \xa0]")  # before a motto
NUMBERED = re.compile(r"(?i)(?:vol|issue|no|nr)\b")
NAVIGATION = re.compile(r"(?i)\b(?:home|about|archives?|contact|menu|search|older|newer)\b")
WORD = re.compile(r"[^\W\d_]{4,}")
AGAIN = re.compile(r"[ \xa0]*[#:–—|-]|[ \xa0]No\b")
STEM_CHARS = 5  # "search" and "searched" count as one word
NAME_WORDS, TITLE_WORDS = 6, 5
LOG = re.compile(r"(?i)\b(?:blog|weblog|diary|notes|notebook|letters|journal|almanac|log)$")
FEW_TOLD, MANY_TOLD = 0.34, 0.5  # share of the words of a line that the text has
CLEARLY = 0.2  # by so much the text has more of one line than of another
_SIGNED = frozenset({MarkKind.BYLINE, MarkKind.PUBLISHED})
FURNITURE = frozenset({MarkKind.BOILERPLATE, MarkKind.PAGE_STAMP, MarkKind.LABEL})


@dataclass(frozen=True, slots=True)
class Told:
    """What an article tells below its head, and what its page prints round it."""

    prose: str
    foot: str


def is_masthead(found: Sequence[Item], n: int, told: Told) -> bool:
    """Whether a name stands over the number of an issue, a section or a menu, and a title below.

    The foot of the page says so too when it has the name; so does a day or a motto between them,
    or capitals that the title has not, when the text has words of the title and none of the name:
    "Soldiers Search Houses" over a day is a headline.
    """
    prose = told.prose
    name = DASH.split(found[n].text)[0]
    below = range(n + 1, len(found))
    after = next((i for i in below if _is_title(found[i])), None)
    if after is None or not is_capital(name):
        return False
    if AGAIN.match(found[after].text, _shared(name, found[after].text)):
        return True
    between = found[n + 1 : after]
    if any(map(_stands_under_names, between)) or _is_at_foot(name, told.foot):
        return True
    title = found[after].text
    apart = any(map(_may_stand_under_names, between)) or _differs(name, title)
    if apart and echoed(name, prose) == 0:
        return _is_told(title, name, prose)
    return _differs(name, title) and _is_headline(found, after) and _tells_more(title, name, prose)


def _is_headline(found: Sequence[Item], n: int) -> bool:
    """Whether the line stands apart over a byline or day, in a head that names no outlet."""
    signed = any(item.kind in _SIGNED for item in [*found[:n], *found[n + 1 : n + 4]])
    unnamed = not any(item.kind is MarkKind.OUTLET for item in found)
    return found[n].blank > 0 and signed and unnamed


def _tells_more(title: str, name: str, prose: str) -> bool:
    """Whether the text has far more of the title's words than of the name's."""
    return share(title, prose) >= max(MANY_TOLD, share(name, prose) + CLEARLY)


def _is_at_foot(name: str, foot: str) -> bool:
    """Whether what the page prints round its text has the name, of two words or more."""
    return " " in name and re.search(rf"(?i)\b{re.escape(name)}\b", foot) is not None


def _differs(name: str, title: str) -> bool:
    """Whether a name with its capitals stands over a title that is a sentence with one.

    In capitals alone it may be the place of the story, but for `THE LOWLANDER`.
    """
    words = title.split()
    small = sum(word[0].islower() for word in words if len(word) > len("with"))
    plain = not name.isupper() or name.startswith("THE ")
    return " " in name and plain and len(words) >= TITLE_WORDS and small > 1


def _is_told(title: str, name: str, prose: str) -> bool:
    """Whether the line below the name is what the text tells of; one word will do for "The …"."""
    marked = LOG.search(name) or name.startswith("The ")
    marked = marked or (name.isupper() and not title.isupper())
    return echoed(title, prose) > (0 if marked else 1)


def _shared(name: str, title: str) -> int:
    """How far `title` repeats the name; its whole length when it does not."""
    return len(name) if title.casefold().startswith(name.casefold()) else len(title)


def _is_title(item: Item) -> bool:
    return is_heading(item) or item.kind is MarkKind.TITLE


def _stands_under_names(item: Item) -> bool:
    if item.kind is MarkKind.BOILERPLATE:
        return NAVIGATION.search(item.text) is not None
    if item.kind is MarkKind.PUBLISHED:
        return NUMBERED.match(item.text) is not None
    return item.kind in FURNITURE


def _may_stand_under_names(item: Item) -> bool:
    if item.kind is MarkKind.BOILERPLATE:
        return any(map(str.isalpha, item.text))
    return item.kind is MarkKind.PUBLISHED


def share(title: str, prose: str) -> float:
    """Share of the words of a line that the text has too."""
    found = {word.casefold() for word in WORD.findall(title)}
    told = prose.casefold()
    return sum(echoed(word, told) for word in found) / len(found) if found else 0.0


def echoed(words: str, prose: str) -> int:
    """How many words of a line the prose has in small letters."""
    stems = {word[:STEM_CHARS].casefold() for word in WORD.findall(words)}
    return sum(_begins_word(stem, prose) for stem in stems)


def _begins_word(stem: str, prose: str) -> bool:
    """Whether a word of the prose begins with these letters."""
    at = prose.find(stem)
    while at > 0 and (prose[at - 1].isalnum() or prose[at - 1] == "_"):
        at = prose.find(stem, at + 1)
    return at >= 0


def is_capital(text: str) -> bool:
    """Whether the words are shaped like a name: few, all with capitals but the smallest."""
    words = re.findall(r"[^\W_][\w'’-]*", text)
    return 0 < len(words) <= NAME_WORDS and all(
        word[0].isupper() or word[0].isdigit() or len(word) <= len("the") for word in words
    )
