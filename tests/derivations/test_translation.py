"""Names and figures in one order tell a translation; a shared place does not."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from firsthand.derivations.translation import build
from firsthand.model import Imprint, Passage, Span
from firsthand.text.anchors import anchors, in_order

ENGLISH = (
    "The Harbour Watch said on Monday that 14 fishermen had been held in Kelmara since 2009. "
    "Its director, Irene Sallow, named the boats Odessa and Marten. Some 1,200 crowns were paid "
    "to the guards of Tarsovia, she said."
)
FRENCH = (
    "Selon Harbour Watch, quatorze pêcheurs étaient détenus à Kelmara depuis 2009. Sa directrice, "
    "Irene Sallow, a nommé les bateaux Odessa et Marten. Quelque 1 200 couronnes ont été versées "
    "aux gardes de Tarsovie, a-t-elle dit."
)
ANOTHER = (
    "À Kelmara, le conseil a ouvert un marché. Le maire, Otto Brann, a promis 300 places, et le "
    "port de Velgan attend 25 bateaux. Le journal de Tarsovie en parle depuis 2011."
)


def imprint(id_: str, text: str, language: str, published: str | None = None) -> Imprint:
    found = anchors(text, [(0, len(text))])
    passages = tuple(Passage(run.hash, Span(id_, run.start, run.end)) for run in found)
    return Imprint(id_, "", published, 50, (), (), (), language=language, anchors=passages)


def test_a_translation_is_found_with_its_evidence() -> None:
    one, other = imprint("a", ENGLISH, "en", "2010-03-01"), imprint("b", FRENCH, "fr", "2010-03-02")
    (found,) = build()(one, other)
    assert (found.from_article, found.to_article, found.kind) == ("b", "a", "translation")
    assert {span.doc_id for span in found.evidence} == {"a", "b"}
    assert build().keys(one) & build().keys(other)
    assert found == next(build()(other, one))


def test_another_article_in_the_language_is_no_translation() -> None:
    assert not list(build()(imprint("a", ENGLISH, "en"), imprint("b", ANOTHER, "fr")))


def test_one_language_unknown_language_and_other_weeks_are_none() -> None:
    english = imprint("a", ENGLISH, "en", "2010-03-01")
    assert not list(build()(english, imprint("b", ENGLISH, "en", "2010-03-01")))
    assert not list(build()(english, imprint("b", FRENCH, "und", "2010-03-01")))
    assert not list(build()(english, imprint("b", FRENCH, "fr", "2010-05-01")))


def test_a_word_that_only_begins_a_sentence_is_no_name() -> None:
    text = "Boats left. Guards of Tarsovia came. It is near."
    assert [text[run.start : run.end] for run in anchors(text, [(0, len(text))])] == ["Tarsovia"]


@given(st.lists(st.integers(0, 5), max_size=12), st.lists(st.integers(0, 5), max_size=12))
def test_what_is_in_order_is_equal_and_rises(one: list[int], other: list[int]) -> None:
    found = in_order(one, other)
    assert all(one[i] == other[j] for i, j in found)
    assert all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(found))
    assert len(found) == len(in_order(other, one))
