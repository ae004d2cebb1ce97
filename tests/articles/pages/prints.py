"""Heads of newspapers, magazines and broadcasts."""

from __future__ import annotations

from tests.articles.layouts import Expected, Head

T = "Court clears guards in the mill case"

HEADS = [
    Head(
        "masthead, sign-in row, authors in capitals with a place below",
        f"""Harbour Post

Subscribe | Sign in

KARVELIA
{T}
The judge spoke of 'a stain'

ANN LEE and BO RAY
OLDPORT
May 7, 2012 9:12 a.m. ET""",
        Expected(T, "Harbour Post", ["ANN LEE", "BO RAY"], "2012-05-07"),
    ),
    Head(
        "masthead of an unlisted word, then the day",
        f"""The Valley Argus
Thursday 7th June 2012

{T}""",
        Expected(T, "The Valley Argus", [], "2012-06-07"),
    ),
    Head(
        "masthead, motto, number, place, day and price",
        """DAILY LANTERN
Established 1921
Vol. XC No. 112  •  Oldport, Monday, May 7, 2012  •  Price 2 kr.

COURT CLEARS GUARDS IN THE MILL CASE

BY ANN LEE""",
        Expected(
            "COURT CLEARS GUARDS IN THE MILL CASE", "DAILY LANTERN", ["ANN LEE"], "2012-05-07"
        ),
    ),
    Head(
        "a newsletter with its number in the title",
        """Quay Letters

Quay Letters #14: What the cook saw

On tins, bread and a ledger

Ann Lee
May 7, 2012

3 likes  2 comments""",
        Expected("Quay Letters #14: What the cook saw", "Quay Letters", ["Ann Lee"], "2012-05-07"),
    ),
    Head(
        "newsprint: name, day and page in one line",
        """OLDPORT MERCURY AND HARBOUR ADVERTISER, MAY 7, 1974. Page Three

COURT CLEARS GUARDS""",
        Expected("COURT CLEARS GUARDS", "OLDPORT MERCURY AND HARBOUR ADVERTISER", [], "1974-05-07"),
    ),
    Head(
        "a letter to the editor",
        """Letters

The searches were lawful""",
        Expected("The searches were lawful", None, ["BO RAY"], None),
        opening="Sir, – ",
        foot="""BO RAY
Mill Street, Oldport""",
    ),
    Head(
        "a magazine: from the issue of a month",
        """From the June 2012 issue

The Mill That Kept Its Secrets

Words by Ann Lee. Photography by Bo Ray""",
        Expected("The Mill That Kept Its Secrets", None, ["Ann Lee"], "2012-06"),
    ),
    Head(
        "a broadcast: station, programme, day, reporter",
        f"""Radio Oldport
The Evening Hour
Broadcast: 7 May 2012
Reporter: Ann Lee

{T}""",
        Expected(T, "Radio Oldport", ["Ann Lee"], "2012-05-07"),
    ),
    Head(
        "masthead and edition in columns",
        """THE OLDPORT MERCURY               Morning Edition
Monday, May 7, 2012                        80c

COURT CLEARS GUARDS IN THE MILL CASE

From ANN LEE in Newmarket""",
        Expected(
            "COURT CLEARS GUARDS IN THE MILL CASE", "THE OLDPORT MERCURY", ["ANN LEE"], "2012-05-07"
        ),
    ),
    Head(
        "magazine, department and season",
        """Low Water | The Long Read
Spring 2012

COURT CLEARS GUARDS IN THE MILL CASE

Words: Ann Lee""",
        Expected("COURT CLEARS GUARDS IN THE MILL CASE", "Low Water", ["Ann Lee"], None),
    ),
    Head(
        "day, year of the paper and price",
        f"""THE OLDPORT BEACON
Monday, 7 May 2012 – 18th year, No. 87 – Price 30 c

{T}
Families bring nineteen names to the gate

By ANN LEE, Beacon staff""",
        Expected(T, "THE OLDPORT BEACON", ["ANN LEE"], "2012-05-07"),
    ),
    Head(
        "a serial's name, its part, and its date below the text",
        """What the quay remembers
Part 2: The cellar""",
        Expected("What the quay remembers", "Hill Review", [], "2012-05-07"),
        foot="First published 7 May 2012 in the Hill Review.",
    ),
    Head(
        "a masthead in spaced letters",
        """T H E   O L D P O R T   H E R A L D
Monday, May 7, 1974

COURT CLEARS GUARDS IN THE MILL CASE""",
        Expected("COURT CLEARS GUARDS IN THE MILL CASE", None, [], "1974-05-07"),
    ),
    Head(
        "a typed copy",
        """COPY
(typed from the original)

Report on the events in the lower town

Oldport, 7 May 1974""",
        Expected("Report on the events in the lower town", None, [], "1974-05-07"),
    ),
    Head(
        "a numbered release with place and day",
        f"""PRESS RELEASE N° 14


Oldport, May 7, 2012


{T}""",
        Expected(T, None, [], "2012-05-07"),
        foot="""Press contact: Ann Lee, 0555 017
Open Door – International Secretariat""",
    ),
    Head(
        "a newsletter of a union",
        """The Quay
Newsletter of the Oldport Tenants' Union
Issue 14, May 2012

What the cook saw in the lower town""",
        Expected("What the cook saw in the lower town", "The Quay", [], "2012-05"),
    ),
    Head(
        "a journal's citation line",
        """HILL REVIEW, Vol. 12, No. 3 (June 2012), pp. 14–22

The ledger of the mill

Ann Lee""",
        Expected("The ledger of the mill", "HILL REVIEW", ["Ann Lee"], "2012-06"),
    ),
    Head(
        "story and photographs in capitals",
        """THE MILL

STORY BY ANN LEE
PHOTOGRAPHS BY BO RAY
MAY 2012""",
        Expected("THE MILL", None, ["ANN LEE"], "2012-05"),
    ),
    Head(
        "an editor's note before the text",
        f"""{T}

By Ann Lee
7 May 2012

Editor's note: The names of the cooks have been changed.""",
        Expected(T, None, ["Ann Lee"], "2012-05-07"),
    ),
    Head(
        "a radio script with a host",
        """RADIO OLDPORT
"The Evening Hour"
7 May 2012, 18:00

HOST: Ann Lee""",
        Expected('''"The Evening Hour"''', "RADIO OLDPORT", ["Ann Lee"], "2012-05-07"),
    ),
]
