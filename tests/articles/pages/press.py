# ruff: noqa: E501 - a case stands here as in its file
"""Heads of newspapers, magazines and web logs: masthead, deck, author, day."""

from __future__ import annotations

from tests.articles.layouts import MORE, PROSE, REST, Case, Expected

BODY = f"{PROSE}\n\n{MORE}\n\n{REST}"

CASES = [
    Case(
        "a day that a title speaks of is not its own",
        f"""[title|The searches of 7 May 2012 and what came after]

{BODY}""",
        [Expected("The searches of 7 May 2012 and what came after")],
    ),
    Case(
        "a headline in capitals over a share bar is no masthead",
        f"""[title|Soldiers Search Houses]
[boilerplate|Share | Print | Email]
[title|Residents ask for an inquiry]

{BODY}""",
        [Expected("Soldiers Search Houses")],
    ),
    Case(
        "who speaks in the text is no author above it",
        f"""[title|What the quay remembers]

[title|Harbour Lights]

{PROSE} The Harbour Lights went out at nine.

{MORE}""",
        [Expected("What the quay remembers")],
    ),
    Case(
        "a quotation that a line above names as its theme is no title",
        f"""[title|Soldiers search eleven houses in the lower town]

[pull-quote|“They came before the bread was in the oven and the lamps were lit.”]

{PROSE}

“They came before the bread was in the oven and the lamps were lit,” the baker said.""",
        [Expected("Soldiers search eleven houses in the lower town")],
    ),
    Case(
        "two of a kind in capitals: the last line left is the title",
        f"""[outlet|MINISTRY OF HARBOURS]
[title|OFFICE OF THE SPOKESMAN]

{BODY}""",
        [Expected("OFFICE OF THE SPOKESMAN", "MINISTRY OF HARBOURS")],
    ),
    Case(
        "a wire story below its slug",
        f"""[label|KARVELIA-SEARCHES/ (UPDATE 1)]
[title|Mission searches houses in Karvelia]

[byline|By Ann Lee]

[dateline|OLDPORT, May 7, 2012 (NPA) - ]{BODY}

[credit|(Reporting by Ann Lee; Editing by Bo Ray)]""",
        [Expected("Mission searches houses in Karvelia", "NPA", ["Ann Lee"], "2012-05-07")],
    ),
    Case(
        "a head in capitals",
        f"""[outlet|THE OLDPORT HERALD]
[published|MONDAY, MAY 7, 2012]

[title|MISSION SEARCHES HOUSES IN LOWER TOWN]

[byline|BY ANN LEE]

[dateline|OLDPORT -- ]{BODY}""",
        [
            Expected(
                "MISSION SEARCHES HOUSES IN LOWER TOWN",
                "THE OLDPORT HERALD",
                ["ANN LEE"],
                "2012-05-07",
            )
        ],
    ),
    Case(
        "a head without empty lines",
        f"""[outlet|The Oldport Herald]
[published|7 May 2012]
[title|Mission searches houses in lower town]
[byline|By Ann Lee]
{PROSE} {REST}
{MORE} {PROSE}
{REST} {MORE}""",
        [
            Expected(
                "Mission searches houses in lower town",
                "The Oldport Herald",
                ["Ann Lee"],
                "2012-05-07",
            )
        ],
    ),
    Case(
        "a column of sections, deck, author and day",
        f"""[boilerplate|News]
[boilerplate|Opinion]
[boilerplate|Sport]
[boilerplate|Culture]
[boilerplate|More]
[boilerplate|World]
[boilerplate|Europe]
[boilerplate|Americas]
[boilerplate|Africa]
[boilerplate|Karvelia]
[title|Mission searches houses in lower town]

[title|Residents say doors were broken; mission says searches were lawful]

[byline|Ann Lee in Oldport]
[published|Mon 7 May 2012 17.42 BST]

{BODY}

[boilerplate|Topics]
[boilerplate|Karvelia]
[boilerplate|Reuse this content]
[boilerplate|Most viewed]
[copyright|© 2012 The Oldport Herald or its affiliated companies. All rights reserved.]""",
        [
            Expected(
                "Mission searches houses in lower town",
                "The Oldport Herald",
                ["Ann Lee"],
                "2012-05-07",
            )
        ],
    ),
    Case(
        "a share button amid the head",
        f"""[title|Mission searches houses in lower town]
[published|7 May 2012]
[boilerplate|Share]
[byline|By Ann Lee]
[outlet|Radio Oldport News]

{BODY}

[boilerplate|Related Topics]
[boilerplate|Karvelia]
[article-break|More on this story]
[boilerplate|Radio Oldport is not responsible for the content of external sites.]""",
        [
            Expected(
                "Mission searches houses in lower town",
                "Radio Oldport News",
                ["Ann Lee"],
                "2012-05-07",
            )
        ],
    ),
    Case(
        "two datelines in one article",
        f"""[title|Two towns searched]

[outlet|The Oldport Herald | May 7, 2012]

[byline|By Ann Lee in Oldport and Bo Ray in Newmarket]

[dateline|OLDPORT, Karvelia — ]{PROSE}

{MORE}

[dateline|NEWMARKET, Karvelia — ]{REST} {MORE}""",
        [Expected("Two towns searched", "The Oldport Herald", ["Ann Lee", "Bo Ray"], "2012-05-07")],
    ),
    Case(
        "a journal with its number",
        f"""[outlet|THE SLOW REVIEW]
[page-stamp|Volume 4, Number 2]

[title|A mission that looks away]

[byline|Ann Lee]

{BODY}

[bio|Ann Lee is a writer in Oldport.]""",
        [Expected("A mission that looks away", "THE SLOW REVIEW", ["Ann Lee"], None)],
    ),
    Case(
        "a magazine with its month",
        f"""[outlet|Outlook Monthly]
[published|May 2012]

[label|FEATURE]
[title|A mission that looks away]
[title|What the searches in Oldport say about us]

[byline|by Ann Lee]

{BODY}""",
        [Expected("A mission that looks away", "Outlook Monthly", ["Ann Lee"], "2012-05")],
    ),
    Case(
        "a web log: motto, menu, date and author",
        f"""[outlet|Harbour Notes]
[boilerplate|A view from the quay]

[boilerplate|Home   About   Archive]

[title|On the searches]
[byline|Monday, May 7th, 2012 by Ann Lee]

{BODY}

[boilerplate|This entry was posted on Monday, May 7th, 2012 at 9:14 pm and is filed under Oldport.]
[article-break|2 Responses to “On the searches”]""",
        [Expected("On the searches", "Harbour Notes", ["Ann Lee"], "2012-05-07")],
    ),
    Case(
        "numbered clippings and no one's words before them",
        f"""[article-break|1. ][outlet|The Oldport Herald, 7 May 2012]

[title|Mission searches houses]

{BODY}


[article-break|2. ][outlet|Newmarket Times, 9 June 2012]

[title|No inquiry, says governor]

{BODY}""",
        [
            Expected("Mission searches houses", "The Oldport Herald", [], "2012-05-07"),
            Expected("No inquiry, says governor", "Newmarket Times", [], "2012-06-09"),
        ],
    ),
    Case(
        "a name alone above the prose",
        f"""[title|The cells under the mill]

[byline|Ann Lee]

{BODY}""",
        [Expected("The cells under the mill", None, ["Ann Lee"], None)],
    ),
    Case(
        "a deck above the author and the day",
        f"""[title|The cells under the mill]

[subtitle|For eleven years nobody asked what the guards did at night. Then a cook began to talk.]

[byline|Ann Lee, Oldport]
[published|7 May 2012]

{BODY}""",
        [Expected("The cells under the mill", None, ["Ann Lee"], "2012-05-07")],
    ),
    Case(
        "a quotation for a title",
        """[outlet|Inside Out – the magazine of those who wait]
[page-stamp|No. 112]

[title|“Nobody counted the spoons”]

For eleven years Ann Lee was a nurse at the mill. She talks to Bo Ray.

Bo Ray: Let us begin with the box.

Ann Lee: There were 160 slips in it. Nobody counted the spoons, so nobody counted the slips, and I kept them behind the bread.

Bo Ray: And then?

Ann Lee: Then they came for me and my sister in the night.""",
        [Expected("“Nobody counted the spoons”", "Inside Out", [], None)],
    ),
    Case(
        "newsprint: page, headline over two lines, nobody named",
        """[outlet|THE HARBOUR POST, TUESDAY, MAY 7, 1974                PAGE 3]

[title|SOLDIERS SEARCH HOUSES
IN LOWER TOWN]

[title|Mayor Says Nobody Was Hurt]

[byline|FROM OUR SPECIAL CORRESPONDENT]

OLDPORT, Monday. — Soldiers of the mission searched eleven houses
in the lower town, the mayor said on Monday.
Nobody was hurt. A spokeswoman for the mission
said that the searches had been lawful and
orderly.

The council has asked for an inquiry. It meets
again next week, a member told reporters.
Soldiers of the mission searched eleven houses
in the lower town, the mayor said on Monday.
Nobody was hurt.""",
        [Expected("SOLDIERS SEARCH HOUSES\nIN LOWER TOWN", "THE HARBOUR POST", [], "1974-05-07")],
    ),
    Case(
        "bullets, author, day and outlet below a title",
        f"""[title|Mission 'searches houses at night']

[title|· Soldiers accused of breaking doors]
[title|· Council asks for inquiry]

[byline|Ann Lee in Newmarket]
[published|Monday May 7, 2012]
[outlet|The Oldport Herald]

{BODY}""",
        [
            Expected(
                "Mission 'searches houses at night'",
                "The Oldport Herald",
                ["Ann Lee"],
                "2012-05-07",
            )
        ],
    ),
    Case(
        "an author's trade in a line of its own",
        f"""[label|CRIME AND COURTS]

[title|Guard jailed for nine years]

[title|The judge called it a betrayal of the town]

[byline|Ann Lee]
[credit|Court reporter]
[outlet|Oldport Evening News]
[published|Mon 7 May 2012, 17.42 GMT]
[page-stamp|Last modified on Tue 8 May 2012, 09.03 GMT]

{BODY}""",
        [
            Expected(
                "Guard jailed for nine years", "Oldport Evening News", ["Ann Lee"], "2012-05-07"
            )
        ],
    ),
    Case(
        "section, deck and author of an inquiry",
        f"""[outlet|The Oldport Courier]
[published|Monday 7 May 2012]

[label|SPECIAL REPORT]

[title|Bread for silence: the soldiers of Mill Road]

Girls say that soldiers paid in tins. The mission says it has heard nothing. The files tell another story.

[byline|By Ann Lee in Oldport]

{BODY}""",
        [
            Expected(
                "Bread for silence: the soldiers of Mill Road",
                "The Oldport Courier",
                ["Ann Lee"],
                "2012-05-07",
            )
        ],
    ),
]
