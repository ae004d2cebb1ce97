"""Which lines are titles, subtitles and cross-headings: told from where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from firsthand.articles._items import Item
from firsthand.articles._lines import plain
from firsthand.articles._names import RELEASES, is_outlet, is_person
from firsthand.model import MarkKind
from firsthand.text.keys import fold

HEADER = frozenset({MarkKind.PUBLISHED, MarkKind.OUTLET, MarkKind.BYLINE})
SITE_LINES = frozenset({MarkKind.BOILERPLATE, MarkKind.LABEL, MarkKind.PAGE_STAMP})
HEADING_WORDS, HEADING_CHARS = 22, 170
CROSS_WORDS, CROSS_CHARS = 10, 80
TITLES = 5  # more short lines than this before the prose are a list
ENTRIES = 2  # dates between paragraphs that make a text a diary
CROSS_RUN = 2  # more short lines than this between two paragraphs are a list
SUBTITLES, SUBTITLE_CHARS = 2, 420
CLOSERS = "\"”’'»)]"
PLACE = re.compile(r",?[ \xa0]in[ \xa0]+[A-Z][\w .-]{1,30}$")
TURN = re.compile(r"[^\W\d_][\w .'’-]{0,40}:[ \xa0]")  # of an interview: "Ann Lee: Why?"
SECTION = re.compile(
    r"(?i)(?:\d+(?:\.\d+)*\.?|[ivx]+\.)[ \xa0\t]+\S|(?:introduction|background|contents|foreword"
    r"|(?:executive )?summary|table of contents|methodology|abstract|key findings)\W*$"
)
SITE = re.compile(r"[ \xa0]+(?:[|·•»«:]|[–—-])[ \xa0]+")


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
    return letters is not None and not letters[0].islower() and text[0] not in "-*•–—"


def is_prose(item: Item) -> bool:
    """Whether the item is free text that is no heading."""
    return item.kind is None and not is_heading(item)


def named(found: Sequence[Item]) -> tuple[Item, ...]:
    """The items of one article, its titles, subtitles and cross-headings given their kinds."""
    first = next((n for n, item in enumerate(found) if is_prose(item)), len(found))
    head = list(_head(found[:first]))
    body = list(_body(found[first:]))
    titled = any(item.kind is MarkKind.TITLE for item in head)
    if titled and not any(item.kind in HEADER - {MarkKind.OUTLET} for item in head):
        body = list(_subtitles(body))
    return tuple(_once(tuple(_settled([*head, *_signed(body)]))))


def _settled(found: Sequence[Item]) -> Iterator[Item]:
    """Items with header lines that stand amid the prose taken for what they are.

    A date there heads an entry, a source is a table's, a name a photographer's.
    """
    prose = [n for n, item in enumerate(found) if item.kind is None]
    first, last = (prose[0], prose[-1]) if prose else (len(found), len(found))
    entries = {n for n in range(first, last) if found[n].kind is MarkKind.PUBLISHED}
    if len(entries) < ENTRIES:  # one date in the line of its headline is the article's
        entries = {n for n in entries if found[n].blank > 0}
    elif first and found[first - 1].kind is MarkKind.PUBLISHED:
        entries.add(first - 1)
    named_above = any(item.kind is MarkKind.BYLINE for item in found[:first])
    for n, item in enumerate(found):
        if n in entries:
            yield item.of(MarkKind.CROSS_HEADING)
        elif first < n < last and (
            item.kind is MarkKind.OUTLET
            or (item.kind is MarkKind.BYLINE and (named_above or "/" in item.text))
        ):
            yield item.of(MarkKind.CREDIT)
        else:
            yield item


def main_title(found: Sequence[Item]) -> Item | None:
    """The article's own title, None when it prints none.

    A title printed twice is the page's, if another follows it.
    """
    titles = [item for item in found if item.kind is MarkKind.TITLE]
    again = {_key(item) for item in found if item.kind is MarkKind.REPEATED_TITLE}
    own = [item for item in titles if _key(item) not in again] or titles
    long = [item for item in own if len(item.text.split()) > 2]  # noqa: PLR2004 - "NEWS", "Opinion"
    return next(iter(long or own), None)


def _head(found: Sequence[Item]) -> Iterator[Item]:
    """Items before the first prose: headings are titles, save mastheads and bare author lines."""
    headings = sum(is_heading(item) and not SECTION.match(item.text) for item in found)
    given = any(item.kind is MarkKind.TITLE for item in found)
    titles = 0
    above = _site_lines(found)
    for n, item in enumerate(found):
        if not is_heading(item):
            yield item
        elif n < above and not is_outlet(item.text):
            yield item.of(MarkKind.BOILERPLATE if n else MarkKind.OUTLET)
        elif SECTION.match(item.text) and headings:
            yield item.of(MarkKind.CROSS_HEADING)
        elif (headings > 1 or given) and (is_outlet(item.text) or _is_issuer(found, n)):
            yield item.of(MarkKind.OUTLET)
        elif (titles or given) and _is_author(found, n):
            yield item.of(MarkKind.BYLINE)
        elif given:
            yield item.of(MarkKind.SUBTITLE)
        elif headings <= TITLES or not titles:
            titles += 1
            yield item.of(MarkKind.TITLE)
        else:
            yield item


def _site_lines(found: Sequence[Item]) -> int:
    """How many lines are the site's: those above a menu or section, below the name of an outlet."""
    if _is_letterhead(found):
        return max(n for n, item in enumerate(found) if item.kind is MarkKind.PUBLISHED)
    if not any(is_heading(item) and is_outlet(item.text) for item in found[:1]):
        return 0
    title = max(n for n, item in enumerate(found) if is_heading(item))
    return max((n for n in range(title) if found[n].kind in SITE_LINES), default=0)


