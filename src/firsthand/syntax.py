"""What a language part makes of a text: tokens, sentences, names.

A `Sentence` is small and picklable, and knows nothing of the parser that made it, so that a
stage can be tested with a sentence written by hand and a parser can be replaced.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from firsthand.model import MarkKind, Span
from firsthand.model.quick import dataclass

HARDLY: Final = -5.0  # logarithm of a kind's share where only the likeliest is known


@dataclass(slots=True, frozen=True)
class Token:
    """One word or mark of a sentence. `i`, `head` and `children` are indexes in the sentence."""

    i: int
    start: int  # code points in the document
    end: int
    text: str
    lemma: str  # lower case
    pos: str  # universal part of speech: NOUN, PROPN, VERB, AUX …
    tag: str  # fine tag: VBD, NNS …
    dep: str  # dependency label (ClearNLP): nsubj, ccomp, dobj …
    head: int  # own index at the root
    children: tuple[int, ...]  # in text order
    entity: str  # PERSON, ORG, GPE, NORP, LOC, FAC …; empty: none
    entity_start: bool  # first token of its entity


@dataclass(slots=True, frozen=True)
class Sentence:
    """A run of tokens with its dependency tree; never crosses a paragraph."""

    doc_id: str
    article_id: str
    paragraph: int  # ordinal of its paragraph in the article, from 0
    tokens: tuple[Token, ...]

    @property
    def span(self) -> Span:
        return Span(self.doc_id, self.tokens[0].start, self.tokens[-1].end)

    @property
    def root(self) -> Token:
        return next(token for token in self.tokens if token.head == token.i)

    def head(self, token: Token) -> Token:
        return self.tokens[token.head]

    def children(self, token: Token, *deps: str) -> tuple[Token, ...]:
        """Children in text order; only those with one of `deps` when any is given."""
        below = token.children
        if not below:
            return ()
        tokens = self.tokens
        if not deps:
            return tuple([tokens[i] for i in below])
        found: tuple[Token, ...] = ()
        for i in below:  # asked for at most words of a text, and mostly there is none or one
            kid = tokens[i]
            if kid.dep in deps:
                found += (kid,)
        return found

    def subtree(self, token: Token) -> tuple[Token, ...]:
        """`token` and all below it, in text order."""
        if not token.children:
            return (token,)
        tokens = self.tokens
        found = [token.i]
        for i in found:
            found += tokens[i].children
        return tuple([tokens[i] for i in sorted(found)])

    def ancestors(self, token: Token) -> Iterator[Token]:
        """Heads from the nearest to the root."""
        while token.head != token.i:
            token = self.tokens[token.head]
            yield token

    def span_of(self, first: Token, last: Token) -> Span:
        """From the first character of `first` to the last of `last`."""
        return Span(self.doc_id, first.start, last.end)

    def hull(self, token: Token) -> Span:
        """Hull of the subtree of `token`."""
        below = self.subtree(token)
        return self.span_of(below[0], below[-1])

    def entities(self) -> Iterator[tuple[Token, ...]]:
        """Runs of tokens that name one thing, in text order."""
        run: list[Token] = []
        for token in self.tokens:
            if run and (not token.entity or token.entity_start):
                yield tuple(run)
                run = []
            if token.entity:
                run.append(token)
        if run:
            yield tuple(run)


@dataclass(slots=True, frozen=True)
class Paragraph:
    """A stretch of an article's own words, furniture left out; what a language part is given."""

    article_id: str
    ordinal: int  # in its article, from 0
    span: Span
    kind: MarkKind | None = None  # TITLE, SUBTITLE, CROSS_HEADING, BIO …; None: body


@dataclass(slots=True, frozen=True)
class Hint:
    """Words in which a network sees an outcome, an answer or a demand; the rules weigh it."""

    span: Span
    family: str  # outcome, reply or demand
    kind: str  # of an outcome its stage, of a reply its kind; empty: a demand
    status: str  # of an outcome; else empty
    confidence: float  # probability (0–1) of the family at the word that is surest
    logs: Mapping[str, float] | None = None  # of the share of each kind and each status

    def log(self, name: str) -> float:
        """How surely the network takes it for a kind or a status: a logarithm, at most 0."""
        if self.logs:
            return self.logs[name]
        return 0.0 if name in (self.kind, self.status) else HARDLY
