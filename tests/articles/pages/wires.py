"""Heads of wire stories and of what archives and monitors make of them."""

from __future__ import annotations

from tests.articles.layouts import Expected, Head

T = "Court clears guards in the mill case"

HEADS = [
    Head(
        "a wire alert without a title",
        """NPA-KARVELIA-SEARCHES
URGENT""",
        Expected(None, "NPA", [], None),
        opening="OLDPORT, May 7 (NPA) -- ",
    ),
    Head(
        "an agency and a clock over a lead",
        f"""Harbour News Agency
7 May 2012 14:02 GMT

LEAD: {T}""",
        Expected(
            "LEAD: Court clears guards in the mill case", "Harbour News Agency", [], "2012-05-07"
        ),
    ),
    Head(
        "a search result of an archive",
        f"""4 of 12 DOCUMENTS

The Oldport Times

May 7, 2012 Monday
Final Edition

{T}

BYLINE: Ann Lee

SECTION: NEWS; Pg. 4

LENGTH: 412 words""",
        Expected(T, "The Oldport Times", ["Ann Lee"], "2012-05-07"),
    ),
    Head(
        "by agency",
        f"""{T}

By Harbour News Agency
7 May 2012""",
        Expected(T, "Harbour News Agency", [], "2012-05-07"),
    ),
    Head(
        "a wire with its slug, note and writer's agency",
        f"""BC-Karvelia-Searches, 2nd Ld-Writethru,0512
{T}
Eds: Adds quotes.
By ANN LEE
Northern Press Writer""",
        Expected(T, "Northern Press", ["ANN LEE"], None),
        opening="   OLDPORT, Karvelia (NP) _ ",
    ),
    Head(
        "an agency in full in the dateline",
        f"{T}",
        Expected(T, "Northern Press Agency", [], "2012-05-07"),
        opening="OLDPORT (Northern Press Agency), 7 May 2012 – ",
    ),
    Head(
        "monitored radio",
        f"""{T} – radio

Source: Radio Oldport, Oldport, in Karvelian 1800 gmt 7 May 2012

Text of report by Karvelian radio on 7 May""",
        Expected("Court clears guards in the mill case – radio", "Radio Oldport", [], "2012-05-07"),
    ),
    Head(
        "archived",
        f"""{T}

Archived 9 May 2013 at the Old Web Archive""",
        Expected(T, None, [], None),
    ),
]
