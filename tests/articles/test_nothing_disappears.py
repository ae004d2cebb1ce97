"""What must hold for any text: nothing disappears, nothing overlaps, nothing crashes."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand import articles
from firsthand.articles._assemble import assemble
from firsthand.model import PROSE_MARKS, Article, Declared, Document, Mark, MarkKind, Problem
from firsthand.plugins import parts
from firsthand.syntax import Paragraph
from tests.marked import document

LABELS = [part.build() for part in parts(articles).values()]
LINES = (
    "",
    "",
    "Mission searches houses in Oldport",
    "Mission searches houses in\xa0Oldport",
    "Soldiers of the mission searched eleven houses, the mayor said on Monday.",
    "“The soldiers came at night and woke the children in the upper rooms.”",
    "The soldiers, she says, came by night and woke all children in the upper rooms.",
    "OLDPORT – Soldiers of the mission searched eleven houses in the lower town on Monday.",
    "By Ann Lee in Newmarket",
    "Ann Lee / Harbour Post",
    "Source: The Oldport Herald",
    "7 May 2004",
    "Publish Date: May 06, 04",
    "Last Updated: 11/23/2018",
    "05/06/2004",
    "© 2004 The Oldport Herald",
    "Further story:",
    "Article: Confessions of a clerk",
    "Article:",
    "End of article",
    "Read also",
    "Read also: Council wants an answer",
    "Watermark",
    "Subheadline",
    "Photo: Cy Dee / Harbour Pictures",
    "← Back",
    "Home | News | World | Contact",
    "* * *",
    "\x00",
    "Ann Lee is a freelance journalist based in Oldport.",
    "Trading houses",
    "a line in small letters that runs on without an end and is longer than the others are",
)
texts = st.one_of(
    st.text(),
    st.lists(st.sampled_from(LINES), max_size=24).map("\n".join),
    st.lists(st.one_of(st.sampled_from(LINES), st.text(max_size=30)), max_size=12).map("\n\n".join),
)


def places(text: str) -> set[int]:
    return {place for place, sign in enumerate(text) if not sign.isspace()}


def check(doc: Document) -> None:
    """Raises AssertionError when a rule of the stage is broken."""
    records = list(assemble(doc, LABELS))
    by_id = {record.id: record for record in records if isinstance(record, Article)}
    assert len(by_id) == sum(isinstance(record, Article) for record in records)
    paragraphs = sorted(
        (record for record in records if isinstance(record, Paragraph)),
        key=lambda paragraph: paragraph.span,
    )
    furniture = [
        record for record in records if isinstance(record, Mark) and record.kind not in PROSE_MARKS
    ]
    for paragraph in paragraphs:
        assert doc.quote(paragraph.span).strip() == doc.quote(paragraph.span)
        assert by_id[paragraph.article_id].span.contains(paragraph.span)
    for one, other in pairwise(paragraphs):
        assert one.span.end <= other.span.start
    for article in by_id.values():
        ordinals = [one.ordinal for one in paragraphs if one.article_id == article.id]
        assert sorted(ordinals) == list(range(len(ordinals)))
        assert article.carried_by is None or article.carried_by in by_id
        assert article.carried_by != article.id
    kept = [place for one in paragraphs for place in range(one.span.start, one.span.end)]
    struck = [place for mark in furniture for place in range(mark.span.start, mark.span.end)]
    assert not set(kept) & set(struck)
    assert places(doc.text) <= set(kept) | set(struck)


@given(texts)
def test_nothing_disappears(text: str) -> None:
    check(document(text))


@given(texts)
def test_same_text_same_records(text: str) -> None:
    doc = document(text)
    assert list(assemble(doc, LABELS)) == list(assemble(doc, LABELS))


@given(texts)
def test_order_of_labels_does_not_matter(text: str) -> None:
    doc = document(text)
    assert list(assemble(doc, LABELS)) == list(assemble(doc, LABELS[::-1]))


@given(texts, st.lists(st.tuples(st.integers(0, 300), st.integers(1, 200)), max_size=4), st.data())
def test_marks_of_the_reader_are_kept(
    text: str, places_of_marks: list[tuple[int, int]], data: st.DataObject
) -> None:
    doc = document(text)
    kinds = st.sampled_from(list(MarkKind))
    marks = [
        Mark(doc.span(start, min(len(text), start + length)), data.draw(kinds))
        for start, length in places_of_marks
        if start < len(text)
    ]
    check(Document(doc.id, doc.report_id, doc.name, doc.reader, text, marks=tuple(marks)))


BAD = (
    "",
    " \n\t\n ",
    "\x00\x00\x00",
    "← Back\n\nHome\n\nShare this",
    "word " * 400_000,
    "x" * 2_000_000,
    "\n".join(f"line {n}" for n in range(10_000)),
    "\n\n".join(f"“Soldiers came at night and woke the children {n}”" for n in range(5_000)),
    "\n".join(["7 May 2004", "By Ann Lee", "Council wants an answer"] * 3_000),
    "\n\n".join(["Article: A clerk speaks", "He said that nothing had happened there."] * 2_000),
    "([{“" * 50_000,
    "2004 " * 100_000,
    "- " * 200_000,
    "A" * 100_000 + " – text",
    "www." * 100_000,
)


@pytest.mark.parametrize("text", BAD, ids=range(len(BAD)))
def test_bad_input(text: str) -> None:
    before = time.process_time()
    check(document(text))
    assert time.process_time() - before < 20  # seconds; linear cost, with room for a slow machine


def test_only_furniture_is_a_problem() -> None:
    found = list(assemble(document("← Back\n\nHome\n\nShare this"), LABELS))
    assert [type(record) for record in found] == [Problem, Mark, Mark, Mark]


def test_what_the_file_declares_fills_up_a_single_article() -> None:
    text = "Mission searches houses\n\nSoldiers of the mission searched eleven houses on Monday."
    plain = document(text)
    declared = Declared(None, "Harbour Post", ("Ann Lee",), "2004-05")
    doc = Document(plain.id, plain.report_id, plain.name, plain.reader, text, declared=declared)
    (article,) = (one for one in assemble(doc, LABELS) if isinstance(one, Article))
    assert article.outlet is not None
    assert (article.outlet.name, article.outlet.span) == ("Harbour Post", None)
    assert [author.name for author in article.authors] == ["Ann Lee"]
    assert article.published is not None
    assert (article.published.value, article.published.precision) == ("2004-05", "month")


def test_a_footer_that_the_reader_struck_out_still_names_the_outlet() -> None:
    text = "Houses searched\n\nSoldiers searched eleven houses.\n\nTerms\n© 2004 Harbour Post"
    plain = document(text)
    marks = (Mark(plain.span(text.index("Terms"), len(text)), MarkKind.BOILERPLATE),)
    doc = Document(plain.id, plain.report_id, plain.name, plain.reader, text, marks=marks)
    (article,) = (one for one in assemble(doc, LABELS) if isinstance(one, Article))
    assert article.outlet is not None
    assert article.outlet.name == "Harbour Post"
    assert article.outlet.span is not None
    assert doc.quote(article.outlet.span) == "Harbour Post"
