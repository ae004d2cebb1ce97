"""Words over a text that say what sort it is or where it stands: "PRESS RELEASE", "Analysis"."""

from __future__ import annotations

_RELEASES = (
    "press release|news release|media release|public statement|press statement|media statement"
    "|media briefing|briefing|for immediate release|report|briefing paper|background paper"
    "|statement|open letter|press releases|news releases|news and press release|press communiqué"
    "|joint statement|joint press release|public report"
    "|statement to the press|information note|position paper|policy brief|communiqué"
)
RELEASES = frozenset(_RELEASES.split("|"))
_SECTIONS = (
    "news|world|opinion|comment|feature|features|analysis|editorial|exclusive|breaking news"
    "|special report|international|europe|africa|asia|middle east|politics|weekend|investigation"
    "|investigations|magazine|regions|culture|society|essay|essays|interview|the interview|profile"
    "|obituary|reportage|dispatch|dispatches|long read|the long read|longread|cover story|q&a"
    "|urgent|flash|alert|advisory|urgent appeal|urgent action|commentary|viewpoint|world news"
    "|crime|courts|crime and courts|local|local news|national|front page|top stories|column"
    "|in depth|in-depth|explainer|letters|letters to the editor|readers' letters|reviews|focus"
    "|spotlight|inquests|law report|law reports|justice|law|human rights|war|defence|defense"
    "|foreign affairs"
)
_PAPERS = (
    "fact sheet|fact sheets|factsheet|country fact sheet|country fact sheets|country report"
    "|country reports|country profile|fact check|situation report|sitrep|daily report"
    "|weekly report|monthly report|flash update|press conference|press briefing|transcript"
    "|rough transcript|written answers|written answers to questions|official report|debates"
    "|debates – official report|hansard|minutes|case study|learning summary|notebook|memo"
    "|copy|true copy|certified copy|unofficial translation"
    "|written question|oral question|parliamentary question|weekly bulletin|monthly bulletin"
    "|memorandum|internal memorandum|note to file|note for the file|press summary|media summary"
)
OPINIONS = frozenset({"comment", "opinion", "viewpoint", "column", "commentary", "letters"})
GENRE = RELEASES | frozenset(_SECTIONS.split("|")) | frozenset(_PAPERS.split("|"))
