"""Names of authors and outlets inside the lines that print them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from firsthand.articles._names import ADDRESS, DOMAIN, OUTLET_WORDS, is_outlet, is_person
from firsthand.text.dates import printed_dates
from firsthand.text.reprints import reprinted

_BY = re.compile(
    r"\W*(?:(?:by|from) our (?:own |special |staff )?correspondents?"
    r"|(?:interview|words|story|text)(?= ?:)"
    r"|(?:written|reported|text|story|words|report|posted|published|article) by|by|authors?"
    r"|byline|from our correspondent|par|von|nga|piše|autor|shkruan)(?:[ \xa0]*:[ \xa0]*|[ \xa0]+)",
    re.IGNORECASE,
)
_PLACE = re.compile(r",?[ \xa0](?:in|à|u|në)[ \xa0]+(?=[A-Z])")
_JOIN = re.compile(r"[ \xa0]*(?:,|;|&|\band\b|\bet\b|\bund\b|\bi\b|\bdhe\b)[ \xa0]*")
_PIECES = re.compile(
    r"[ \xa0]{3,}|\t|[ \xa0]*(?:[/|•·]|[ \xa0][–—-][ \xa0]|,[ \xa0](?=the\b|The\b))[ \xa0]*"
)
_ROLE = re.compile(
    r"(?i)\b(?:correspondent|reporter|editor|writer|staff|bureau|desk|special to|in|for|at)\b"
)
# "Our Court Correspondent Ann Lee": capitals, or it is the start of a sentence.
_ROLE_BEFORE = re.compile(
    r"[ \xa0]*(?:(?:[Oo]ur|[Tt]he)[ \xa0])?(?:[A-Z][\w-]*[ \xa0]){0,3}"
    r"(?:[Cc]orrespondent|[Rr]eporter|[Ee]ditor|[Ww]riter|[Cc]olumnist)[ \xa0]+(?=[A-Z])"
)
_EDGES = " \xa0\t.,;:–—-|/\"“”'()[]*_#"


@dataclass(frozen=True, slots=True)
class Name:
    """A name and where it stands, counted from the start of the text that was read."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Byline:
    """Who wrote it, and for whom. Both may be empty."""

    authors: tuple[Name, ...]
    outlet: Name | None


def byline(text: str) -> Byline:
    """Names in a byline: "By: Ann Lee in Oldport", "Ann Lee / Herald", "Author: Ann Lee"."""
    lead = _BY.match(text)
    plain = _without_dates(text)
    authors: list[Name] = []
    outlet: Name | None = None
    for n, piece in enumerate(_pieces(plain, lead.end() if lead else 0)):
        own = None if lead and n == 0 else _BY.match(piece.text)
        start = piece.start + (own.end() if own else 0)
        known = bool(own or (lead and n == 0))
        people = list(_people(Name(plain[start : piece.end], start, piece.end), plain, known=known))
        if not people and known and plain != text and _is_single(plain[start : piece.end]):
            people = [Name(plain[start : piece.end], start, piece.end)]
        if people and not authors:
            authors = [name for name in people if not is_outlet(name.text)]
            outlet = next((name for name in people if is_outlet(name.text)), outlet)
        elif outlet is None and (n > 0 or is_outlet(piece.text)) and not _is_update(piece.text):
            outlet = _cut(piece)
    return Byline(tuple(authors), outlet if authors else None)


def _is_single(text: str) -> bool:
    """Whether a web log's author signs with one name: "by Ann, 7 May 2012"."""
    return re.fullmatch(r"[^\W\d_a-z][^\W\d_]{1,20}", text) is not None


def _is_update(text: str) -> bool:
    """Whether a piece tells when the page changed: "Updated", its date left out."""
    return re.match(r"(?i)(?:last )?(?:updated?|modified|edited)\b", text) is not None


def header_line(text: str) -> Byline | None:
    """Names of a line that holds a date, persons, an outlet and nothing else; else None."""
    plain = _without_dates(text)
    if plain == text or text[-1] in "?!;:":
        return None
    authors: list[Name] = []
    outlets: list[Name] = []
    stroked = any(mark in text for mark in "|•·/")
    for part in (one for whole in _pieces(plain, 0) for one in _between_commas(whole)):
        if _PRINTED.fullmatch(part.text):
            continue
        own = _BY.match(part.text)
        piece = Name(part.text[own.end() :], part.start + own.end(), part.end) if own else part
        words = piece.text.split()
        capital = all(word[0].isupper() or word in _SMALL for word in words)
        if is_outlet(piece.text):
            outlets.append(_cut(piece))
        elif people := list(_people(piece, plain, known=own is not None)):
            authors.extend(people)
        elif stroked and capital and len(words) <= OUTLET_WORDS:
            outlets.append(_cut(piece))
        else:
            return None
    found = Byline(tuple(authors), outlets[0] if outlets else None)
    return found if authors or outlets else None


