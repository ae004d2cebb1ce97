"""Heads of pages as browsers save them: sites, web logs, platforms, bylines of all kinds."""

from __future__ import annotations

from tests.articles.layouts import Expected, Head

T = "Court clears guards in the mill case"

HEADS = [
    Head(
        "posted on by admin in a section",
        f"""{T}

Posted on May 7, 2012 by admin in News // 3 Comments""",
        Expected(T, None, [], "2012-05-07"),
    ),
    Head(
        "a post of a platform",
        f"""{T}

What a ledger tells about bread

Ann Lee
·
Follow
7 min read
·
May 7, 2012""",
        Expected(T, None, ["Ann Lee"], "2012-05-07"),
    ),
    Head(
        "two headlines, day and clock, place in brackets",
        """Karvelia: Soldiers Broke Doors at Night
Investigate Searches; Compensate Families

May 7, 2012 12:00AM EDT""",
        Expected("Karvelia: Soldiers Broke Doors at Night", None, [], "2012-05-07"),
        opening="(Oldport) – ",
    ),
    Head(
        "a web log: name, day, title; who and when below",
        """Ann's Harbour Blog

Monday, 7 May 2012

On the searches""",
        Expected("On the searches", "Ann's Harbour Blog", ["Ann Lee"], "2012-05-07"),
        foot="""Posted by Ann Lee at 21:14
Labels: Oldport, mill""",
    ),
    Head(
        "a web log: skip, name, motto, menu, two days and author",
        f"""Skip to content
Notes From The Quay
Life by the water
Menu
{T}
May 7, 2012May 9, 2012 / Ann Lee""",
        Expected(T, None, ["Ann Lee"], "2012-05-07"),
    ),
    Head(
        "an interview under its genre and day",
        """INTERVIEW | 7 May 2012

“Nobody counted the spoons”

Ann Lee talks to a nurse about the box behind the bread""",
        Expected("“Nobody counted the spoons”", None, [], "2012-05-07"),
    ),
    Head(
        "published in, under the title",
        f"""{T}

Published in: The Hill Review, 2 April 2012""",
        Expected(T, "The Hill Review", [], "2012-04-02"),
    ),
    Head(
        "the site's name after the title of the window",
        f"""{T} - Harbour Post

{T}

7 May 2012""",
        Expected(T, "Harbour Post", [], "2012-05-07"),
    ),
    Head(
        "author, place and day with a dash",
        f"""{T}

Ann Lee, Oldport — 7 May 2012""",
        Expected(T, None, ["Ann Lee"], "2012-05-07"),
    ),
    Head(
        "from whom, in where",
        f"""{T}

From Ann Lee in Oldport""",
        Expected(T, None, ["Ann Lee"], None),
    ),
    Head(
        "staff writer of the paper",
        f"""{T}

By Ann Lee, Harbour Post Staff Writer
May 7, 2012; Page A14""",
        Expected(T, "Harbour Post", ["Ann Lee"], "2012-05-07"),
    ),
    Head(
        "special to the paper",
        f"""{T}

Ann Lee, Special to the Harbour Post
Published 5:00 am, Monday, May 7, 2012""",
        Expected(T, "Harbour Post", ["Ann Lee"], "2012-05-07"),
    ),
    Head(
        "an author for a paper",
        f"""{T}

by Ann Lee for the Harbour Post""",
        Expected(T, "Harbour Post", ["Ann Lee"], None),
    ),
    Head(
        "an author with degree, and address below",
        f"""{T}

Dr Ann Lee
ann.lee@harbourpost.example
@annlee""",
        Expected(T, None, ["Dr Ann Lee"], None),
    ),
    Head(
        "three authors, places in capitals",
        f"""{T}

By Ann Lee, Bo Ray and Cy Dee, OLDPORT/NEWMARKET""",
        Expected(T, None, ["Ann Lee", "Bo Ray", "Cy Dee"], None),
    ),
    Head(
        "German head",
        """Gericht spricht Wachen der Mühle frei

Von Ann Lee, Altstadt
Veröffentlicht am 7. Mai 2012 | Stand: 18:40 Uhr""",
        Expected("Gericht spricht Wachen der Mühle frei", None, ["Ann Lee"], "2012-05-07"),
    ),
    Head(
        "French head",
        """La cour acquitte les gardes du moulin

Par Ann Lee, envoyée spéciale à Vieuxport
Publié le 7 mai 2012 à 18h40, mis à jour le 8 mai 2012 à 09h10""",
        Expected("La cour acquitte les gardes du moulin", None, ["Ann Lee"], "2012-05-07"),
    ),
    Head(
        "Bosnian head",
        """Sud oslobodio čuvare mlina

Autor: Ana Lić
Objavljeno: 07.05.2012. u 18:40""",
        Expected("Sud oslobodio čuvare mlina", None, ["Ana Lić"], "2012-05-07"),
    ),
    Head(
        "section and day, comments",
        f"""Courts | Monday, 7 May 2012 | 14 comments

{T}""",
        Expected(T, None, [], "2012-05-07"),
    ),
    Head(
        "a handle with its day",
        f"""{T}

7 May 2012 by quaywatcher""",
        Expected(T, None, ["quaywatcher"], "2012-05-07"),
    ),
    Head(
        "words and pictures in columns",
        f"""{T}

Words: Ann Lee   Pictures: Bo Ray""",
        Expected(T, None, ["Ann Lee"], None),
    ),
    Head(
        "desk names no person",
        f"""{T}

By Harbour Post Staff
7 May 2012""",
        Expected(T, "Harbour Post", [], "2012-05-07"),
    ),
    Head(
        "foot: published, by whom",
        f"{T}",
        Expected(T, "Harbour Post", ["Ann Lee"], "2012-05-07"),
        foot="""Ann Lee
Harbour Post, 7 May 2012""",
    ),
    Head(
        "the site's name before the title",
        f"""Harbour Post - {T}

{T}

By Ann Lee""",
        Expected(T, None, ["Ann Lee"], None),
    ),
    Head(
        "reposted with an address",
        f"""{T}

Reposted from Quay Letters: https://quayletters.example/14""",
        Expected(T, "Quay Letters", [], None),
    ),
    Head(
        "signed with a dash and a place",
        f"""{T}

7 May 2012""",
        Expected(T, None, ["Ann Lee"], "2012-05-07"),
        foot="— Ann Lee, Oldport",
    ),
    Head(
        "the paper's court reporter, below",
        f"""{T}

7 May 2012""",
        Expected(T, "Harbour Post", ["Ann Lee"], "2012-05-07"),
        foot="Ann Lee is court reporter of the Harbour Post.",
    ),
    Head(
        "the weather in the head of a site",
        f"""Oldport 14°C | Monday, May 7, 2012

Harbour Post

{T}

By Ann Lee, May 6, 2012""",
        Expected(T, "Harbour Post", ["Ann Lee"], "2012-05-06"),
    ),
    Head(
        "created, updated",
        f"""{T}

Created: 7 May 2012
Updated: 8 May 2012""",
        Expected(T, None, [], "2012-05-07"),
    ),
    Head(
        "updated, created",
        f"""{T}

Updated: 8 May 2012 | Created: 7 May 2012""",
        Expected(T, None, [], "2012-05-07"),
    ),
    Head(
        "modified, first published",
        f"""{T}

Last modified 8 May 2012 · First published 7 May 2012""",
        Expected(T, None, [], "2012-05-07"),
    ),
    Head(
        "via a hub",
        f"""{T}

Harbour Post via Newshub
May 7, 2012""",
        Expected(T, None, [], "2012-05-07"),
    ),
    Head(
        "author, paper and day in three lines",
        f"""{T}

Ann Lee
Harbour Post
7 May 2012""",
        Expected(T, "Harbour Post", ["Ann Lee"], "2012-05-07"),
    ),
    Head(
        "kicker, headline, deck, byline",
        f"""ANALYSIS

{T}

The verdict leaves the families with nothing but a ledger, and the governor with a victory.

By Ann Lee, legal affairs correspondent

7 May 2012, 6:00 PM""",
        Expected(T, None, ["Ann Lee"], "2012-05-07"),
    ),
    Head(
        "read time, publish words, tags",
        f"""Karvelia

{T}

Ann Lee  |  Published on May 7, 2012  |  5 min read

Tags: mill, court""",
        Expected(T, None, ["Ann Lee"], "2012-05-07"),
    ),
    Head(
        "Albanian head",
        """Gjykata liron rojet e mullirit

Nga Ana Lika - 07/05/2012 18:40
Burimi: Gazeta e Portit""",
        Expected("Gjykata liron rojet e mullirit", "Gazeta e Portit", ["Ana Lika"], None),
    ),
    Head(
        "Spanish head",
        """El tribunal absuelve a los guardias del molino

Por Ana Lía
7 de mayo de 2012""",
        Expected("El tribunal absuelve a los guardias del molino", None, ["Ana Lía"], "2012-05-07"),
    ),
]
