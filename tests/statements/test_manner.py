"""Stance, basis and form of statements whose words are marked by hand."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand import flow
from firsthand.language._choose import parse
from firsthand.model import (
    Article,
    Attribution,
    Basis,
    Form,
    Span,
    Stance,
    Statement,
)
from firsthand.reading import Reading
from firsthand.statements._basis import carried
from firsthand.statements._blocks import blocks
from firsthand.statements._cue import head_of
from firsthand.statements._make import Finding, statements
from firsthand.syntax import Paragraph
from firsthand.text.keys import key
from tests.marked import document, marked
from tests.statements.parsed import readings, said

STANCES = [
    # silence
    ("[source|The ministry] [cue|declined] [content|to comment on the tapes].", "no-comment"),
    ("[source|The ministry] [cue|declined] [content|an offer of ten crowns].", "asserts"),
    ("[source|It] [cue|neither confirmed nor denied] [content|the list].", "no-comment"),
    ("[source|It] [cue|confirmed] [content|the list].", "asserts"),
    ("[source|The pilot] [cue|could not be reached] [content|by telephone].", "no-comment"),
    ("[source|The pilot] [cue|said] [content|the cape could not be reached].", "asserts"),
    ("[source|The owner] [cue|did not deny] [content|that he knew them].", "no-comment"),
    ("[source|The owner] [cue|denied] [content|that he knew them].", "denies"),
    ("[source|He] [cue|said] [content|he had no comment].", "no-comment"),
    ("[source|He] [cue|said] [content|the army had refused to comment].", "asserts"),
    # denial
    ("[source|Her guard] [cue|called] [content|the story a lie].", "denies"),
    ("[source|Her guard] [cue|called] [content|the story a triumph].", "asserts"),
    ("[source|He] [cue|said] [content|the allegations were baseless].", "denies"),
    ("[source|He] [cue|said] [content|the seats were baseless].", "asserts"),
    ("[source|He] [cue|said] [content|that is not true].", "denies"),
    ("[source|They] [cue|pleaded not guilty] [content|to both charges].", "denies"),
    ("[source|He] [cue|insists] [content|no shot was fired].", "denies"),
    ("[source|She] [cue|insisted] [content|they would not have fled had guards come].", "asserts"),
    ("[source|He] [cue|said] [content|no shot was fired].", "asserts"),
    ('"[content|I have never sold a key,]" [source|he] [cue|said].', "denies"),
    ('"[content|I have never seen such rain,]" [source|he] [cue|said].', "asserts"),
    ("[source|She] [cue|said] [content|she was denied entry to the camp].", "asserts"),
    # concession
    ("[source|The railway] [cue|apologised for] [content|the delay].", "acknowledges"),
    ("[source|He] [cue|allowed] [content|that samples were sold].", "acknowledges"),
    ("[source|He] [cue|allowed] [content|the samples on board].", "asserts"),
    ("[source|She] [cue|said] [content|he was admitted to hospital].", "asserts"),
    # request
    ("[source|The sergeant] [cue|told] [content|them to leave their rings].", "recommends"),
    ("[source|The sergeant] [cue|told] [content|them the road was shut].", "asserts"),
    ("[source|She] [cue|said] [content|the wards should be opened].", "recommends"),
    ("[source|She] [cue|said] [content|it must have been about four].", "asserts"),
    # estimate
    ("[source|The mayor] [cue|put] [content|the dead at 40].", "estimates"),
    ("[source|The mayor] [cue|put] [content|the blame on his clerk].", "asserts"),
    ("[source|He] [cue|said] [content|an estimated 400 houses stand empty].", "estimates"),
    # rumour and hedge
    ("[cue|It is feared] that [content|the bridge will fall].", "alleges"),
    ("[cue|It is estimated] that [content|nine boats sank].", "estimates"),
    ("[cue|Allegedly], [content|guards were paid in sacks].", "alleges"),
    ("[source|She] [cue|said] [content|the boat reportedly sank].", "alleges"),
    ("[source|She] [cue|said] [content|the boat, which was reportedly sold, sank].", "asserts"),
]
BASES = [
    ("[source|All nine] [cue|said] [content|they had been struck with cables].", "first-hand"),
    ("[source|All nine] [cue|said] [content|the walls had been struck].", "unknown"),
    ("[source|The women] [cue|said] [content|they had been sold].", "first-hand"),
    ("[source|Police] [cue|said] [content|they had been sold].", "unknown"),
    ("[source|His mother] [cue|said] [content|he took the bus].", "unknown"),
    ("[source|The driver] [cue|said] [content|he took the bus].", "first-hand"),
    ("[source|The nurse] [cue|saw] [content|a car at the gate].", "first-hand"),
    ("[source|The nurse] [cue|heard] [content|that a car had come].", "second-hand"),
    ("[source|She] [cue|said] [content|she heard shots in the yard].", "first-hand"),
    ("[source|She] [cue|said] [content|she heard of shots in the yard].", "second-hand"),
    ('"[content|They told me he was alive,]" [source|she] [cue|said].', "second-hand"),
    ('"[content|My brother counted nine,]" [source|she] [cue|said].', "second-hand"),
    ('"[content|My brother farms there,]" [source|she] [cue|said].', "unknown"),
    ("[source|Two women] [cue|remembered] [content|being sold at the gate].", "first-hand"),
    ("[source|The report] [cue|described] [content|being sold at the gate].", "own-finding"),
    ("[source|The roster] [cue|shows] [content|no arrests].", "document"),
    ("[source|The logbook] [cue|shows] [content|no arrests].", "document"),
    ("[source|The published accounts] [cue|show] [content|no loss].", "document"),
    ("[source|Witness accounts] [cue|show] [content|no loss].", "second-hand"),
    ("[source|The auditors] [cue|found] [content|no receipts].", "own-finding"),
    ("[source|The auditors] [cue|said] [content|lunch was late].", "unknown"),
    ("[source|He] [cue|denied] [content|that he had sold it].", "unknown"),
    ("[source|He] [cue|admitted] [content|that he had sold it].", "first-hand"),
]


def made(ready: flow.DocumentParts, text: str) -> list[Statement]:
    """The statements of the marked words."""
    case = marked(text)
    doc = document(case.text)
    article = Article(key("article", doc.id), doc.id, doc.span(0, len(doc.text)), language="en")
    paragraph = Paragraph(article.id, 0, doc.span(0, len(doc.text)))
    reading = parse([Reading(doc).with_layers([article, paragraph])], ready.languages.values())[0]
    block = next(blocks(reading))
    spans = {role: tuple(doc.span(*pair) for pair in pairs) for role, pairs in case.roles.items()}
    source = spans.get("source", ())
    voice = Attribution.EXPLICIT if source else Attribution.HEDGE
    found = Finding(
        source,
        spans.get("cue", ()),
        spans["content"],
        voice,
        None,
        speaker=head_of(block, source),
    )
    return list(statements(block, found))


@pytest.mark.parametrize(("text", "stance"), STANCES)
def test_stance(ready: flow.DocumentParts, text: str, stance: str) -> None:
    assert str(made(ready, text)[0].stance) == stance


@pytest.mark.parametrize(("text", "basis"), BASES)
def test_basis(ready: flow.DocumentParts, text: str, basis: str) -> None:
    assert str(made(ready, text)[0].basis) == basis


WORD = st.sampled_from(
    [
        "he",
        "said",
        "not",
        "never",
        "denied",
        "declined",
        "to",
        "comment",
        "40",
        "a",
        "lie",
        '"',
        ",",
    ]
)


@given(st.lists(WORD, min_size=1, max_size=8), st.lists(WORD, min_size=2, max_size=10))
@settings(max_examples=40)
def test_any_words_have_a_stance_and_a_basis(
    ready: flow.DocumentParts, cue: list[str], content: list[str]
) -> None:
    text = f"[source|He] [cue|{' '.join(cue)}] [content|{' '.join(content)} it]."
    first, second = made(ready, text), made(ready, text)
    assert first == second
    assert all(s.stance in Stance and s.basis in Basis for s in first)


def told(
    n: int, attribution: Attribution, basis: Basis, stance: Stance = Stance.ASSERTS
) -> Statement:
    span = Span("doc", n, n + 1)
    return Statement(
        str(n), "doc", "article", (), (), (span,), Form.DIRECT, stance, basis, attribution
    )


LISTS = [
    ("The report said that the gate was open, that two guards slept, and that a boy drowned.", 3),
    ("The town called on the mission to open the gate, to close the camp and to pay the men.", 3),
    ("The report said that the gate, that day, was open.", 1),
    ("The guard said that he had come to open the gate and close the door.", 1),
]


@pytest.mark.parametrize(("text", "count"), LISTS)
def test_what_stands_in_a_list_is_told_apart(
    ready: flow.DocumentParts, text: str, count: int
) -> None:
    [reading] = readings([text], ready)
    assert len(said(reading)) == count


def test_a_quotation_without_cue_rests_on_what_the_one_before_it_rests_on() -> None:
    report = told(0, Attribution.EXPLICIT, Basis.OWN_FINDING)
    quotation = told(1, Attribution.INHERITED, Basis.UNKNOWN)
    witness = told(2, Attribution.EXPLICIT, Basis.FIRST_HAND)
    after = told(3, Attribution.INHERITED, Basis.UNKNOWN)
    bases = [s.basis for s in carried([report, quotation, witness, after])]
    assert bases == [Basis.OWN_FINDING, Basis.OWN_FINDING, Basis.FIRST_HAND, Basis.UNKNOWN]
