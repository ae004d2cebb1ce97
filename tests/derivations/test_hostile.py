"""Piles made to join everything: no false derivation, and no more pairs than a block allows."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

from tests.forms.imprinted import BRIDGE, FERRY, imprint

from firsthand import corpus, derivations
from firsthand.plugins import parts

COMPARISONS = [part.build() for part in parts(derivations).values()]
DISCLAIMER = "This page may not be copied, quoted or stored without the consent of its owner."
MANY = 2_000


def blocks(elements: list[corpus.Element]) -> dict[int, list[int]]:
    """Places of the elements by key."""
    found: dict[int, list[int]] = {}
    for place, element in enumerate(elements):
        for key in corpus.keys_of(element):
            found.setdefault(key, []).append(place)
    return found


def test_identical_articles_without_end_are_not_compared_all_with_all() -> None:
    one = corpus.element(imprint(FERRY), COMPARISONS)
    pile = [replace(one, form=replace(one.form, article_id=str(n))) for n in range(MANY)]
    small = [some for some in blocks(pile).values() if len(some) <= corpus.BLOCK_LIMIT]
    assert not corpus.pairs_of(small, frozenset(range(MANY)))
    problem = corpus.too_common("article", len(blocks(pile)))
    assert "were not compared" in problem.message


def test_a_disclaimer_on_every_page_derives_nothing() -> None:
    texts = (f"{FERRY}\n{DISCLAIMER}", f"{BRIDGE}\n{DISCLAIMER}", f"{BRIDGE[::-1]}\n{DISCLAIMER}")
    pages = [
        corpus.element(imprint(text, f"Outlet {n}"), COMPARISONS) for n, text in enumerate(texts)
    ]
    for one, other in combinations(pages, 2):
        assert not corpus.compared(one, other, COMPARISONS)


def test_copies_without_a_day_derive_one_way_alone() -> None:
    names = ("Ostmark Herald", "Vell Gazette", "Kesten Post")
    pages = [corpus.element(imprint(FERRY, name), COMPARISONS) for name in names]
    for one, other in combinations(pages, 2):
        ways = {(d.from_article, d.to_article) for d in corpus.compared(one, other, COMPARISONS)}
        back = {(d.from_article, d.to_article) for d in corpus.compared(other, one, COMPARISONS)}
        assert len(ways) == 1
        assert ways == back
