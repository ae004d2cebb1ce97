"""News agencies, and the credit lines by which an article says that its text is theirs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from types import MappingProxyType

# Agencies that others reprint, with the names they go by. Public knowledge: the members of the
# European Alliance of News Agencies and the state agencies that the press quotes most.
AGENCIES = MappingProxyType(
    {
        "reuters": "Reuters",
        "thomson reuters": "Reuters",
        "ap": "AP",
        "associated press": "AP",
        "afp": "AFP",
        "agence france-presse": "AFP",
        "agence france presse": "AFP",
        "dpa": "dpa",
        "upi": "UPI",
        "united press international": "UPI",
        "efe": "EFE",
        "ansa": "ANSA",
        "apa": "APA",
        "pa": "PA",
        "press association": "PA",
        "xinhua": "Xinhua",
        "kyodo": "Kyodo",
        "tass": "TASS",
        "itar-tass": "TASS",
        "interfax": "Interfax",
        "ria": "RIA",
        "ria novosti": "RIA",
        "sputnik": "Sputnik",
        "sana": "SANA",
        "irna": "IRNA",
        "isna": "ISNA",
        "fars": "Fars",
        "tasnim": "Tasnim",
        "anadolu": "Anadolu",
        "anadolu agency": "Anadolu",
        "petra": "Petra",
        "wafa": "WAFA",
        "mena": "MENA",
        "nna": "NNA",
        "kuna": "KUNA",
        "spa": "SPA",
        "wam": "WAM",
        "tanjug": "Tanjug",
        "beta": "Beta",
        "fonet": "FoNet",
        "hina": "HINA",
        "mina": "MINA",
        "bta": "BTA",
        "agerpres": "Agerpres",
        "pap": "PAP",
        "ctk": "CTK",
        "mti": "MTI",
        "ukrinform": "Ukrinform",
        "unian": "UNIAN",
        "belga": "Belga",
        "anp": "ANP",
        "ntb": "NTB",
        "tt": "TT",
        "ritzau": "Ritzau",
        "bloomberg": "Bloomberg",
        "yonhap": "Yonhap",
        "pti": "PTI",
        "ians": "IANS",
        "app": "APP",
    }
)
_NAMES = "|".join(sorted((re.escape(name) for name in AGENCIES), key=len, reverse=True))
_ONE = rf"(?:the\s+)?(?:{_NAMES})"
_SEVERAL = rf"{_ONE}(?:\s*(?:[/,+&]|and)\s*{_ONE})*"

# "(Reuters) -" after a dateline; "- REUTERS" at the end; "Source: AFP"; "BEIRUT, AP —".
OPENING = re.compile(
    rf"\A[^\n]{{0,160}}?[(\[]\s*(?P<names>{_SEVERAL})\s*[)\]]\s*(?:[-–—:]|\n|$)", re.IGNORECASE
)
CLOSING = re.compile(
    rf"(?:[-–—]\s*|[(\[]\s*|\n\s*)(?P<names>{_SEVERAL})\s*[)\]]?[\s.]*\Z", re.IGNORECASE
)
LABELLED = re.compile(
    rf"^\W*(?:source|by|via|agencies|from)\s*:\s*(?P<names>{_SEVERAL})\s*\.?\s*$",
    re.IGNORECASE | re.MULTILINE,
)
NAME = re.compile(rf"(?<!\w)(?:{_NAMES})(?!\w)", re.IGNORECASE)
ENDINGS = tuple(sorted({name.rpartition(" ")[2] for name in AGENCIES}))


def credited(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """Agencies that `text[start:end]` credits its whole text to: name, and where it is printed."""
    piece = text[start:end].rstrip()
    places: set[tuple[str, int, int]] = set()
    for found in _credits(piece):
        shift = start + len(piece) - len(found.string)
        first, last = found.span("names")
        for name in NAME.finditer(found.string, first, last):
            known = AGENCIES[" ".join(name[0].casefold().split())]
            if name[0][0].isupper() or known.islower():
                places.add((known, shift + name.start(), shift + name.end()))
    yield from sorted(places, key=lambda place: place[1:])


def _credits(piece: str) -> Iterator[re.Match[str]]:
    """Words that credit some agencies; each way is tried only where it may be found."""
    if (opening := OPENING.match(piece.lstrip())) is not None:
        yield opening
    if _ends_with_agency(piece):
        yield from CLOSING.finditer(piece)
    if ":" in piece:
        yield from LABELLED.finditer(piece)


def _ends_with_agency(piece: str) -> bool:
    """Whether the last word, signs left out, may be the last of an agency's name."""
    while piece != (shorter := piece.rstrip().rstrip(".)]")):
        piece = shorter
    return piece.casefold().endswith(ENDINGS)


def credits_in(text: str, spans: Iterable[tuple[int, int]]) -> list[tuple[str, int, int]]:
    """Agencies that any of the stretches of `text` credits its whole text to, in text order."""
    found = {place for start, end in spans for place in credited(text, start, end)}
    return sorted(found, key=lambda place: (place[1], place[2]))


def agency(name: str) -> str | None:
    """The agency that `name` is a name of; None when it is none."""
    return AGENCIES.get(" ".join(name.casefold().removeprefix("the ").split()))
