"""Header lines read piece by piece: "Courts | 7 May 2012 | 14 comments", "7 May 2012 by Ann"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum

from firsthand.articles._genres import GENRE
from firsthand.articles._lines import plain
from firsthand.articles._names import OUTLET_WORDS, is_outlet, is_paper
from firsthand.articles._pieces import (
    SMALL_WORDS,
    Name,
    between_commas,
    cut,
    lead_of,
    nobody,
    people,
    pieces,
    trimmed,
    without_dates,
)
from firsthand.model.quick import dataclass
from firsthand.text.agencies import agency


class Piece(Enum):
    """What one piece of a header line is."""

    PERSON = "person"
    OUTLET = "outlet"
    NAME = "name"  # capitals, and nothing tells of what
    SECTION = "section"
    PRINTED = "printed"  # a number of pages or comments, a price, an edition
    WORD = "word"  # before a date: "Published"
    ROLE = "role"  # of the person before it, or the place


@dataclass(frozen=True, slots=True)
class Strip:
    """What a header line names, and what else it prints."""

    authors: tuple[Name, ...]
    outlet: Name | None
    dated: bool
    counted: bool  # a section, or a number of pages, comments, an edition
    weather: bool  # of the page's own day


_WORD = re.compile(
    r"(?i)(?:(?:first |originally )?(?:published|posted|updated|created|released|issued|broadcast"
    r"|aired|filed|added|written|publié|mis à jour|veröffentlicht|stand|objavljeno|ažurirano"
    r"|date)(?: on| at| le| am| u| in| date)?"
    r"|(?:taken|recorded|dictated|sworn|signed|made|given|interviewed)(?: down)?"
    r"(?: (?:in|at) (?-i:[A-Z])\w+)?(?: on| in| at)?"
    r"|last (?:updated|modified|edited)(?: on| at)?|(?:strictly )?(?:under )?embargo(?:ed)?"
    r"(?: until| to| for| till)?|(?:not )?for (?:use|release|publication)(?: on| before| until)?"
    r"|(?:[a-z]+ )(?:service|desk)|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|à|u|um|at|on|uhr|h|a\.?m\.?|p\.?m\.?|e\.?t\.?|hrs?)\W*"
)
_COUNT = (
    r"(?:\d[\d.,]* ?|no |leave a |add a |write a )?(?:comments?|responses?|repl(?:y|ies)|shares?"
    r"|views?|likes?|claps?|reads?|words)(?: ?\(\d+\)?)?(?: off)?|\(\d+\)?"
    r"|(?:reading time|read time|lesezeit)?\W{0,3}\d+[ -]?min(?:ute)?s?\b\.?"
    r"(?: read(?:ing time)?| lesezeit)?"
    r"|(?:updated )?(?:\d+|an?) (?:minutes?|hours?|days?|weeks?|months?|years?) ago"
    r"|(?:share|print|e-?mail|permalink|follow|save|listen|edit|link)"
)
_ONE_NUMBER = (
    r"(?:vol(?:ume)?|issue|no|nr|numbers?|series|year|jahrgang|année|broj|god)\b\.?[ \xa0]*"
    r"(?:no\.?[ \xa0]*)?(?:#[ \xa0]?)?(?:\d{1,6}(?:/\d{2,4})?|[ivxlc]{1,8})\b\.?"
    r"|\d{1,3}(?:st|nd|rd|th)[ \xa0](?:year|edition)"
)
_NUMBER = (
    rf"(?:{_ONE_NUMBER})(?:[\s,.]+(?:{_ONE_NUMBER}))*"
    r"|(?:(?:late|early|first|final|city|national|morning|evening|weekend|sunday|online|second)"
    r"[ \xa0]){1,3}(?:edition|final|extra|city)"
)
_PRICE = (
    r"(?:price:?[ \xa0])?(?:(?:\d[\d.,]*|one|two|three|four|five|six|ten)[ \xa0]?"
    r"(?:[pc¢$€£]|cents?|kr\.?|pence|francs?|marks?|dollars?|crowns?)|[$€£]\d[\d.,]*)"
    r"|price[ \xa0].{1,20}"
)
_BOOK = r"(?:yearbook|annual report)(?:[ \xa0](?:1[89]|20)\d\d(?:[/–-]\d\d(?:\d\d)?)?)?"
_PAGE = (
    r"(?:page|pages|p\.|pp\.|pg\.|seite)[ \xa0]*(?:[a-z]?-?\d{1,4}(?:[-–]\d+)?"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|[ivxlc]{1,6})"
)
_WEATHER = r"(?:[^\W\d_]{2,20}[ \xa0])?-?\d{1,2}[ \xa0]?°[ \xa0]?[cf]?"
_PRINTED = re.compile(rf"(?i)(?:{_WEATHER}|{_COUNT}|{_NUMBER}|{_PRICE}|{_PAGE}|{_BOOK})\W*")
_IN_SECTION = re.compile(
    r"(?i)(?:in|under|filed under|section:?|category:?)[ \xa0]+(?=(?-i:[A-Z]))"
)
_ROLE = re.compile(
    r"(?i)(?:[\w’'&-]+[ \xa0]){0,4}(?:correspondent|reporter|editor|writer|columnist|officer|fellow"
    r"|director|professor|researcher|lawyer|analyst|staff|desk|bureau|producer|chair|president"
    r"|coordinator|contributor|journalist|historian)s?"
)
_HANDLE = re.compile(r"[^\W\d_][\w.-]{2,20}")
# Prose: "The mayor in Oldport. Harbour Press", "Ann Lee in June 2012".
_SENTENCE = re.compile(r"[a-z\d]{3}\.[ \xa0]+[A-Z]")
_IN_DATE = re.compile(r"(?<!published )(?<!printed )(?<!posted )\bin[ \xa0]*\|", re.IGNORECASE)
_STROKES = re.compile(r"[|•·/\t]|[ \xa0][–—-][ \xa0]|[ \xa0]{3}")
_ACRONYM_CHARS = 6
PIECES = 8  # no header line seen has more


def strip_of(text: str) -> Strip | None:
    """What the line names; None unless every piece of it is one that header lines have.

    A line without a date counts only when a number, a section or an edition stands beside names.
    """
    if text[-1] in "?!;:" and not text.endswith("::"):
        return None
    undated = _without_genre(without_dates(text))
    if _SENTENCE.search(undated) or _IN_DATE.search(undated):
        return None
    parts = [*pieces(undated, 0)]
    if len(parts) > 1 and _STROKES.search(undated):  # the number of a page
        parts = parts[parts[0].text.isdigit() :]
        parts = parts[: len(parts) - parts[-1].text.isdigit()]
    if len(parts) > PIECES:
        return None
    found: list[tuple[Piece, Name]] = []
    for part in parts:
        read = _read(part, undated, dated=undated != text)
        if read is None:
            return None
        found += read
    return _strip(text, found, dated=undated != text)


def _without_genre(text: str) -> str:
    """`text` with strokes for a genre and a colon that open it: "URGENT: joint statement"."""
    genre, colon, rest = text.partition(":")
    return "|" * (len(genre) + 1) + rest if colon and plain(genre) in GENRE else text


def _strip(text: str, found: Sequence[tuple[Piece, Name]], *, dated: bool) -> Strip | None:
    def of(kind: Piece) -> tuple[Name, ...]:
        return tuple(name for piece, name in found if piece is kind)

    names = of(Piece.NAME)
    counted = bool(of(Piece.SECTION) or of(Piece.PRINTED))
    several = len(found) > 1
    if len(names) > 1 or not (dated or (counted and several)):
        return None
    paged = bool(of(Piece.PRINTED))
    if names and dated and not (paged or is_paper(names[0].text) or _STROKES.search(text)):
        return None
    outlets = of(Piece.OUTLET) + tuple(name for name in names if _may_name(name.text))
    return Strip(of(Piece.PERSON), next(iter(outlets), None), dated, counted, "°" in text)


def _read(part: Name, undated: str, *, dated: bool) -> list[tuple[Piece, Name]] | None:
    """The piece as one, or its parts between commas; None when it is no header's."""
    if (kind := _kind(part.text)) is not None:
        return [(kind, cut(part) if kind is Piece.OUTLET else part)]
    start = lead_of(part.text)
    if start:
        return _signed(part, start, undated, dated=dated)
    found: list[tuple[Piece, Name]] = []
    commas = [*between_commas(part)]
    for one in commas:
        kind = _kind(one.text)
        after = bool(found) and found[-1][0] in (Piece.PERSON, Piece.ROLE)
        if kind is not None:
            found.append((kind, one))
        elif after and (one.text == one.text.casefold() or _is_capital(one.text)):
            found.append((Piece.ROLE, one))
        elif persons := [*people(one, undated, known=False)]:
            found += [(Piece.PERSON, name) for name in persons]
        elif (len(commas) == 1 or one is commas[0]) and _is_capital(one.text):
            found.append((Piece.NAME, one))
        else:
            return None
    return found


