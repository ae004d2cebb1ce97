"""What comparing holds in memory is what the case holds, however much of it was let go."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from eval.piles import PILES, fill

from firsthand.shell.matching import Gists, Imprints, Known
from firsthand.shell.waste import SELDOM, seldom
from firsthand.store import forms
from firsthand.store.file import Connection, open_to_write
from tests.forms.imprinted import FERRY, QUOTE, imprint

PAGES = 5


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Connection]:
    with closing(open_to_write(tmp_path / "pile.case")) as case:
        fill(case, PILES["one article quoted by all"](PAGES))
        yield case


def test_an_imprint_held_as_numbers_is_whole_again() -> None:
    made = imprint(f'{FERRY}\n"{QUOTE}," said Mara of Tarsovia.', "Vell Gazette")
    assert made.shingles and made.quotations and made.anchors
    assert Known.of(made).whole() == replace(made, prose=())
    bare = replace(made, shingles=(), quotations=(), anchors=())
    assert Known.of(bare).whole() == replace(bare, prose=())


@pytest.mark.parametrize("most", [1, 2, 100])
def test_what_was_let_go_is_read_again(db: Connection, most: int) -> None:
    gists, imprints = Gists(db, most), Imprints(db, most)
    articles = [number for (number,) in db.execute("SELECT number FROM article")]
    for article in (*articles, *reversed(articles)):
        known = forms.gists(db, article)
        assert gists.in_article(article) == known
        assert gists.some([*known]) == known
        assert {number: gists.of(number) for number in known} == known
        (kept,) = forms.imprints(db, article)
        assert imprints.of(article) in (kept, replace(kept, prose=()))
    assert len(gists.held) <= most
    assert len(imprints.held) <= most


def test_gists_come_in_the_order_they_are_asked_for(db: Connection) -> None:
    numbers = [n for (n,) in db.execute("SELECT number FROM statement_row ORDER BY number DESC")]
    assert [*Gists(db).some(numbers)] == numbers


def test_waste_is_looked_for_seldom_until_the_end() -> None:
    before = gc.get_threshold()
    with seldom():
        assert gc.get_threshold() == SELDOM
    assert gc.get_threshold() == before
