"""An article that names another's outlet as its source, and shares words with it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from firsthand.derivations import Compare
from firsthand.derivations._shared import (
    anchored,
    anchors_key,
    days_apart,
    derivation,
    evidence,
    shared,
    words_key,
)
from firsthand.model import Credit, Derivation, DerivationKind, Imprint
from firsthand.plugins import Part
from firsthand.text.names import outlet_name

if TYPE_CHECKING:
    from firsthand.derivations._columns import Pairs
    from firsthand.text.sets import Numbers

SAME_NEWS_DAYS = 7
BACKGROUND = 0.35  # of the words: from here on even a citation of another time is one
FEWEST, LEAST = 3, 0.3  # names and figures in order, and their share of all that it has


class Citation:
    """Compares the outlets that one article names with the outlet of the other.

    An outlet prints many articles: only one that shares a run of words, or of the same days
    names and figures in order, is the one it names.
    """

    def keys(self, imprint: Imprint, /) -> frozenset[int]:
        return anchors_key(imprint) | words_key(imprint.shingles, imprint.quotations)

    def may_find(self, pairs: Pairs, /) -> Numbers:
        is_near = pairs.days <= SAME_NEWS_DAYS
        told_alike = (pairs.runs > 0) | (pairs.quotations > 0) | (pairs.anchors >= FEWEST)
        found: Numbers = (is_near & told_alike) | (pairs.repeated >= BACKGROUND)
        return found & pairs.names & ~pairs.one_article

    def __call__(self, one: Imprint, other: Imprint, /) -> Iterator[Derivation]:
        if one.article_id == other.article_id:
            return
        for child, parent in ((one, other), (other, one)):
            named = [credit for credit in child.leans_on if _is_of(credit, parent)]
            if named and child.carried_by != parent.article_id:
                yield from _cited(child, parent, named)


def _cited(child: Imprint, parent: Imprint, named: list[Credit]) -> Iterator[Derivation]:
    """The citation when the two tell of one thing: by their words, or names and figures."""
    pairs = shared(child.shingles, parent.shingles) + shared(child.quotations, parent.quotations)
    share = len(pairs) / max(1, len(child.shingles))
    spans = evidence(pairs)
    near = days_apart(child, parent) <= SAME_NEWS_DAYS
    if near and not pairs:
        spans, count = anchored(child, parent)
        share = count / max(1, len({anchor.hash for anchor in child.anchors}))
        near = count >= FEWEST and share >= LEAST
    if near or share >= BACKGROUND:
        places = {credit.span for credit in named if credit.span}
        found = tuple(sorted({*places, *spans}))
        yield derivation(child, parent, DerivationKind.CITATION, found, share)


def _is_of(credit: Credit, parent: Imprint) -> bool:
    return bool(parent.outlet) and outlet_name(credit.name) == outlet_name(parent.outlet)


def build() -> Compare:
    """The comparison; it needs no model."""
    return Citation()


PART = Part(name="citation", version=3, build=build, needs=frozenset({Imprint}))
