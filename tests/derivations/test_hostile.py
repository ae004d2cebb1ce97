"""Piles made to join everything: no false derivation, and no more pairs than a block allows."""

from __future__ import annotations

from itertools import combinations

import numpy as np
from tests.forms.imprinted import BRIDGE, FERRY, imprint

from firsthand import corpus

SIDE = corpus.article_side(corpus.build_corpus_parts())
DISCLAIMER = "This page may not be copied, quoted or stored without the consent of its owner."
MANY = 2_000


def test_identical_articles_without_end_are_not_compared_all_with_all() -> None:
    pile = SIDE.entries(dict.fromkeys(range(MANY), imprint(FERRY)))
    keys, sizes = np.unique(pile >> corpus.ELEMENT_BITS, return_counts=True)
    assert min(sizes) == MANY > corpus.BLOCK_LIMIT
    problem = corpus.too_common("article", len(keys))
    assert "were not compared" in problem.message


def test_a_disclaimer_on_every_page_derives_nothing() -> None:
    texts = (f"{FERRY}\n{DISCLAIMER}", f"{BRIDGE}\n{DISCLAIMER}", f"{BRIDGE[::-1]}\n{DISCLAIMER}")
    pages = [imprint(text, f"Outlet {n}") for n, text in enumerate(texts)]
    for one, other in combinations(pages, 2):
        assert not SIDE.compared(one, other)


def test_copies_without_a_day_derive_one_way_alone() -> None:
    names = ("Ostmark Herald", "Vell Gazette", "Kesten Post")
    pages = [imprint(FERRY, name) for name in names]
    for one, other in combinations(pages, 2):
        ways = {(d.from_article, d.to_article) for d in SIDE.compared(one, other)}
        back = {(d.from_article, d.to_article) for d in SIDE.compared(other, one)}
        assert len(ways) == 1
        assert ways == back
