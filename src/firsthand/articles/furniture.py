"""Menus, share lines, "← Back", cookie notes: what a page prints round every text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from firsthand.articles import Label
from firsthand.articles._genres import GENRE
from firsthand.articles._lines import Line, lines, plain
from firsthand.articles._names import is_outlet, is_person
from firsthand.model import Document, Mark, MarkKind
from firsthand.plugins import Part
from firsthand.text.dates import printed_dates
from firsthand.text.words import words

# Whole lines, signs and case left out. Words that could head a paragraph of news are not here.
WORDS = frozenset(
    """back|home|homepage|share|share this|share on|print|print this|print this page|email|e-mail
    |email this|menu|main menu|search|log in|login|sign in|sign up|register|subscribe|subscribe now
    |newsletter|rss|sitemap|site map|contact|contact us|about|about us|faq|help|advertise|tweet
    |twitter|facebook|whatsapp|telegram|linkedin|pinterest|reddit|instagram|youtube|like|like this
    |like loading|loading|reply|comments|leave a comment|leave a reply|post a comment|add a comment
    |no comments|comments are closed|comments off|advertisement|advertising|sponsored|read more
    |more|next|previous|prev|top|back to top|return to top|go back|close|skip to content
    |skip to main content|skip to navigation|toggle navigation|terms of use|terms and conditions
    |privacy|privacy policy|cookie policy|cookies|accept|accept all|english|deutsch|français
    |printer friendly version|printer-friendly version|send to a friend|email to a friend|tags
    |categories|archives|archive|recent posts|popular posts|most read|most popular|trending
    |follow us|follow|save|bookmark|copy link|listen|get short url|click here|see all|view all
    |end|ends|-30-|for immediate release|legal|accessibility|careers|feedback
    |all rights reserved|community standards|discussion|ad|donate|donate now|spread this news
    |listen live|watch live|newsletters|download
    |related topics|topics|reuse this content|more on this story|slideshow|pin|viber|messenger
    |confidential|strictly confidential|restricted|secret|top secret|unclassified|draft
    |for official use only|for internal use only
    |embed|whatsapp share|not for further distribution|for publication|strictly private
    |zurück|startseite|drucken|retour|accueil|imprimer|partager|kthehu|nazad|početna|podijeli
    """.replace("\n    ", "")
    .strip()
    .split("|")
)
SENTENCES = re.compile(
    r"(?i)\W*(?:thank you for your (?:response|comment|feedback|subscription|message|visit)"
    r"|thanks for (?:reading|your|subscribing|visiting)\b"
    r"|(?:get|receive) (?:the |our )?(?:latest|free|daily|weekly|newsletters?|alerts)\b"
    r"|(?:subscribe|sign up|register|log in|sign in) (?:to|for|now|here|with)\b|skip to\b"
    r"|(?:share|tweet|print|e-?mail|like|follow|bookmark) (?:this|us|on|via|to)\b|loading\b"
    r"|click (?:here|on|to)\b|\d+ (?:comments?|shares?|likes?|views?|replies)\b\W*$"
    r"|(?:this|our) (?:web)?site uses cookies|we use cookies|by (?:continuing|using) (?:to|this)\b"
    r"|(?:you may|please) (?:share|also like|enable javascript|log in|sign in)\b|powered by\b"
    r"|(?:leave|post|add|write) (?:a|your) (?:comment|reply)\b|your (?:e-?mail|comment|name) \b"
    r"|posted in\b|filed under\b|tagged(?: with)?:|tags:|categor(?:y|ies):|you are here\b"
    r"|(?:previous|next|older|newer)(?: (?:articles?|posts?|stor(?:y|ies)|page)\b|: ?\S)"
    r"|(?:published|hosted|designed) (?:with|on) (?:wordpress|blogger|substack|medium)\b"
    r"|by signing up\b|enter your e-?mail\b|comments \(\d+\)\W*$|tag and share\b|related: "
    r"|for (?:further|more|additional) information\b.{0,60}\b(?:contact|call|visit|press office)\b"
    r"|for (?:press|media) (?:enquiries|inquiries|queries)\b"
    r"|this (?:entry|post|article|story) was (?:posted|filed|last (?:updated|modified))\b"
    r"|(?:read more|(?:also )?read(?: also)?|also see|see more|more|watch|listen)[ \xa0]?[:|] ?"
    r"(?-i:[A-Z\d“”\"‘’'])"
    r"|\(?visited \d+ times?\b|slideshow\b.{0,20}$|\[?back to top\]?\W*$|rate this\b"
    r"|[^.]{2,60} (?:is|are) not responsible for the content\b"
    r"|available (?:in|languages?)\b.{0,60}$|show (?:more|less|comments|caption)\b.{0,20}$"
    r"|your (?:tax[ -]deductible )?(?:gift|donation)\b|support our (?:work|journalism)\b"
    r"|https?://\S+$|www\.\S+/\S+$|[\w.+-]+@[\w-]+\.[\w.-]+$|@\w{3,}$"
    r"|(?:printed|saved|downloaded|retrieved|scanned) from (?:the |www\b)[^?!]{0,80}$"
    r"|you have read \d|search (?:the|our|this) [\w ]{2,40}$|today in the [\w ]{2,40}:"
    r"|latest: [^?!]{3,120}\|"
    r"|(?:reading time|read time|lesezeit)\W{1,3}\d+ ?min(?:ute)?s?\W*$"
    r"|\W*\d+[ -]?min(?:ute)?s?(?:[ \xa0]read(?:ing time)?)?\W*$"
    r"|\W*(?:updated |posted |published )?(?:\d+|an?) (?:minutes?|hours?|days?|weeks?) ago\W*$)"
)
BREADCRUMB = re.compile(  # where a page stands in its site: "Home > Regions > South"
    r"(?i)\W*(?:home|homepage|start|front page)[ \xa0]*[>»›→/|][ \xa0]*[^\n.?!]{2,80}$"
    r"|(?:[>»›][ \xa0]*)?(?-i:[A-Z])[^\n.?!>»›]{1,40}"
    r"(?:[ \xa0]+[>»›][ \xa0]+[^\n.?!>»›]{2,60}){2,4}$"
    r"|(?-i:[A-Z])[^\n.?!>»›]{1,30}[ \xa0]+[>›][ \xa0]+(?-i:[A-Z])[^\n.?!>»›]{2,40}$"
    r"|[>»›][ \xa0]*(?-i:[A-Z])[^\n.?!>»›]{1,40}[ \xa0]+[>»›][ \xa0]+[^\n.?!>»›]{2,60}$"
)
# How to reach who sent it: "Contact: Ann Lee, press@oldport.example", "Press desk: 0555 017".
CONTACT = re.compile(
    r"(?i)\W*(?:(?:media |press |our )?(?:contacts?|desk|office|enquiries|inquiries|officer)"
    r"|tel(?:ephone)?|phone|mobile|fax|e-?mail|web(?:site)?|twitter|hotline)[ \xa0]*:[ \xa0]*\S.*"
)
REACHED = re.compile(r"[\w.+-]+@[\w-]+\.\w|\d[\d ()/.-]{4,}\d|(?:https?://|www\.)\S|@\w{3,}")
CONTACT_CHARS = 160
EMBARGO = re.compile(
    r"(?i)\W*(?:strictly )?embargo(?:ed)?\b.{0,60}$|\W*not for (?:release|use)\b.{0,60}$"
)
MOTTO_CHARS = 80
MOTTO_WORDS = 7
MASTHEAD_LINES, HEAD_LINES = 5, 12
ORGAN = re.compile(
    r"(?i)(?:the )?(?:(?:official|monthly|weekly|daily|quarterly) )?(?:newsletter|newspaper"
    r"|bulletin|journal|magazine|organ|voice|review|monthly|weekly|quarterly)"
    r" of (?:the )?(?-i:[A-Z])"
)
SINCE = re.compile(
    r"(?i)\b(?:est(?:ablished|d)?\.?|founded|since)(?: in)? (?:1[6-9]|20)\d\d\.?[\"”’']?$"
)
# What a site puts over every page while it lasts: "BREAKING Storm closes the port".
TICKER = re.compile(
    r"(?:(?:LIVE|BREAKING|LATEST|TRENDING|DEVELOPING|ON AIR|JUST IN|WATCH|ALERT)(?: [A-Z]{2,})?"
    r"|Live now|On air|Just in|Now playing|Trending(?: now)?|Breaking(?: news)?"
    r"|Top stor(?:y|ies)|Coming up)"
    r"[ \xa0]?[:|–—>]?[ \xa0]+(?=[A-Z\d‘’'\"“])"
)
# Link words in a row; alone they may head a part of a text.
LINKS = frozenset(
    """who we are|what we do|our work|our story|our team|our impact|get involved|take action|media
    |press|resources|publications|news|world|sport|sports|opinion|culture|business|politics|regions
    |events|shop|gallery|jobs|campaigns|countries|topics|multimedia|podcasts|podcast|blog|blogroll
    |guestbook|links|authors|issues|letters|membership|join us|support us|buy me a coffee
    """.replace("\n    ", "")
    .strip()
    .split("|")
)
SECTIONS = frozenset(
    word for word in {*WORDS, *LINKS, *GENRE} if " " not in word and word not in ("on", "the")
)
SECTIONS |= words(
    """
    arts courts weather classifieds life lifestyle science health travel video videos photos
    pictures economy finance money technology tech education environment obituaries property motors
    account log in ads markets conflict religion people puzzles index edition a z uk us eu
    """
)
"""Words of which the bar of a site is made."""
WORD = re.compile(r"[^\W\d_][\w’'-]*")
BAR_WORDS, BAR_SHARE = 4, 0.7
# What a paper or a site says of itself under or over its name.
MOTTO = re.compile(
    r"(?i)(?:independent|founded|established|published|(?:proudly )?serving [\w ]{3,50}|working"
    r" [\w ]{3,40})[ \xa0](?:since|in)[ \xa0](?:1[6-9]|20)\d\d\b[^.?!]{0,60}$"
    r"|news(?:,| and) (?:comment|views|analysis|opinion|reports)\b[^.?!:]{0,70}$"
    r"|(?:the )?(?:weekly|daily|monthly|news) ?(?:newspaper|agency|paper) of the [^.?!]{3,90}$"
    r"|registered (?:charity|company|office)\b[^?!]{0,90}$"
)
SHARE_WORDS = 3  # so many link words and nothing else make a row of buttons
SEPARATORS = re.compile(r"[►▶▸▹»›‹«|•·∙▪■→←◄]")
MENU_CHUNKS = 3  # a line of fewer link words may be a header: "Herald | 7 May 2004"
CHUNK_WORDS = 5
LINK_CHARS = 28
LINK_LINES = 4  # so many link lines on end are a menu when one of them is in WORDS


def label(doc: Document) -> Iterator[Mark]:
    """One mark a line of furniture."""
    found = lines(doc.text)
    menus = set(_columns(found))
    before = False
    for n, line in enumerate(found):
        known = line.is_short and (_is_furniture(line.text) or _is_motto(found, n))
        before = n in menus or known or _is_menu(line.text) or _is_ticker(found, n, before)
        if before:
            yield Mark(doc.span(line.start, line.end), MarkKind.BOILERPLATE)


def _is_motto(found: Sequence[Line], n: int) -> bool:
    """Whether words in small letters stand right below the name of the site, its first line."""
    words = found[n].text
    near = n == 1 and found[n].blank == 0 and _is_link(found[0]) and found[0].text[0].isupper()
    plain_words = words[0].islower() and words[-1] not in ".,;:?!" and not words.startswith("by ")
    since = SINCE.search(words) is not None or ORGAN.match(words) is not None
    short = len(words) <= MOTTO_CHARS
    return short and ((near and (plain_words or since or _closes(found, n))) or _is_old(found, n))


def _closes(found: Sequence[Line], n: int) -> bool:
    """Whether a sentence or two right below an outlet's name stand apart from what follows."""
    apart = len(found) > n + 1 and found[n + 1].blank > 0
    return apart and is_outlet(found[0].text) and found[n].text[-1] == "."


