# ruff: noqa: E501 - a case stands here as in its file
"""Layouts of pages: each mark of the expected kind at the expected words, and no other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest

from firsthand import articles
from firsthand.articles._assemble import assemble
from firsthand.model import Article, Mark
from firsthand.plugins import parts
from tests.marked import document, marked

LABELS = [part.build() for part in parts(articles).values()]
PROSE = (
    "Soldiers of the mission searched eleven houses in the lower town, the mayor said on Monday."
    " Nobody was hurt."
)
MORE = "The council has asked for an inquiry. It meets again next week, a member told reporters."
REST = "A spokeswoman for the mission said that the searches had been lawful and orderly."


@dataclass(frozen=True)
class Expected:
    """What one article prints of itself."""

    title: str | None = None
    outlet: str | None = None
    authors: Sequence[str] = ()
    published: str | None = None
    carried: bool = False


@dataclass(frozen=True)
class Case:
    name: str
    text: str  # every mark is written in it
    articles: Sequence[Expected] = field(default=(Expected(),))


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
        "copyright alone names the outlet",
        f"[title|Mission searches houses]\n\n{PROSE}\n\n{MORE}\n\n[copyright|© 2012 The Oldport Herald]",
        [Expected("Mission searches houses", "The Oldport Herald")],
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
        [Expected("Mission searches houses")],
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
        "a link to another story inside an article",
        f"[title|Mission searches houses]\n\n{PROSE}\n\n[boilerplate|Read also: Council wants an answer]\n\n{MORE}",
        [Expected("Mission searches houses")],
    ),
    Case(
        "links at the foot",
        f"[title|Mission searches houses]\n\n{PROSE}\n\n{MORE}\n\n[article-break|Related stories]\n\n[boilerplate|Council wants an answer]\n\n[boilerplate|Harbour closed for a week]",
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
        "lines wrapped by hand are one paragraph",
        "[title|Mission searches houses]\n\nSoldiers of the mission searched eleven houses in the lower\ntown, the mayor said on Monday. Nobody was hurt, and no house\nwas damaged.",
        [Expected("Mission searches houses")],
    ),
    Case(
        "author, date and outlet in one line",
        f"[title|Mission searches houses]\n\n[byline|By Ann Lee | May 7, 2012 | Harbour Post]\n\n{PROSE}",
        [Expected("Mission searches houses", "Harbour Post", ["Ann Lee"], "2012-05-07")],
    ),
    Case(
        "a photographer's line over a cross-heading begins no article",
        f"[title|Mission searches houses]\n\n{PROSE}\n\n[label|Photo: ][credit|Cy Dee / Harbour Pictures]\n\n[cross-heading|Empty cellars]\n\n{MORE}",
        [Expected("Mission searches houses")],
    ),
    Case(
        "a date with two readings stays open",
        f"[title|Mission searches houses]\n\n[published|Date: 05/06/2012]\n\n{PROSE}",
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
        "where and when it was printed first",
        f"""[label|Opinion]

[title|The mission must answer]

{PROSE}

{MORE}

[bio|Ann Lee is the director of the Harbour Institute. This article first appeared in the Oldport Times on 7 May 2012.]""",
        [Expected("The mission must answer", "Oldport Times", ["Ann Lee"], "2012-05-07")],
    ),
    Case(
        "the author's name below the text",
        f"[dateline|OLDPORT (Harbour News) - ]{PROSE}\n\n{MORE}\n\n[byline|Ann Lee]",
        [Expected(None, "Harbour News", ["Ann Lee"])],
    ),
    Case(
        "turns of an interview are no headings",
        "[title|Interview with the mayor]\n\nAnn Lee: What happened on Monday?\n\nMayor: Soldiers came at night.\n\nAnn Lee: Were they armed?\n\nMayor: They were, and they shouted.",
        [Expected("Interview with the mayor")],
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
        "place and date above a statement",
        f"[outlet|Office of the Mayor]\n\n[label|STATEMENT]\n\n[published|Oldport, 7 May 2012]\n\n[title|The mayor on the searches]\n\n{PROSE}\n\n{MORE}",
        [Expected("The mayor on the searches", "Office of the Mayor", (), "2012-05-07")],
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
        "the foot of a page with two stories is neither's",
        f"[title|Mission searches houses]\n\n[published|7 May 2012]\n\n{PROSE}\n\n[article-break|Further story:]\n\n[title|Council wants an answer]\n\n{MORE}\n\n[boilerplate|Back to top]\n\n[copyright|© 2010 Harbour Mirror]",
        [
            Expected("Mission searches houses", None, (), "2012-05-07"),
            Expected("Council wants an answer"),
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

[boilerplate|Statement No. 14/2012]
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
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_marks(case: Case) -> None:
    text = marked(case.text)
    expected = sorted((span, role) for role, spans in text.roles.items() for span in spans)
    found = [
        ((record.span.start, record.span.end), record.kind.value)
        for record in assemble(document(text.text), LABELS)
        if isinstance(record, Mark)
    ]
    assert found == expected


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_articles(case: Case) -> None:
    doc = document(marked(case.text).text)
    records = list(assemble(doc, LABELS))
    found = [
        Expected(
            doc.quote(article.title) if article.title else None,
            article.outlet.name if article.outlet else None,
            [author.name for author in article.authors],
            article.published.value if article.published else None,
            article.carried_by is not None,
        )
        for article in records
        if isinstance(article, Article)
    ]
    wanted = [
        Expected(one.title, one.outlet, list(one.authors), one.published, one.carried)
        for one in case.articles
    ]
    assert found == wanted
