# ruff: noqa: E501 - a case stands here as in its file
"""Several articles in one report, and one that carries another."""

from __future__ import annotations

from tests.articles.layouts import MORE, PROSE, REST, Case, Expected

CASES = [
    Case(
        "clippings that a web log collects, numbered, and its own last word",
        f"""[outlet|Harbour Notes]
[boilerplate|what the tide brings]

[boilerplate|« Older: On boats]

[title|What the papers said]
[byline|by Ann, 14 September 2018]

I have kept a folder of these for many years. Here they are, in order.

[article-break|1. ][outlet|The Oldport Herald, 9 March 1961]

[title|MISSION SEARCHES HOUSES]

{PROSE}

[article-break|2. ][outlet|Hill Review (web), 1 February 2017]

[title|No inquiry, says governor]

[byline|By Court Reporter Bo Ray]

{MORE}

[article-break|3. ][outlet|The same, 2 June 2018]

[title|Governor resigns]

{REST}

[boilerplate|* * *]

Look at the years. {MORE}""",
        [
            Expected("What the papers said", "Harbour Notes", ["Ann"], "2018-09-14"),
            Expected(
                "MISSION SEARCHES HOUSES", "The Oldport Herald", [], "1961-03-09", carried=True
            ),
            Expected(
                "No inquiry, says governor", "Hill Review", ["Bo Ray"], "2017-02-01", carried=True
            ),
            Expected("Governor resigns", "Hill Review", [], "2018-06-02", carried=True),
        ],
    ),
    Case(
        "a testimony that an essay presents between rules",
        f"""[title|What the ferryman counted]

[byline|By Ann Lee]

{PROSE} There is, it turns out, a paper, and the priest let me copy it. Here it is, entire.

[boilerplate|———]

[title|Taken down at the mill, 2 September 1996, from a woman of the left bank]

They came on the feast day, after the cows were in. There were perhaps forty.

I want it written that there were eleven.

[boilerplate|———]

Eleven. It is not a large number. {MORE}""",
        [
            Expected("What the ferryman counted", None, ["Ann Lee"]),
            Expected(
                "Taken down at the mill, 2 September 1996, from a woman of the left bank",
                published="1996-09-02",
                carried=True,
            ),
        ],
    ),
    Case(
        "rules around a part of the text that nothing presents",
        f"""[title|What the ferryman counted]

[byline|By Ann Lee]

{PROSE}

[boilerplate|———]

[cross-heading|On the left bank]

{MORE}

[boilerplate|———]

{REST}""",
        [Expected("What the ferryman counted", None, ["Ann Lee"])],
    ),
    Case(
        "two stories on one page, the second with its header before the title",
        f"""[title|Mission 'searched without a warrant']

[published|Published: 7 May 2012]
[outlet|Source: The Oldport Herald]

{PROSE}

{MORE}

[copyright|© 2012 The Oldport Herald]

[article-break|Further story:]

[published|May 06, 12]
[outlet|Source:\xa0Radio Oldport]

[title|Council wants an answer]

{PROSE}

{REST}""",
        [
            Expected(
                "Mission 'searched without a warrant'", "The Oldport Herald", (), "2012-05-07"
            ),
            Expected("Council wants an answer", "Radio Oldport", (), "2012-05-06"),
        ],
    ),
    Case(
        "a new header splits without a word that announces it",
        f"""[title|Mission searches houses]
[byline|By Ann Lee]
[published|7 May 2012]

{PROSE}

{MORE}

[title|Council wants an answer]
[byline|By Bo Ray]
[published|9 May 2012]

{REST}

{MORE}""",
        [
            Expected("Mission searches houses", None, ["Ann Lee"], "2012-05-07"),
            Expected("Council wants an answer", None, ["Bo Ray"], "2012-05-09"),
        ],
    ),
    Case(
        "no date is lent: the second story prints none",
        f"""[title|Mission searches houses]

[published|7 May 2012]

{PROSE}

{MORE}

[article-break|Related article:]

[title|Council wants an answer]

{REST}

{MORE}""",
        [
            Expected("Mission searches houses", None, (), "2012-05-07"),
            Expected("Council wants an answer"),
        ],
    ),
    Case(
        "a commentary carries an article",
        f"""[title|Searches without end]

[repeated-title|Searches without\xa0end]

[title|The quiet town: what the searches mean]

{PROSE}

{MORE}

[article-break|Article: ][title|Confessions of a clerk]

[title|Mission paid for silence]

[label|Subheadline]

[subtitle|A clerk from Newmarket tells of seven days in the lower town. He wore a borrowed coat.]

[pull-quote|“I saw with my own eyes soldiers meeting the traders and taking crates into a private cellar near the harbour.”]


[byline|Bo Ray / Harbour Post]

[dateline|NEWMARKET – ]{PROSE}

“I saw with my own eyes how soldiers met traders, and how they took crates into private cellars near the harbour.”

{REST}

[label|Watermark]

[credit|TOWN ARCHIVE]

[label|Photo credits (last line)]

[credit|C. Dee / Harbour Pictures]

[boilerplate|← Back]

[boilerplate|Thank you for your message. ✨]

[copyright|© All texts on quiettown.example are copyrighted. Author: Ann Lee. You may share this as long as you credit “Quiet Town” and add a link.]""",
        [
            Expected("The quiet town: what the searches mean", "quiettown.example", ["Ann Lee"]),
            Expected("Confessions of a clerk", "Harbour Post", ["Bo Ray"], None, carried=True),
        ],
    ),
    Case(
        "a link to another story inside an article",
        f"[title|Mission searches houses]\n\n{PROSE}\n\n[boilerplate|Read also: Council wants an answer]\n\n{MORE}",
        [Expected("Mission searches houses")],
    ),
    Case(
        "the carrying article goes on after the reprint",
        f"[title|The quiet town]\n\n{PROSE}\n\n[article-break|Article: ][title|Confessions of a clerk]\n\n[byline|Bo Ray / Harbour Post]\n\n{MORE}\n\n[article-break|End of article]\n\n{REST}",
        [
            Expected("The quiet town"),
            Expected("Confessions of a clerk", "Harbour Post", ["Bo Ray"], None, carried=True),
        ],
    ),
    Case(
        "a photographer's line over a cross-heading begins no article",
        f"[title|Mission searches houses]\n\n{PROSE}\n\n[label|Photo: ][credit|Cy Dee / Harbour Pictures]\n\n[cross-heading|Empty cellars]\n\n{MORE}",
        [Expected("Mission searches houses")],
    ),
    Case(
        "a sentence hands over to an article",
        f"The following article was printed by our neighbours:\n\n[title|Mission searches houses]\n\n{PROSE}\n\n{MORE}",
        [Expected(), Expected("Mission searches houses", carried=True)],
    ),
    Case(
        "an article forwarded below a rule",
        f"""Dear all, you may want to read this.

[boilerplate|-----]

[title|Mission searches houses]

[byline|By Ann Lee]
[outlet|Harbour Post]
[published|May 7, 2012]

{PROSE}

{MORE}""",
        [
            Expected(),
            Expected("Mission searches houses", "Harbour Post", ["Ann Lee"], "2012-05-07"),
        ],
    ),
    Case(
        "articles that print their source below the text",
        f"[title|Mission searches houses]\n\n{PROSE}\n\n{MORE}\n\n[outlet|Source: Harbour Post]\n\n[title|Council wants an answer]\n\n{MORE}\n\n{REST}\n\n[outlet|Source: Radio Oldport]",
        [
            Expected("Mission searches houses", "Harbour Post"),
            Expected("Council wants an answer", "Radio Oldport"),
        ],
    ),
    Case(
        "a copyright line closes each article",
        f"[title|Mission searches houses]\n\n{PROSE}\n\n[copyright|© 2012 Harbour Post]\n\n[title|Council wants an answer]\n\n{MORE}\n\n[copyright|© 2012 Radio Oldport]",
        [
            Expected("Mission searches houses", "Harbour Post"),
            Expected("Council wants an answer", "Radio Oldport"),
        ],
    ),
    Case(
        "a web log that prints an article and comments on it",
        f"[title|The quiet town]\n\nI read this today and could not believe it.\n\n[article-break|Full text:]\n\n[title|Mission searches houses]\n\n[byline|Ann Lee, Harbour Post]\n[published|7 May 2012]\n\n{PROSE}\n\n[boilerplate|---]\n\n[article-break|My comment: ]this is not the whole story, as everyone who lives here knows.",
        [
            Expected("The quiet town"),
            Expected(
                "Mission searches houses", "Harbour Post", ["Ann Lee"], "2012-05-07", carried=True
            ),
        ],
    ),
    Case(
        "outlet of the carrier is not lent to the carried",
        f"[title|The quiet town]\n\n[outlet|Source: Quiet Town Review]\n\n{PROSE}\n\n[article-break|Article: ][title|Confessions of a clerk]\n\n{MORE}\n\n{REST}",
        [
            Expected("The quiet town", "Quiet Town Review"),
            Expected("Confessions of a clerk", carried=True),
        ],
    ),
    Case(
        "a site's name and motto above its crumbs, and a carried article between rules",
        f"""[outlet|The Harbour Papers]
[boilerplate|Notes on boats, nets and memory]

[boilerplate|Home » Comment]

[title|Who searched the lower town?]

[byline|Posted by Ann Lee on May 9, 2012 at 9:14 pm]

{PROSE}

Here is the interview:

[boilerplate|* * *]

[outlet|Evening Mirror, 7 May 2012]

[title|"WE OPENED THE CELLARS"]

[byline|By Bo Ray]

{MORE}

[boilerplate|* * *]

{REST}""",
        [
            Expected(
                "Who searched the lower town?", "The Harbour Papers", ["Ann Lee"], "2012-05-09"
            ),
            Expected(
                '"WE OPENED THE CELLARS"', "Evening Mirror", ["Bo Ray"], "2012-05-07", carried=True
            ),
        ],
    ),
    Case(
        "a rule inside an article that carries none divides nothing",
        f"""[title|Who searched the lower town?]

[byline|By Ann Lee]

{PROSE}

[boilerplate|* * *]

{MORE}

[boilerplate|* * *]

{REST}""",
        [Expected("Who searched the lower town?", None, ["Ann Lee"])],
    ),
]
