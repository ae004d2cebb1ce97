"""English: spaCy's small model, pinned by hash in the requirements."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from firsthand.model import Document
from firsthand.plugins import Part
from firsthand.syntax import Paragraph, Sentence, Token

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Span as Parsed
    from spacy.tokens import Token as Word

PIECE_CHARS = 20_000  # the parser's memory grows with the piece; longer paragraphs are cut
MOST_WORDS = 300  # of a sentence: in 384 news articles the longest had 98
BATCH = 128  # paragraphs a batch: 64 to 256 took the same time on the 804 news articles
BATCH_CHARS = 60_000  # 128 of the longest pieces at once took five gigabytes
Piece = tuple[str, tuple[str, Paragraph, int]]  # text, document, paragraph, where it begins


class English:
    """Sentences with trees and names."""

    languages = frozenset({"en"})

    def __init__(self, nlp: Language) -> None:
        self.nlp = nlp

    def __call__(self, paragraphs: Sequence[tuple[Document, Paragraph]], /) -> Iterator[Sentence]:
        pieces = [
            (doc.text[start:end], (doc.id, paragraph, start))
            for doc, paragraph in paragraphs
            for start, end in cuts(doc.text, paragraph.span.start, paragraph.span.end)
        ]
        for batch in batches(pieces):
            for parsed, (doc_id, paragraph, start) in self.nlp.pipe(
                batch, as_tuples=True, batch_size=BATCH
            ):
                for sentence in parsed.sents:
                    for words in runs(sentence):
                        tokens = tuple(tokens_of(words, start))
                        yield Sentence(doc_id, paragraph.article_id, paragraph.ordinal, tokens)


def batches(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """The pieces in order, some BATCH_CHARS at a time: what is parsed at once is held at once."""
    batch: list[Piece] = []
    chars = 0
    for piece in pieces:
        batch.append(piece)
        chars += len(piece[0])
        if chars >= BATCH_CHARS:
            yield batch
            batch, chars = [], 0
    if batch:
        yield batch


def cuts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Pieces of at most PIECE_CHARS, cut after a full stop or a space where there is one."""
    while end - start > PIECE_CHARS:
        latest = start + PIECE_CHARS
        stop = max(text.rfind(". ", start, latest), text.rfind("\n", start, latest))
        if stop <= start:
            stop = text.rfind(" ", start, latest)
        cut = stop + 1 if stop > start else latest
        yield start, cut
        start = cut
    yield start, end


def runs(sentence: Parsed) -> Iterator[list[Word]]:
    """The words of a sentence, white space left out; a text without full stops is cut."""
    words = [token for token in sentence if not token.is_space]
    for first in range(0, len(words), MOST_WORDS):
        yield words[first : first + MOST_WORDS]


def tokens_of(words: Sequence[Word], offset: int) -> Iterator[Token]:
    """Our tokens of one run, with indexes counted in it."""
    index = {token.i: i for i, token in enumerate(words)}
    heads = [_head(token, index) for token in words]
    children: list[list[int]] = [[] for _ in words]
    for i, head in enumerate(heads):
        if head != i:
            children[head].append(i)
    for i, token in enumerate(words):
        start = offset + token.idx
        yield Token(
            i=i,
            start=start,
            end=start + len(token.text),
            text=token.text,
            lemma=token.lemma_.lower(),
            pos=token.pos_,
            tag=token.tag_,
            dep=token.dep_ if heads[i] != i else "ROOT",
            head=heads[i],
            children=tuple(children[i]),
            entity=token.ent_type_,
            entity_start=token.ent_iob_ == "B",
        )


def _head(token: Word, index: dict[int, int]) -> int:
    """Index of the nearest head that is a word; a word without one in its run is a root."""
    head = token.head
    while head.is_space and head.head.i != head.i:
        head = head.head
    return index.get(head.i, index[token.i])


def build() -> English:
    """The part with its model, checked and loaded."""
    from firsthand.language._model import load

    return English(load())


PART = Part(name="english", version=1, build=build)