def _is_old(found: Sequence[Line], n: int) -> bool:
    """Whether "Without fear since 1921" stands right below another line of a masthead."""
    few = len(found[n].text.split()) <= MOTTO_WORDS and found[n].text[-1] not in ".?!"
    return few and 0 < n < MASTHEAD_LINES and found[n].blank == 0 and _says_since(found[n].text)


def _says_since(text: str) -> bool:
    quoted = text[0] in "\"“‘'" and text[-1] in "\"”’'"
    return (quoted or text.isupper()) and SINCE.search(text) is not None


def _is_ticker(found: Sequence[Line], n: int, before: bool) -> bool:
    """Whether news of another story stands below the site's own lines, apart from the text."""
    if not TICKER.match(found[n].text) or found[n].text[-1] == ".":
        return False
    return (
        before
        and n < HEAD_LINES
        and found[n].blank == 0
        and found[n + 1 : n + 2] != ()
        and (found[n + 1].blank > 0)
    )


def _is_furniture(text: str) -> bool:
    known = plain(text) in WORDS or SENTENCES.match(text) is not None
    known = known or BREADCRUMB.match(text) is not None or MOTTO.match(text) is not None
    return known or _is_row(text) or _is_bar(text) or _is_contact(text)


def _is_row(text: str) -> bool:
    """Whether nothing but link words and numbers stand side by side: "Share Pin Email 3"."""
    words = [word for word in re.findall(r"[\w-]+", text.casefold()) if not word.isdigit()]
    return len(words) >= SHARE_WORDS and all(word in WORDS or word in _BETWEEN for word in words)


