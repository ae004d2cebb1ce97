"""Heads whose lines stand close together: names beside days, titles beside sites, back to back."""

from __future__ import annotations

from tests.articles.layouts import Expected, Head

T = "Mission troops search eleven houses"

HEADS = [
    Head(
        "section, title, standfirst, authors and day without an empty line",
        f"""Tarsovia
{T}
Residents say doors were broken and money taken

Ann Lee in Oldport and Bo Marsh
Mon 7 May 2012 14.20 BST
Share""",
        Expected(T, None, ["Ann Lee", "Bo Marsh"], "2012-05-07"),
    ),
    Head(
        "a title in two full lines",
        """Mission troops search eleven houses in the lower
town while the council asks for an inquiry

By Ann Lee""",
        Expected(
            "Mission troops search eleven houses in the lower\n"
            "town while the council asks for an inquiry",
            None,
            ["Ann Lee"],
        ),
    ),
    Head(
        "a page's title with its site, then the title",
        f"""{T} | Kelmara Today

{T}
Published May 7, 2012 by Ann Lee""",
        Expected(T, "Kelmara Today", ["Ann Lee"], "2012-05-07"),
    ),
    Head(
        "a page's title alone, with its site behind a dash",
        f"""{T} - Kelmara Today
By Ann Lee
Updated 8 May 2012, first published 7 May 2012""",
        Expected(f"{T} - Kelmara Today", "Kelmara Today", ["Ann Lee"], "2012-05-07"),
    ),
    Head(
        "a title with a dash that no site stands behind",
        f"""{T} - council asks why
By Ann Lee""",
        Expected(f"{T} - council asks why", None, ["Ann Lee"]),
    ),
    Head(
        "a name with its article and the day, above the title",
        f"""The Lowlander, 7 May 2012

{T}
by Ann Lee""",
        Expected(T, "The Lowlander", ["Ann Lee"], "2012-05-07"),
    ),
    Head(
        "a city with its article is no paper",
        f"""{T}

The Hague, 7 May 2012""",
        Expected(T, None, [], "2012-05-07"),
    ),
    Head(
        "a name with its article right below the day",
        f"""{T}

Residents say doors were broken

Ann Lee
Tuesday May 7 2012
The Lowlander""",
        Expected(T, "The Lowlander", ["Ann Lee"], "2012-05-07"),
    ),
    Head(
        "from a paper, with its day",
        """From The Lowlander, May 7, 2012

Mission Troops Search Houses

By Ann Lee
Lowlander Staff""",
        Expected("Mission Troops Search Houses", "The Lowlander", ["Ann Lee"], "2012-05-07"),
    ),
    Head(
        "a paper in capitals over a title that is a sentence",
        """THE LOWLANDER

Mission troops search homes as council asks for inquiry

By ANN LEE""",
        Expected(
            "Mission troops search homes as council asks for inquiry", "THE LOWLANDER", ["ANN LEE"]
        ),
    ),
    Head(
        "day, clock and age over a wire's title",
        f"""MAY 7, 2012 / 9:14 AM / 9 YEARS AGO

{T}

Ann Lee

3 MIN READ""",
        Expected(T, "Lantern News", ["Ann Lee"], "2012-05-07"),
        opening="OLDPORT (Lantern News) - ",
    ),
    Head(
        "a wire's dateline with its country in brackets",
        f"""{T}
By Ann Lee""",
        Expected(T, "Lantern News", ["Ann Lee"]),
        opening="OLDPORT (Germany), May 7 (Lantern News) - ",
    ),
    Head(
        "a release with two numbers of its office",
        f"""LANTERN INTERNATIONAL
PRESS RELEASE

AI Index: TAR 70/014/2012 (Public)
News Service No: 114
7 May 2012

Tarsovia: {T}""",
        Expected(f"Tarsovia: {T}", "LANTERN INTERNATIONAL", [], "2012-05-07"),
    ),
    Head(
        "a web log signed at its foot with clock and comments",
        f"""The Ferryman's Notebook

Monday, May 7, 2012

{T}""",
        Expected(T, "The Ferryman's Notebook", ["Ann Lee"], "2012-05-07"),
        foot="\n\nPosted by Ann Lee at 9:14 PM 3 comments:",
    ),
    Head(
        "a radio station by number",
        f"""KELMARA RADIO ONE
Broadcast on 7 May 2012
Presenter: Ann Lee

{T}""",
        Expected(T, "KELMARA RADIO ONE", ["Ann Lee"], "2012-05-07"),
    ),
]