# What a header prints beside names: "Page 3", "Price 10 cents", "Published".
_PRINTED = re.compile(
    r"(?i)(?:page|p\.|pp\.|price|no\.?|vol\.?)[ \xa0].{0,20}"
    r"|(?:first )?(?:published|posted|updated)|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?:(?:late|early|city|final|first)[ \xa0])?edition"
)
_SMALL = frozenset({"of", "and", "the", "for", "&", "in", "on"})
_CLOCK = re.compile(
    r"\d{1,2}[:.]\d\d(?:[ap]\.?m\.?)?|\b(?:GMT|UTC|CET|BST|EST|EDT|UK|[ap]m)\b", re.I
)


def _without_dates(text: str) -> str:
    """`text` with a stroke for each sign of its dates and times of day: places stay the same."""
    plain = text
    for printed in printed_dates(text):
        size = printed.end - printed.start
        plain = plain[: printed.start] + "|" * size + plain[printed.end :]
        plain = _CLOCK.sub(lambda clock: "|" * len(clock[0]), plain)
    return re.sub(r"(?i)\b(?:on|at)(?=[ \xa0]*\|)", "||", plain)


def _between_commas(piece: Name) -> Iterator[Name]:
    """Parts of `piece` between commas."""
    start = piece.start
    for part in piece.text.split(","):
        if name := trimmed(piece.text, start - piece.start, start - piece.start + len(part)):
            yield Name(name.text, piece.start + name.start, piece.start + name.end)
        start += len(part) + 1


_PLACE_AFTER = re.compile(r"[ \xa0]*[,(][ \xa0]*[A-Z][\w .]{1,30}\)?$")
_MEDIUM = re.compile(r"[ \xa0]*\((?i:web|online|print|internet)\b[^()]{0,20}\)?$")


def _cut(piece: Name) -> Name:
    """An outlet without its place: "Oldport Times (Newmarket)", "Harbour News, Oldport"."""
    if medium := _MEDIUM.search(piece.text):
        return Name(piece.text[: medium.start()], piece.start, piece.start + medium.start())
    found = _PLACE_AFTER.search(piece.text)
    if found is None or not is_outlet(piece.text[: found.start()]):
        return piece
    return Name(piece.text[: found.start()], piece.start, piece.start + found.start())


def _pieces(text: str, start: int) -> Iterator[Name]:
    """Parts of a header line between its strokes, from `start`."""
    ends = [match.span() for match in _PIECES.finditer(text, start)] + [(len(text), len(text))]
    for stop, after in ends:
        if name := trimmed(text, start, stop):
            yield name
        start = after


def trimmed(text: str, start: int, end: int) -> Name | None:
    """The name between two places without the signs at its edges; None when nothing is left."""
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    return Name(text[start:end], start, end) if start < end else None


def _people(piece: Name, text: str, *, known: bool) -> Iterator[Name]:
    """Single persons of "Ann Lee and Bo Ray in Oldport", "Ann Lee in Oldport and Bo Ray"."""
    start = piece.start
    for join in [*_JOIN.finditer(text, start, piece.end), None]:
        stop = join.start() if join else piece.end
        place = _PLACE.search(text, start, stop)
        role = _ROLE_BEFORE.match(text, start, stop)
        name = trimmed(text, role.end() if role else start, place.start() if place else stop)
        start = join.end() if join else piece.end
        if name is None:
            continue
        if is_person(name.text) or is_outlet(name.text) or (known and _is_name(name.text)):
            yield name


def _is_name(text: str) -> bool:
    """Whether what follows "By" may be a name: a capital, no role, few words."""
    words = text.split()
    capital = all(word[0].isupper() or word in _SMALL for word in words)
    long = len(words) > 1 or text.isupper()
    return capital and long and len(words) <= OUTLET_WORDS and not _ROLE.search(text)


_SOURCE = re.compile(
    r"(?i)\W*(?:source|sources|origin|outlet|newspaper|publication|publisher|agency"
    r"|published (?:in|by)|appeared in|from|quelle|burimi|izvor)[ \xa0]*:[ \xa0]*"
    r"|\W*(?:Sources?|From)[ \xa0]+(?:(?-i:the)[ \xa0]+)?(?=(?-i:[A-Z]))"
    r"|(?:re-?)?(?:printed|published|posted)[ \xa0]"
    r"(?:from|in|by|with permission (?:of|from))[ \xa0]+(?:the[ \xa0])?"
)


