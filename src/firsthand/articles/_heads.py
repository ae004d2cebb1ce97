"""The lines above the prose of an article: which are its title, and which say whose it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from firsthand.articles._bodies import is_body, is_state
from firsthand.articles._genres import OPINIONS, RELEASES
from firsthand.articles._items import Item
from firsthand.articles._lines import plain
from firsthand.articles._mastheads import DASH, NAVIGATION, Told, is_capital, is_masthead
from firsthand.articles._names import is_outlet, is_paper, is_person
from firsthand.articles._shapes import is_heading
from firsthand.model import MarkKind

HEADER = frozenset({MarkKind.PUBLISHED, MarkKind.OUTLET, MarkKind.BYLINE})
SITE_LINES = frozenset({MarkKind.BOILERPLATE, MarkKind.LABEL, MarkKind.PAGE_STAMP})
TITLES = 5  # more short lines than this before the prose are a list
PLACE = re.compile(
    r",?[ \xa0]in[ \xa0]+[A-Z][\w .-]{1,30}$|,[ \xa0][A-Z][\w-]+(?:[ \xa0][A-Z]\w+)?$"
)
AND = re.compile(r",?[ \xa0](?:and|AND|&)[ \xa0]|,[ \xa0]")  # between two authors
GAP = re.compile(r"[ \xa0]{3,}|\t")  # between the columns of a letterhead
WIRE_SLUG = re.compile(
    r"[A-Z0-9]{2,}(?:[-/][A-Z0-9]{2,}){2,}(?:[ \xa0]\d(?:st|nd|rd|th)[ \xa0][Ll](?:ea)?d)?"
)
SLUG = re.compile(
    r"(?:BC|AM|PM|URGENT|FLASH|ALERT)[-–][A-Z].*|[A-Z0-9]+(?:[-/][A-Z0-9]+)+/?(?:[ \xa0]\(.*\))?"
    r"|[A-Z].*\b\d(?:st|nd|rd|th)[ \xa0](?:Ld|LD|Lead)\b.*"
)
SAYS = (
    r"(?:[ \xa0]\([A-Z][\w-]{1,9}\))?(?:,?(?: has| had| have| today| also)?"
    r" (?:said|says|told|called|calls|urged|urges|found|finds"
    r"|believes|warned|warns|condemned|condemns|welcomed|welcomes|documented|interviewed|asked|asks"
    r"|demands|recommends|visited|concludes|concluded)|[’']s)\b"
)
ACRONYM = re.compile(r"[ \xa0]*\([A-Z][\w-]{1,9}\)$")
ROLE = re.compile(  # alone below the author's name
    r"(?:[A-Z][\w&-]*[ \xa0](?:[\w&-]+[ \xa0]){0,3})?"
    r"(?:[Cc]orrespondent|[Rr]eporter|[Ee]ditor|[Ww]riter|[Cc]olumnist)"
)
OFFICE_WORDS = 3  # "Press Office", "For publication"
TYPED = re.compile(  # what sort of paper it is: "Open letter to the governor"
    r"(?i)(?:open |joint |public )?(?:letter|statement|summary|transcript|decision|judge?ment"
    r"|rejoinder|response|reply|testimony|appeal|submission|petition|memorandum)"
    r"(?: (?:to|on|of|by|from|about|concerning|regarding)\b|$)"
)
FIRM = re.compile(r"(?i)[ \xa0](?:plc|ltd|limited|inc|llc|gmbh|corp|s\.?a|a/s|n\.?v)\.?$")
SECTION = re.compile(
    r"(?i)(?:\d+(?:\.\d+)*\.?|[ivx]+\.)[ \xa0\t]+\S|(?:introduction|background|contents|foreword"
    r"|(?:executive )?summary|table of contents|methodology|abstract|key findings)\W*$"
)


def heads(found: Sequence[Item], told: Told) -> Iterator[Item]:
    """Items before the first prose: headings are titles, save mastheads and bare author lines."""
    given = any(item.kind is MarkKind.TITLE for item in found)
    if not given and (quoted := _quoted_title(found)) is not None:
        found = [*found[:quoted], found[quoted].of(MarkKind.TITLE), *found[quoted + 1 :]]
        given = True
    above = _site_lines(found)
    issuers = _issuers(found, above, told, given=given)
    free = [n for n, item in enumerate(found) if is_heading(item) and n not in issuers]
    listed = sum(n >= above and not SECTION.match(found[n].text) for n in free) > TITLES
    first = next((n for n, item in enumerate(found) if is_heading(item)), 0)
    titles = 0
    for n, item in enumerate(found):
        if not is_heading(item):
            yield item
        elif n in issuers:
            yield item.of(MarkKind.OUTLET)
        elif n < above:
            yield item.of(MarkKind.BOILERPLATE if n > first else MarkKind.OUTLET)
        elif SECTION.match(item.text) and len(free) + given > 0:
            yield item.of(MarkKind.CROSS_HEADING)
        elif GAP.search(item.text) or _is_slug(item.text, last=n == free[-1]):
            yield item.of(MarkKind.LABEL)
        elif ((titles or given) and _is_author(found, n, told.prose)) or _is_columnist(found, n):
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


def _is_slug(text: str, *, last: bool) -> bool:
    """Whether the line is a wire's name for its story; the last line left may be a title."""
    return WIRE_SLUG.fullmatch(text) is not None or (not last and SLUG.fullmatch(text) is not None)


