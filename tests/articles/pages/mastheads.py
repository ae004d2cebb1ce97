"""Heads with slogans, series, tickers and running lines over the title, which they are not."""

from __future__ import annotations

from tests.articles.layouts import Expected, Head

T = "Clerks searched in eleven houses as soldiers come to the lower town"
ANN, DAY = ["Ann Lee"], "2019-05-09"

HEADS = [
    Head(
        "a quoted motto below the name of the paper",
        f"""THE RIVER POST
"Without favour since 1908"

{T}

By Ann Lee
9 May 2019""",
        Expected(T, "THE RIVER POST", ANN, DAY),
    ),
    Head(
        "a motto over the name of the paper",
        f"""All that the river brings

THE RIVER TIMES

Thursday, May 9, 2019

{T}""",
        Expected(T, "THE RIVER TIMES", [], DAY),
    ),
    Head(
        "sentences for a motto",
        f"""Radio River International
Free. By the town, for the town.

{T}

9 May 2019""",
        Expected(T, "Radio River International", [], DAY),
    ),
    Head(
        "news of another story below the menu",
        f"""Home | World | Business | Sport
BREAKING Storm closes the port

{T}

By Ann Lee
Updated 2 hours ago""",
        Expected(T, None, ANN, None),
    ),
    Head(
        "the number of a series",
        f"""Delta Watch
Eyes on the river

Letters from the delta, no. 14

{T}

by Ann Lee · 9 May 2019""",
        Expected(T, "Delta Watch", ANN, DAY),
    ),
    Head(
        "a section in capitals below the paper's day",
        f"""The Oldport Herald
9 May 2019

WHARF AND CORRIDOR

{T}""",
        Expected(T, "The Oldport Herald", [], DAY),
    ),
    Head(
        "an unknown masthead that the text has a word of",
        f"""Lower Delta Quarterdeck

{T}

By Ann Lee
9 May 2019""",
        Expected(T, "Lower Delta Quarterdeck", ANN, DAY),
    ),
    Head(
        "from the archive",
        f"""From the archive, 9 May 2019

{T}""",
        Expected(T, None, [], None),
    ),
    Head(
        "an embargo behind the genre",
        f"""Open Door
PRESS RELEASE – EMBARGOED until 00.01 GMT, Thursday 9 May 2019

{T}""",
        Expected(T, "Open Door", [], DAY),
    ),
    Head(
        "a genre and its day behind a colon",
        f"""URGENT: joint statement, 9 May 2019

{T}""",
        Expected(T, None, [], DAY),
    ),
    Head(
        "a title in capitals with a colon",
        """OLDPORT: CLERKS SEARCHED BY SOLDIERS "WITHOUT A WORD"

9 May 2019""",
        Expected('OLDPORT: CLERKS SEARCHED BY SOLDIERS "WITHOUT A WORD"', None, [], DAY),
    ),
    Head(
        "a page's line with its number, paper, day and address",
        f"""4 | THE RIVER TIMES | THURSDAY, 9 MAY 2019 | www.rivertimes.example

{T}

By ANN LEE""",
        Expected(T, "THE RIVER TIMES", ["ANN LEE"], DAY),
    ),
    Head(
        "a yearbook's running line and fields",
        """112	OPEN DOOR FORUM — YEARBOOK 2019

OLDPORT ISLANDS
Head of state and government: Bo Ray
Death penalty: retentionist""",
        Expected("OLDPORT ISLANDS", "OPEN DOOR FORUM", [], None),
    ),
    Head(
        "a wire's line between colons",
        f"""::: RIVER NEWS WIRE ::: ENGLISH SERVICE ::: 9 MAY 2019 :::

HOUSES/CLERKS (ROUNDUP)

{T}
= By Ann Lee =""",
        Expected(T, "RIVER NEWS WIRE", ANN, DAY),
    ),
    Head(
        "a wire's place, day and local time",
        f"""RIVER NEWS AGENCY
Oldport, May 9, 2019, 18:40 local

{T}""",
        Expected(T, "RIVER NEWS AGENCY", [], DAY),
    ),
    Head(
        "a reporter named by what she does",
        f"""{T}

From our Courts Reporter, ANN LEE
9 May 2019""",
        Expected(T, None, ["ANN LEE"], DAY),
    ),
    Head(
        "who drafted it",
        """Oldport Legal Aid Clinic
Case note: the clerks of the lower town
Drafted by Ann Lee, 9 May 2019""",
        Expected("Case note: the clerks of the lower town", "Oldport Legal Aid Clinic", ANN, DAY),
    ),
    Head(
        "whose own views it holds",
        f"""9 May 2019

{T}

Ann Lee teaches law at Oldport. The views expressed here are her own.""",
        Expected(T, None, ANN, DAY),
    ),
    Head(
        "a section of the body that reports",
        """Mission in Oldport (MIO)
Rights and Protection Section
PUBLIC REPORT
Searches in the lower town of Oldport""",
        Expected("Searches in the lower town of Oldport", "Mission in Oldport (MIO)", [], None),
    ),
    Head(
        "a title of fewer of the text's words than its subtitle",
        f"""The Oldport Herald

The quiet doors

{T}

By Ann Lee""",
        Expected("The quiet doors", "The Oldport Herald", ANN, None),
    ),
    Head(
        "a day when the page was changed",
        f"""{T}

Ann Lee
Reporter

Published: 9 May 2019 at 06:15
Last changed 10 May at 14.50""",
        Expected(T, None, ANN, DAY),
    ),
]
