"""Which lines are titles, subtitles and cross-headings: told from where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from firsthand.articles._heads import HEADER, heads, is_signature
from firsthand.articles._items import Item
from firsthand.articles._mastheads import Told
from firsthand.articles._names import is_person
from firsthand.articles._shapes import CLOSERS, is_heading
from firsthand.model import MarkKind
from firsthand.text.keys import fold

FOOT = frozenset(
    {MarkKind.BOILERPLATE, MarkKind.COPYRIGHT, MarkKind.BIO, MarkKind.LABEL, MarkKind.CREDIT}
)
CROSS_WORDS, CROSS_CHARS = 10, 80
ENTRIES = 2  # dates between paragraphs that make a text a diary
SIGNATURE = 2  # lines of a name and its place
CROSS_RUN = 2  # more short lines than this between two paragraphs are a list
SUBTITLES, SUBTITLE_CHARS = 2, 420
SITE = re.compile(r"[ \xa0]+(?:[|·•»«:]|[–—-])[ \xa0]+")


def is_prose(item: Item) -> bool:
    """Whether the item is free text that is no heading."""
    return item.kind is None and not is_heading(item)


def named(found: Sequence[Item], page: Sequence[Item] = ()) -> tuple[Item, ...]:
    """The items of one article, its titles, subtitles and cross-headings given their kinds.

    `page` is what is printed below all articles.
    """
    first = next((n for n, item in enumerate(found) if is_prose(item)), len(found))
    body = list(found[first:])
    prose = " ".join(item.text for item in body if item.kind is None)
    foot = "\n".join(item.text for item in [*body, *page] if item.kind in FOOT)
    head = list(heads(found[:first], Told(prose, foot)))
    titled = any(item.kind is MarkKind.TITLE for item in head)
    if titled and not any(item.kind in HEADER - {MarkKind.OUTLET} for item in head):
        body = list(_subtitles(body))
    return tuple(_once(tuple(_settled([*head, *_signed(list(_body(body)))]))))


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
    """A person's name alone below the last paragraph is the author's; an address may follow it."""
    last = max((n for n, item in enumerate(body) if is_prose(item)), default=0)
    below = [n for n in range(last + 1, len(body)) if body[n].kind is None]
    for n, item in enumerate(body):
        signs = below[:1] == [n] and item.blank > 0 and len(below) <= SIGNATURE
        if signs and is_heading(item) and is_person(item.text):
            yield item.of(MarkKind.BYLINE)
        elif (
            n in below[1:] and below[0] == n - 1 and is_person(body[n - 1].text) and not item.blank
        ):
            yield item.of(MarkKind.CREDIT)
        else:
            yield item


def _subtitles(body: Sequence[Item]) -> Iterator[Item]:
    """Short paragraphs between the title and a byline or date are subtitles."""
    heads = [n for n, item in enumerate(body[: SUBTITLES + 1]) if item.kind in HEADER]
    prose_after = heads and any(is_prose(item) for item in body[heads[0] :])
    short = heads and all(
        len(item.text) <= SUBTITLE_CHARS
        and item.kind is None
        and (not is_heading(item) or is_signature(item.text))
        for item in body[: heads[0]]
    )
    for n, item in enumerate(body):
        if not (short and prose_after and n < heads[0]):
            yield item
        elif n and n == heads[0] - 1 and is_heading(item) and is_signature(item.text):
            yield item.of(MarkKind.BYLINE)
        else:
            yield item.of(MarkKind.SUBTITLE)


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
