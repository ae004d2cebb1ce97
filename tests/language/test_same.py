"""What is computed here from the model's data is what spaCy's own components make of it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand import flow
from firsthand.language import _model
from firsthand.language._words import UnknownRule, compiled
from firsthand.language.english import English
from firsthand.model import Document, Span
from firsthand.syntax import Paragraph, Token

SENTENCES = (
    "The Ferry Guard of Tarsovia said on 3 May 2009 that 14 boats had been seized.",
    "Elin Marsh, who'd gotten there early, ain't going to say what she's seen; nothin' doing.",
    "“I'm gonna go, you gotta stay and let's see,” she said. C'mon, y'all know it doesn't matter.",
    "There's more: there are two jails, and there were 300 men in them.",
    "He does what he did and had what he has; they have done so, but for the better.",
    "That the worst men were lying better than the mice and geese ate is what they'd told her.",
    "Over £2,000 a head -- 20% of it in crowns -- went to the Lantern Watch's office in Kelmara.",
    "Men  were\theld.  \n  She gets it, he got it, and that which the others' wives saw was it.",
    "DOZENS HELD AT RIVER JAIL, SAYS WATCH",
    "It is the Delta Post which, according to the mayor of New Port, first wrote of it last March.",
    "no full stops here and no capitals either just words that go on about the harbour police",
    "Mr. Hall (b. 1950) co-wrote e-mails to info@lantern.example; see http://lantern.example/x?y=1.",
    "😀 — … ?! ’s ’ n’t",
    "The men's boats weren't theirs: whose were they, if not hers or its owners'?",
)
PIECES = st.sampled_from([*" ".join(SENTENCES).split(" "), "\n", "  ", "The", "of", "Tarsovia"])


@pytest.fixture(scope="module")
def english(ready: flow.DocumentParts) -> English:
    (part,) = (each for each in ready.languages.values() if isinstance(each, English))
    return part


@pytest.fixture(scope="module")
def spacy() -> Any:
    return _model.load()


def ours(english: English, texts: list[str]) -> list[list[tuple[Any, ...]]]:
    """Every field of our tokens that spaCy gives too."""
    made = []
    for text in texts:
        doc = Document(text, "report", "name", "reader", text)
        whole = Paragraph("article", 0, Span(text, 0, len(text)))
        tokens = [t for sentence in english([(doc, whole)]) for t in sentence.tokens]
        made.append([_fields(token) for token in tokens])
    return made


def _fields(token: Token) -> tuple[Any, ...]:
    word = (token.start, token.text, token.lemma, token.pos, token.tag)
    return (*word, token.entity, token.entity_start)


def theirs(nlp: Any, texts: list[str]) -> list[list[tuple[Any, ...]]]:
    """The same fields from spaCy's whole pipeline."""
    return [
        [
            (t.idx, t.text, t.lemma_.lower(), t.pos_, t.tag_, t.ent_type_, t.ent_iob_ == "B")
            for t in nlp(text)
            if not t.is_space
        ]
        for text in texts
    ]


def test_words_and_names_are_the_models(english: English, spacy: Any) -> None:
    assert ours(english, list(SENTENCES)) == theirs(spacy, list(SENTENCES))


@settings(max_examples=25)
@given(st.lists(PIECES, min_size=1, max_size=60).map(" ".join))
def test_any_words_are_the_models(english: English, spacy: Any, text: str) -> None:
    assert ours(english, [text]) == theirs(spacy, [text])


@given(
    st.sampled_from(sorted({word for text in SENTENCES for word in text.split()})),
    st.sampled_from(["CC", "DT", "IN", "MD", "NN", "NNP", "PRP", "VB", "VBD", "VBN", "WDT"]),
    st.sampled_from(
        ["ROOT", "advmod", "aux", "det", "dobj", "expl", "mark", "nsubj", "pobj", "prep"]
    ),
)
def test_labels_are_forgotten_only_where_no_rule_asks(
    english: English, text: str, tag: str, label: str
) -> None:
    word = english.words.word(text, tag, label)
    assert (word.lemma, word.pos, word.opens) == english.words.judged(text, tag, label, ())


def test_trees_are_the_models(english: English, spacy: Any) -> None:
    for text in SENTENCES:
        doc = Document("d", "report", "name", "reader", text)
        made = list(english([(doc, Paragraph("article", 0, Span("d", 0, len(text))))]))
        heads = {t.start: s.tokens[t.head].start for s in made for t in s.tokens}
        for sentence in spacy(text).sents:
            for token in sentence:
                if not (token.is_space or token.head.is_space):
                    assert heads[token.idx] == token.head.idx


def test_texts_do_not_see_each_other(english: English) -> None:
    together = [made for text in SENTENCES for made in english.parsed([text])]
    assert list(english.parsed(list(SENTENCES))) == together


@pytest.mark.parametrize(
    "word",
    [{"SHAPE": "Xx"}, {"LOWER": {"FUZZY": "said"}}],
)
def test_a_rule_never_tried_is_refused(word: dict[str, Any]) -> None:
    pattern = {"patterns": [[word]], "attrs": {"POS": "X"}, "index": 0}
    with pytest.raises(UnknownRule):
        list(compiled([pattern]))
