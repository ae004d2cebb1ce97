"""A reading cut into paragraphs with their sentences and quotations: indexed once for all parts."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator

from firsthand.model import Document, MarkKind, Span, Spans
from firsthand.model.quick import dataclass
from firsthand.reading import Reading
from firsthand.syntax import Paragraph, Sentence, Token
from firsthand.text.quotes import Quotation, quotations

HEADLINES = frozenset({MarkKind.TITLE, MarkKind.SUBTITLE})


@dataclass(frozen=True, slots=True)
class Tree:
    """A sentence with the outermost tokens below each of its tokens."""

    sentence: Sentence
    tokens: tuple[Token, ...]  # those of the sentence: asked for too often to be looked up there
    left: tuple[int, ...]  # index of the first token below each token, itself included
    right: tuple[int, ...]  # index of the last one
    starts: tuple[int, ...]  # where each token begins

    @property
    def start(self) -> int:
        return self.starts[0]

    @property
    def end(self) -> int:
        return self.tokens[-1].end


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph. `before` is the block before it in the same article, None at the first."""

    doc: Document
    paragraph: Paragraph
    trees: tuple[Tree, ...]
    starts: tuple[int, ...]  # where each of them begins
    quotations: tuple[Quotation, ...]  # outermost ones, in text order
    nested: tuple[Quotation, ...]  # quotations inside quotations
    before: int | None  # index of the block before, in the reading's blocks
    continues: bool  # it goes on with the quotation that the block before left open

    @property
    def is_headline(self) -> bool:
        return self.paragraph.kind in HEADLINES

    @property
    def is_prose(self) -> bool:
        """Whether its words may hold speech: cross-headings, titles and notes hold none."""
        return self.paragraph.kind is None

    def quotation_at(self, place: int) -> Quotation | None:
        """The outermost quotation around the character at `place`; None: outside all."""
        if not self.quotations:
            return None
        i = bisect_right(self.quotations, place, key=_outer_start) - 1
        if i >= 0 and place < self.quotations[i].outer.end:
            return self.quotations[i]
        return None

    def quotations_in(self, start: int, end: int) -> tuple[Quotation, ...]:
        """Outermost quotations that overlap the characters from `start` to `end`."""
        if not self.quotations:
            return ()
        first = max(0, bisect_right(self.quotations, start, key=_outer_start) - 1)
        last = bisect_left(self.quotations, end, key=_outer_start)
        return tuple(q for q in self.quotations[first:last] if q.outer.end > start)

    def tokens_in(self, place: Span) -> list[Token]:
        """Tokens that lie wholly in `place`, in text order."""
        return [token for _, tokens in self.trees_in((place,)) for token in tokens]

    def trees_in(self, places: Spans) -> Iterator[tuple[Tree, list[Token]]]:
        """Each sentence that has tokens wholly in `places`, with those tokens."""
        if len(places) == 1:
            for i, low, high in self._runs_in(places[0]):
                tree = self.trees[i]
                yield tree, list(tree.tokens[low:high])
            return
        inside: dict[int, list[Token]] = {}
        for place in places:
            for i, low, high in self._runs_in(place):
                inside.setdefault(i, []).extend(self.trees[i].tokens[low:high])
        for i, chosen in sorted(inside.items()):
            yield self.trees[i], chosen

    def _runs_in(self, place: Span) -> list[tuple[int, int, int]]:
        """The index of each sentence that has tokens wholly in `place`, and [low, high) of them."""
        start, end = place.start, place.end
        found: list[tuple[int, int, int]] = []
        for i in range(max(0, bisect_right(self.starts, start) - 1), len(self.trees)):
            tree = self.trees[i]
            starts, tokens = tree.starts, tree.tokens
            if starts[0] >= end:
                break
            low = bisect_left(starts, start)
            high = len(tokens)
            if tokens[-1].end > end:
                high = bisect_left(starts, end, low)
                if high > low and tokens[high - 1].end > end:
                    high -= 1
            if low < high:
                found.append((i, low, high))
        return found


def blocks(reading: Reading) -> Iterator[Block]:
    """One block a paragraph, in the order of the paragraphs of each article."""
    sentences: dict[tuple[str, int], list[Sentence]] = defaultdict(list)
    for sentence in reading[Sentence]:
        sentences[sentence.article_id, sentence.paragraph].append(sentence)
    last: dict[str, int] = {}
    is_open: dict[str, bool] = {}
    for i, paragraph in enumerate(reading[Paragraph]):
        place = paragraph.span
        found = quotations(reading.doc.id, reading.doc.text, place.start, place.end)
        outermost = tuple(q for q in found if q.depth == 0)
        starts = bool(outermost) and outermost[0].outer.start == place.start
        here = sentences.get((paragraph.article_id, paragraph.ordinal), ())
        yield Block(
            reading.doc,
            paragraph,
            tuple(tree(sentence) for sentence in here),
            tuple(sentence.tokens[0].start for sentence in here),
            outermost,
            tuple(q for q in found if q.depth > 0),
            last.get(paragraph.article_id),
            starts and is_open.get(paragraph.article_id, False),
        )
        last[paragraph.article_id] = i
        is_open[paragraph.article_id] = bool(outermost) and not outermost[-1].closed


def tree(sentence: Sentence) -> Tree:
    """`sentence` with the edges of every subtree, found in one pass from the leaves up."""
    tokens = sentence.tokens
    left, right = list(range(len(tokens))), list(range(len(tokens)))
    order = [token.i for token in tokens if token.head == token.i]
    for i in order:
        order.extend(tokens[i].children)
    for i in reversed(order):
        head = tokens[i].head
        left[head] = min(left[head], left[i])
        right[head] = max(right[head], right[i])
    starts = tuple([token.start for token in tokens])
    return Tree(sentence, tokens, tuple(left), tuple(right), starts)


def _outer_start(quotation: Quotation) -> int:
    return quotation.outer.start