def source_line(text: str) -> Name | None:
    """The outlet of "Source: The Herald", of an address, or None when none is left."""
    for noted in reprinted(text, [(0, len(text))]):
        return Name(text[noted.start : noted.end], noted.start, noted.end)
    lead = _SOURCE.match(text)
    start = lead.end() if lead else 0
    if address := ADDRESS.match(text, start):
        return trimmed(text, *address.span("site"))
    plain = _without_dates(text)
    first = next(_pieces(plain, start), None)
    return _cut(first) if first else None


_HOLDER = re.compile(
    r"(?:©|\(c\)|[Cc]opyright|COPYRIGHT)(?:[ \xa0]*(?:©|\(c\)|[Cc]opyright))?[ \xa0]*(?:by[ \xa0])?"
    r"(?:(?:1[89]|20)\d\d(?:[ \xa0]*[-–,][ \xa0]*(?:(?:1[89]|20)\d\d|\d\d))*,?[ \xa0]*)?"
    r"(?:by[ \xa0])?"
    r"(?P<holder>[^\W\d][^.|\n]{0,60}?(?:\.(?=\w)[^.|\n]{0,40})*)(?=\.(?:\s|$)|[ \xa0]*[|,;]|$"
    r"|[ \xa0]+[–—-][ \xa0]|[ \xa0]+(?:1[89]|20)\d\d"
    r"|[ \xa0]+(?i:all rights|limited|ltd|(?:or|and)[ \xa0](?:its|their|other)[ \xa0]))"
)
_ON_SITE = re.compile(
    rf"(?i)\b(?:on|at|of|by)[ \xa0]+(?P<site>{DOMAIN.pattern.removeprefix('(?:https?://)?')})"
)
_FOOT_AUTHOR = re.compile(r"\b(?:Author|Written by|Text|By):?[ \xa0]+(?P<name>[^.;|\n©]{3,60})")
_NO_HOLDER = re.compile(r"(?i)(?:all|this|these|no|any|is|are|notice|policy|and|information)\b")


def copyright_line(text: str) -> Byline:
    """Holder and author that a copyright line or footer names."""
    outlet: Name | None = None
    if site := _ON_SITE.search(text):
        outlet = trimmed(text, *site.span("site"))
    elif (found := _HOLDER.search(text)) and not _NO_HOLDER.match(found["holder"]):
        outlet = trimmed(text, *found.span("holder"))
    authors: tuple[Name, ...] = ()
    if found := _FOOT_AUTHOR.search(text):
        name = trimmed(text, *found.span("name"))
        authors = (name,) if name is not None and is_person(name.text) else ()
    return Byline(authors, outlet)


_SENT_TO = re.compile(
    r"\b(?:submitted|contributed|wrote|sent|gave|offered|prepared)\b[^.]{0,60}?\b(?:comment|commentary"
    r"|article|essay|piece|column|report|text|analysis|this|it)\b[^.]{0,20}?[ \xa0](?:to|for|in)"
    r"[ \xa0](?P<outlet>(?:the[ \xa0])?[A-Z][^.;,]{1,60})"
)
_APPEARED = re.compile(
    r"\b(?:appeared|published|printed)[ \xa0](?:first[ \xa0])?(?:in|by|on)[ \xa0]"
    r"(?P<outlet>(?:the[ \xa0])?[A-Z][^.;,]{1,60}?)(?=[.;,]|[ \xa0]on[ \xa0]|[ \xa0]in[ \xa0]|$)"
)
_WORKS_FOR = re.compile(
    r"\b(?:reporter|correspondent|columnist|editor|journalist|writer)[ \xa0]"
    r"(?:for|at|of|with)[ \xa0](?P<outlet>(?:the[ \xa0])?[A-Z][^.;,]{1,40})"
)
_BIO_NAME = re.compile(r"(?P<name>[^,.;:()]{3,50}?)(?:,| is | was |[ \xa0]\()")


def bio(text: str) -> Byline:
    """Author and outlet of a note on the author: "Ann Lee, a writer, sent this to the Herald"."""
    outlet: Name | None = None
    for pattern in (_SENT_TO, _APPEARED, _WORKS_FOR):
        found = pattern.search(text)
        if found and (pattern is not _WORKS_FOR or is_outlet(_bare(found["outlet"]))):
            outlet = trimmed(text, *found.span("outlet"))
            break
    if outlet is not None and outlet.text.startswith("the "):
        outlet = trimmed(text, outlet.start + 4, outlet.end)
    lead = _BIO_NAME.match(text)
    name = trimmed(text, *lead.span("name")) if lead else None
    authors = (name,) if name is not None and is_person(name.text) else ()
    return Byline(authors, outlet)


def has_appeared(note: str) -> bool:
    """Whether a note tells where, and so perhaps when, its text was printed."""
    return _APPEARED.search(note) is not None


def _bare(outlet: str) -> str:
    return outlet.removeprefix("the ")
