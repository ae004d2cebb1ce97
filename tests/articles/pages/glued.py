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
        "a path without a home, a section of two, how long it takes",
        f"""The Halden Standard
World news > Tarsovia
Law Reports & Courts

{T}

by our court correspondent ANN LEE-MARSH

Halden, 29 November 2013

Reading time: 5 min""",
        Expected(T, "The Halden Standard", ["ANN LEE-MARSH"], "2013-11-29"),
    ),
    Head(
        "who reports from where",
        f"""{T}

Ann Lee-Marsh reports from Oldport and Varna Point
02.05.2005""",
        Expected(T, None, ["Ann Lee-Marsh"], "2005-05-02"),
    ),
    Head(
        "a correspondent in a town, by name",
        f"""{T}

From our correspondent in Tamar City, ANN LEE""",
        Expected(T, None, ["ANN LEE"]),
    ),
    Head(
        "a correspondent in a town, who is not named",
        f"""{T}

From our correspondent in Oldport""",
        Expected(T),
    ),
    Head(
        "what the author does, in small letters; a clock before the day",
        f"""Oldport Herald

{T}

Ann Lee-Marsh, court correspondent
Posted 6:15 am, Tuesday 9 October 2012     Updated 11:40 am""",
        Expected(T, "Oldport Herald", ["Ann Lee-Marsh"], "2012-10-09"),
    ),
    Head(
        "words and pictures",
        f"""{T}

Text: Ann Lee
Photographs: Bo Marsh""",
        Expected(T, None, ["Ann Lee"]),
    ),
    Head(
        "a wire's name for its story, and its turn",
        f"""LANTERN PRESS SERVICE
LPS-WORLD-0412 3rd lead

{T}

By Ann Lee""",
        Expected(T, "LANTERN PRESS", ["Ann Lee"]),
    ),
    Head(
        "a station and its service",
        f"""RADIO LAKELAND INTERNATIONAL | English Service

{T}""",
        Expected(T, "RADIO LAKELAND INTERNATIONAL"),
    ),
    Head(
        "a columnist's name above the title",
        """COMMENT
Ann Lee

We were never told

Oldport Herald - 7 May 2012 - page 9""",
        Expected("We were never told", "Oldport Herald", ["Ann Lee"], "2012-05-07"),
    ),
    Head(
        "who interviewed",
        f"""INTERVIEW

{T}

Interview by Ann Lee""",
        Expected(T, None, ["Ann Lee"]),
    ),
    Head(
        "a bar of sections without strokes",
        f"""The Oldport Herald
Home News World Tarsovia Business Sport Opinion Search Log in

{T}""",
        Expected(T, "The Oldport Herald"),
    ),
    Head(
        "a bar of sections between slashes, above the name",
        f"""News / World / Opinion / Sport / Archive / Contact

The Oldport Herald

{T}""",
        Expected(T, "The Oldport Herald"),
    ),
    Head(
        "a title with words of sections",
        """The Oldport Herald

World opinion and law on the searches of houses""",
        Expected("World opinion and law on the searches of houses", "The Oldport Herald"),
    ),
    Head(
        "what a paper says of itself",
        f"""The Oldport Herald
Independent since 1921 - published every Saturday in Oldport

{T}""",
        Expected(T, "The Oldport Herald"),
    ),
    Head(
        "a long line over the title, of which the text tells nothing",
        """Readers write, readers decide, and ferry timetables are on page nine

Soldiers of the mission searched eleven houses in Oldport""",
        Expected("Soldiers of the mission searched eleven houses in Oldport"),
    ),
    Head(
        "a shorter title of which the text tells little, over a line that it tells",
        """Whose ferry timetable is it, ask readers

Soldiers searched houses
By Ann Lee""",
        Expected("Whose ferry timetable is it, ask readers", None, ["Ann Lee"]),
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
