# ruff: noqa: E501 - a case stands here as in its file
"""Papers of bodies, letters, forms and archives: whose they are, and which line is the title."""

from __future__ import annotations

from tests.articles.layouts import MORE, PROSE, REST, Case, Expected

BODY = f"{PROSE}\n\n{MORE}\n\n{REST}"

CASES = [
    Case(
        "an article of a news archive, its number, edition and load date round it",
        f"""                              [page-stamp|12 of 40 DOCUMENTS]

                             [outlet|The Oldport Herald]

                             [published|May 7, 2012 Monday]
                             [page-stamp|Final Edition]

[title|Mission searches houses]

[label|BYLINE: ][byline|Ann Lee]

[label|SECTION: NEWS; Pg. 4]

[label|LENGTH: 412 words]

{BODY}

[label|LOAD-DATE: May 8, 2012]

[label|LANGUAGE: ENGLISH]

[copyright|Copyright 2012 Oldport Newspapers Ltd]
[boilerplate|All Rights Reserved]""",
        [Expected("Mission searches houses", "The Oldport Herald", ["Ann Lee"], "2012-05-07")],
    ),
    Case(
        "a statement on the paper of a body, with an index",
        f"""[outlet|OPEN DOOR]
[label|PUBLIC STATEMENT]

[label|Index: KAR 12/003/2012]
[published|7 May 2012]

[title|Karvelia: Police must stop beating detainees]

{BODY}""",
        [Expected("Karvelia: Police must stop beating detainees", "OPEN DOOR", [], "2012-05-07")],
    ),
    Case(
        "a release on a site, place and day in brackets",
        f"""[published|May 7, 2012 12:01AM EDT]
[boilerplate|Available In English Français]
[title|Karvelia: Police Beat Detainees]
[title|Government Should Investigate, Release Prisoners]

[boilerplate|Click to expand Image]
A cell in Oldport prison, March 2012.  [credit|© 2012 Open Door Watch]

[dateline|(Oldport, May 7, 2012) – ]{BODY}

[boilerplate|Your tax deductible gift can help stop human rights violations.]
[boilerplate|Donate Now]""",
        [Expected("Karvelia: Police Beat Detainees", None, [], "2012-05-07")],
    ),
    Case(
        "a document in columns, with its symbol",
        f"""[title|UNITED]
[label|NATIONS                                                     S]

                    [outlet|Security Council]
                                                 [label|Distr.]
                                                 [title|GENERAL]

                                                 [label|S/2012/0000]
                                                 [published|7 May 2012]

                                                 [label|ORIGINAL: ENGLISH]

      [title|REPORT OF THE SECRETARY-GENERAL ON THE SITUATION IN KARVELIA]

                         [cross-heading|I.  INTRODUCTION]

1.   {PROSE}

2.   {MORE}""",
        [
            Expected(
                "REPORT OF THE SECRETARY-GENERAL ON THE SITUATION IN KARVELIA",
                "Security Council",
                [],
                "2012-05-07",
            )
        ],
    ),
    Case(
        "a numbered report of a body",
        f"""[outlet|Relief Coordination Office]
[title|Karvelia: Floods and displacement]
[published|Situation Report No. 12 (as of 7 May 2012)]

This report is produced by the Office in collaboration with partners. It covers the period from 1 to 7 May.

[cross-heading|Highlights]

• Eleven houses were searched in the lower town.
• Some 400 people were displaced.

[cross-heading|Situation overview]

{BODY}""",
        [
            Expected(
                "Karvelia: Floods and displacement", "Relief Coordination Office", [], "2012-05-07"
            )
        ],
    ),
    Case(
        "a judgement: court, case and parties",
        f"""[outlet|IN THE SPECIAL COURT FOR KARVELIA]

[label|Case No. SCK-09-14-T]

[published|Date: 7 May 2012]

[title|THE PROSECUTOR
v.
ILKA BRANT]

[subtitle|SUMMARY OF JUDGEMENT]

{BODY}""",
        [
            Expected(
                "THE PROSECUTOR\nv.\nILKA BRANT",
                "IN THE SPECIAL COURT FOR KARVELIA",
                [],
                "2012-05-07",
            )
        ],
    ),
    Case(
        "a letter with the addresses of both",
        f"""[outlet|Oldport Residents' Council]
[label|12 Mill Street]
[label|Oldport]

[published|7 May 2012]

[label|Colonel B. Ray]
[label|Commander, Joint Mission]
[label|PO Box 4]
[label|Oldport]

[label|Dear Colonel Ray,]

[label|Re: ][title|House searches in the lower town]

{BODY}

[label|Yours sincerely,]

[byline|Ann Lee]
Chair""",
        [
            Expected(
                "House searches in the lower town",
                "Oldport Residents' Council",
                ["Ann Lee"],
                "2012-05-07",
            )
        ],
    ),
    Case(
        "a memorandum",
        f"""[label|To: The Commander of the Joint Mission]
[label|From: ][byline|Ann Lee, Chair of the Residents' Council]
[label|Date: ][published|7 May 2012]
[label|Subject: ][title|House searches in the lower town]

{BODY}""",
        [Expected("House searches in the lower town", None, ["Ann Lee"], "2012-05-07")],
    ),
    Case(
        "a message",
        f"""[label|From: ][byline|Ann Lee][label| <ann@oldport.example>]
[label|Sent: ][published|Monday, May 7, 2012 9:14 AM]
[label|To: Bo Ray]
[label|Subject: ][title|House searches in the lower town]

{BODY}""",
        [Expected("House searches in the lower town", None, ["Ann Lee"], "2012-05-07")],
    ),
    Case(
        "a head set as a form with tabs",
        f"""[outlet|JOINT MISSION IN KARVELIA]
[label|DAILY REPORT]

[label|Date:\t][published|7 May 2012]
[label|Time:\t18:00]
[label|Subject:\t][title|House searches in the lower town]
[label|Classification:\tUnclassified]

{BODY}""",
        [
            Expected(
                "House searches in the lower town", "JOINT MISSION IN KARVELIA", [], "2012-05-07"
            )
        ],
    ),
    Case(
        "a state over its ministry",
        f"""[outlet|REPUBLIC OF KARVELIA]
[outlet|MINISTRY OF DEFENCE]
[outlet|Press Office]

[published|Oldport, 7 May 2012]
[page-stamp|No. 114/2012]

[title|Statement on the searches in Oldport]

{BODY}""",
        [Expected("Statement on the searches in Oldport", "MINISTRY OF DEFENCE", [], "2012-05-07")],
    ),
    Case(
        "debates of a house",
        f"""[outlet|Parliament of Karvelia]
[label|Debates – Official Report]
[published|Monday, 7 May 2012]

[title|House searches in Oldport]

Ms Lee asked the Minister of Defence why eleven houses had been searched in the lower town on Sunday morning.

The Minister replied that the searches had been lawful.

{MORE}""",
        [Expected("House searches in Oldport", "Parliament of Karvelia", [], "2012-05-07")],
    ),
    Case(
        "a release on a portal, with its tags",
        f"""[label|News and Press Release]
[outlet|Source: Open Door]
[published|Posted: 7 May 2012]
[published|Originally published: 6 May 2012]
[label|Origin: View original]

[title|Karvelia: Mission searches houses]

{BODY}

[label|Primary country: Karvelia]
[label|Format: News and Press Release]
[label|Theme: Protection and Human Rights]""",
        [Expected("Karvelia: Mission searches houses", "Open Door", [], "2012-05-07")],
    ),
    Case(
        "a release held back until an hour",
        f"""[label|PRESS RELEASE]
[outlet|Open Door]
[published|Oldport, 7 May 2012]
[boilerplate|Embargoed until 10:00]

[title|Searches in Oldport: survivors speak]

{BODY}

[boilerplate|-- END --]
[boilerplate|Contact: Ann Lee, press@opendoor.example, +00 5550 11]""",
        [Expected("Searches in Oldport: survivors speak", "Open Door", [], "2012-05-07")],
    ),
    Case(
        "claims and facts are no datelines",
        """[outlet|MINISTRY OF ORDER]
[page-stamp|FACT CHECK No. 7]

[title|Setting the record straight]

[published|7 May 2012]

CLAIM: Soldiers of the mission searched eleven houses in the lower town on Sunday.

FACT: Soldiers of the mission searched four houses in the lower town on Sunday.

CLAIM: The mayor was not told about the searches before they had taken place at all.

FACT: The mayor was told about the searches before they had taken place by letter.""",
        [Expected("Setting the record straight", "MINISTRY OF ORDER", [], "2012-05-07")],
    ),
    Case(
        "a typed record: who was present",
        """                    [boilerplate|CONFIDENTIAL]

[title|Record of a conversation with a former guard]
[published|Oldport, 7 May 2012]

[label|Present: A. Lee, B. Ray (interpreter)]

Soldiers of the mission searched eleven houses in the lower
town, the mayor said on Monday. Nobody was hurt. A spokeswoman
for the mission said that the searches had been lawful and
orderly.

The council has asked for an inquiry. It meets again next
week, a member told reporters. Soldiers of the mission
searched eleven houses in the lower town, the mayor said on
Monday. Nobody was hurt.

                                           (signed) A. Lee""",
        [Expected("Record of a conversation with a former guard", None, [], "2012-05-07")],
    ),
    Case(
        "number and date in columns below the title",
        """[outlet|INDEPENDENT POLICE BOARD]
[label|Learning summary]

[title|Use of force on a clerk, Mill Road]
[label|Ref: 2012/003318]   [published|Published: May 2012]

[title|The incident]
Soldiers of the mission searched eleven houses in the lower
town, the mayor said on Monday. Nobody was hurt. A spokeswoman
for the mission said that the searches had been lawful and
orderly.

[cross-heading|The account]
The council has asked for an inquiry. It meets again next
week, a member told reporters. Soldiers of the mission
searched eleven houses in the lower town, the mayor said on
Monday. Nobody was hurt.""",
        [Expected("Use of force on a clerk, Mill Road", "INDEPENDENT POLICE BOARD", [], "2012-05")],
    ),
    Case(
        "a minister's statement below the ministry",
        f"""[outlet|Ministry of Defence]
[title|Statement by the Minister of Defence on the searches in Oldport]
[published|7 May 2012]

{BODY}""",
        [
            Expected(
                "Statement by the Minister of Defence on the searches in Oldport",
                "Ministry of Defence",
                [],
                "2012-05-07",
            )
        ],
    ),
]