def _quoted_title(found: Sequence[Item]) -> int | None:
    """Where words of the text that were set apart stand for a title: no other line is one."""
    quoted = [n for n, item in enumerate(found) if item.kind is MarkKind.PULL_QUOTE]
    others = [item for item in found if is_heading(item)]
    names = (DASH.split(item.text)[0] for item in others)
    free = sum(not is_outlet(name) and not is_capital(name) for name in names)
    return quoted[0] if quoted and not free else None


def _site_lines(found: Sequence[Item]) -> int:
    """How many lines are the site's: those above a menu or section, below the name of an outlet."""
    if _is_letterhead(found):
        return max(n for n, item in enumerate(found) if item.kind is MarkKind.PUBLISHED)
    headings = [n for n, item in enumerate(found) if is_heading(item)]
    if not headings or any(item.kind is not MarkKind.BOILERPLATE for item in found[: headings[0]]):
        return 0
    known = is_outlet(found[headings[0]].text)
    rows = [n for n in range(headings[0], headings[-1]) if found[n].kind in SITE_LINES]
    menus = [n for n in rows if NAVIGATION.search(found[n].text)]
    return max(rows if known else menus, default=0)


def _is_letterhead(found: Sequence[Item]) -> bool:
    """Whether lines of a body's paper, in capitals, stand above the date, and a title below it."""
    dates = [n for n, item in enumerate(found) if item.kind is MarkKind.PUBLISHED]
    if found and TYPED.match(found[0].text):
        return False
    if not dates or not found or not (is_heading(found[0]) and found[0].text.isupper()):
        return False
    over = [item.text for item in found[: dates[-1]] if is_heading(item)]
    if any(not (t.isupper() or is_body(t) or len(t.split()) <= OFFICE_WORDS) for t in over):
        return False  # a title stands above the date
    below = [item for item in found[dates[-1] :] if is_heading(item)]
    return bool(below) and not below[0].text.isupper()


def _issuers(found: Sequence[Item], above: int, told: Told, *, given: bool) -> frozenset[int]:
    """Places of headings that name an outlet or body; one heading at least is left for a title."""
    headings = [n for n, item in enumerate(found) if is_heading(item)]
    state = bool(found) and is_state(found[0].text)
    named = [n for n in headings if _names_issuer(found, n, told)]
    named = [n for n in named if n >= above or n == 0 or state or is_outlet(found[n].text)]
    if not given and len(named) == len(headings) and not _is_release(found):
        named = named[:-1]
    return frozenset(named)


def _names_issuer(found: Sequence[Item], n: int, told: Told) -> bool:
    """Whether the line, what stands beside it or the text tells that it is whose paper it is."""
    text = GAP.split(found[n].text)[0].rstrip()
    if TYPED.match(text):
        return False
    if is_outlet(text) or is_body(text) or _is_issuer(found, n) or _is_over_paper(found, n):
        return True
    if _stands_under_date(found, n, told.prose):
        return True
    first = not any(is_heading(item) for item in found[:n])
    if first and is_capital(text) and _is_release(found[n - 1 : n]) and _is_dated(found, n):
        return True
    return first and (is_masthead(found, n, told) or _speaks(text, told.prose))


def _is_over_paper(found: Sequence[Item], n: int) -> bool:
    """Whether the line is a firm's name, or in capitals, right above what sort of paper it is."""
    text, below = found[n].text, found[n + 1 : n + 2]
    over = any(is_heading(item) and item.blank == 0 and TYPED.match(item.text) for item in below)
    return over and (text.isupper() or FIRM.search(text) is not None)


def _stands_under_date(found: Sequence[Item], n: int, prose: str) -> bool:
    """Whether a name such as "The Lowlander" stands right below the day, above the prose."""
    above = [item.kind for item in found[max(0, n - 1) : n]]
    titled = any(is_heading(item) or item.kind is MarkKind.TITLE for item in found[:n])
    last = not any(is_heading(item) for item in found[n + 1 :])
    named = is_paper(found[n].text) and found[n].text not in prose
    return titled and last and above == [MarkKind.PUBLISHED] and named


def _speaks(text: str, prose: str) -> bool:
    """Whether the text has the line as a name that says something: "Open Door said"."""
    text = ACRONYM.sub("", text)
    return (
        len(text.split()) > 1
        and is_capital(text)
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
    if AND.search(name) and all(map(is_person, AND.split(name))):
        return True
    names = found[n].text.split(", ")
    both = len(names) == 2 and is_person(names[0]) and is_outlet(names[1])  # noqa: PLR2004
    if not both and not is_person(name):
        return False
    beside = _beside(found, n)
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


def _is_columnist(found: Sequence[Item], n: int) -> bool:
    """Whether a name stands between "Comment" and the title."""
    above, below = found[max(0, n - 1) : n], found[n + 1 : n + 2]
    opinion = any(i.kind is MarkKind.LABEL and plain(i.text) in OPINIONS for i in above)
    return opinion and is_person(found[n].text) and any(map(is_heading, below))


def _beside(found: Sequence[Item], n: int) -> list[Item]:
    """The lines next to line `n`, buttons and labels between them left out."""
    above = [item for item in found[:n] if item.kind not in SITE_LINES]
    below = [item for item in found[n + 1 :] if item.kind not in SITE_LINES]
    return above[-1:] + below[:1]


def _is_issuer(found: Sequence[Item], n: int) -> bool:
    """Whether the line above "Press release" names who issued it."""
    return _is_release(found[n + 1 : n + 2])
