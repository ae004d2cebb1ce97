"""Names and figures in one order in two languages: one article translates the other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from firsthand.derivations import Compare
from firsthand.derivations._shared import (
    anchored,
    anchors_key,
    child_first,
    days_apart,
    derivation,
)
from firsthand.model import Derivation, DerivationKind, Imprint
from firsthand.plugins import Part

if TYPE_CHECKING:
    from firsthand.derivations._columns import Pairs
    from firsthand.text.sets import Numbers

# Tuned on the tune half of `eval.echo`; they move together. Two articles on one event that are
# not translations share names, and some of them in order: seldom six of ten.
FEWEST = 5  # names and figures in order
SHARE = 0.6  # of those of the article that translates
SAME_NEWS_DAYS = 14
UNKNOWN = "und"


class Translation:
    """Compares the names and figures of two articles in different languages."""

    def keys(self, imprint: Imprint, /) -> frozenset[int]:
        return frozenset() if imprint.language == UNKNOWN else anchors_key(imprint)

    def may_find(self, pairs: Pairs, /) -> Numbers:
        enough = (pairs.anchors >= FEWEST) & (pairs.anchored >= SHARE)
        found: Numbers = enough & ~pairs.one_language & (pairs.days <= SAME_NEWS_DAYS)
        return found

    def __call__(self, one: Imprint, other: Imprint, /) -> Iterator[Derivation]:
        languages = {one.language, other.language}
        if len(languages) == 1 or UNKNOWN in languages or days_apart(one, other) > SAME_NEWS_DAYS:
            return
        child, parent = child_first(one, other)
        spans, count = anchored(child, parent)
        share = count / max(1, len({anchor.hash for anchor in child.anchors}))
        if count >= FEWEST and share >= SHARE:
            yield derivation(child, parent, DerivationKind.TRANSLATION, spans, share)


def build() -> Compare:
    """The comparison; it needs no model."""
    return Translation()


PART = Part(name="translation", version=2, build=build, needs=frozenset({Imprint}))
