"""Heads of papers that stand on sites: paths, programmes, labelled dates, open letters."""

from __future__ import annotations

from tests.articles.layouts import Expected, Head

HEADS = [
    Head(
        "a firm's statement on a site with its path above",
        """Conduct Library  >  Responses  >  Mining  >  Harbour Copper

HARBOUR COPPER PLC
Statement on the searches at Oldport
7 May 2012""",
        Expected("Statement on the searches at Oldport", "HARBOUR COPPER PLC", [], "2012-05-07"),
    ),
    Head(
        "a decision with its date labelled",
        """Office of the Ombudsman

Decisions > 2012 > Searches

Date of decision: 7 May 2012

The searches of houses in Oldport""",
        Expected("The searches of houses in Oldport", "Office of the Ombudsman", [], "2012-05-07"),
    ),
    Head(
        "a programme's name over a title",
        """North Coast Public Radio
Listen Live | Donate | Newsletters

THE EVENING HOUR

In Oldport, Broken Doors and a Missing List

May 7, 2012""",
        Expected(
            "In Oldport, Broken Doors and a Missing List",
            "North Coast Public Radio",
            [],
            "2012-05-07",
        ),
    ),
    Head(
        "an open letter",
        """OPEN LETTER TO THE GOVERNOR OF OLDPORT

7 May 2012

Dear Governor,""",
        Expected("OPEN LETTER TO THE GOVERNOR OF OLDPORT", None, [], "2012-05-07"),
    ),
]
