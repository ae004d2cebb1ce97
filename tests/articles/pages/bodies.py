# ruff: noqa: E501 - a case stands here as in its file
"""What stands between and below the paragraphs of one article."""

from __future__ import annotations

from tests.articles.layouts import MORE, PROSE, REST, Case, Expected

CASES = [
    Case(
        "copyright alone names the outlet",
        f"[title|Mission searches houses]\n\n{PROSE}\n\n{MORE}\n\n[copyright|© 2012 The Oldport Herald]",
        [Expected("Mission searches houses", "The Oldport Herald")],
    ),
    Case(
        "a stamp of the page is no date of the article",
        f"""[boilerplate|Get our newsletter every week — free, in your inbox]

[page-stamp|. Last Updated: 11/23/2018]

[title|ESSAY: Patience Needed in Oldport]

{PROSE}

{MORE}

[bio|Ann Lee, a journalist and adviser to the Harbour Institute, recently visited Oldport. She sent this comment to the Newmarket Times.]""",
        [Expected("ESSAY: Patience Needed in Oldport", "Newmarket Times", ["Ann Lee"])],
    ),
    Case(
        "a menu of link words above the title",
        f"[boilerplate|THE HARBOUR ►Fishing ►Customs ►Smuggling RELATED ISSUES ►Trade ►Trade and War]\n\n[title|Mission searches houses]\n\n{PROSE}",
        [Expected("Mission searches houses")],
    ),
    Case(
        "a column of link words",
        f"""[boilerplate|Home]
[boilerplate|World]
[boilerplate|Oldport]
[boilerplate|Contact us]

[title|Mission searches houses]

{PROSE}

[boilerplate|Share this]
[boilerplate|Print]""",
        [Expected("Mission searches houses")],
    ),
    Case(
        "cross-headings stand between finished paragraphs",
        f"[title|Mission searches houses]\n\n{PROSE}\n\n[cross-heading|Empty cellars]\n\n{MORE}\n\n[cross-heading|'No warrant']\n\n{REST}",
        [Expected("Mission searches houses")],
    ),
    Case(
        "a list of short lines is no row of headings",
        f"[title|Mission searches houses]\n\n{PROSE}\n\nThe houses\n\nThe cellars\n\nThe boats\n\n{REST}",
        [Expected("Mission searches houses")],
    ),
    Case(
        "below a headline too, prose that begins with a date is prose",
        f"[title|Mission searches houses]\n\n5 May 2012 was a quiet day in the town. {PROSE} {MORE}",
        [Expected("Mission searches houses")],
    ),
    Case(
        "a date further down opens nothing",
        f"[title|Mission searches houses]\n\n{PROSE}\n\n19 May 2012 {MORE} {REST} {PROSE}",
        [Expected("Mission searches houses")],
    ),
    Case(
        "prose that begins with a date is prose",
        f"5 May 2012 was a quiet day in the town. {PROSE} {MORE}",
    ),
    Case(
        "links at the foot",
        f"[title|Mission searches houses]\n\n{PROSE}\n\n{MORE}\n\n[article-break|Related stories]\n\n[boilerplate|Council wants an answer]\n\n[boilerplate|Harbour closed for a week]",
        [Expected("Mission searches houses")],
    ),
    Case(
        "lines wrapped by hand are one paragraph",
        "[title|Mission searches houses]\n\nSoldiers of the mission searched eleven houses in the lower\ntown, the mayor said on Monday. Nobody was hurt, and no house\nwas damaged.",
        [Expected("Mission searches houses")],
    ),
    Case(
        "what the note on the author says is no news",
        f"[title|Patience needed]\n\n{PROSE}\n\n{MORE}\n\n[bio|Ann Lee is a freelance journalist based in Oldport.]",
        [Expected("Patience needed", None, ["Ann Lee"])],
    ),
    Case(
        "a journalist in the news is no author",
        f"[title|Mission searches houses]\n\n{PROSE}\n\nAnn Lee is a journalist whose house was searched twice that week.\n\n{MORE}\n\n{REST}",
        [Expected("Mission searches houses")],
    ),
    Case(
        "two quotations on one topic are no pull quote",
        f"[title|Mission searches houses]\n\n“The soldiers came at night and woke the children in the upper rooms.”\n\n{PROSE}\n\n“The soldiers never asked us for the keys of the boats, and the mayor kept silent.”\n\n{REST}",
        [Expected("Mission searches houses")],
    ),
    Case(
        "a diary: its dates head its entries",
        f"""[title|Chronology of searches]

[cross-heading|5 May 2012]

{PROSE}

[cross-heading|6 May 2012]

{MORE}

[cross-heading|7 May 2012]

{REST}""",
        [Expected("Chronology of searches")],
    ),
    Case(
        "the source of a table is not the outlet",
        f"""[title|Behind closed doors: searches in Oldport]

[cross-heading|1. Introduction]

{PROSE}

[cross-heading|Table 1: Houses searched]

[credit|Source: Oldport council]

{MORE}""",
        [Expected("Behind closed doors: searches in Oldport")],
    ),
    Case(
        "where and when it was printed first",
        f"""[label|Opinion]

[title|The mission must answer]

{PROSE}

{MORE}

[bio|Ann Lee is the director of the Harbour Institute. This article first appeared in the Oldport Times on 7 May 2012.]""",
        [Expected("The mission must answer", "Oldport Times", ["Ann Lee"], "2012-05-07")],
    ),
    Case(
        "turns of an interview are no headings",
        "[title|Interview with the mayor]\n\nAnn Lee: What happened on Monday?\n\nMayor: Soldiers came at night.\n\nAnn Lee: Were they armed?\n\nMayor: They were, and they shouted.",
        [Expected("Interview with the mayor")],
    ),
    Case(
        "the foot of a page with two stories is neither's",
        f"[title|Mission searches houses]\n\n[published|7 May 2012]\n\n{PROSE}\n\n[article-break|Further story:]\n\n[title|Council wants an answer]\n\n{MORE}\n\n[boilerplate|Back to top]\n\n[copyright|© 2010 Harbour Mirror]",
        [
            Expected("Mission searches houses", None, (), "2012-05-07"),
            Expected("Council wants an answer"),
        ],
    ),
    Case(
        "readers' comments are another's words",
        f"""[title|Mission searches houses]

[published|May 7, 2012]

{PROSE}

[boilerplate|Share this:]

[article-break|2 Comments]

Jo says:

{REST}

[boilerplate|Leave a Reply]""",
        [Expected("Mission searches houses", None, (), "2012-05-07"), Expected()],
    ),
]
