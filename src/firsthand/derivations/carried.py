"""A commentary and the article that it carries whole."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from firsthand.derivations import Compare
from firsthand.derivations._shared import containment, derivation, evidence, shared
from firsthand.model import Derivation, DerivationKind, Imprint
from firsthand.plugins import Part
from firsthand.text.shingles import code

if TYPE_CHECKING:
    from firsthand.derivations._columns import Pairs
    from firsthand.text.sets import Numbers


class Carried:
    """Joins each article with the one that carries it."""

    def keys(self, imprint: Imprint, /) -> frozenset[int]:
        ids = [imprint.article_id] + ([imprint.carried_by] if imprint.carried_by else [])
        return frozenset(code(id_) & ~1 for id_ in ids)

    def may_find(self, pairs: Pairs, /) -> Numbers:
        found: Numbers = pairs.carries & ~pairs.one_article
        return found

    def __call__(self, one: Imprint, other: Imprint, /) -> Iterator[Derivation]:
        for carrier, carried in ((one, other), (other, one)):
            if carried.carried_by == carrier.article_id != carried.article_id:
                pairs = shared(carrier.shingles, carried.shingles)
                yield derivation(
                    carrier,
                    carried,
                    DerivationKind.COMMENTARY,
                    evidence(pairs),
                    containment(pairs, carrier),
                )


def build() -> Compare:
    """The comparison; it needs no model."""
    return Carried()


PART = Part(name="carried", version=2, build=build, needs=frozenset({Imprint}))
