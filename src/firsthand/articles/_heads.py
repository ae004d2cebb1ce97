"""The lines above the prose of an article: which are its title, and which say whose it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from firsthand.articles._bodies import is_body, is_state
from firsthand.articles._genres import RELEASES
from firsthand.articles._items import Item
from firsthand.articles._lines import plain
from firsthand.articles._names import is_outlet, is_person
from firsthand.model import MarkKind

HEADER = frozenset({MarkKind.PUBLISHED, MarkKind.OUTLET, MarkKind.BYLINE})
SITE_LINES = frozenset({MarkKind.BOILERPLATE, MarkKind.LABEL, MarkKind.PAGE_STAMP})
HEADING_WORDS, HEADING_CHARS = 22, 170
TITLES = 5  # more short lines than this before the prose are a list
CLOSERS = "\"”’'»)]"
TURN = re.compile(  # of an interview: "Ann Lee: Why?", "Q. Why?"
    r"(?:[^\W\d_][\w .'’-]{0,40}:|[QA]\.)[ \xa0]"
)
PLACE = re.compile(
    r",?[ \xa0]in[ \xa0]+[A-Z][\w .-]{1,30}$|,[ \xa0][A-Z][\w-]+(?:[ \xa0][A-Z]\w+)?$"
)
GAP = re.compile(r"[ \xa0]{3,}|\t")  # between the columns of a letterhead
NAVIGATION = re.compile(r"(?i)\b(?:home|about|archives?|contact|menu|search|older|newer)\b")
SLUG = re.compile(
    r"(?:BC|AM|PM|URGENT|FLASH|ALERT)[-–][A-Z].*|[A-Z0-9]+(?:[-/][A-Z0-9]+)+/?(?:[ \xa0]\(.*\))?"
    r"|[A-Z].*\b\d(?:st|nd|rd|th)[ \xa0](?:Ld|LD|Lead)\b.*"
)
SAYS = r"(?:,? (?:said|says|told|called|urged|found|believes|warned|condemned|welcomed)|[’']s)\b"
ROLE = re.compile(  # alone below the author's name
    r"(?:[A-Z][\w&-]*[ \xa0](?:[\w&-]+[ \xa0]){0,3})?"
    r"(?:[Cc]orrespondent|[Rr]eporter|[Ee]ditor|[Ww]riter|[Cc]olumnist)"
)
DASH = re.compile(r"[ \xa0][–—|-][ \xa0]")  # before a motto
NUMBERED = re.compile(r"(?i)(?:vol|issue|no|nr)\b")
NAME_WORDS = 6
OFFICE_WORDS = 3  # "Press Office", "For publication"
SECTION = re.compile(
    r"(?i)(?:\d+(?:\.\d+)*\.?|[ivx]+\.)[ \xa0\t]+\S|(?:introduction|background|contents|foreword"
    r"|(?:executive )?summary|table of contents|methodology|abstract|key findings)\W*$"
)


def is_heading(item: Item) -> bool:
    """Whether the item is free text of a title's shape: short, with a capital, no full stop."""
    text = item.text
    if item.kind is not None or len(text) > HEADING_CHARS or len(text.split()) > HEADING_WORDS:
        return False
    bare = text.rstrip(CLOSERS)
    if not bare or bare[-1] in ".,;:" or (bare != text and bare[-1] in "!?"):
        return False
    if TURN.match(text) and bare[-1] in "?!":
        return False
    letters = re.search(r"[^\W\d_]", text)
    listed = text[0] in "-*•–—" or re.match(r"\[\d", text) is not None
    return letters is not None and not letters[0].islower() and not listed


def heads(found: Sequence[Item], body: Sequence[Item]) -> Iterator[Item]:
    """Items before the first prose: headings are titles, save mastheads and bare author lines."""
    given = any(item.kind is MarkKind.TITLE for item in found)
    if not given and (quoted := _quoted_title(found)) is not None:
        found = [*found[:quoted], found[quoted].of(MarkKind.TITLE), *found[quoted + 1 :]]
        given = True
    prose = " ".join(item.text for item in body if item.kind is None)
    above = _site_lines(found)
    issuers = _issuers(found, above, prose, given=given)
    free = [n for n, item in enumerate(found) if is_heading(item) and n not in issuers]
    listed = sum(n >= above and not SECTION.match(found[n].text) for n in free) > TITLES
    titles = 0
    for n, item in enumerate(found):
        if not is_heading(item):
            yield item
        elif n in issuers:
            yield item.of(MarkKind.OUTLET)
        elif n < above:
            yield item.of(MarkKind.BOILERPLATE if n else MarkKind.OUTLET)
        elif SECTION.match(item.text) and len(free) + given > 0:
            yield item.of(MarkKind.CROSS_HEADING)
        elif GAP.search(item.text) or (SLUG.fullmatch(item.text) and n != free[-1]):
            yield item.of(MarkKind.LABEL)
        elif (titles or given) and _is_author(found, n, prose):
            yield item.of(MarkKind.BYLINE)
        elif ROLE.fullmatch(item.text) and (titles or given):
            yield item.of(MarkKind.CREDIT)
        elif given:
            yield item.of(MarkKind.SUBTITLE)
        elif not listed or not titles:
            titles += 1
            yield item.of(MarkKind.TITLE)
        else:
            yield item


def _quoted_title(found: Sequence[Item]) -> int | None:
    """Where words of the text that were set apart stand for a title: no other line is one."""
    quoted = [n for n, item in enumerate(found) if item.kind is MarkKind.PULL_QUOTE]
    others = [item for item in found if is_heading(item)]
    names = (DASH.split(item.text)[0] for item in others)
    free = sum(not is_outlet(name) and not _is_capital(name) for name in names)
    return quoted[0] if quoted and not free else None


