"""English: spaCy's small model, pinned by hash in the requirements, run at a lower cost.

Tokens are made by spaCy's own code; the encoder, the trees, the rules about words and the names are
computed here from the model's data, with the same results.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final, cast

import numpy as np

from firsthand.language._encoder import Encoder, Rows
from firsthand.language._names import Name, Names, Text
from firsthand.language._sentences import Parsed, Place, sentences
from firsthand.language._trees import Trees
from firsthand.language._words import Lemmas, Words
from firsthand.model import Document
from firsthand.plugins import Part
from firsthand.syntax import Paragraph, Sentence

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

PIECE_CHARS: Final = 20_000  # the parser's memory grows with the piece; longer paragraphs are cut
BATCH_CHARS: Final = 120_000  # at once, somewhat more than `add` hands on; trees take 4 KB a token
FEATURES: Final = ("NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY", "IS_SPACE")
SPACE: Final = FEATURES.index("IS_SPACE")
TREE: Final = ("HEAD", "DEP", "SENT_START", "IDX", "LENGTH")
HASHES: Final = 1 << 64  # spaCy's hashes of strings have 64 bits and no sign
Piece = tuple[str, Place]
Recognise = Callable[[Sequence[Text]], Sequence[Sequence[Name]]]  # the names of each text


class English:
    """Sentences with trees and names."""

    languages = frozenset({"en"})

    def __init__(self, nlp: Language, names: Recognise) -> None:
        """`names` finds the names of parsed texts; trees and words do not depend on it."""
        self.nlp = nlp
        self.encoder = Encoder(_part(nlp, "tok2vec").model)
        tagger = _part(nlp, "tagger")
        (layer,) = (node for node in tagger.model.walk() if node.name == "softmax")
        self.tags: Sequence[str] = tagger.labels
        self.tag_weight, self.tag_bias = layer.get_param("W").T, layer.get_param("b")
        self.trees = Trees(_part(nlp, "parser"), nlp.make_doc("It is."))
        self.words = Words(
            _part(nlp, "attribute_ruler").patterns, Lemmas.of(_part(nlp, "lemmatizer").lookups)
        )
        self.names = names

    def __call__(self, paragraphs: Sequence[tuple[Document, Paragraph]], /) -> Iterator[Sentence]:
        pieces = [
            (doc.text[start:end], Place(doc.id, paragraph, start))
            for doc, paragraph in paragraphs
            for start, end in cuts(doc.text, paragraph.span.start, paragraph.span.end)
        ]
        made: dict[Place, list[Sentence]] = {}
        for batch in batches(sorted(pieces, key=lambda piece: len(piece[0]))):
            parsed = self.parsed([text for text, _ in batch])
            for one, (_, place) in zip(parsed, batch, strict=True):
                made[place] = list(sentences(one, place))
        for _, place in pieces:
            yield from made[place]

    def parsed(self, texts: Sequence[str]) -> Iterator[Parsed]:
        """Each text with its trees and names; texts do not see each other."""
        docs = [self.nlp.make_doc(text) for text in texts]
        rows = [_table(doc, FEATURES) for doc in docs]
        vectors = self.encoder(rows)
        self.trees(docs, vectors)
        trees = [_table(doc, TREE).view(np.int64) for doc in docs]
        given = [
            Text(features, tree[:, 2] == 1, features[:, SPACE] == 1)
            for features, tree in zip(rows, trees, strict=True)
        ]
        names = self.names(given)
        for text, tree, vector, features, found in zip(
            texts, trees, vectors, rows, names, strict=True
        ):
            tags = (vector @ self.tag_weight + self.tag_bias).argmax(1).tolist()
            yield self._parsed(text, (tree, tags, features), found)

    def _parsed(
        self, text: str, made: tuple[Any, list[int], Rows], names: Sequence[Name]
    ) -> Parsed:
        tree, tags, features = made
        heads, labels, starts, offsets, lengths = tree.T.tolist()
        strings, word = self.nlp.vocab.strings, self.words.word
        label_of = {label: strings[label % HASHES] for label in set(labels)}
        words = [
            word(text[start : start + length], self.tags[tag], label_of[label])
            for start, length, tag, label in zip(offsets, lengths, tags, labels, strict=True)
        ]
        return Parsed(
            words=self.words.settled(words),
            offsets=offsets,
            heads=[i + head for i, head in enumerate(heads)],
            spaces=(features[:, SPACE] == 1).tolist(),
            starts=[i for i, start in enumerate(starts) if start == 1],
            names=names,
        )


def _part(nlp: Language, name: str) -> Any:
    return nlp.get_pipe(name)


def _table(doc: Doc, columns: tuple[str, ...]) -> Rows:
    """[token, column] of what spaCy knows of each token: hashes and numbers."""
    return cast("Rows", doc.to_array(list(columns)))


def batches(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """The pieces in order, some BATCH_CHARS at a time: what is parsed at once is held at once.

    Pieces of like length go well together: the texts of a batch are parsed until the longest ends.
    """
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


def build() -> English:
    """The part with its model, checked and loaded."""
    from firsthand.language._model import load

    nlp = load()
    return English(nlp, Names(_part(nlp, "ner")))


PART = Part(name="english", version=3, build=build)
