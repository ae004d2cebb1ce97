from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.marked import marked

from firsthand.text.reprints import LINE_CHARS, labelled, reprinted

NOTES = [
    "This article originally appeared in the [name|Vell Gazette].",
    "© 2031 Ostmark Pages. This story was first published by [name|Harbour Watch]. Read it there.",
    "It first ran on [name|Radio Ostmark] in May.",
    "First published in The [name|Vell Gazette] on 3 May 2031.",
    "Originally published at [name|vellgazette.example].",
    "Republished from [name|Vell Gazette] with permission.",
    "Reprinted with the kind permission of the [name|Journal of the Strait], May 2031",
    "This report is republished here from The [name|Strait Review] under a licence.",
    "OSTMARK, May 3 ([name|Harbour News Agency]) - The bridge was closed.",
    "NEW VELL ([name|Reuters]) — The bridge was closed.",
    # near misses: another text, a time, a language, a place of the same words in prose
    "The study was first published in the Vell Gazette last year.",
    "This article was first published in May.",
    "This article was originally published in Spanish.",
    "He said that it was first published in the Vell Gazette.",
    "Guards were first posted in Vell.",
    "The novel first appeared in Ostmark.",
    "Harbour Watch (a group of clerks) - and the mayor - said so.",
    "This article was published by mistake.",
    "",
]


@pytest.mark.parametrize("case", NOTES)
def test_where_a_text_says_it_was_printed_first(case: str) -> None:
    text = marked(case)
    found = [(start, end) for _, start, end in reprinted(text.text, [(0, len(text.text))])]
    assert found == text.roles.get("name", [])


LABELS = [
    "Source: [name|Vell Gazette]",
    "Source: https://www.[name|vellgazette.example]/news/12",
    "(Courtesy of the [name|Vell Gazette])",
    "Via [name|Radio Ostmark]",
    # near misses
    "Photo courtesy of the Vell Gazette",
    "Source: interviews with residents",
    "Via the old bridge they came to Vell",
    "Source: Vell Gazette and what the clerk remembers",
]


@pytest.mark.parametrize("case", LABELS)
def test_labels_of_a_source(case: str) -> None:
    text = marked(case)
    found = [(start, end) for _, start, end in labelled(text.text, [(0, len(text.text))])]
    assert found == text.roles.get("name", [])


def test_prose_is_no_note() -> None:
    note = "This article originally appeared in the Vell Gazette."
    assert reprinted(note, [(0, len(note))])
    long = f"{note} {'It tells of a bridge. ' * LINE_CHARS}"
    assert not reprinted(long, [(0, len(long))])


@given(st.text(max_size=80))
def test_any_text_is_quoted_as_it_stands(tail: str) -> None:
    text = f"Originally published in {tail}"
    for name, start, end in reprinted(text, [(0, len(text))]):
        assert text[start:end] == name or name.isupper() or len(name) == end - start