def _is_letterhead(found: Sequence[Item]) -> bool:
    """Whether lines of a body's paper, in capitals, stand above the date, and a title below it."""
    dates = [n for n, item in enumerate(found) if item.kind is MarkKind.PUBLISHED]
    if not dates or not found or not (is_heading(found[0]) and found[0].text.isupper()):
        return False
    below = [item for item in found[dates[-1] :] if is_heading(item)]
    return bool(below) and not below[0].text.isupper()


def _is_author(found: Sequence[Item], n: int) -> bool:
    """Whether the line is a person's name, with or without a place, beside a header line."""
    if any(item.kind is MarkKind.BYLINE for item in found[n + 1 : n + 2]):
        return False
    names = found[n].text.split(", ")
    both = len(names) == 2 and is_person(names[0]) and is_outlet(names[1])  # noqa: PLR2004
    if not both and not is_person(PLACE.sub("", found[n].text)):
        return False
    beside = found[max(0, n - 1) : n + 2]
    return any(item.kind in HEADER or is_outlet(item.text) for item in beside)


def _is_issuer(found: Sequence[Item], n: int) -> bool:
    """Whether the line above "Press release" names who issued it."""
    after = found[n + 1] if n + 1 < len(found) else None
    return after is not None and after.kind is MarkKind.LABEL and plain(after.text) in RELEASES


def _body(found: Sequence[Item]) -> Iterator[Item]:
    """Items from the first prose on: headings between paragraphs are cross-headings."""
    n = 0
    while n < len(found):
        stop = n
        while stop < len(found) and is_heading(found[stop]):
            stop += 1
        if stop == n:
            yield found[n]
            n += 1
            continue
        crosses = stop - n <= CROSS_RUN and _divides(found, n, stop)
        for item in found[n:stop]:
            yield item.of(MarkKind.CROSS_HEADING) if crosses and _is_cross(item) else item
        n = stop


def _is_cross(item: Item) -> bool:
    return len(item.text) <= CROSS_CHARS and len(item.text.split()) <= CROSS_WORDS


def _divides(found: Sequence[Item], start: int, stop: int) -> bool:
    """Whether the paragraph before is finished and another follows."""
    before = next((item for item in reversed(found[:start]) if item.kind is None), None)
    after = next((item for item in found[stop:] if item.kind is None), None)
    if before is None or after is None or not is_prose(after):
        return False
    return before.text.rstrip(CLOSERS)[-1:] in ".!?:…" and not after.text[0].islower()


def _signed(body: Sequence[Item]) -> Iterator[Item]:
    """A person's name alone below the last paragraph is the author's."""
    for n, item in enumerate(body):
        last = n == len(body) - 1 and n > 0 and item.blank > 0
        yield (
            item.of(MarkKind.BYLINE) if last and is_heading(item) and is_person(item.text) else item
        )


def _subtitles(body: Sequence[Item]) -> Iterator[Item]:
    """Short paragraphs between the title and a byline or date are subtitles."""
    heads = [n for n, item in enumerate(body[: SUBTITLES + 1]) if item.kind in HEADER]
    prose_after = heads and any(is_prose(item) for item in body[heads[0] :])
    short = heads and all(
        len(item.text) <= SUBTITLE_CHARS and item.kind is None for item in body[: heads[0]]
    )
    for n, item in enumerate(body):
        yield item.of(MarkKind.SUBTITLE) if short and prose_after and n < heads[0] else item


def _key(item: Item) -> str:
    return fold(item.text)


def _once(found: Sequence[Item]) -> Iterator[Item]:
    """Items with one title kept of those that say the same, with or without the site's name."""
    titles = {_key(item) for item in found if item.kind is MarkKind.TITLE}
    seen: set[str] = set()
    for item in found:
        if not (item.kind in _HEADINGS or is_heading(item)):
            yield item
            continue
        words = _key(item)
        parts = [fold(part) for part in SITE.split(item.text)]
        if len(parts) > 1 and any(part in titles for part in parts):
            yield item.of(MarkKind.REPEATED_TITLE)
        elif words in titles:
            yield item.of(MarkKind.REPEATED_TITLE if words in seen else MarkKind.TITLE)
            seen.add(words)
        else:
            yield item


_HEADINGS = frozenset({MarkKind.TITLE, MarkKind.SUBTITLE, MarkKind.CROSS_HEADING})
