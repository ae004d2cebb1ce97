"""An article that names another's outlet as its source, and shares words with it."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.derivations import Compare
from firsthand.derivations._shared import derivation, evidence, outlet_key, shared
from firsthand.model import Credit, Derivation, DerivationKind, Imprint
from firsthand.plugins import Part


class Citation:
    """Compares the outlets that one article names with the outlet of the other.

    An outlet prints many articles: only one that shares a run of words is the one it names.
    """

    def keys(self, imprint: Imprint, /) -> frozenset[int]:
        return frozenset(p.hash for p in (*imprint.shingles, *imprint.quotations))

    def __call__(self, one: Imprint, other: Imprint, /) -> Iterator[Derivation]:
        if one.article_id == other.article_id:
            return
        for child, parent in ((one, other), (other, one)):
            named = [credit for credit in child.leans_on if _is_of(credit, parent)]
            pairs = shared(child.shingles, parent.shingles)
            pairs += shared(child.quotations, parent.quotations)
            if named and pairs and child.carried_by != parent.article_id:
                spans = {credit.span for credit in named if credit.span}
                yield derivation(
                    child,
                    parent,
                    DerivationKind.CITATION,
                    tuple(sorted({*spans, *evidence(pairs)})),
                    len(pairs) / max(1, len(child.shingles)),
                )


def _is_of(credit: Credit, parent: Imprint) -> bool:
    return bool(parent.outlet) and outlet_key(credit.name) == outlet_key(parent.outlet)


def build() -> Compare:
    """The comparison; it needs no model."""
    return Citation()


PART = Part(name="citation", version=1, build=build, needs=frozenset({Imprint}))
