"""What the tagger finds: a network of our own, trained on sources, cues and contents.

The same reading gives the hints on which facts are told.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, Protocol

from firsthand.model import Problem, Span, Spans, Statement
from firsthand.plugins import Part
from firsthand.reading import Reading
from firsthand.statements import Extract
from firsthand.statements._blocks import Block, Tree
from firsthand.statements._clauses import has_subject
from firsthand.statements._cues import SAYING, TELLING
from firsthand.statements._make import Finding, statements
from firsthand.statements._spoken import Spoken, finding, is_heard
from firsthand.syntax import Hint, Paragraph, Sentence, Token

if TYPE_CHECKING:
    from firsthand.statements._tagger.tagger import Attribution, Told
    from firsthand.text.hints import Seen

JOIN_CHARS = 8  # between two halves of a sentence: ", and then"
DEEPEST = 3  # links of a chain: the article's own is beside them
SELDOM_SAID = frozenset({"call", "continue", "determine", "find", "hold", "include", "relate"})
"""Verbs that say something where they open a clause. With this and what `_may_open` asks of others
two fifths fewer contents are read again; of 97 in which something was found, one is not, wrongly
found ("the army holds some districts"): 320 articles of FA-KES."""


class Network(Protocol):
    """What reads texts, given where the sentences of each start; no hints where they are not."""

    def read(
        self, texts: Sequence[str], sentences: Sequence[Sequence[int]] = ..., /
    ) -> Sequence[Told]: ...


class Tagged:
    """Statements of every attribution that the tagger sees in an article, and its hints.

    It labels a word once, so what is said inside of what is said is found by reading each content
    again by itself.
    """

    def __init__(self, network: Network) -> None:
        self._network = network

    def __call__(self, reading: Reading, /) -> Iterator[Statement | Hint | Problem]:
        yield from self.together([reading])[0]

    def together(self, readings: Sequence[Reading], /) -> list[list[Statement | Hint | Problem]]:
        """What is found in each reading; many at once are labelled faster than one by one."""
        pages = [[*_pages(reading, is_prose=True)] for reading in readings]
        headings = [[*_pages(reading, is_prose=False)] for reading in readings]
        made: list[list[Statement | Hint | Problem]] = [[*own] for own in self._hints(headings)]
        seen: list[set[Span]] = [set() for _ in readings]
        for depth in range(DEEPEST):
            read = self._read(pages, is_hinted=depth == 0)
            found = [
                [one for page, told in own for one in _told(page, told, nested=depth > 0)]
                for own in read
            ]
            for mine, own, told in zip(made, read, found, strict=True):
                mine.extend(hint for page, said in own for hint in page.hints(said.hints))
                mine.extend(one for block, finding in told for one in statements(block, finding))
            pages = list(map(_again, found, pages, seen))
        return made

    def _hints(self, pages: Sequence[Sequence[Page]]) -> Iterator[Iterator[Hint]]:
        """Hints in pages that hold no speech, of each reading."""
        for own in self._read(pages, is_hinted=True):
            yield (hint for page, said in own for hint in page.hints(said.hints))

    def _read(
        self, pages: Sequence[Sequence[Page]], *, is_hinted: bool
    ) -> list[list[tuple[Page, Told]]]:
        """The pages of each reading with what is told in them."""
        every = [*chain.from_iterable(pages)]
        starts = [page.sentences() for page in every] if is_hinted else []
        told = iter(self._network.read([page.text for page in every], starts) if every else ())
        return [[(page, next(told)) for page in own] for own in pages]


def _pages(reading: Reading, *, is_prose: bool) -> Iterator[Page]:
    """A page for the prose of each article, or for its headings and notes."""
    articles: dict[str, list[Block]] = defaultdict(list)
    for block in reading[Block]:
        if block.is_prose == is_prose and block.trees:
            articles[block.paragraph.article_id].append(block)
    for blocks in articles.values():
        yield Page(tuple((block, block.paragraph.span) for block in blocks))


def _told(page: Page, read: Told, *, nested: bool) -> Iterator[tuple[Block, Finding]]:
    heard = [one for attribution in read.attributions for one in page.spoken(attribution)]
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
        block, place, shift = self._at((found.cue or found.content)[0][0])

        def spans(ranges: Sequence[tuple[int, int]]) -> Spans:
            moved = [(start + shift, end + shift) for start, end in ranges]
            cut = [(max(place.start, start), min(place.end, end)) for start, end in moved]
            return tuple(Span(place.doc_id, start, end) for start, end in cut if start < end)

        content = spans(found.content)
        if content:
            yield block, Spoken(spans(found.source), spans(found.cue), content, found.confidence)

    def sentences(self) -> list[int]:
        """Where the sentences of its blocks start."""
        return [
            start + begin - place.start
            for (block, place), start in zip(self.places, self.starts, strict=True)
            for begin in block.starts
        ]

    def hints(self, found: Iterable[Seen]) -> Iterator[Hint]:
        """The hints in text order, each cut to the line that it begins in."""
        for one in sorted(found, key=lambda one: (one.start, one.end, one.family)):
            _, place, shift = self._at(one.start)
            where = Span(place.doc_id, one.start + shift, min(one.end + shift, place.end))
            yield Hint(where, one.family, one.kind, one.status, one.confidence, one.logs)

    def _at(self, start: int) -> tuple[Block, Span, int]:
        """The block and place that a place of the text lies in, and how far they are apart."""
        index = bisect_right(self.starts, start) - 1
        block, place = self.places[index]
        return block, place, place.start - self.starts[index]


def line_of(block: Block, span: Span) -> str:
    """The words of the place in one line of the same length."""
    return block.doc.quote(span).replace("\n", " ").replace("\r", " ")


def build() -> Extract:
    """The part with its network, checked and loaded."""
    from firsthand.statements._tagger.tagger import WEIGHTS, Tagger

    return Tagged(Tagger(WEIGHTS))


PART = Part(name="tagged", version=14, build=build, needs=frozenset({Sentence, Paragraph}))
