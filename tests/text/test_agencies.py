from __future__ import annotations

import pytest
from tests.marked import marked

from firsthand.text.agencies import agency, credited

CASES = [
    "OSTMARK ([name|Reuters]) - The bridge was closed on Monday, officials said.",
    "The bridge was closed on Monday, officials said. - [name|REUTERS]",
    "The bridge was closed.\n\nSource: [name|AFP]\nMore soon.",
    "OSTMARK ([name|AFP]/[name|AP]) — The bridge was closed.",
    # near misses: a mention is no credit
    "The bridge was closed, an official told Reuters in Ostmark.",
    "He was the head of the pap, which fed on - apa",
    "The AP said on Monday that the bridge was closed.",
    "",
]


@pytest.mark.parametrize("case", CASES)
def test_credits_of_a_whole_text(case: str) -> None:
    text = marked(case)
    found = [(start, end) for _, start, end in credited(text.text, 0, len(text.text))]
    assert found == text.roles.get("name", [])


def test_names_of_agencies() -> None:
    assert agency("The Associated Press") == "AP"
    assert agency("Harbour Press") is None