def _is_bar(text: str) -> bool:
    """Whether the line is a site's bar of sections: "Home News World Oldport Sport Log in"."""
    every = WORD.findall(text.casefold())
    known = sum(word in SECTIONS for word in every)
    return known >= BAR_WORDS and known >= BAR_SHARE * len(every) and text[-1] not in ".?!,;"


_BETWEEN = frozenset({"on", "to", "this", "page", "shares", "likes", "views", "via", "a", "an"})


def _is_contact(text: str) -> bool:
    """Whether the line tells how to reach someone, or until when the text is held back."""
    if len(text) > CONTACT_CHARS:
        return False
    if EMBARGO.match(text):
        return not any(printed_dates(text))
    return CONTACT.fullmatch(text) is not None and REACHED.search(text) is not None


def _is_menu(text: str) -> bool:
    """Whether the line is a row of link words between strokes, arrows or bullets."""
    if len(text) > MENU_CHARS or text[-1] in ".?!":
        return False
    chunks = [chunk.strip() for chunk in SEPARATORS.split(text) if chunk.strip()]
    if len(chunks) < MENU_CHUNKS - 1 or any(printed_dates(text)):
        return False
    known = sum(plain(chunk) in LINKS or _is_furniture(chunk) for chunk in chunks)
    if len(chunks) < MENU_CHUNKS:
        return known == len(chunks) and any(map(_is_furniture, chunks))
    arrows = len(re.findall(r"[►▶▸▹»›]", text))
    words = max(len(chunk.split()) for chunk in chunks)
    return known > 1 or (words <= CHUNK_WORDS + 2 and (arrows > 1 or len(chunks) > MENU_CHUNKS + 1))


MENU_CHARS = 600


def _columns(found: Sequence[Line]) -> Iterator[int]:
    """Indexes of lines that stand in a column of link words, one under the other."""
    run: list[int] = []
    for n, line in enumerate([*found, None]):
        if line is not None and _is_link(line) and (not run or line.blank == 0):
            run.append(n)
            continue
        if len(run) >= LINK_LINES and any(plain(found[i].text) in WORDS for i in run):
            followed = any(plain(found[i].text) == "follow" for i in run)
            yield from (i for i in run if not (followed and is_person(found[i].text)))
        run = [n] if line is not None and _is_link(line) else []


def _is_link(line: Line) -> bool:
    short = len(line.text) <= LINK_CHARS and line.text[-1] not in '.!?:;,"”'
    return short and not line.text.startswith(("By ", "by ")) and not any(printed_dates(line.text))


def build() -> Label:
    """The label; it needs no model."""
    return label


PART = Part(name="furniture", version=9, build=build)
