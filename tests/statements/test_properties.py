"""Bad input: nothing crashes, no span leaves its article, the same text gives the same ids."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand import flow
from firsthand.model import Attribution, Form, Statement
from firsthand.reading import Reading
from firsthand.statements._resolve import resolve
from firsthand.syntax import Sentence, Token
from tests.statements.parsed import readings

ODD = [
    "no punctuation at all he said she went home and the river rose and nobody came",
    'HE SAID THE RIVER ROSE. "NOBODY CAME," SHE SAID.',
    'Th3 m1nister sa1d th@t "the b r i d g e was cl0sed , he sald .',
    "He said \"she said 'we left” and « they stayed.",
    "Year | Dead | Source\n1999 | 18 | police\n2003 | 200 | report said",
    "😀 said 😀 that 😀😀",
    "said said said said that that said",
    '"""""" said “”“” he',
    "according to",
    "According to according to according to",
    ":",
    'A: "B"',
    "Reportedly.",
    "It is said.",
    "\u200b \ufeff \u00a0 said",
    "(" * 300 + "said" + ")" * 300,
]
PIECES: tuple[str, ...] = (
    "said",
    "that",
    "the report",
    "he",
    '"',
    "“",
    "”",
    ",",
    ".",
    ":",
    "denied",
    "reportedly",
)
PIECES += ("according to", "\n", "not", "were", "told", "bread", "called on", "'", "—", "I", "must")


def check(reading: Reading) -> None:
    seen = set()
    for statement in reading[Statement]:
        assert statement.content
        assert statement.id not in seen
        seen.add(statement.id)
        for span in (*statement.source, *statement.cue, *statement.content, *statement.verbatim):
            assert reading.doc.quote(span).strip()
        own_voice = statement.attribution in (Attribution.NARRATOR, Attribution.HEADLINE)
        testified = statement.source and not statement.cue
        assert own_voice or testified or statement.form is not Form.NARRATOR
        assert statement.form is Form.NARRATOR or not own_voice
    assert {s.parent for s in reading[Statement] if s.parent} <= seen


@pytest.mark.parametrize("text", ODD)
def test_odd_texts(text: str, ready: flow.DocumentParts) -> None:
    check(readings([text], ready)[0])


@settings(max_examples=15)
@given(st.lists(st.lists(st.sampled_from(PIECES), max_size=25), min_size=1, max_size=8))
def test_words_of_saying_in_any_order(ready: flow.DocumentParts, pieces: list[list[str]]) -> None:
    for reading in readings(sorted({" ".join(words) for words in pieces}), ready):
        check(reading)


@settings(max_examples=10)
@given(st.lists(st.text(max_size=80), min_size=1, max_size=8, unique=True))
def test_any_text(ready: flow.DocumentParts, texts: list[str]) -> None:
    for reading in readings(texts, ready):
        check(reading)


@settings(max_examples=40)
@given(st.integers(0, 10_000))
def test_any_tree(ready: flow.DocumentParts, seed: int) -> None:
    """Statements do not trust the parser: heads and labels may be nonsense."""
    chance = random.Random(seed)
    words = chance.choices(
        ["said", "he", "that", "report", "denied", "called", "on", '"', ","], k=14
    )
    text = " ".join(words)
    reading = readings([text], ready)[0]
    broken = [shuffled(sentence, chance) for sentence in reading[Sentence]]
    layers = {
        kind: made for kind, made in reading.layers.items() if kind not in (Sentence, Statement)
    }
    bare = Reading(reading.doc, layers).with_layers(broken)
    check(bare.with_layers(resolve(bare, ready.extractors)))


def shuffled(sentence: Sentence, chance: random.Random) -> Sentence:
    """The sentence with heads and labels at random, still one tree."""
    count = len(sentence.tokens)
    heads = [0] + [chance.randrange(i) for i in range(1, count)]
    deps = [
        "nsubj",
        "ccomp",
        "dobj",
        "conj",
        "advcl",
        "relcl",
        "prep",
        "pobj",
        "xcomp",
        "mark",
        "acl",
    ]
    tokens = tuple(
        Token(
            **{
                **{name: getattr(token, name) for name in Token.__slots__},
                "head": heads[token.i],
                "children": tuple(i for i in range(1, count) if heads[i] == token.i),
                "dep": chance.choice(deps) if token.i else "ROOT",
                "pos": chance.choice(["VERB", "NOUN", "AUX", "PUNCT", "PROPN"]),
                "tag": chance.choice(["VBD", "VBN", "NN", "PRP", "VBG", "TO", "WDT"]),
            }
        )
        for token in sentence.tokens
    )
    return Sentence(sentence.doc_id, sentence.article_id, sentence.paragraph, tokens)


def test_the_same_text_gives_the_same_statements(ready: flow.DocumentParts) -> None:
    text = 'The mayor said the river rose. "We left," she said.\nIt was reportedly the worst flood.'
    first, second = readings([text, text], ready)
    assert first[Statement] == second[Statement]


def test_other_documents_do_not_matter(ready: flow.DocumentParts) -> None:
    texts = [
        "The mayor said the river rose.",
        '"We left," she said.',
        "The guards reportedly slept.",
    ]
    alone = [readings([text], ready)[0][Statement] for text in texts]
    together = [reading[Statement] for reading in readings(texts[::-1], ready)][::-1]
    assert alone == together
