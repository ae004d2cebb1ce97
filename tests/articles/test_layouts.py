"""Every layout as a case: what is marked in it, and what its articles print of themselves."""

from __future__ import annotations

import pytest

from tests.articles.layouts import Case, expected_articles, expected_marks, marks, printed
from tests.articles.pages import bodies, carried, headers, papers, press

CASES = [
    pytest.param(case, id=f"{topic.__name__.rpartition('.')[2]}: {case.name}")
    for topic in (headers, press, papers, bodies, carried)
    for case in topic.CASES
]


@pytest.mark.parametrize("case", CASES)
def test_marks(case: Case) -> None:
    assert marks(case) == expected_marks(case)


@pytest.mark.parametrize("case", CASES)
def test_articles(case: Case) -> None:
    assert printed(case) == expected_articles(case)
