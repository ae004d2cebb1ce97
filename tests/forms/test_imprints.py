from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from firsthand import flow
from firsthand.model import Imprint
from tests.forms.imprinted import BRIDGE, FERRY, QUOTE, imprint
from tests.marked import document


def test_what_an_article_is_recognised_by() -> None:
    text = f"{FERRY}\n“{QUOTE},” said a docker.\n- REUTERS"
    made = imprint(text, outlet="The Ostmark Herald", published="2031-05-06")
    assert made.outlet == "ostmark herald"
    assert made.published == "2031-05-06"
    assert made.words == len(text.replace("- ", "").split())
    assert [(c.name, text[c.span.start : c.span.end]) for c in made.leans_on if c.span] == [
        ("Reuters", "REUTERS")
    ]
    quoted = [text[p.span.start : p.span.end] for p in made.quotations]
    assert quoted
    assert all(words in QUOTE and len(words.split()) == 8 for words in quoted)


def test_what_it_was_taken_from_is_leaned_on() -> None:
    text = f"{FERRY}\n{BRIDGE}\nThis article originally appeared in the Vell Gazette."
    made = imprint(text, outlet="The Ostmark Herald")
    assert [credit.name for credit in made.leans_on] == ["Vell Gazette"]
    assert made.outlet == "ostmark herald"
    assert not imprint(f"{FERRY}\nPhoto courtesy of the Vell Gazette").leans_on


def test_an_outlet_known_from_such_a_note_alone_is_not_the_one_that_prints_it(
    ready: flow.DocumentParts,
) -> None:
    note = "This article originally appeared in the Vell Gazette."
    label = "Source: Vell Gazette"
    notes, labels = (
        flow.analyse([document(f"The bridge\n\n{FERRY}\n\n{BRIDGE}\n\n{line}")], ready)[0]
        for line in (note, label)
    )
    (noted,), (labelled,) = notes[Imprint], labels[Imprint]
    assert (noted.outlet, [credit.name for credit in noted.leans_on]) == ("", ["Vell Gazette"])
    assert (labelled.outlet, labelled.leans_on) == ("vell gazette", ())


def test_short_quotations_leave_no_trace() -> None:
    assert imprint("He called it “a sad and cold night” and left.").quotations == ()


def test_only_a_sample_is_kept() -> None:
    made = imprint(f"{FERRY} {BRIDGE}")
    assert 1 / 8 <= len(made.shingles) / made.words <= 1 / 4


@given(st.text(max_size=400))
def test_any_text_gives_an_imprint_whose_spans_lie_in_it(text: str) -> None:
    if not text.strip():
        return
    made = imprint(text)
    assert all(p.span.end <= len(text) for p in (*made.shingles, *made.quotations))
    assert made == imprint(text)