def _signed(
    part: Name, start: int, undated: str, *, dated: bool
) -> list[tuple[Piece, Name]] | None:
    """Who a piece with "by" names; a handle or nobody beside a date."""
    rest = trimmed(undated, part.start + start, part.end)
    if rest is None:
        return None
    if persons := [name for name in people(rest, undated, known=True) if not nobody(name.text)]:
        return [(Piece.OUTLET if is_outlet(name.text) else Piece.PERSON, name) for name in persons]
    first = rest.text.split(" in ")[0].split(",")[0]
    if nobody(first):
        return [(Piece.WORD, part)]
    if dated and _HANDLE.fullmatch(first):
        return [(Piece.PERSON, Name(first, rest.start, rest.start + len(first)))]
    return None


def _kind(text: str) -> Piece | None:
    """What a piece is by its own words; None for persons and names."""
    section = _IN_SECTION.match(text)
    if _WORD.fullmatch(text):
        return Piece.WORD
    if _PRINTED.fullmatch(text):
        return Piece.PRINTED
    if plain(text) in GENRE or (section and _is_capital(text[section.end() :])):
        return Piece.SECTION
    if is_outlet(text) or agency(text):
        return Piece.OUTLET
    return Piece.ROLE if _ROLE.fullmatch(text) else None


def _is_capital(text: str) -> bool:
    words = text.split()
    return len(words) <= OUTLET_WORDS and all(
        word[0].isupper() or word in SMALL_WORDS for word in words
    )


def _may_name(text: str) -> bool:
    """Whether a name may be an outlet's: two words, or an agency's letters."""
    letters = text.isupper() and len(text) <= _ACRONYM_CHARS
    return len(text.split()) > 1 or letters
