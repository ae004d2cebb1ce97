"""What the tagger finds: a network of our own, trained on sources, cues and contents."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from firsthand.model import Problem, Span, Spans, Statement
from firsthand.plugins import Part
from firsthand.reading import Reading
from firsthand.statements import Extract
from firsthand.statements._blocks import Block, Tree
from firsthand.statements._clauses import has_subject
from firsthand.statements._make import Finding, statements
from firsthand.statements._spoken import SAYING, TELLING, Spoken, finding, is_heard
from firsthand.syntax import Paragraph, Sentence, Token

if TYPE_CHECKING:
    from firsthand.statements._tagger.tagger import Attribution

JOIN_CHARS = 8  # between two halves of a sentence: ", and then"
DEEPEST = 3  # links of a chain: the article's own is beside them
SELDOM_SAID = frozenset({"call", "continue", "determine", "find", "hold", "include", "relate"})
"""Verbs that say something where they open a clause. With this and what `_may_open` asks of others
two fifths fewer contents are read again; of 97 in which something was found, one is not, wrongly
found ("the army holds some districts"): 320 articles of FA-KES."""
Tag = Callable[[Sequence[str]], "Sequence[Sequence[Attribution]]"]


class Tagged:
    """Statements of every attribution that the tagger sees in an article.

    It labels a word once, so what is said inside of what is said is found by reading each content
    again by itself.
    """

    def __init__(self, tag: Tag) -> None:
        self._tag = tag

    def __call__(self, reading: Reading, /) -> Iterator[Statement | Problem]:
        yield from self.together([reading])[0]

    def together(self, readings: Sequence[Reading], /) -> list[list[Statement | Problem]]:
        """What is found in each reading; many at once are labelled faster than one by one."""
        pages = [_articles(reading) for reading in readings]
        made: list[list[Statement | Problem]] = [[] for _ in readings]
        seen: list[set[Span]] = [set() for _ in readings]
        for depth in range(DEEPEST):
            found = self._findings(pages, nested=depth > 0)
            for mine, told in zip(made, found, strict=True):
                mine.extend(one for block, finding in told for one in statements(block, finding))
            pages = list(map(_again, found, pages, seen))
        return made

    def _findings(
        self, pages: Sequence[Sequence[Page]], *, nested: bool
    ) -> list[list[tuple[Block, Finding]]]:
        """The findings in the pages of each reading."""
        texts = [page.text for own in pages for page in own]
        tagged = iter(self._tag(texts) if texts else ())
        return [
            [told for page in own for told in _told(page, next(tagged), nested=nested)]
            for own in pages
        ]


def _articles(reading: Reading) -> list[Page]:
    """A page for the prose of each article."""
    articles: dict[str, list[Block]] = defaultdict(list)
    for block in reading[Block]:
        if block.is_prose and block.trees:
            articles[block.paragraph.article_id].append(block)
    return [
        Page(tuple((block, block.paragraph.span) for block in blocks))
        for blocks in articles.values()
    ]


def _told(
    page: Page, found: Sequence[Attribution], *, nested: bool
) -> Iterator[tuple[Block, Finding]]:
    heard = [one for attribution in found for one in page.spoken(attribution)]
    for block, spoken in _whole(heard):
        if made := finding(block, spoken, nested=nested):
            yield block, made


def _again(
    found: Sequence[tuple[Block, Finding]], pages: Sequence[Page], seen: set[Span]
) -> list[Page]:
    """Pages of what is to be read again by itself, which joins what was `seen`."""
    places = {span: block for block, span in (*_worth_reading(found, seen), *_quoted(pages, seen))}
    seen.update(places)
    return [Page(((block, span),)) for span, block in places.items()]


def _whole(heard: Sequence[tuple[Block, Spoken]]) -> Iterator[tuple[Block, Spoken]]:
    """What is said, with what those in it were told: `said they were kept and told to go`."""
    told = [spoken for block, spoken in heard if is_heard(block, spoken)]
    for block, spoken in heard:
        last = spoken.content[-1]
        for one in told:
            if spoken not in told and one.cue and 0 <= one.cue[0].start - last.end <= JOIN_CHARS:
                last = replace(last, end=max(one.cue[-1].end, one.content[-1].end))
        if spoken not in told:
            yield block, replace(spoken, content=(*spoken.content[:-1], last))


def _worth_reading(
    found: Iterable[tuple[Block, Finding]], seen: Container[Span]
) -> Iterator[tuple[Block, Span]]:
    """Contents in which somebody may say something."""
    for block, made in found:
        for span in made.content:
            if span not in seen and _may_say(block, span):
                yield block, span


def _quoted(pages: Iterable[Page], seen: Container[Span]) -> Iterator[tuple[Block, Span]]:
    """Quotations in which somebody may say something, of pages that are whole articles."""
    for page in pages:
        for block, place in page.places:
            if place == block.paragraph.span:
                for quotation in block.quotations:
                    if quotation.inner not in seen and _may_say(block, quotation.inner):
                        yield block, quotation.inner


def _may_say(block: Block, span: Span) -> bool:
    """Whether a finding inside of `span` could be kept: a word of saying, and another's clause."""
    words = [(tree, token) for tree, tokens in block.trees_in((span,)) for token in tokens]
    if not any(token.lemma in SAYING and _may_open(tree, token) for tree, token in words):
        return False
    cues = [(tree.start, token.i) for tree, token in words if token.lemma in TELLING]
    clauses = [(tree.start, token.i) for tree, token in words if has_subject(tree, token)]
    return bool(cues and clauses) and (len(clauses) > 1 or cues != clauses)


def _may_open(tree: Tree, word: Token) -> bool:
    """Whether a word of saying may say something here: `held that they ran`, not `held a town`."""
    if tree.sentence.children(word, "ccomp"):
        return True
    if word.pos == "NOUN":
        return bool(tree.sentence.children(word, "acl", "relcl"))
    return word.pos == "VERB" and word.dep != "amod" and word.lemma not in SELDOM_SAID


class Page:
    """Places of a document as the tagger reads them: a line for each."""

    def __init__(self, places: Sequence[tuple[Block, Span]]) -> None:
        self.places = places
        self.starts: list[int] = []
        lines, at = [], 0
        for block, span in places:
            self.starts.append(at)
            lines.append(line_of(block, span))
            at += span.end - span.start + 1
        self.text = "\n".join(lines)

    def spoken(self, found: Attribution) -> Iterator[tuple[Block, Spoken]]:
        """The attribution, cut to the line of its cue; none when it has no content there."""
        index = bisect_right(self.starts, (found.cue or found.content)[0][0]) - 1
        block, place = self.places[index]
        shift = place.start - self.starts[index]

        def spans(ranges: Sequence[tuple[int, int]]) -> Spans:
            moved = [(start + shift, end + shift) for start, end in ranges]
            cut = [(max(place.start, start), min(place.end, end)) for start, end in moved]
            return tuple(Span(place.doc_id, start, end) for start, end in cut if start < end)

        content = spans(found.content)
        if content:
            yield block, Spoken(spans(found.source), spans(found.cue), content, found.confidence)


def line_of(block: Block, span: Span) -> str:
    """The words of the place in one line of the same length."""
    return block.doc.quote(span).replace("\n", " ").replace("\r", " ")


def build() -> Extract:
    """The part with its network, checked and loaded."""
    from firsthand.statements._tagger.tagger import WEIGHTS, Tagger

    return Tagged(Tagger(WEIGHTS))


PART = Part(name="tagged", version=8, build=build, needs=frozenset({Sentence, Paragraph}))
