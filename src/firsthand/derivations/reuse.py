"""Reprint and rewrite: how much of an article's own words stands in another."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from firsthand.derivations import Compare
from firsthand.derivations._shared import (
    anchored,
    child_first,
    containment,
    days_apart,
    derivation,
    evidence,
    merged,
    shared,
    words_key,
)
from firsthand.model import Derivation, DerivationKind, Imprint, Passage, Span
from firsthand.plugins import Part

if TYPE_CHECKING:
    from firsthand.derivations._columns import Pairs
    from firsthand.text.sets import Numbers

# Shares of the child's sampled runs that stand in the parent, quotations left out for REWRITE.
# Read by eye on pairs of 804 war reports of 15 outlets: from .2 up, articles of two outlets
# within days of each other tell one event from one text (of ten pairs at .15 to .2, five share
# background only); what an outlet repeats from its own
# articles, or weeks later, is background ("the conflict began in …") up to .35.
REPRINT = 0.6
REWRITE = 0.2
BACKGROUND = 0.35
FEWEST = 3  # shared runs; fewer are a stock phrase or a name with its title
SAME_NEWS_DAYS = 7
# A disclaimer, a licence, an appeal to subscribe: one stretch that closes both pages and is less
# than half of either; hardly a name or figure stands in it, or is shared beside it.
STOCK = 0.5
EDGE_CHARS = 120  # sampled runs stand some words before the end
FEWEST_ANCHORS = 3
NEAR_RUNS = 4  # sampled runs of a quotation that can begin before a place and reach it


class Reuse:
    """Compares the sampled runs of two articles."""

    def keys(self, imprint: Imprint, /) -> frozenset[int]:
        return words_key(imprint.shingles)

    def may_find(self, pairs: Pairs, /) -> Numbers:
        enough = (pairs.days <= SAME_NEWS_DAYS) & (pairs.share >= REWRITE)
        enough |= pairs.share >= BACKGROUND
        found: Numbers = enough & (pairs.runs >= FEWEST) & ~pairs.one_article
        return found

    def __call__(self, one: Imprint, other: Imprint, /) -> Iterator[Derivation]:
        if one.article_id == other.article_id or _carries(one, other):
            return
        child, parent = child_first(one, other)
        pairs = shared(child.shingles, parent.shingles)
        starts = [quoted.span.start for quoted in child.quotations]
        plain = [pair for pair in pairs if not _is_quoted(pair[0], child, starts)]
        share = containment(plain, child)
        whole = containment(pairs, child)
        if len(plain) < FEWEST or share < _least(one, other):
            return
        if whole < STOCK and _is_stock(child, parent, pairs):
            return
        kind = DerivationKind.REPRINT if whole >= REPRINT else DerivationKind.REWRITE
        yield derivation(child, parent, kind, evidence(pairs), whole)


def _is_stock(child: Imprint, parent: Imprint, pairs: Sequence[tuple[Passage, Passage]]) -> bool:
    """Whether all that two pages share is one stretch that closes both and tells of nothing."""
    blocks = [merged(found.span for found in side) for side in zip(*pairs, strict=True)]
    pages = (child, parent)
    if not all(map(_closes, pages, blocks)):
        return False
    told = {anchor.hash for anchor in child.anchors if anchor.span.overlaps(blocks[0][0])}
    rest = [_outside(page, block[0]) for page, block in zip(pages, blocks, strict=True)]
    return max(len(told), anchored(*rest)[1]) < FEWEST_ANCHORS


def _closes(page: Imprint, found: Sequence[Span]) -> bool:
    """Whether what is found is one stretch, at the end of the page's prose."""
    last = max((span.end for span in page.prose), default=0)
    return len(found) == 1 and last - found[0].end <= EDGE_CHARS


def _outside(page: Imprint, block: Span) -> Imprint:
    """The page without the names and figures of the block."""
    kept = tuple(anchor for anchor in page.anchors if not anchor.span.overlaps(block))
    return replace(page, anchors=kept)


def _least(one: Imprint, other: Imprint) -> float:
    """The share from which shared words are more than background."""
    same_outlet = bool(one.outlet) and one.outlet == other.outlet
    return BACKGROUND if same_outlet or days_apart(one, other) > SAME_NEWS_DAYS else REWRITE


def _carries(one: Imprint, other: Imprint) -> bool:
    return one.carried_by == other.article_id or other.carried_by == one.article_id


def _is_quoted(passage: Passage, imprint: Imprint, starts: Sequence[int]) -> bool:
    """Whether the run overlaps a sampled run of a long quotation; both stand in text order."""
    after = bisect_left(starts, passage.span.end)
    near = imprint.quotations[max(0, after - NEAR_RUNS) : after]
    return any(passage.span.overlaps(quoted.span) for quoted in near)


def build() -> Compare:
    """The comparison; it needs no model."""
    return Reuse()


PART = Part(name="reuse", version=3, build=build, needs=frozenset({Imprint}))
