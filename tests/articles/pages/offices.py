# ruff: noqa: E501 - a case stands here as in its file
"""Heads of papers of offices, missions, courts, bodies and agencies."""

from __future__ import annotations

from tests.articles.layouts import Expected, Head

T = "Court clears guards in the mill case"

HEADS = [
    Head(
        "crumbs, section, two dates, minutes",
        f"""Home / World / Karvelia

World

{T}

By Ann Lee
Published 6 May 2012, 09:12 — Updated 7 May 2012, 18:40
4 min read""",
        Expected(T, None, ["Ann Lee"], "2012-05-06"),
    ),
    Head(
        "name, day and minutes with strokes",
        f"""{T}

Ann Lee | May 7, 2012 | 6 min read""",
        Expected(T, None, ["Ann Lee"], "2012-05-07"),
    ),
    Head(
        "a mail from a paper",
        f"""From: The Morning Herald <line@oldport.example>
To: subscribers
Date: Mon, 7 May 2012 06:00:12 +0200
Subject: {T}""",
        Expected(T, "The Morning Herald", [], "2012-05-07"),
    ),
    Head(
        "a release: contact, two headlines, about whom",
        """FOR IMMEDIATE RELEASE
May 7, 2012

Contact: Ann Lee, press@opendoor.example

OPEN DOOR CALLS FOR INQUIRY INTO MILL SEARCHES

Families still wait for an answer""",
        Expected("OPEN DOOR CALLS FOR INQUIRY INTO MILL SEARCHES", "Open Door", [], "2012-05-07"),
        foot="""###

About Open Door
Open Door is an organisation that helps families of the detained. It was founded in 1994 and works in four towns.""",
    ),
    Head(
        "a document of the United Nations",
        """United Nations\tA/HRC/99/7
General Assembly\tDistr.: General
7 May 2012

Original: English

Human Rights Council
Ninety-ninth session
Agenda item 4

Report of the fact-finding mission on the searches in Oldport

Summary""",
        Expected(
            "Report of the fact-finding mission on the searches in Oldport",
            "United Nations",
            [],
            "2012-05-07",
        ),
    ),
    Head(
        "a release of the United Nations dated by its dateline",
        """UNITED NATIONS
Press Release

Mission in Karvelia condemns searches""",
        Expected("Mission in Karvelia condemns searches", "UNITED NATIONS", [], "2012-05-07"),
        opening="OLDPORT, 7 May 2012 – ",
    ),
    Head(
        "a letter of a state, dated in its title",
        "Letter dated 7 May 2012 from the Permanent Representative of Karvelia addressed to the President of the Council",
        Expected(
            "Letter dated 7 May 2012 from the Permanent Representative of Karvelia addressed to the President of the Council",
            None,
            [],
            "2012-05-07",
        ),
    ),
    Head(
        "a situation report with its day in brackets",
        """KARVELIA: Humanitarian Situation Report No. 4
(as of 7 May 2012)

This report is produced by the Office for Relief in collaboration with partners.""",
        Expected("KARVELIA: Humanitarian Situation Report No. 4", None, [], "2012-05-07"),
    ),
    Head(
        "a ministry's communiqué without a title",
        """REPUBLIC OF KARVELIA
MINISTRY OF THE INTERIOR
Directorate for Public Relations

Ref: 14/2012
Oldport, 7 May 2012

PRESS COMMUNIQUÉ""",
        Expected(None, "MINISTRY OF THE INTERIOR", [], "2012-05-07"),
    ),
    Head(
        "the cover of a report",
        """Open Door
BROKEN DOORS
Searches in the lower town of Oldport, 2010–2012
May 2012

Executive summary""",
        Expected("BROKEN DOORS", "Open Door", [], "2012-05"),
        foot="Open Door has found no order for the searches, and its delegates have asked for it twice.",
    ),
    Head(
        "the cover and imprint of a report",
        """BROKEN DOORS
Searches in the lower town of Oldport

© 2012 Open Door
All rights reserved
ISBN 000-0-0000-0000-0""",
        Expected("BROKEN DOORS", "Open Door", [], None),
    ),
    Head(
        "a think tank: genre, day, title, author with role, house",
        """Commentary
May 7, 2012

Why the Searches Failed

By Ann Lee, Senior Fellow
Harbour Institute""",
        Expected("Why the Searches Failed", "Harbour Institute", ["Ann Lee"], "2012-05-07"),
    ),
    Head(
        "an open letter to whom",
        """To: The Governor of Karvelia
Governor's House, Oldport

7 May 2012

Dear Governor,""",
        Expected(None, None, [], "2012-05-07"),
    ),
    Head(
        "a page of an organisation: name, menu, genre, day",
        f"""Open Door

Who we are | What we do | Donate

News

7 May 2012

{T}""",
        Expected(T, "Open Door", [], "2012-05-07"),
    ),
    Head(
        "an urgent appeal",
        """HARBOUR RIGHTS LEAGUE
URGENT APPEAL UA 14/12
7 May 2012

KARVELIA: Fear for the safety of eleven clerks""",
        Expected(
            "KARVELIA: Fear for the safety of eleven clerks",
            "HARBOUR RIGHTS LEAGUE",
            [],
            "2012-05-07",
        ),
    ),
    Head(
        "experts speak through an office",
        """OFFICE FOR CIVIL LIBERTIES

Karvelia: experts call for an inquiry into night searches""",
        Expected(
            "Karvelia: experts call for an inquiry into night searches",
            "OFFICE FOR CIVIL LIBERTIES",
            [],
            "2012-05-07",
        ),
        opening="GENEVRA (7 May 2012) – ",
    ),
    Head(
        "a testimony taken down",
        """Statement No. 14

Name: withheld
Place: Oldport
Taken on 7 May 2012 by Ann Lee, field officer""",
        Expected(None, None, ["Ann Lee"], "2012-05-07"),
    ),
    Head(
        "minutes of a sitting",
        """KARVELIA CHAMBER OF DEPUTIES
Committee on Defence

Minutes of the sitting of 7 May 2012

The sitting opened at 9.30 a.m.""",
        Expected(
            "Minutes of the sitting of 7 May 2012", "KARVELIA CHAMBER OF DEPUTIES", [], "2012-05-07"
        ),
    ),
    Head(
        "a memorandum in capitals",
        """MEMORANDUM

TO:       The Commander
FROM:     Ann Lee, Legal Adviser
DATE:     7 May 2012
SUBJECT:  Night searches in the lower town""",
        Expected("Night searches in the lower town", None, ["Ann Lee"], "2012-05-07"),
    ),
    Head(
        "a statement of a minister",
        """STATEMENT
of the Minister of Harbours on the night searches

Oldport, the 7th of May 2012""",
        Expected(None, None, [], "2012-05-07"),
    ),
    Head(
        "a daily report of a mission",
        """JOINT MISSION IN KARVELIA (JMK)
DAILY SITUATION REPORT
No. 127
7 May 2012

1. General""",
        Expected(None, "JOINT MISSION IN KARVELIA (JMK)", [], "2012-05-07"),
    ),
    Head(
        "a flash update with strokes",
        """Flash Update #3 | Karvelia: night searches | 7 May 2012

Office for Relief""",
        Expected(
            "Flash Update #3 | Karvelia: night searches | 7 May 2012",
            "Office for Relief",
            [],
            "2012-05-07",
        ),
    ),
    Head(
        "a ministry's page",
        """Ministry of Harbours of the Republic of Karvelia
Press Service

07.05.2012

Comment by the Information Department on the night searches""",
        Expected(
            "Comment by the Information Department on the night searches",
            "Ministry of Harbours of the Republic of Karvelia",
            [],
            "2012-05-07",
        ),
    ),
    Head(
        "a letter of a bar association",
        """OLDPORT BAR ASSOCIATION
12 Mill Street, Oldport    Tel. 0555 017

Oldport, 7 May 2012

H.E. Mr. Bo Ray
Minister of Justice

Re: Night searches in the lower town

Excellency,""",
        Expected(
            "Night searches in the lower town", "OLDPORT BAR ASSOCIATION", ["Ann Lee"], "2012-05-07"
        ),
        foot="""Respectfully yours,

Ann Lee
President""",
    ),
    Head(
        "a letter to a paper",
        """7th May, 2012

The Editor
The Oldport Herald

Sir,""",
        Expected(None, None, ["Ann Lee"], "2012-05-07"),
        foot="""Yours faithfully,
Ann Lee""",
    ),
    Head(
        "a testimony recorded by one for a body",
        """TESTIMONY OF A.L., 34, FISHERMAN

Recorded in Oldport on 7 May 2012 by Bo Ray""",
        Expected("TESTIMONY OF A.L., 34, FISHERMAN", None, ["Bo Ray"], "2012-05-07"),
    ),
    Head(
        "a judgment",
        """IN THE HIGH COURT OF KARVELIA
AT OLDPORT

Criminal Case No. 12 of 2012

REPUBLIC v. BO RAY

JUDGMENT

Date: 7 May 2012""",
        Expected(
            "REPUBLIC v. BO RAY", "IN THE HIGH COURT OF KARVELIA AT OLDPORT", [], "2012-05-07"
        ),
    ),
    Head(
        "a parliament's report",
        """KARVELIA PARLIAMENT
Official Report
Wednesday 7 May 2012

Night Searches (Oldport)""",
        Expected("Night Searches (Oldport)", "KARVELIA PARLIAMENT", [], "2012-05-07"),
    ),
    Head(
        "an urgent action with its index",
        """UA: 14/12 Index: KAR 01/002/2012 Karvelia        Date: 7 May 2012

URGENT ACTION
EIGHT CLERKS AT RISK OF SEARCHES""",
        Expected("EIGHT CLERKS AT RISK OF SEARCHES", None, [], "2012-05-07"),
    ),
    Head(
        "a body, its report, and a chapter",
        """Open Door
Broken Doors: Searches in the Lower Town of Oldport
May 2012

V. Findings""",
        Expected("Broken Doors: Searches in the Lower Town of Oldport", None, [], "2012-05"),
    ),
    Head(
        "a committee's session",
        """Committee against Night Searches
Forty-first session
Oldport, 7–25 May 2012

Concluding observations on the second report of Karvelia""",
        Expected(
            "Concluding observations on the second report of Karvelia",
            "Committee against Night Searches",
            [],
            "2012-05-07/2012-05-25",
        ),
    ),
    Head(
        "a coalition signs a statement",
        """Joint statement by eleven organisations on the night searches in Oldport

7 May 2012""",
        Expected(
            "Joint statement by eleven organisations on the night searches in Oldport",
            None,
            [],
            "2012-05-07",
        ),
    ),
    Head(
        "an oral statement",
        """Oral statement delivered by Open Door
Item 4: Situations that need attention

7 May 2012""",
        Expected("Oral statement delivered by Open Door", None, [], "2012-05-07"),
    ),
    Head(
        "a mission's page with office",
        """JMK Public Information Office

Press Release No. 114
7 May 2012

Mission regrets broken doors""",
        Expected("Mission regrets broken doors", "JMK Public Information Office", [], "2012-05-07"),
    ),
]
