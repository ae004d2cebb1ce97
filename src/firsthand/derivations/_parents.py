"""One imprint → the documents, agencies and outlets it leans on, as parents not in the case."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from firsthand.model import Credit, Derivation, DerivationKind, Imprint
from firsthand.text.keys import key
from firsthand.text.names import outlet_name


def parents(imprint: Imprint) -> Iterator[Derivation]:
    """A derivation to each named source, with every place that names it, ordered by name.

    Whether an article of that outlet is in the case is for `citation` to find. The strength is
    the share of these places among all at which the article leans on something.
    """
    places: dict[str, list[Credit]] = defaultdict(list)
    for credit in imprint.leans_on:
        if outlet_name(credit.name) != outlet_name(imprint.outlet):
            places[outlet_name(credit.name)].append(credit)
    for folded in sorted(places):
        credits = places[folded]
        name = max((credit.name for credit in credits), key=lambda name: (len(name), name))
        yield Derivation(
            id=key("derivation", imprint.article_id, folded, DerivationKind.CITATION),
            from_article=imprint.article_id,
            to_article=None,
            to_name=name,
            kind=DerivationKind.CITATION,
            evidence=tuple(sorted({credit.span for credit in credits if credit.span})),
            strength=round(len(credits) / len(imprint.leans_on), 3),
        )
