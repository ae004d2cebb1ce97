"""Labels that whoever transcribed a page wrote over its parts: "Subheadline", "Photo credits"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from types import MappingProxyType

from firsthand.articles import Label
from firsthand.articles._genres import GENRE
from firsthand.articles._lines import Line, lines, plain
from firsthand.model import Document, Mark, MarkKind
from firsthand.plugins import Part

_KINDS = {
    MarkKind.TITLE: "headline|main headline|title|main title|heading",
    MarkKind.SUBTITLE: "subheadline|sub-headline|sub headline|subheading|subtitle|sub-title"
    "|standfirst|deck|strapline|lede|lead paragraph|summary line",
    MarkKind.BYLINE: "byline|author|authors|writer|reporter",
    MarkKind.PUBLISHED: "publication date|publish date|date published|date of publication",
    MarkKind.DATELINE: "dateline",
    MarkKind.OUTLET: "newspaper|outlet|publication|publisher|masthead",
    MarkKind.PULL_QUOTE: "pull quote|pull-quote|pullquote|highlighted quote|callout",
    MarkKind.CREDIT: "watermark|photo credits|photo credit|photo|photos|photo caption|caption|image"
    "|image credit|image caption|picture|picture caption|credits|credit|stamp|archive stamp"
    "|photograph|photographs|pictures|photographer|photo source|photo by|illustration",
}
_BODY = "body|body text|main text|article text|text|article body|transcript|column 1"
# Lines of news archives and transcripts that say nothing of the news.
DATA = re.compile(
    r"(?i)(?:section|length|load-date|language|publication-type|document-type|journal[ -]code"
    r"|edition|word count|url|link|web address|isbn|issn|(?:[a-z]{2,12} )?index"
    r"|(?:original|available) (?:language|in)|original|distr(?:ibution)?|format|themes?|origin"
    r"|(?:primary |other )?countr(?:y|ies)|keywords?|disaster types?|content type"
    r"|heads? of (?:state|government)(?: and (?:head of )?government)?|death penalty|capital"
    r"|population|official languages?|source type|present|participants|in attendance"
    r"|venue|interpreter"
    r"|ref(?:erence)?(?: no)?|doc(?:ument)?(?: no)?|file(?: no)?|case(?: no)?"
    r")\.?[ \xa0]*:[ \xa0]*\S(?:(?![ \xa0]{3}).){0,90}"
    r"|(?:[\w-]+ ){0,2}(?:case|appeal|petition|complaint|application|docket|file)"
    r" (?:no|nr|number)s?\.?:? (?=\S{0,12}\d).{0,60}"
    r"|(?:[a-z]{2,12} ){1,2}(?:service )?no\.?:[ \xa0]?\d[\w./ -]{0,20}"
    r"|distr\.?|(?-i:[A-Z]{1,4}(?:/[A-Z0-9.-]+)+)"
    r"|(?:provisional )?agenda items? \d.{0,60}|isbn\b.{5,30}"
    r"|items? \d+(?: \(\w\))? of the (?:provisional )?agenda.{0,40}"
    r"|(?:[\w-]*(?:first|second|third|[a-z]th|\d(?:st|nd|rd|th))|resumed|extraordinary)"
    r" (?:special |regular )?(?:session|(?:plenary |public )?meeting)(?: of the .{3,60})?"
    r"|words: \d.{0,20}"
    r"|(?:[a-z]+ ){0,2}(?:brief|briefing|bulletin|digest|newsletter|update|note|paper|circular)"
    r" (?:no|nr|number)\.? ?\d[\d/.-]*(?: \([^()]{3,60}\))?"
    r"|(?-i:[A-Z][A-Z -]+/[A-Z][A-Z /-]+) \((?:roundup|scene|repeat|corrected|update ?\d?"
    r"|(?:\d(?:st|nd|rd|th) )?(?:lead|ld))\)"
    r"|(?:strictly )?(?:not )?for (?:[\w ]{3,30} only|circulation|further circulation)"
    r"|\d{1,3}(?:[,.]?\d{3})?[ \xa0]words|document[ \xa0](?-i:[A-Z]{3,}[\dA-Za-z]{12,})"
)
BODY = frozenset(_BODY.split("|"))
KIND_OF = MappingProxyType(
    {word: kind for kind, words in _KINDS.items() for word in words.split("|")}
)
AND = re.compile(r"[ \xa0](?:&|and)[ \xa0](?!crime)")
BRACKETS = re.compile(r"[ \xa0]*[(\[][^()\[\]]*[)\]]")
INLINE = re.compile(
    r"(?P<label>[^\W\d_][\w /-]{2,40}?(?:[ \xa0]?\([^()]{1,30}\))?)[ \xa0]*:[ \xa0]*(?=\S)"
)
INLINE_KINDS = frozenset(
    {
        MarkKind.SUBTITLE,
        MarkKind.CREDIT,
        MarkKind.PULL_QUOTE,
        MarkKind.TITLE,
        MarkKind.BYLINE,
        MarkKind.DATELINE,
    }
)
CREDITED = re.compile(
    r"(?i)(?:(?:photographs?|photos?|pictures?|images?|illustrations?|videos?|graphics?|maps?"
    r"|additional reporting|additional research|editing|translat(?:ion|ed))(?: and )?)+"
    r"[ \xa0]by\b.{2,80}"
)
# Who filed the text: "[cuttings – not for copying]", "(typed from the original)".
FILED = re.compile(r"\[[^\[\]]{3,110}[^.!?\[\]]\]|\([a-z][^()\d]{3,90}[^.!?()]\)")
FILED_LINES = 3
LABEL_CHARS = 60
HEAD_LINES = 12  # below them "Analysis" heads a part of the text
VALUE_CHARS = 250  # longer words after a label are prose
LONG_KINDS = frozenset({MarkKind.SUBTITLE, MarkKind.PULL_QUOTE})
LONG_CHARS = 500


def kind_of(text: str) -> MarkKind | None:
    """What the label announces; LABEL when it announces the body, None when it is no label."""
    if DATA.fullmatch(text):
        return MarkKind.LABEL
    pieces = [plain(piece) for piece in BRACKETS.sub("", text).split("/")]
    if pieces[0] in BODY:
        return MarkKind.LABEL
    kinds = [KIND_OF.get(piece) for piece in pieces]
    rest = all(piece in KIND_OF or piece in ("source", "sources") for piece in pieces)
    return kinds[0] if rest else None


def label(doc: Document) -> Iterator[Mark]:
    """A mark for each label, and one for the words it announces."""
    announced = None
    found = lines(doc.text)
    for n, line in enumerate(found):
        kind = kind_of(line.text) if len(line.text) <= LABEL_CHARS else None
        filed = n < FILED_LINES and FILED.fullmatch(line.text) is not None
        genre = filed or _is_genre(line.text)
        if kind is None and n < HEAD_LINES and genre:
            kind = MarkKind.LABEL
        if kind is not None:
            yield Mark(doc.span(line.start, line.end), MarkKind.LABEL)
            if genre and (below := _of_whom(found[n + 1 : n + 2])):
                yield Mark(doc.span(below.start, below.end), MarkKind.SUBTITLE)
        elif CREDITED.fullmatch(line.text) and line.text[-1] not in ".?!":
            yield Mark(doc.span(line.start, line.end), MarkKind.CREDIT)
        elif announced and announced is not MarkKind.LABEL and _fits(line.text, announced):
            yield Mark(doc.span(line.start, line.end), announced)
        else:
            yield from _inline(doc, line.start, line.text)
        announced = kind


def _is_genre(text: str) -> bool:
    """Whether the line says what sort of text it is, or names two sections: "Law & Courts"."""
    return all(plain(part) in GENRE for part in AND.split(text))


def _of_whom(below: Sequence[Line]) -> Line | None:
    """The line that goes on below a genre: "STATEMENT", "of the Minister on the searches"."""
    for line in below:
        if (
            line.blank == 0
            and line.text.startswith(("of the ", "on the "))
            and line.text[-1] != "."
        ):
            return line if len(line.text) <= VALUE_CHARS // 2 else None
    return None


def _fits(words: str, kind: MarkKind) -> bool:
    return len(words) <= (LONG_CHARS if kind in LONG_KINDS else VALUE_CHARS)


def _inline(doc: Document, start: int, text: str) -> Iterator[Mark]:
    """Label and words of "Photo: Ann Lee", both in one line."""
    found = INLINE.match(text[: 2 * LABEL_CHARS])
    kind = kind_of(found["label"]) if found else None
    if found is None or kind is None or kind not in INLINE_KINDS or not _fits(text, kind):
        return
    yield Mark(doc.span(start, start + found.end()), MarkKind.LABEL)
    yield Mark(doc.span(start + found.end(), start + len(text)), kind)


def build() -> Label:
    """The label; it needs no model."""
    return label


PART = Part(name="labels", version=7, build=build)