def _site_lines(found: Sequence[Item]) -> int:
    """How many lines are the site's: those above a menu or section, below the name of an outlet."""
    if _is_letterhead(found):
        return max(n for n, item in enumerate(found) if item.kind is MarkKind.PUBLISHED)
    headings = [n for n, item in enumerate(found) if is_heading(item)]
    if not headings or headings[0]:
        return 0
    known = is_outlet(found[0].text)
    rows = [n for n in range(headings[-1]) if found[n].kind in SITE_LINES]
    menus = [n for n in rows if NAVIGATION.search(found[n].text)]
    return max(rows if known else menus, default=0)


def _is_letterhead(found: Sequence[Item]) -> bool:
    """Whether lines of a body's paper, in capitals, stand above the date, and a title below it."""
    dates = [n for n, item in enumerate(found) if item.kind is MarkKind.PUBLISHED]
    if not dates or not found or not (is_heading(found[0]) and found[0].text.isupper()):
        return False
    over = [item.text for item in found[: dates[-1]] if is_heading(item)]
    if any(not (t.isupper() or is_body(t) or len(t.split()) <= OFFICE_WORDS) for t in over):
        return False  # a title stands above the date
    below = [item for item in found[dates[-1] :] if is_heading(item)]
    return bool(below) and not below[0].text.isupper()


def _issuers(found: Sequence[Item], above: int, prose: str, *, given: bool) -> frozenset[int]:
    """Places of headings that name an outlet or body; one heading at least is left for a title."""
    headings = [n for n, item in enumerate(found) if is_heading(item)]
    state = bool(found) and is_state(found[0].text)
    named = [n for n in headings if _names_issuer(found, n, prose)]
    named = [n for n in named if n >= above or n == 0 or state or is_outlet(found[n].text)]
    if not given and len(named) == len(headings):
        named = named[:-1]
    return frozenset(named)


def _names_issuer(found: Sequence[Item], n: int, prose: str) -> bool:
    """Whether the line, what stands beside it or the text tells that it is whose paper it is."""
    text = GAP.split(found[n].text)[0].rstrip()
    if is_outlet(text) or is_body(text) or _is_issuer(found, n):
        return True
    first = not any(is_heading(item) for item in found[:n])
    if first and _is_capital(text) and _is_release(found[n - 1 : n]) and _is_dated(found, n):
        return True
    return first and (_is_masthead(found, n) or _speaks(text, prose))


def _is_masthead(found: Sequence[Item], n: int) -> bool:
    """Whether a name stands over the number of an issue, a section or a menu, and a title below."""
    name = DASH.split(found[n].text)[0]
    below = range(n + 1, len(found))
    after = next(
        (i for i in below if is_heading(found[i]) or found[i].kind is MarkKind.TITLE), None
    )
    if after is None or not _is_capital(name):
        return False
    between = found[n + 1 : after]
    stamped = any(
        item.kind in (MarkKind.PAGE_STAMP, MarkKind.LABEL)
        or (item.kind is MarkKind.PUBLISHED and NUMBERED.match(item.text))
        for item in between
    )
    return stamped or any(
        item.kind is MarkKind.BOILERPLATE and NAVIGATION.search(item.text) for item in between
    )


def _is_capital(text: str) -> bool:
    """Whether the words are shaped like a name: few, all with capitals but the smallest."""
    words = re.findall(r"[^\W_][\w'’-]*", text)
    return 0 < len(words) <= NAME_WORDS and all(
        word[0].isupper() or word[0].isdigit() or len(word) <= len("the") for word in words
    )


def _speaks(text: str, prose: str) -> bool:
    """Whether the text has the line as a name that says something: "Open Door said"."""
    return (
        len(text.split()) > 1
        and _is_capital(text)
        and re.search(rf"\b{re.escape(text)}{SAYS}", prose, re.I if text.isupper() else 0)
        is not None
    )


def _is_release(beside: Sequence[Item]) -> bool:
    return any(item.kind is MarkKind.LABEL and plain(item.text) in RELEASES for item in beside)


def _is_dated(found: Sequence[Item], n: int) -> bool:
    """Whether a date stands between the line and a heading below it."""
    after = found[n + 1 : n + 2]
    return any(item.kind is MarkKind.PUBLISHED for item in after) and any(
        is_heading(item) for item in found[n + 2 :]
    )


def is_signature(text: str) -> bool:
    """Whether the line is a person's name, with or without a place."""
    return is_person(PLACE.sub("", text))


def _is_author(found: Sequence[Item], n: int, prose: str) -> bool:
    """Whether the line is a person's name, with or without a place, beside a header line.

    Right above the prose it may stand alone, if the prose does not speak of it.
    """
    if any(item.kind is MarkKind.BYLINE for item in found[n + 1 : n + 2]):
        return False
    name = PLACE.sub("", found[n].text)
    names = found[n].text.split(", ")
    both = len(names) == 2 and is_person(names[0]) and is_outlet(names[1])  # noqa: PLR2004
    if not both and not is_person(name):
        return False
    beside = found[max(0, n - 1) : n + 2]
    if any(
        item.kind in HEADER or is_outlet(item.text) or ROLE.fullmatch(item.text) for item in beside
    ):
        return True
    last = not any(is_heading(item) for item in found[n + 1 :])
    if {"of", "and", "the", "&"} & {*name.casefold().split()}:
        return False
    words = [word.casefold() for word in re.findall(r"[^\W\d_]{3,}", name)]
    return (
        last and name not in prose and not any(re.search(rf"\b{word}\b", prose) for word in words)
    )


def _is_issuer(found: Sequence[Item], n: int) -> bool:
    """Whether the line above "Press release" names who issued it."""
    return _is_release(found[n + 1 : n + 2])
