# ruff: noqa: E501 - a case stands here as in its file
"""Lines over a text: title, outlet, authors and date."""

from __future__ import annotations

from tests.articles.layouts import MORE, PROSE, REST, Case, Expected

CASES = [
    Case(
        "header lines under the title",
        f"""[title|Mission searches houses in Oldport]

[published|Publish Date: 07 May 2012]

[outlet|Source: The Oldport Herald]
[byline|By: Ann Lee in\xa0Newmarket]

{PROSE}

{MORE}

[copyright|© 2012 The Oldport Herald]""",
        [
            Expected(
                "Mission searches houses in Oldport",
                "The Oldport Herald",
                ["Ann Lee"],
                "2012-05-07",
            )
        ],
    ),
    Case(
        "a standfirst between title and byline",
        f"[title|Mission searches houses]\n\n[subtitle|Eleven families were woken before dawn.]\n\n[byline|By Ann Lee and Bo Ray]\n[published|Friday, 7 May 2012 10:30 GMT]\n\n{PROSE}\n\n{MORE}",
        [Expected("Mission searches houses", None, ["Ann Lee", "Bo Ray"], "2012-05-07")],
    ),
    Case(
        "a masthead above the title",
        f"[outlet|The Oldport Herald]\n\n[published|7 May 2012]\n\n[title|Mission searches houses]\n\n{PROSE}",
        [Expected("Mission searches houses", "The Oldport Herald", (), "2012-05-07")],
    ),
    Case(
        "the site's name after a repeated title",
        f"[repeated-title|Mission searches houses | Harbour Post]\n\n[title|Mission searches houses]\n\n{PROSE}",
        [Expected("Mission searches houses", "Harbour Post")],
    ),
    Case(
        "an agency in the dateline",
        f"[title|Mission searches houses]\n\n[dateline|OLDPORT, May 6 (Harbour News) - ]{PROSE}\n\n{MORE}",
        [Expected("Mission searches houses", "Harbour News")],
    ),
    Case(
        "a text in one line begins with its date",
        f"[published|Wed 05 Apr 2017 ]Mission searches houses in Oldport council. {PROSE} {MORE} {REST}",
        [Expected(None, None, (), "2017-04-05")],
    ),
    Case(
        "a text in one line signed by its agency",
        f"[published|27 Apr 2017 ]{PROSE} {MORE} [outlet|- HARBOURNEWS]",
        [Expected(None, "HARBOURNEWS", (), "2017-04-27")],
    ),
    Case(
        "the date that ends a headline in a text of one line",
        f"[title|Eleven houses searched in Oldport] [published|Friday 15 Jul 2016 ]{PROSE} {MORE} {REST}",
        [Expected("Eleven houses searched in Oldport", None, (), "2016-07-15")],
    ),
    Case(
        "the date that ends a long headline in a text of one line",
        f"Mayor of the old town says he is at a loss as to how and why so few of us can go in or out of it [published|Friday 15 Jul 2016 ]{PROSE} {MORE} {REST}",
        [Expected(None, None, (), "2016-07-15")],
    ),
    Case(
        "a date opens the text in one line below a headline",
        f"[title|Mission searches houses]\n\n[published|Date of publication 19 May 2012 ]{PROSE} {MORE} {REST}",
        [Expected("Mission searches houses", None, (), "2012-05-19")],
    ),
    Case(
        "author, date and outlet in one line",
        f"[title|Mission searches houses]\n\n[byline|By Ann Lee | May 7, 2012 | Harbour Post]\n\n{PROSE}",
        [Expected("Mission searches houses", "Harbour Post", ["Ann Lee"], "2012-05-07")],
    ),
    Case(
        "a date with two readings stays open",
        f"[title|Mission searches houses]\n\n[published|Date: 05/06/2012]\n\n{PROSE}",
        [Expected("Mission searches houses")],
    ),
    Case(
        "author with a place, outlet with a date",
        f"""[title|Mission searches houses in Oldport]

[byline|Ann Lee in Newmarket]

[outlet|The Oldport Herald, Friday 7 May 2012]

{PROSE}

{MORE}""",
        [
            Expected(
                "Mission searches houses in Oldport",
                "The Oldport Herald",
                ["Ann Lee"],
                "2012-05-07",
            )
        ],
    ),
    Case(
        "a release names its issuer above its genre",
        f"""[outlet|Harbour Rights Watch]

[label|Press release]

[published|6 May 2012]

[label|HRW Index: EUR 70/012/2012]

[title|Mission searches houses in Oldport]

{PROSE}

{MORE}

[boilerplate|Ends]""",
        [Expected("Mission searches houses in Oldport", "Harbour Rights Watch", (), "2012-05-06")],
    ),
    Case(
        "the header of a news archive",
        f"""[copyright|Copyright 2012 The Oldport Times Limited]
[outlet|Oldport Times (Newmarket)]
[published|May 7, 2012 Friday]
[label|SECTION: NORTH; Pg. 8]
[label|LENGTH: 800 words]
[label|HEADLINE: ][title|Mission searches houses]
[label|BYLINE: ][byline|By ANN LEE]
[label|DATELINE: ][dateline|OLDPORT]
[label|BODY:]
{PROSE}
{MORE}""",
        [Expected("Mission searches houses", "The Oldport Times", ["ANN LEE"], "2012-05-07")],
    ),
    Case(
        "the author's name below the text",
        f"[dateline|OLDPORT (Harbour News) - ]{PROSE}\n\n{MORE}\n\n[byline|Ann Lee]",
        [Expected(None, "Harbour News", ["Ann Lee"])],
    ),
    Case(
        "place and date above a statement",
        f"[outlet|Office of the Mayor]\n\n[label|STATEMENT]\n\n[published|Oldport, 7 May 2012]\n\n[title|The mayor on the searches]\n\n{PROSE}\n\n{MORE}",
        [Expected("The mayor on the searches", "Office of the Mayor", (), "2012-05-07")],
    ),
    Case(
        "a feature's section, standfirst and photographer above the date",
        f"""[outlet|The Oldport Ledger]

[label|WEEKEND]

[title|The quay that fell silent]

[subtitle|When soldiers searched the lower town, eleven doors were broken. Nobody has paid for them.]

[byline|By Ann Lee in Oldport]
[credit|Photographs by B. Ray]

[published|7 May 2012]

{PROSE}

{MORE}""",
        [Expected("The quay that fell silent", "The Oldport Ledger", ["Ann Lee"], "2012-05-07")],
    ),
    Case(
        "a release with its day and a place in the headline",
        f"""[label|PRESS RELEASE]
[published|For immediate release: 7 May 2012]

[title|OLDPORT: Soldiers searched the houses of eleven clerks in the lower town]

{PROSE}

{MORE}

[boilerplate|ENDS]""",
        [
            Expected(
                "OLDPORT: Soldiers searched the houses of eleven clerks in the lower town",
                published="2012-05-07",
            )
        ],
    ),
    Case(
        "the paper of a body above the date",
        f"""[outlet|MINISTRY OF HARBOURS]
[boilerplate|Press Office]

[page-stamp|Statement No. 14/2012]
[published|Oldport, 7 May 2012]

[title|On the slanders spread by a group]

{PROSE}

{MORE}""",
        [Expected("On the slanders spread by a group", "MINISTRY OF HARBOURS", [], "2012-05-07")],
    ),
    Case(
        "a day in brackets in the dateline is no agency",
        f"[title|Mission searches houses]\n\n[dateline|OLDPORT (7 May 2012) – ]{PROSE}\n\n{MORE}",
        [Expected("Mission searches houses", None, published="2012-05-07")],
    ),
    Case(
        "a place in capitals over the title",
        f"""[title|KARVELIA]

[title|Mission searches houses in the lower town]

[byline|By Ann Lee | Outlook Weekly | 7 May 2012]

{PROSE}

{MORE}""",
        [
            Expected(
                "Mission searches houses in the lower town",
                "Outlook Weekly",
                ["Ann Lee"],
                "2012-05-07",
            )
        ],
    ),
]
