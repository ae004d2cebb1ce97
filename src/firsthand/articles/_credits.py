"""Names of authors and outlets inside the lines that print them."""

from __future__ import annotations

import re

from firsthand.articles._names import ADDRESS, DOMAIN, is_outlet, is_person
from firsthand.articles._pieces import (
    Name,
    cut,
    lead_of,
    names_end,
    nobody,
    people,
    pieces,
    trimmed,
    without_dates,
)
from firsthand.model.quick import dataclass
from firsthand.text.reprints import reprinted


@dataclass(frozen=True, slots=True)
class Byline:
    """Who wrote it, and for whom. Both may be empty."""

    authors: tuple[Name, ...]
    outlet: Name | None


# Whom an author writes for: "for the Herald", "Special to the Herald", "Herald Staff Writer".
_FOR = re.compile(
    r",?[ \xa0]*\b(?:(?P<special>[Ss]pecial(?:ly)?[ \xa0](?:to|for))|for|of|at|with|FOR)[ \xa0]"
    r"(?:[Tt]he[ \xa0])?(?P<outlet>[A-Z][^,|/]*)$"
)
_STAFF = re.compile(
    r"(?:^|,[ \xa0]*)(?P<outlet>(?:[A-Z][\w&'’.-]*[ \xa0]){1,4}?)(?i:foreign |national |chief "
    r"|senior )?(?i:staff|correspondents?|reporters?|writers?|editors?|bureau|service)"
    r"(?i:[ \xa0](?:writers?|reporters?|correspondents?|photographers?))?"
    r"(?i:[ \xa0](?:and|&)[ \xa0]agencies)?$"
)
# A pen name of one word beside a date: "by Ann, 7 May 2012", "by quaywatcher".
_SINGLE = re.compile(r"[^\W\d_][\w.-]{1,20}")


def byline(text: str) -> Byline:
    """Names in a byline: "By: Ann Lee in Oldport", "Ann Lee / Herald", "Author: Ann Lee"."""
    lead = lead_of(text)
    plain = without_dates(text)
    end, outlet = _employer(plain[: names_end(plain, lead)], lead)
    authors: list[Name] = []
    for n, piece in enumerate(pieces(plain[:end], lead)):
        own = lead_of(piece.text) if n or not lead else 0
        rest = trimmed(plain, piece.start + own, piece.end)
        if rest is None:
            continue
        known = bool(own or (lead and n == 0))
        found = [name for name in people(rest, plain, known=known) if not nobody(name.text)]
        single = known and plain != text and _SINGLE.fullmatch(rest.text)
        if not found and single and not nobody(rest.text):
            found = [rest]
        if found and not authors:
            authors = [name for name in found if not is_outlet(name.text)]
            outlet = outlet or next((name for name in found if is_outlet(name.text)), None)
        elif outlet is None and (n > 0 or is_outlet(piece.text)) and is_publisher(piece.text):
            outlet = cut(piece)
    return Byline(tuple(authors), outlet if authors or lead else None)


def _employer(text: str, lead: int) -> tuple[int, Name | None]:
    """Where the names of a byline end, and whom their authors write for."""
    for pattern in (_STAFF, _FOR):
        if found := pattern.search(text[lead:]):
            start, end = found.span("outlet")
            name = trimmed(text, lead + start, lead + end)
            special = pattern is _FOR and found["special"] is not None
            one = pattern is _STAFF and name is not None and " " not in name.text
            if name is not None and not one and (special or is_outlet(name.text)):
                return lead + found.start(), name
    return len(text), None


def staff_of(text: str) -> Name | None:
    """The outlet of a line that says whose staff the author is: "Northern Press Writer"."""
    found = None if lead_of(text) else _STAFF.fullmatch(text)
    name = trimmed(text, *found.span("outlet")) if found else None
    return name if name is not None and " " in name.text and is_outlet(name.text) else None


def is_signed(text: str) -> bool:
    """Whether a line without "by" names authors and whom they write for."""
    end, outlet = _employer(text, 0)
    return outlet is not None and is_person(text[:end].strip(" \xa0,"))


def is_publisher(text: str) -> bool:
    """Whether a piece beside an author may name where it stood: no role, place or page."""
    if re.match(r"(?i)(?:last )?(?:updated?|modified|edited|published|posted)\b", text):
        return False
    if ":" in text:
        return False
    return text[:1].isupper() or is_outlet(text)


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
    if staff := staff_of(text):
        return staff
    lead = _SOURCE.match(text)
    start = lead.end() if lead else 0
    if address := ADDRESS.match(text, start):
        return trimmed(text, *address.span("site"))
    plain = without_dates(text)
    first = next(pieces(plain, start), None)
    if first is None:
        return None
    name = first.text.split(",")[0]
    return Name(name, first.start, first.start + len(name)) if is_outlet(name) else cut(first)


_SITE = re.compile(r"[ \xa0]+(?:[|·•»«]|[–—-])[ \xa0]+")


def site_of(title: str) -> Name | None:
    """The outlet after a page's title: "Mission searches houses | Harbour Post"."""
    strokes = [*_SITE.finditer(title)]
    if not strokes:
        return None
    name = trimmed(title, strokes[-1].end(), len(title))
    return name if name is not None and is_outlet(name.text) else None


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
    r"(?i:\b(?:appeared|published|printed|broadcast))[ \xa0](?:first[ \xa0])?(?:on[ \xa0])?"
    r"(?:\|+,?[ \xa0])?(?:in|by|on)[ \xa0]"
    r"(?P<outlet>(?:the[ \xa0])?[A-Z][^.;,]{1,60}?)"
    r"(?=[ \xa0]?[.;,|]|[ \xa0]on[ \xa0]|[ \xa0]in[ \xa0]|$)"
)
_WORKS_FOR = re.compile(
    r"\b(?:reporter|correspondent|columnist|editor|journalist|writer)[ \xa0]"
    r"(?:for|at|of|with)[ \xa0](?P<outlet>(?:the[ \xa0])?[A-Z][^.;,]{1,40})"
)
# Who publishes a release, below it: "Open Door (OD) is an organisation that …".
_GROUP = re.compile(
    r"(?:The[ \xa0])?(?P<name>[A-Z][\w&'’-]*(?:[ \xa0](?:[A-Z][\w&'’-]*|of|for|and|the|&)){0,7})"
    r"(?:[ \xa0]\([\w ]{2,20}\))?,?[ \xa0](?:is|was)[ \xa0](?:an?|the)[ \xa0][^.]{0,100}?\b"
    r"(?:organi[sz]ation|group|network|charity|association|coalition|movement|foundation|agency"
    r"|institute|newspaper|magazine|website|outlet|centre|center|initiative|alliance|federation"
    r"|body|campaign|service|collective|league|union|project|publication|newsletter)\b"
)
_BIO_NAME = re.compile(
    r"(?P<name>[^,.;:()]{3,50}?)(?:,| is | was |[ \xa0]\("
    r"|[ \xa0](?:teaches|works|writes|practises|practices|studies"
    r"|serves|chairs|heads|lives)[ \xa0])"
)


def bio(text: str) -> Byline:
    """Author and outlet of a note on the author: "Ann Lee, a writer, sent this to the Herald"."""
    if group := _GROUP.match(text):
        return Byline((), trimmed(text, *group.span("name")))
    outlet: Name | None = None
    undated = without_dates(text)
    for pattern in (_SENT_TO, _APPEARED, _WORKS_FOR):
        found = pattern.search(undated)
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
    return _APPEARED.search(without_dates(note)) is not None


def _bare(outlet: str) -> str:
    return outlet.removeprefix("the ")
