# ruff: noqa: E501 - a case stands here as in its file
"""Each label on lines it marks, and on near misses that it leaves alone."""

from __future__ import annotations

import pytest

from firsthand import articles
from firsthand.plugins import parts
from tests.marked import document, marked

TAIL = "soldiers of the mission searched eleven houses in the lower town, the mayor said."
PARTS = {name: part.build() for name, part in parts(articles).items()}

HITS = {
    "bios": [
        "One.\n[bio|Ann Lee, a writer in Oldport, contributed this essay to the Herald.]",
        f"{TAIL}\n\n[bio|Bo Ray is a senior fellow at the Harbour Institute.]",
        f"{TAIL}\n\n[label|About the author]\n\n[bio|Bo Ray lives by the harbour.]",
        "[bio|This article first appeared in the Oldport Times on 7 May 2012.]",
    ],
    "breaks": [
        "[article-break|Further story:]",
        "[article-break|Article: ]Confessions of a clerk",
        "[boilerplate|See also: Council meets again]",
        "[article-break|3 Comments]",
        "[article-break|ARTICLE 2]",
    ],
    "bylines": [
        "[byline|By Ann Lee in Newmarket]",
        "[byline|BY ANN LEE]",
        "[byline|Ann Lee / Harbour Post]",
        "Title\n[byline|by Ann Lee]",
        "[byline|Written by Ann Lee and Bo Ray]",
        "[byline|by our correspondent Ann Lee]",
        "[byline|Posted by admin on May 7, 2012]",
        "[byline|by Ann, 7 May 2012]",
        "[byline|Interview: Bo Ray]",
        "[byline|FROM OUR SPECIAL CORRESPONDENT]",
        "[byline|By Ann Lee and Bo Ray, OLDPORT/NEWMARKET]",
        "[byline|From Ann Lee in Newmarket]",
        "[byline|Ann Lee, Special to the Harbour Post]",
        "[byline|Posted by Ann Lee at 21:14]",
        "[outlet|Northern Press Writer]",
        "[byline|Boats | The Oldport Herald | By Ann Lee & Bo Ray | Updated May 7, 2012]",
    ],
    "columns": [
        "[label|Ref: 2012/003318]   [published|Published: May 2012]",
        "Security Council\t[label|Distr.: General]",
        "Oldport      [published|7 May 2012]",
        "[byline|Words: Ann Lee]   [credit|Pictures: Bo Ray]",
        "United Nations\t[label|A/HRC/99/7]",
    ],
    "copyright": [
        "[copyright|© 2012 The Oldport Herald]",
        "[copyright|Copyright 2012 Harbour Press Ltd. All rights reserved.]",
        "[copyright|(c) Harbour Press]",
        f"{TAIL}\n[copyright|© Harbour Press]",
        "(a) Open the files;\n(b) Pay the families;\n(c) Repeal the law.",
    ],
    "datelines": [
        f"[dateline|OLDPORT – ]{TAIL}",
        f"[dateline|OLDPORT, Northland, May 6 (Harbour News) -- ]{TAIL}",
        f"[dateline|Oldport, May 6 (HN) - ]{TAIL}",
        f"[dateline|SAINT-JEAN: ]S{TAIL}",
        f"[dateline|OLDPORT, 7 May 2012 – ]{TAIL}",
        f"[dateline|OLDPORT (Harbour News), 7 May 2012 – ]{TAIL}",
        f"[dateline|OLDPORT, Northland (HN) _ ]{TAIL}",
        f"COLONEL RITT: S{TAIL}\nMARL: Who?\nRITT: We were there.",
        f"[dateline|(Oldport, May 6, 2012) – ]{TAIL}",
    ],
    "furniture": [
        "[boilerplate|← Back]",
        "[boilerplate|Share this:]",
        "[boilerplate|THE TOWN ►Fish ►Customs ►Boats and nets]",
        "[boilerplate|Home | News | Contact us]",
        "[boilerplate|We use cookies to give you the best experience.]",
        "[boilerplate|Home » Boats]",
        "[boilerplate|7 comments · Share this · Older posts]",
        "[boilerplate|For further information, please contact Bo Ray at the press office.]",
        "[boilerplate|Press desk: 0555 017 (24 hrs)]",
        "[boilerplate|Contact: Ann Lee, press@oldport.example]",
        "[boilerplate|Embargoed until 10:00]",
        "[boilerplate|Facebook Twitter WhatsApp Email Print]",
        "[boilerplate|Also read: Council meets again]",
        "[boilerplate|READ MORE: Council meets again]",
        "[boilerplate|Subscribe | Sign in]",
        "[boilerplate|Who we are | What we do | Donate]",
        "[boilerplate|6 min read]",
        "[boilerplate|ann.lee@harbourpost.example]",
        "Harbour Notes\n[boilerplate|Est. 1921]",
        "The Quay\n[boilerplate|Newsletter of the Tenants' Union]",
        "[boilerplate|(Visited 52 times, 1 visits today)]",
        "Harbour Notes\n[boilerplate|a view from the quay]",
        "[boilerplate|Home]\n[boilerplate|Boats]\n[boilerplate|Nets]\n[boilerplate|Harbour]",
    ],
    "captions": [
        "[label|FILE PHOTO: ]Soldiers search houses in Oldport. [credit|NPA/Ann Lee/File Photo]",
        "[label|FILE - ]In this May 6, 2012, file photo, soldiers search houses. [credit|(NPA Photo/Ann Lee, File)]",
        "A house in Oldport. [credit|(Ann Lee / Harbour Pictures)]",
        "A house in Oldport [credit|(Image: NPA)]",
        "A house in Oldport, 2012.  [credit|© 2012 Open Door]",
        "[credit|(Reporting by Ann Lee; Editing by Bo Ray)]",
        "[credit|(The refiled story fixes the name of the town)]",
    ],
    "clippings": [
        f"[article-break|1. ][outlet|The Oldport Herald, 7 May 2012]\n{TAIL}\n[article-break|2. ][outlet|From the Hill Review, June 2012]\n{TAIL}",
    ],
    "fields": [
        "[label|From: ][byline|Ann Lee][label| <ann@oldport.example>]\n[label|To: Bo Ray]\n[label|Subject: ][title|Searches in the lower town]",
        "[label|Date:\t][published|7 May 2012]\n[label|Time:\t18:00]",
        "Oldport\n\n[label|Re: ][title|Searches in the lower town]",
        "[label|From: ][outlet|The Morning Herald][label| <line@oldport.example>]\n[label|To: readers]",
    ],
    "issues": [
        "[page-stamp|Volume 4, Number 2]",
        "[page-stamp|Issue 41 · Winter 2016]",
        "[published|No. 112, May/June 2014]",
        "[published|Situation Report No. 12 (as of 7 May 2012)]",
        "[page-stamp|PRESS RELEASE ORG/114]",
        "[page-stamp|PRESS RELEASE N° 14]",
        "[published|From the June 2012 issue]",
        "[page-stamp|12 of 40 DOCUMENTS]",
        "[page-stamp|Final Edition]",
    ],
    "letters": [
        f"[outlet|Oldport Residents' Council]\n[label|12 Mill Street]\n7 May 2012\n[label|Colonel B. Ray]\n[label|Dear Colonel Ray,]\n{TAIL}\n[label|Yours faithfully,]\n[byline|Ann Lee]\nChair",
        f"[label|Sir,]\n{TAIL}",
        f"[label|To: The Governor]\n[label|Office of the Governor]\n7 May 2012\n[label|Dear Governor,]\n{TAIL}",
    ],
    "headerlines": [
        "[byline|Monday, May 7th, 2012 by Ann Lee]",
        "[outlet|The Oldport Herald, Friday 7 May 2012]",
        "[byline|7 May 2012 | Ann Lee | Harbour Insight]",
        "[byline|Ann Lee - May 7, 2012]",
        "[byline|7 May 2012 by quaywatcher]",
        "[published|Courts | Monday, 7 May 2012 | 14 comments]",
        "[label|WEEKEND | BORDERS]",
        "[outlet|Low Water | The Long Read]",
        "[page-stamp|Oldport 14°C | Monday, May 7, 2012]",
    ],
    "headsigns": [
        "[label|## ]Empty cellars",
        "Case No. 4\n[title|The Prosecutor\nv.\nIlka Brant]\nSummary",
    ],
    "labels": [
        "[label|Subheadline]\n\n[subtitle|A clerk tells his story.]",
        "[label|Watermark]\n[credit|TOWN ARCHIVE]",
        "[label|Photo credits (last line)]\n[credit|Cy Dee / Harbour Pictures]",
        "[label|Photo: ][credit|Cy Dee]",
        "[credit|Photographs and video by Cy Dee]",
        "[label|Pull quote:]\n[pull-quote|“They came at night.”]",
        "[label|LENGTH: 800 words]",
        "[label|412 words]",
        "[label|Country fact sheets]",
        "[label|Distr.: General]",
        "[label|S/2012/0000]",
        "[label|Case No. SCK-09-14-T]",
        "[label|Criminal Case No. 12 of 2012]",
        "[label|Agenda item 4]",
        "[label|Ninety-ninth session]",
        "[label|(typed from the original)]",
        "[label|STATEMENT]\n[subtitle|of the Minister on the searches]",
        "[label|Body text]\n" + TAIL,
    ],
    "outlets": [
        "[outlet|Source: The Oldport Herald]",
        "[outlet|From: Hill Review, No. 14, 2 April 2012]",
        "[outlet|oldportherald.example]",
        "[credit|Sources: Harbour ministry, annual reports; Open Door, Five Years (2005)]",
        "[outlet|Reprinted from the Harbour Post, May 7, 2012]",
        f"Yes, {TAIL} [outlet|(Source: Radio Oldport)]",
        f"Yes, {TAIL} [outlet|- HARBOURNEWS]",
    ],
    "published": [
        "[published|Publish Date: 07 May 2012]",
        "[published|For immediate release: 7 May 2012]",
        "[published|Published 11:42, 7 May 2012 | Updated 3 hours ago]",
        "[published|Thursday, 6 May, 2012, 12:03 GMT 13:03 UK]",
        "[published|(as of 7 May 2012)]",
        "[published|Oldport, the 7th of May 2012]",
        "[published|Wed 05 Apr 2017 ]Council meets again in the lower town",
    ],
    "pullquotes": [
        "[pull-quote|“I saw soldiers meeting the traders near the harbour wall.”]\n\n"
        "“I saw how soldiers met traders near the harbour wall, often,” he says."
    ],
    "stamps": [
        "[page-stamp|. Last Updated: 11/23/2018]",
        "[page-stamp|Page 2 of 5]",
        "[page-stamp|http://oldport.example/news/1.html 7/27/2016]",
        "[page-stamp|Last updated at 7 May 2012 ]Council meets",
    ],
}
MISSES = {
    "bios": [
        f"{TAIL}\n\nBo Ray is a journalist whose house was searched.\n\nThe council, which has eleven members, has asked for an inquiry into the case.",
        "The report was published on Thursday.",
    ],
    "breaks": [
        "The further story of the clerk is soon told.",
        "Article 5: Freedom of movement shall not be limited; it is a right.",
        "Related to him by marriage",
    ],
    "bylines": [
        "By Monday all was quiet.",
        "By the harbour wall",
        "From our correspondent in Oldport we hear nothing.",
        "by Monday, 7 May 2012 had passed",
        "United Nations                    S/2012/0000",
        "He was carried out\nby two soldiers",
        "and/or boats",
        "From Oldport in Chains",
        "United Nations\tA/HRC/99/7",
        "The Morning Writer",
        "By Ann Lee's own account, nobody was hurt.",
    ],
    "columns": [
        "Ref: 2012/003318  Published: May 2012",  # two spaces are no column
        "Killed      Wounded",
        "Boats\ta/b",
        f"{TAIL}   Date: {TAIL}",
    ],
    "copyright": [
        "The copyright dispute went on.",
        "(c) the third point",
        f"© Harbour Pictures\nYes, {TAIL}",  # whose picture it is
    ],
    "datelines": [
        f"NATO {TAIL}",
        f"WARNING – {TAIL}",
        f"Oldport – {TAIL}",
        "OLDPORT – a town in fear",
        f"CLAIM: S{TAIL}\nFACT: S{TAIL}",
        f"GUARD: S{TAIL}\nCLERK: S{TAIL}\nGUARD: S{TAIL}\nCLERK: S{TAIL}",  # who speaks, twice each
        f"(Oldport, since May) – {TAIL}",
        "OLDPORT: Mission searched the houses of eleven clerks in the lower town",
        f"A – {TAIL}",
    ],
    "furniture": [
        "Back in the lower town, nothing moved.",
        "Home > is what he calls it. He never left.",
        "For further information on the boats he went to the quay.",
        "Share prices fell",
        "Contact: none was made.",
        "Read: it says nothing of the kind",
        "Home Print Media",
        "Harbour Notes\n\na view from the quay",
        "The embargo was lifted",
        "He said: home is here | there",
        "The mayor came home. He was tired.",
        "Opinion | Mission",
        "Nobody wrote to ann.lee@harbourpost.example again",
        "Harbour Notes\nJournal of a prison guard in Oldport",
        "One boat\nTwo boats\nThree boats\nFour boats",
    ],
    "captions": [
        "The file photo: nobody had looked at it.",
        "He was taken to the mill (the old one).",
        "The council met in Oldport and/or Newmarket (see the list).",
        "The reporting by the council was late, a clerk said",
        "This story has two sides.",
    ],
    "clippings": [
        f"1. The Oldport Herald, 7 May 2012\n{TAIL}",  # one alone may be anything
        "1. The Oldport Herald, 7 May 2012\n2. The Hill Review, 9 June 2012\n3. Ibid.",  # references
        f"2. The Oldport Herald, 7 May 2012\n{TAIL}\n1. The Hill Review, 9 June 2012\n{TAIL}",
        f"1. The council met on 7 May 2012.\n{TAIL}\n2. It met again, on 9 June 2012, in the hall\n{TAIL}",
    ],
    "fields": [
        "From: Ann Lee",
        "To: the quay and back again.",
        "Subject: he would not name it.",
        f"{TAIL}\nRe: nothing was said.",
    ],
    "issues": [
        "No. 4 Mill Street",
        "No answer came in May 2012",
        "Issue 4 was lost, he said.",
        "Report of the council, 7 May 2012",
        "Winter in Oldport",
    ],
    "letters": [
        f"{TAIL}\nDear Colonel Ray,\n{TAIL}",  # a letter that the text quotes
        "Mr Ray:\nNobody was hurt.",
        "Dear oh dear.",
    ],
    "headerlines": [
        "Houses were searched on 7 May 2012",
        "The Oldport Herald",
        "Ann Lee in Newmarket in June 2012",
        "Bread | Salt",
        "Council, mayor and mission meet, 7 May 2012",
    ],
    "headsigns": ["#harbour", "No. # 5", f"{TAIL}\nv.\n{TAIL}"],
    "labels": [
        "Photographs were taken.",
        "Photographs by the score were taken, he said.",
        "The body was found at dawn.",
        "Title deeds were burnt",
        "The Case No One Wanted",
        "A Closed Session",
        "One\nTwo\nThree\nFour\n(typed from the original)",
        "Photo: " + TAIL * 4,
    ],
    "outlets": [
        "The source: a clerk.",
        "From: Ann Lee",
        "A source said that the road was closed.",
        f"Yes, {TAIL} (Source said to be near.)",
    ],
    "published": [
        "5 May 2012 was a quiet day.",
        "On 7 May 2012 Soldiers came.",
        "The paper of Friday 7 May 2012 was late.",
        "5 May 2012 Soldiers came.\n6 May 2012 Soldiers left.",
        "The war ended in May 2012",
    ],
    "pullquotes": [
        "“I saw soldiers meeting the traders near the harbour wall.”\n\n“The mayor kept silent about the boats and the nets.”",
        "“No.”\n\n“No,” he says.",
    ],
    "stamps": [
        "The list was last updated in 2016.",
        "In 2016, 5 of 7 houses",
        "Updated plans for the harbour",
    ],
}


def test_every_label_has_cases() -> None:
    assert set(PARTS) == set(HITS) == set(MISSES)


@pytest.mark.parametrize(
    ("name", "sentence"), [(name, line) for name, lines in HITS.items() for line in lines]
)
def test_marks(name: str, sentence: str) -> None:
    text = marked(sentence)
    wanted = sorted((span, role) for role, spans in text.roles.items() for span in spans)
    marks = PARTS[name](document(text.text))
    assert sorted(((mark.span.start, mark.span.end), mark.kind.value) for mark in marks) == wanted


@pytest.mark.parametrize(
    ("name", "text"), [(name, line) for name, lines in MISSES.items() for line in lines]
)
def test_leaves_alone(name: str, text: str) -> None:
    assert list(PARTS[name](document(text))) == []
