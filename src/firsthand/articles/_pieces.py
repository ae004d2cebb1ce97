"""The pieces of a header line: where its strokes cut it, and the names in them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.articles._names import OUTLET_WORDS, is_outlet, is_person
from firsthand.model.quick import dataclass
from firsthand.text.dates import printed_dates

BY = re.compile(
    r"\W*(?:(?:by|from) our (?:[a-z-]+ ){0,2}(?:correspondents?|reporters?|editor|writer)"
    r"(?: in (?-i:[A-Z])[\w'’-]+(?: (?-i:[A-Z])[\w'’-]+){0,2},(?=[ \xa0]))?"
    r"|(?:interview|words|story|text|reporter|presenter|host|producer)(?= ?:)"
    r"|(?:written|reported|text|story|words|report|posted|published|drafted"
    r"|compiled|article|interview(?:ed)?) by"
    r"|by|authors?"
    r"|byline|from our correspondent|par|por|von|nga|piše|autor|shkruan)"
    r"(?:[ \xa0]*[:,][ \xa0]*|[ \xa0]+)",
    re.IGNORECASE,
)
# "From Ann Lee in Oldport": a name and its place, or a name in capitals.
_FROM = re.compile(
    r"\W*(?:From|FROM)[ \xa0]+(?=[A-Z][\w.'’-]*(?:[ \xa0][A-Z][\w.'’-]*){1,3}"
    r"(?:,?[ \xa0](?:in|IN)[ \xa0][A-Z]))"
)
_PLACE = re.compile(r",?[ \xa0](?:in|IN|à|u|në)[ \xa0]+(?=[A-Z])")
# "…, OLDPORT/NEWMARKET": the places after names.
_PLACES = re.compile(
    r"(?:(?<=[a-z]),[ \xa0][A-Z][A-Z .'’-]+|,[ \xa0][A-Z][A-Z .'’-]+(?=/))(?:/[A-Z][A-Z .'’-]+)*$"
)
_AT_CLOCK = re.compile(r"[ \xa0](?:at|@)[ \xa0]\d{1,2}[:.]\d\d.*$")
_REPORTS = re.compile(r"[ \xa0](?:reports|investigates|writes)(?:[ \xa0](?:from|on)[ \xa0].*)?$")
# Who made the pictures, after the authors.
_PICTURES = re.compile(
    r"(?i)[ \xa0.,;|]+(?:photo\w*|pictures?|images?|illustrations?|videos?|graphics?)"
    r"(?:[ \xa0](?:and[ \xa0]\w+[ \xa0])?by\b|[ \xa0]?:).*$"
)
_JOIN = re.compile(r"[ \xa0]*(?:,|;|&|\b(?:and|AND)\b|\bet\b|\bund\b|\bi\b|\bdhe\b)[ \xa0]*")
_PIECES = re.compile(
    r"[ \xa0]{3,}|\t|[ \xa0]*(?:[/|•·►»]|(?<!\w)(?::{2,4}|\+{2,4}|/{2})(?!\w)"
    r"|[ \xa0][–—-][ \xa0]|,[ \xa0](?=the\b|The\b))[ \xa0]*"
)
_ROLE = re.compile(
    r"(?i)\b(?:correspondent|reporter|editor|writer|staff|bureau|desk|special to|in|for|at|fellow"
    r"|director|professor|analyst|officer|agencies|advis[eo]r|counsel|chair|secretary|president)\b"
)
# "Our Court Correspondent Ann Lee": capitals, or it is the start of a sentence.
_ROLE_BEFORE = re.compile(
    r"[ \xa0]*(?:(?:[Oo]ur|[Tt]he)[ \xa0])?(?:[A-Z][\w-]*[ \xa0]){0,3}"
    r"(?:[Cc]orrespondent|[Rr]eporter|[Ee]ditor|[Ww]riter|[Cc]olumnist)[ \xa0]+(?=[A-Z])"
)
# What signs for nobody.
_NOBODY = re.compile(
    r"(?i)(?:admin(?:istrator)?|webmaster|editors?|staff|guest|news ?desk|web ?desk|online desk"
    r"|agenc(?:y|ies)|(?:the )?(?:editorial|web|news|staff)(?: (?:team|board|staff|desk|reporters?"
    r"|writers?))?|super ?user|root|anonymous|author)(?: (?:and|&) agencies)?\W*"
)
_EDGES = " \xa0\t.,;:–—-|=/\"“”'()[]*_#►»"
SMALL_WORDS = frozenset({"of", "and", "the", "for", "&", "in", "on"})
_CLOCK = re.compile(
    r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:[ap]\.?m\.?)?|\b\d{1,2}h\d\d\b"
    r"|\b(?:GMT|UTC|CET|CEST|BST|EST|EDT|UK|ET|[ap]m|[ap]\.m\.)(?:[+-]\d{1,2}|\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Name:
    """A name and where it stands, counted from the start of the text that was read."""

    text: str
    start: int
    end: int


def lead_of(text: str) -> int:
    """How far the words reach that announce a name: "By ", "From ", "Words: "; 0 for none."""
    lead = BY.match(text) or _FROM.match(text)
    return lead.end() if lead else 0


def names_end(text: str, start: int) -> int:
    """Where the authors of a byline end who are named from `start` on: before their places and
    who made the pictures."""
    cuts = (_PICTURES, _PLACES, _AT_CLOCK, _REPORTS)
    ends = (found.start() for cutting in cuts if (found := cutting.search(text, start)))
    return min(ends, default=len(text))


def nobody(text: str) -> bool:
    """Whether the words sign for no person: "admin", "Web desk"."""
    return _NOBODY.fullmatch(text) is not None


def without_dates(text: str) -> str:
    """`text` with a stroke for each sign of its dates and times of day: places stay the same."""
    plain = text
    for printed in printed_dates(text):
        size = printed.end - printed.start
        plain = plain[: printed.start] + "|" * size + plain[printed.end :]
        plain = _CLOCK.sub(lambda clock: "|" * len(clock[0]), plain)
    return re.sub(r"(?i)\b(?:on|at)(?=[ \xa0]*\|)", "||", plain)


def between_commas(piece: Name) -> Iterator[Name]:
    """Parts of `piece` between commas."""
    start = piece.start
    for part in piece.text.split(","):
        if name := trimmed(piece.text, start - piece.start, start - piece.start + len(part)):
            yield Name(name.text, piece.start + name.start, piece.start + name.end)
        start += len(part) + 1


_PLACE_AFTER = re.compile(r"[ \xa0]*[,(][ \xa0]*[A-Z][\w .]{1,30}\)?$")
_MEDIUM = re.compile(r"[ \xa0]*\((?i:web|online|print|internet)\b[^()]{0,20}\)?$")


def cut(piece: Name) -> Name:
    """An outlet without its place: "Oldport Times (Newmarket)", "Harbour News, Oldport"."""
    if medium := _MEDIUM.search(piece.text):
        return Name(piece.text[: medium.start()], piece.start, piece.start + medium.start())
    found = _PLACE_AFTER.search(piece.text)
    if found is None or not is_outlet(piece.text[: found.start()]):
        return piece
    return Name(piece.text[: found.start()], piece.start, piece.start + found.start())


def pieces(text: str, start: int) -> Iterator[Name]:
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
        if text[end - 1] == ")" and "(" in text[start:end]:
            break
        end -= 1
    return Name(text[start:end], start, end) if start < end else None


def people(piece: Name, text: str, *, known: bool) -> Iterator[Name]:
    """Single persons of "Ann Lee and Bo Ray in Oldport", "Ann Lee in Oldport and Bo Ray"."""
    start = piece.start
    first = True
    for join in [*_JOIN.finditer(text, start, piece.end), None]:
        stop = join.start() if join else piece.end
        place = _PLACE.search(text, start, stop)
        role = _ROLE_BEFORE.match(text, start, stop)
        name = trimmed(text, role.end() if role else start, place.start() if place else stop)
        start = join.end() if join else piece.end
        if name is None:
            continue
        person = is_person(name.text) and (first or not _ROLE.search(name.text))
        if person or is_outlet(name.text) or (known and _is_name(name.text, first=first)):
            yield name
            first = False


def _is_name(text: str, *, first: bool) -> bool:
    """Whether what follows "By" may be a name: a capital, no role, few words."""
    words = text.split()
    capital = all(word[0].isupper() or word in SMALL_WORDS for word in words)
    long = len(words) > 1 or (first and text.isupper())
    return capital and long and len(words) <= OUTLET_WORDS and not _ROLE.search(text)
