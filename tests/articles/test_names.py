"""What looks like a person or an outlet, and the names inside header lines."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from firsthand.articles._bodies import is_body, is_state
from firsthand.articles._credits import (
    Byline,
    bio,
    byline,
    copyright_line,
    site_of,
    source_line,
)
from firsthand.articles._names import is_outlet, is_person
from firsthand.articles._strips import Strip, strip_of

PEOPLE = ["Ann Lee", "J. Lee", "Bo van Ray", "Zoë O'Hara-Lee", "PËRLA KAPO", "Ann B. Lee"]
NOT_PEOPLE = [
    "Ann",
    "Harbour Post",
    "The Clerk",
    "lower town",
    "Ann Lee said so often that",
    "War in Town",
]
OUTLETS = [
    "The Oldport Herald",
    "Harbour News",
    "HARBOUR PRESS",
    "Radio Oldport",
    "oldport.com",
    "The Sun",
    "Harbour News, Oldport",
    "Oldport Times (North)",
]
NOT_OUTLETS = [
    "Bad News From the Harbour",
    "Bad News",
    "Free Press",
    "Sun",
    "Houses searched",
    "News of a search in the lower town",
    "",
]


BODIES = [
    "MINISTRY OF DEFENCE",
    "Oldport Residents' Council",
    "House of Deputies of Karvelia",
    "Office of the High Commissioner",
    "TRIAL CHAMBER II",
    "Open Door Watch",
    "Republic of Karvelia",
]
NOT_BODIES = [
    "Oldport Police Beat Clerks",  # a headline: its kind of body goes on with no "of"
    "Supreme Court Frees Clerk",
    "Council must answer",
    "Report of the Council",
    "State of Emergency",
    "The Council Has Asked",
    "Council",
    "MISSION SEARCHES HOUSES",
]


@pytest.mark.parametrize("text", BODIES)
def test_bodies(text: str) -> None:
    assert is_body(text)


@pytest.mark.parametrize("text", NOT_BODIES)
def test_no_bodies(text: str) -> None:
    assert not is_body(text)


def test_a_state_is_told_from_its_ministry() -> None:
    assert is_state("REPUBLIC OF KARVELIA")
    assert not is_state("Ministry of the Republic")


@pytest.mark.parametrize("text", PEOPLE)
def test_people(text: str) -> None:
    assert is_person(text)


@pytest.mark.parametrize("text", NOT_PEOPLE)
def test_not_people(text: str) -> None:
    assert not is_person(text)


@pytest.mark.parametrize("text", OUTLETS)
def test_outlets(text: str) -> None:
    assert is_outlet(text)


@pytest.mark.parametrize("text", NOT_OUTLETS)
def test_not_outlets(text: str) -> None:
    assert not is_outlet(text)


BYLINES = [
    (byline, "By: Ann Lee in\xa0Newmarket", ["Ann Lee"], None),
    (byline, "Ann Lee / Harbour Post", ["Ann Lee"], "Harbour Post"),
    (byline, "By Ann Lee and Bo Ray", ["Ann Lee", "Bo Ray"], None),
    (byline, "Author: Ann Lee", ["Ann Lee"], None),
    (byline, "By Ann Lee, staff writer", ["Ann Lee"], None),
    (byline, "By Ann Lee | May 7, 2004 | Harbour Post", ["Ann Lee"], "Harbour Post"),
    (byline, "Posted by admin on May 7, 2004", [], None),
    (byline, "By Ann Lee, Harbour Post Staff Writer", ["Ann Lee"], "Harbour Post"),
    (byline, "Ann Lee, Special to the Harbour Post", ["Ann Lee"], "Harbour Post"),
    (byline, "by Ann Lee for the Harbour Post", ["Ann Lee"], "Harbour Post"),
    (byline, "By Harbour News Agency", [], "Harbour News Agency"),
    (byline, "By Harbour Post Staff", [], "Harbour Post"),
    (byline, "By Standard staff and agencies", [], None),  # one word names no paper
    (byline, "By Ann Lee, Senior Fellow", ["Ann Lee"], None),
    (byline, "By Ann Lee and Bo Ray, OLDPORT/NEWMARKET", ["Ann Lee", "Bo Ray"], None),
    (byline, "Words by Ann Lee. Photography by Bo Ray", ["Ann Lee"], None),
    (byline, "Posted by Ann Lee at 21:14", ["Ann Lee"], None),
    (strip_of, "The Oldport Herald, Friday 7 May 2004", [], "The Oldport Herald"),
    (strip_of, "Ann Lee - May 7, 2004", ["Ann Lee"], None),
    (strip_of, "Ann Lee, Oldport — 7 May 2004", ["Ann Lee"], None),
    (strip_of, "Ann Lee | May 7, 2004 | 6 min read", ["Ann Lee"], None),
    (strip_of, "Courts | Monday, 7 May 2004 | 14 comments", [], None),
    (strip_of, "7 May 2004 by quaywatcher", ["quaywatcher"], None),
    (strip_of, "Posted on May 7, 2004 by admin in News // 3 Comments", [], None),
    (strip_of, "Monday, 7 May 2004 – 18th year, No. 87 – Price 30 c", [], None),
    (strip_of, "7 May 2004 | Oldport", [], None),  # one word may be a place
    (strip_of, "THE OLDPORT MERCURY               Morning Edition", [], "THE OLDPORT MERCURY"),
    (copyright_line, "© 2004 The Oldport Herald", [], "The Oldport Herald"),
    (
        copyright_line,
        "Copyright 2001-2004 Harbour Press Ltd. All rights reserved.",
        [],
        "Harbour Press",
    ),
    (copyright_line, "© Harbour Post 2004. All rights reserved.", [], "Harbour Post"),
    (
        copyright_line,
        "© All texts on quiettown.example are protected. Author: Ann Lee. Do share.",
        ["Ann Lee"],
        "quiettown.example",
    ),
    (copyright_line, "© 2004. All rights reserved.", [], None),
    (
        bio,
        "Ann Lee, a writer, submitted this piece to the Newmarket Times.",
        ["Ann Lee"],
        "Newmarket Times",
    ),
    (bio, "Bo Ray is a reporter for Harbour News.", ["Bo Ray"], "Harbour News"),
    (bio, "Bo Ray is an adviser to the Harbour Institute.", ["Bo Ray"], None),
]


@pytest.mark.parametrize(("read", "text", "authors", "outlet"), BYLINES)
def test_names_in_lines(
    read: Callable[[str], Byline | Strip | None], text: str, authors: list[str], outlet: str | None
) -> None:
    found = read(text)
    assert found is not None
    assert [name.text for name in found.authors] == authors
    assert (found.outlet.text if found.outlet else None) == outlet
    for name in [*found.authors, *([found.outlet] if found.outlet else [])]:
        assert text[name.start : name.end] == name.text


@pytest.mark.parametrize(
    "text",
    [
        "Houses were searched | the mayor speaks | 7 May 2004",
        "The mayor in Oldport in June 2004. Harbour Press",
        "Ann Lee, 40.",
        "Harbour and mill | What the ledger tells",
        "7 May 2004, the day of the searches",
        "Killed      Wounded",
    ],
)
def test_no_strips(text: str) -> None:
    assert strip_of(text) is None


def test_the_site_after_a_title() -> None:
    found = site_of("Mission searches houses | Harbour Post")
    assert found is not None
    assert found.text == "Harbour Post"
    assert site_of("Mission searches houses | What the mayor knew") is None
    assert site_of("Harbour Post") is None


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("Northern Press Staff Writer", "Northern Press"),
        ("Source: Radio Oldport, Oldport, in Karvelian 1800 gmt 7 May 2004", "Radio Oldport"),
        ("Source:\xa0Radio Oldport", "Radio Oldport"),
        ("Source: http://www.harbourpost.example/2004/05/07.html", "harbourpost.example"),
        ("From The Oldport Times", "The Oldport Times"),
        ("(Source: Radio Oldport)", "Radio Oldport"),
        ("Reprinted from the Harbour Post, May 7, 2004", "Harbour Post"),
    ],
)
def test_sources(text: str, outlet: str) -> None:
    found = source_line(text)
    assert found is not None
    assert found.text == outlet
