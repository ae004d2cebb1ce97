"""Near misses: lines that look like a head and are none, or the other way round."""

from __future__ import annotations

from tests.articles.layouts import Expected, Head

T = "Court clears guards in the mill case"

HEADS = [
    Head(
        "title-case headline over its day and a deck",
        """Soldiers Search Houses
7 May 2012

Residents ask for an inquiry""",
        Expected("Soldiers Search Houses", None, [], "2012-05-07"),
    ),
    Head(
        "headline with a stroke",
        "Harbour and mill | What the ledger tells",
        Expected("Harbour and mill | What the ledger tells", None, [], None),
    ),
    Head(
        "headline that names a paper",
        """Herald Loses Case Against Mayor
7 May 2012""",
        Expected("Herald Loses Case Against Mayor", None, [], "2012-05-07"),
    ),
    Head(
        "last updated alone",
        f"""{T}

Last updated: 7 May 2012""",
        Expected(T, None, [], None),
    ),
    Head(
        "a date of events in a deck",
        f"""{T}

What happened on 7 May 2012 and after""",
        Expected(T, None, [], None),
    ),
    Head(
        "printed, retrieved",
        f"""{T}

Retrieved 7 May 2012 from the archive""",
        Expected(T, None, [], None),
    ),
    Head(
        "two-part title-case headline",
        """The Long Night Of The Mill

A Cook And A Clerk Remember""",
        Expected("The Long Night Of The Mill", None, [], None),
    ),
    Head(
        "by the quay",
        "By the Quay and Under the Mill",
        Expected("By the Quay and Under the Mill", None, [], None),
    ),
    Head(
        "from nowhere", "From Oldport in Chains", Expected("From Oldport in Chains", None, [], None)
    ),
    Head(
        "copyright of a picture agency",
        f"""{T}

© NPA
7 May 2012""",
        Expected(T, None, [], "2012-05-07"),
    ),
    Head(
        "date of a quoted law in head",
        f"""{T}

Guards acted under the order of 3 March 2009, judge finds""",
        Expected(T, None, [], None),
    ),
    Head(
        "a person is no outlet",
        f"""Ann Lee

{T}

7 May 2012""",
        Expected(T, None, [], "2012-05-07"),
    ),
    Head(
        "source list at foot",
        f"""{T}

7 May 2012""",
        Expected(T, None, [], "2012-05-07"),
        foot="Sources: Ministry of Harbours; Open Door; court files; the ledger of 3 March 2009",
    ),
    Head(
        "a deck of names",
        f"""{T}

Ann Lee, Bo Ray and the cook walk free""",
        Expected(T, None, [], None),
    ),
    Head(
        "a place line",
        f"""{T}

Oldport, Karvelia""",
        Expected(T, None, [], None),
    ),
    Head(
        "a title with a colon and a person",
        "Ann Lee: The judge who said no",
        Expected("Ann Lee: The judge who said no", None, [], None),
    ),
    Head(
        "a question for a title",
        """Who Cleared the Guards?

7 May 2012""",
        Expected("Who Cleared the Guards?", None, [], "2012-05-07"),
    ),
    Head(
        "a company's release on a wire",
        """Harbour Mills Announces New Gate

OLDPORT, May 7, 2012 /NewsWire/ --""",
        Expected("Harbour Mills Announces New Gate", "NewsWire", [], "2012-05-07"),
    ),
]
