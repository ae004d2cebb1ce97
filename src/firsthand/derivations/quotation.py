"""A long quotation that two articles share: both took it from one mouth or one paper."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from firsthand.derivations import Compare
from firsthand.derivations._shared import child_first, derivation, evidence, shared, words_key
from firsthand.model import Derivation, DerivationKind, Imprint
from firsthand.plugins import Part

if TYPE_CHECKING:
    from firsthand.derivations._columns import Pairs
    from firsthand.text.sets import Numbers


class Quotation:
    """Compares the quotations of eight words and more of two articles."""

    def keys(self, imprint: Imprint, /) -> frozenset[int]:
        return words_key(imprint.quotations)

    def may_find(self, pairs: Pairs, /) -> Numbers:
        found: Numbers = (pairs.quotations > 0) & ~pairs.one_article
        return found

    def __call__(self, one: Imprint, other: Imprint, /) -> Iterator[Derivation]:
        if one.article_id == other.article_id:
            return
        child, parent = child_first(one, other)
        pairs = shared(child.quotations, parent.quotations)
        if not pairs:
            return
        spans = evidence(pairs)
        quoted = sum(1 for _ in pairs) / max(1, len(child.quotations))
        yield derivation(child, parent, DerivationKind.QUOTATION, spans, quoted)


def build() -> Compare:
    """The comparison; it needs no model."""
    return Quotation()


PART = Part(name="quotation", version=2, build=build, needs=frozenset({Imprint}))
