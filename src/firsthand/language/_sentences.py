"""What the models say of one text → sentences of ours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from firsthand.language._names import Name
from firsthand.language._words import Word
from firsthand.model.quick import dataclass
from firsthand.syntax import Paragraph, Sentence, Token

MOST_WORDS: Final = 300  # of a sentence: in 384 news articles the longest had 98
ROOT: Final = "ROOT"
NEGATING: Final = "neg"
ONLY: Final = frozenset({"only", "merely", "simply", "solely"})


@dataclass(frozen=True, slots=True)
class Parsed:
    """One text as it was parsed; every sequence has one entry a token, white space included."""

    words: Sequence[Word]
    offsets: Sequence[int]  # code points from the text's beginning
    heads: Sequence[int]  # places of tokens; its own at a root
    spaces: Sequence[bool]
    starts: Sequence[int]  # first tokens of the sentences, ascending; 0 first
    names: Sequence[Name]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a text stands."""

    doc_id: str
    paragraph: Paragraph
    start: int  # code points in the document


def sentences(parsed: Parsed, place: Place) -> Iterator[Sentence]:
    """The sentences in order; white space is no token of theirs, and one too long is cut."""
    labels, begins = named(parsed)
    ends = (*parsed.starts[1:], len(parsed.words))
    paragraph = place.paragraph
    for start, end in zip(parsed.starts, ends, strict=True):
        words = [i for i in range(start, end) if not parsed.spaces[i]]
        for first in range(0, len(words), MOST_WORDS):
            run = words[first : first + MOST_WORDS]
            tokens = tuple(_tokens(parsed, run, (labels, begins), place.start))
            yield Sentence(place.doc_id, paragraph.article_id, paragraph.ordinal, tokens)


def named(parsed: Parsed) -> tuple[list[str], frozenset[int]]:
    """The label of each token, empty where it is in no name, and the tokens that begin one."""
    labels = [""] * len(parsed.words)
    for name in parsed.names:
        labels[name.first : name.end] = [name.label] * (name.end - name.first)
    return labels, frozenset(name.first for name in parsed.names)


def _tokens(
    parsed: Parsed, run: Sequence[int], names: tuple[list[str], frozenset[int]], offset: int
) -> Iterator[Token]:
    """Our tokens of the words of one run, with indexes counted in it."""
    labels, begins = names
    words, offsets = parsed.words, parsed.offsets
    heads = _heads(parsed, run)
    children: list[list[int]] = [[] for _ in run]
    for i, head in enumerate(heads):
        if head != i:
            children[head].append(i)
    for i, place in enumerate(run):
        word, start, head = words[place], offset + offsets[place], heads[i]
        dep = word.dep if word.dep != NEGATING else _negation(words[place + 1 : place + 2])
        yield Token(
            i,
            start,
            start + len(word.text),
            word.text,
            word.lemma,
            word.pos,
            word.tag,
            ROOT if head == i else dep,
            head,
            tuple(children[i]),
            labels[place],
            place in begins,
        )


def _heads(parsed: Parsed, run: Sequence[int]) -> list[int]:
    """Index in the run of each word's nearest head that is a word; its own where there is none."""
    first, size = run[0], len(run)
    if run[-1] - first == size - 1:  # no white space among them, so none is a head inside
        heads = [parsed.heads[place] - first for place in run]
        return [head if 0 <= head < size else i for i, head in enumerate(heads)]
    index = {place: i for i, place in enumerate(run)}
    return [index.get(_head(parsed, place), i) for i, place in enumerate(run)]


def _head(parsed: Parsed, place: int) -> int:
    """The nearest head that is no white space, or the last one up."""
    head = parsed.heads[place]
    while parsed.spaces[head] and parsed.heads[head] != head:
        head = parsed.heads[head]
    return head


def _negation(following: Sequence[Word]) -> str:
    """The relation of a negation to its head; the "not" of "not merely" takes nothing back."""
    only = bool(following) and following[0].text.lower() in ONLY
    return "preconj" if only else NEGATING
