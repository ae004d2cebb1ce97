"""Heads of many layouts as cases: title, outlet, authors and date that their article prints."""

from __future__ import annotations

import pytest

from tests.articles.layouts import Head, expected_articles, printed
from tests.articles.pages import doubtful, glued, mastheads, offices, prints, saved, sites, wires

HEADS = [
    pytest.param(head, id=f"{topic.__name__.rpartition('.')[2]}: {head.name}")
    for topic in (saved, offices, sites, prints, wires, doubtful, glued, mastheads)
    for head in topic.HEADS
]


@pytest.mark.parametrize("head", HEADS)
def test_articles(head: Head) -> None:
    assert printed(head.case) == expected_articles(head.case)
